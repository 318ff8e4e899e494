"""What programs read at the top of a dataset's card: YAML with its files and columns.

https://github.com/huggingface/hub-docs/blob/main/datasetcard.md
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

# What a column holds: a type (`string`), a list of one (`[type]`), or a struct of columns.
FeatureType = str | list[Any] | dict[str, Any]
Features = Mapping[str, FeatureType]

_SIZES: Final = (
    (1_000, "n<1K"),
    (10_000, "1K<n<10K"),
    (100_000, "10K<n<100K"),
    (1_000_000, "100K<n<1M"),
)
_LARGEST: Final = "1M<n<10M"
_UNKNOWN: Final = "unknown"


@dataclass(frozen=True, slots=True)
class DataConfig:
    """Files that `datasets` loads together: where the data of each split are, and the columns."""

    files: Mapping[str, str]
    features: Features
    name: str = "default"


def front_matter(
    name: str,
    languages: Sequence[str],
    licence: str,
    articles: int,
    configs: Sequence[DataConfig],
) -> Iterator[str]:
    """Yield the lines, with those around them; `licence` is an identifier of the hub, or empty.

    Without `configs` there is nothing that `datasets` could load.
    """
    yield "---"
    yield f"pretty_name: {_quoted(name)}"
    if languages:
        yield "language:"
        yield from (f"- {_quoted(key)}" for key in languages)
    yield f"license: {licence or _UNKNOWN}"
    yield from ("task_categories:", "- token-classification")
    yield from ("size_categories:", f"- {_size(articles)}")
    yield from ("tags:", "- goldspan")
    if configs:
        yield from _loading(configs)
    yield "---"


def _loading(configs: Sequence[DataConfig]) -> Iterator[str]:
    yield "configs:"
    for config in configs:
        yield from (f"- config_name: {_quoted(config.name)}", "  data_files:")
        for split, path in config.files.items():
            yield from (f"  - split: {split}", f"    path: {_quoted(path)}")
    yield "dataset_info:"
    for config in configs:
        yield from (f"- config_name: {_quoted(config.name)}", "  features:")
        yield from _features(config.features, "  ")


def arrow_features(fields: Iterable[Any]) -> Features:
    """Return the columns of a `pyarrow.Schema`, or the fields of a struct."""
    return {each.name: _arrow_type(each.type) for each in fields}


def commonest(counted: Counter[str]) -> list[str]:
    """Return what was counted, the commonest first."""
    return sorted(counted, key=lambda key: (-counted[key], key))


def _arrow_type(kind: Any) -> FeatureType:
    if hasattr(kind, "value_type"):
        return [_arrow_type(kind.value_type)]
    if kind.num_fields:
        return dict(arrow_features(kind))
    return {"double": "float64"}.get(str(kind), str(kind))


def _features(features: Features, indent: str) -> Iterator[str]:
    """Yield columns as `datasets` writes them."""
    for name, kind in features.items():
        yield f"{indent}- name: {_quoted(name)}"
        yield from _typed(kind, f"{indent}  ", "dtype")


def _typed(kind: FeatureType, indent: str, key: str) -> Iterator[str]:
    if isinstance(kind, str):
        yield f"{indent}{key}: {kind}"
    elif isinstance(kind, list):
        (inner,) = kind
        if isinstance(inner, list):
            yield f"{indent}list:"
            yield from _typed(inner, f"{indent}  ", "list")
        else:
            yield from _typed(inner, indent, "list")
    else:
        named = "list" if key == "list" else "struct"
        yield f"{indent}{named}:" if kind else f"{indent}{named}: []"
        yield from _features(kind, indent)


def _size(articles: int) -> str:
    return next((name for most, name in _SIZES if articles < most), _LARGEST)


def _quoted(text: str) -> str:
    """Return a text as YAML reads it back: what it does not take as it is goes by number."""
    quoted = json.dumps(text, ensure_ascii=False)
    return "".join(sign if sign.isprintable() else f"\\U{ord(sign):08X}" for sign in quoted)

"""The card of a Hugging Face dataset: what is in it, for people and, as YAML, for programs.

https://github.com/huggingface/datasets/blob/main/templates/README_guide.md
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from goldspan.domain.exchange import ExchangeArticle
from goldspan.domain.scheme import Scheme, title

_SIZES = ((1_000, "n<1K"), (10_000, "1K<n<10K"), (100_000, "10K<n<100K"), (1_000_000, "100K<n<1M"))
_LARGEST = "1M<n<10M"
_FOUR_COLUMNS = "| --- | --- | --- | --- |"


@dataclass(slots=True)
class Counts:
    """What was written so far: articles, spans by label, links by type, articles by language."""

    articles: int = 0
    spans: Counter[str] = field(default_factory=Counter)
    links: Counter[str] = field(default_factory=Counter)
    languages: Counter[str] = field(default_factory=Counter)

    def counted(self, articles: Iterable[ExchangeArticle]) -> Iterator[ExchangeArticle]:
        """Hand articles through and count them."""
        for article in articles:
            self.articles += 1
            self.spans.update(span.label for span in article.spans)
            self.links.update(link.type for link in article.links)
            if article.language:
                self.languages[article.language] += 1
            yield article


def card(name: str, schema: Any, scheme: Scheme, counts: Counts) -> str:
    """Return `README.md`; `schema` is the `pyarrow.Schema` of the files."""
    return "\n".join((*_front(name, schema, counts), *_body(name, scheme, counts)))


def _front(name: str, schema: Any, counts: Counts) -> Iterator[str]:
    yield "---"
    yield f"pretty_name: {_quoted(name)}"
    if counts.languages:
        yield "language:"
        yield from (f"- {_quoted(key)}" for key in _commonest(counts.languages))
    yield "license: unknown"
    yield from ("task_categories:", "- token-classification")
    yield from ("size_categories:", f"- {_size(counts.articles)}")
    yield from ("tags:", "- goldspan")
    yield from ("configs:", "- config_name: default", "  data_files:", "  - split: train")
    yield "    path: data/train-*.parquet"
    yield from ("dataset_info:", "  features:")
    yield from _features(schema, "  ")
    yield "---"


def _features(fields: Iterable[Any], indent: str) -> Iterator[str]:
    """Yield the columns as `datasets` writes them in YAML."""
    for each in fields:
        yield f"{indent}- name: {each.name}"
        yield from _feature(each.type, f"{indent}  ")


def _feature(kind: Any, indent: str) -> Iterator[str]:
    if hasattr(kind, "value_type"):
        inner = kind.value_type
        if inner.num_fields:
            yield f"{indent}list:"
            yield from _features(inner, indent)
        else:
            yield f"{indent}list: {_type(inner)}"
    elif kind.num_fields:
        yield f"{indent}struct:"
        yield from _features(kind, indent)
    else:
        yield f"{indent}dtype: {_type(kind)}"


def _type(kind: Any) -> str:
    return {"double": "float64"}.get(str(kind), str(kind))


def _body(name: str, scheme: Scheme, counts: Counts) -> Iterator[str]:
    spans, links = counts.spans.total(), counts.links.total()
    yield from ("", f"# {name}", "")
    yield f"{counts.articles} news articles with {spans} spans and {links} links between them,"
    yield f"marked after the scheme “{scheme.name}”, version {scheme.version}, with Goldspan."
    yield from ("", "## Labels", "", "| label | title | attributes | spans |", _FOUR_COLUMNS)
    for label in scheme.labels:
        attributes = ", ".join(attribute.key for attribute in label.attributes)
        cells = (label.key, title(label.titles, "en"), attributes, str(counts.spans[label.key]))
        yield f"| {' | '.join(map(_cell, cells))} |"
    if scheme.links:
        yield from ("", "| link | from | to | links |", _FOUR_COLUMNS)
    for link in scheme.links:
        ends = (", ".join(link.sources), ", ".join(link.targets))
        cells = (link.key, *ends, str(counts.links[link.key]))
        yield f"| {' | '.join(map(_cell, cells))} |"
    yield _COLUMNS


_COLUMNS = """
## Columns

A row is an article with the spans of one layer.

- `text`: the whole text. `id`, `title`, `outlet`, `url`, `language`, `document_time` (TIMEX3),
  `source`, `notes`, `extra`: what is known of it.
- `spans`: `text[start:end] == quote`, in code points. Spans may overlap. `attrs` are pairs of `key`
  and `value`; where a value is made of words of the text, `ranges` has their `places`.
- `links`: from one span to another, by their `id`.
- `layer`: whose spans they are. Where `labels` is not empty, nobody was asked for other labels:
  that there are none says nothing.

## Loading

```python
from datasets import load_dataset
dataset = load_dataset("path/to/this/folder", split="train")
print(dataset[0]["spans"])
```

## Licence

Not stated. Who publishes this dataset says which licence it has and who holds the rights to the
texts.
"""


def _commonest(counted: Counter[str]) -> list[str]:
    return sorted(counted, key=lambda key: (-counted[key], key))


def _size(articles: int) -> str:
    return next((name for most, name in _SIZES if articles < most), _LARGEST)


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _cell(text: str) -> str:
    return text.replace("\\", "\\\\").replace("|", "\\|").replace("\n", " ")

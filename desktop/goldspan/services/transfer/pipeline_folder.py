"""What a pipeline's folder says of itself, read from its files: no pipeline is loaded for it."""

from __future__ import annotations

import configparser
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

META, CONFIG = "meta.json", "config.cfg"
ENTITIES = "ents"
SPAN_GROUP = "sc"  # where spaCy's spancat writes unless told otherwise
RULER_GROUP = "ruler"  # where spaCy's span_ruler writes unless told otherwise

OWN_LABELS = {
    "goldspan_furniture": "FURNITURE",
    "goldspan_dates": "DATE",
    "goldspan_actors": "ACTOR",
    "goldspan_claims": "CLAIM",
}  # of Goldspan's components, unless told otherwise
DECISIONS = "goldspan_decisions"  # what was learned from a project; names its labels

GroupLabel = tuple[str, str]


class DamagedFileError(ValueError):
    """A file of a pipeline that cannot be read; `line` counts from 1, 0 where none is to blame."""

    def __init__(self, file: str, line: int = 0) -> None:
        super().__init__(file)
        self.file = file
        self.line = line


@dataclass(frozen=True, slots=True)
class PipelineFacts:
    """What `meta.json` and `config.cfg` say; `labels` are its entities and spans, by group.

    `spacy_version` is the range of spaCy's versions it was made for; `size` is in bytes.
    """

    name: str
    language: str
    version: str
    description: str
    spacy_version: str
    labels: tuple[GroupLabel, ...]
    precision: Mapping[str, float]
    size: int


def read_facts(folder: Path) -> PipelineFacts:
    """Read what a folder says of its pipeline; raise OSError or `DamagedFileError`."""
    meta = _meta(folder / META)
    performance = meta.get("performance")
    return PipelineFacts(
        name=str(meta.get("name", "")),
        language=str(meta.get("lang", "")),
        version=str(meta.get("version", "")),
        description=str(meta.get("description", "")),
        spacy_version=str(meta.get("spacy_version", "")),
        labels=_labels(_components(folder), meta.get("labels")),
        precision=_precision(performance if isinstance(performance, dict) else {}),
        size=sum(file.stat().st_size for file in folder.rglob("*") if file.is_file()),
    )


def _meta(file: Path) -> dict[str, Any]:
    try:
        meta = json.loads(file.read_text(encoding="utf-8"))
    except json.JSONDecodeError as error:
        raise DamagedFileError(file.name, error.lineno) from error
    except ValueError as error:
        raise DamagedFileError(file.name) from error
    if not isinstance(meta, dict):
        raise DamagedFileError(file.name)
    return meta


def package_folder(package: Path) -> Path | None:
    """Return the folder with the pipeline in an installed package, None where there is none."""
    if (package / "config.cfg").is_file():
        return package
    inside = sorted(file.parent for file in package.glob("*/config.cfg"))
    return inside[-1] if inside else None


def _components(folder: Path) -> dict[str, dict[str, Any]]:
    """Return the settings of the pipeline's components, by name, in their order."""
    parser = configparser.RawConfigParser(delimiters=("=",), comment_prefixes=("#",))
    parser.optionxform = str  # type: ignore[assignment, method-assign]
    try:
        parser.read_string((folder / CONFIG).read_text(encoding="utf-8"))
        order = _value(parser.get("nlp", "pipeline"))
    except (configparser.Error, ValueError) as error:
        raise DamagedFileError(CONFIG, _line(error)) from error
    found: dict[str, dict[str, Any]] = {}
    for name in order if isinstance(order, list) else ():
        section = f"components.{name}"
        if parser.has_section(section):
            found[str(name)] = {key: _value(text) for key, text in parser.items(section)}
    return found


def _line(error: Exception) -> int:
    """Return the line that a configuration cannot be read from; 0 where that is not known."""
    if isinstance(
        error, configparser.MissingSectionHeaderError | configparser.DuplicateOptionError
    ):
        return error.lineno or 0
    if isinstance(error, configparser.ParsingError):
        return min(line for line, _ in error.errors)
    return 0


def _value(text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError:
        return text


def _labels(components: Mapping[str, Mapping[str, Any]], declared: Any) -> tuple[GroupLabel, ...]:
    """Return the labels that components write, as far as the files say which.

    In a pipeline with components of Goldspan's these decide: entities are evidence for them.
    """
    own = [
        (SPAN_GROUP, str(settings.get("label", OWN_LABELS[factory])))
        for settings in components.values()
        if (factory := str(settings.get("factory", ""))) in OWN_LABELS
    ]
    own += [
        (SPAN_GROUP, str(label))
        for settings in components.values()
        if settings.get("factory") == DECISIONS
        for label in settings.get("labels") or ()
    ]
    if own:
        return tuple(dict.fromkeys(own))
    found: dict[GroupLabel, None] = {}
    by_component = declared if isinstance(declared, dict) else {}
    for name, settings in components.items():
        groups = _groups(settings)
        labels = by_component.get(name) or ()
        for label in labels:
            for group in groups:
                found.setdefault((group, str(label)))
    return tuple(found)


def _groups(settings: Mapping[str, Any]) -> tuple[str, ...]:
    factory = str(settings.get("factory", ""))
    if factory in ("ner", "beam_ner", "entity_ruler"):
        return (ENTITIES,)
    if factory.startswith("spancat") or factory == "span_finder":
        return (str(settings.get("spans_key", SPAN_GROUP)),)
    if factory == "span_ruler":
        key = settings.get("spans_key", RULER_GROUP)
        groups = (str(key),) if key else ()
        return (*groups, ENTITIES) if settings.get("annotate_ents") else groups
    return ()


def _precision(performance: Mapping[str, Any]) -> dict[str, float]:
    """Return how often its spans were right where its makers measured it, by its own label."""
    measured = performance.get("strict") or performance.get("ents_per_type") or {}
    return {
        str(label): float(figures["p"])
        for label, figures in (measured.items() if isinstance(measured, dict) else ())
        if isinstance(figures, dict) and isinstance(figures.get("p"), int | float)
    }

"""An article's metadata where a tool has a place for data of others: the fields of our record."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from math import isnan
from typing import Any, Final, cast

from pydantic import TypeAdapter, ValidationError

from goldspan.domain.annotator import AnnotatorKind, named_person, pipeline_annotator
from goldspan.domain.exchange import ExchangeArticle
from goldspan.domain.layer import WorkState
from goldspan.domain.losses import LossReport
from goldspan.domain.messages import message
from goldspan.domain.scheme import Scheme
from goldspan.formats.jsonl_writer import article_record
from goldspan.formats.record import FIELDS, ArticleRecord, LayerRecord

CATEGORIES: Final = message("errors", "Categories of whole texts, left out of articles: {count}.")
_OWN: Final = frozenset({"text", "spans", "links"})
_TEXTS: Final = (
    "title",
    "outlet",
    "url",
    "language",
    "document_time",
    "document_time_origin",
    "source",
)
_KINDS: Final[Mapping[str, TypeAdapter[Any]]] = {
    "notes": TypeAdapter(list[str]),
    "extra": TypeAdapter(dict[str, str]),
    "layer": TypeAdapter(LayerRecord),
}


def carried_fields(article: ExchangeArticle) -> dict[str, Any]:
    """Return the fields of the article's record but for text, spans and links, empty ones too.

    `layer` says whose layer the spans are; it is missing where that is unknown.
    """
    record = article_record(replace(article, spans=(), links=()))
    return {key: value for key, value in record.items() if key not in _OWN}


def report_unknown(article: ExchangeArticle, scheme: Scheme, losses: LossReport) -> None:
    """Report labels that nobody was asked for: only `layer` among the fields tells them apart."""
    if article.owner is None:
        return
    for label in article.owner.unknown(label.key for label in scheme.labels):
        reason = message("errors", "only the field “layer” says so: the tool takes it for absent")
        losses.add_unknown(article.name, label, reason)


def taken_fields(given: Mapping[str, Any]) -> ArticleRecord:
    """Return what a tool has in its place for other data as fields of a record, without its text.

    What is of another kind than ours, or unknown, goes into `extra` where it is a text or a
    number; the rest keeps its name, so that whoever makes the article reports it.
    """
    record: dict[str, Any] = {}
    extra: dict[str, str] = {}
    for key, value in given.items():
        if value is None or (isinstance(value, float) and isnan(value)):
            continue  # pandas writes NaN for what is missing
        if key in _TEXTS and isinstance(value, str):
            record[key] = value
        elif key == "id" and isinstance(value, str | int) and str(value):
            record[key] = str(value)
        elif key in _KINDS and _is_of_kind(value, _KINDS[key]):
            record[key] = value
        elif isinstance(value, str | int | float):
            extra[key] = str(value)
        else:
            record[f"data.{key}" if key in FIELDS else key] = value
    if extra:
        record["extra"] = {**record.get("extra", {}), **extra}
    return cast(ArticleRecord, record)


def person_layer(name: str, state: WorkState = WorkState.DONE) -> LayerRecord:
    """Return the layer of a person whom a file knows by name only."""
    person = named_person(name)
    return {"annotator": person.id, "kind": person.kind, "name": person.name, "state": state}


def pipeline_layer(name: str) -> LayerRecord:
    """Return the layer of a pipeline, or a model, of this name."""
    pipeline = pipeline_annotator(name)
    return {"annotator": pipeline.id, "kind": AnnotatorKind.PIPELINE, "name": name}


def _is_of_kind(value: object, kind: TypeAdapter[Any]) -> bool:
    try:
        kind.validate_python(value)
    except ValidationError:
        return False
    return True

"""Entities to and from records: the canonical JSON in which changes keep them.

Canonical: keys sorted, no spaces, fields that are empty left out. Written by hand, because an
import turns tens of thousands of spans into records.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import MISSING, fields, replace
from json.encoder import encode_basestring
from math import isfinite
from typing import Any, Final

import orjson

from goldspan.domain.actor import Actor
from goldspan.domain.annotator import Annotator, AnnotatorKind
from goldspan.domain.article import Article, TimeOrigin
from goldspan.domain.change import KIND_OF, Entity, EntityKind, Record
from goldspan.domain.layer import (
    ActorRef,
    Attrs,
    AttrValue,
    Dismissal,
    LayerState,
    Link,
    LinkVerdict,
    Origin,
    PipelineRun,
    Span,
    TextRange,
    Verdict,
    VerdictKind,
    WorkState,
)
from goldspan.domain.review import Adjudication, Assignment, Decision, Reason, Seen
from goldspan.store.release_records import (
    answer_from_record,
    answer_record,
    release_from_record,
    release_record,
    split_from_record,
    split_record,
)
from goldspan.store.scheme_records import scheme_from_record, scheme_record

EMPTY_ATTRS: Final = "{}"
_ATTRS: Final = orjson.OPT_SORT_KEYS | orjson.OPT_PASSTHROUGH_DATACLASS

canonical: Final[Callable[[object], str]] = json.JSONEncoder(
    ensure_ascii=False, sort_keys=True, separators=(",", ":"), check_circular=False
).encode


def attrs_json(attrs: Attrs) -> str:
    """Return the attributes as canonical JSON: text, `{"actor"|"name": …}`, or `[[s, e, q], …]`."""
    return orjson.dumps(dict(attrs), _plain, _ATTRS).decode() if attrs else EMPTY_ATTRS


def _plain(value: object) -> object:
    if isinstance(value, TextRange):
        return value.start, value.end, value.quote
    if isinstance(value, ActorRef):
        return {"actor": value.actor} if value.actor else {"name": value.name or ""}
    raise TypeError(f"no attribute is a {type(value).__name__}")


def attrs_from_record(record: Record) -> dict[str, AttrValue]:
    """Return the attributes that a record holds."""
    return {key: _attr(value) for key, value in record.items()}


def _attr(value: Any) -> AttrValue:
    if isinstance(value, str):
        return value
    if isinstance(value, dict):
        return ActorRef(actor=value.get("actor"), name=value.get("name"))
    return tuple(TextRange(start, end, quote) for start, end, quote in value)


def origin_json(origin: Origin | None) -> str | None:
    """Return an origin as canonical JSON, or None."""
    if origin is None:
        return None
    run = f',"run":{encode_basestring(origin.run)}' if origin.run is not None else ""
    article = origin.article
    where = f',"article":{encode_basestring(article)}' if article is not None else ""
    return (
        f'{{"annotator":{encode_basestring(origin.annotator)}{where}{run}'
        f',"suggestion":{encode_basestring(origin.suggestion)}}}'
    )


def origin_from_record(record: Record | None) -> Origin | None:
    """Return the origin that a record holds, or None."""
    if record is None:
        return None
    return Origin(
        record["suggestion"], record["annotator"], record.get("run"), record.get("article")
    )


def _number(value: float) -> str:
    if not isfinite(value):
        raise ValueError(f"a score must be a number, not {value}")
    return repr(float(value))


def span_json(span: Span, known_attrs: str | None = None) -> str:
    """Return a span as canonical JSON; `known_attrs` are its attributes as JSON, if known."""
    text = encode_basestring
    attrs = f',"attrs":{known_attrs or attrs_json(span.attrs)}' if span.attrs else ""
    doubtful = ',"doubtful":true' if span.doubtful else ""
    note = f',"note":{text(span.note)}' if span.note else ""
    origin = f',"origin":{origin_json(span.origin)}' if span.origin is not None else ""
    run = f',"run":{text(span.run)}' if span.run is not None else ""
    score = f',"score":{_number(span.score)}' if span.score is not None else ""
    return (
        f'{{"annotator":{text(span.annotator)},"article":{text(span.article)}{attrs}{doubtful}'
        f',"end":{span.end},"id":{text(span.id)},"label":{text(span.label)}{note}{origin}'
        f',"quote":{text(span.quote)}{run}{score},"start":{span.start}}}'
    )


def span_from_record(record: Record) -> Span:
    """Return the span that a record holds."""
    return Span(
        id=record["id"],
        article=record["article"],
        annotator=record["annotator"],
        label=record["label"],
        start=record["start"],
        end=record["end"],
        quote=record["quote"],
        attrs=attrs_from_record(record.get("attrs", {})),
        score=record.get("score"),
        run=record.get("run"),
        origin=origin_from_record(record.get("origin")),
        doubtful=record.get("doubtful", False),
        note=record.get("note", ""),
    )


def link_json(link: Link) -> str:
    """Return a link as canonical JSON."""
    text = encode_basestring
    origin = f',"origin":{origin_json(link.origin)}' if link.origin is not None else ""
    run = f',"run":{text(link.run)}' if link.run is not None else ""
    score = f',"score":{_number(link.score)}' if link.score is not None else ""
    return (
        f'{{"annotator":{text(link.annotator)},"article":{text(link.article)}'
        f',"id":{text(link.id)}{origin}{run}{score},"source":{text(link.source)}'
        f',"target":{text(link.target)},"type":{text(link.type)}}}'
    )


def link_from_record(record: Record) -> Link:
    """Return the link that a record holds."""
    return Link(
        id=record["id"],
        article=record["article"],
        annotator=record["annotator"],
        type=record["type"],
        source=record["source"],
        target=record["target"],
        score=record.get("score"),
        run=record.get("run"),
        origin=origin_from_record(record.get("origin")),
    )


_EMPTY: Final[tuple[object, ...]] = (None, "", (), {})


def _optional(entity_type: type[Entity]) -> frozenset[str]:
    """Return the fields that a record may leave out."""
    return frozenset(
        place.name
        for place in fields(entity_type)
        if place.default is not MISSING or place.default_factory is not MISSING
    )


_OPTIONAL: Final = {entity_type: _optional(entity_type) for entity_type in KIND_OF}


def _filled(entity: Entity) -> str:
    """Return the record of an entity of plain fields, without those that are empty."""
    optional = _OPTIONAL[type(entity)]
    values = ((place.name, getattr(entity, place.name)) for place in fields(entity))
    return canonical(
        {name: value for name, value in values if name not in optional or not _empty(value)}
    )


def _empty(value: object) -> bool:
    return value is False or value in _EMPTY


def _article(record: Record) -> Article:
    origin = record.get("document_time_origin")
    values = {
        **record,
        "document_time_origin": TimeOrigin(origin) if origin else None,
        "notes": tuple(record.get("notes", ())),
    }
    return Article(**values)


def _verdict_json(verdict: Verdict) -> str:
    text = encode_basestring
    span = f',"span":{text(verdict.span)}' if verdict.span is not None else ""
    return (
        f'{{"annotator":{text(verdict.annotator)},"article":{text(verdict.article)}'
        f',"end":{verdict.end},"id":{text(verdict.id)},"kind":"{verdict.kind.value}"'
        f',"label":{text(verdict.label)}{span},"start":{verdict.start}'
        f',"suggestion":{span_json(verdict.suggestion)}}}'
    )


def _verdict(record: Record) -> Verdict:
    return Verdict(
        id=record["id"],
        article=record["article"],
        annotator=record["annotator"],
        kind=VerdictKind(record["kind"]),
        label=record["label"],
        start=record["start"],
        end=record["end"],
        suggestion=span_from_record(record["suggestion"]),
        span=record.get("span"),
    )


def _link_verdict_json(verdict: LinkVerdict) -> str:
    text = encode_basestring
    link = f',"link":{text(verdict.link)}' if verdict.link is not None else ""
    return (
        f'{{"annotator":{text(verdict.annotator)},"article":{text(verdict.article)}'
        f',"id":{text(verdict.id)},"kind":"{verdict.kind.value}"{link}'
        f',"source":{canonical(verdict.source)},"suggestion":{link_json(verdict.suggestion)}'
        f',"target":{canonical(verdict.target)},"type":{text(verdict.type)}}}'
    )


def _link_verdict(record: Record) -> LinkVerdict:
    source, target = record["source"], record["target"]
    return LinkVerdict(
        id=record["id"],
        article=record["article"],
        annotator=record["annotator"],
        kind=VerdictKind(record["kind"]),
        type=record["type"],
        source=(source[0], source[1], source[2]),
        target=(target[0], target[1], target[2]),
        suggestion=link_from_record(record["suggestion"]),
        link=record.get("link"),
    )


def _state(record: Record) -> LayerState:
    return LayerState(**{**record, "state": WorkState(record["state"])})


def _dismissal(record: Record) -> Dismissal:
    return Dismissal(**record)


def _assignment(record: Record) -> Assignment:
    return Assignment(**{**record, "labels": tuple(record.get("labels", ()))})


def seen_json(seen: Iterable[Seen]) -> str:
    """Return what people had in a unit as canonical JSON: `[[annotator, span, print], …]`."""
    return canonical([[one.annotator, one.span, one.print] for one in seen])


def seen_from_record(record: Iterable[Any]) -> tuple[Seen, ...]:
    """Return what people had in a unit."""
    return tuple(Seen(annotator, span, print_) for annotator, span, print_ in record)


def _adjudication_json(adjudication: Adjudication) -> str:
    seen = [[one.annotator, one.span, one.print] for one in adjudication.seen]
    return canonical({**json.loads(_filled(replace(adjudication, seen=()))), "seen": seen})


def _adjudication(record: Record) -> Adjudication:
    return Adjudication(
        id=record["id"],
        article=record["article"],
        reviewer=record["reviewer"],
        decision=Decision(record["decision"]),
        seen=seen_from_record(record["seen"]),
        spans=tuple(record.get("spans", ())),
        links=tuple(record.get("links", ())),
        taken=record.get("taken", ""),
        reason=Reason(record.get("reason", "")),
        comment=record.get("comment", ""),
        at=record.get("at", ""),
    )


def _actor(record: Record) -> Actor:
    return Actor(**{**record, "spellings": tuple(record.get("spellings", ()))})


def _annotator_json(annotator: Annotator) -> str:
    return canonical({"id": annotator.id, "kind": annotator.kind.value, "name": annotator.name})


def _annotator(record: Record) -> Annotator:
    return Annotator(record["id"], AnnotatorKind(record["kind"]), record["name"])


def _run(record: Record) -> PipelineRun:
    return PipelineRun(**record)


def _written(to_record: Callable[[Any], Record]) -> Callable[[Any], str]:
    return lambda entity: canonical(to_record(entity))


_ENCODERS: Final[dict[EntityKind, Callable[[Any], str]]] = {
    EntityKind.ANNOTATOR: _annotator_json,
    EntityKind.SCHEME: _written(scheme_record),
    EntityKind.ACTOR: _filled,
    EntityKind.ARTICLE: _filled,
    EntityKind.RUN: _filled,
    EntityKind.SPAN: span_json,
    EntityKind.LINK: link_json,
    EntityKind.VERDICT: _verdict_json,
    EntityKind.LINK_VERDICT: _link_verdict_json,
    EntityKind.LAYER_STATE: _filled,
    EntityKind.DISMISSAL: _filled,
    EntityKind.ASSIGNMENT: _filled,
    EntityKind.ADJUDICATION: _adjudication_json,
    EntityKind.SPLIT: _written(split_record),
    EntityKind.RELEASE: _written(release_record),
    EntityKind.DATASHEET_ANSWER: _written(answer_record),
}

_DECODERS: Final[dict[EntityKind, Callable[[Record], Entity]]] = {
    EntityKind.ANNOTATOR: _annotator,
    EntityKind.SCHEME: scheme_from_record,
    EntityKind.ACTOR: _actor,
    EntityKind.ARTICLE: _article,
    EntityKind.RUN: _run,
    EntityKind.SPAN: span_from_record,
    EntityKind.LINK: link_from_record,
    EntityKind.VERDICT: _verdict,
    EntityKind.LINK_VERDICT: _link_verdict,
    EntityKind.LAYER_STATE: _state,
    EntityKind.DISMISSAL: _dismissal,
    EntityKind.ASSIGNMENT: _assignment,
    EntityKind.ADJUDICATION: _adjudication,
    EntityKind.SPLIT: split_from_record,
    EntityKind.RELEASE: release_from_record,
    EntityKind.DATASHEET_ANSWER: answer_from_record,
}


def to_json(entity: Entity) -> str:
    """Return any entity as canonical JSON."""
    return _ENCODERS[KIND_OF[type(entity)]](entity)


def encoder(kind: EntityKind) -> Callable[[Any], str]:
    """Return the function that turns entities of this kind into canonical JSON."""
    return _ENCODERS[kind]


def from_json(kind: EntityKind, text: str) -> Entity:
    """Return the entity of a record; raise `ValueError`, `KeyError` or `TypeError` on nonsense."""
    return _DECODERS[kind](json.loads(text))

"""Makes articles of records: texts as Goldspan stores them, layers as far as the scheme goes.

Every reader of a format with spans turns what it reads into records and hands them over here.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import orjson

from goldspan.domain.annotator import Annotator, AnnotatorKind
from goldspan.domain.article import TimeOrigin
from goldspan.domain.document_time import read_document_time
from goldspan.domain.errors import ImportRefusedError
from goldspan.domain.exchange import (
    ExchangeArticle,
    ExchangeLink,
    ExchangeSpan,
    ForeignLabel,
    LayerOwner,
    Note,
    Refusal,
)
from goldspan.domain.layer import WorkState
from goldspan.domain.messages import message
from goldspan.formats.leftovers import Leftovers
from goldspan.formats.offsets import OffsetShift
from goldspan.formats.proposals import with_proposals
from goldspan.formats.reading import ReadOptions
from goldspan.formats.record import FIELDS, ArticleRecord
from goldspan.formats.record_layer import LayerParser, Place
from goldspan.formats.surrogates import without_surrogates
from goldspan.text.normalise import normalise

_SURROGATES = message("errors", "Lone surrogates were replaced with U+FFFD.")
_PROPOSED = ("title", "outlet", "language", "document_time")


class ArticleMaker:
    """Makes articles of the records of one file; what it leaves out goes to `leftovers`."""

    def __init__(self, path: Path, options: ReadOptions) -> None:
        self._path = path
        self._propose = options.propose
        self.leftovers = Leftovers()
        scheme = options.scheme
        self._layers = LayerParser(scheme, self.leftovers, options.labels) if scheme else None

    def left_out(self) -> Iterator[ForeignLabel | Note | Refusal]:
        """Yield what was left out of the records so far, for the end of the file."""
        return self.leftovers.all(self._path)

    def article(
        self, number: int, record: ArticleRecord, *, repaired: bool | None = None
    ) -> ExchangeArticle:
        """Return the article of the record in this line; `repaired` if surrogates were replaced.

        None: nobody looked for surrogates yet, and there may be some.
        Raise `ImportRefusedError` where it has no text, or its layer is of an unknown kind.
        """
        if repaired is None:
            record, repaired = _repaired(record)
        raw = record["text"]
        normalised = normalise(raw)
        text = normalised.text
        if not text.strip():
            raise ImportRefusedError(message("errors", "The article has no text."))
        spans: tuple[ExchangeSpan, ...] = ()
        links: tuple[ExchangeLink, ...] = ()
        if self._layers is not None and (record.get("spans") or record.get("links")):
            place = Place(text, number, OffsetShift(raw) if len(text) != len(raw) else None)
            spans = self._layers.spans(record.get("spans", []), place)
            links = self._layers.links(record.get("links", []), spans, place)
        document_time, origin = _document_time(record, self.leftovers, number)
        notes = (*record.get("notes", ()), *normalised.notes)
        article = ExchangeArticle(
            name=str(record.get("id") or f"{self._path.stem}-{number}"),
            text=text,
            title=record.get("title") or "",
            outlet=record.get("outlet") or "",
            url=record.get("url") or "",
            language=record.get("language") or "",
            document_time=document_time,
            document_time_origin=origin,
            source=record.get("source") or self._path.name,
            notes=(*notes, _SURROGATES) if repaired and _SURROGATES not in notes else notes,
            extra=_extra(record, self.leftovers, number),
            has_layer="spans" in record,
            spans=spans,
            links=links,
            owner=_owner(record) if "layer" in record else None,
            foreign=self.leftovers.foreign_of_article(),
        )
        absent = [field for field in _PROPOSED if field not in record] if self._propose else []
        return with_proposals(article, self._path, absent) if absent else article


def _repaired(record: ArticleRecord) -> tuple[ArticleRecord, bool]:
    """Return the record without lone surrogates, and whether there were any."""
    try:
        orjson.dumps(record)  # the quickest way to find them
    except (TypeError, RecursionError):
        repaired = without_surrogates(record)
        return repaired, repaired != record
    return record, False


def _document_time(
    record: ArticleRecord, leftovers: Leftovers, number: int
) -> tuple[str, TimeOrigin | None]:
    given = (record.get("document_time") or "").strip()
    if not given:
        return "", None
    checked = read_document_time(given)
    if checked is None:
        leftovers.add(
            message("errors", "“{name}” is no document time; left out of articles: {count}."),
            given[:40],
            line=number,
        )
        return "", None
    origin = record.get("document_time_origin") or ""
    return checked, TimeOrigin(origin) if origin in set(TimeOrigin) else TimeOrigin.FILE


def _extra(record: ArticleRecord, leftovers: Leftovers, number: int) -> dict[str, str]:
    extra = dict(record.get("extra", {}))
    for key, value in record.items():
        if key in FIELDS or value is None:
            continue
        if isinstance(value, str | int | float):
            extra[key] = str(value)
        else:
            leftovers.add(
                message("errors", "The field “{name}” is unknown; left out of articles: {count}."),
                key,
                line=number,
            )
    return extra


def asked_labels(record: ArticleRecord) -> tuple[str, ...]:
    """Return the labels that somebody was asked for, none where all."""
    return tuple(dict.fromkeys(record["layer"].get("labels", ()))) if "layer" in record else ()


def _owner(record: ArticleRecord) -> LayerOwner:
    layer = record["layer"]
    try:
        kind = AnnotatorKind(layer["kind"])
        state = WorkState(layer.get("state", WorkState.NEW))
    except ValueError as error:
        raise ImportRefusedError(
            message("errors", "The kind “{kind}” or the state “{state}” of the layer is unknown."),
            kind=layer["kind"],
            state=layer.get("state", ""),
        ) from error
    annotator = Annotator(layer["annotator"], kind, layer["name"])
    adjudicated, reason = layer.get("adjudicated", False), layer.get("reason", "")
    note = layer.get("note", "")
    return LayerOwner(annotator, state, adjudicated, reason, note, asked_labels(record))

"""Reads Goldspan JSONL as gold to measure against: every label, and only what is sound."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from goldspan.domain.annotator import GOLD
from goldspan.domain.document_time import read_document_time
from goldspan.domain.errors import ImportRefusedError
from goldspan.domain.exchange import (
    ExchangeArticle,
    ExchangeAttr,
    ExchangeLink,
    ExchangeSpan,
    LayerOwner,
    Refusal,
)
from goldspan.domain.messages import message
from goldspan.domain.scheme import AttributeKind, Scheme
from goldspan.formats.jsonl_reader import record_lines
from goldspan.formats.making import asked_labels
from goldspan.formats.offsets import OffsetShift
from goldspan.formats.reading import MEBIBYTE, refusal
from goldspan.formats.record import ArticleRecord, RecordParser, SpanRecord
from goldspan.formats.record_layer import Place, ranges_of
from goldspan.text.normalise import normalise

MOST_BYTES = 64 * MEBIBYTE  # of a line


def read_gold(path: Path, scheme: Scheme) -> Iterator[ExchangeArticle | Refusal]:
    """Yield the articles that have spans; refuse lines that cannot be measured against.

    A line is refused whole where a span does not quote the text at its offsets, since what is
    suggested there would count as wrong. Labels that the scheme lacks are taken too; of labels
    that it has, only its attributes. Raises `ImportRefusedError` where the file cannot be read.
    """
    parser, reader = RecordParser(ArticleRecord), _GoldReader(scheme)
    for number, line in record_lines(path, MOST_BYTES):
        try:
            record, _ = parser.parse(line)
            yield reader.article(record, f"{path.stem}-{number}", path.name)
        except ImportRefusedError as error:
            yield refusal(path, error, number)


@dataclass(frozen=True, slots=True)
class _GoldReader:
    scheme: Scheme

    def article(self, record: ArticleRecord, name: str, source: str) -> ExchangeArticle:
        """Return the article of a record, called `name` where it has no id."""
        if "spans" not in record:
            raise ImportRefusedError(
                message("errors", "The article has no spans to measure against.")
            )
        raw = record["text"]
        text = normalise(raw).text
        shift = OffsetShift(raw) if len(text) != len(raw) else None
        place = Place(text, 0, shift)
        spans: dict[str, ExchangeSpan] = {}
        for item in record["spans"]:
            span = self._span(item, place)
            if span.id in spans:
                raise ImportRefusedError(
                    message("errors", "Two spans have the id “{id}”."), id=span.id
                )
            spans[span.id] = span
        return ExchangeArticle(
            name=str(record.get("id") or name),
            text=text,
            title=record.get("title") or "",
            outlet=record.get("outlet") or "",
            language=record.get("language") or "",
            document_time=read_document_time(record.get("document_time") or "") or "",
            source=source,
            has_layer=True,
            spans=tuple(spans.values()),
            links=tuple(_links(record, spans)),
            owner=LayerOwner(GOLD, labels=asked_labels(record)),
        )

    def _span(self, item: SpanRecord, place: Place) -> ExchangeSpan:
        text, start, end = place.text, item["start"], item["end"]
        if place.shift is not None:
            start, end = place.shift(start), place.shift(end)
        quote = normalise(item["quote"]).text
        if not 0 <= start < end <= len(text) or text[start:end] != quote:
            raise ImportRefusedError(
                message(
                    "errors",
                    "The span {label} {start}–{end} does not match the article’s text: it quotes"
                    " “{quote}”, the text has “{found}”.",
                ),
                label=item["label"],
                start=item["start"],
                end=item["end"],
                quote=quote[:60],
                found=text[max(start, 0) : max(end, 0)][:60],
            )
        attrs = self._attrs(item, (start, end), place)
        return ExchangeSpan(str(item["id"]), item["label"], start, end, quote, attrs)

    def _attrs(
        self, item: SpanRecord, claim: tuple[int, int], place: Place
    ) -> Mapping[str, ExchangeAttr]:
        label = self.scheme.label(item["label"])
        attrs: dict[str, ExchangeAttr] = {}
        for key, value in item.get("attrs", {}).items():
            attribute = None if label is None else label.attribute(key)
            if attribute is not None and attribute.kind is AttributeKind.RANGES:
                found = ranges_of(item, key, claim, place) if value else None
                if found:
                    attrs[key] = found
            elif isinstance(value, str) and value and (label is None or attribute is not None):
                attrs[key] = value
        return attrs


def _links(record: ArticleRecord, spans: Mapping[str, ExchangeSpan]) -> Iterator[ExchangeLink]:
    for item in record.get("links", []):
        source, target = str(item["from"]), str(item["to"])
        if source not in spans or target not in spans:
            raise ImportRefusedError(
                message("errors", "A link of the type “{name}” has an end that is no span."),
                name=item["type"],
            )
        yield ExchangeLink(item["type"], source, target)

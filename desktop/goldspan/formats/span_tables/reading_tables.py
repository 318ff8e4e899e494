"""Makes articles of tables: a row an article, a row a span, a row a link; headers in any order."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

from goldspan.domain.annotator import AnnotatorKind, named_person
from goldspan.domain.document_time import read_document_time
from goldspan.domain.errors import ImportRefusedError
from goldspan.domain.exchange import Item
from goldspan.domain.messages import message
from goldspan.domain.scheme import AttributeKind, Scheme
from goldspan.formats.columns import columns_of
from goldspan.formats.cues import GAP
from goldspan.formats.making import ArticleMaker
from goldspan.formats.places import QuotedPlace, settle
from goldspan.formats.reading import ReadOptions, refusal
from goldspan.formats.record import ArticleRecord, LayerRecord, LinkRecord, SpanRecord
from goldspan.formats.span_tables.layout import ARTICLE_COLUMNS, attributes_of
from goldspan.formats.span_tables.writing_excel import CUT
from goldspan.formats.tables import Row, Table

_NAMES = ("id", "article", "name", "file")
_FIELDS = ("title", "outlet", "url", "language", "document_time", "document_time_origin", "source")
_OF_A_SPAN = ("article", "label", "start", "end", "quote")
_OF_A_LINK = ("article", "type", "from", "to")
_YES = frozenset({"yes", "true", "1", "x", "ja", "wahr", "y", "j"})
_GERMAN_DAY = re.compile(r"\d{1,2}\.\d{1,2}\.\d{4}")


class Sheet:
    """A table as it is read: the file, its header, and its rows."""

    def __init__(self, path: Path, columns: tuple[str, ...], rows: Iterable[Row]) -> None:
        self.path, self.columns, self.rows = path, columns, rows
        self._named = {column.casefold(): column for column in reversed(columns)}

    def column(self, name: str) -> str:
        """Return the column of this name, whatever its case, or ""."""
        return self._named.get(name.casefold(), "")


@dataclass(slots=True)
class _Marked:
    """The spans and links of one article, as rows, by annotator where the rows name one."""

    spans: dict[str, list[Row]] = field(default_factory=dict)
    links: list[Row] = field(default_factory=list)


class TableReader:
    """Reads articles with their spans; spans may come in any order, and their rows are kept."""

    def __init__(
        self, articles: Sheet, spans: Sheet | None, links: Sheet | None, options: ReadOptions
    ) -> None:
        for sheet, needed in ((spans, _OF_A_SPAN), (links, _OF_A_LINK)):
            for column in needed:
                if sheet is not None and not sheet.column(column):
                    raise _without_column(column, sheet)
        self._articles, self._spans, self._links = articles, spans, links
        self._maker = ArticleMaker(spans.path if spans else articles.path, options)
        self._attributes = attributes_of(spans.columns) if spans else {}
        self._times = _times(options.scheme)
        text = articles.column(options.text_column)
        if not text:
            raise _without_column(options.text_column, articles)
        self._texts = [text, *_further_columns(articles.columns, text)]
        table = Table(articles.columns, "", "")
        self._fields = columns_of(table, (*_NAMES, *_FIELDS), taken=text)
        read = {*self._texts, *self._fields.values(), *ARTICLE_COLUMNS}
        self._further = [column for column in articles.columns if column and column not in read]

    def read(self) -> Iterator[Item]:
        """Yield the articles, and what had to be left out."""
        marked: dict[str, _Marked] = {}
        for sheet, is_span in ((self._spans, True), (self._links, False)):
            for row in sheet.rows if sheet else ():
                of_article = marked.setdefault(row.cells[_column(sheet, "article")], _Marked())
                if is_span:
                    annotator = row.cells.get(_column(sheet, "annotator"), "")
                    of_article.spans.setdefault(annotator, []).append(row)
                else:
                    of_article.links.append(row)
        met: set[str] = set()
        for row in self._articles.rows:
            name = self._name(row)
            try:
                _refuse_long(row)
                if name in met:
                    raise ImportRefusedError(
                        message("errors", "Another article above is called “{name}” too."),
                        name=name,
                    )
                met.add(name)
                yield from self._read_article(row, name, marked.pop(name, _Marked()))
            except ImportRefusedError as error:
                yield refusal(self._articles.path, error, row.line)
        yield from self._maker.left_out()
        yield from self._without_article(marked)

    def _name(self, row: Row) -> str:
        names = (row.cells[self._fields[key]] for key in _NAMES if key in self._fields)
        return next((name for name in names if name), f"{self._articles.path.stem}-{row.line}")

    def _without_article(self, marked: Mapping[str, _Marked]) -> Iterator[Item]:
        template = message("errors", "The row’s article “{name}” is not in the table of articles.")
        for name, rows in marked.items():
            error = ImportRefusedError(template, name=name[:60])
            for row in (row for listed in rows.spans.values() for row in listed):
                yield refusal(self._path(self._spans), error, row.line)
            for row in rows.links:
                yield refusal(self._path(self._links), error, row.line)

    def _path(self, sheet: Sheet | None) -> Path:
        return (sheet or self._articles).path

    def _read_article(self, row: Row, name: str, marked: _Marked) -> Iterator[Item]:
        record = self._record(row, name)
        if self._spans is None:
            yield self._maker.article(row.line, record)
            return
        for annotator, rows in (marked.spans or {"": []}).items():
            layered = record.copy()
            if annotator:
                layered["layer"] = _named_layer(annotator)
            spans: list[SpanRecord] = []
            lines: list[int] = []
            for each in rows:
                try:
                    _refuse_long(each)
                    spans.append(self._span(each, record["text"]))
                    lines.append(each.line)
                except ImportRefusedError as error:
                    yield refusal(self._spans.path, error, each.line)
            layered["spans"], note = self._settled(record["text"], spans, lines)
            ids = {span["id"] for span in spans}
            layered["links"] = [
                link
                for link in map(self._link, marked.links)
                if len(marked.spans) <= 1 or ids.issuperset((link["from"], link["to"]))
            ]
            if note:
                layered["notes"] = [*layered.get("notes", ()), note]
            yield self._maker.article(row.line, layered)

    def _settled(
        self, text: str, spans: list[SpanRecord], lines: list[int]
    ) -> tuple[list[SpanRecord], str]:
        """Return the spans where their quotes stand, and a note where offsets were converted."""
        settled = settle(text, [QuotedPlace(s["start"], s["end"], s["quote"]) for s in spans])
        kept: list[SpanRecord] = []
        for number, span in enumerate(spans):
            there = settled.ranges[number]
            if there is None:
                reason = settled.reasons[number]
                self._maker.leftovers.add(reason, span["label"], line=lines[number], spans=True)
            else:
                quote = text[slice(*there)]
                kept.append({**span, "start": there[0], "end": there[1], "quote": quote})
        return kept, settled.note

    def _record(self, row: Row, name: str) -> ArticleRecord:
        cells = row.cells
        made: dict[str, Any] = {key: cells[column] for key, column in self._fields.items()}
        for key in _NAMES:
            made.pop(key, None)
        made |= {column: cells[column] for column in self._further if cells[column]}
        made["id"] = name
        made["text"] = "".join(cells[column] for column in self._texts)
        made["notes"] = _listed(cells.get(self._articles.column("notes"), ""))
        extra = _parsed(cells.get(self._articles.column("extra"), ""))
        if isinstance(extra, dict):
            made["extra"] = {key: str(value) for key, value in extra.items()}
        layer = self._layer(row)
        if layer is not None:
            made["layer"] = layer
        return cast(ArticleRecord, made)

    def _layer(self, row: Row) -> LayerRecord | None:
        def cell(name: str) -> str:
            return row.cells.get(self._articles.column(name), "")

        if not cell("annotator") and not cell("annotator_id"):
            return None
        layer = _named_layer(cell("annotator") or cell("annotator_id"))
        layer["annotator"] = cell("annotator_id") or layer["annotator"]
        layer["kind"] = cell("annotator_kind") or layer["kind"]
        if cell("state"):
            layer["state"] = cell("state")
        layer["adjudicated"] = cell("adjudicated").casefold() in _YES
        layer["reason"], layer["note"] = cell("skip_reason"), cell("layer_note")
        labels = _listed(cell("labels"))
        if labels:
            layer["labels"] = labels
        return layer

    def _span(self, row: Row, text: str) -> SpanRecord:
        sheet, cells = self._spans, row.cells
        start, end = (_number(cells[_column(sheet, key)], key) for key in ("start", "end"))
        quote = cells[_column(sheet, "quote")]
        if quote.endswith(CUT) and text[start:end].startswith(quote.removesuffix(CUT)):
            quote = text[start:end]
        label = cells[_column(sheet, "label")]
        span: SpanRecord = {
            "id": cells.get(_column(sheet, "id"), "") or f"row {row.line}",
            "label": label,
            "start": start,
            "end": end,
            "quote": quote,
            "attrs": {},
        }
        for key, (column, places) in self._attributes.items():
            value = cells[column]
            if not value:
                continue
            if (label, key) in self._times and _GERMAN_DAY.fullmatch(value):
                value = read_document_time(value) or value  # as Excel leaves a day in a CSV
            span["attrs"][key] = value
            pairs = _pairs(cells[places]) if places else []
            if pairs and GAP.join(text[low:high] for low, high in pairs) == value:
                span.setdefault("ranges", {})[key] = pairs
        score = _float(cells.get(_column(sheet, "score"), ""))
        if score is not None:
            span["score"] = score
        if cells.get(_column(sheet, "doubtful"), "").casefold() in _YES:
            span["doubtful"] = True
        span["note"] = cells.get(_column(sheet, "note"), "")
        return span

    def _link(self, row: Row) -> LinkRecord:
        def cell(name: str) -> str:
            return row.cells.get(_column(self._links, name), "")

        link: LinkRecord = {"type": cell("type"), "from": cell("from"), "to": cell("to")}
        score = _float(cell("score"))
        if score is not None:
            link["score"] = score
        return link


def _without_column(column: str, sheet: Sheet) -> ImportRefusedError:
    return ImportRefusedError(
        message("errors", "The table has no column “{column}”; it has {columns}."),
        column=column,
        columns=", ".join(sheet.columns),
    )


def _refuse_long(row: Row) -> None:
    """Refuse a row that has more cells than columns: who knows where its text ends."""
    if row.too_long:
        raise ImportRefusedError(
            message("errors", "The row has more cells than the table has columns."),
            todo=message("errors", "Put texts with separators or newlines in quotation marks."),
        )


def _column(sheet: Sheet | None, name: str) -> str:
    return sheet.column(name) if sheet else ""


def _further_columns(columns: tuple[str, ...], text: str) -> list[str]:
    """Return the columns in which a long text goes on, in their order."""
    matches = (re.fullmatch(rf"{re.escape(text)}_(\d{{1,4}})", column) for column in columns)
    return [match[0] for match in sorted((m for m in matches if m), key=lambda m: int(m[1]))]


def _times(scheme: Scheme | None) -> frozenset[tuple[str, str]]:
    """Return label and attribute of what is a TIMEX3 value."""
    return frozenset(
        (label.key, attribute.key)
        for label in (scheme.labels if scheme else ())
        for attribute in label.attributes
        if attribute.kind is AttributeKind.TIMEX3
    )


def _named_layer(name: str) -> LayerRecord:
    person = named_person(name)
    return {"annotator": person.id, "kind": AnnotatorKind.PERSON, "name": name}


def _number(cell: str, column: str) -> int:
    try:
        return int(cell)
    except ValueError:
        raise ImportRefusedError(
            message("errors", "“{value}” in the column “{column}” is no whole number."),
            value=cell[:40],
            column=column,
        ) from None


def _float(cell: str) -> float | None:
    try:
        return float(cell.replace(",", "."))
    except ValueError:
        return None


def _pairs(cell: str) -> list[list[int]]:
    return [[int(low), int(high)] for low, high in re.findall(r"(\d{1,12})-(\d{1,12})", cell)]


def _parsed(cell: str) -> object:
    try:
        return json.loads(cell) if cell else None
    except (ValueError, RecursionError):
        return None


def _listed(cell: str) -> list[str]:
    parsed = _parsed(cell)
    if isinstance(parsed, list):
        return [str(each) for each in parsed]
    return [cell] if cell else []

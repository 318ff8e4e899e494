"""Makes a record of a row: by the columns of ours, else by what others call theirs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from goldspan.domain.errors import ImportRefusedError
from goldspan.domain.messages import message
from goldspan.formats.cell_values import plain
from goldspan.formats.columns import columns_of
from goldspan.formats.conll.detokenised import sentence_text
from goldspan.formats.conll.tags import runs_of, scheme_of
from goldspan.formats.leftovers import Leftovers
from goldspan.formats.parquet.values import (
    LIST,
    MAP,
    STRUCT,
    STRUCTS,
    ClassNames,
    links,
    named,
    pairs,
    spans,
)
from goldspan.formats.places import settle_spans
from goldspan.formats.reading import ReadOptions, too_large
from goldspan.formats.record import ArticleRecord, LinkRecord, RecordParser, SpanRecord
from goldspan.formats.tables import Table

_SPANS = ("spans", "entities", "annotations")
_TOKENS = ("tokens", "words")
_TAGS = ("ner_tags", "tags", "labels", "ner")
_TEXTS = ("title", "outlet", "url", "language", "document_time", "document_time_origin", "source")
_KNOWN = {
    "notes": (LIST,),
    "extra": (STRUCTS, STRUCT, MAP),
    "layer": (STRUCT,),
    "links": (STRUCTS, STRUCT),
}
_NO_SPAN = message("errors", "What is in “{name}” without start, end and label, left out: {count}.")
_NO_LINK = message("errors", "What is in “{name}” without two ends, left out: {count}.")
_PUT_TOGETHER = message("errors", "The text was put together from tokens.")


class RowReader:
    """Reads rows of one table, whose columns are found out once.

    `links`, `layer`, `notes` and `extra` are those of ours where they are of that kind; texts may
    have their usual other names; spans stand in `spans` or `entities`, or as tags beside tokens.
    """

    def __init__(
        self,
        kinds: Mapping[str, str],
        names: ClassNames,
        options: ReadOptions,
        leftovers: Leftovers,
    ) -> None:
        self._names, self._leftovers, self._most = names, leftovers, options.max_bytes
        self._parser = RecordParser(ArticleRecord)
        columns = tuple(kinds)
        table = Table(columns, "", "")
        lists = Table(tuple(name for name in columns if kinds[name] == LIST), "", "")
        self._text = table.column(options.text_column)
        self._tokens = _first(lists, _TOKENS) if self._text is None else None
        self._tags = _first(lists, _TAGS) if self._tokens else None
        self._ours = frozenset(name for name in columns if kinds[name] in _KNOWN.get(name, ()))
        self._spans = _first(table, _SPANS)
        if self._text is None and self._tokens is None:
            raise ImportRefusedError(
                message("errors", "The table has no column “{column}”; it has {columns}."),
                column=options.text_column,
                columns=", ".join(columns),
            )
        if "spans" in columns and "layer" in columns:
            self._fields = {key: key for key in ("id", *_TEXTS)}
        else:
            self._fields = columns_of(table, ("id", "file", *_TEXTS), taken=self._text or "")
        read = {self._text, self._tokens, self._tags, self._spans, *self._fields.values()}
        self._misnamed = [name for name in columns if name in _KNOWN and name not in self._ours]
        self._further = [name for name in columns if name not in read and name not in _KNOWN]

    def record(self, number: int, row: Mapping[str, Any] | None) -> ArticleRecord:
        """Return the record of the row; raise `ImportRefusedError` where it has no text."""
        if row is None:
            raise ImportRefusedError(message("errors", "Some text in the row is not UTF-8."))
        made: dict[str, Any] = {key: plain(row[key]) for key in self._further}
        made |= {
            key: str(plain(row[column]))
            for key, column in self._fields.items()
            if row.get(column) is not None
        }
        if "file" in made:
            made.setdefault("id", made.pop("file"))
        found: list[SpanRecord] | None = None
        if self._tokens is not None:
            made["text"], found = self._tagged(row)
            made["notes"] = [_PUT_TOGETHER]
        elif self._text is not None:
            made["text"] = row[self._text]
        text = made["text"]
        if isinstance(text, str) and len(text) > self._most:
            raise too_large(len(text), self._most)
        if self._spans is not None and row[self._spans] is not None:
            found = [*(found or ()), *self._spans_of(row[self._spans], number)]
        ours = {key: row[key] for key in self._ours}
        notes = [*made.get("notes", ()), *(str(note) for note in ours.get("notes") or ())]
        if found is not None and isinstance(text, str):
            made["spans"], note = settle_spans(text, found, self._leftovers, number)
            made["links"] = list(self._links_of(ours.get("links"), number))
            notes += [note] if note else []
        if ours.get("layer"):
            made["layer"] = {k: v for k, v in ours["layer"].items() if v is not None}
        others = {key: plain(row[key]) for key in self._misnamed if row[key] is not None}
        extra = {k: str(v) for k, v in {**pairs(ours.get("extra")), **others}.items()}
        return self._parser.checked({**made, "notes": notes, "extra": extra})

    def _spans_of(self, cell: Any, number: int) -> Iterator[SpanRecord]:
        column = self._spans or ""
        for span in spans(cell, self._class_names(column)):
            if span is None:
                self._leftovers.add(_NO_SPAN, column, line=number, spans=True)
            else:
                yield span

    def _links_of(self, cell: Any, number: int) -> Iterator[LinkRecord]:
        for link in links(cell):
            if link is None:
                self._leftovers.add(_NO_LINK, "links", line=number)
            else:
                yield link

    def _class_names(self, column: str) -> Sequence[str]:
        """Return the names of the labels of spans, where they are numbers."""
        fields = ("label", "type", "entity", "tag")
        return next((names for key in fields if (names := self._names.names(column, key))), ())

    def _tagged(self, row: Mapping[str, Any]) -> tuple[str, list[SpanRecord] | None]:
        """Return the text put together from the row's tokens, and the spans of its tags."""
        text, places = sentence_text([str(token) for token in row[self._tokens or ""] or ()])
        given = row[self._tags] if self._tags else None
        if given is None:
            return text, None
        names = self._names.names(self._tags or "")
        tags = [named(tag, names) for tag in given]
        if len(tags) != len(places):
            raise ImportRefusedError(
                message("errors", "The row has {tokens} tokens, but {tags} tags."),
                tokens=len(places),
                tags=len(tags),
            )
        runs, _broken = runs_of(tags, scheme_of([tags]))
        found: list[SpanRecord] = []
        for number, run in enumerate(runs, start=1):
            start, end = places[run.first][0], places[run.last][1]
            found.append(
                {
                    "id": f"t{number}",
                    "label": run.label,
                    "start": start,
                    "end": end,
                    "quote": text[start:end],
                }
            )
        return text, found


def _first(table: Table, names: Sequence[str]) -> str | None:
    return next((column for name in names if (column := table.column(name))), None)

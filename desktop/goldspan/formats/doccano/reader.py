"""Reads doccano's sequence labelling of any version, with relations or without: JSONL or JSON."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import cast

from goldspan.domain.exchange import Item
from goldspan.domain.messages import message
from goldspan.formats.carried_fields import CATEGORIES, person_layer, taken_fields
from goldspan.formats.doccano.offsets import MARK, UTF16_MARK, likely_ranges, utf16_ranges
from goldspan.formats.doccano.rows import (
    DoccanoRow,
    Entities,
    comments_of,
    data_of,
    entities_of,
    is_row,
    relations_of,
    text_of,
)
from goldspan.formats.doccano.writer import LABELS, RELATIONS
from goldspan.formats.json_rows import JsonRow, first_row, read_rows
from goldspan.formats.making import ArticleMaker
from goldspan.formats.places import OUTSIDE
from goldspan.formats.range_spans import undrawn
from goldspan.formats.reading import ReadOptions
from goldspan.formats.record import ArticleRecord, RecordParser, SpanRecord

_BROKEN = message("errors", "Entities without a place or a label, left out: {count}.")


class DoccanoReader:
    """One article per row. Whose layer it is the file does not say, unless Goldspan wrote it."""

    suffixes = (".jsonl", ".json")

    def recognises(self, path: Path, head: bytes) -> bool:
        """Say whether the first object of the file is a row of doccano's."""
        first = first_row(path, head)
        return first is not None and is_row(first)

    def companions(self, path: Path) -> frozenset[Path]:
        """Return the label files beside, which nobody else should take for articles."""
        beside = (path.with_name(name) for name in (LABELS, RELATIONS))
        return frozenset(file for file in beside if file.is_file())

    def read(self, path: Path, options: ReadOptions) -> Iterator[Item]:
        """Yield the articles of the file, and what was left out."""

        def articles(row: JsonRow, given: DoccanoRow, maker: ArticleMaker) -> Iterator[Item]:
            for record in _records(given, row.number, path, options, maker):
                yield maker.article(row.number, record, repaired=row.repaired)

        return read_rows(path, options, RecordParser(DoccanoRow, "doccano"), articles)


def _records(
    row: DoccanoRow, line: int, path: Path, options: ReadOptions, maker: ArticleMaker
) -> Iterator[ArticleRecord]:
    text, found = text_of(row), entities_of(row)
    data = data_of(row)
    marked = data.pop(MARK, None) == UTF16_MARK
    if isinstance(data.get("id"), int):  # doccano's own number
        data["id"] = f"{path.stem}-{data['id']}"
    fields = taken_fields(data)
    fields["text"] = text
    if row.get("cats"):
        maker.leftovers.add(CATEGORIES, line=line)
    comments = comments_of(row)
    if comments and "layer" in fields:
        fields["layer"]["note"] = "\n".join(
            note for note in (fields["layer"].get("note", ""), comments) if note
        )
    elif comments:
        fields["extra"] = {**fields.get("extra", {}), "comments": comments}
    for entities in found:
        record = cast(ArticleRecord, dict(fields))
        if entities.user:
            record["layer"] = person_layer(f"doccano {entities.user}")
        record["spans"] = []
        if options.scheme is not None:
            spans, note = _spans(text, entities, maker, line, marked=marked)
            if note:
                record["notes"] = [*record.get("notes", []), note]
            record["spans"], record["links"] = undrawn(
                spans, relations_of(row), options.scheme, options.labels
            )
        yield record


def _spans(
    text: str, found: Entities, maker: ArticleMaker, line: int, *, marked: bool
) -> tuple[list[SpanRecord], str]:
    """Return the spans, quoting the text where they stand, and a note on their offsets."""
    if found.broken:
        maker.leftovers.add(_BROKEN, line=line, count=found.broken)
    places = [(entity.start, entity.end) for entity in found.entities]
    note = ""
    if marked:
        ranges = utf16_ranges(text, places)
    else:
        ranges, note = likely_ranges(text, places)
    spans: list[SpanRecord] = []
    for entity, there in zip(found.entities, ranges, strict=True):
        if there is None:
            maker.leftovers.add(OUTSIDE, entity.label, line=line)
            continue
        start, end = there
        spans.append(
            {
                "id": entity.id,
                "label": entity.label,
                "start": start,
                "end": end,
                "quote": text[start:end],
            }
        )
    return spans, note

"""Reads the columns of CoNLL files of all kinds: which of them are tokens, which tags."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from goldspan.domain.errors import ImportRefusedError
from goldspan.domain.messages import message
from goldspan.formats.conll.aligning import Sentence
from goldspan.formats.conll.tags import OUTSIDE, is_inside, is_tag

DOCUMENT_START: Final = "-DOCSTART-"
_NAME = re.compile(r"#\s*(?:newdoc\s+)?(?:doc_?|document )?id\s*[=:]\s*(\S.*)", re.IGNORECASE)
_NEW_DOCUMENT = re.compile(r"#\s*newdoc\b")
_MOST_LABELS = 200  # of a column whose tags have no letters
_OUTSIDE = 0.2  # of such a column is O at least
_NEARLY_ALL = 0.95


@dataclass(slots=True)
class Document:
    """An article of a CoNLL file: its name, "" where none is said, and its sentences.

    A sentence is there once for each column of tags.
    """

    name: str = ""
    columns: list[list[Sentence]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a file: its number from 1, and its cells; none where it is blank or a comment."""

    number: int
    line: str
    cells: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Columns:
    """How many columns the rows of a file have, and which are tokens and tags, from 0."""

    count: int
    token: int
    tags: tuple[int, ...]
    lettered: bool


def rows_of(text: str) -> list[Row]:
    """Return the rows of a file; lines of spaCy's `token|tag` form become a row a token."""
    lines = text.removeprefix("\ufeff").split("\n")
    stripped = [line.rstrip("\r") for line in lines]
    full = [line for line in stripped if line.strip()]
    if full and all(_is_piped(line) for line in full[:50]):
        return list(_piped_rows(stripped))
    tabbed = sum("\t" in line for line in full) * 2 > len(full)
    return [Row(n, line, _cells(line, tabbed)) for n, line in enumerate(stripped, start=1)]


def columns_of(rows: Sequence[Row]) -> Columns | None:
    """Return what the columns are, None where none of them holds tags."""
    counts = Counter(len(row.cells) for row in rows if len(row.cells) > 1 and not _starts(row))
    if not counts:
        return None
    count = counts.most_common(1)[0][0]
    full = [row.cells for row in rows if len(row.cells) == count and not _starts(row)]
    if len(full) < _NEARLY_ALL * (sum(counts.values()) - _comments(rows, count)):
        return None
    tags = [number for number in range(count) if _is_tags(full, number)]
    lettered = [n for n in tags if any(is_inside(cells[n]) for cells in full)]
    if lettered or tags:
        last = (lettered or tags)[-1]
        if last == 0:
            return Columns(count, count - 1, (0,), bool(lettered))
        if count > 2 and _is_index(rows, count):
            return Columns(count, 1, tuple(n for n in tags if n > 1), bool(lettered))
        return Columns(count, 0, (last,), bool(lettered))
    labels = Counter(cells[-1] for cells in full)
    if labels[OUTSIDE] >= _OUTSIDE * len(full) and len(labels) <= _MOST_LABELS:
        return Columns(count, 0, (count - 1,), False)
    return None


def documents_of(rows: Sequence[Row]) -> Iterator[Document]:
    """Yield the documents of a file.

    Raise `ImportRefusedError` where no column holds tags.
    """
    columns = columns_of(rows)
    if columns is None:
        raise ImportRefusedError(
            message("errors", "None of the file’s columns holds the tags of tokens."),
            todo=message("errors", "It needs a token and its tag in each line, like “Rome B-LOC”."),
        )
    document = _new(columns)
    fresh = True
    for row in rows:
        comment = _comment(row, columns)
        if _starts(row) or (comment and _NEW_DOCUMENT.match(row.line)):
            if any(document.columns):
                yield document
            document, fresh = _new(columns), True
        if comment:
            match = _NAME.match(row.line)
            if match and not any(document.columns):
                document.name = document.name or match[1].strip()
        elif _starts(row):
            continue
        elif not row.cells or not any(row.cells):
            fresh = True
        else:
            _add(document, row, columns, fresh=fresh)
            fresh = False
    if any(document.columns):
        yield document


def _add(document: Document, row: Row, columns: Columns, *, fresh: bool) -> None:
    cells = row.cells
    whole = len(cells) == columns.count
    token = cells[columns.token] if columns.token < len(cells) else cells[0]
    for number, sentences in zip(columns.tags, document.columns, strict=True):
        if fresh:
            sentences.append(Sentence([], [], []))
        sentences[-1].tokens.append(token or "\ufffd")
        sentences[-1].tags.append(cells[number] if whole else OUTSIDE)
        sentences[-1].lines.append(row.number)


def _new(columns: Columns) -> Document:
    return Document(columns=[[] for _ in columns.tags])


def _cells(line: str, tabbed: bool) -> tuple[str, ...]:
    if not line.strip():
        return ()
    if tabbed and "\t" in line:
        return tuple(" ".join(cell.split()) for cell in line.split("\t"))
    return tuple(line.split())


def _starts(row: Row) -> bool:
    return bool(row.cells) and row.cells[0] == DOCUMENT_START


def _comment(row: Row, columns: Columns) -> bool:
    """Say whether a row that begins with # is a comment: it has no tag where tags are."""
    if not row.line.startswith("#"):
        return False
    cells = row.cells
    return len(cells) != columns.count or not all(
        is_tag(cells[n]) or not columns.lettered for n in columns.tags
    )


def _comments(rows: Sequence[Row], count: int) -> int:
    return sum(
        row.line.startswith("#") and len(row.cells) != count and len(row.cells) > 1 for row in rows
    )


def _is_tags(full: Sequence[tuple[str, ...]], number: int) -> bool:
    return sum(is_tag(cells[number]) for cells in full) >= _NEARLY_ALL * len(full)


def _is_index(rows: Sequence[Row], count: int) -> bool:
    """Say whether the first column counts the tokens of each sentence."""
    before = 0
    for row in rows:
        if len(row.cells) != count:
            before = 0
        elif row.cells[0].isdecimal() and int(row.cells[0]) in (1, before + 1):
            before = int(row.cells[0])
        elif not row.line.startswith("#") and not _starts(row):
            return False
    return True


def _is_piped(line: str) -> bool:
    pieces = line.split()
    return all("|" in piece and is_tag(piece.rsplit("|", 1)[1]) for piece in pieces)


def _piped_rows(lines: Sequence[str]) -> Iterator[Row]:
    for number, line in enumerate(lines, start=1):
        for piece in line.split():
            token, *_more, tag = piece.split("|")
            yield Row(number, piece, (token, tag))
        yield Row(number, "")

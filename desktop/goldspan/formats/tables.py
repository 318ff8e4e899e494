"""Reads tables from CSV: encoding, delimiter and header are found out."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from goldspan.domain.errors import ImportRefusedError
from goldspan.domain.messages import message

_DELIMITERS = ",;\t|"


class _Lines(Protocol):
    """What `csv.reader` gives: rows, and the number of the line last read."""

    @property
    def line_num(self) -> int: ...

    def __next__(self) -> list[str]: ...

    def __iter__(self) -> Iterator[list[str]]: ...


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of a row by column, and the line of the file in which it begins, from 1."""

    line: int
    cells: dict[str, str]
    too_long: bool


@dataclass(frozen=True, slots=True)
class Table:
    """A header and the rows below it."""

    columns: tuple[str, ...]
    delimiter: str
    text: str

    def column(self, name: str) -> str | None:
        """Return the column of this name, whatever its case, or None."""
        return next((c for c in self.columns if c.casefold() == name.casefold()), None)

    def rows(self) -> Iterator[Row]:
        """Yield the rows that are not blank; missing cells are empty."""
        reader = _reader(self.text, self.delimiter)
        next(reader)
        begin = reader.line_num + 1
        try:
            for cells in reader:
                if any(cell.strip() for cell in cells):
                    named = dict.fromkeys(self.columns, "")
                    named.update(zip(self.columns, cells, strict=False))
                    yield Row(begin, named, len(cells) > len(self.columns))
                begin = reader.line_num + 1
        except csv.Error as error:
            raise ImportRefusedError(
                message("errors", "It is no table from line {line} on: {reason}."),
                line=begin,
                reason=error,
            ) from error


def read_table(text: str, delimiter: str = "") -> Table:
    """Return the table; raise `ImportRefusedError` where there is no header.

    Without a delimiter the one of comma, semicolon, tab and bar counts that the header has most.
    """
    text = text.removeprefix("\ufeff")
    first = text.lstrip("\r\n").split("\n", 1)[0]
    delimiter = delimiter or max(_DELIMITERS, key=first.count)
    try:
        header = next(_reader(text, delimiter), [])
    except csv.Error as error:
        raise ImportRefusedError(
            message("errors", "It is no table from line {line} on: {reason}."),
            line=1,
            reason=error,
        ) from error
    columns = tuple(cell.strip() for cell in header)
    if not any(columns):
        raise ImportRefusedError(message("errors", "The table has no header."))
    return Table(columns, delimiter, text)


def _reader(text: str, delimiter: str) -> _Lines:
    # Python's limit of 131,072 characters a cell is smaller than some articles.
    csv.field_size_limit(max(csv.field_size_limit(), len(text) + 1))
    return csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)

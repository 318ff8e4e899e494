"""Reads the tables from the sheets of a workbook, ours or one with such columns."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any
from zipfile import BadZipFile, ZipFile

from goldspan.domain.errors import ImportRefusedError
from goldspan.domain.exchange import Item
from goldspan.domain.messages import message
from goldspan.formats.cell_values import plain
from goldspan.formats.documents import foreign_parser
from goldspan.formats.extras import extra_module
from goldspan.formats.reading import ReadOptions, unreadable
from goldspan.formats.span_tables.layout import ARTICLES, LINKS, NEEDED, SPANS
from goldspan.formats.span_tables.reading_tables import Sheet, TableReader
from goldspan.formats.tables import Row

EXTRA = "excel"
_KIND = "Excel"
_ARTICLES_IN_A_FILE = 16  # as many times the most of one article may a file have, unpacked
# What `cell_text` of the workbook escapes; Excel writes other characters so only if asked to.
_ESCAPED = re.compile("_x(00[01][0-9A-Fa-f]|005F|FFF[EF])_")


class ExcelReader:
    """Reads `.xlsx`: the sheets `articles`, `spans` and `links`, each with its further ones."""

    suffixes = (".xlsx", ".xlsm")

    def read(self, path: Path, options: ReadOptions) -> Iterator[Item]:
        """Yield the articles with their spans, and what had to be left out."""
        openpyxl = extra_module("openpyxl", EXTRA)
        try:
            _refuse_large(path, options)
            with foreign_parser(_KIND):
                book = openpyxl.load_workbook(path, read_only=True, data_only=True)
        except OSError as error:
            raise unreadable(error) from error
        try:
            sheets = _Sheets(path, book)
            reader = TableReader(sheets.articles(options), sheets.spans(), sheets.links(), options)
            yield from reader.read()
        finally:
            book.close()


class _Sheets:
    """The sheets of a workbook by what they hold: by their names, else by their columns."""

    def __init__(self, path: Path, book: Any) -> None:
        self._path = path
        self._sheets = list(book.worksheets)
        self._headers = [_header(sheet) for sheet in self._sheets]

    def articles(self, options: ReadOptions) -> Sheet:
        """Return the articles; raise `ImportRefusedError` where no sheet has their texts."""
        found = self._called(ARTICLES) or self._having({options.text_column.casefold()})
        if found is None:
            raise ImportRefusedError(
                message("errors", "No sheet of the workbook has a column “{column}”."),
                column=options.text_column,
            )
        return found

    def spans(self) -> Sheet | None:
        """Return the spans, None where there are none."""
        return self._called(SPANS) or self._having(NEEDED)

    def links(self) -> Sheet | None:
        """Return the links, None where there are none."""
        return self._called(LINKS)

    def _called(self, name: str) -> Sheet | None:
        pattern = re.compile(rf"{name}(?: \d+)?", re.IGNORECASE)
        return self._joined([n for n, s in enumerate(self._sheets) if pattern.fullmatch(s.title)])

    def _having(self, columns: Iterable[str]) -> Sheet | None:
        wanted = set(columns)
        for number, header in enumerate(self._headers):
            if {column.casefold() for column in header} >= wanted:
                return self._joined([number])
        return None

    def _joined(self, numbers: list[int]) -> Sheet | None:
        """Return sheets as one; those after the first have its columns."""
        if not numbers:
            return None
        sheets = [self._sheets[number] for number in numbers]
        header = max((self._headers[number] for number in numbers), key=len)
        return Sheet(self._path, header, _rows(sheets, header))


def _header(sheet: Any) -> tuple[str, ...]:
    with foreign_parser(_KIND):
        first = next(sheet.iter_rows(max_row=1, values_only=True), ())
        return tuple(_text(cell).strip() for cell in first)


def _rows(sheets: Iterable[Any], header: tuple[str, ...]) -> Iterator[Row]:
    for sheet in sheets:
        rows = sheet.iter_rows(min_row=2, values_only=True)
        number = 1
        while True:
            number += 1
            with foreign_parser(_KIND):
                values = next(rows, None)
                cells = [_text(value) for value in values or ()]
            if values is None:
                break
            if any(cells):
                named = dict.fromkeys(header, "")
                named.update(zip(header, cells, strict=False))
                yield Row(number, named, any(cells[len(header) :]))


def _text(value: Any) -> str:
    """Return a cell as a text: whole numbers without a point, moments as ISO 8601."""
    if value is None:
        return ""
    if isinstance(value, str):
        return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), value)
    value = plain(value)
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)


def _refuse_large(path: Path, options: ReadOptions) -> None:
    """Refuse what unpacks to more than a workbook may have; no more than that is unpacked."""
    limit = _ARTICLES_IN_A_FILE * options.max_bytes
    try:
        with ZipFile(path) as package:
            size = sum(entry.file_size for entry in package.infolist())
    except (BadZipFile, ValueError, NotImplementedError) as error:
        raise ImportRefusedError(
            message("errors", "It is no workbook of Excel (.xlsx)."),
            todo=message("errors", "Save it as an Excel workbook, or as CSV."),
        ) from error
    if size > limit:
        raise ImportRefusedError(message("errors", "The workbook unpacks to more than is safe."))

"""Writes the tables as the sheets of one workbook."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from goldspan.domain.exchange import ExchangeArticle
from goldspan.domain.losses import LossReport
from goldspan.domain.scheme import Scheme
from goldspan.formats.output import Output
from goldspan.formats.span_tables.fitting import (
    MOST_OF_A_CELL,
    with_columns_only,
    with_short_cells_only,
)
from goldspan.formats.span_tables.layout import ARTICLES
from goldspan.formats.span_tables.rows import Cell, TableRows
from goldspan.formats.span_tables.workbook import workbook
from goldspan.formats.writing import WriteOptions

CUT = " […]"


class ExcelWriter:
    """`<stem>.xlsx`; a text that is longer than a cell goes on in further columns."""

    def write(
        self,
        articles: Iterable[ExchangeArticle],
        scheme: Scheme,
        output: Output,
        options: WriteOptions,
    ) -> LossReport:
        """Write the file; what has no column or is too long for a cell is reported."""
        losses = LossReport()
        rows = TableRows(scheme)
        with output.file(f"{options.stem}.xlsx") as file, workbook(rows.headers) as book:
            for article in articles:
                fitting = with_columns_only(article, rows.attributes, losses)
                for sheet, cells in rows.rows(with_short_cells_only(fitting, losses)):
                    book.row(sheet, list(_cells(sheet, cells)))
            book.save(file)
        return losses


def _cells(sheet: str, cells: list[Cell]) -> Iterator[Cell]:
    """Yield the cells, none longer than Excel allows: texts in pieces, quotes cut."""
    for index, cell in enumerate(cells, start=1):
        if not isinstance(cell, str):
            yield cell
        elif sheet == ARTICLES and index == len(cells):
            yield from pieces(cell, MOST_OF_A_CELL)
        else:
            first = next(pieces(cell, MOST_OF_A_CELL), "")
            yield first if first == cell else f"{first[: -len(CUT)]}{CUT}"


def pieces(text: str, most: int) -> Iterator[str]:
    """Yield the text in pieces of at most so many UTF-16 units."""
    start = 0
    while len(text) - start > most // 2:
        piece = text[start : start + most]
        while len(piece.encode("utf-16-le")) // 2 > most:
            piece = piece[: -((len(piece.encode("utf-16-le")) // 2 - most + 1) // 2)]
        yield piece
        start += len(piece)
    if start < len(text):
        yield text[start:]

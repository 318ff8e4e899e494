"""Writes the tables as CSV: RFC 4180, UTF-8 with the mark by which Excel knows it."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterable, Mapping
from contextlib import ExitStack
from typing import BinaryIO

from goldspan.domain.exchange import ExchangeArticle
from goldspan.domain.losses import LossReport
from goldspan.domain.scheme import Scheme
from goldspan.formats.output import Output
from goldspan.formats.span_tables.fitting import with_columns_only
from goldspan.formats.span_tables.formulas import guarded
from goldspan.formats.span_tables.rows import Cell, TableRows
from goldspan.formats.writing import WriteOptions


class TablesWriter:
    """`articles.csv`, `spans.csv`, `claims.csv` and `links.csv`."""

    def write(
        self,
        articles: Iterable[ExchangeArticle],
        scheme: Scheme,
        output: Output,
        options: WriteOptions,
    ) -> LossReport:
        """Write the files; what has no column is reported."""
        del options
        losses = LossReport()
        rows = TableRows(scheme)
        with ExitStack() as stack:
            files: Mapping[str, CsvFile] = {
                name: CsvFile(stack.enter_context(output.file(f"{name}.csv")))
                for name in rows.headers
            }
            for name, header in rows.headers.items():
                files[name].row(header)
            for article in articles:
                for name, cells in rows.rows(with_columns_only(article, rows.attributes, losses)):
                    files[name].row(cells)
        return losses


class CsvFile:
    """Writes row after row; what looks like a formula is made harmless."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._line = io.StringIO(newline="")
        self._writer = csv.writer(self._line)
        file.write(codecs.BOM_UTF8)

    def row(self, cells: Iterable[Cell]) -> None:
        """Write a row."""
        self._writer.writerow(guarded(cell) if isinstance(cell, str) else cell for cell in cells)
        self._file.write(self._line.getvalue().encode("utf-8"))
        self._line.seek(0)
        self._line.truncate()

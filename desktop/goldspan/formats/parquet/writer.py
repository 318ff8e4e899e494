"""Writes Parquet as a Hugging Face dataset: the rows, batch after batch, and the card."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from goldspan.domain.exchange import ExchangeArticle
from goldspan.domain.losses import LossReport
from goldspan.domain.releases import TRAIN
from goldspan.domain.scheme import Scheme
from goldspan.formats.extras import extra_module_for_writing
from goldspan.formats.jsonl_writer import article_record
from goldspan.formats.output import Output
from goldspan.formats.parquet.card import Counts, card
from goldspan.formats.parquet.rows import Row, arrow_schema, row_of
from goldspan.formats.parts import Part
from goldspan.formats.writing import WriteOptions, write_file

EXTRA = "parquet"
CARD = "README.md"
_MOST_ROWS = 1_000
_MOST_CHARACTERS = 8_000_000
# As many at once as pyarrow makes columns of without holding up Python's other threads.
_ROWS_AT_ONCE = 25


class ParquetWriter:
    """One file of data and `README.md`; nothing is lost."""

    parts_folder = ""

    def write(
        self,
        articles: Iterable[ExchangeArticle],
        scheme: Scheme,
        output: Output,
        options: WriteOptions,
    ) -> LossReport:
        """Write the files. Raise `ExportError` where pyarrow is missing."""
        counts = Counts()
        self.write_parts([Part(TRAIN, counts.counted(articles))], scheme, output, options)
        name = options.title or options.stem
        write_file(output, CARD, card(name, columns(), scheme, counts).encode("utf-8"))
        return LossReport()

    def write_parts(
        self, parts: Sequence[Part], scheme: Scheme, output: Output, options: WriteOptions
    ) -> LossReport:
        """Write a file of data for each part (`data_file`); the card is the release's `README.md`.

        Raise `ExportError` where pyarrow is missing.
        """
        del scheme, options
        arrow = extra_module_for_writing("pyarrow", EXTRA)
        parquet = extra_module_for_writing("pyarrow.parquet", EXTRA)
        schema = arrow_schema(arrow)
        for part in parts:
            with (
                output.file(data_file(part.name)) as file,
                parquet.ParquetWriter(file, schema, version="2.6", compression="zstd") as writer,
            ):
                groups = _RowGroups(arrow, schema, writer)
                for article in part.articles:
                    groups.add(row_of(article_record(article)), len(article.text))
                groups.flush()
        return LossReport()


def data_file(part: str) -> str:
    """Return where the data of a part are, as `datasets` names its files."""
    return f"data/{part}-00000-of-00001.parquet"


def columns() -> Any:
    """Return the `pyarrow.Schema` of the files. Raise `ExportError` where pyarrow is missing."""
    return arrow_schema(extra_module_for_writing("pyarrow", EXTRA))


class _RowGroups:
    """Gathers rows and writes a row group of so many, whatever the memory or the machine."""

    def __init__(self, arrow: Any, schema: Any, writer: Any) -> None:
        self._arrow, self._schema, self._writer = arrow, schema, writer
        self._rows: list[Row] = []
        self._batches: list[Any] = []
        self._gathered = self._characters = 0

    def add(self, row: Row, characters: int) -> None:
        self._rows.append(row)
        self._gathered += 1
        self._characters += characters
        if self._gathered >= _MOST_ROWS or self._characters >= _MOST_CHARACTERS:
            self.flush()
        elif len(self._rows) >= _ROWS_AT_ONCE:
            self._make_batch()

    def flush(self) -> None:
        self._make_batch()
        if self._batches:
            table = self._arrow.Table.from_batches(self._batches)
            self._writer.write_table(table.combine_chunks(), row_group_size=self._gathered)
            self._batches, self._gathered, self._characters = [], 0, 0

    def _make_batch(self) -> None:
        if self._rows:
            made = self._arrow.RecordBatch.from_pylist(self._rows, schema=self._schema)
            self._batches.append(made)
            self._rows = []

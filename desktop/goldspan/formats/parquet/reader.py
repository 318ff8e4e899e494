"""Reads Parquet: our own rows exactly, and those of others that hold texts, spans or tags."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from goldspan.domain.errors import ImportRefusedError
from goldspan.domain.exchange import Item
from goldspan.domain.messages import message
from goldspan.formats.documents import foreign_parser
from goldspan.formats.extras import extra_module
from goldspan.formats.making import ArticleMaker
from goldspan.formats.parquet.foreign import RowReader
from goldspan.formats.parquet.values import ClassNames, kinds_of
from goldspan.formats.parquet.writer import CARD, EXTRA
from goldspan.formats.reading import ReadOptions, refusal, unreadable

_KIND = "Parquet"
_ROWS = 16  # at a time
_BUFFER = 1024 * 1024
_MOST_OF_HEADER = 64 * 1024 * 1024
_FRONT = b"---"


class ParquetReader:
    """A row is an article. Of a row group only some pages are in memory at a time."""

    suffixes = (".parquet",)

    def companions(self, path: Path) -> frozenset[Path]:
        """Return the dataset's card, which is no article."""
        folders = (path.parent, path.parent.parent)
        return frozenset(card for folder in folders if _is_card(card := folder / CARD))

    def read(self, path: Path, options: ReadOptions) -> Iterator[Item]:
        """Yield the articles of the file and the rows that are none."""
        parquet = extra_module("pyarrow.parquet", EXTRA)
        try:
            with path.open("rb") as file:
                yield from self._read(path, file, parquet, options)
        except OSError as error:
            raise unreadable(error) from error

    def _read(self, path: Path, file: Any, parquet: Any, options: ReadOptions) -> Iterator[Item]:
        with foreign_parser(_KIND):
            opened = parquet.ParquetFile(
                file,
                buffer_size=_BUFFER,
                pre_buffer=False,
                thrift_string_size_limit=_MOST_OF_HEADER,
            )
            schema = opened.schema_arrow
            names = ClassNames.of(schema.metadata)
            batches = opened.iter_batches(batch_size=_ROWS, use_threads=False)
        maker = ArticleMaker(path, options)
        kinds = kinds_of(schema, extra_module("pyarrow.types", EXTRA))
        rows = RowReader(kinds, names, options, maker.leftovers)
        number = 0
        while True:
            with foreign_parser(_KIND):
                batch = next(batches, None)
            if batch is None:
                break
            for row in _rows(batch):
                number += 1
                try:
                    yield maker.article(number, rows.record(number, row))
                except ImportRefusedError as error:
                    yield refusal(path, error, number)
        if not number:
            raise ImportRefusedError(message("errors", "The table has no rows."))
        yield from maker.left_out()


def _rows(batch: Any) -> Iterator[Mapping[str, Any] | None]:
    """Yield the rows of a batch, one by one where some text in it is no UTF-8: None for that."""
    try:
        yield from batch.to_pylist()
    except ValueError:
        for number in range(batch.num_rows):
            try:
                yield batch.slice(number, 1).to_pylist()[0]
            except ValueError:
                yield None


def _is_card(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return file.read(len(_FRONT)) == _FRONT
    except OSError:
        return False

"""Reads the tables from CSV: the spans, with the articles and links that lie beside them."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from goldspan.domain.errors import ImportRefusedError
from goldspan.domain.exchange import Item
from goldspan.domain.messages import message
from goldspan.formats.encodings import decode
from goldspan.formats.reading import ReadOptions, read_bytes
from goldspan.formats.span_tables.formulas import unguarded
from goldspan.formats.span_tables.layout import ARTICLES, CLAIMS, LINKS, NEEDED, SPANS
from goldspan.formats.span_tables.reading_tables import Sheet, TableReader
from goldspan.formats.tables import Row, Table, read_table

_ARTICLES_IN_A_FILE = 16  # as many times the most of one article may a file have


class TablesReader:
    """Reads `spans.csv`, whatever separates its cells, with `articles.csv` beside it."""

    suffixes = (".csv", ".tsv")

    def recognises(self, path: Path, head: bytes) -> bool:
        """Say whether the header has article, label, start, end and quote."""
        del path
        wide = head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
        line = head.decode("utf-16" if wide else "utf-8", "replace").split("\n", 1)[0]
        try:
            columns = read_table(line).columns
        except ImportRefusedError:
            return False
        return {unguarded(column).casefold() for column in columns} >= NEEDED

    def companions(self, path: Path) -> frozenset[Path]:
        """Return the tables beside a table of spans."""
        found = (_beside(path, name) for name in (ARTICLES, LINKS, CLAIMS))
        return frozenset(each for each in found if each is not None)

    def read(self, path: Path, options: ReadOptions) -> Iterator[Item]:
        """Yield the articles with their spans, and what had to be left out."""
        articles, links = _beside(path, ARTICLES), _beside(path, LINKS)
        if articles is None:
            raise ImportRefusedError(
                message("errors", "The table of spans has no table of articles beside it."),
                todo=message("errors", "Put “{file}” into the same folder."),
                file=_other_name(path, ARTICLES),
            )
        reader = TableReader(
            _sheet(articles, options),
            _sheet(path, options),
            _sheet(links, options) if links else None,
            options,
        )
        yield from reader.read()


def _name(path: Path, table: str) -> str:
    """Return what another table is called where this one is that of spans."""
    return re.sub(SPANS, table, path.name, flags=re.IGNORECASE)


def _other_name(path: Path, table: str) -> str:
    """Return what another table is to be called: its own name where this one's says nothing."""
    name = _name(path, table)
    return name if name != path.name else f"{table}{path.suffix}"


def _beside(path: Path, table: str) -> Path | None:
    """Return another table beside that of spans: called as that one is, or by its own name."""
    names = [_name(path, table).casefold(), f"{table}{path.suffix}".casefold()]
    try:
        present = sorted(each.name for each in path.parent.iterdir())
    except OSError:
        return None
    found = {each.casefold(): each for each in present}
    others = (found[name] for name in names if found.get(name, path.name) != path.name)
    return next(map(path.with_name, others), None)


def _sheet(path: Path, options: ReadOptions) -> Sheet:
    limit = replace(options, max_bytes=_ARTICLES_IN_A_FILE * options.max_bytes)
    data = read_bytes(path, limit)
    marked = "utf-8" if data.startswith(codecs.BOM_UTF8) else ""
    decoded = decode(data, options.encodings.get(path, marked))
    table = read_table(decoded.text, options.delimiter)
    return Sheet(path, tuple(map(unguarded, table.columns)), _rows(table))


def _rows(table: Table) -> Iterator[Row]:
    for row in table.rows():
        cells = {unguarded(key): unguarded(cell) for key, cell in row.cells.items()}
        yield Row(row.line, cells, row.too_long)

"""Metadata of many articles from a CSV table, matched by file name, its stem or a record's id."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from goldspan.domain.article import TimeOrigin
from goldspan.domain.document_time import read_document_time
from goldspan.domain.errors import ImportRefusedError
from goldspan.domain.exchange import ExchangeArticle, Note, Refusal
from goldspan.domain.messages import Phrase, message
from goldspan.formats.columns import columns_of
from goldspan.formats.csv_rows import bad_document_time
from goldspan.formats.encodings import decode
from goldspan.formats.reading import ReadOptions, read_bytes, refusal
from goldspan.formats.tables import Table, read_table

_KEYS = ("file", "id", "name")
_FIELDS = ("outlet", "title", "language", "document_time", "url")


@dataclass(frozen=True, slots=True)
class MetadataRow:
    """What a row says: the fields whose cells are not empty."""

    line: int
    key: str
    fields: dict[str, str]


class MetadataTable:
    """The rows of a table; an empty cell says nothing. The first row of a file counts.

    `problems` are the values that could not be used.
    """

    def __init__(
        self, path: Path, rows: list[MetadataRow], problems: list[Refusal], notes: list[Note]
    ) -> None:
        self.problems = problems
        self._path = path
        self._notes = notes
        self._rows: dict[str, MetadataRow] = {}
        self._unmatched = {row.line: row for row in rows}
        for row in rows:
            for key in (row.key, Path(row.key).name, Path(row.key).stem):
                self._rows.setdefault(key, row)

    def applied(self, article: ExchangeArticle, path: Path) -> ExchangeArticle:
        """Return the article with what its row says, over what was read or proposed."""
        row = next(
            (self._rows[key] for key in (article.name, path.name, path.stem) if key in self._rows),
            None,
        )
        if row is None:
            return article
        self._unmatched.pop(row.line, None)
        fields = row.fields
        origin = article.document_time_origin
        return replace(
            article,
            outlet=fields.get("outlet", article.outlet),
            title=fields.get("title", article.title),
            language=fields.get("language", article.language),
            document_time=fields.get("document_time", article.document_time),
            document_time_origin=TimeOrigin.FILE if "document_time" in fields else origin,
            url=fields.get("url", article.url),
        )

    def notes(self) -> Iterator[Note]:
        """Yield which columns are unknown, and which rows have matched nothing so far."""
        yield from self._notes
        for row in self._unmatched.values():
            words = message("errors", "No article of this import is called “{name}”.")
            yield Note(f"{self._path.name}:{row.line}", Phrase(words, {"name": row.key}))


def read_metadata(path: Path, options: ReadOptions) -> MetadataTable:
    """Read a table with a column `file` (or `id`, `name`) and columns of metadata.

    Raise `ImportRefusedError` where the file is no such table.
    """
    try:
        decoded = decode(read_bytes(path, options), options.encodings.get(path, ""))
        table = read_table(decoded.text, options.delimiter)
    except ImportRefusedError as error:
        raise ImportRefusedError(
            message("errors", "The metadata table “{file}” cannot be used. {reason}"),
            kept=message("errors", "Nothing was imported."),
            file=path,
            reason=error,
        ) from error
    key = next(iter(columns_of(table, _KEYS).values()), None)
    if key is None:
        raise ImportRefusedError(
            message("errors", "The metadata table “{file}” has no column “file”."),
            todo=message("errors", "Its columns may be: {columns}."),
            file=path.name,
            columns=", ".join(("file", *_FIELDS)),
        )
    columns = columns_of(table, _FIELDS, taken=key)
    notes = [
        Note(path.name, Phrase(_UNKNOWN, {"column": column, "columns": ", ".join(_FIELDS)}))
        for column in table.columns
        if column and column != key and column not in columns.values()
    ]
    problems: list[Refusal] = []
    rows = list(_rows(path, table, key, columns, problems))
    return MetadataTable(path, rows, problems, notes)


_UNKNOWN = message(
    "errors", "The column “{column}” is unknown and was left out. Known are: {columns}."
)


def _rows(
    path: Path, table: Table, key: str, columns: Mapping[str, str], problems: list[Refusal]
) -> Iterator[MetadataRow]:
    for row in table.rows():
        fields = {
            name: row.cells[column].strip()
            for name, column in columns.items()
            if row.cells[column].strip()
        }
        given = fields.get("document_time")
        if given is not None:
            checked = read_document_time(given)
            if checked is None:
                problems.append(refusal(path, bad_document_time(given), row.line))
                del fields["document_time"]
            else:
                fields["document_time"] = checked
        if row.cells[key].strip():
            yield MetadataRow(row.line, row.cells[key].strip(), fields)

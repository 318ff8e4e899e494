"""Reads CSV: each row is an article, one column holds its text, others its metadata."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from goldspan.domain.article import TimeOrigin
from goldspan.domain.document_time import read_document_time
from goldspan.domain.errors import ImportRefusedError
from goldspan.domain.exchange import ExchangeArticle, Note, Refusal
from goldspan.domain.messages import Phrase, message
from goldspan.formats.columns import columns_of
from goldspan.formats.encodings import Decoded, decode
from goldspan.formats.plain import encoding_notes
from goldspan.formats.proposals import with_proposals
from goldspan.formats.reading import ReadOptions, read_bytes, refusal
from goldspan.formats.tables import Row, read_table
from goldspan.text.normalise import normalise

_NAMES = ("id", "name", "file")
_FIELDS = ("title", "outlet", "language", "document_time", "url")


class CsvReader:
    """Columns `id` (or `name`, `file`), `title`, `outlet`, `language`, `document_time`, `url`.

    Some usual names for them are known too.
    """

    name = "csv"
    suffixes = (".csv", ".tsv")
    titles: Mapping[str, str] = {"en": "Table (CSV)", "de": "Tabelle (CSV)"}

    def decoded(self, path: Path, options: ReadOptions) -> Decoded:
        """Return the file as text, and how it was decoded."""
        return decode(read_bytes(path, options), options.encodings.get(path, ""))

    def read(self, path: Path, options: ReadOptions) -> Iterator[ExchangeArticle | Note | Refusal]:
        """Yield an article per row; columns that are none of the known go to `extra`."""
        decoded = self.decoded(path, options)
        table = read_table(decoded.text, options.delimiter)
        text_column = table.column(options.text_column)
        if text_column is None:
            raise ImportRefusedError(
                message("errors", "The table has no column “{column}”; it has {columns}."),
                todo=message(
                    "errors",
                    "Say which column holds the text. A table that describes other files is given"
                    " as metadata instead.",
                ),
                column=options.text_column,
                columns=", ".join(table.columns),
            )
        columns = columns_of(table, (*_NAMES, *_FIELDS), taken=text_column)
        columns["text"] = text_column
        further = [each for each in table.columns if each and each not in columns.values()]
        if further:
            yield Note(path.name, Phrase(_FURTHER, {"columns": ", ".join(further)}))
        for row in table.rows():
            try:
                yield _article(path, row, columns, encoding_notes(decoded))
            except ImportRefusedError as error:
                yield refusal(path, error, row.line)
                continue
            given = row.cells[columns["document_time"]] if "document_time" in columns else ""
            if given and read_document_time(given) is None:
                yield refusal(path, bad_document_time(given), row.line)


_FURTHER = message("errors", "These columns were kept as further metadata: {columns}.")


def bad_document_time(value: str) -> ImportRefusedError:
    """Return the refusal of a value that is no document time."""
    return ImportRefusedError(
        message("errors", "“{value}” is no document time; it was left out."),
        todo=message("errors", "Write it like 2021-12, 2021-12-28 or 2021-12-28T07:09."),
        value=value[:40],
    )


def _article(
    path: Path, row: Row, columns: Mapping[str, str], notes: tuple[str, ...]
) -> ExchangeArticle:
    if row.too_long:
        raise ImportRefusedError(
            message("errors", "The row has more cells than the table has columns."),
            todo=message("errors", "Put texts with separators or newlines in quotation marks."),
        )
    normalised = normalise(row.cells[columns["text"]])
    if not normalised.text.strip():
        raise ImportRefusedError(message("errors", "The row has no text."))
    cells = {name: row.cells[column].strip() for name, column in columns.items()}
    name = next((cells[key] for key in _NAMES if cells.get(key)), f"{path.stem}-{row.line}")
    document_time = read_document_time(cells.get("document_time", "")) or ""
    used = set(columns.values())
    article = ExchangeArticle(
        name=name,
        text=normalised.text,
        title=cells.get("title", ""),
        outlet=cells.get("outlet", ""),
        url=cells.get("url", ""),
        language=cells.get("language", ""),
        document_time=document_time,
        document_time_origin=TimeOrigin.FILE if document_time else None,
        source=path.name,
        notes=(*notes, *normalised.notes),
        extra={
            column: value.strip()
            for column, value in row.cells.items()
            if column and column not in used and value.strip()
        },
    )
    return with_proposals(article, path, [f for f in _FIELDS if f != "url" and f not in columns])

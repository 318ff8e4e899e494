"""What the columns of tables are called: a field's own name, or what others usually call it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from goldspan.formats.tables import Table

_ALIASES: Mapping[str, tuple[str, ...]] = {
    "file": ("filename", "file_name", "datei", "dateiname"),
    "title": ("headline", "heading", "titel", "überschrift", "schlagzeile"),
    "outlet": ("source", "publisher", "medium", "newspaper", "quelle", "zeitung"),
    "language": ("lang", "sprache"),
    "document_time": (
        "date",
        "published",
        "published_at",
        "publication_date",
        "pub_date",
        "datetime",
        "datum",
        "veröffentlicht",
        "erschienen",
    ),
    "url": ("link", "address", "adresse"),
}


def columns_of(table: Table, fields: Iterable[str], taken: str = "") -> dict[str, str]:
    """Return which column holds which field; the field's own name goes before other names.

    The column `taken` is for something else.
    """
    found: dict[str, str] = {}
    for field in fields:
        names = (field, *_ALIASES.get(field, ()))
        columns = (table.column(name) for name in names)
        column = next((column for column in columns if column and column != taken), None)
        if column is not None:
            found[field] = column
    return found

"""Which columns the tables have: fixed ones, and one for each attribute and link of the scheme."""

from __future__ import annotations

from collections.abc import Iterable

from goldspan.domain.scheme import AttributeKind, Scheme

ARTICLES = "articles"
SPANS = "spans"
CLAIMS = "claims"
LINKS = "links"
ARTICLE_COLUMNS = (
    "id", "title", "outlet", "url", "language", "document_time", "document_time_origin",
    "annotator", "annotator_id", "annotator_kind", "state", "adjudicated", "skip_reason",
    "layer_note", "labels", "source", "notes", "extra", "text",
)  # fmt: skip
PLACE_COLUMNS = ("article", "label", "left", "quote", "right", "start", "end")
REMARK_COLUMNS = ("score", "doubtful", "note", "id")
LINK_COLUMNS = ("article", "type", "from", "to", "score", "from_quote", "to_quote")
NEEDED = frozenset({"article", "label", "start", "end", "quote"})

_FIXED = frozenset((*PLACE_COLUMNS, *REMARK_COLUMNS, "annotator"))
_ATTRIBUTE = " (attribute)"
_PLACES = " (places)"


def attribute_keys(scheme: Scheme, labels: Iterable[str]) -> dict[str, bool]:
    """Return the attributes of these labels, in the order of the scheme; True for ranges."""
    wanted = set(labels)
    return {
        attribute.key: attribute.kind is AttributeKind.RANGES
        for label in scheme.labels
        if label.key in wanted
        for attribute in label.attributes
    }


def span_columns(attributes: dict[str, bool]) -> list[str]:
    """Return the header of the table of spans."""
    columns = [*PLACE_COLUMNS]
    for key, has_places in attributes.items():
        columns.append(attribute_column(key))
        if has_places:
            columns.append(places_column(key))
    return [*columns, *REMARK_COLUMNS]


def attribute_column(key: str) -> str:
    """Return the column of an attribute: its key, marked where a column is called so already."""
    taken = key.casefold() in _FIXED or key.endswith((_ATTRIBUTE, _PLACES))
    return f"{key}{_ATTRIBUTE}" if taken else key


def places_column(key: str) -> str:
    """Return the column that says where the words of an attribute stand."""
    return f"{key}{_PLACES}"


def attributes_of(columns: Iterable[str]) -> dict[str, tuple[str, str]]:
    """Return key → (its column, the column of its places or "") for the header of a table."""
    present = [column for column in columns if column]
    found: dict[str, tuple[str, str]] = {}
    for column in present:
        if column.casefold() in _FIXED or column.endswith(_PLACES):
            continue
        key = column.removesuffix(_ATTRIBUTE)
        places = places_column(key)
        found[key] = (column, places if places in present else "")
    return found

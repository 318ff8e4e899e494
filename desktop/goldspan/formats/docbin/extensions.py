"""What a Doc carries beside its spans, as extension attributes: metadata, attributes and links.

spaCy keeps their values in `doc.user_data`, so a DocBin with user data brings them back to anyone;
`docs/formats.md` shows how they are read. Attributes of spans are kept by the spans' ids, since
spaCy's own attributes of spans are shared by all spans of the same place.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.tokens import Span

GROUP = "sc"
ARTICLE = "goldspan_article"
SPANS = "goldspan_spans"
LINKS = "goldspan_links"
SPAN = "goldspan"
# What a Doc and its spans say themselves, in a record.
IN_ARTICLE = ("text", "spans", "links")
IN_SPAN = ("id", "label", "start", "end", "quote")


def stored_key(name: str) -> tuple[str, str, None, None]:
    """Return the key under which spaCy keeps an extension attribute of a Doc in `user_data`."""
    return ("._.", name, None, None)


def register() -> None:
    """Make the extension attributes known to spaCy: `doc._.goldspan_…`, and `span._.goldspan`."""
    from spacy.tokens import Doc, Span

    for name, default in ((ARTICLE, {}), (SPANS, {}), (LINKS, ())):
        if not Doc.has_extension(name):
            Doc.set_extension(name, default=default)
    if not Span.has_extension(SPAN):
        Span.set_extension(SPAN, getter=said_of)


def said_of(span: Span) -> Mapping[str, Any]:
    """Return what is said of a span: `attrs`, and `ranges`, `score`, `doubtful`, `note`."""
    said: Mapping[str, Any] = getattr(span.doc._, SPANS).get(span.id_, {})
    return said

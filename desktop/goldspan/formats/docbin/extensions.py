"""What a Doc carries beside its spans, as extension attributes: metadata, attributes and links.

spaCy keeps their values in `doc.user_data`, so a DocBin with user data brings them back to anyone;
`docs/formats.md` shows how they are read. Attributes of spans are kept by the spans' ids, since
spaCy's own attributes of spans are shared by all spans of the same place.
"""

from __future__ import annotations

GROUP = "sc"
ARTICLE = "goldspan_article"
SPANS = "goldspan_spans"
LINKS = "goldspan_links"
# What a Doc and its spans say themselves, in a record.
IN_ARTICLE = ("text", "spans", "links")
IN_SPAN = ("id", "label", "start", "end", "quote")


def stored_key(name: str) -> tuple[str, str, None, None]:
    """Return the key under which spaCy keeps an extension attribute of a Doc in `user_data`."""
    return ("._.", name, None, None)

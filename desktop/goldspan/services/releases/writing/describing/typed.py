"""What people typed, as it stands in a document with headings of its own."""

from __future__ import annotations

import re
from typing import Final

_HEADING: Final = re.compile(r"^( {0,3})(#+|=+ *$|-+ *$)", re.MULTILINE)


def beneath_heading(answer: str) -> str:
    """Return Markdown that somebody typed, of which nothing becomes a heading."""
    return _HEADING.sub(r"\1\\\2", answer.strip())

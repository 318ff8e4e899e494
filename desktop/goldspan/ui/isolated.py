"""Names in sentences: what is written from right to left must not turn the words beside it."""

from __future__ import annotations

import unicodedata
from typing import Final

_FROM_THE_RIGHT: Final = frozenset({"R", "AL"})
_FIRST_STRONG, _POP = "\u2068", "\u2069"


def isolated(name: str) -> str:
    """Return a name as it stands in a sentence: isolated where it has letters of such a script."""
    if any(unicodedata.bidirectional(letter) in _FROM_THE_RIGHT for letter in name):
        return f"{_FIRST_STRONG}{name}{_POP}"
    return name

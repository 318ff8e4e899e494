"""The form of words: what a quote is whatever its spaces, hyphens and invisible characters."""

from __future__ import annotations

import unicodedata
from typing import Final

INVISIBLE: Final = "\u00ad\u200b\u2060\ufeff"
CLEARED: Final = dict.fromkeys(map(ord, INVISIBLE))
_ALIKE: Final = {0x2010: "-", 0x2011: "-", 0x2019: "'", **CLEARED}


def form_of(text: str) -> str:
    """Return the form that a piece of text has: one kind of space and hyphen, none invisible."""
    return " ".join(unicodedata.normalize("NFC", text).translate(_ALIKE).split())

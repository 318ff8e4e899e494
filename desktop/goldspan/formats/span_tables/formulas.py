"""Makes cells harmless that a spreadsheet would take for a formula, so that it can be undone.

https://owasp.org/www-community/attacks/CSV_Injection
"""

from __future__ import annotations

import re
from typing import Final

_FORMULA: Final = re.compile("'*[=+\\-@\t\r\n\uff1d\uff0b\uff0d\uff20]")
_GUARDED: Final = re.compile("'+[=+\\-@\t\r\n\uff1d\uff0b\uff0d\uff20]")


def looks_like_formula(text: str) -> bool:
    """Say whether a spreadsheet may take the text for a formula, with or without guards."""
    return _FORMULA.match(text) is not None


def guarded(text: str) -> str:
    """Return the text with an apostrophe before it where it begins like a formula.

    One that begins with apostrophes before such a beginning gets one more.
    """
    return f"'{text}" if looks_like_formula(text) else text


def unguarded(text: str) -> str:
    """Return the text that was guarded."""
    return text[1:] if _GUARDED.match(text) else text

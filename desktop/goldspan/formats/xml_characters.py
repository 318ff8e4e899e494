"""Characters that XML cannot hold, and how it is told to leave space alone."""

from __future__ import annotations

import re
from typing import Final

FORBIDDEN: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
XML: Final = "{http://www.w3.org/XML/1998/namespace}"
SPACE: Final = f"{XML}space"


def is_writable(text: str) -> bool:
    """Say whether XML can hold all characters of the text; lone surrogates are not looked for."""
    return FORBIDDEN.search(text) is None

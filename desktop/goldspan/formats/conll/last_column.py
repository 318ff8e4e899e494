"""What CoNLL-U says in comments and in its last column.

https://universaldependencies.org/format.html; `SpacesAfter` and `SpacesBefore` as UDPipe writes
them, `start_char` and `end_char` as Stanza does, `# meta::…` as GUM does.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Final

from goldspan.formats.escapes import Escapes

META: Final = "meta::"
NEW_DOCUMENT: Final = "newdoc id"
GENERATOR: Final = "generator"
GOLDSPAN: Final = "Goldspan"
KEYS = Escapes(re.compile(r"[\s\x00-\x1f\x7f=|:>@,.]"))


def misc_pairs(cell: str) -> Mapping[str, str]:
    """Return the keys and values of the last column; a value without a key is left out."""
    pairs = (part.partition("=") for part in cell.split("|"))
    return {key.strip(): value.strip() for key, sign, value in pairs if sign}


def misc_cell(pairs: Iterable[tuple[str, str]]) -> str:
    """Return the last column of these keys and values."""
    return "|".join(f"{key}={value}" for key, value in pairs) or "_"

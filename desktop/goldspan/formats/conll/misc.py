"""What CoNLL-U says in comments and in its last column, and how it writes white space there.

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
KEYS = Escapes(re.compile(r"[\s\x00-\x1f\x7f=]"))
_SIGNS = {" ": "\\s", "\t": "\\t", "\n": "\\n", "\r": "\\r", "|": "\\p", "\\": "\\\\"}
_MEANT = {sign: character for character, sign in _SIGNS.items()}
_SIGN = re.compile(r"\\(?:u[0-9a-f]{4}|[stnrp\\])")
_BREAKING = re.compile(r"[\\\t\n\v\f\r\x1c-\x1e\x85\u2028\u2029]|^\s|\s$")


def written_spaces(spaces: str) -> str:
    r"""Return white space as the last column has it: `\s`, `\n`, `\u00a0`."""
    return "".join(map(_sign, spaces))


def written_value(value: str) -> str:
    """Return a text as a comment has it: in one line, with the white space at its ends."""
    return _BREAKING.sub(lambda match: _sign(match[0]), value)


def read_signs(written: str) -> str:
    """Return what `written_spaces` or `written_value` wrote."""
    return _SIGN.sub(_character, written)


def misc_pairs(cell: str) -> Mapping[str, str]:
    """Return the keys and values of the last column; a value without a key is left out."""
    pairs = (part.partition("=") for part in cell.split("|"))
    return {key.strip(): value.strip() for key, sign, value in pairs if sign}


def misc_cell(pairs: Iterable[tuple[str, str]]) -> str:
    """Return the last column of these keys and values."""
    return "|".join(f"{key}={value}" for key, value in pairs) or "_"


def _sign(character: str) -> str:
    return _SIGNS.get(character) or f"\\u{ord(character):04x}"


def _character(match: re.Match[str]) -> str:
    sign = match[0]
    return _MEANT.get(sign) or chr(int(sign[2:], 16))

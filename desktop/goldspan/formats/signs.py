r"""Writes white space and line ends as signs (`\n`, `\s`, `\u2028`): texts that fit in a line."""

from __future__ import annotations

import re

_SIGNS = {" ": "\\s", "\t": "\\t", "\n": "\\n", "\r": "\\r", "|": "\\p", "\\": "\\\\"}
_MEANT = {sign: character for character, sign in _SIGNS.items()}
_SIGN = re.compile(r"\\(?:u[0-9a-f]{4}|[stnrp\\])")
_IN_A_WORD = re.compile(r"[\\|\s\x00-\x1f\x7f]")
_BREAKING = re.compile(r"[\\\t\n\v\f\r\x1c-\x1e\x85\u2028\u2029]|^\s|\s$")


def in_signs(text: str) -> str:
    r"""Return every character as a sign: `\s` for a space, `\u00a0` for one that does not break."""
    return "".join(map(_sign, text))


def in_one_line(text: str) -> str:
    """Return the text without line ends and tabs, and without white space at its ends."""
    return _BREAKING.sub(lambda match: _sign(match[0]), text)


def in_one_word(text: str) -> str:
    """Return the text without any white space and bars."""
    return _IN_A_WORD.sub(lambda match: _sign(match[0]), text)


def read_signs(written: str) -> str:
    """Return the text that was written with signs."""
    return _SIGN.sub(_character, written)


def _sign(character: str) -> str:
    return _SIGNS.get(character) or f"\\u{ord(character):04x}"


def _character(match: re.Match[str]) -> str:
    sign = match[0]
    return _MEANT.get(sign) or chr(int(sign[2:], 16))

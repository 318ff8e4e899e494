"""How WebAnno TSV writes characters that mean something in it: backslashes before them.

INCEpTION user guide, appendix “WebAnno TSV 3.3 File format”. Values escape the reserved marks,
texts of sentences only control characters and the backslash, as INCEpTION itself does.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

_NAMED: Final[Mapping[str, str]] = {"\t": "t", "\n": "n", "\f": "f", "\r": "r", "\b": "b"}
_CHARACTERS: Final = {letter: character for character, letter in _NAMED.items()}
_IN_VALUES: Final = re.compile(r"->|[\\\[\]|_;\t\n*]")
_IN_TEXTS: Final = re.compile(r"[\x00-\x0a\x0c-\x1f\\]")
_ESCAPED_VALUE: Final = re.compile(r"\\(->|[\\\[\]|_;tn*])")
_ESCAPED_TEXT: Final = re.compile(r"\\([\x00-\x1f\\tnfrb])")
_ESCAPED_ANY: Final = re.compile(r"\\(->|[\x00-\x1f\\\[\]|_;*tnfrb])")


def fits(value: str) -> bool:
    """Say whether a value can be written: there is no way to write a carriage return."""
    return "\r" not in value


def write_value(value: str) -> str:
    """Return a feature's value as a column holds it."""
    return _IN_VALUES.sub(lambda found: "\\" + _NAMED.get(found[0], found[0]), value)


def read_value(written: str) -> str:
    """Return the value that a column holds."""
    return _ESCAPED_VALUE.sub(_character, written)


def write_text(text: str) -> str:
    """Return a line of a sentence's text as `#Text=` holds it."""
    return _IN_TEXTS.sub(lambda found: "\\" + _NAMED.get(found[0], found[0]), text)


def read_text(written: str) -> str:
    """Return the line that `#Text=` holds."""
    return _ESCAPED_TEXT.sub(_character, written)


def read_any(written: str) -> str:
    """Return a text in which the marks that values reserve are escaped too, as others do."""
    return _ESCAPED_ANY.sub(_character, written)


def _character(found: re.Match[str]) -> str:
    return _CHARACTERS.get(found[1], found[1])

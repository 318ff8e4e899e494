r"""The signs of the format: `[words|LABEL|key=value]`, and a backslash before any that is meant."""

from __future__ import annotations

import re

HEAD = "=== "
FIELDS = ("title", "outlet", "url", "language", "document_time")
_MEANT = re.compile(r"[\\\[\]|=\n]")
_LETTERS = re.compile(r"\\.|[^\\]", re.DOTALL)
_ESCAPED = re.compile(r"\\(.)")


def escaped(text: str) -> str:
    """Return the text with a backslash before what would be a sign; a line end becomes `\\n`."""
    return _MEANT.sub(lambda found: "\\n" if found[0] == "\n" else f"\\{found[0]}", text)


def unescaped(text: str) -> str:
    """Return what `escaped` was given."""
    return _ESCAPED.sub(lambda found: "\n" if found[1] == "n" else found[1], text)


def parts(text: str, sign: str) -> list[str]:
    """Return what stands between the signs, those with a backslash before them aside."""
    found = [""]
    for letter in _LETTERS.findall(text):
        if letter == sign:
            found.append("")
        else:
            found[-1] += letter
    return found

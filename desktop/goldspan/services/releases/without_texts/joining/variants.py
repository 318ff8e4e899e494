"""The text that a text was, before something happened to it that happens to files by the way."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from goldspan.domain.messages import message

_INVISIBLE = re.compile("[\ufeff\u200b\u2060\u00ad]")
_SPACES = re.compile("[\xa0\u2007\u202f]")
_TRAILING = re.compile(r"[^\S\n]+$", re.MULTILINE)


def variants(text: str) -> Iterator[tuple[str, str]]:
    """Yield what the text may have been, and in what this one differs from it (a template)."""
    ends = message("errors", "newlines or spaces at its beginning or end")
    for stripped in (text.rstrip("\n"), text.rstrip(), text.strip()):
        yield stripped, ends
        yield f"{stripped}\n", ends
    newlines = message("errors", "newlines")
    yield text.replace("\n\n", "\n"), newlines
    yield re.sub("[\x85\u2028\u2029\x0b\x0c]", "\n", text), newlines
    yield _TRAILING.sub("", text), message("errors", "spaces at the ends of lines")
    yield _INVISIBLE.sub("", text), message("errors", "byte-order marks or other invisible signs")
    spaces = message("errors", "spaces that do not break")
    yield _SPACES.sub(" ", text), spaces
    accents = message("errors", "how accents are encoded")
    yield unicodedata.normalize("NFC", text), accents
    yield unicodedata.normalize("NFD", text), accents

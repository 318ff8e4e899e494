"""Names of files that are called after articles: allowed everywhere, and readable back."""

from __future__ import annotations

import re
import unicodedata
from typing import Final
from urllib.parse import quote, unquote

_ODD: Final = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*%\u2028\u2029\x85]|^[. ]|[. ]$')
_DEVICE: Final = re.compile(r"(?i)^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)")
_MOST_BYTES: Final = 180


class FileNames:
    """Gives each article of one export a file name of its own, without the ending."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def stem(self, name: str) -> str:
        """Return the name for the next article; `article_name` of it is `name` where it can be.

        It cannot where the name is very long, or differs from another only in case.
        """
        wanted = _ODD.sub(lambda found: quote(found.group(), safe=""), name)
        wanted = _ODD.sub(_escaped, _DEVICE.sub(lambda found: _escaped(found, 1), wanted))
        stem = _shortened(wanted, _MOST_BYTES) or "%20"
        number = 1
        while (key := unicodedata.normalize("NFC", stem).casefold()) in self._taken:
            number += 1
            stem = f"{_shortened(wanted, _MOST_BYTES)}~{number}"
        self._taken.add(key)
        return stem


def article_name(stem: str) -> str:
    """Return the name of the article that a file is called after."""
    try:
        return unquote(stem, errors="strict")
    except UnicodeDecodeError:
        return stem


def _escaped(found: re.Match[str], most: int | None = None) -> str:
    text = found.group()
    head = text[:most]
    if head == "%":
        return head  # one that this function wrote
    return "".join(f"%{byte:02X}" for byte in head.encode()) + text[len(head) :]


def _shortened(name: str, most: int) -> str:
    """Return as much of the name as fits into these bytes, never a part of an escape."""
    cut = name.encode("utf-8")[:most].decode("utf-8", "ignore")
    return cut if cut == name else re.sub(r"%[0-9A-F]?$", "", cut).rstrip(". ")

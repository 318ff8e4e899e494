"""Brings a text into the form in which articles are stored: newlines, NUL, surrogates, BOM."""

from __future__ import annotations

import re
from dataclasses import dataclass

from goldspan.domain.messages import message

REPLACEMENT = "\ufffd"
_SURROGATE = re.compile("[\ud800-\udfff]")
_PAIR = re.compile("[\ud800-\udbff][\udc00-\udfff]")


@dataclass(frozen=True, slots=True)
class Normalised:
    """A text as stored, and the repairs that were made, one English sentence each.

    Newline conversion is no repair and leaves no note.
    """

    text: str
    notes: tuple[str, ...] = ()


def normalise(raw: str) -> Normalised:
    r"""Return the text with `\n` for every newline and without what no article may hold.

    A byte-order mark at the start goes; NUL and lone surrogates become U+FFFD; two surrogates
    that belong together become the character they stand for. Nothing else changes. Doing it
    twice is the same as doing it once.
    """
    notes: list[str] = []
    text = raw
    if text.startswith("\ufeff"):
        text = text.lstrip("\ufeff")
        notes.append(message("errors", "A byte-order mark was removed from the start."))
    if "\0" in text:
        text = text.replace("\0", REPLACEMENT)
        notes.append(message("errors", "NUL bytes were replaced with U+FFFD."))
    if _SURROGATE.search(text):
        text = _SURROGATE.sub(REPLACEMENT, _PAIR.sub(_joined, text))
        notes.append(message("errors", "Lone surrogates were replaced with U+FFFD."))
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return Normalised(text, tuple(notes))


def _joined(pair: re.Match[str]) -> str:
    return pair.group().encode("utf-16-le", "surrogatepass").decode("utf-16-le")

"""Finds quoted stretches of text, whatever marks they are quoted with."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from goldspan.prefill.actors.scene import is_finite
from goldspan.prefill.claims.statement import Range

PAIRS = {"„": '“”"', "“": "”", "»": "«", "«": "»", "‚": "‘’", "‹": "›", "›": "‹", '"': '"'}
_TYPED = regex.compile(r",,(?=[\p{L}\p{N}])[^\n]{1,600}?''")  # with two commas for a mark
_BEGIN = regex.compile(r"[„“»«‚‹›\"]|,,")
_MARK = regex.compile(r"[„“”‘’»«›‹\"]|\n\n")
DEEPEST = 3  # quotes within a quote that never closes
LONGEST = 1500  # characters: a mark that closes later closes another
LONGEST_NAME = 5  # words: a title or a name in quotes may have as many
LEAST_WORDS = 3  # of a quote that may be somebody's words and no single term


def find_quotes(text: str, start: int, end: int) -> Iterator[Range]:
    """Yield quoted stretches with their marks; none inside another, none over a blank line."""
    at = start
    while (mark := _BEGIN.search(text, at, end)) is not None:
        at = mark.start()
        if mark.group() == ",,":
            typed = _TYPED.match(text, at, end)
            if typed is not None:
                yield typed.span()
            at = typed.end() if typed is not None else at + 2
            continue
        until = None
        if _opens(text, at):
            last = min(end, at + LONGEST)
            until = _closing_mark(text, at + 1, last, PAIRS[text[at]], text[at])
        if until is not None:
            yield (at, until + 1)
        at = at + 1 if until is None else until + 1


def _opens(text: str, at: int) -> bool:
    if at + 1 >= len(text) or text[at + 1].isspace():
        return False
    before = text[at - 1] if at else " "
    return text[at] in "„‚" or not before.isalnum()


def _closing_mark(text: str, at: int, end: int, closing: str, opening: str) -> int | None:
    """Return where the mark is that closes a quote; a German quote may hold others."""
    depth = 0
    for match in _MARK.finditer(text, at, end):
        char, place = match.group(), match.start()
        if char == "\n\n":
            return None
        if char == "„" and opening == "„":
            depth += 1
        elif char in closing and not text[place - 1].isspace():
            if depth == 0:
                return place
            depth -= 1
        if depth > DEEPEST:
            return None
    return None


def is_speech(text: str, quote: Range) -> bool:
    """Return whether a quote is long enough to be what somebody said."""
    inside = text[quote[0] + 1 : quote[1] - 1]
    words = regex.findall(r"\p{L}+", inside)
    if len(words) < LEAST_WORDS:
        return False
    closed = inside.rstrip()[-1:] in ".!?,…"
    return len(words) > LONGEST_NAME or closed or any(is_finite(word) for word in words)

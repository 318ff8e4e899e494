"""Cuts long texts into pieces that a pipeline can read one by one, at paragraphs if possible."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from goldspan.text import graphemes

LONGEST = 100_000  # characters; articles are shorter, so that next to none is cut
_SENTENCE_END = regex.compile(r"[.!?…][“”\"«»‘’)\]]*[ \t\u00a0]+")


def pieces(text: str, longest: int = LONGEST) -> Iterator[tuple[int, int]]:
    """Yield where pieces of at most `longest` characters begin and end; together they are all.

    A cut lies after a blank line, else after a line, else, within a longer line, after a
    sentence, else after a space, else anywhere between two graphemes.
    """
    start = 0
    while len(text) - start > longest:
        end = _cut(text, start, start + longest)
        yield start, end
        start = end
    yield start, len(text)


def _cut(text: str, start: int, latest: int) -> int:
    half = (start + latest) // 2
    for mark, first in (("\n\n", half), ("\n", start)):
        found = text.rfind(mark, first, latest)
        if found >= first and found + len(mark) > start:
            return found + len(mark)
    sentence = max((m.end() for m in _SENTENCE_END.finditer(text, half, latest)), default=start)
    if sentence > start:
        return sentence
    space = text.rfind(" ", start, latest)
    if space > start:
        return space + 1
    whole = graphemes.floor(text, latest)
    return whole if whole > start else latest

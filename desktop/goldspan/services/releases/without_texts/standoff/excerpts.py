"""Words of an article's text within other words: said by where they stand, and put in again."""

from __future__ import annotations

import re
from collections.abc import Sequence

from goldspan.services.releases.without_texts.standoff.folding import LEAST_WORDS, FoldedText
from goldspan.services.releases.without_texts.standoff.locking import locked, unlocked

_WORD = re.compile(r"\w+")
_LEAST_LETTERS = 8  # of an excerpt, in any script

# Pieces: words of its own, and [start, end] of the text; or locked as a whole.
Hidden = str | list[str | list[int]] | dict[str, str]
_LOCKED = "locked"


class Excerpts:
    """Finds what strings have from one text, and takes it out.

    Words as they stand in the text, spaced as they may be, are said by their places. Where it is
    written otherwise (in capitals, with markup, as part of an address, in a script without spaces),
    the whole string is locked with the text.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._words: list[tuple[int, int]] | None = None
        self._places: dict[tuple[str, ...], int] = {}
        self._folded: FoldedText | None = None

    def hidden(self, said: str) -> Hidden:
        """Return what says a string without excerpts of the text; as it is where it has none."""
        pieces = self._pieces(said)
        if any(isinstance(each, str) and self._is_excerpt(each) for each in pieces):
            return {_LOCKED: locked(said, self._text)}
        return said if pieces == [said] else pieces

    def _is_excerpt(self, said: str) -> bool:
        if len(said) < _LEAST_LETTERS:
            return False
        if self._folded is None:
            self._folded = FoldedText(self._text)
        return self._folded.is_quoted_in(said)

    def _pieces(self, said: str) -> list[str | list[int]]:
        """Return a string with ranges of the text for what stands there."""
        found = [match.span() for match in _WORD.finditer(said)]
        pieces: list[str | list[int]] = []
        at = number = 0
        while number < len(found):
            places = self._run(said, found[number:])
            if not places:
                number += 1
                continue
            for (start, end), (text_start, text_end) in zip(
                found[number : number + len(places)], places, strict=True
            ):
                _add(pieces, said[at:start], [text_start, text_end], self._text)
                at = end
            number += len(places)
        return [*pieces, said[at:]] if said[at:] or not pieces else pieces

    def _run(self, said: str, words: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
        """Return where the text has these words from the first on; nothing where it has too few."""
        known = self._known()
        first = self._places.get(tuple(said[start:end] for start, end in words[:LEAST_WORDS]))
        if first is None or len(words) < LEAST_WORDS:
            return []
        places = []
        for (start, end), (text_start, text_end) in zip(words, known[first:], strict=False):
            if said[start:end] != self._text[text_start:text_end]:
                break
            places.append((text_start, text_end))
        return places

    def _known(self) -> list[tuple[int, int]]:
        """Return the words of the text; they are found when first asked for."""
        if self._words is None:
            self._words = [match.span() for match in _WORD.finditer(self._text)]
            spelt = [self._text[start:end] for start, end in self._words]
            for number in range(len(spelt) - LEAST_WORDS + 1):
                self._places.setdefault(tuple(spelt[number : number + LEAST_WORDS]), number)
        return self._words


def _add(pieces: list[str | list[int]], between: str, word: list[int], text: str) -> None:
    """Add a word of the text, with what stands before it: one range where the text has both."""
    last = pieces[-1] if pieces else None
    if isinstance(last, list) and text[last[1] : word[0]] == between and last[1] <= word[0]:
        last[1] = word[1]
        return
    if between:
        pieces.append(between)
    pieces.append(word)


def shown(hidden: Hidden, text: str) -> str:
    """Return the string again."""
    if isinstance(hidden, str):
        return hidden
    if isinstance(hidden, dict):
        return unlocked(hidden[_LOCKED], text)
    return "".join(each if isinstance(each, str) else text[each[0] : each[1]] for each in hidden)

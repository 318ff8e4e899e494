"""What of a text an error shows: the words around it, cut to pieces by what is marked there."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

AROUND = 160  # characters of context on either side
MOST = 400  # characters of what is marked, before its middle is left out
GAP = " … "
BLANKS = re.compile(r"\s+")
Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words, and whether gold marks them, the pipeline did, or a person.

    `above` says that what a person marks is shown above the words, since gold is beneath them.
    """

    text: str
    gold: bool = False
    suggested: bool = False
    own: bool = False
    above: bool = False

    @property
    def marked(self) -> bool:
        """Whether anybody marks them."""
        return self.gold or self.suggested or self.own


@dataclass(frozen=True, slots=True)
class Excerpt:
    """One line of text: what stands before, what is marked, what stands after."""

    before: str
    pieces: tuple[Piece, ...]
    after: str

    @property
    def line(self) -> str:
        """The whole excerpt as plain text."""
        return self.before + "".join(piece.text for piece in self.pieces) + self.after


def excerpt(text: str, gold: Range | None, suggested: Range | None) -> Excerpt:
    """Return the excerpt of a text around one or two ranges (code points, end exclusive).

    Blanks and line breaks become one space; a mark of more than 400 characters loses its middle.
    Raise ValueError where neither range is given.
    """
    marked = [part for part in (gold, suggested) if part is not None]
    if not marked:
        raise ValueError("an excerpt shows at least one range")
    return _cut(
        text,
        marked,
        lambda a, b, words: Piece(words, _within(a, b, gold), _within(a, b, suggested)),
    )


def own_excerpt(text: str, ranges: Sequence[Range], own: Sequence[Range]) -> Excerpt:
    """Return the excerpt around ranges that are spoken of, with those of them that are marked.

    Raise ValueError where no range is given.
    """
    if not ranges:
        raise ValueError("an excerpt shows at least one range")
    return _cut(
        text,
        [*ranges, *own],
        lambda a, b, words: Piece(words, own=any(_within(a, b, each) for each in own)),
    )


def compared_excerpt(text: str, own: Sequence[Range], gold: Sequence[Range]) -> Excerpt:
    """Return the excerpt around what people mark, shown above the words, and gold beneath them.

    Raise ValueError where nothing is marked.
    """
    if not own and not gold:
        raise ValueError("an excerpt shows at least one range")

    def piece(start: int, end: int, words: str) -> Piece:
        by_gold = any(_within(start, end, each) for each in gold)
        by_people = any(_within(start, end, each) for each in own)
        return Piece(words, gold=by_gold, own=by_people, above=True)

    return _cut(text, [*own, *gold], piece)


def _cut(text: str, parts: Sequence[Range], piece: Callable[[int, int, str], Piece]) -> Excerpt:
    start, end = min(a for a, _ in parts), max(b for _, b in parts)
    edges = sorted({edge for part in parts for edge in part})
    pieces = tuple(piece(a, b, _short(_line(text[a:b]))) for a, b in pairwise(edges))
    before = _line(text[max(0, start - AROUND) : start])
    return Excerpt(before, pieces, _line(text[end : end + AROUND]))


def _within(start: int, end: int, part: Range | None) -> bool:
    return part is not None and part[0] <= start and end <= part[1]


def _line(text: str) -> str:
    return BLANKS.sub(" ", text)


def _short(text: str) -> str:
    return text if len(text) <= MOST else text[: MOST // 2] + GAP + text[-MOST // 2 :]


def shorten(pieces: Sequence[Piece], most: int) -> tuple[Piece, ...]:
    """Return the pieces with the middle of the longest left out, so that they have `most` letters.

    What tells two ranges apart is at their edges, so those stay. At least a letter of each side
    of the gap is kept.
    """
    over = sum(len(piece.text) for piece in pieces) - most
    if over <= 0 or not pieces:
        return tuple(pieces)
    longest = max(pieces, key=lambda piece: len(piece.text))
    keep = max(2, len(longest.text) - over - len(GAP))
    if keep + len(GAP) >= len(longest.text):
        return tuple(pieces)
    head, tail = (keep + 1) // 2, keep // 2
    words = longest.text[:head].rstrip() + GAP + longest.text[len(longest.text) - tail :].lstrip()
    short = replace(longest, text=words)
    return tuple(short if piece is longest else piece for piece in pieces)

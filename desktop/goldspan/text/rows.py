"""Cuts a text into rows: paragraphs, and pieces of at most 4,000 characters of long ones."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from goldspan.text import graphemes
from goldspan.text.tokens import token_at

MAX_ROW = 4_000
_SEARCH = 800
_BLOCK = 1 << 18
_SENTENCE_ENDS = (". ", "! ", "? ", "… ", ".“ ", ".” ", '." ')
_SPACES = (" ", "\t", "\u3000")
Offsets = npt.NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Rows:
    """Rows of a text by their code points: `starts` ascending, `ends` without the newline.

    There is always at least one row. A text that ends in a newline ends in an empty row.
    """

    starts: Offsets
    ends: Offsets

    def __len__(self) -> int:
        return len(self.starts)

    def row_of(self, offset: int) -> int:
        """Return the index of the row that holds `offset`; a newline belongs to its row."""
        return max(0, int(self.starts.searchsorted(offset, side="right")) - 1)

    def span(self, row: int) -> tuple[int, int]:
        """Return the start and end of a row."""
        return int(self.starts[row]), int(self.ends[row])

    def ends_paragraph(self, row: int) -> bool:
        """Tell whether a newline, or the end of the text, follows the row."""
        return row + 1 >= len(self.starts) or int(self.starts[row + 1]) > int(self.ends[row])


def cut_rows(text: str, limit: int = MAX_ROW) -> Rows:
    """Return the rows of a text whose newlines are `\\n`.

    Long paragraphs are cut behind a sentence, else a word, else a token, never in a grapheme.
    """
    newlines = _newlines(text)
    starts = np.empty(len(newlines) + 1, np.int32)
    starts[0] = 0
    starts[1:] = newlines
    starts[1:] += 1
    ends = np.empty_like(starts)
    ends[:-1] = newlines
    ends[-1] = len(text)
    long = np.flatnonzero(ends - starts > limit)
    if not len(long):
        return Rows(starts, ends)
    at: list[int] = []
    cuts: list[int] = []
    for row in long.tolist():
        pieces = _cuts(text, int(starts[row]), int(ends[row]), limit)
        cuts += pieces
        at += [row + 1] * len(pieces)
    return Rows(
        np.insert(starts, at, cuts),
        np.insert(ends, [index - 1 for index in at], cuts),
    )


def _newlines(text: str) -> Offsets:
    """Return the offsets of all newlines; block by block, so that memory stays small."""
    if text.count("\n") < 50_000:
        found: list[int] = []
        at = text.find("\n")
        while at >= 0:
            found.append(at)
            at = text.find("\n", at + 1)
        return np.array(found, np.int32)
    parts = []
    for base in range(0, len(text), _BLOCK):
        block = text[base : base + _BLOCK].encode("utf-32-le", "surrogatepass")
        parts.append(np.flatnonzero(np.frombuffer(block, "<u4") == 10).astype(np.int32) + base)
    return np.concatenate(parts).astype(np.int32)


def _cuts(text: str, start: int, end: int, limit: int) -> list[int]:
    cuts = []
    while end - start > limit:
        start = _cut(text, start + limit // 2, start + limit)
        cuts.append(start)
    return cuts


def _cut(text: str, low: int, high: int) -> int:
    """Return the best place to cut between `low` and `high`."""
    near = max(low, high - _SEARCH)
    for marks in (_SENTENCE_ENDS, _SPACES):
        found = max(text.rfind(mark, near, high) + len(mark) for mark in marks)
        if found > near + 1 and graphemes.is_boundary(text, found):
            return found
    token = token_at(text, high)
    if token is not None and low < token[0] < high and graphemes.is_boundary(text, token[0]):
        return token[0]
    floor = graphemes.floor(text, high)
    return floor if floor > low else high

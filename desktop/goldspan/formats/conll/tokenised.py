"""An article as CoNLL has it: tokens, cut where a span begins or ends inside one, in sentences."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from itertools import pairwise

from goldspan.domain.exchange import ExchangeArticle
from goldspan.formats.edges import without_edges
from goldspan.text.sentences import sentences
from goldspan.text.tokens import all_tokens

Range = tuple[int, int]
_SOLID = re.compile(r"\S+")


class Tokenised:
    """An article with its tokens and sentences.

    `places` says of each span, by id, what is left of it without white space at its ends; None
    where nothing is.
    """

    def __init__(self, article: ExchangeArticle) -> None:
        self.article = article
        self.places = {span.id: without_edges(article.text, span) for span in article.spans}
        borders = sorted({offset for place in self.places.values() if place for offset in place})
        self.tokens = list(_cut(article.text, borders))
        self._starts = [start for start, _end in self.tokens]
        self._sentences = list(_sentences(article.text))

    def within(self, part: Range) -> range:
        """Return the numbers of the tokens that begin in this part of the text."""
        low = bisect_left(self._starts, part[0])
        return range(low, bisect_left(self._starts, part[1], low))

    def sentences(self, spans: Iterable[Range]) -> Iterator[range]:
        """Yield the tokens of each sentence; none ends inside one of these ranges of the text."""
        for part in _joined(self._sentences, _together(spans)):
            tokens = self.within(part)
            if tokens:
                yield tokens


def _cut(text: str, borders: list[int]) -> Iterator[Range]:
    for start, end in all_tokens(text):
        inside = borders[bisect_right(borders, start) : bisect_left(borders, end)]
        for piece in pairwise((start, *inside, end)):
            # Signs that take what follows into their character take a space in too.
            yield from (match.span() for match in _SOLID.finditer(text, *piece))


def _sentences(text: str) -> Iterator[Range]:
    begin = 0
    for line in text.split("\n"):
        yield from sentences(text, begin, begin + len(line))
        begin += len(line) + 1


def _together(spans: Iterable[Range]) -> list[Range]:
    """Return what the ranges cover, as ranges that do not overlap, in order."""
    covered: list[Range] = []
    for start, end in sorted(spans):
        if covered and start < covered[-1][1]:
            covered[-1] = (covered[-1][0], max(end, covered[-1][1]))
        else:
            covered.append((start, end))
    return covered


def _joined(parts: list[Range], covered: list[Range]) -> Iterator[Range]:
    """Join sentences that a covered range goes across."""
    current: Range | None = None
    position = 0
    for start, end in parts:
        while position < len(covered) and covered[position][1] <= start:
            position += 1
        across = position < len(covered) and covered[position][0] < start
        if current is not None and across:
            current = (current[0], end)
            continue
        if current is not None:
            yield current
        current = (start, end)
    if current is not None:
        yield current

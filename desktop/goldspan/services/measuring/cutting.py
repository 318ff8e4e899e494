"""Takes passages out of an article before it is measured: what was counted in another article."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from goldspan.services.measuring.reading import ReadArticle
from goldspan.store.bulk import BareLayer

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Cut:
    """An article without some passages, its offsets closed up; and how many spans went with them.

    `spans` are those that lay in the passages, of all people, by label. What lies across the edge
    of a passage is cut at it.
    """

    article: ReadArticle
    spans: Mapping[str, int]


def cut(article: ReadArticle, passages: Sequence[Range]) -> Cut:
    """Take passages (in order, none touching another) out of an article."""
    closed = _Closed(passages)
    gone: dict[str, int] = {}
    layers = {}
    for person, layer in article.layers.items():
        own = BareLayer(links=layer.links)
        for span in layer.spans:
            start, end = closed.offset(span.start), closed.offset(span.end)
            if start < end:
                own.spans.append(span._replace(start=start, end=end))
            else:
                gone[span.label] = gone.get(span.label, 0) + 1
        layers[person] = own
    moved = ((closed.offset(start), closed.offset(end)) for start, end in article.tokens)
    tokens = [(start, end) for start, end in moved if start < end]
    length = closed.offset(article.length)
    return Cut(ReadArticle(length, tokens, layers, article.done_at), gone)


class _Closed:
    """Where offsets are once some passages are taken out."""

    def __init__(self, passages: Sequence[Range]) -> None:
        self._passages = passages
        self._starts = [start for start, _ in passages]
        self._before = [0]
        for start, end in passages:
            self._before.append(self._before[-1] + end - start)

    def offset(self, offset: int) -> int:
        at = bisect_right(self._starts, offset) - 1
        if at < 0:
            return offset
        start, end = self._passages[at]
        return offset - self._before[at] - min(offset - start, end - start)

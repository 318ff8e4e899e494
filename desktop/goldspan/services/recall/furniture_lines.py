"""Remembers lines that were marked as furniture: where the same line stands alone, it is again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from goldspan.domain.layer import Origin, Span
from goldspan.domain.words import form_of
from goldspan.services.recall.remembered import Decisions, Said, Source

_PRIOR: Final = 0.9
_WEIGHT: Final = 2.0
_SHORTEST: Final = 3  # characters

Line = tuple[int, int, str]  # start, end, form
Block = tuple[str, int, int, float, Origin]  # label, start, end, score, the decision


class FurnitureLines:
    """Lines by label and form, with the decisions that marked them."""

    def __init__(self, labels: Iterable[str]) -> None:
        self._labels = frozenset(labels)
        self._said: dict[tuple[str, str], Decisions] = {}
        self._lines_of: dict[str, list[tuple[str, str]]] = {}
        self._left: dict[tuple[str, str], dict[Source, int]] = {}
        self._left_in: dict[Source, list[tuple[str, str]]] = {}
        self._touched: set[str] = set()

    def remember(self, span: Span, source: Source, text: str) -> None:
        """Take in a span of furniture; what is not of whole lines says nothing."""
        if span.label not in self._labels:
            return
        for start, end, form in lines(text, span.start, span.end):
            if _alone(text, start, end):
                key = (span.label, form)
                self._said.setdefault(key, {})[span.id] = Said(span, source)
                self._lines_of.setdefault(span.id, []).append(key)
                self._touched.add(text[start:end])

    def forget(self, span: Span) -> None:
        """Take a span back."""
        for key in self._lines_of.pop(span.id, ()):
            said = self._said.get(key, {})
            said.pop(span.id, None)
            self._touched.add(key[1])
            if not said:
                self._said.pop(key, None)

    def touched(self) -> frozenset[str]:
        """Return the lines remembered or forgotten since this was last asked."""
        touched = frozenset(self._touched)
        self._touched.clear()
        return touched

    def count(self, source: Source, text: str, spans: Iterable[Span], *, done: bool) -> None:
        """Count the lines of a layer that is done and that were left unmarked there."""
        for key in self._left_in.pop(source, ()):
            self._left[key].pop(source, None)
            if not self._left[key]:
                del self._left[key]
        if not done:
            return
        marked = [(s.label, s.start, s.end) for s in spans if s.label in self._labels]
        for start, end, form in lines(text, 0, len(text)):
            for key in ((label, form) for label in self._labels):
                if key not in self._said:
                    continue
                if not any(of == key[0] and a < end and start < b for of, a, b in marked):
                    self._left.setdefault(key, {})[source] = 1
                    self._left_in.setdefault(source, []).append(key)

    def suggest(self, article: str, text: str, without: Source) -> Iterator[Block]:
        """Yield the blocks of remembered lines in a text."""
        for label in sorted(self._labels):
            block: list[tuple[Line, float, Said]] = []
            for line in lines(text, 0, len(text)):
                said = self._newest((label, line[2]), without)
                if said is not None:
                    block.append((line, self._odds((label, line[2])), said))
                elif block:
                    yield _block(label, block)
                    block = []
            if block:
                yield _block(label, block)

    def _newest(self, key: tuple[str, str], without: Source) -> Said | None:
        for said in reversed(self._said.get(key, {}).values()):
            if said.source != without:
                return said
        return None

    def _odds(self, key: tuple[str, str]) -> float:
        marked = len(self._said.get(key, ()))
        seen = marked + len(self._left.get(key, ()))
        return (marked + _WEIGHT * _PRIOR) / (seen + _WEIGHT)


def lines(text: str, start: int, end: int) -> Iterator[Line]:
    """Yield the lines that are not blank in a range of the text, trimmed, with their form."""
    at = start
    for written in text[start:end].split("\n"):
        inner = written.strip()
        if len(inner) >= _SHORTEST:
            first = at + written.index(inner)
            yield first, first + len(inner), form_of(inner)
        at += len(written) + 1


def _alone(text: str, start: int, end: int) -> bool:
    """Tell whether nothing else stands on the line of a range."""
    before = text[text.rfind("\n", 0, start) + 1 : start]
    stop = text.find("\n", end)
    return not before.strip() and not text[end : stop if stop >= 0 else len(text)].strip()


def _block(label: str, block: list[tuple[Line, float, Said]]) -> Block:
    (first, _, said), (last, _, _) = block[0], block[-1]
    score = min(each[1] for each in block)
    origin = Origin(said.span.id, said.source.annotator, None, said.source.article)
    return (label, first[0], last[1], score, origin)

"""The same line marked as furniture in one article and not in another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from goldspan.domain.layer import Span
from goldspan.domain.words import form_of
from goldspan.services.consistency.decided import DecidedArticle
from goldspan.services.consistency.findings import (
    Decision,
    Finding,
    FindingKind,
    Mark,
    Place,
    finding,
)

SHORTEST: Final = 8  # characters
LIKELY: Final = 0.85


def furniture_lines(articles: Sequence[DecidedArticle], dims: frozenset[str]) -> Iterator[Finding]:
    """Yield lines that are furniture here and not there.

    Each article counts once: a headline that comes back is furniture only where it does.
    """
    cases: dict[str, list[tuple[Decision, Place]]] = {}
    for there in articles:
        here: dict[str, tuple[Decision, Place]] = {}
        knows = there.knows(dims)
        blocks = [span for span in there.spans if span.label in dims]
        for start, end in _lines(there.text):
            form = form_of(there.text[start:end])
            block = _holding(blocks, start, end)
            if block is not None:
                mark = Decision((Mark(0, block.label),))
                here[form] = (mark, Place(there.article.id, ((start, end),), (block,)))
            elif knows and there.left_out(start, end):
                here.setdefault(form, (Decision(), Place(there.article.id, ((start, end),))))
        for form, case in here.items():
            cases.setdefault(form, []).append(case)
    for form, decided in cases.items():
        label = next((d.marks[0].label for d, _ in decided if d.marks), "")
        made = finding(FindingKind.MARKED, label, form, decided, LIKELY) if label else None
        if made is not None:
            yield made


def _lines(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for line in text.splitlines(keepends=True):
        words = line.strip()
        if len(words) >= SHORTEST:
            first = start + line.index(words[0])
            yield first, first + len(words)
        start += len(line)


def _holding(blocks: Sequence[Span], start: int, end: int) -> Span | None:
    return next((each for each in blocks if each.start <= start and end <= each.end), None)

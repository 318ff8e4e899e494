"""Leaks planted into a made-up corpus are all found, and nothing else is."""

from __future__ import annotations

from goldspan.services.leaks.overlap import OverlapFinder, PartText
from goldspan.services.progress import Progress
from helpers.planted_leaks import planted_leaks


def test_planted_leaks_are_found_and_what_recurs_is_none() -> None:
    corpus = planted_leaks(300, seed=4)
    finder = OverlapFinder()
    for article in corpus.articles:
        finder.add(PartText(article.id, article.file, article.text, furniture=()))
    found = finder.overlap(Progress())
    pairs = {frozenset((pair.a, pair.b)) for pair in found.pairs}
    assert pairs == {frozenset((leak.a, leak.b)) for leak in corpus.leaks}
    assert len(pairs) == 18
    assert found.recurring > 10
    leaked = sum(len(leak.passages) for leak in corpus.leaks)
    assert 0.95 * leaked <= sum(pair.passages for pair in found.pairs) <= leaked

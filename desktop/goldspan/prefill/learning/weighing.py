"""Decides by the development part what is switched on: only what makes fewer errors there."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from goldspan.prefill.learning.component import Evidence
from goldspan.prefill.learning.decisions import (
    Decision,
    Weights,
    without_overlaps,
)
from goldspan.prefill.learning.messages import Weighed
from goldspan.prefill.learning.weights import fitted, logit

Place = tuple[int, int]  # characters, end exclusive

SURE = 2.0  # standard deviations by which more must get better than worse (a sign test)
USUAL_PRECISION = 0.8  # of the base where the development part has none of its suggestions
_KEEP_SLOPE = 0.2
_ADDING: Weights = (-1.0, 0.8, 0.5, 1.0)
_LEASTS = (0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6)


@dataclass(frozen=True, slots=True)
class WeighedArticle:
    """An article of the development part, and one label: gold, suggestions, evidence."""

    gold: frozenset[Place]
    suggested: tuple[Place, ...]
    known: Evidence

    def free(self) -> list[Place]:
        """Return the places that no suggestion of the base overlaps."""
        return [
            (start, end)
            for start, end in self.known.places()
            if all(end <= a or b <= start for a, b in self.suggested)
        ]


def weigh(
    label: str, articles: Sequence[WeighedArticle], *, with_base: bool
) -> tuple[Decision, Weighed]:
    """Return what is decided for a label, and what it changes on the development part.

    What is counted of an article comes from weights that were fitted without it.
    """
    gold = sum(len(article.gold) for article in articles)
    before = sum(_errors(article, article.suggested) for article in articles)
    both = _Fitted.of(label, articles)
    if not with_base:
        decision = replace(both.whole, keeping=(), add_least=_best_least(both, articles))
        after = both.errors(articles, lambda each: _only_adding(each, decision.add_least))
        return decision, Weighed(label, gold, before, after, adds=True, takes_away=False)
    takes_away = both.surely_helps(articles, lambda each: replace(each, adding=()))
    adds = both.surely_helps(articles, lambda each: replace(each, keeping=()))

    def chosen(each: Decision) -> Decision:
        return replace(
            each,
            keeping=each.keeping if takes_away else (),
            adding=each.adding if adds else (),
        )

    after = both.errors(articles, chosen)
    return chosen(both.whole), Weighed(label, gold, before, after, adds, takes_away)


@dataclass(frozen=True, slots=True)
class _Fitted:
    """A label's decision from all articles, and those from all but each one of them."""

    whole: Decision
    without: tuple[Decision, ...]

    @classmethod
    def of(cls, label: str, articles: Sequence[WeighedArticle]) -> _Fitted:
        rows = list(articles)
        return cls(
            _fit(label, rows),
            tuple(_fit(label, rows[:n] + rows[n + 1 :]) for n in range(len(rows))),
        )

    def errors(
        self, articles: Sequence[WeighedArticle], changed: Callable[[Decision], Decision]
    ) -> int:
        """Count the errors with these decisions, each changed, on the article they leave out."""
        return sum(
            _errors(article, _decided(article, changed(decision)))
            for article, decision in zip(articles, self.without, strict=True)
        )

    def surely_helps(
        self, articles: Sequence[WeighedArticle], changed: Callable[[Decision], Decision]
    ) -> bool:
        """Say whether so many more places get right than wrong that it is hardly by chance."""
        better = worse = 0
        for article, decision in zip(articles, self.without, strict=True):
            before = set(article.suggested)
            for place in before.symmetric_difference(_decided(article, changed(decision))):
                is_better = (place in article.gold) != (place in before)
                better += is_better
                worse += not is_better
        return better - worse >= SURE * math.sqrt(better + worse) > 0


def _fit(label: str, articles: Iterable[WeighedArticle]) -> Decision:
    keep_rows: list[list[float]] = []
    keep_right: list[bool] = []
    add_rows: list[list[float]] = []
    add_right: list[bool] = []
    for article in articles:
        for place in article.suggested:
            keep_rows.append([logit(article.known.learned(place))])
            keep_right.append(place in article.gold)
        for place in article.free():
            add_rows.append(article.known.features(place))
            add_right.append(place in article.gold)
    precision = (sum(keep_right) + 1) / (len(keep_right) + 2) if keep_right else USUAL_PRECISION
    return Decision(
        label,
        keeping=fitted(keep_rows, keep_right, (logit(precision), _KEEP_SLOPE)),
        adding=fitted(add_rows, add_right, _ADDING),
    )


def _decided(article: WeighedArticle, decision: Decision) -> list[Place]:
    """Return what is suggested on an article by a decision; as the component does it."""
    kept = [
        place
        for place in article.suggested
        if not decision.keeping
        or decision.kept(article.known.learned(place)) >= decision.keep_least
    ]
    if not decision.adding:
        return kept
    scored = []
    for place in article.known.places():
        likely = decision.added(article.known.features(place))
        if likely >= decision.add_least:
            scored.append((place, likely))
    return [*kept, *(place for place, _ in without_overlaps(scored, kept))]


def _best_least(both: _Fitted, articles: Sequence[WeighedArticle]) -> float:
    """Return the threshold with the highest F1; of equals the one nearest to one half."""

    def f1(least: float) -> float:
        right = found = gold = 0
        for article, decision in zip(articles, both.without, strict=True):
            suggested = _decided(article, _only_adding(decision, least))
            right += len(article.gold.intersection(suggested))
            found += len(suggested)
            gold += len(article.gold)
        return 2 * right / (found + gold) if found + gold else 0.0

    return max(_LEASTS, key=lambda least: (f1(least), -abs(least - 0.5)))


def _only_adding(decision: Decision, least: float) -> Decision:
    return replace(decision, keeping=(), add_least=least)


def _errors(article: WeighedArticle, suggested: Iterable[Place]) -> int:
    return len(article.gold.symmetric_difference(suggested))

"""What was learned counts only where the development part says that it helps."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from goldspan.prefill.learning.component import Evidence
from goldspan.prefill.learning.decisions import (
    Decision,
    decision_data,
    decisions_of,
    without_overlaps,
)
from goldspan.prefill.learning.weighing import Place, WeighedArticle, weigh
from goldspan.prefill.learning.weights import fitted, logit, probability

RIGHT, WRONG, MISSED, NOTHING = "right", "wrong", "missed", "nothing"


def articles(kinds: dict[str, float], seed: int = 0) -> list[WeighedArticle]:
    """Return ten articles with ten places of each kind, learned with these mean scores."""
    chance = random.Random(seed)
    found = []
    for _ in range(10):
        at = 0
        gold: set[Place] = set()
        suggested: list[Place] = []
        scores: dict[Place, float] = {}
        for kind, mean in kinds.items():
            for _ in range(10):
                place, at = (at, at + 2), at + 3
                scores[place] = min(max(chance.gauss(mean, 0.05), 0.01), 0.99)
                if kind in (RIGHT, MISSED):
                    gold.add(place)
                if kind in (RIGHT, WRONG):
                    suggested.append(place)
        found.append(WeighedArticle(frozenset(gold), tuple(suggested), Evidence(scores, {}, {})))
    return found


def test_errors_that_were_learned_are_mended() -> None:
    told = articles({RIGHT: 0.9, WRONG: 0.1, MISSED: 0.9, NOTHING: 0.1})
    decision, weighed = weigh("ACTOR", told, with_base=True)
    assert (weighed.adds, weighed.takes_away) == (True, True)
    assert (weighed.gold, weighed.errors_before, weighed.errors_after) == (200, 200, 0)
    assert decision.kept(0.9) > 0.5 > decision.kept(0.1)


def test_what_says_nothing_stays_switched_off() -> None:
    blind = articles({RIGHT: 0.5, WRONG: 0.5, MISSED: 0.5, NOTHING: 0.5})
    decision, weighed = weigh("ACTOR", blind, with_base=True)
    assert (weighed.adds, weighed.takes_away) == (False, False)
    assert decision == Decision("ACTOR")
    assert weighed.errors_after == weighed.errors_before


def test_a_gain_of_one_is_chance() -> None:
    told = articles({RIGHT: 0.9})
    first = told[0]
    extra = (1000, 1002)
    told[0] = WeighedArticle(
        first.gold,
        (*first.suggested, extra),
        Evidence({**first.known.scores, extra: 0.01}, {}, {}),
    )
    _, weighed = weigh("ACTOR", told, with_base=True)
    assert not weighed.takes_away


def test_a_label_without_rules_is_always_suggested() -> None:
    told = articles({MISSED: 0.8, NOTHING: 0.2})
    decision, weighed = weigh("PLACE", told, with_base=False)
    assert decision.keeping == ()
    assert (weighed.adds, weighed.errors_before, weighed.errors_after) == (True, 100, 0)


def test_without_any_article_nothing_fails() -> None:
    decision, weighed = weigh("PLACE", [], with_base=False)
    assert (weighed.gold, weighed.errors_after) == (0, 0)
    assert decision.adding


def test_weights_stay_at_what_is_usual_without_rows_and_are_drawn_to_it() -> None:
    assert fitted([], [], (1.0, 2.0)) == (1.0, 2.0)
    rows = [[logit(score)] for score in (0.9, 0.8, 0.2, 0.1)]
    weights = fitted(rows, [True, True, False, False], (0.0, 0.0))
    assert probability(weights, [logit(0.9)]) > 0.8
    assert probability(weights, [logit(0.1)]) < 0.2


@given(
    st.lists(
        st.tuples(
            st.lists(st.floats(-7, 7), min_size=2, max_size=2),
            st.booleans(),
        ),
        max_size=30,
    )
)
def test_fitting_never_runs_away(rows: list[tuple[list[float], bool]]) -> None:
    features = [row for row, _ in rows]
    weights = fitted(features, [right for _, right in rows], (0.0, 0.5, 0.5))
    assert all(abs(weight) < 50 for weight in weights)


@given(
    st.lists(
        st.tuples(
            st.tuples(st.integers(0, 20), st.integers(1, 5)).map(lambda p: (p[0], p[0] + p[1])),
            st.floats(0, 1),
        )
    )
)
def test_what_is_added_never_overlaps(scored: list[tuple[Place, float]]) -> None:
    taken = [(4, 7)]
    kept = [place for place, _ in without_overlaps(scored, taken)]
    for number, (start, end) in enumerate(kept):
        for other in [*taken, *kept[number + 1 :]]:
            assert end <= other[0] or other[1] <= start


def test_decisions_are_the_same_after_reading_them_again() -> None:
    decisions = [Decision("A"), Decision("B", (1.0, 2.0), 0.4, (0.5, 0.25, 0.1, 0.0), 0.3)]
    assert decisions_of(decision_data(decisions)) == decisions

"""Intervals by resampling articles: the same each time, wider where articles differ more."""

from __future__ import annotations

import pytest

from goldspan.agreement.results import Interval
from goldspan.domain.exchange import ExchangeSpan
from goldspan.prefill.evaluation.matching import Layered
from goldspan.prefill.evaluation.measuring import measure
from goldspan.prefill.evaluation.results import Score

TEXT = "x" * 100


def article(right: int, wrong: int) -> tuple[Layered, Layered]:
    gold = [ExchangeSpan(f"g{n}", "DATE", n, n + 1, "x") for n in range(right + wrong)]
    return Layered("a", gold, (), TEXT), Layered("a", gold[:right], (), TEXT)


def strict(*articles: tuple[int, int]) -> Score:
    return measure([article(*counts) for counts in articles])[0].labels[0].strict


def test_one_article_says_nothing_of_others() -> None:
    score = strict((3, 1))
    assert (score.f1_interval, score.recall_interval) == (None, None)


def test_articles_that_are_alike_leave_no_doubt() -> None:
    assert strict(*[(3, 1)] * 10).recall_interval == Interval(0.75, 0.75)


def test_it_is_the_same_each_time_and_narrower_with_more_articles() -> None:
    few, many = strict(*[(4, 0), (0, 4)] * 5), strict(*[(4, 0), (0, 4)] * 50)
    assert few == strict(*[(4, 0), (0, 4)] * 5)
    assert few.recall_interval is not None
    assert many.recall_interval is not None
    wide = few.recall_interval.high - few.recall_interval.low
    assert wide > 2 * (many.recall_interval.high - many.recall_interval.low)


def test_it_is_near_what_the_binomial_distribution_gives() -> None:
    # 100 articles with one span each: the standard error of .5 is .05.
    interval = strict(*[(1, 0), (0, 1)] * 50).recall_interval
    assert interval is not None
    assert interval.low == pytest.approx(0.402, abs=0.02)
    assert interval.high == pytest.approx(0.598, abs=0.02)

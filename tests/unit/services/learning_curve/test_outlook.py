"""What more articles would bring: foretold, hardly anything, or said that it cannot be told."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldspan.services.learning.plan import LabelCount
from goldspan.services.learning_curve.outlook import (
    Verdict,
    Why,
    cannot_be_told,
    what_more_brings,
)
from goldspan.services.learning_curve.sampling import Point, forecast
from helpers.made_up_curve import FAMILIES, SIZES, learning_curve, power_law

LEARNING = power_law(0.1, 1.2, 0.5)


def test_a_curve_that_rises_is_foretold() -> None:
    found = what_more_brings(learning_curve({"ACTOR": LEARNING}, draws=4))["ACTOR"]
    assert found.verdict is Verdict.MORE
    assert found.now == pytest.approx(LEARNING(50), abs=0.001)
    assert found.later == pytest.approx(LEARNING(150), abs=0.01)
    assert found.interval is not None
    assert found.gain_interval is not None
    assert found.interval.low < LEARNING(150) < found.interval.high
    assert found.last_step
    assert (found.spans, found.families) == (1000 * FAMILIES, FAMILIES)


def test_a_curve_that_is_flat_promises_nothing() -> None:
    scores = {"DATE": lambda n: 0.84 + 0.001 * (n == SIZES[1])}
    found = what_more_brings(learning_curve(scores, draws=4))
    date = found["DATE"]
    assert date.verdict is Verdict.HARDLY
    assert date.now == pytest.approx(0.84)
    assert date.later == pytest.approx(0.84, abs=0.001)
    assert date.gain == pytest.approx(0.0, abs=0.001)
    assert not date.last_step


def test_trainings_that_change_nothing_tell_nothing() -> None:
    """What is learned is used only where it surely helps: until then all trainings are alike."""
    found = what_more_brings(learning_curve({"ACTOR": LEARNING, "CLAIM": lambda _: 0.9}, draws=8))
    claim = found["CLAIM"]
    assert (claim.verdict, claim.why, claim.now) == (Verdict.UNKNOWN, Why.SAME, 0.9)
    assert claim.interval is None
    assert found["ACTOR"].verdict is found[""].verdict is Verdict.MORE


def test_all_labels_come_first_and_are_counted_together() -> None:
    curve = learning_curve({"ACTOR": LEARNING, "DATE": lambda _: 0.9})
    found = what_more_brings(curve)
    assert list(found) == ["", "ACTOR", "DATE"]
    assert found[""].now == pytest.approx((LEARNING(50) + 0.9) / 2, abs=0.001)


def test_the_same_curve_says_the_same_again() -> None:
    curve = learning_curve({"ACTOR": LEARNING}, gold=20)
    assert what_more_brings(curve) == what_more_brings(curve)


def test_more_trainings_are_surer() -> None:
    widths = []
    for draws in (1, 2, 4, 8):
        interval = what_more_brings(learning_curve({"ACTOR": LEARNING}, draws=draws))[
            "ACTOR"
        ].interval
        assert interval is not None
        widths.append(interval.high - interval.low)
    assert widths == sorted(widths, reverse=True)


def test_more_articles_are_less_sure() -> None:
    curve = learning_curve({"ACTOR": LEARNING}, gold=20)
    widths = []
    for more in (10, 50, 100, 150):
        interval = what_more_brings(curve, more)["ACTOR"].gain_interval
        assert interval is not None
        widths.append(interval.high - interval.low)
    assert widths == sorted(widths)


def test_too_few_spans_too_few_steps_and_too_far_are_said() -> None:
    few = what_more_brings(
        learning_curve({"ACTOR": LEARNING, "DATE": LEARNING}, gold={"ACTOR": 9, "DATE": 1})
    )
    assert (few["DATE"].verdict, few["DATE"].why, few["DATE"].spans) == (
        Verdict.UNKNOWN,
        Why.FEW_SPANS,
        FAMILIES,
    )
    assert few["DATE"].later is None
    assert few["ACTOR"].why is not Why.FEW_SPANS
    begun = learning_curve({"ACTOR": LEARNING}, trainings=2)
    assert what_more_brings(begun)["ACTOR"].why is Why.FEW_STEPS
    assert what_more_brings(begun)["ACTOR"].articles == SIZES[1]
    whole = learning_curve({"ACTOR": LEARNING})
    assert what_more_brings(whole, 150)["ACTOR"].why is None
    assert what_more_brings(whole, 151)["ACTOR"].why is Why.FAR
    nothing = learning_curve({"ACTOR": LEARNING}, trainings=0)
    assert what_more_brings(nothing)["ACTOR"].why is Why.FEW_SPANS


def test_what_cannot_be_told_is_known_before_anything_is_trained() -> None:
    curve = learning_curve({"ACTOR": LEARNING, "DATE": LEARNING}, gold=20)
    counts = (LabelCount("ACTOR", 50, 9, 20, True), LabelCount("DATE", 50, 9, 19, True))
    plan = replace(curve.plan, training=replace(curve.plan.training, counts=counts))
    assert cannot_be_told(plan) == ("DATE",)
    assert cannot_be_told(replace(plan, tests=plan.tests[:4])) == ("ACTOR", "DATE")


def test_spans_of_few_families_tell_nothing() -> None:
    points = [Point(size, [[(8, 10, 10)] * 4]) for size in SIZES]
    assert points[0].f1 == pytest.approx(0.8)
    curve = learning_curve({"ACTOR": LEARNING})
    runs = tuple(replace(run, counts=run.counts[:4]) for run in curve.runs)
    found = what_more_brings(replace(curve, runs=runs))["ACTOR"]
    assert (found.why, found.families) == (Why.FEW_FAMILIES, 4)


counts = st.integers(1, 30).flatmap(
    lambda gold: st.tuples(st.integers(0, gold), st.just(gold), st.just(gold))
)
tables = st.lists(
    st.lists(st.lists(counts, min_size=5, max_size=5), min_size=1, max_size=3),
    min_size=3,
    max_size=4,
)


@given(tables, st.integers(0, 200))
def test_whatever_was_measured_a_forecast_is_within_reason(
    found: list[list[list[tuple[int, int, int]]]], more: int
) -> None:
    told = forecast([Point(size, runs) for size, runs in zip(SIZES, found, strict=False)], more)
    numbers = [told.later, told.gain, told.noise, *np.ravel(told.places)]
    assert all(math.isfinite(number) for number in numbers)
    assert 0 <= told.interval.low <= told.later <= told.interval.high <= 1
    assert told.gain >= 0
    assert told.gain_interval.low >= -1e-9
    for _, f1, low, high in told.places:
        assert low <= f1 <= high


def test_forecasts_hold_as_often_as_they_say() -> None:
    """Of 60 curves with chance in them, about 95 % must hold; 85 % is what chance leaves."""
    random = np.random.default_rng(3)
    held = 0
    for _ in range(60):
        floor, power = random.uniform(0, 0.2), random.uniform(0.2, 1.2)
        score = power_law(floor, 0.5 * 12**power, power)
        hard = random.normal(0, 0.1, 12)

        def measured(size: int, count: int) -> list[list[tuple[int, int, int]]]:
            runs = []
            for _ in range(count):
                mean = score(size) + random.normal(0, 0.01 * math.sqrt(50 / size))  # noqa: B023
                chances = np.clip(mean + hard, 0.01, 0.99)  # noqa: B023
                right = random.binomial(20, chances)
                runs.append([(int(number), 20, 20) for number in right])
            return runs

        points = [Point(size, measured(size, 2)) for size in SIZES]
        later = Point(150, measured(150, 1)).f1
        told = forecast(points, 100).interval
        held += told.low <= later <= told.high
    assert held >= 51

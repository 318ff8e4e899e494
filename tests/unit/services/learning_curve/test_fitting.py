"""Fits of learning curves: those of known curves, and what holds for any."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldspan.services.learning_curve.fitting import fitted

SIZES = np.array([12.0, 25.0, 37.0, 50.0])
AHEAD = np.array([50.0, 75.0, 150.0, 1e6])
SURE = np.full((1, 4), 1e-8)
errors = st.lists(st.floats(0, 1), min_size=4, max_size=4)
variances = st.lists(st.floats(1e-6, 0.1), min_size=4, max_size=4)


@pytest.mark.parametrize(
    ("floor", "size", "power"), [(0.1, 1.2, 0.5), (0.0, 1.0, 0.3), (0.2, 2.0, 0.9)]
)
def test_a_known_curve_is_found_again(floor: float, size: float, power: float) -> None:
    found = fitted(SIZES, (floor + size * SIZES**-power)[None, :], SURE)
    assert found.errors(AHEAD[:3])[0] == pytest.approx(
        floor + size * AHEAD[:3] ** -power, abs=0.005
    )


@given(errors, variances)
def test_more_articles_never_make_it_worse(measured: list[float], weights: list[float]) -> None:
    found = fitted(SIZES, np.array([measured]), np.array([weights]))
    there = found.errors(np.concatenate([SIZES, AHEAD]))[0]
    assert np.isfinite(there).all()
    assert (np.diff(there[3:]) <= 1e-9).all()
    assert (there >= -1e-9).all()
    drawn = found.drawn(AHEAD, np.random.default_rng(1))[0]
    assert np.isfinite(drawn).all()
    assert (np.diff(drawn) <= 1e-9).all()


@given(st.floats(0, 1), variances)
def test_what_stays_the_same_gains_nothing(error: float, weights: list[float]) -> None:
    found = fitted(SIZES, np.full((1, 4), error), np.array([weights]))
    assert found.errors(AHEAD)[0] == pytest.approx(error, abs=1e-6)


@given(errors)
def test_what_gets_worse_gains_nothing(measured: list[float]) -> None:
    found = fitted(SIZES, np.array([sorted(measured)]), np.full((1, 4), 1e-3))
    there = found.errors(AHEAD)[0]
    assert there[0] - there[-1] == pytest.approx(0, abs=1e-6)


def test_points_that_say_more_weigh_more() -> None:
    measured = np.array([[0.5, 0.3, 0.28, 0.20]])
    trusting_last = fitted(SIZES, measured, np.array([[1e-2, 1e-2, 1e-2, 1e-6]])).errors(SIZES)
    trusting_first = fitted(SIZES, measured, np.array([[1e-6, 1e-2, 1e-2, 1e-2]])).errors(SIZES)
    assert abs(trusting_last[0][3] - 0.20) < 0.01 < abs(trusting_first[0][3] - 0.20)

"""How sure a forecast of a learning curve is: test families drawn anew, chance between trainings.

The families are drawn for all trainings together: how hard the test part is must not look like
learning. What chance does to a training (its seed, and which families it learns from) is taken
from the trainings of the same step, and from how far the steps are off the fitted curve, as if it
fell with the square root of the articles.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from goldspan.agreement.bootstrap import drawn, interval
from goldspan.agreement.results import Interval
from goldspan.services.learning_curve.fitting import fitted

Numbers = NDArray[np.float64]

USUAL_NOISE: Final = 0.03  # of F1 between trainings, before anything was seen of it
LARGEST_NOISE: Final = 0.15
PLACES: Final = 15  # on the drawn curve, before now and from now on
SEED: Final = 12
COVERED: Final = (2.5, 97.5)


@dataclass(frozen=True, slots=True)
class Point:
    """A step: articles that were learned from, and for each training (right, suggested, gold).

    `counts` has a row a training, and in it one of three numbers for each family of the test part.
    """

    articles: float
    counts: Sequence[Sequence[tuple[int, int, int]]]

    @property
    def f1(self) -> float:
        """Return the mean of F1 over the trainings; something was suggested or is in gold."""
        table = np.asarray(self.counts, dtype=np.float64)
        return float(1 - _errors(table.sum(axis=1)).mean())


@dataclass(frozen=True, slots=True)
class Forecast:
    """What is to be expected; see `Outlook`. `places` are articles, F1 and its interval."""

    later: float
    interval: Interval
    gain: float
    gain_interval: Interval
    last_step: bool
    noise: float
    places: tuple[tuple[float, float, float, float], ...]


def forecast(points: Sequence[Point], more: int) -> Forecast:
    """Return what is to be expected of `more` articles; `points` in order, three or more."""
    random = np.random.default_rng(SEED)
    articles = np.array([point.articles for point in points])
    tables = [np.asarray(point.counts, dtype=np.float64) for point in points]
    runs = [_errors(table.sum(axis=1)) for table in tables]
    measured = np.array([errors.mean() for errors in runs])
    noise, freedom = _noise(articles, runs)
    # The variance of a step's mean, for a noise of one.
    spread = articles[-1] / articles / [len(errors) for errors in runs]

    samples = _drawn_families(tables, measured, spread)
    noises = _drawn_noises(noise, freedom, len(samples), random)
    samples = samples + random.normal(size=samples.shape) * noises[:, None] * np.sqrt(spread)
    samples = samples.clip(0.0, 1.0)

    now, then = articles[-1], articles[-1] + more
    grid = [*np.linspace(articles[0], now, PLACES), *np.linspace(now, then, PLACES)[1:]]
    where = np.array([now, then, *grid])
    best = fitted(articles, measured[None, :], (noise**2 * spread)[None, :]).errors(where)[0]
    laws = fitted(articles, samples, noises[:, None] ** 2 * spread[None, :])
    curves = laws.drawn(where, random)

    gain, gains = float(best[0] - best[1]), curves[:, 0] - curves[:, 1]
    later = min(1.0, 1 - float(measured[-1]) + gain)
    shown = 1 - samples[:, -1] + gains + random.normal(size=len(gains)) * noises
    steps = samples[:, -2] - samples[:, -1]
    low, high = np.percentile(1 - curves[:, 2:], COVERED, axis=0)
    fit = 1 - best[2:]
    places = zip(grid, fit, np.minimum(low, fit), np.maximum(high, fit), strict=True)
    return Forecast(
        later=later,
        interval=interval(shown.clip(0.0, 1.0), later),
        gain=gain,
        gain_interval=interval(gains, gain),
        last_step=bool(np.percentile(steps, COVERED[0]) > 0),
        noise=noise,
        places=tuple((float(a), float(b), float(c), float(d)) for a, b, c, d in places),
    )


def _errors(sums: Numbers) -> Numbers:
    """Return 1 - F1 of sums of (right, suggested, gold) in the last axis; nan of nothing."""
    below = sums[..., 1] + sums[..., 2]
    found: Numbers = np.where(
        below > 0, 1 - 2 * sums[..., 0] / np.where(below > 0, below, 1), np.nan
    )
    return found


def _noise(articles: Numbers, runs: Sequence[Numbers]) -> tuple[float, int]:
    """Return how much the largest trainings differ (a standard deviation), and what it rests on.

    That is the number of trainings beyond the first of each step, and of steps beyond the two that
    any curve meets; and what is usual counts as one more.
    """
    weights = articles / articles[-1]
    squares = sum(
        float(((errors - errors.mean()) ** 2).sum()) * weight
        for weight, errors in zip(weights, runs, strict=True)
    )
    means = np.array([errors.mean() for errors in runs])
    trained = np.array([len(errors) for errors in runs])
    spread = 1 / weights / trained
    missed = means - fitted(articles, means[None, :], (USUAL_NOISE**2 * spread)[None, :]).errors(
        articles
    )
    squares += float((missed**2 / spread).sum()) + USUAL_NOISE**2
    freedom = int((trained - 1).sum()) + len(runs) - 2 + 1
    return float(np.sqrt(squares / freedom)), freedom


def _drawn_noises(noise: float, freedom: int, count: int, random: np.random.Generator) -> Numbers:
    """Return what the noise may as well be, knowing it from few trainings only."""
    found: Numbers = noise * np.sqrt(freedom / random.chisquare(freedom, size=count))
    return found.clip(0.0, max(noise, LARGEST_NOISE))


def _drawn_families(tables: Sequence[Numbers], measured: Numbers, spread: Numbers) -> Numbers:
    """Return the errors of each step (S × K) on samples of families of the test part.

    Of how much harder or easier a sample is, only what differs between the steps is left.
    """
    weights = np.concatenate(list(drawn(tables[0].shape[1]))).astype(np.float64)
    steps = [
        np.stack([_errors(weights @ training) for training in table]).mean(axis=0)
        for table in tables
    ]
    found = np.stack(steps, axis=1)
    found = found[~np.isnan(found).any(axis=1)]
    share = (1 / spread) / (1 / spread).sum()
    harder = ((found - measured) * share).sum(axis=1)
    moved: Numbers = found - harder[:, None]
    return moved

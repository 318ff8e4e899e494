"""Fits learning curves: error = floor + size · (articles)^-power, floor and size not negative.

Three-parameter power laws describe most learning curves best (Viering and Loog 2021, “The Shape of
Learning Curves”); points that say more weigh more (Figueroa et al. 2012, “Predicting sample size
required for classification performance”, where that are the large ones). Four sizes do not
determine three parameters: so many powers are tried, and each counts as much as it fits, and as
common as it is.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]

POWERS: Final = np.geomspace(0.05, 2.0, 25)
USUAL_POWER: Final = 0.5  # of published curves, most are between 0.2 and 1
SPREAD: Final = 0.7  # of its logarithm


@dataclass(frozen=True, slots=True)
class Laws:
    """For each of S curves and each of `POWERS`: floor, size, and how likely it is (S × P)."""

    scale: float  # articles that `size` is the error above the floor of
    floors: Numbers
    sizes: Numbers
    likely: Numbers

    def errors(self, articles: Numbers) -> Numbers:
        """Return the mean error of each curve at these numbers of articles (S × N)."""
        grown = (articles[:, None] / self.scale) ** -POWERS[None, :]  # N × P
        floor = (self.likely * self.floors).sum(axis=1)
        found: Numbers = floor[:, None] + (self.likely * self.sizes) @ grown.T
        return found

    def drawn(self, articles: Numbers, random: np.random.Generator) -> Numbers:
        """Return the errors where each curve has one power, drawn as likely as it is (S × N)."""
        until = np.cumsum(self.likely, axis=1)
        at = (random.random(len(until))[:, None] > until).sum(axis=1).clip(0, len(POWERS) - 1)
        rows = np.arange(len(until))
        grown = (articles[None, :] / self.scale) ** -POWERS[at][:, None]
        found: Numbers = self.floors[rows, at][:, None] + self.sizes[rows, at][:, None] * grown
        return found


def fitted(articles: Numbers, errors: Numbers, variances: Numbers) -> Laws:
    """Fit S curves (S × K errors between 0 and 1) at K numbers of articles.

    `variances` of the points (S × K, positive) say how much each weighs. What is fitted never gets
    worse with more articles, and never better than no error.
    """
    scale = float(articles.max())
    grown = (articles[:, None] / scale) ** -POWERS[None, :]  # K × P
    weights = 1 / variances
    whole = weights.sum(axis=1)[:, None]
    x = weights @ grown
    xx = weights @ grown**2
    y = (weights * errors).sum(axis=1)[:, None]
    xy = (weights * errors) @ grown
    spread = whole * xx - x * x
    sizes = np.where(spread > 0, (whole * xy - x * y) / np.where(spread > 0, spread, 1), 0.0)
    floors = (y - sizes * x) / whole
    flat = sizes < 0
    sizes, floors = np.where(flat, 0.0, sizes), np.where(flat, y / whole, floors)
    sunk = floors < 0
    sizes, floors = np.where(sunk, xy / xx, sizes), np.where(sunk, 0.0, floors)
    misses = errors[:, :, None] - floors[:, None, :] - sizes[:, None, :] * grown[None, :, :]
    misfit = (weights[:, :, None] * misses**2).sum(axis=1)
    uncommon = (np.log(POWERS / USUAL_POWER) / SPREAD) ** 2
    against = (misfit + uncommon[None, :]) / 2
    likely = np.exp(against.min(axis=1, keepdims=True) - against)
    return Laws(scale, floors, sizes, likely / likely.sum(axis=1, keepdims=True))

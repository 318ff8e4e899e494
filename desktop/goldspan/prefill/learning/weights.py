"""A small logistic regression whose weights are drawn to given ones where little was seen."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

STEPS = 50
HALVINGS = 20
MOST = 30.0  # of log odds: beyond, a probability is 0 or 1
LEAST = 1e-3  # of a probability, so that its logit stays small

Numbers = NDArray[np.float64]


def logit(probability: float) -> float:
    """Return the logarithm of the odds of a probability, which is drawn into (0, 1)."""
    inside = min(max(probability, LEAST), 1 - LEAST)
    return float(np.log(inside / (1 - inside)))


def probability(weights: Sequence[float], features: Sequence[float]) -> float:
    """Return what the weights make of the features; the first weight stands alone."""
    total = weights[0] + sum(w * f for w, f in zip(weights[1:], features, strict=True))
    return float(1 / (1 + np.exp(-np.clip(total, -MOST, MOST))))


def fitted(
    features: Sequence[Sequence[float]], right: Sequence[bool], prior: Sequence[float]
) -> tuple[float, ...]:
    """Return the weights by Newton's method, penalised by their distance from `prior`."""
    start = np.array(prior, dtype=np.float64)
    if not features:
        return tuple(start.tolist())
    rows = np.column_stack([np.ones(len(features)), np.array(features, dtype=np.float64)])
    wanted = np.array(right, dtype=np.float64)
    weights = start.copy()
    loss = _loss(rows, wanted, weights, start)
    for _ in range(STEPS):
        guess = 1 / (1 + np.exp(-np.clip(rows @ weights, -MOST, MOST)))
        slope = rows.T @ (guess - wanted) + (weights - start)
        curve = (rows * (guess * (1 - guess))[:, None]).T @ rows + np.eye(len(start))
        step = np.linalg.solve(curve, slope)
        for _ in range(HALVINGS):
            tried = _loss(rows, wanted, weights - step, start)
            if tried <= loss:
                break
            step /= 2
        else:
            break
        weights, loss = weights - step, tried
    return tuple(round(float(weight), 6) for weight in weights)


def _loss(rows: Numbers, wanted: Numbers, weights: Numbers, start: Numbers) -> float:
    odds = rows @ weights
    likelihood = np.logaddexp(0.0, odds).sum() - wanted @ odds
    return float(likelihood + ((weights - start) ** 2).sum() / 2)

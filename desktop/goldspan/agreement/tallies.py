"""Counting in cells: how many rows, or which sum of weights, each cell of a table has."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Column = NDArray[np.int64]
Flags = NDArray[np.bool_]
Table = NDArray[np.float64]

DENSE = 1 << 16  # up to here a table of all possible values is cheaper than sorting


def counted(cells: Column, *shape: int) -> Column:
    """Return how many rows are in each cell of a table of this shape, cells numbered row by row."""
    found = np.bincount(cells, minlength=int(np.prod(shape)))
    return found.astype(np.int64, copy=False).reshape(shape)


def summed(cells: Column, weights: NDArray[np.generic], *shape: int) -> Table:
    """Return the sum of the weights in each cell of a table of this shape."""
    found = np.bincount(cells, weights=weights, minlength=int(np.prod(shape)))
    return found.astype(np.float64, copy=False).reshape(shape)


def summed_runs(values: NDArray[np.generic], sizes: Column) -> Column:
    """Return the sums of whole numbers in runs of these sizes, one behind the other."""
    sums = np.zeros(len(sizes), dtype=np.int64)
    filled = np.flatnonzero(sizes)
    if len(filled):
        starts = (np.cumsum(sizes) - sizes)[filled]
        sums[filled] = np.add.reduceat(values, starts, dtype=np.int64)
    return sums


def numbered(values: Column) -> Column:
    """Return numbers from 0 without gaps for these values, which are 0 or more, in their order."""
    most = int(values.max(initial=0))
    if most > DENSE + 4 * values.size:
        return np.unique(values, return_inverse=True)[1].reshape(values.shape).astype(np.int64)
    there = np.zeros(most + 1, dtype=np.int64)
    there[values] = 1
    numbers: Column = (np.cumsum(there) - 1)[values]
    return numbers

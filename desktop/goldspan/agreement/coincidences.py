"""Which values several people gave the same things, counted article by article."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from goldspan.agreement.tallies import Column, Table, counted, summed, summed_runs

Numbers = NDArray[np.signedinteger[Any]]
FEW = 8  # values that are sooner counted one by one than sorted into cells


@dataclass(frozen=True, slots=True)
class Coincidences:
    """Values of the same things by several people, in A articles.

    `values` are how many values there are of things that have at least two, `alike` the ordered
    pairs of them that are the same, each divided by one less than the values of its thing
    (Krippendorff 2011). `marginals` (A × V) are how often each value occurs that more than one
    article has; of those that only one has, `squares` are the sums of the squares. `things` have at
    least two values.
    """

    values: Table
    alike: Table
    marginals: Table
    squares: Table
    things: Column


def compare(values: Numbers, offsets: Column) -> Coincidences:
    """Count values of things in a table (n people × things), numbered from 0, -1 for none.

    Article a has the things from `offsets[a]` to `offsets[a + 1]`.
    """
    people, things = values.shape
    sizes = np.diff(offsets)
    article = np.repeat(np.arange(len(sizes)), sizes)
    given = values >= 0
    narrow = np.min_scalar_type(people**2)
    many = np.zeros(things, dtype=narrow)
    same = np.zeros(things, dtype=narrow)
    for one in range(people):
        many += given[one]
        for other in range(one + 1, people):
            same += (values[one] == values[other]) & given[one]
    # Most things have a value by everybody; what is rare is put right afterwards.
    weight = np.zeros(people + 1)
    weight[2:] = 2 / np.arange(1, people)
    lacking = np.flatnonzero(many < max(people, 2))
    less = weight[many[lacking]] - weight[people]
    alike = summed_runs(same, sizes) * weight[people]
    marginals = _occurrences(values, article, len(sizes))
    alone = lacking[many[lacking] == 1]
    if len(alone):
        lone = values[:, alone].max(axis=0).astype(np.int64)
        cells = article[alone] * marginals.shape[1] + lone
        marginals -= counted(cells, *marginals.shape)
    return Coincidences(
        values=marginals.sum(axis=1).astype(np.float64),
        alike=alike + summed(article[lacking], same[lacking] * less, len(sizes)),
        marginals=marginals.astype(np.float64),
        squares=np.zeros(len(sizes)),
        things=sizes - counted(article[lacking[many[lacking] < 2]], len(sizes)),
    )


def _occurrences(values: Numbers, article: Column, articles: int) -> Column:
    """Return how often each value occurs in each article."""
    width = int(values.max(initial=-1)) + 1
    if articles == 1 and width <= FEW:
        found = [[np.count_nonzero(values == value) for value in range(width)]]
        return np.array(found, dtype=np.int64).reshape(1, width)
    cells = values + (article * (width + 1) + 1)
    return counted(cells.ravel(), articles, width + 1)[:, 1:]


def coincidences(article: Column, thing: Column, value: Column, articles: int) -> Coincidences:
    """Count values of things, both numbered from 0; a thing is in one article.

    Things with fewer than two values do not count.
    """
    given = np.bincount(thing)
    kept = given[thing] > 1
    article, thing, value = article[kept], thing[kept], value[kept]
    width = int(value.max(initial=0)) + 1
    cells, first, sizes = np.unique(thing * width + value, return_index=True, return_counts=True)
    alike = sizes * (sizes - 1) / (given[cells // width] - 1)
    _, one_each = np.unique(thing, return_index=True)
    marginals, squares = _marginals(article, value, articles)
    return Coincidences(
        values=counted(article, articles).astype(np.float64),
        alike=summed(article[first], alike, articles),
        marginals=marginals,
        squares=squares,
        things=counted(article[one_each], articles),
    )


def _marginals(article: Column, value: Column, articles: int) -> tuple[Table, Table]:
    """Return how often articles have each value that others have too; and Σ² of the rest."""
    width = int(value.max(initial=0)) + 1
    cells, sizes = np.unique(article * width + value, return_counts=True)
    owner, kind = cells // width, cells % width
    shared = np.bincount(kind, minlength=width)[kind] > 1
    column = np.cumsum(np.bincount(kind[shared], minlength=width) > 0) - 1
    marginals = np.zeros((articles, int(column[-1]) + 1), dtype=np.float64)
    marginals[owner[shared], column[kind[shared]]] = sizes[shared]
    return marginals, summed(owner[~shared], sizes[~shared] ** 2, articles)

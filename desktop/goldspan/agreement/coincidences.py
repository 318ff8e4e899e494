"""Which values several people gave the same things, counted article by article."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from goldspan.agreement.tallies import Column, Table, counted, summed


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

"""Samples of articles: how much a measure depends on which articles were measured.

Percentile bootstrap (Efron and Tibshirani 1993, chapter 13) over articles, because the spans of an
article are not independent of each other; over families of them where copies were left in.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from goldspan.agreement.results import Interval

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Samples = NDArray[np.float64]

SAMPLES = 1_000
SEED = 4
COVERED = (2.5, 97.5)  # percentiles
AT_ONCE = 100  # samples drawn together, so that memory does not grow with the articles


def drawn(count: int) -> Iterator[NDArray[np.int64]]:
    """Yield how often each of `count` articles is in a sample, `AT_ONCE` samples at a time.

    The samples are the same each time.
    """
    import numpy as np

    random = np.random.default_rng(SEED)
    even = np.full(count, 1 / count)
    for done in range(0, SAMPLES, AT_ONCE):
        yield random.multinomial(count, even, size=min(AT_ONCE, SAMPLES - done))


def interval(values: Samples, point: float) -> Interval:
    """Return the percentiles of a measure over the samples where it has a value (is not nan).

    It always holds the point: with few articles the percentiles alone may pass it by.
    """
    import numpy as np

    there = values[~np.isnan(values)]
    if not len(there):
        return Interval(point, point)
    low, high = np.percentile(there, COVERED)
    return Interval(min(float(low), point), max(float(high), point))


class Resamples:
    """Sums over chosen articles, and over each sample of them.

    `groups` numbers what is drawn together: one number an article, by default each its own. With
    fewer than two groups there are no samples.
    """

    def __init__(
        self, chosen: NDArray[np.int64], groups: Sequence[int] | None = None, sampled: bool = True
    ) -> None:
        import numpy as np

        self.chosen = chosen
        numbers = chosen if groups is None else np.asarray(groups, dtype=np.int64)[chosen]
        kinds, of = np.unique(numbers, return_inverse=True)
        self._group: NDArray[np.intp] = of
        self.sampled = sampled and len(kinds) > 1
        self._weights = []
        if self.sampled:
            self._weights = [part.astype(np.int16)[:, of] for part in drawn(len(kinds))]

    def several(self, there: NDArray[np.bool_]) -> NDArray[np.bool_]:
        """Return for each column of a table (chosen articles × …) whether it is in two groups.

        What rests on one group is the same in each sample: nothing can be said of how sure it is.
        """
        import numpy as np

        if not self.sampled:
            return np.zeros(there.shape[1:], dtype=np.bool_)
        rows = there.reshape(len(there), -1)
        first = self._group[rows.argmax(axis=0)]
        elsewhere = rows & (self._group[:, None] != first[None, :])
        found: NDArray[np.bool_] = elsewhere.any(axis=0).reshape(there.shape[1:])
        return found

    def sums(self, table: NDArray[Any], squared: bool = False) -> Samples:
        """Return the sums of a table (A × …) in the first row, below it those of the S samples.

        `squared`: rows are weighted with the square of how often their article was drawn.
        """
        import numpy as np

        width = int(np.prod(table.shape[1:]))
        rows = table[self.chosen].reshape(len(self.chosen), width).astype(np.float64)
        power = 2 if squared else 1
        parts = [rows.sum(axis=0, keepdims=True)]
        parts += [part.astype(np.float64) ** power @ rows for part in self._weights]
        summed = np.concatenate(parts)
        return summed.reshape(len(summed), *table.shape[1:])

"""Works out all measures of chosen articles from their counts, with intervals."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from goldspan.agreement.bootstrap import Resamples
from goldspan.agreement.counts import Counts
from goldspan.agreement.figures import Figures
from goldspan.agreement.groups import GroupMeasurer
from goldspan.agreement.pairs import PairMeasurer


def measure(
    counts: Counts,
    articles: Sequence[int] | None = None,
    groups: Sequence[int] | None = None,
    check: Callable[[], None] | None = None,
    sampled: bool = True,
) -> Figures:
    """Measure these articles (by number; all of them by default).

    `groups` has a number for each of all articles; those with the same number are drawn together.
    `check` is called now and then, and may raise to stop. Without `sampled` there are no intervals.
    """
    marks = counts.marks
    everything = np.arange(len(marks.lengths))
    chosen = everything if articles is None else np.asarray(articles, dtype=np.int64)
    resamples = Resamples(chosen, groups, sampled)
    pairs = PairMeasurer(counts, resamples)
    found = []
    for pair in marks.pairs:
        if check is not None:
            check()
        found.append(pairs.measure(pair))
    together = pairs.together()
    if check is not None:
        check()
    group = GroupMeasurer(counts, resamples).measure()
    return Figures(marks.people, marks.labels, len(chosen), tuple(found), together, group)

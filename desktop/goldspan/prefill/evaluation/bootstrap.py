"""Sums of tallies over articles and over samples of them, and the scores with their intervals."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from goldspan.agreement.bootstrap import drawn, interval
from goldspan.agreement.results import Interval
from goldspan.prefill.evaluation.counting import Tally, TallyKey
from goldspan.prefill.evaluation.results import Score, Share

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Samples = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Sampled:
    """The sums of some tallies over all articles, and over each sample of articles (S × 4)."""

    sums: Tally
    samples: Samples | None


def sampled_sums(
    articles: Sequence[Mapping[TallyKey, Tally]], keys: Sequence[TallyKey]
) -> dict[TallyKey, Sampled]:
    """Sum up the tallies of the articles; with fewer than two of them there are no samples."""
    nothing = (0, 0, 0, 0)
    columns = [[article.get(key, nothing) for key in keys] for article in articles]
    sums: list[Tally] = []
    for at in range(len(keys)):
        a, b, c, d = (sum(row[at][part] for row in columns) for part in range(4))
        sums.append((a, b, c, d))
    if len(articles) < 2 or not keys:
        return {key: Sampled(total, None) for key, total in zip(keys, sums, strict=True)}
    import numpy as np

    table = np.array(columns, dtype=np.float64).reshape(len(articles), -1)
    samples = np.concatenate([part @ table for part in drawn(len(articles))])
    samples = samples.reshape(-1, len(keys), 4)
    return {key: Sampled(sums[at], samples[:, at]) for at, key in enumerate(keys)}


def pooled(parts: Sequence[Sampled]) -> Sampled:
    """Return several tallies as one."""
    a, b, c, d = (sum(part.sums[at] for part in parts) for at in range(4))
    samples = [part.samples for part in parts if part.samples is not None]
    return Sampled((a, b, c, d), sum(samples[1:], samples[0]) if samples else None)


def score(counted: Sampled) -> Score:
    """Return precision, recall and F1 with their intervals."""
    plain = Score(*counted.sums)
    samples = counted.samples
    if samples is None:
        return plain
    right, suggested, found, gold = samples.T
    return Score(
        *counted.sums,
        precision_interval=_interval(right, suggested, plain.precision),
        recall_interval=_interval(found, gold, plain.recall),
        f1_interval=_interval(right + found, suggested + gold, plain.f1),
    )


def share(counted: Sampled) -> Share:
    """Return the share of the right with its interval."""
    right, of, *_ = counted.sums
    plain = Share(right, of)
    samples = counted.samples
    if samples is None:
        return plain
    return Share(right, of, _interval(samples[:, 0], samples[:, 1], plain.rate))


def _interval(above: Samples, below: Samples, point: float | None) -> Interval | None:
    """Return the interval of a ratio over the samples where it has a value."""
    if point is None:
        return None
    there = below > 0
    return interval(above[there] / below[there], point)

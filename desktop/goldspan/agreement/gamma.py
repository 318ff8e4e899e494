"""γ (Mathet, Widlöcher and Métivier 2015): agreement on units and labels at once.

Worked out by pygamma-agreement, which comes with the extra `gamma` and takes seconds to import: it
is imported when γ is worked out, better in a process of its own.
"""

from __future__ import annotations

import importlib.util
import logging
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from goldspan.agreement.bootstrap import Resamples
from goldspan.agreement.formulas import ratio
from goldspan.agreement.marks import Marks
from goldspan.agreement.results import Basis, LeftOut, Measure, Undefined
from goldspan.agreement.stating import stated
from goldspan.agreement.tallies import Column, Flags

if TYPE_CHECKING:
    from pygamma_agreement import Continuum

PACKAGE = "pygamma_agreement"
SEED = 4
SAMPLES = 30  # random continua an article, as the authors' program has it
MOST_EXACT = 500_000  # alignments of one unit of each person; beyond, the text is cut into windows
# Seconds, measured on one core for up to 150 spans of each of two to four people.
PER_RUN = 15.0  # the import, which compiles
PER_ARTICLE = 0.3
PER_UNIT = 0.0015
PER_ALIGNMENT = 6e-6
PER_UNIT_IN_WINDOWS = 0.009


@dataclass(frozen=True, slots=True)
class GammaCost:
    """What γ is going to cost: articles, spans in them, about how many seconds.

    `windowed` are articles with so many spans that their best alignment is sought window by window,
    which is nearly always the best one too.
    """

    articles: int
    spans: int
    seconds: float
    windowed: int = 0


def installed() -> bool:
    """Return whether the package that works out γ is there; loads nothing."""
    return importlib.util.find_spec(PACKAGE) is not None


def gamma_cost(marks: Marks, articles: Sequence[int] | None = None) -> GammaCost:
    """Estimate what γ of these articles costs."""
    chosen, judging = _chosen(marks, articles)
    sizes = _sizes(marks, judging)
    measured = [number for number in chosen.tolist() if sizes[number].any()]
    spans, windowed, seconds = 0, 0, PER_RUN if measured else 0.0
    for number in measured:
        alignments = _alignments(sizes[number][judging[number]])
        own = int(sizes[number].sum())
        spans += own
        if alignments > MOST_EXACT:
            windowed += 1
            seconds += PER_ARTICLE + own * PER_UNIT_IN_WINDOWS
        else:
            seconds += PER_ARTICLE + own * PER_UNIT + alignments * PER_ALIGNMENT
    return GammaCost(len(measured), spans, seconds, windowed)


def gamma(
    marks: Marks,
    articles: Sequence[int] | None = None,
    groups: Sequence[int] | None = None,
    check: Callable[[int, int], None] | None = None,
) -> Measure:
    """Return γ over these articles (by number; all by default).

    γ = 1 - Σ w δ_o / Σ w δ_e over articles: δ_o is the disorder of the best alignment, δ_e the mean
    one of random continua, w the spans of a person on average, so that articles count by what is in
    them; with one article it is the published γ (α = β = Δ∅ = 1, positions in code points).
    `check` is called with how many articles are done and how many there are, also in between, and
    may raise to stop.
    """
    chosen, judging = _chosen(marks, articles)
    sizes = _sizes(marks, judging)
    enough: Flags = np.logical_or.reduce(judging, axis=1)
    basis = Basis(
        articles=int(enough[chosen].sum()),
        pairs=len(marks.pairs),
        spans=int(sizes[chosen].sum()),
        left_out=_left_out(int((~enough[chosen]).sum())),
    )
    why = _reason(marks, basis)
    if why is not None:
        return Measure(None, why, basis)
    measured = [number for number in chosen.tolist() if sizes[number].any()]
    disorders = np.zeros((len(marks.lengths), 2), dtype=np.float64)
    disorders_of = Disorders(marks, judging)
    for done, number in enumerate(measured):
        progress = _progress(check, done, len(measured))
        disorders[number] = disorders_of(number, progress)
    resamples = Resamples(chosen, groups)
    sums = resamples.sums(disorders)
    several = resamples.several(np.logical_or.reduce(sizes[chosen] > 0, axis=1))
    return stated(1 - ratio(sums[:, 0], sums[:, 1]), basis, Undefined.NO_VARIATION, several)


def _reason(marks: Marks, basis: Basis) -> Undefined | None:
    if not installed():
        return Undefined.NOT_INSTALLED
    if len(marks.people) < 2:
        return Undefined.ONE_ANNOTATOR
    if not basis.articles:
        return Undefined.NO_COMMON_ARTICLE
    return None if basis.spans else Undefined.NOTHING_MARKED


def _left_out(count: int) -> dict[LeftOut, int]:
    return {LeftOut.NOT_COMMON: count} if count else {}


def _chosen(marks: Marks, articles: Sequence[int] | None) -> tuple[Column, Flags]:
    """Return the articles, and who judges which: those asked for all labels, if they are two."""
    whole: Flags = np.logical_and.reduce(marks.asked, axis=2)
    judging: Flags = whole & (whole.sum(axis=1) > 1)[:, None]
    everything = np.arange(len(marks.lengths))
    return everything if articles is None else np.asarray(articles, dtype=np.int64), judging


def _sizes(marks: Marks, judging: Flags) -> Column:
    """Return how many spans each person who judges has in each article (A × n)."""
    sizes = np.zeros(judging.shape, dtype=np.int64)
    np.add.at(sizes, (marks.article, marks.person), 1)
    return sizes * judging


def _alignments(sizes: Column) -> float:
    """Return how many ways there are to align one unit, or none, of each person."""
    return float(np.prod(sizes.astype(np.float64) + 1))


def _progress(
    check: Callable[[int, int], None] | None, done: int, total: int
) -> Callable[[], None]:
    def report() -> None:
        if check is not None:
            check(done, total)

    return report


class Disorders:
    """Works out how disordered articles are; imports the package, which compiles.

    `judging` says whose spans count in which article (A × n).
    """

    def __init__(self, marks: Marks, judging: Flags) -> None:
        import pygamma_agreement
        from pyannote.core import Segment

        self._package: Any = pygamma_agreement
        self._segment = Segment
        self._dissimilarity = pygamma_agreement.CombinedCategoricalDissimilarity(
            alpha=1.0, beta=1.0, delta_empty=1.0
        )
        self._marks = marks
        self._judging = judging
        self._sizes = _sizes(marks, judging)

    def __call__(self, article: int, progress: Callable[[], None]) -> tuple[float, float]:
        """Return the disorder as it is and by chance, times the spans of a person on average.

        An article always has the same, whatever others are measured with it.
        """
        with _quiet(), _seeded():
            return self._disorders(article, progress)

    def _disorders(self, article: int, progress: Callable[[], None]) -> tuple[float, float]:
        continuum = self._continuum(article)
        exact = _alignments(self._sizes[article][self._judging[article]]) <= MOST_EXACT
        if not exact:
            continuum.measure_best_window_size(self._dissimilarity)
        observed = self._disorder(continuum)
        sampler = self._package.StatisticalContinuumSampler()
        sampler.init_sampling(continuum)
        chance = []
        for _ in range(SAMPLES):
            progress()
            sample = sampler.sample_from_continuum
            sample.best_window_size = continuum.best_window_size
            chance.append(self._disorder(sample))
        weight = float(self._sizes[article].sum() / self._judging[article].sum())
        return weight * observed, weight * float(np.mean(chance))

    def _disorder(self, continuum: Continuum) -> float:
        window = continuum.best_window_size
        if np.isinf(window):
            return float(continuum.get_best_alignment(self._dissimilarity).disorder)
        return float(continuum.get_fast_alignment(self._dissimilarity, window).disorder)

    def _continuum(self, article: int) -> Continuum:
        marks = self._marks
        continuum = self._package.Continuum()
        for person in np.flatnonzero(self._judging[article]):
            continuum.add_annotator(marks.people[person])
        rows = np.flatnonzero((marks.article == article) & self._judging[article][marks.person])
        for row in rows.tolist():
            place = self._segment(int(marks.start[row]), int(marks.end[row]))
            continuum.add(marks.people[marks.person[row]], place, marks.labels[marks.label[row]])
        return continuum


@contextmanager
def _seeded() -> Iterator[None]:
    """Draw the same random continua each time; the package uses numpy's shared generator."""
    before = np.random.get_state()
    np.random.seed(SEED)
    try:
        yield
    finally:
        np.random.set_state(before)


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep the package's remarks on solvers, made on the root logger, from the log."""
    root, silent = logging.getLogger(), logging.NullHandler()

    def ours(record: logging.LogRecord) -> bool:
        return PACKAGE not in record.pathname

    root.addFilter(ours)
    root.addHandler(silent)
    try:
        yield
    finally:
        root.removeHandler(silent)
        root.removeFilter(ours)

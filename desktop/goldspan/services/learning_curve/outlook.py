"""What more articles would bring, label by label, or why that cannot be told."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import groupby
from typing import TYPE_CHECKING, Final

from goldspan.agreement.results import Interval
from goldspan.services.learning_curve.record import CurvePlan, LearningCurve, StepRun

if TYPE_CHECKING:
    from goldspan.services.learning_curve.sampling import Point

MORE: Final = 100  # articles
LEAST_SPANS: Final = 20  # of a label in the test part
LEAST_FAMILIES: Final = 5  # of the test part that have the label
LEAST_STEPS: Final = 3
MOST_TIMES: Final = 4  # as many articles as were learned from: beyond, nobody has looked
WIDEST: Final = 0.25  # an interval of F1 that says nothing
HARDLY: Final = 0.015  # of F1: what is less is none


class Verdict(StrEnum):
    """What more articles would bring."""

    MORE = "more"  # it gets better, more surely than by chance
    PERHAPS = "perhaps"  # it may get better; that it stays as it is is within chance
    HARDLY = "hardly"  # it stays as it is
    UNKNOWN = "unknown"  # it cannot be told: `Why`


class Why(StrEnum):
    """Why it cannot be told what more articles would bring."""

    FEW_SPANS = "few spans"
    FEW_FAMILIES = "few families"
    FEW_STEPS = "few steps"
    SAME = "same"  # no training suggests anything that another does not: nothing learned is used
    FAR = "far"
    WIDE = "wide"


@dataclass(frozen=True, slots=True)
class Place:
    """The fitted curve at a number of articles; `low` and `high` hold 95 % of the samples."""

    articles: float
    f1: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Outlook:
    """What `more` articles to learn from would bring a label; all labels where it is empty.

    `now` is strict F1 with the most `articles` that were learned from, the mean of those trainings;
    `later` with more: `interval` holds what a training would then show on the same test part, in
    95 % of samples. `gain` is the difference, `gain_interval` what the curve leaves open of it.
    They are None where they could not be worked out. `last_step` says whether the last step that
    was measured brought more than chance, `noise` how much F1 differs between trainings (a standard
    deviation). `spans` and `families` count what all this rests on in the test part.
    """

    label: str
    verdict: Verdict
    why: Why | None
    more: int
    articles: int
    spans: int
    families: int
    now: float | None = None
    later: float | None = None
    interval: Interval | None = None
    gain: float | None = None
    gain_interval: Interval | None = None
    last_step: bool = False
    noise: float | None = None
    fit: tuple[Place, ...] = ()


def what_more_brings(curve: LearningCurve, articles: int = MORE) -> dict[str, Outlook]:
    """Return what so many more articles to learn from would bring, by label; all of them first.

    The test part stays as it is. Intervals come from drawing the families of the test part anew,
    and from what chance does to a training, as far as it was seen between draws. Imports numpy.
    """
    return {label: _outlook(curve, label, articles) for label in ("", *curve.labels)}


def cannot_be_told(plan: CurvePlan) -> tuple[str, ...]:
    """Return the labels that a curve will say nothing of, whatever is measured.

    Their spans in the test part are too few, or the part has too few families.
    """
    if len(plan.tests) < LEAST_FAMILIES:
        return plan.training.labels
    tested = {count.label: count.test for count in plan.training.counts}
    return tuple(label for label in plan.training.labels if tested.get(label, 0) < LEAST_SPANS)


def _outlook(curve: LearningCurve, label: str, more: int) -> Outlook:
    from goldspan.services.learning_curve.sampling import forecast

    spans, families = _ground(curve, label)
    points = _points(curve, label)
    largest = max((point.articles for point in points), default=0.0)
    known = Outlook(
        label, Verdict.UNKNOWN, None, more, round(largest), spans=spans, families=families
    )
    if points:
        known = replace(known, now=points[-1].f1)
    if spans < LEAST_SPANS:
        return replace(known, why=Why.FEW_SPANS)
    if families < LEAST_FAMILIES:
        return replace(known, why=Why.FEW_FAMILIES)
    if len({point.articles for point in points}) < LEAST_STEPS:
        return replace(known, why=Why.FEW_STEPS)
    counts = [training for point in points for training in point.counts]
    if all(training == counts[0] for training in counts):
        return replace(known, why=Why.SAME)
    found = forecast(points, more)
    known = replace(
        known,
        later=found.later,
        interval=found.interval,
        gain=found.gain,
        gain_interval=found.gain_interval,
        last_step=found.last_step,
        noise=found.noise,
        fit=tuple(Place(*place) for place in found.places),
    )
    if largest + more > MOST_TIMES * largest:
        return replace(known, why=Why.FAR)
    if found.interval.high - found.interval.low > WIDEST:
        return replace(known, why=Why.WIDE)
    if found.gain_interval.high < HARDLY:
        return replace(known, verdict=Verdict.HARDLY)
    sure = known.now is not None and found.interval.low > known.now
    return replace(known, verdict=Verdict.MORE if sure else Verdict.PERHAPS)


def _points(curve: LearningCurve, label: str) -> list[Point]:
    """Return the steps that were measured, the small ones first."""
    from goldspan.services.learning_curve.sampling import Point

    runs = sorted(curve.runs, key=lambda run: (run.step, run.draw))
    steps = [list(step) for _, step in groupby(runs, key=lambda run: run.step)]
    return [
        Point(
            articles=sum(run.articles for run in step) / len(step),
            counts=[_of_label(run, label) for run in step],
        )
        for step in steps
        if all(run.f1(label) is not None for run in step)
    ]


def _of_label(run: StepRun, label: str) -> list[tuple[int, int, int]]:
    """Return what was counted of a label in each family of the test part."""
    found = []
    for counts in run.counts:
        tallies = counts.values() if not label else [counts[label]] if label in counts else []
        found.append(
            (sum(t[0] for t in tallies), sum(t[1] for t in tallies), sum(t[2] for t in tallies))
        )
    return found


def _ground(curve: LearningCurve, label: str) -> tuple[int, int]:
    """Return how many spans of gold the test part has of a label, and in how many families."""
    if not curve.runs:
        return 0, 0
    gold = [gold for _, _, gold in _of_label(curve.runs[0], label)]
    return sum(gold), sum(1 for count in gold if count)

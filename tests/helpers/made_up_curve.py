"""Learning curves that were never measured: what they hold follows a power law, without chance."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from goldspan.services.learning_curve.record import CurvePlan, LearningCurve, StepRun, Subset
from helpers.made_up_training import plan as training_plan

SIZES = (12, 25, 37, 50)
FAMILIES = 10  # of the test part
Score = Callable[[int], float]  # F1 by articles


def power_law(floor: float, size: float, power: float) -> Score:
    """Return F1 by articles: 1 less an error that falls to a floor."""
    return lambda articles: 1 - floor - size * articles**-power


def curve_plan(labels: tuple[str, ...] = ("ACTOR",), draws: int = 2) -> CurvePlan:
    """Return a plan with subsets of `SIZES` articles."""
    subsets = tuple(
        Subset(step, draw, tuple(f"a{number:03}" for number in range(size)), size)
        for draw in range(draws)
        for step, size in enumerate(SIZES)
    )
    return CurvePlan(
        training=replace(training_plan(), labels=labels),
        tests=tuple((f"t{number}",) for number in range(FAMILIES)),
        families=SIZES[-1],
        subsets=subsets,
        draws=draws,
        gold={"a000": "one", "a001": "two"},
    )


def step_run(subset: Subset, scores: Mapping[str, Score], gold: Mapping[str, int]) -> StepRun:
    """Return a training with these scores; `gold` are the spans of each family by label."""
    size = len(subset.articles)
    counts = {
        label: (round(gold[label] * score(size)), gold[label]) for label, score in scores.items()
    }
    return StepRun(
        step=subset.step,
        draw=subset.draw,
        articles=size,
        families=subset.families,
        rounds=10,
        most_rounds=20,
        seconds=30.0,
        counts=tuple(
            {label: (right, of, of) for label, (right, of) in counts.items()}
            for _ in range(FAMILIES)
        ),
    )


def learning_curve(
    scores: Mapping[str, Score],
    *,
    gold: int | Mapping[str, int] = 1000,
    draws: int = 2,
    trainings: int | None = None,
    project: str = "p",
) -> LearningCurve:
    """Return a curve of these labels, as far as so many trainings, all where it is None."""
    plan = curve_plan(tuple(scores), draws)
    spans = dict.fromkeys(scores, gold) if isinstance(gold, int) else gold
    runs = tuple(step_run(subset, scores, spans) for subset in plan.subsets[:trainings])
    return LearningCurve(project, "2026-01-02T03:04:05+00:00", plan, runs)

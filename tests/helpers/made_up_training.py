"""A training that was never done, with figures that tell its parts apart."""

from __future__ import annotations

from goldspan.services.evaluation.results import Against
from goldspan.services.training import (
    CurvePoint,
    LabelCount,
    LabelFigures,
    Training,
    TrainingPlan,
    TrainingSplit,
    Weighed,
)

FAMILIES = (("a0", "a1", "a2"), ("b0", "b1"))
SPLIT = TrainingSplit(("a0", "a1", "a2", "c0"), ("b0", "b1"), ("d0", "e0"), 5)
COUNTS = (LabelCount("ACTOR", 40, 10, 12, True), LabelCount("DATE", 3, 1, 2, False))


def figures(label: str, right: int) -> LabelFigures:
    """Return figures of 100 gold spans, as many suggested, of which some are right."""
    share = right / 100
    return LabelFigures(label, 100, 100, right, share, share, share)


def points(rounds: int) -> tuple[CurvePoint, ...]:
    """Return a curve that is best in its last but one round."""
    scores = [0.2 + 0.05 * number for number in range(rounds - 1)] + [0.25]
    return tuple(
        CurvePoint(3 * at, at, 1.0 / at, score, {"ACTOR": score / 2}, at == rounds - 1, 2.0 * at)
        for at, score in enumerate(scores, 1)
    )


def plan(name: str = "de_harbour", *, done: int = 0) -> TrainingPlan:
    """Return a plan; one that was stopped after `done` updates, if any."""
    return TrainingPlan(
        name=name,
        language="de",
        base="goldspan-de",
        against=Against.GOLD,
        labels=("ACTOR",),
        split=SPLIT,
        counts=COUNTS,
        other_languages=1,
        resumes=done > 0,
        done=done,
    )


def training(name: str = "de_harbour", before: int = 60, after: int = 70) -> Training:
    """Return a training; `before` and `after` are right of 100, of actors and of all."""
    return Training(
        name=name,
        project="p",
        made_at="2022-01-10T12:00:00+00:00",
        plan=plan(name),
        curve=points(5),
        weighed=(Weighed("ACTOR", 100, 40, 30, adds=True, takes_away=False),),
        trained=(figures("ACTOR", after), figures("", after)),
        current=(figures("ACTOR", before), figures("", before)),
        current_name="goldspan-de",
        names=7,
        seconds=150.0,
    )

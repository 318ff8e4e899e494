"""What a learning curve is, and how it is kept on this machine beside the project's trainings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from goldspan.services.learning.places import trained_folder
from goldspan.services.learning.plan import TrainingPlan

CURVES = ".curves"
DONE, BEGUN = "curve.json", "begun.json"
Tally = tuple[int, int, int]  # strict: right, suggested, gold


@dataclass(frozen=True, slots=True)
class Subset:
    """What one training of a curve learns from: articles by id; `step` is its place in `SHARES`.

    `draw` numbers the orders of families that chance made: of one draw, each subset holds the ones
    before it. `families` counts them.
    """

    step: int
    draw: int
    articles: tuple[str, ...]
    families: int


@dataclass(frozen=True, slots=True)
class CurvePlan:
    """A learning curve before it is measured.

    `training` is what would be trained on everything: its dev and its test part serve all trainings
    of the curve. `tests` are the families of the test part, `families` counts those that
    are learned from. `subsets` are in the order of their trainings. `gold` is a fingerprint of the
    gold of each article that has some. `rounds` are those that were asked for, 0 for what suits.
    `seconds` is about how long it takes, None where nothing was trained on this machine yet.
    """

    training: TrainingPlan
    tests: tuple[tuple[str, ...], ...]
    families: int
    subsets: tuple[Subset, ...]
    draws: int
    gold: Mapping[str, str]
    rounds: int = 0
    seconds: float | None = None


@dataclass(frozen=True, slots=True)
class StepRun:
    """One training of a curve: `counts` by label for each family of the test part, in order.

    `rounds` of `most_rounds` were trained, in `seconds` with measuring.
    """

    step: int
    draw: int
    articles: int
    families: int
    rounds: int
    most_rounds: int
    seconds: float
    counts: tuple[Mapping[str, Tally], ...]

    def total(self, label: str = "") -> Tally:
        """Return the sums of a label, of all labels where it is empty, over the test part."""
        right = suggested = gold = 0
        for counts in self.counts:
            for key, (a, b, c) in counts.items():
                if label in ("", key):
                    right, suggested, gold = right + a, suggested + b, gold + c
        return right, suggested, gold

    def f1(self, label: str = "") -> float | None:
        """Return strict F1 of a label, of all where it is empty; None where there is nothing."""
        right, suggested, gold = self.total(label)
        return 2 * right / (suggested + gold) if suggested + gold else None


@dataclass(frozen=True, slots=True)
class LearningCurve:
    """A learning curve of a project, whole or as far as it came. `made_at` is UTC in ISO 8601."""

    project: str
    made_at: str
    plan: CurvePlan
    runs: tuple[StepRun, ...]

    @property
    def labels(self) -> tuple[str, ...]:
        """The labels that were learned and measured."""
        return self.plan.training.labels

    @property
    def left(self) -> tuple[Subset, ...]:
        """What has not been trained yet."""
        done = {(run.step, run.draw) for run in self.runs}
        return tuple(each for each in self.plan.subsets if (each.step, each.draw) not in done)


@dataclass(frozen=True, slots=True)
class GoldChanges:
    """How the gold of a project differs from what a curve was measured on, in articles."""

    added: int = 0
    removed: int = 0
    changed: int = 0

    def __bool__(self) -> bool:
        """Return whether anything differs."""
        return bool(self.added or self.removed or self.changed)


def changes_since(curve: LearningCurve, gold: Mapping[str, str]) -> GoldChanges:
    """Return how gold, given as `CurvePlan.gold` has it, differs from that of a curve."""
    before = curve.plan.gold
    both = before.keys() & gold.keys()
    return GoldChanges(
        added=len(gold.keys() - before.keys()),
        removed=len(before.keys() - gold.keys()),
        changed=sum(before[key] != gold[key] for key in both),
    )


def curve_folder(project: str) -> Path:
    """Return where the curves of a project are kept; it need not be there."""
    return trained_folder() / CURVES / project


def kept_curve(project: str) -> LearningCurve | None:
    """Return the last curve of a project that was measured to its end; None where there is none."""
    return _read(curve_folder(project) / DONE)


def unfinished_curve(project: str) -> LearningCurve | None:
    """Return the curve that was stopped, as far as it came; None where there is none."""
    return _read(curve_folder(project) / BEGUN)


def keep_curve(curve: LearningCurve) -> None:
    """Write a curve, in place of the one that it goes on from; whole, in place of the last one.

    Raises OSError where it cannot be written.
    """
    folder = curve_folder(curve.project)
    folder.mkdir(parents=True, exist_ok=True)
    made = folder / f".{BEGUN}"
    made.write_bytes(TypeAdapter(LearningCurve).dump_json(curve))
    made.replace(folder / BEGUN)
    if not curve.left:
        (folder / BEGUN).replace(folder / DONE)


def forget_unfinished(project: str) -> None:
    """Forget the curve that was stopped."""
    (curve_folder(project) / BEGUN).unlink(missing_ok=True)


def _read(file: Path) -> LearningCurve | None:
    adapter: Any = TypeAdapter(LearningCurve)
    try:
        found: LearningCurve = adapter.validate_json(file.read_bytes())
    except (OSError, ValidationError):
        return None
    return found

"""What is kept of a training beside its pipeline, and how it is read again."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from goldspan.prefill.evaluation.results import Evaluation, LabelResult
from goldspan.prefill.learning.messages import CurvePoint, GoldArticle, Weighed
from goldspan.services.learning.earlier_records import as_today
from goldspan.services.learning.plan import TrainingPlan

RECORD = "training.json"
PLAN, ARTICLES = "plan.json", "articles.json"
Parts = tuple[tuple[GoldArticle, ...], tuple[GoldArticle, ...]]  # training, development


@dataclass(frozen=True, slots=True)
class LabelFigures:
    """Strict figures of a label, of all together under an empty label; None: nothing to divide."""

    label: str
    gold: int
    suggested: int
    right: int
    precision: float | None
    recall: float | None
    f1: float | None


@dataclass(frozen=True, slots=True)
class Training:
    """A training that is done: its pipeline, how it went, and what it is worth.

    `trained` and `current` are the figures of the plan with this pipeline and of the plan at that
    time (its pipelines in `current_name`), on the articles of the test part; `current` is empty
    where nobody suggested, or where that could not be run: `problem` says why, in English.
    `made_at` is UTC in ISO 8601; `names` counts the words that were learned by heart.
    """

    name: str
    project: str
    made_at: str
    plan: TrainingPlan
    curve: tuple[CurvePoint, ...]
    weighed: tuple[Weighed, ...]
    trained: tuple[LabelFigures, ...]
    current: tuple[LabelFigures, ...]
    current_name: str
    names: int
    seconds: float
    problem: str = ""
    folder: Path = Path()

    def figure(self, label: str = "") -> tuple[LabelFigures | None, LabelFigures | None]:
        """Return the figures of a label (of all: empty) before and with this pipeline."""
        found = [
            next((each for each in figures if each.label == label), None)
            for figures in (self.current, self.trained)
        ]
        return found[0], found[1]


def label_figures(evaluation: Evaluation) -> tuple[LabelFigures, ...]:
    """Return the strict figures of an evaluation, those of all labels last."""
    measures = evaluation.measures
    return tuple(map(_figures, (*measures.labels, measures.total)))


def _figures(result: LabelResult) -> LabelFigures:
    score = result.strict
    return LabelFigures(
        label=result.label,
        gold=score.gold,
        suggested=score.suggested,
        right=score.right,
        precision=score.precision,
        recall=score.recall,
        f1=score.f1,
    )


def write_training(folder: Path, training: Training) -> None:
    """Write the record into a pipeline's folder; its place is not in it."""
    _write(folder / RECORD, Training, replace(training, folder=Path()))


def read_training(folder: Path) -> Training | None:
    """Return the training of a pipeline's folder; None where none is recorded, or not readable."""
    found: Training | None = _read(folder / RECORD, Training)
    return None if found is None else replace(found, folder=folder)


def write_begun(folder: Path, plan: TrainingPlan, parts: Parts) -> None:
    """Write what a training that is stopped will go on with: training and development part."""
    _write(folder / ARTICLES, Parts, parts)
    _write(folder / PLAN, TrainingPlan, plan)


def read_plan(folder: Path) -> TrainingPlan | None:
    """Return the plan of a training that was begun; None where there is none."""
    plan: TrainingPlan | None = _read(folder / PLAN, TrainingPlan)
    return plan


def read_articles(folder: Path) -> Parts | None:
    """Return the parts that a training was begun with; None where there are none."""
    parts: Parts | None = _read(folder / ARTICLES, Parts)
    return parts


def _write(file: Path, kind: Any, value: object) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    made = file.with_name(f".{file.name}")
    made.write_bytes(TypeAdapter(kind).dump_json(value))
    made.replace(file)


def _read(file: Path, kind: Any) -> Any:
    try:
        return TypeAdapter(kind).validate_python(as_today(json.loads(file.read_bytes())))
    except (OSError, ValueError):  # of JSON and of pydantic
        return None

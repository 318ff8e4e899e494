"""What goes to the training process and what comes back; importing this loads no spaCy."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path

from goldspan.prefill.requests import PrefillRequest

USUAL_ROUNDS = 24
LEAST_UPDATES = 240
LEAST_PATIENCE = 8  # rounds


@dataclass(frozen=True, slots=True)
class LearningSettings:
    """How long is trained, and how.

    A round is one pass over the articles, `batch` of them at a time; after `patience` rounds in
    which nothing got better on the development part, training ends. Of both, 0 stands for what
    suits the number of articles (`suited`).
    """

    seed: int = 0
    rounds: int = 0
    patience: int = 0
    batch: int = 4
    dropout: float = 0.25
    learn_rate: float = 0.001

    def suited(self, articles: int) -> LearningSettings:
        """Return the settings for learning from so many articles: of few, more rounds."""
        updates = -(-articles // self.batch)
        rounds = self.rounds or max(USUAL_ROUNDS, -(-LEAST_UPDATES // updates))
        return replace(
            self, rounds=rounds, patience=self.patience or max(rounds // 3, LEAST_PATIENCE)
        )


@dataclass(frozen=True, slots=True)
class GoldSpan:
    """A span of gold: characters, end exclusive.

    `attrs` are the values that can be told by the words alone: those of actors and choices.
    `value` is what a suggestion must say too to be right, where the label has a TIMEX3 value.
    """

    label: str
    start: int
    end: int
    attrs: Mapping[str, str] = field(default_factory=dict)
    value: str = ""


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """An article to learn from: what a pipeline is told of it, and its gold spans.

    Of the labels in `unknown` nobody knows whether they occur: nothing is learned of them here.
    """

    request: PrefillRequest
    spans: tuple[GoldSpan, ...]
    unknown: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TrainingJob:
    """All that the training process needs.

    `base` is the place of the pipeline that is built upon, empty for none; `labels` are those that
    are learned; `folder` holds what a training that was stopped goes on from, and at the end the
    pipeline, in its folder `PIPELINE`.
    """

    folder: Path
    name: str
    language: str
    base: str
    labels: tuple[str, ...]
    train: tuple[GoldArticle, ...]
    development: tuple[GoldArticle, ...]
    settings: LearningSettings = field(default_factory=LearningSettings)


PIPELINE = "pipeline"


class TrainingStep(StrEnum):
    """What a training is doing."""

    READING = "reading"
    TRAINING = "training"
    WEIGHING = "weighing"
    WRITING = "writing"
    COMPARING = "comparing"


@dataclass(frozen=True, slots=True)
class TrainingStage:
    """Where a training is: `done` of `total`, articles or updates; `total` 0 where unknown."""

    step: TrainingStep
    done: int = 0
    total: int = 0


@dataclass(frozen=True, slots=True)
class CurvePoint:
    """A measurement while training.

    `step` counts updates, `round` passes over the articles; `loss` is the mean of an update since
    the last point; `score` is strict F1 on the development part, all labels together, `labels` by
    label: of what is learned alone, without rules. `best` says that none before was better.
    """

    step: int
    round: int
    loss: float
    score: float
    labels: Mapping[str, float]
    best: bool
    seconds: float


@dataclass(frozen=True, slots=True)
class Weighed:
    """What the development part says of a label: errors of the base alone, and with all of it.

    `adds` and `takes_away` say what is switched on in the pipeline.
    """

    label: str
    gold: int
    errors_before: int
    errors_after: int
    adds: bool
    takes_away: bool


@dataclass(frozen=True, slots=True)
class TrainedPipeline:
    """The training is done: the pipeline is in the folder."""

    folder: Path
    weighed: tuple[Weighed, ...]
    names: int
    seconds: float


@dataclass(frozen=True, slots=True)
class TrainingFailure:
    """The training could not go on; `full` where the disk was. `trace` is for the log."""

    reason: str
    full: bool = False
    trace: str = ""


TrainingNews = TrainingStage | CurvePoint

"""What the page says of a training: how far it is, how long it takes, whether it is better."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, Qt

from goldspan.services.training import CurvePoint, LabelFigures, TrainingStage, TrainingStep

DIGITS = 3
EQUAL = 0.0005  # of F1: what is less is no difference
NOTHING = "–"
LONGEST_IN_SECONDS = 90


def f1_text(value: float | None) -> str:
    """Return a measure from 0 to 1 with three decimals."""
    return NOTHING if value is None else QLocale().toString(value, "f", DIGITS)


def difference(before: LabelFigures | None, after: LabelFigures | None) -> float | None:
    """Return how much F1 is more than before; None where one of them is not known."""
    if before is None or after is None or before.f1 is None or after.f1 is None:
        return None
    return after.f1 - before.f1


def difference_text(value: float | None) -> str:
    """Return a difference with its sign."""
    if value is None:
        return NOTHING
    if abs(value) < EQUAL:
        return "±" + f1_text(0.0)
    sign = "+" if value > 0 else "\N{MINUS SIGN}"
    return sign + f1_text(abs(value))


def duration_text(seconds: float) -> str:
    """Return a duration in a few words, rounded."""
    translate = QCoreApplication.translate
    if seconds < 1:
        return translate("Learning", "less than a second")
    if seconds < LONGEST_IN_SECONDS:
        count = round(seconds)
        return translate("Learning", "%n second(s)", "", count)
    count = round(seconds / 60)
    return translate("Learning", "%n minute(s)", "", count)


def stage_text(stage: TrainingStage) -> str:
    """Return what a training is doing."""
    translate = QCoreApplication.translate
    return {
        TrainingStep.READING: translate("Learning", "Reading the articles…"),
        TrainingStep.TRAINING: translate("Learning", "Training…"),
        TrainingStep.WEIGHING: translate("Learning", "Weighing what to switch on…"),
        TrainingStep.WRITING: translate("Learning", "Writing the pipeline…"),
        TrainingStep.COMPARING: translate("Learning", "Comparing with the current pipelines…"),
    }[stage.step]


def day_text(made_at: str) -> str:
    """Return a day and time as the window's language writes them."""
    at = QDateTime.fromString(made_at, Qt.DateFormat.ISODate).toLocalTime()
    return QLocale().toString(at, QLocale.FormatType.ShortFormat) if at.isValid() else made_at


def curve_caption(points: Sequence[CurvePoint]) -> str:
    """Return the last and the best point of a curve in a line."""
    translate = QCoreApplication.translate
    if not points:
        return translate("Learning", "The first figure comes after the first round.")
    last, best = points[-1], max(points, key=lambda point: point.score)
    words = translate("Learning", "Round {round}: F1 {score} · best {best} in round {best_round}")
    return words.format(
        round=last.round,
        score=f1_text(last.score),
        best=f1_text(best.score),
        best_round=best.round,
    )


def curve_numbers(points: Sequence[CurvePoint]) -> str:
    """Return all points of a curve as text, for who cannot see it: a line a round."""
    words = QCoreApplication.translate("Learning", "Round {round}: F1 {score}")
    return "\n".join(
        words.format(round=point.round, score=f1_text(point.score)) for point in points
    )

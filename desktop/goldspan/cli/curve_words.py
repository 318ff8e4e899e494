"""What the command line says of a learning curve."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from statistics import mean
from typing import TYPE_CHECKING

from goldspan.cli.output import counted

if TYPE_CHECKING:
    from goldspan.services.learning_curve.outlook import Outlook
    from goldspan.services.learning_curve.record import GoldChanges, LearningCurve

HEADER = ("label", "articles", "trainings", "gold", "f1", "lowest", "highest")
ALL = "all labels"


def step_rows(curve: LearningCurve) -> Iterator[tuple[object, ...]]:
    """Yield a row for each label and step: mean F1 of its trainings, the lowest, the highest."""
    for label in ("", *curve.labels):
        for step in sorted({run.step for run in curve.runs}):
            runs = [run for run in curve.runs if run.step == step]
            scores = [score for run in runs if (score := run.f1(label)) is not None]
            articles = f"{mean(run.articles for run in runs):.0f}"
            figures = (mean(scores), min(scores), max(scores)) if scores else ()
            gold = runs[0].total(label)[2]
            cells = [f"{figure:.3f}" for figure in figures] or ["", "", ""]
            yield (label or ALL, articles, len(runs), gold, *cells)


def outlook_lines(outlooks: Mapping[str, Outlook]) -> Iterator[str]:
    """Yield a sentence for each label, that of all labels first."""
    for outlook in outlooks.values():
        yield f"{outlook.label or ALL}: {_outlook(outlook)}"


def duration(seconds: float) -> str:
    """Return a duration, rounded."""
    return f"{seconds / 60:.0f} min" if seconds >= 90 else f"{seconds:.0f} s"


def told_changes(changes: GoldChanges) -> str:
    """Return how gold has changed since a curve was measured."""
    parts = [
        f"{counted(number, 'article')} {what}"
        for number, what in (
            (changes.added, "more"),
            (changes.removed, "less"),
            (changes.changed, "changed"),
        )
        if number
    ]
    return f"gold has changed since: {', '.join(parts)}"


def _outlook(outlook: Outlook) -> str:
    from goldspan.services.learning_curve.outlook import Verdict

    if outlook.verdict is Verdict.UNKNOWN or outlook.now is None or outlook.interval is None:
        return f"cannot be told: {_why(outlook)}"
    now, later = f"{outlook.now:.3f}", f"{outlook.later or 0.0:.3f}"
    ends = f"{outlook.interval.low:.3f}–{outlook.interval.high:.3f}"
    more = counted(outlook.more, "more article")
    said = f"{now} with {outlook.articles}; with {more} to learn from: {later} ({ends})"
    if outlook.verdict is Verdict.HARDLY:
        return f"{said}; hardly a gain"
    if outlook.verdict is Verdict.PERHAPS:
        return f"{said}; perhaps no gain"
    return said


def _why(outlook: Outlook) -> str:
    from goldspan.services.learning_curve.outlook import (
        LEAST_FAMILIES,
        LEAST_SPANS,
        LEAST_STEPS,
        MOST_TIMES,
        Why,
    )

    most = (MOST_TIMES - 1) * outlook.articles
    interval = outlook.interval
    ends = f"{interval.low:.3f}–{interval.high:.3f}" if interval is not None else ""
    return {
        Why.FEW_SPANS: f"{counted(outlook.spans, 'span')} in the test part, needed are"
        f" {LEAST_SPANS}",
        Why.FEW_FAMILIES: f"spans in {counted(outlook.families, 'family', 'families')} of the test"
        f" part, needed are {LEAST_FAMILIES}",
        Why.FEW_STEPS: f"fewer than {LEAST_STEPS} steps are measured",
        Why.SAME: "every training suggests the same: what it learned changes nothing yet",
        Why.FAR: f"learned from {counted(outlook.articles, 'article')}, it can be told of at most"
        f" {most} more",
        Why.WIDE: f"anything between {ends} is possible",
        None: "",
    }[outlook.why]

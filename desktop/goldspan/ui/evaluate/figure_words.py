"""What the columns of figures are called, and in a sentence each what a figure says."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from goldspan.services.evaluation.results import Interval
from goldspan.ui.evaluate.rows import Column, Criterion, FigureKind, FigureRow

DIGITS = 3
NOTHING = "–"


def measure_text(value: float | None) -> str:
    """Return a measure from 0 to 1 with three decimals, as the window's language writes them."""
    return NOTHING if value is None else QLocale().toString(value, "f", DIGITS)


def figure_text(row: FigureRow, column: Column) -> str:
    """Return what stands in a cell."""
    match column:
        case Column.NAME:
            return row.title
        case Column.PRECISION:
            return measure_text(row.precision) if row.has_f1 else ""
        case Column.RECALL:
            return measure_text(row.recall) if row.has_f1 else ""
        case Column.SCORE:
            return measure_text(row.score)
        case Column.RIGHT:
            return QLocale().toString(row.right)
        case Column.SUGGESTED:
            return "" if row.suggested is None else QLocale().toString(row.suggested)
        case Column.GOLD:
            return QLocale().toString(row.gold)


def column_title(column: Column) -> str:
    """Return a column's heading."""
    translate = QCoreApplication.translate
    return {
        Column.NAME: translate("Figures", "Label"),
        Column.PRECISION: translate("Figures", "Precision"),
        Column.RECALL: translate("Figures", "Recall"),
        Column.SCORE: translate("Figures", "F1"),
        Column.RIGHT: translate("Figures", "Right"),
        Column.SUGGESTED: translate("Figures", "Suggested"),
        Column.GOLD: translate("Figures", "Gold"),
    }[column]


def column_tip(column: Column) -> str:
    """Return a sentence on what a column says."""
    translate = QCoreApplication.translate
    return {
        Column.NAME: translate("Figures", "Labels, beneath them their attributes and links."),
        Column.PRECISION: translate("Figures", "How much of what was suggested is right."),
        Column.RECALL: translate("Figures", "How much of gold was found."),
        Column.SCORE: translate(
            "Figures",
            "The harmonic mean of precision and recall; for attributes and links of matched spans,"
            " the share of the right. The line is where 95 % of samples of articles lie.",
        ),
        Column.RIGHT: translate("Figures", "How many are right."),
        Column.SUGGESTED: translate("Figures", "How many the pipeline suggested."),
        Column.GOLD: translate("Figures", "How many there are in gold."),
    }[column]


def criterion_names() -> dict[Criterion, str]:
    """Return what the ways to compare spans are called."""
    translate = QCoreApplication.translate
    return {
        Criterion.STRICT: translate("Figures", "Exact"),
        Criterion.OVERLAP: translate("Figures", "Overlapping"),
        Criterion.ANY_LABEL: translate("Figures", "Any label"),
    }


def criterion_tips() -> dict[Criterion, str]:
    """Return a sentence on each way to compare spans."""
    translate = QCoreApplication.translate
    return {
        Criterion.STRICT: translate("Figures", "Right is a span of the same label and range."),
        Criterion.OVERLAP: translate(
            "Figures", "Right is a span of the same label that shares words with one of gold."
        ),
        Criterion.ANY_LABEL: translate(
            "Figures", "Right is a span of the same range, whatever its label."
        ),
    }


def figure_tip(row: FigureRow, column: Column) -> str:
    """Return a sentence on a figure, with its interval where it has one."""
    translate = QCoreApplication.translate
    if column is Column.PRECISION and row.has_f1:
        return _with_interval(column_tip(column), row.precision, row.precision_interval)
    if column is Column.RECALL and row.has_f1:
        return _with_interval(column_tip(column), row.recall, row.recall_interval)
    if column is Column.SCORE:
        return _with_interval(_score_tip(row), row.score, row.interval)
    if column in (Column.RIGHT, Column.SUGGESTED, Column.GOLD) and row.has_f1:
        return column_tip(column)
    if column is Column.GOLD:
        return translate("Figures", "Of so many.")
    return _score_tip(row) if column is Column.NAME and row.is_part else column_tip(column)


def _score_tip(row: FigureRow) -> str:
    translate = QCoreApplication.translate
    match row.kind:
        case FigureKind.ATTRIBUTE:
            return translate(
                "Figures", "Of the spans that overlap one of gold, how many have its value."
            )
        case FigureKind.LINKED:
            return translate(
                "Figures", "Of the spans that overlap one of gold, how many are linked as it is."
            )
        case FigureKind.LINKS:
            return translate(
                "Figures", "Right is a link whose two ends overlap those of one in gold."
            )
        case FigureKind.CHARACTERS:
            return translate("Figures", "Counted by characters instead of spans.")
        case FigureKind.FALSE:
            return translate(
                "Figures", "How much of the text was marked that gold does not mark, by characters."
            )
        case _:
            return translate("Figures", "The harmonic mean of precision and recall.")


def _with_interval(tip: str, value: float | None, interval: Interval | None) -> str:
    if value is None:
        return tip
    if interval is None:
        return f"{tip}\n{measure_text(value)}"
    words = QCoreApplication.translate(
        "Figures", "{value}; in 95 % of samples of articles from {low} to {high}"
    ).format(
        value=measure_text(value), low=measure_text(interval.low), high=measure_text(interval.high)
    )
    return f"{tip}\n{words}"

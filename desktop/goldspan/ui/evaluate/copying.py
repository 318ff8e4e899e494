"""The figures as text for other programs: a Markdown table, or lines with tabs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from goldspan.ui.evaluate.figure_words import column_title
from goldspan.ui.evaluate.rows import Column, FigureRow

DIGITS = 3
MARKDOWN, TSV = "markdown", "tsv"
LOW, HIGH = "2.5 %", "97.5 %"


def as_markdown(caption: str, rows: Sequence[FigureRow]) -> str:
    """Return a Markdown table with a line above it that says what was measured."""
    head, *body = _cells(rows)
    rule = ["---", *["---:"] * (len(head) - 1)]
    lines = [caption, "", *(_line(cells) for cells in (head, rule, *body))]
    return "\n".join(lines) + "\n"


def as_tsv(rows: Sequence[FigureRow]) -> str:
    """Return the table with tabs between its cells; figures have a decimal point."""
    return "".join("\t".join(cells) + "\n" for cells in _cells(rows))


def _cells(rows: Sequence[FigureRow]) -> Iterable[list[str]]:
    titles = {column: column_title(column) for column in Column}
    yield [
        titles[Column.NAME],
        titles[Column.PRECISION],
        titles[Column.RECALL],
        titles[Column.SCORE],
        LOW,
        HIGH,
        titles[Column.RIGHT],
        titles[Column.SUGGESTED],
        titles[Column.GOLD],
    ]
    label = ""
    for row in rows:
        label = label if row.is_part else row.title
        interval = row.interval
        yield [
            f"{label}: {row.title}" if row.is_part else row.title,
            _measure(row.precision),
            _measure(row.recall),
            _measure(row.score),
            _measure(interval.low if interval else None),
            _measure(interval.high if interval else None),
            str(row.right),
            "" if row.suggested is None else str(row.suggested),
            str(row.gold),
        ]


def _line(cells: Iterable[str]) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def _measure(value: float | None) -> str:
    return "" if value is None else f"{value:.{DIGITS}f}"

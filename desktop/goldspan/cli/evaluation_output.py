"""How an evaluation looks: tables for eyes on a terminal, lines with tabs for `cut` in a pipe."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import RenderableType

    from goldspan.services.evaluating import (
        Evaluation,
        EvaluationError,
        Interval,
        Marked,
        Score,
        Share,
    )

FIGURES = (
    *("what", "measure", "value", "low", "high"),
    *("precision", "recall", "right", "suggested", "gold"),
)
ERRORS = ("article", "start", "error", "what", "gold", "suggested", "context")
TEXT_COLUMNS = 2  # the first columns of the figures; the others are numbers


def figure_lines(evaluation: Evaluation) -> list[str]:
    """Return all figures, a line each."""
    rows = _figures(evaluation)
    if not sys.stdout.isatty():
        return _tabbed(FIGURES, rows)
    from rich.table import Table

    # A little space only, so that it fits a terminal of 80 columns.
    table = Table(box=None, pad_edge=False, padding=(0, 1, 0, 0), header_style="bold")
    for number, title in enumerate(FIGURES):
        table.add_column(title, justify="left" if number < TEXT_COLUMNS else "right", no_wrap=True)
    before = ""
    for row in rows:
        name = row[0] if row[0] != before else ""
        table.add_row(name, *row[1:])
        before = row[0]
    return _printed([table])


def error_lines(errors: Iterable[EvaluationError]) -> list[str]:
    """Return the errors: with tabs a line each, on a terminal the context in a second one."""
    rows = [_error(error) for error in errors]
    if not sys.stdout.isatty():
        return _tabbed(ERRORS, rows)
    from rich.padding import Padding
    from rich.text import Text

    shown: list[RenderableType] = []
    for article, start, error, what, gold, suggested, context in rows:
        head = Text(f"{article}:{start} ")
        head.append(f"{what} {error}", style="bold")
        # What only one side has stands in the context already.
        if gold and suggested:
            head.append(f"  gold: {gold}", style="green")
            head.append(f"  suggested: {suggested}", style="red")
        shown += [head, Padding(Text(context, style="dim"), (0, 0, 0, 4))]
    return _printed(shown)


def _printed(parts: Sequence[RenderableType]) -> list[str]:
    from rich.console import Console

    console = Console(file=sys.stdout, highlight=False)
    with console.capture() as captured:
        console.print(*parts, sep="\n")
    return captured.get().rstrip("\n").split("\n")


def _tabbed(header: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    return ["\t".join(row) for row in (header, *rows)]


def _figures(evaluation: Evaluation) -> list[list[str]]:
    measures = evaluation.measures
    rows: list[list[str]] = []
    for result in (*measures.labels, measures.total):
        name = result.label or "all labels"
        rows.append(_score(name, "strict", result.strict))
        rows.append(_score(name, "overlap", result.overlap))
        rows.append(_score(name, "any label", result.any_label))
        rows += [_share(name, key, share) for key, share in result.attributes.items()]
    for link in measures.links:
        rows.append(_score(link.type, "links", link.links))
        rows.append(_share(link.type, "matched", link.matched))
    characters = measures.characters
    rows.append(_score(characters.label, "characters", characters.characters))
    rows.append(_share(characters.label, "false", characters.false))
    return rows


def _score(name: str, measure: str, score: Score) -> list[str]:
    return [
        *(name, measure, _number(score.f1), *_ends(score.f1_interval)),
        *(_number(score.precision), _number(score.recall)),
        *(str(score.right), str(score.suggested), str(score.gold)),
    ]


def _share(name: str, measure: str, share: Share) -> list[str]:
    return [
        *(name, measure, _number(share.rate), *_ends(share.interval)),
        *("", "", str(share.right), "", str(share.of)),
    ]


def _error(error: EvaluationError) -> list[str]:
    kind = f"{error.kind.value} {error.key}".rstrip()
    gold, suggested = _quote(error.gold), _quote(error.suggested)
    if error.gold_value is not None:
        gold, suggested = error.gold_value, error.suggested_value or "—"
    elif error.key:
        gold, suggested = _quotes(error.gold_targets), _quotes(error.suggested_targets)
    elif error.gold and error.suggested and error.gold.label != error.suggested.label:
        gold, suggested = error.gold.label, error.suggested.label
    context = f"{error.before}[{error.words}]{error.after}"
    cells = [error.name, str(error.start), kind, error.label, gold, suggested, context]
    return [" ".join(cell.split()) for cell in cells]


def _quote(marked: Marked | None) -> str:
    return "" if marked is None else marked.quote


def _quotes(targets: Sequence[Marked]) -> str:
    return " + ".join(target.quote for target in targets) or "—"


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:.3f}"


def _ends(interval: Interval | None) -> tuple[str, str]:
    return ("", "") if interval is None else (_number(interval.low), _number(interval.high))

"""Which articles the matrix shows, and in which order."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from goldspan.domain.layer import WorkState
from goldspan.services.assigning.matrix import Cell, MatrixRow


class Wanted(StrEnum):
    """What the articles shown have in common."""

    ALL = ""
    FEW = "few"  # fewer people work on it than should
    WAITING = "waiting"  # somebody who was asked is not there yet
    READY = "ready"  # can be reviewed
    OPEN = "open"  # not adjudicated
    ADJUDICATED = "adjudicated"
    CONFLICTS = "conflicts"  # merging left something to be resolved
    MINE = "mine"  # assigned to whoever is looking


@dataclass(frozen=True, slots=True)
class MatrixFilter:
    """Which rows are shown. `each` is how many people should work on an article, `me` who looks."""

    text: str = ""
    wanted: Wanted = Wanted.ALL
    each: int = 2
    me: str = ""
    conflicts: frozenset[str] = frozenset()

    def choose(self, rows: Iterable[MatrixRow]) -> list[MatrixRow]:
        """Return the rows that are shown, in their order; quick for ten thousand."""
        admits = self._admitting()
        chosen = [row for row in rows if admits(row)] if admits else list(rows)
        for word in self.text.casefold().split():
            chosen = [row for row in chosen if word in row.folded]
        return chosen

    def _admitting(self) -> Callable[[MatrixRow], bool] | None:
        open_ = WorkState.DONE
        return {
            Wanted.ALL: None,
            Wanted.FEW: lambda row: row.people < self.each and row.gold is not open_,
            Wanted.WAITING: lambda row: row.waiting > 0,
            Wanted.READY: lambda row: row.ready,
            Wanted.OPEN: lambda row: row.gold is not open_,
            Wanted.ADJUDICATED: lambda row: row.gold is open_,
            Wanted.CONFLICTS: lambda row: row.article.id in self.conflicts,
            Wanted.MINE: lambda row: row.cell(self.me).assigned,
        }[self.wanted]


STATE_ORDER = {
    WorkState.BEGUN: 0,
    WorkState.NEW: 1,
    WorkState.SKIPPED: 2,
    WorkState.DONE: 3,
}
NOBODY = 4


def cell_order(cell: Cell) -> tuple[int, bool]:
    """Return where a cell stands when a person's column is sorted: what is under way first."""
    there = cell.assigned or cell.state is not WorkState.NEW
    return (STATE_ORDER[cell.state] if there else NOBODY, not cell.assigned)


def by_title(row: MatrixRow) -> Any:
    """Return where an article stands by its title."""
    return (row.article.title or row.article.name).casefold()


def by_people(row: MatrixRow) -> Any:
    """Return where an article stands by how many work on it, then by how many are done."""
    return (row.people, row.done)


def by_gold(row: MatrixRow) -> Any:
    """Return where an article stands by what the reviewers did; what is ready comes first."""
    return (STATE_ORDER[row.gold], not row.ready)


def sorted_rows(
    rows: Collection[MatrixRow], key: Callable[[MatrixRow], Any] | None, *, descending: bool
) -> list[MatrixRow]:
    """Return rows in an order; None leaves them in that of the library."""
    return sorted(rows, key=key, reverse=descending) if key is not None else list(rows)

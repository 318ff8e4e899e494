"""Articles of a family stand together in the table: where each stands among its own."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum


class Edge(Enum):
    """Where a row stands among those of its family that are shown with it."""

    ALONE = 0
    FIRST = 1
    MIDDLE = 2
    LAST = 3


def edges(families: Sequence[str]) -> list[Edge]:
    """Return where each row stands among the neighbours of its family; empty: of no family."""
    found = []
    for number, family in enumerate(families):
        after = bool(family) and number + 1 < len(families) and families[number + 1] == family
        before = bool(family) and number > 0 and families[number - 1] == family
        found.append(
            {(0, 0): Edge.ALONE, (0, 1): Edge.FIRST, (1, 0): Edge.LAST}.get(
                (before, after), Edge.MIDDLE
            )
        )
    return found

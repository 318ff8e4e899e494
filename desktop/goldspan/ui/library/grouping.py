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
    before = ""
    for family, after in zip(families, [*families[1:], ""], strict=False):
        if not family or before != family != after:
            found.append(Edge.ALONE)
        elif before != family:
            found.append(Edge.FIRST)
        else:
            found.append(Edge.MIDDLE if after == family else Edge.LAST)
        before = family
    return found

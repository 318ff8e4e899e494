"""Which of several suggestions that say the same stands for all of them."""

from __future__ import annotations

from typing import Final

from goldspan.domain.annotator import MEMORY, PROJECTION
from goldspan.domain.layer import Link, Span

RECALLED: Final = (PROJECTION.id, MEMORY.id)


def standing_for(suggestion: Span | Link) -> tuple[int, float, str]:
    """Return what sorts first the one that was decided elsewhere, then the surest."""
    owner = suggestion.annotator
    rank = RECALLED.index(owner) if owner in RECALLED else len(RECALLED)
    return (rank, -(suggestion.score or 0.0), suggestion.id)

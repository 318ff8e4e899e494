"""Chooses among the spans that lie under one place of the text."""

from __future__ import annotations

from collections.abc import Sequence


def cycle(innermost_first: Sequence[str], selected: str | None) -> str | None:
    """Return what a click selects: the innermost span, or the one beneath what is selected.

    After the last comes the innermost again.
    """
    if not innermost_first:
        return None
    if selected not in innermost_first:
        return innermost_first[0]
    at = innermost_first.index(selected)
    return innermost_first[(at + 1) % len(innermost_first)]

"""Gives the keyboard to a part of a page, without taking it from the page that is looked at."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def focus_in_page(part: QWidget) -> None:
    """Focus a part of a page; on a page that is not shown, once it is."""
    before = part.window().focusWidget()
    part.setFocus()
    if not part.isVisible() and before is not None and before.isVisible():
        before.setFocus()  # the page of the part remembers it all the same


def focus_next_pane(panes: Sequence[QWidget], focus: QWidget | None, step: int) -> None:
    """Move the focus to the next pane after the one that has it; `step` -1 to the one before.

    Of panes that lie in each other, the inner one has it; those that are not shown are left out.
    """
    shown = [pane for pane in panes if pane.isVisible()] or panes
    here = next(
        (
            number
            for number, pane in reversed(list(enumerate(shown)))
            if focus is not None and (pane is focus or pane.isAncestorOf(focus))
        ),
        -step,
    )
    shown[(here + step) % len(shown)].setFocus(Qt.FocusReason.ShortcutFocusReason)

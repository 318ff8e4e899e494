"""Gives the keyboard to a part of a page, without taking it from the page that is looked at."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def focus_in_page(part: QWidget) -> None:
    """Focus a part of a page; on a page that is not shown, once it is."""
    before = part.window().focusWidget()
    part.setFocus()
    if not part.isVisible() and before is not None and before.isVisible():
        before.setFocus()  # the page of the part remembers it all the same

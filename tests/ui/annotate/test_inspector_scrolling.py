"""The inspector in a window that is too low for it: what has the keyboard is scrolled to."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from goldspan.ui.annotate.page import AnnotatePage
from helpers.suggested_article import CLAIM, DAY, TEXT
from helpers.waiting import wait


def lower(page: AnnotatePage) -> None:
    """Make the page so low that the inspector has to scroll."""
    page.resize(1000, 200)
    wait(lambda: page.inspector.height() < 330)


def is_seen(page: AnnotatePage, part: QWidget) -> bool:
    """Say whether a part is seen from top to bottom."""
    inspector = page.inspector
    ends = (part.rect().topLeft(), part.rect().bottomLeft())
    return all(inspector.rect().contains(part.mapTo(inspector, end)) for end in ends)


def test_the_note_is_scrolled_to_and_the_next_span_begins_at_its_top(page: AnnotatePage) -> None:
    (claim,) = desk_accept(page)
    page.controller.select(claim)
    lower(page)
    QTest.keyClick(page.canvas, Qt.Key.Key_R)
    note = QApplication.focusWidget()
    assert isinstance(note, QPlainTextEdit)
    wait(lambda: is_seen(page, note))
    QTest.keyClick(note, Qt.Key.Key_Escape)
    page.controller.select(DAY.id)
    buttons = [b for b in page.inspector.findChildren(QPushButton) if b.text() == "Accept"]
    wait(lambda: [b for b in buttons if b.isVisible() and is_seen(page, b)])


def test_the_rows_under_the_actor_are_scrolled_to(page: AnnotatePage) -> None:
    lower(page)
    start = TEXT.index("Nato")
    page.canvas.select_range(start, start + 4)
    QTest.keyClick(page.canvas, Qt.Key.Key_1)
    QTest.keyClick(page.canvas, Qt.Key.Key_E)
    assert isinstance(QApplication.focusWidget(), QLineEdit)
    rows = next(
        each
        for each in page.inspector.findChildren(QListView)
        if "may be meant" in each.accessibleName()
    )
    wait(lambda: rows.isVisible() and is_seen(page, rows))


def desk_accept(page: AnnotatePage) -> list[str]:
    """Accept the suggested claim; return the ids of what it became."""
    desk = page.controller.desk
    assert desk is not None
    return [span.id for span in desk.accept([CLAIM.id])]

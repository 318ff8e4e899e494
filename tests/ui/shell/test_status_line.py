"""The status line says `saved` only when all is, and offers to try again after an error."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from goldspan.domain.errors import ProjectError
from goldspan.services.project.session import SaveStatus
from goldspan.ui.status_line import StatusLine
from goldspan.ui.theme import Theme


@pytest.fixture
def line(qtbot: QtBot, theme: Theme) -> Iterator[StatusLine]:
    parent = QWidget()
    parent.resize(900, 80)
    qtbot.addWidget(parent)
    line = StatusLine(theme, QAction("Undo", parent), QAction("Redo", parent), parent)
    parent.show()
    yield line


def retry(line: StatusLine) -> QPushButton:
    return next(b for b in line.findChildren(QPushButton) if b.text() == "Retry")


def test_saved_and_saving(line: StatusLine) -> None:
    line.show_status(SaveStatus(0))
    assert line.saved_text() == "saved"
    line.show_status(SaveStatus(3))
    assert line.saved_text() == "saving…"
    line.show_status(None)
    assert line.saved_text() == ""
    assert not retry(line).isVisible()


def test_an_error_stays_in_sight_with_a_way_on(line: StatusLine, qtbot: QtBot) -> None:
    line.show_status(SaveStatus(2, ProjectError("The disk is full.", todo="Free some space.")))
    assert line.saved_text() == "The disk is full. Free some space."
    assert retry(line).isVisible()
    with qtbot.waitSignal(line.retry_wanted):
        qtbot.mouseClick(retry(line), Qt.MouseButton.LeftButton)
    line.show_status(SaveStatus(0))
    assert not retry(line).isVisible()


def test_a_refusal_goes_when_something_was_done(line: StatusLine) -> None:
    def said() -> set[str]:
        return {label.text() for label in line.findChildren(QLabel)}

    line.show_page_text("token snap")
    line.show_refusal("This is marked already.")
    line.show_page_text("character snap")
    assert "This is marked already." in said()
    line.forget_refusal("2021-12-29T12:00:00.000+00:00")
    assert "This is marked already." in said()
    line.forget_refusal(datetime.now(UTC).replace(year=2999).isoformat(timespec="milliseconds"))
    assert "This is marked already." not in said()
    assert "character snap" in said()


@pytest.fixture
def undo(line: StatusLine) -> QPushButton:
    return next(b for b in line.findChildren(QPushButton) if b.text() == "Undo")


def test_long_words_at_undo_are_cut_with_an_ellipsis_and_told_whole_on_hovering(
    line: StatusLine, undo: QPushButton
) -> None:
    line.resize(900, line.height())
    words = "Undo: set document time: Washington confirms talks with Russia"
    action = next(a for a in line.parent().findChildren(QAction) if a.text() == "Undo")
    action.setText(words)
    assert undo.text().endswith("…")
    assert words.startswith(undo.text()[:-1])
    assert (undo.toolTip(), undo.accessibleName()) == (words, words)


def test_a_long_refusal_takes_the_room_of_the_words_at_undo(
    line: StatusLine, undo: QPushButton
) -> None:
    line.resize(500, line.height())
    line.show_page_text("token snap")
    assert undo.text() == "Undo"
    line.show_refusal("There can be no such link here, since the scheme joins claims to actors.")
    assert undo.text() == ""
    assert undo.accessibleName() == "Undo"
    line.forget_refusal(datetime.now(UTC).replace(year=2999).isoformat(timespec="milliseconds"))
    assert undo.text() == "Undo"

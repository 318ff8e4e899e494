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
from goldspan.services.session import SaveStatus
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

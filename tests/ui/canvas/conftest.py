"""A canvas on the screen with a short article, and hands to use it with."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from goldspan.ui.canvas.canvas import ArticleCanvas
from goldspan.ui.canvas.marks import Mark, MarkState

TEXT = (
    "Der Nationale Sicherheitsrat teilte am Montagabend mit, man freue sich auf den Austausch"
    " mit Russland. Dabei solle die Nato ihre Bedenken vortragen.\n"
    "\n"
    "Weiterlesen nach der Anzeige\n"
    "\n"
    "Moskau prüfe das am 10. Januar, hieß es weiter.\n"
)
HUES = {"ACTOR": "blue", "DATE": "orange", "CLAIM": "green", "FURNITURE": "grey"}


def make_mark(text: str, quote: str, label: str, state: MarkState = MarkState.OWN) -> Mark:
    """Return a mark over the first place where the text has the quote; its id is the quote."""
    start = text.index(quote)
    return Mark(
        quote,
        start,
        start + len(quote),
        label,
        label,
        HUES[label],
        state,
        dims=label == "FURNITURE",
        bracket=label in ("CLAIM", "FURNITURE"),
    )


@dataclass
class Hand:
    """Uses the mouse on a canvas by offsets of its text."""

    canvas: ArticleCanvas
    said: dict[str, list[tuple[object, ...]]] = field(default_factory=dict)

    def listen(self, *names: str) -> None:
        """Collect what these signals say."""
        for name in names:
            heard = self.said.setdefault(name, [])
            getattr(self.canvas, name).connect(lambda *values, to=heard: to.append(values))

    def point(self, offset: int, part: float = 0.5) -> QPoint:
        """Return a point on a character, some part of its width from its left."""
        rect = self.canvas.places().fragments(offset, offset + 1)[0].rect
        return QPoint(round(rect.left() + rect.width() * part), round(rect.center().y()))

    def spot(self, kind: str, mark: str | None = None) -> QPoint:
        """Return the middle of a handle, knob or button: of this mark, else of the selected."""
        spots = [spot for spot in self.canvas.spots() if spot.kind == kind]
        found = [s for s in spots if (s.mark == mark if mark is not None else not s.passing)]
        assert len(found) == 1
        return found[0].drawn.center().toPoint()

    def press(self, point: QPoint) -> None:
        QTest.mousePress(self.canvas.viewport(), Qt.MouseButton.LeftButton, pos=point)

    def move(self, point: QPoint) -> None:
        """Move the pointer; sent as an event, since QTest drops a move to where it is already."""
        viewport = self.canvas.viewport()
        event = QMouseEvent(
            QEvent.Type.MouseMove,
            QPointF(point),
            QPointF(viewport.mapToGlobal(point)),
            Qt.MouseButton.NoButton,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(viewport, event)

    def release(self, point: QPoint, modifiers: Qt.KeyboardModifier | None = None) -> None:
        QTest.mouseRelease(
            self.canvas.viewport(),
            Qt.MouseButton.LeftButton,
            modifiers or Qt.KeyboardModifier.NoModifier,
            point,
        )

    def click(self, point: QPoint) -> None:
        self.press(point)
        self.release(point)

    def drag(
        self, start: QPoint, end: QPoint, modifiers: Qt.KeyboardModifier | None = None
    ) -> None:
        self.press(start)
        self.move((start + end) / 2)
        self.move(end)
        self.release(end, modifiers)

    def wheel(self, turn: int, modifiers: Qt.KeyboardModifier | None = None) -> None:
        """Turn the wheel over the middle; 120 is one notch, up where positive."""
        viewport = self.canvas.viewport()
        middle = QPointF(viewport.rect().center())
        event = QWheelEvent(
            middle,
            viewport.mapToGlobal(middle),
            QPoint(),
            QPoint(0, turn),
            Qt.MouseButton.NoButton,
            modifiers or Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(viewport, event)

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier | None = None) -> None:
        QTest.keyClick(self.canvas, key, modifiers or Qt.KeyboardModifier.NoModifier)


@pytest.fixture
def canvas(qtbot: QtBot) -> Iterator[ArticleCanvas]:
    """Return a canvas on the screen that shows TEXT without marks."""
    shown = ArticleCanvas()
    qtbot.addWidget(shown)
    shown.resize(760, 560)
    shown.set_text(TEXT)
    with qtbot.waitExposed(shown):
        shown.show()
    yield shown


@pytest.fixture
def hand(canvas: ArticleCanvas) -> Hand:
    """Return a hand for the canvas."""
    return Hand(canvas)

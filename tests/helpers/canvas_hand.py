"""A hand on the article: the mouse by words and small targets, and what is seen meanwhile."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from goldspan.domain.layer import Span
from goldspan.services.desk.layer import DeskLayer
from goldspan.ui.annotate.page import AnnotatePage
from goldspan.ui.canvas.hot_spots import HotSpot
from helpers.shown_words import entry_place
from helpers.waiting import wait

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


class Hand:
    """Uses the mouse on an open article as a person does; offsets are those of its text."""

    def __init__(self, page: AnnotatePage) -> None:
        self.page = page
        self.canvas = page.canvas
        self._view = page.canvas.viewport()

    @property
    def layer(self) -> DeskLayer:
        """What the person has on the article."""
        desk = self.page.controller.desk
        assert desk is not None
        return desk.layer

    def marked(self) -> list[tuple[str, str]]:
        """Return labels and quotes of the person's spans, in reading order."""
        spans = sorted(self.layer.spans.values(), key=lambda s: (s.start, -s.end))
        return [(span.label, span.quote) for span in spans]

    def selected(self) -> Span | None:
        """Return the span or suggestion that is selected."""
        return self.page.controller.span(self.page.controller.selected)

    # Places

    def place(self, words: str, after: str = "") -> tuple[int, int]:
        """Return where these words stand first, after other words."""
        text = self.canvas.state.text
        start = text.index(words, text.index(after) if after else 0)
        return start, start + len(words)

    def point(self, offset: int, part: float = 0.5, length: int = 1) -> QPoint:
        """Return a point on a character in view, some part of its width from its left.

        A character that is made of several has their number as its length.
        """
        rect = self.canvas.places().fragments(offset, offset + length)[0].rect
        return QPoint(round(rect.left() + rect.width() * part), round(rect.center().y()))

    def spot(self, kind: str, mark: str) -> QPoint:
        """Return the middle of a handle, knob or button of a mark, once it is there."""

        def found() -> list[HotSpot]:
            return [s for s in self.canvas.spots() if s.kind == kind and s.mark == mark]

        wait(found)
        return found()[0].drawn.center().toPoint()

    # The mouse

    def move(self, point: QPoint, button: Qt.MouseButton = LEFT, held: Qt.KeyboardModifier = NONE):
        """Move the pointer, with the button down unless told otherwise."""
        at = QPointF(point)
        event = QMouseEvent(
            QEvent.Type.MouseMove,
            at,
            self._view.mapToGlobal(at),
            Qt.MouseButton.NoButton,
            button,
            held,
        )
        QApplication.sendEvent(self._view, event)

    def press(self, point: QPoint, held: Qt.KeyboardModifier = NONE) -> None:
        """Put the button down."""
        QTest.mousePress(self._view, LEFT, held, point)

    def release(self, point: QPoint, held: Qt.KeyboardModifier = NONE) -> None:
        """Let the button go."""
        QTest.mouseRelease(self._view, LEFT, held, point)

    def click(self, point: QPoint) -> None:
        """Click."""
        self.move(point, Qt.MouseButton.NoButton)
        QTest.mouseClick(self._view, LEFT, NONE, point)

    def click_on(self, words: str, after: str = "") -> None:
        """Click on the second character of these words."""
        start, end = self.place(words, after)
        self.canvas.reveal(start, end)
        self.click(self.point(min(start + 1, end - 1)))

    def pull(self, start: QPoint, end: QPoint, held: Qt.KeyboardModifier = NONE) -> None:
        """Put the button down at one point and carry it to another."""
        self.press(start, held)
        self.move((start + end) / 2, held=held)
        self.move(end, held=held)

    def drag(self, start: QPoint, end: QPoint, held: Qt.KeyboardModifier = NONE) -> None:
        """Pull, and let go."""
        self.pull(start, end, held)
        self.release(end, held)

    def drag_over(
        self, words: str, after: str = "", held: Qt.KeyboardModifier = NONE
    ) -> tuple[int, int]:
        """Drag from inside the first character of these words to inside their last one."""
        start, end = self.place(words, after)
        self.canvas.reveal(start, end)
        self.drag(self.point(start, 0.3), self.point(end - 1, 0.7), held)
        return start, end

    def hover(self, words: str, after: str = "") -> None:
        """Let the pointer rest on these words."""
        start, end = self.place(words, after)
        self.canvas.reveal(start, end)
        self.move(self.point((start + end) // 2), Qt.MouseButton.NoButton)

    def clicks(self, words: str, count: int) -> None:
        """Click two or three times on a word, as fast as a double click is."""
        start, end = self.place(words)
        self.canvas.reveal(start, end)
        point = self.point(start + 1)
        QTest.mouseClick(self._view, LEFT, NONE, point)
        QTest.mouseDClick(self._view, LEFT, NONE, point)
        if count == 3:
            QTest.mouseClick(self._view, LEFT, NONE, point)

    # Menus

    def right_click(self, words: str, after: str = "") -> None:
        """Click on these words with the right button."""
        start, end = self.place(words, after)
        self.canvas.reveal(start, end)
        point = self.point((start + end) // 2)
        QTest.mouseClick(self._view, Qt.MouseButton.RightButton, NONE, point)
        reason = QContextMenuEvent.Reason.Mouse
        event = QContextMenuEvent(reason, point, self._view.mapToGlobal(point))
        QApplication.sendEvent(self._view, event)

    def menu_on(self, words: str, after: str = "") -> QMenu:
        """Open the context menu on these words."""
        self.right_click(words, after)
        return open_menu()


def open_menu() -> QMenu:
    """Return the menu that is open, as soon as one is."""
    wait(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def choose(menu: QMenu, text: str) -> None:
    """Click on the entry of this text; the key behind it need not be named."""
    entries = [action.text() for action in menu.actions()]
    whole = next(entry for entry in entries if entry.split("\t")[0] == text)
    QTest.mouseClick(menu, LEFT, NONE, entry_place(menu, whole))
    wait(lambda: QApplication.activePopupWidget() is None)

"""What screen readers hear of the canvas: its text, its caret, what is selected.

Assistive tools count UTF-16 units; this is the one place where whole articles are converted,
and only for articles with astral characters.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING
from weakref import ref

from PySide6.QtCore import QCoreApplication, QObject, QPoint, QPointF, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QAccessibleInterface,
    QAccessibleObject,
    QAccessibleTextCursorEvent,
    QAccessibleTextInterface,
)
from shiboken6.Shiboken import VoidPtr, isValid

from goldspan.text.utf16 import Utf16Map
from goldspan.ui.canvas.tag_strip import tag_text

if TYPE_CHECKING:
    from goldspan.ui.canvas.canvas import ArticleCanvas

MOST_NAMED = 6  # marks at one place


class CanvasText(QAccessibleTextInterface):
    """The canvas' text and caret, in UTF-16 units."""

    def __init__(self, canvas: ArticleCanvas) -> None:
        super().__init__()
        self._weak_canvas = ref(canvas)
        self._mapped = ""
        self._map = Utf16Map("")

    @property
    def _canvas(self) -> ArticleCanvas:
        return _living(self._weak_canvas)

    def units(self) -> Utf16Map:
        """Return the map of the article that is shown."""
        if self._mapped is not self._canvas.state.text:
            self._mapped = self._canvas.state.text
            self._map = Utf16Map(self._mapped)
        return self._map

    def characterCount(self) -> int:  # noqa: N802
        """Return the length of the text."""
        return self.units().to_units(len(self._canvas.state.text))

    def text(self, start: int, end: int) -> str:
        """Return a piece of the text; an end below 0 means the end of the text."""
        stop = len(self._canvas.state.text) if end < 0 else self._points(end)
        return self._canvas.state.text[self._points(start) : stop]

    def cursorPosition(self) -> int:  # noqa: N802
        """Return where the caret is."""
        return self.units().to_units(self._canvas.caret())

    def setCursorPosition(self, position: int) -> None:  # noqa: N802
        """Put the caret somewhere."""
        self._canvas.set_caret(self._points(position))
        self._canvas.reveal(self._canvas.caret(), self._canvas.caret())

    def selectionCount(self) -> int:  # noqa: N802
        """Return 0: Qt for Python has no way to hand over a selection's range.

        A reader that was told of one would be given a range that means nothing. What is selected
        is announced instead.
        """
        return 0

    def addSelection(self, start: int, end: int) -> None:  # noqa: N802
        """Select a range; there is only one selection."""
        self._canvas.select_range(self._points(start), self._points(end))

    def setSelection(self, index: int, start: int, end: int) -> None:  # noqa: N802
        """Change the selection."""
        if index == 0:
            self.addSelection(start, end)

    def removeSelection(self, index: int) -> None:  # noqa: N802
        """Select nothing."""
        if index == 0:
            self._canvas.clear_selection()

    def characterRect(self, offset: int) -> QRect:  # noqa: N802
        """Return where a character is on the screen; empty out of view."""
        at = self._points(offset)
        return self._canvas.range_rect(at, at + 1)

    def offsetAtPoint(self, point: QPoint) -> int:  # noqa: N802
        """Return the character at a point of the screen."""
        local = self._canvas.viewport().mapFromGlobal(point)
        return self.units().to_units(self._canvas.places().hit(QPointF(local)).character)

    def scrollToSubstring(self, start: int, end: int) -> None:  # noqa: N802
        """Scroll so that a range is seen."""
        self._canvas.reveal(self._points(start), self._points(end))

    def _points(self, unit: int) -> int:
        return self.units().to_points(max(0, unit))


class CanvasAccessible(QAccessibleObject):
    """The canvas as a read-only text field. Make one per canvas."""

    def __init__(self, canvas: ArticleCanvas) -> None:
        super().__init__(canvas)
        # Qt's own list of interfaces deletes this one when the canvas is destroyed. It must be
        # there until then, whatever Python collects first: so the canvas' last signal keeps it,
        # and it keeps the canvas only weakly.
        self._weak_canvas = ref(canvas)
        canvas.destroyed.connect(partial(_let_go, self))
        # Qt does not own the text interface: without this reference it is gone at once.
        self._text = CanvasText(canvas)
        self._here: tuple[str, ...] = ()
        QAccessible.registerAccessibleInterface(self)

    @property
    def _canvas(self) -> ArticleCanvas:
        return _living(self._weak_canvas)

    def tell_caret(self) -> None:
        """Say that the caret moved."""
        if QAccessible.isActive():
            event = QAccessibleTextCursorEvent(self._canvas, self._text.cursorPosition())
            QAccessible.updateAccessibility(event)

    def tell_spans(self) -> None:
        """Say which marks the caret has come into, where they are others than before."""
        if not QAccessible.isActive():
            return
        here = tuple(self._canvas.state.marks_at(self._canvas.caret()))
        if here != self._here:
            self._here = here
            QAccessible.updateAccessibility(
                QAccessibleEvent(self._canvas, QAccessible.Event.DescriptionChanged)
            )
            if here:
                self.announce(self._spans_here())

    def announce(self, what: str) -> None:
        """Have something read out."""
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._canvas, what))

    def interface_cast(self, kind: QAccessible.InterfaceType) -> object:  # type: ignore[override]
        """Return the text interface where it is asked for, else a null pointer.

        None will not do for that: Qt for Python makes no null of it, and screen readers ask for
        every kind there is.
        """
        return self._text if kind is QAccessible.InterfaceType.TextInterface else VoidPtr(0)

    def role(self) -> QAccessible.Role:
        """Return what the canvas is: a document to read."""
        return QAccessible.Role.EditableText

    def state(self) -> QAccessible.State:
        """Return that it can be read and focused, and whether it is."""
        canvas, state = self._canvas, QAccessible.State()
        state.readOnly = state.multiLine = state.selectableText = state.focusable = True
        state.focused = canvas.hasFocus()
        state.invisible = not canvas.isVisible()
        return state

    def text(self, kind: QAccessible.Text) -> str:
        """Return the canvas' name, and as its description the marks at the caret."""
        if kind is QAccessible.Text.Name:
            return self._canvas.accessibleName()
        if kind is QAccessible.Text.Description:
            said = (self._canvas.accessibleDescription(), self._spans_here())
            return ". ".join(part for part in said if part)
        return ""

    def _spans_here(self) -> str:
        """Return the names of the marks at the caret, innermost first."""
        state = self._canvas.state
        names = [tag_text(state.marks[name]) for name in state.marks_at(self._canvas.caret())]
        if not names:
            return ""
        words = QCoreApplication.translate("ArticleCanvas", "Spans here: {names}")
        return words.format(names=", ".join(names[:MOST_NAMED]))

    def rect(self) -> QRect:
        """Return where the canvas is on the screen."""
        viewport = self._canvas.viewport()
        return QRect(viewport.mapToGlobal(QPoint(0, 0)), viewport.size())

    def parent(self) -> QAccessibleInterface | None:  # type: ignore[override]
        """Return the widget that holds the canvas, or its window."""
        canvas = self._weak_canvas()
        if canvas is None or not isValid(canvas):  # asked once more while the window is closed
            return None
        holder: QObject | None = canvas.parentWidget() or canvas.windowHandle()
        return QAccessible.queryAccessibleInterface(holder) if holder is not None else None

    def childCount(self) -> int:  # noqa: N802
        """Return that there is nothing inside."""
        return 0

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """Return nothing: there are no children."""
        del index
        return None

    def indexOfChild(self, child: QAccessibleInterface) -> int:  # noqa: N802
        """Return that it is no child."""
        del child
        return -1


def reader_of(canvas: ArticleCanvas) -> CanvasAccessible:
    """Return what screen readers ask about a canvas, made anew where Qt has lost it.

    Qt finds it by the canvas and its meta object, and that changes when a signal is connected to
    a Python method of the canvas: then readers would be given a bare frame.
    """
    known = QAccessible.queryAccessibleInterface(canvas)
    return known if isinstance(known, CanvasAccessible) else CanvasAccessible(canvas)


def _living(canvas: ref[ArticleCanvas]) -> ArticleCanvas:
    found = canvas()
    if found is None:
        raise RuntimeError("the canvas is gone")
    return found


def _let_go(*_kept: object) -> None:
    """Need what was kept no longer."""

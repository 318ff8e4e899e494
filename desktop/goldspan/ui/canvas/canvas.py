"""The canvas: read-only text with marks over it; says by signals what the user wants."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import (
    QClipboard,
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QWidget

from goldspan.services.keys.keymap import Keymap
from goldspan.text import graphemes
from goldspan.ui.canvas.accessible import CanvasAccessible, reader_of
from goldspan.ui.canvas.canvas_state import Range
from goldspan.ui.canvas.hot_spots import HotSpot, hot_spots
from goldspan.ui.canvas.keys import KeyHandler
from goldspan.ui.canvas.link_routes import route_at
from goldspan.ui.canvas.marks import Mark, Snap
from goldspan.ui.canvas.mouse import MouseHandler
from goldspan.ui.canvas.overlay import Overlay, origin_of
from goldspan.ui.canvas.paint import Frame
from goldspan.ui.canvas.pointer_tag import Purpose, pointer_tag
from goldspan.ui.canvas.tag_strip import tag_text
from goldspan.ui.canvas.view import NOTICE, CanvasView

MOST_READ_OUT = 200  # characters
LinkRule = Callable[[str, str], str]


class ArticleCanvas(CanvasView):
    """Shows an article with its marks. Offsets are code points, end exclusive, everywhere.

    It changes no marks: the page that holds it hears what the user wants and calls back with
    `set_marks` or `update_marks`. Points in signals are global. `rangeSelected` comes when the
    mouse has selected something; the keyboard's selection is told by `selectionChanged` only;
    `nothingSelected` when a key needs a mark and there is none.
    """

    rangeSelected = Signal(int, int, QPoint)  # noqa: N815
    selectionChanged = Signal()  # noqa: N815
    caretMoved = Signal(int)  # noqa: N815
    markClicked = Signal(str, QPoint)  # noqa: N815
    markActivated = Signal(str)  # noqa: N815
    markResized = Signal(str, int, int)  # noqa: N815
    selectedMarkChanged = Signal(str)  # noqa: N815
    hoveredMarkChanged = Signal(str)  # noqa: N815
    verdictClicked = Signal(str, str)  # noqa: N815
    linkDragged = Signal(str, str)  # noqa: N815
    arrowClicked = Signal(str)  # noqa: N815
    contextRequested = Signal(int, list, QPoint)  # noqa: N815
    snapChanged = Signal(str)  # noqa: N815
    nothingSelected = Signal()  # noqa: N815

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._accessible = CanvasAccessible(self)
        self._link_rule: LinkRule | None = None
        self._mouse = MouseHandler(self)
        self._overlay = Overlay(self, self._mouse)
        self._keys = KeyHandler(self)
        self.viewMoved.connect(self._mouse.view_moved)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Article"))
        self.viewport().setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)

    def set_text(self, text: str) -> None:
        """Show another article from its beginning, without marks."""
        self._mouse.cancel()
        before = self.state.selected
        super().set_text(text)
        self._tell_lost(before)

    def set_marks(self, marks: Sequence[Mark]) -> None:
        """Show these marks and no others; raise ValueError for one outside the text."""
        before = self.state.selected
        super().set_marks(marks)
        self._tell_lost(before)

    def update_marks(self, changed: Sequence[Mark] = (), removed: Iterable[str] = ()) -> None:
        """Show some marks anew, take others away; only rows that they touch are painted."""
        before = self.state.selected
        super().update_marks(changed, removed)
        self._tell_lost(before)

    # What the user has chosen

    def set_armed(self, label: str | None, hue: str | None = None, title: str = "") -> None:
        """Let drags preview the mark that would be made with this label, and say its title."""
        state = self.state
        state.armed, state.armed_hue = label, hue if label else None
        state.armed_title = title or label or ""
        self._mouse.view_moved()

    def set_link_rule(self, rule: LinkRule | None) -> None:
        """Let links that are drawn ask what they would say.

        The rule takes the ids of two marks and returns the title of the link that would join
        them, or an empty text where the scheme allows none. Without a rule nothing is said.
        """
        self._link_rule = rule

    def link_title(self, source: str, target: str) -> str:
        """Return what a link between two marks would say; empty where there can be none."""
        return self._link_rule(source, target) if self._link_rule is not None else "→"

    def set_link_from(self, mark: str | None) -> None:
        """Show that a link is being drawn from a mark, by keyboard; None: no longer.

        What is selected meanwhile is shown as its other end, with what the link would say. Raise
        KeyError for a mark that is not shown.
        """
        if mark is not None and mark not in self.state.marks:
            raise KeyError(mark)
        self.state.link_from = mark
        self.show_changes()

    def set_keymap(self, keymap: Keymap) -> None:
        """Let these keys move, select and resize from now on."""
        self._keys.keymap = keymap

    def set_snap(self, snap: Snap) -> None:
        """Let drags and keys move by tokens or by characters."""
        if snap is not self.state.snap:
            self.state.snap = snap
            self.snapChanged.emit(snap.value)

    @property
    def selected_mark(self) -> str | None:
        """Return the id of the selected mark, or None."""
        return self.state.selected

    def select_mark(self, mark: str | None, reveal: bool = True) -> None:
        """Select a mark, or none; raise KeyError for one that is not shown."""
        found = self.state.marks[mark] if mark is not None else None
        if found is not None:
            if reveal:
                self.reveal(found.start, found.end, NOTICE)
            self.clear_selection()
        if mark != self.state.selected:
            self.state.selected = mark
            self.selectedMarkChanged.emit(mark or "")
            if found is not None:
                said = origin_of(found) or found.hint
                self._announce((found.start, found.end), tag_text(found), said)
        self.show_changes()

    def read_out(self, words: str) -> None:
        """Have a screen reader say something."""
        self._accessible.announce(words)

    def selection(self) -> Range | None:
        """Return the selected range, or None."""
        return self.state.selection()

    def select_range(self, start: int, end: int) -> None:
        """Select a range of the text; a selected mark is no longer selected then."""
        self._set_selection(start, end)

    def clear_selection(self) -> None:
        """Select no range; the caret stays."""
        self._set_selection(self.state.caret, self.state.caret)

    def caret(self) -> int:
        """Return the caret's offset."""
        return self.state.caret

    def set_caret(self, offset: int) -> None:
        """Put the caret somewhere, without a selection."""
        self._set_selection(offset, offset)

    def extend_to(self, offset: int) -> None:
        """Extend the selection from its anchor to an offset."""
        self._set_selection(self.state.anchor, offset)

    def copy(self) -> None:
        """Copy the selection, else the selected mark's text, to the clipboard."""
        mark = self.state.selected_mark()
        chosen = self.selection() or ((mark.start, mark.end) if mark else None)
        if chosen is not None:
            QGuiApplication.clipboard().setText(self.state.text[slice(*chosen)])

    def offer_selection(self) -> None:
        """Give what the mouse selected to the middle button, where the system knows that."""
        clipboard, chosen = QGuiApplication.clipboard(), self.selection()
        if chosen is not None and clipboard.supportsSelection():
            clipboard.setText(self.state.text[slice(*chosen)], QClipboard.Mode.Selection)

    def set_hovered(self, under: tuple[str, ...]) -> None:
        """Say which marks the pointer is over, innermost first; the first one is hovered."""
        state = self.state
        if under != state.under:
            before = state.hovered
            state.under, state.hovered = under, under[0] if under else None
            if state.hovered != before:
                self.hoveredMarkChanged.emit(state.hovered or "")
        self.show_changes()

    def show_purpose(self, purpose: Purpose | None, point: QPointF) -> None:
        """Say beside the pointer what is about to happen, or nothing."""
        self._overlay.tag = pointer_tag(self.places(), purpose, point) if purpose else None
        self.show_changes()

    def can_cancel(self) -> bool:
        """Tell whether Esc has something to cancel or deselect here."""
        busy = self._mouse.is_busy
        return busy or self.selection() is not None or self.state.selected is not None

    def cancel(self) -> bool:
        """Give up the gesture, else the selection; return whether there was one."""
        if self._mouse.cancel():
            return True
        if not self.can_cancel():
            return False
        self.clear_selection()
        self.select_mark(None)
        return True

    def arrow_at(self, point: QPointF) -> str | None:
        """Return the id of the link whose line or title is at a point, or None."""
        route = route_at(self.routes(), point)
        return route.arrow.id if route is not None else None

    def spots(self) -> list[HotSpot]:
        """Return what can be pressed at present: handles, knobs, buttons."""
        return hot_spots(self.places(), self._overlay.cards())

    def is_on_buttons(self, point: QPointF) -> bool:
        """Tell whether a point lies on a card that has buttons, between them or on its words."""
        return any(card.buttons and card.frame.contains(point) for card in self._overlay.cards())

    def frame(self) -> Frame:
        """Return what the next frame shows."""
        return self._overlay.frame()

    # Events

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Begin to select, resize, link or decide."""
        with self.holding_changes():
            self._mouse.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Go on with it, or hover."""
        with self.holding_changes():
            self._mouse.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """End it."""
        with self.holding_changes():
            self._mouse.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Select a word."""
        with self.holding_changes():
            self._mouse.double_click(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        """Ask the page for a menu: at the pointer, or at the caret."""
        if event.reason() is QContextMenuEvent.Reason.Mouse:
            hit = self.places().hit(QPointF(event.pos()))
            marks, where, offset = list(hit.marks), event.globalPos(), hit.character
        else:
            offset = self.state.caret
            marks = [self.state.selected] if self.state.selected else self.state.marks_at(offset)
            rect = self.places().caret_rect(offset)
            at = rect.bottomLeft().toPoint() if rect else QPoint(0, 0)
            where = self.viewport().mapToGlobal(at)
        self.contextRequested.emit(offset, marks, where)
        event.accept()

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802
        """Hover over nothing when the pointer leaves."""
        if event.type() is QEvent.Type.Leave:
            self._mouse.leave()
        return super().viewportEvent(event)

    def event(self, event: QEvent) -> bool:
        """Claim the canvas' own keys before any shortcut of the window gets them."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride:
            event.setAccepted(self._keys.wants(event))
            return True
        return super().event(event)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802
        """Keep Tab for walking through marks; F6 leaves the canvas."""
        del forward
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Do what the key says; other keys belong to the page."""
        if event.key() == Qt.Key.Key_F10 and event.modifiers() == Qt.KeyboardModifier.ShiftModifier:
            reason = QContextMenuEvent.Reason.Keyboard  # not every system makes one of this key
            self.contextMenuEvent(QContextMenuEvent(reason, QPoint(), QPoint()))
            return
        with self.holding_changes():
            if not self._keys.press(event):
                event.ignore()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Be there for screen readers."""
        self._accessible = reader_of(self)
        super().showEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Show the caret."""
        self._accessible = reader_of(self)
        super().focusInEvent(event)
        self.show_changes()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Hide the caret."""
        super().focusOutEvent(event)
        self.show_changes()

    # Inside

    def _tell_lost(self, before: str | None) -> None:
        if before is not None and self.state.selected is None:
            self.selectedMarkChanged.emit("")

    def _announce(self, what: Range | None, name: str = "", more: str = "") -> None:
        """Have a range read out, with the name of its mark and what else is known of it."""
        if what is not None:
            start, end = what
            quote = self.state.text[start : min(end, start + MOST_READ_OUT)]
            said = f"{name}: {quote}" if name else quote
            self._accessible.announce(f"{said}; {more}" if more else said)

    def _set_selection(self, anchor: int, caret: int) -> None:
        state = self.state
        low = graphemes.floor(state.text, min(anchor, caret))
        high = graphemes.ceil(state.text, max(anchor, caret))
        if anchor == caret:
            high = low
        anchor, caret = (low, high) if anchor <= caret else (high, low)
        had, moved = state.selection(), caret != state.caret
        state.anchor, state.caret = anchor, caret
        if moved:
            self.caretMoved.emit(caret)
            self._accessible.tell_caret()
            self._accessible.tell_spans()
        if state.selection() != had:
            self.selectionChanged.emit()
            self._announce(state.selection())
        if state.selection() is not None and state.selected is not None:
            self.select_mark(None)
        self.show_changes()

"""The canvas: read-only text with marks over it; says by signals what the user wants."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from goldspan.text import graphemes
from goldspan.ui.canvas.canvas_state import CanvasState, Range
from goldspan.ui.canvas.canvas_theme import CanvasTheme, light_theme
from goldspan.ui.canvas.geometry import Geometry, column_width
from goldspan.ui.canvas.hot_spots import HotSpot, hot_spots
from goldspan.ui.canvas.inks import Inks
from goldspan.ui.canvas.keys import KeyHandler
from goldspan.ui.canvas.marks import Arrow, Mark, Snap
from goldspan.ui.canvas.mouse import MouseHandler
from goldspan.ui.canvas.page import Page
from goldspan.ui.canvas.paint import Frame, paint_frame
from goldspan.ui.canvas.typography import Typography, make_typography

SMALLEST_ZOOM, LARGEST_ZOOM, ZOOM_STEP = 50, 300, 10


class ArticleCanvas(QAbstractScrollArea):
    """Shows an article with its marks. Offsets are code points, end exclusive, everywhere.

    It changes no marks: the page that holds it hears what the user wants and calls back with
    `set_marks` or `update_marks`. Points in signals are global. `rangeSelected` comes when the
    mouse has selected something; the keyboard's selection is told by `selectionChanged` only.
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
    contextRequested = Signal(int, list, QPoint)  # noqa: N815
    snapChanged = Signal(str)  # noqa: N815
    zoomChanged = Signal(int)  # noqa: N815
    viewMoved = Signal()  # noqa: N815

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.state = CanvasState()
        self._theme = light_theme()
        self._inks = Inks(self._theme)
        self._zoom = 100
        self.page = Page(self._typography(), self.state.marks_in)
        self._places: Geometry | None = None
        self._mouse = MouseHandler(self)
        self._keys = KeyHandler(self)
        self._syncing = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setAccessibleName(self.tr("Article"))
        self.viewport().setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)

    # What is shown

    def set_text(self, text: str) -> None:
        """Show another article from its beginning, without marks."""
        self._mouse.cancel()
        self.state.set_text(text)
        self.page.set_text(text)
        self._refresh()

    def set_marks(self, marks: Sequence[Mark]) -> None:
        """Show these marks and no others."""
        self.state.set_marks(marks)
        self.page.redecorate_all()
        self._refresh()

    def update_marks(self, changed: Sequence[Mark] = (), removed: Iterable[str] = ()) -> None:
        """Show some marks anew, take others away; only rows that they touch are painted."""
        before = {placed.row.index: placed for placed in self.places().rows}
        first = len(self.page.rows)
        moved = False
        for start, end in self.state.update_marks(changed, removed):
            for index in self.page.redecorate(start, end):
                if index in before:
                    first = min(first, index)
        self._places = None
        dirty = QRectF()
        for placed in self.places().rows:
            old = before.get(placed.row.index)
            moved = moved or old is None or old.top != placed.top or old.bottom != placed.bottom
            if moved or placed.row.index >= first:
                dirty |= QRectF(0, placed.top, self.viewport().width(), placed.bottom - placed.top)
        self._refresh(dirty.adjusted(0, -16, 0, self.viewport().height() if moved else 16))

    def set_arrows(self, arrows: Sequence[Arrow]) -> None:
        """Show these links: those of the selected mark, or all on demand."""
        self.state.arrows = tuple(arrows)
        self.viewport().update()

    def show_all_arrows(self, shown: bool) -> None:
        """Draw all links, or only those of the selected mark."""
        self.state.all_arrows = shown
        self.viewport().update()

    def set_find_hits(self, hits: Sequence[Range], current: int | None = None) -> None:
        """Highlight what a search found (ranges in order); `current` is the index of one."""
        self.state.set_find_hits(hits, current)
        self.viewport().update()

    def set_theme(self, theme: CanvasTheme) -> None:
        """Take other colours and fonts."""
        self._theme, self._inks = theme, Inks(theme)
        self._lay_out()

    def zoom(self) -> int:
        """Return the zoom in percent."""
        return self._zoom

    def set_zoom(self, percent: int) -> None:
        """Zoom to so many percent, between 50 and 300; the line at the top stays there."""
        percent = max(SMALLEST_ZOOM, min(LARGEST_ZOOM, percent))
        if percent != self._zoom:
            self._zoom = percent
            self._lay_out()
            self.zoomChanged.emit(percent)

    # What the user has chosen

    def set_armed(self, label: str | None, hue: str | None = None) -> None:
        """Let drags preview the mark that would be made with this label."""
        self.state.armed, self.state.armed_hue = label, hue if label else None

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
        if mark is not None:
            found = self.state.marks[mark]
            if reveal:
                self.reveal(found.start, found.end)
            self.clear_selection()
        if mark != self.state.selected:
            self.state.selected = mark
            self.selectedMarkChanged.emit(mark or "")
        self.viewport().update()

    def selection(self) -> Range | None:
        """Return the selected range, or None."""
        return self.state.selection()

    def select_range(self, start: int, end: int) -> None:
        """Select a range of the text."""
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

    def set_hovered(self, mark: str | None) -> None:
        """Say which mark the pointer is over."""
        self.state.hovered = mark
        self.hoveredMarkChanged.emit(mark or "")
        self.viewport().update()

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

    # Where things are

    def visible_marks(self) -> list[str]:
        """Return the ids of the marks that are seen at present, in reading order."""
        marks = self.state.marks_in(*self.places().seen())
        return [mark.id for mark in sorted(marks, key=lambda m: (m.start, -m.end))]

    def visible_range(self) -> Range:
        """Return the range of the text that is seen at present."""
        return self.places().seen()

    def range_rect(self, start: int, end: int) -> QRect:
        """Return the global rectangle around a range's pieces in view; empty out of view."""
        around = QRectF()
        for fragment in self.places().fragments(start, end):
            around |= fragment.rect
        rect = around.toAlignedRect()
        return QRect(self.viewport().mapToGlobal(rect.topLeft()), rect.size())

    def reveal(self, start: int, end: int) -> None:
        """Scroll so that a range is seen, if it is not."""
        height = self.viewport().height()
        top, _ = self.page.y_of(start)
        last, tall = self.page.y_of(max(start, end - 1))
        margin = min(24.0, height / 8)
        if margin <= top and last + tall <= height - margin:
            return
        if top <= margin and last + tall > height - margin and start < end:
            seen = self.places().seen()
            if seen[0] <= start < seen[1]:
                return
        self.page.show_at_top(start, height / 3 if last - top < height / 2 else margin)
        self.page.settle(height)
        self._refresh()

    def scroll_by(self, distance: float) -> None:
        """Scroll by so many pixels, down where positive."""
        self.page.scroll_by(distance, self.viewport().height())
        self._refresh()

    def places(self) -> Geometry:
        """Return where everything stands at present."""
        if self._places is None:
            size = self.viewport().size()
            self._places = Geometry(self.page, self.state, size.width(), size.height())
        return self._places

    def spots(self) -> list[HotSpot]:
        """Return what can be pressed at present: handles, knob, buttons."""
        return hot_spots(self.places(), self._mouse.hover_at)

    # Events

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint what is in view."""
        painter = QPainter(self.viewport())
        mouse = self._mouse
        frame = Frame(
            self.places(),
            self.spots() if mouse.link is None else [],
            mouse.pressed,
            mouse.link,
            mouse.aimed,
            self.hasFocus(),
        )
        paint_frame(painter, frame, self._inks, QRectF(event.rect()), self.devicePixelRatioF())
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Fit the column to the new width."""
        del event
        self._lay_out()

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802
        """Follow the scroll bar: a little by distance, far by its value."""
        del dx
        if self._syncing:
            return
        height = self.viewport().height()
        if abs(dy) < 3 * height:
            self.page.scroll_by(-dy, height)
        else:
            self.page.scroll_to(self.verticalScrollBar().value(), height)
        self._refresh()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Scroll, or zoom with Ctrl."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            turn = event.angleDelta().y()
            if turn:
                self.set_zoom(self._zoom + (ZOOM_STEP if turn > 0 else -ZOOM_STEP))
            event.accept()
            return
        super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Begin to select, resize, link or decide."""
        self._mouse.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Go on with it, or hover."""
        self._mouse.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """End it."""
        self._mouse.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Select a word."""
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
        if not self._keys.press(event):
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Show the caret."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Hide the caret."""
        super().focusOutEvent(event)
        self.viewport().update()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Translate the accessible name anew."""
        if event.type() is QEvent.Type.LanguageChange:
            self.setAccessibleName(self.tr("Article"))
        super().changeEvent(event)

    # Inside

    def _typography(self) -> Typography:
        return make_typography(self._theme.font_family, self._theme.tag_family, self._zoom)

    def _lay_out(self) -> None:
        typography = self._typography()
        width = column_width(self.viewport().width(), typography)
        self.page.set_typography(typography, width)
        self.page.settle(self.viewport().height())
        self._refresh()

    def _set_selection(self, anchor: int, caret: int) -> None:
        state, length = self.state, len(self.state.text)
        anchor = graphemes.floor(state.text, min(max(anchor, 0), length))
        caret = graphemes.ceil(state.text, min(max(caret, 0), length))
        had, moved = state.selection(), caret != state.caret
        state.anchor, state.caret = anchor, caret
        if moved:
            self.caretMoved.emit(caret)
        if state.selection() != had:
            self.selectionChanged.emit()
        self.viewport().update()

    def _refresh(self, dirty: QRectF | None = None) -> None:
        """Place everything anew, keep the scroll bar true, paint what is dirty (None: all)."""
        self._places = None
        bar, height = self.verticalScrollBar(), self.viewport().height()
        self._syncing = True
        bar.setPageStep(height)
        bar.setSingleStep(round(self.page.typography.line))
        bar.setRange(0, round(self.page.maximum(height)))
        if not bar.isSliderDown():
            bar.setValue(round(self.page.value()))
        self._syncing = False
        if dirty is None:
            self.viewport().update()
        else:
            self.viewport().update(dirty.toAlignedRect())
        self.viewMoved.emit()

"""Shows text with marks and scrolls it; what the user does with it is `canvas.py`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from math import ceil

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from goldspan.ui.canvas.canvas_state import CanvasState, Range
from goldspan.ui.canvas.canvas_theme import CanvasTheme
from goldspan.ui.canvas.compared import Compared
from goldspan.ui.canvas.decoration import RowDecoration
from goldspan.ui.canvas.footprint import Piece, around, footprint
from goldspan.ui.canvas.geometry import LEFT_MARGIN, RIGHT_MARGIN, Geometry, column_width
from goldspan.ui.canvas.inks import Inks
from goldspan.ui.canvas.link_routes import Route, link_routes
from goldspan.ui.canvas.marks import Arrow, Mark, Track
from goldspan.ui.canvas.page import Page, PlacedRow
from goldspan.ui.canvas.paint import Frame, paint_frame
from goldspan.ui.canvas.paint_rows import LinePictures
from goldspan.ui.canvas.typography import Typography, make_typography

SMALLEST_ZOOM, LARGEST_ZOOM, ZOOM_STEP = 50, 300, 10
EDGE = 24.0  # pixels that what is revealed keeps from the top and the foot
NOTICE = 96.0  # pixels at the foot that a short notice may cover


class CanvasView(QAbstractScrollArea):
    """Shows an article with its marks. Offsets are code points, end exclusive, everywhere."""

    zoomChanged = Signal(int)  # noqa: N815
    viewMoved = Signal()  # noqa: N815

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.state = CanvasState()
        self._theme = CanvasTheme()
        self._inks = Inks(self._theme)
        self._zoom = 100
        self.page = Page(self._typography(), self.state.shown_in)
        self._places: Geometry | None = None
        self._held = 0
        self._pictures = LinePictures()
        self._shown: frozenset[Piece] = frozenset()
        self._routes: tuple[object, list[Route]] = (None, [])
        self._syncing = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    # What is shown

    def set_text(self, text: str) -> None:
        """Show another article from its beginning, without marks."""
        self.state.set_text(text)
        self.page.set_text(text)
        self._refresh()

    def set_marks(self, marks: Sequence[Mark]) -> None:
        """Show these marks and no others; raise ValueError for one outside the text."""
        self.state.set_marks(marks)
        self.page.redecorate_all()
        self._refresh()

    def update_marks(self, changed: Sequence[Mark] = (), removed: Iterable[str] = ()) -> None:
        """Show some marks anew, take others away; only rows that they touch are painted."""
        before = {
            placed.row.index: (placed.top, placed.row.decoration) for placed in self.places().rows
        }
        self.page.redecorate(self.state.update_marks(changed, removed))
        self._places = None
        dirty = QRect()
        for placed in self.places().rows:
            dirty |= self._changed(placed, *before.get(placed.row.index, (None, None)))
        self._refresh(dirty)

    def _changed(self, placed: PlacedRow, top: float | None, old: RowDecoration | None) -> QRect:
        """Return what of a row is to be painted anew, after it was at `top` with `old`."""
        places, new = self.places(), placed.row.decoration
        if old is None or placed.top != top or old.height != new.height:
            return places.line_area(placed.top, places.height - placed.top)
        if old.brackets != new.brackets:
            return places.line_area(placed.top, new.height)
        dirty = QRect()
        for line, was in zip(new.lines, old.lines, strict=True):
            if not line.looks_like(was):
                dirty |= places.line_area(placed.top + line.top, line.height)
        return dirty

    def set_arrows(self, arrows: Sequence[Arrow]) -> None:
        """Show these links: those of the selected mark, or all on demand."""
        self.state.set_arrows(arrows)
        self.show_changes()

    def set_current_arrow(self, arrow: str | None) -> None:
        """Draw a link stronger, its ends ringed, and scroll to them; None: no link.

        Where both ends do not fit into the view, the later one is shown. Raise KeyError for a
        link that is not there.
        """
        found = self.state.arrow(arrow)
        if arrow is not None and found is None:
            raise KeyError(arrow)
        self.state.current_arrow = arrow
        if found is not None:
            ends = [self.state.marks[found.source], self.state.marks[found.target]]
            early, late = sorted(ends, key=lambda mark: mark.start)
            self.reveal(late.start, late.end)
            top, _ = self.page.y_of(early.start)
            bottom, tall = self.page.y_of(late.start)
            if bottom + tall - top < self.viewport().height() - 48:
                self.reveal(early.start, late.start + 1)
        self.show_changes()

    def show_all_arrows(self, shown: bool) -> None:
        """Draw all links, or only those of the selected mark."""
        self.state.all_arrows = shown
        self.show_changes()

    def set_find_hits(self, hits: Sequence[Range], current: int | None = None) -> None:
        """Highlight what a search found (ranges in order); `current` is the index of one."""
        self.state.set_find_hits(hits, current)
        self.viewport().update()

    def set_pointed(self, ranges: Sequence[Range], hue: str) -> None:
        """Frame the words that the selected mark speaks of, such as a claim's cue."""
        self.state.pointed, self.state.pointed_hue = tuple(ranges), hue
        self.show_changes()

    def set_compared(self, compared: Compared) -> None:
        """Show how the text differs from others; `NOT_COMPARED` shows nothing of that."""
        self.state.compared = compared
        self.viewport().update()

    def set_tracks(self, tracks: Sequence[Track]) -> None:
        """Draw the marks of several people, each in the lanes of their own; none: all in common."""
        self.state.tracks = tuple(tracks)
        self._lay_out()
        self.page.redecorate_all()
        self._refresh()

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

    # Where things are

    def visible_marks(self) -> list[str]:
        """Return the ids of the marks whose words are seen at present, in reading order."""
        legible = self.places().legible()
        marks = self.state.marks_in(*legible) if legible else []
        return [mark.id for mark in sorted(marks, key=lambda m: (m.start, -m.end))]

    def width_for(self, characters: int) -> int:
        """Return how wide the canvas has to be for lines of so many characters."""
        typography = self.page.typography
        column = ceil(typography.column * characters / typography.characters)
        return column + LEFT_MARGIN + RIGHT_MARGIN + self.verticalScrollBar().sizeHint().width()

    def visible_range(self) -> Range:
        """Return the range of the text that is seen at present."""
        return self.places().seen()

    def top_offset(self) -> int:
        """Return the first offset of the line at the top; 0 at the article's beginning."""
        return 0 if self.page.at_start() else self.page.top_offset()

    def show_at_top(self, offset: int) -> None:
        """Scroll so that the line of an offset is at the top, as far as the article goes; 0 to
        its beginning. It stays there when the size changes, until somebody scrolls.
        """
        height = self.viewport().height()
        if offset <= 0:
            self.page.scroll_to(0, height)
        else:
            self.page.show_at_top(offset)
        self.page.settle(height)
        self._refresh()

    def show_at(self, offset: int, top: float) -> None:
        """Scroll so that the line of an offset is so many pixels below the top, if it can be."""
        height = self.viewport().height()
        self.page.show_at_top(offset, top)
        self.page.settle(height)
        self._refresh()

    def line_top(self, offset: int) -> float:
        """Return how many pixels below the top the line of an offset is; far away, about."""
        return self.page.y_of(offset)[0]

    def range_rect(self, start: int, end: int) -> QRect:
        """Return the global rectangle around a range's pieces in view; empty out of view."""
        around = QRectF()
        for fragment in self.places().fragments(start, end):
            around |= fragment.rect
        rect = around.toAlignedRect()
        return QRect(self.viewport().mapToGlobal(rect.topLeft()), rect.size())

    def reveal(self, start: int, end: int, below: float = EDGE) -> None:
        """Scroll so that a range is seen, if it is not, with so many pixels left `below` it."""
        height = self.viewport().height()
        top, _ = self.page.y_of(start)
        last, tall = self.page.y_of(max(start, end - 1))
        margin, foot = min(EDGE, height / 8), height - min(below, height / 4)
        if margin <= top and last + tall <= foot:
            return
        if top <= margin and last + tall > foot and start < end:
            seen = self.places().seen()
            if seen[0] <= start < seen[1]:
                return
        self.page.show_at_top(start, height / 3 if last - top < height / 2 else margin)
        self.page.settle(height)
        self._refresh()

    def scroll_by(self, distance: float) -> None:
        """Scroll by so many pixels, down where positive."""
        before = self.places()
        self.page.scroll_by(distance, self.viewport().height())
        self._show_scrolled(before)

    @contextmanager
    def holding_changes(self) -> Iterator[None]:
        """Show all that changes within at its end, once."""
        self._held += 1
        try:
            yield
        finally:
            self._held -= 1
            self.show_changes()

    def show_changes(self) -> None:
        """Paint anew what lies over the text and is not as it was when this was last called."""
        if self._held:
            return
        now = footprint(self.frame())
        changed = now ^ self._shown
        self._shown = now
        if changed:
            self.viewport().update(around(changed))

    def routes(self) -> list[Route]:
        """Return the links in view, with where they run."""
        state, places = self.state, self.places()
        if not state.arrows:
            return []
        key = (places, state.arrows, state.selected, state.current_arrow, state.all_arrows)
        if key != self._routes[0]:
            self._routes = key, link_routes(places, state.arrows_in(*places.seen()))
        return self._routes[1]

    def places(self) -> Geometry:
        """Return where everything stands at present."""
        if self._places is None:
            size = self.viewport().size()
            self._places = Geometry(self.page, self.state, size.width(), size.height())
        return self._places

    def frame(self) -> Frame:
        """Return what the next frame shows."""
        return Frame(self.places(), routes=self.routes())

    # Events

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint what is in view."""
        painter = QPainter(self.viewport())
        ratio = painter.deviceTransform().m11()
        paint_frame(painter, self.frame(), self._inks, event.rect(), ratio, self._pictures)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Fit the column to the new width; the caret's line, where it is seen, stays there."""
        page, caret = self.page, self.state.caret
        before, high = page.y_of(caret)
        seen = before >= 0 and before + high <= event.oldSize().height() and not page.at_start()
        self._lay_out()
        if seen and event.size().width() != event.oldSize().width():
            self.scroll_by(round(page.y_of(caret)[0] - before))

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802
        """Follow the scroll bar: a little by distance, far by its value."""
        del dx
        if self._syncing:
            return
        height = self.viewport().height()
        if abs(dy) < 3 * height:
            self.scroll_by(-dy)
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

    # Inside

    def _typography(self) -> Typography:
        theme = self._theme
        return make_typography(
            theme.font_family,
            theme.tag_family,
            self._zoom,
            same_everywhere=theme.same_everywhere,
            tracks=len(self.state.tracks),
        )

    def _lay_out(self) -> None:
        self._pictures.clear()
        typography = self._typography()
        width = column_width(self.viewport().width(), typography)
        self.page.set_typography(typography, width)
        self.page.settle(self.viewport().height())
        self._refresh()

    def _show_scrolled(self, before: Geometry) -> None:
        """Move what is painted already, and paint what comes into view."""
        self._places = None
        shift = self.places().shift_since(before)
        movable = shift is not None and abs(shift) < self.viewport().height()
        framed = self._theme.ring > 2 and self.hasFocus()
        if shift is None or not movable or framed or self.frame().has_overlay():
            self._refresh()
            return
        # First, since it moves along what is waiting to be painted.
        if shift:
            self.viewport().scroll(0, shift)
        self._refresh(QRect())

    def _refresh(self, dirty: QRect | None = None) -> None:
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
        elif not dirty.isEmpty():
            self.viewport().update(dirty)
        self.viewMoved.emit()
        self.show_changes()

"""What the mouse does on the canvas with its button: select, resize, link, decide, click."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPointF, Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from goldspan.text.hits import cycle
from goldspan.text.sentences import sentence_at
from goldspan.text.snapping import moved_to, snap_to_characters, snap_to_tokens
from goldspan.ui.canvas.canvas_state import Preview
from goldspan.ui.canvas.geometry import Hit, Zone
from goldspan.ui.canvas.hot_spots import HotSpot, SpotKind, spot_at
from goldspan.ui.canvas.hover import HoverHandler
from goldspan.ui.canvas.marks import Snap
from goldspan.ui.canvas.pointer_tag import Purpose, link_refused
from goldspan.ui.timers import single_shot

if TYPE_CHECKING:
    from goldspan.ui.canvas.canvas import ArticleCanvas

_EDGE = 28
_TICK = 30
_FASTEST = 60.0
_TRIPLE_WAIT = 250


@dataclass(slots=True)
class Selecting:
    """The button is down on text; `hit` is where, `moved` whether it has become a drag."""

    hit: Hit
    origin: QPointF
    moved: bool = False


@dataclass(slots=True)
class Resizing:
    """A handle of a mark is being dragged; `hit` and `origin` are where the button went down."""

    mark: str
    at_start: bool
    hit: Hit
    origin: QPointF
    moved: bool = False


@dataclass(slots=True)
class Linking:
    """A link is being drawn from a mark; `target` is the mark under the pointer.

    `title` is what the link would say, empty where the scheme does not allow it.
    """

    mark: str
    start: QPointF
    point: QPointF
    target: str | None = None
    title: str = ""


@dataclass(slots=True)
class Pressing:
    """A button on a suggestion is down."""

    spot: HotSpot


class MouseHandler:
    """Turns mouse events into what the canvas says by its signals."""

    def __init__(self, canvas: ArticleCanvas) -> None:
        self._canvas = canvas
        self._gesture: Selecting | Resizing | Linking | Pressing | None = None
        self._point = QPointF()
        self._modifiers = Qt.KeyboardModifier.NoModifier
        self._double_at: QPointF | None = None
        self._double_time = 0
        self.hover = HoverHandler(canvas)
        self._scroller = QTimer(canvas)
        self._scroller.setInterval(_TICK)
        self._scroller.timeout.connect(self._scroll_on)
        self._settled = single_shot(canvas, _TRIPLE_WAIT, self._say_range)

    @property
    def is_busy(self) -> bool:
        """Tell whether a gesture is under way."""
        return self._gesture is not None

    @property
    def link(self) -> tuple[QPointF, QPointF] | None:
        """Return the link being drawn, from a point to a point, or None."""
        gesture = self._gesture
        return (gesture.start, gesture.point) if isinstance(gesture, Linking) else None

    @property
    def aimed(self) -> str | None:
        """Return the mark that a link being drawn would go to, or None."""
        return self._gesture.target if isinstance(self._gesture, Linking) else None

    @property
    def refused(self) -> bool:
        """Tell whether the scheme allows no link to the mark that is aimed at."""
        gesture = self._gesture
        return isinstance(gesture, Linking) and bool(gesture.target and not gesture.title)

    @property
    def pressed(self) -> SpotKind | None:
        """Return the button that is down, or None."""
        return self._gesture.spot.kind if isinstance(self._gesture, Pressing) else None

    def press(self, event: QMouseEvent) -> None:
        """Begin a gesture."""
        point = event.position()
        self._point, self._modifiers = point, event.modifiers()
        self._settled.stop()
        canvas = self._canvas
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        if self._is_triple(event):
            self._select_sentence(point)
            return
        spot = spot_at(canvas.spots(), point)
        hit = canvas.places().hit(point)
        if spot is None and canvas.is_on_buttons(point):
            return
        if spot is None:
            self._gesture = Selecting(hit, point)
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                canvas.extend_to(hit.boundary)
                self._gesture = None
        elif spot.kind is SpotKind.KNOB:
            self._gesture = Linking(spot.mark, spot.drawn.center(), point)
        elif spot.kind in (SpotKind.START, SpotKind.END):
            self._gesture = Resizing(spot.mark, spot.kind is SpotKind.START, hit, point)
        else:
            self._gesture = Pressing(spot)
        canvas.show_changes()

    def move(self, event: QMouseEvent) -> None:
        """Go on with the gesture, or hover."""
        self._point, self._modifiers = event.position(), event.modifiers()
        if self._gesture is None:
            self.hover.over(self._point)
            self._canvas.show_purpose(self.hover.purpose(), self._point)
            return
        self.hover.moved_to(self._point)
        self._follow()
        near = not _EDGE <= self._point.y() <= self._canvas.viewport().height() - _EDGE
        if near and not isinstance(self._gesture, Pressing):
            if not self._scroller.isActive():
                self._scroller.start()
        else:
            self._scroller.stop()

    def release(self, event: QMouseEvent) -> None:
        """End the gesture and say what it came to."""
        self._point, self._modifiers = event.position(), event.modifiers()
        gesture = self._gesture
        if event.button() is not Qt.MouseButton.LeftButton or gesture is None:
            return
        self._follow()
        canvas, state = self._canvas, self._canvas.state
        preview, state.preview = state.preview, None
        self._end()
        where = event.globalPosition().toPoint()
        match gesture:
            case Selecting(moved=True):
                if preview is not None:
                    canvas.select_range(preview.start, preview.end)
                    canvas.offer_selection()
                    canvas.rangeSelected.emit(preview.start, preview.end, where)
            case Selecting(hit=hit) | Resizing(hit=hit, moved=False):
                self._click(hit, event)
            case Resizing(mark=mark):
                old = state.marks.get(mark)
                if preview and old and (preview.start, preview.end) != (old.start, old.end):
                    canvas.markResized.emit(mark, preview.start, preview.end)
            case Linking(mark=mark, target=target):
                if target is not None:
                    canvas.linkDragged.emit(mark, target)
            case Pressing(spot=spot):
                if spot.target.contains(self._point):
                    canvas.verdictClicked.emit(spot.mark, spot.kind.value)
        canvas.show_changes()

    def double_click(self, event: QMouseEvent) -> None:
        """Select the word under the pointer, or go into the mark whose bar or tag it is."""
        canvas, point = self._canvas, event.position()
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        if spot_at(canvas.spots(), point) is not None:
            self.press(event)
            return
        hit = canvas.places().hit(point)
        if hit.zone in (Zone.LANE, Zone.BRACKET):
            canvas.markActivated.emit(hit.marks[0])
            return
        self._double_at, self._double_time = point, event.timestamp()
        word = snap_to_tokens(canvas.state.text, hit.character, hit.character)
        if word is not None:
            canvas.select_range(*word)
            self._settled.start()

    def view_moved(self) -> None:
        """Hover over what has come under the pointer."""
        if self._gesture is None:
            self.hover.again()
            self._canvas.show_purpose(self.hover.purpose(), self.hover.point)

    def leave(self) -> None:
        """Hover over nothing."""
        if self._gesture is None:
            self.hover.leave()
            self._canvas.show_purpose(None, self._point)

    def cancel(self) -> bool:
        """Give the gesture up; return whether there was one."""
        if self._gesture is None:
            return False
        self._canvas.state.preview = None
        self._end()
        self._canvas.show_changes()
        return True

    def _end(self) -> None:
        self._gesture = None
        self._scroller.stop()
        self.hover.over(self._point)
        self._canvas.show_purpose(None, self._point)

    def _follow(self) -> None:
        canvas, gesture = self._canvas, self._gesture
        state = canvas.state
        hit = canvas.places().hit(self._point)
        by_token = (state.snap is Snap.TOKEN) != bool(
            self._modifiers & Qt.KeyboardModifier.ControlModifier
        )
        match gesture:
            case Selecting():
                far = (self._point - gesture.origin).manhattanLength()
                if not gesture.moved and far < QApplication.startDragDistance():
                    return
                gesture.moved = True
                found = self._dragged(gesture.hit, hit, by_token)
                state.preview = Preview(*found, state.armed_hue) if found else None
            case Resizing(mark=name, at_start=at_start):
                mark = state.marks.get(name)
                if mark is None:
                    self.cancel()
                    return
                far = (self._point - gesture.origin).manhattanLength()
                if not gesture.moved and far < QApplication.startDragDistance():
                    return
                gesture.moved = True
                span = (mark.start, mark.end)
                found = moved_to(
                    state.text, span, hit.boundary, at_start=at_start, by_token=by_token
                )
                state.preview = Preview(*found, mark.hue, name)
            case Linking():
                gesture.point = self._point
                under = [name for name in hit.marks if name != gesture.mark]
                titles = ((canvas.link_title(gesture.mark, name), name) for name in under)
                none = ("", under[0] if under else None)
                gesture.title, gesture.target = next((found for found in titles if found[0]), none)
        canvas.show_purpose(self._purpose(), self._point)

    def _dragged(self, first: Hit, last: Hit, by_token: bool) -> tuple[int, int] | None:
        text = self._canvas.state.text
        if not by_token:
            return snap_to_characters(text, first.boundary, last.boundary)
        low = min(first.character, last.character)
        high = max(first.character, last.character)
        return snap_to_tokens(text, low, min(high + 1, len(text)))

    def _click(self, hit: Hit, event: QMouseEvent) -> None:
        canvas = self._canvas
        arrow = canvas.arrow_at(event.position()) if hit.zone is not Zone.TEXT else None
        if arrow is not None:
            canvas.arrowClicked.emit(arrow)
            return
        canvas.set_caret(hit.boundary)
        if hit.zone is Zone.TEXT:
            name = cycle(hit.marks, canvas.selected_mark)
        else:
            name = hit.marks[0] if hit.marks else None
        canvas.select_mark(name, reveal=False)
        if name is not None:
            canvas.markClicked.emit(name, event.globalPosition().toPoint())

    def _is_triple(self, event: QMouseEvent) -> bool:
        at, self._double_at = self._double_at, None
        if at is None or event.timestamp() - self._double_time > QApplication.doubleClickInterval():
            return False
        return (event.position() - at).manhattanLength() < 6

    def _select_sentence(self, point: QPointF) -> None:
        canvas = self._canvas
        sentence = sentence_at(canvas.state.text, canvas.places().hit(point).character)
        if sentence is not None:
            canvas.select_range(*sentence)
            self._settled.start()

    def _say_range(self) -> None:
        canvas = self._canvas
        selection = canvas.selection()
        if selection is not None:
            canvas.offer_selection()
            where = canvas.viewport().mapToGlobal(self._point.toPoint())
            canvas.rangeSelected.emit(*selection, where)

    def _scroll_on(self) -> None:
        """Scroll while the pointer is at an edge, the faster the farther it is out."""
        y, height = self._point.y(), self._canvas.viewport().height()
        out = y - _EDGE if y < _EDGE else y - (height - _EDGE)
        self._canvas.scroll_by(max(-_FASTEST, min(_FASTEST, out * 0.5)))
        self._follow()

    def _purpose(self) -> Purpose | None:
        """Return what letting the button go would do."""
        translate = QCoreApplication.translate
        state, preview = self._canvas.state, self._canvas.state.preview
        match self._gesture:
            case Selecting(moved=True) if preview is not None:
                if state.armed:
                    return Purpose(state.armed_title, state.armed_hue)
                return Purpose(translate("ArticleCanvas", "choose a label …"))
            case Resizing(mark=name) if preview is not None:
                return Purpose(state.marks[name].short, state.marks[name].hue)
            case Linking(target=str()) if self.refused:
                return link_refused()
            case Linking(target=str(), title=title):
                return Purpose(title, state.marks[self._gesture.mark].hue)
        return None

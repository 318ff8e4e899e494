"""What the pointer does to the canvas while no button is down: what it is over, which cursor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt

from goldspan.ui.canvas.geometry import Hit, Zone
from goldspan.ui.canvas.hot_spots import SpotKind, spot_at
from goldspan.ui.canvas.pointer_tag import Purpose
from goldspan.ui.timers import single_shot

if TYPE_CHECKING:
    from goldspan.ui.canvas.canvas import ArticleCanvas

HINT_AFTER = 400  # milliseconds


class HoverHandler:
    """Knows where the pointer is; `at` is where it came upon the hovered mark.

    `rested` says that it has been there long enough for the mark's hint.
    """

    def __init__(self, canvas: ArticleCanvas) -> None:
        self._canvas = canvas
        self._point = QPointF()
        self._inside = False
        self._on_text = False
        self.at: QPointF | None = None
        self.rested = False
        self._resting = single_shot(canvas, HINT_AFTER, self._rest)

    def over(self, point: QPointF) -> None:
        """Take in that the pointer is here, with no button down."""
        self._point, self._inside = QPointF(point), True
        canvas = self._canvas
        spot = spot_at(canvas.spots(), point)
        self._on_text = False
        if spot is not None:
            # What is hovered stays so: its handles and buttons would go from under the pointer.
            canvas.viewport().setCursor(_CURSORS[spot.kind])
            return
        if canvas.is_on_buttons(point):
            canvas.viewport().setCursor(Qt.CursorShape.ArrowCursor)
            return
        hit = canvas.places().hit(point)
        self._on_text = hit.zone is Zone.TEXT
        arrow = None if self._on_text else canvas.arrow_at(point)
        canvas.viewport().setCursor(self._cursor(hit, arrow is not None))
        under = () if arrow is not None else hit.marks
        if under[:1] != canvas.state.under[:1]:
            self.at = QPointF(point)
            self.rested = False
            self._resting.start()
        canvas.set_hovered(under)

    def again(self) -> None:
        """Look anew at what is under the pointer: something moved, or a gesture ended."""
        if self._inside:
            self.over(self._point)

    def moved_to(self, point: QPointF) -> None:
        """Take in where the pointer is while a button is down."""
        self._point, self._inside = QPointF(point), True
        self._on_text = False

    def leave(self) -> None:
        """Take in that the pointer is somewhere else."""
        self._inside = self._on_text = self.rested = False
        self._resting.stop()
        self._canvas.set_hovered(())

    def purpose(self) -> Purpose | None:
        """Return what pressing the button here would begin: a mark of the armed label."""
        state = self._canvas.state
        if not (self._inside and self._on_text and state.armed):
            return None
        return Purpose(state.armed_title, state.armed_hue)

    @property
    def point(self) -> QPointF:
        """Return where the pointer was seen last."""
        return self._point

    def _rest(self) -> None:
        self.rested = True
        self._canvas.show_changes()

    def _cursor(self, hit: Hit, on_arrow: bool) -> Qt.CursorShape:
        if hit.zone is Zone.TEXT:
            return Qt.CursorShape.IBeamCursor
        if hit.marks or on_arrow:
            return Qt.CursorShape.PointingHandCursor
        inside = self._canvas.places().in_column(self._point)
        return Qt.CursorShape.IBeamCursor if inside else Qt.CursorShape.ArrowCursor


_CURSORS = {
    SpotKind.START: Qt.CursorShape.SizeHorCursor,
    SpotKind.END: Qt.CursorShape.SizeHorCursor,
    SpotKind.KNOB: Qt.CursorShape.CrossCursor,
    SpotKind.ACCEPT: Qt.CursorShape.PointingHandCursor,
    SpotKind.REJECT: Qt.CursorShape.PointingHandCursor,
    SpotKind.EDIT: Qt.CursorShape.PointingHandCursor,
}

"""What the plots share: a quiet pyqtgraph view whose places are chosen by mouse and by keys."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPen
from PySide6.QtWidgets import QToolTip, QVBoxLayout, QWidget

from goldspan.services.measuring.differences import UnitQuery
from goldspan.ui.fonts import tabular
from goldspan.ui.theme import Theme

STEPS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class Plot(QWidget):
    """A plot without zoom and menu. `chosen` carries the UnitQuery of a place, `hinted` its words.

    Places are (column, row) from the top left; arrows go through them, Enter chooses. Who makes a
    plot says what is at a place (`query`, `words`) and where it is (`place_at`).
    """

    chosen = Signal(object)
    hinted = Signal(str)

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self.place: tuple[int, int] | None = None
        pg.setConfigOption("exitCleanup", False)
        self.view = pg.GraphicsView(parent=self, background=None)
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.viewport().installEventFilter(self)
        self.view.viewport().setMouseTracking(True)
        self.grid = pg.GraphicsLayout()
        self.grid.setContentsMargins(4, 4, 8, 0)
        self.box = pg.ViewBox(enableMenu=False, enableMouse=False)
        self.left = pg.AxisItem("left", linkView=self.box)
        self.bottom = pg.AxisItem("bottom", linkView=self.box)
        for axis in (self.left, self.bottom):
            axis.setStyle(hideOverlappingLabels=False, tickLength=0)
        self.grid.addItem(self.left, 0, 0)
        self.grid.addItem(self.box, 0, 1)
        self.grid.addItem(self.bottom, 1, 1)
        self.view.setCentralItem(self.grid)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme.changed.connect(self.recolour)

    # What a plot says of its places ----------------------------------------------------------

    def legend(self) -> list[tuple[str, QColor]]:
        """Return what the colours stand for; nothing where they need no words."""
        return []

    def size_in_places(self) -> tuple[int, int]:
        """Return how many columns and rows of places there are."""
        raise NotImplementedError

    def query(self, column: int, row: int) -> UnitQuery | None:
        """Return which units are behind a place, None where there are none."""
        raise NotImplementedError

    def words(self, column: int, row: int) -> str:
        """Return what a place says."""
        raise NotImplementedError

    def place_at(self, point: QPointF) -> tuple[int, int] | None:
        """Return the place at a point of the box's own coordinates, None beside all of them."""
        raise NotImplementedError

    def mark(self, place: tuple[int, int] | None) -> None:
        """Show which place the keyboard is at."""
        raise NotImplementedError

    # Looks -----------------------------------------------------------------------------------

    def recolour(self) -> None:
        """Take the colours of the theme in force."""
        colours = self._theme.colours
        self.view.setBackground(colours.page)
        for axis in (self.left, self.bottom):
            axis.setPen(QPen(colours.border))
            axis.setTextPen(QPen(colours.text))
            axis.setTickFont(tabular(self.font()))

    def pen(self, colour: QColor, width: float = 1.0) -> QPen:
        """Return a pen that is as wide at any scale."""
        pen = QPen(colour, width)
        pen.setCosmetic(True)
        return pen

    # Mouse and keys --------------------------------------------------------------------------

    def eventFilter(self, watched: object, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Say what is under the pointer, and choose it where it is clicked."""
        if isinstance(event, QMouseEvent):
            place = self._under(event.position())
            if event.type() == QEvent.Type.MouseMove:
                self._hover(place, event)
            elif event.type() == QEvent.Type.MouseButtonPress:
                self.setFocus(Qt.FocusReason.MouseFocusReason)
                if place is not None and event.button() == Qt.MouseButton.LeftButton:
                    self.go_to(place)
                    self.choose()
                return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Arrows go through the places, Enter and Space choose one."""
        step = STEPS.get(Qt.Key(event.key()))
        columns, rows = self.size_in_places()
        if step is not None and columns and rows:
            column, row = self.place or (-step[0], -step[1])
            column, row = column + step[0], row + step[1]
            self.go_to((min(max(0, column), columns - 1), min(max(0, row), rows - 1)))
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.choose()
        else:
            event.ignore()

    def focusInEvent(self, event: object) -> None:  # noqa: N802 - Qt's name
        """Show where the keyboard is."""
        del event
        columns, rows = self.size_in_places()
        if columns and rows:
            self.go_to(self.place or (0, 0))

    def focusOutEvent(self, event: object) -> None:  # noqa: N802 - Qt's name
        """Show no place any more."""
        del event
        self.mark(None)

    def go_to(self, place: tuple[int, int]) -> None:
        """Go to a place, and say what it says."""
        self.place = place
        self.mark(place)
        words = self.words(*place)
        self.setAccessibleDescription(words)
        self.hinted.emit(words)

    def choose(self) -> None:
        """Choose the place that one is at."""
        query = self.query(*self.place) if self.place is not None else None
        if query is not None:
            self.chosen.emit(query)

    def _under(self, position: QPointF) -> tuple[int, int] | None:
        scene = self.view.mapToScene(position.toPoint())
        if not self.box.sceneBoundingRect().contains(scene):
            return None
        return self.place_at(self.box.mapSceneToView(scene))

    def _hover(self, place: tuple[int, int] | None, event: QMouseEvent) -> None:
        viewport = self.view.viewport()
        there = place is not None and self.query(*place) is not None
        shape = Qt.CursorShape.PointingHandCursor if there else Qt.CursorShape.ArrowCursor
        viewport.setCursor(shape)
        if place is None:
            QToolTip.hideText()
        else:
            QToolTip.showText(event.globalPosition().toPoint(), self.words(*place), viewport)

"""The curve of a training: F1 on the development part after each round, drawn by pyqtgraph."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pyqtgraph as pg
from PySide6.QtCore import QLocale, QSize, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from goldspan.domain.scheme import Scheme, title
from goldspan.services.training import CurvePoint
from goldspan.ui.fonts import tabular
from goldspan.ui.learning.words import curve_caption, curve_numbers
from goldspan.ui.theme import Theme
from goldspan.ui.widgets import label

HEIGHT = 200
THICK, THIN = 2.5, 1.5
LEAST_ROUNDS = 4  # that the axis has room for
TOP = 1.0
STEPS = 1, 2, 5, 10, 20, 50, 100  # rounds between the figures of the axis
MOST_TICKS = 12
MARK = 16  # pixels of the key's lines


class LearningCurve(QWidget):
    """A line for all labels, a thin one for each; beneath it the same in words.

    Nothing here is dragged or zoomed: the curve follows the training. A screen reader gets the
    figures of all rounds.
    """

    def __init__(self, theme: Theme, scheme: Scheme, language: str) -> None:
        super().__init__()
        self._theme = theme
        self._hues = {each.key: each.hue for each in scheme.labels}
        self._titles = {each.key: title(each.titles, language) for each in scheme.labels}
        self._points: Sequence[CurvePoint] = ()
        self._lines: dict[str, pg.PlotCurveItem] = {}
        self._build_plot()
        self._caption = label("", "muted")
        self._caption.setFont(tabular(self._caption.font()))
        self._key = QWidget()
        self._key_row = QHBoxLayout(self._key)
        self._key_row.setContentsMargins(0, 0, 0, 0)
        self._key_row.setSpacing(12)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._view)
        column.addWidget(self._key)
        column.addWidget(self._caption)
        theme.changed.connect(self._recolour)
        self.setAccessibleName(self.tr("Learning curve"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.show_points(())

    @property
    def caption(self) -> str:
        """What stands beneath the curve."""
        return self._caption.text()

    def show_points(self, points: Sequence[CurvePoint]) -> None:
        """Show these points, all of one training so far."""
        labels = sorted({name for point in points for name in point.labels})
        if set(labels) | {""} != set(self._lines):
            self._make_lines(labels)
        self._points = tuple(points)
        rounds = [point.round for point in points]
        for name, line in self._lines.items():
            values = [point.labels.get(name, 0.0) if name else point.score for point in points]
            line.setData(rounds, values)
        best = max(points, key=lambda point: point.score, default=None)
        self._best.setData(
            [best.round] if best is not None else [], [best.score] if best is not None else []
        )
        last = max([LEAST_ROUNDS, *rounds])
        step = next(step for step in STEPS if last <= step * MOST_TICKS or step == STEPS[-1])
        self._bottom.setTicks([[(at, str(at)) for at in range(step, last + 1, step)]])
        self._box.setXRange(min(1, *STEPS), last, padding=0.03)
        self._caption.setText(curve_caption(points))
        self.setAccessibleDescription(curve_numbers(points))
        if self.isVisible():
            QAccessible.updateAccessibility(
                QAccessibleEvent(self, QAccessible.Event.DescriptionChanged)
            )

    def _build_plot(self) -> None:
        pg.setConfigOption("exitCleanup", False)
        self._view = pg.GraphicsView(parent=self, background=None)
        self._view.setFixedHeight(HEIGHT)
        self._view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._view.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        grid = pg.GraphicsLayout()
        grid.setContentsMargins(0, 4, 4, 0)
        self._box = pg.ViewBox(enableMenu=False, enableMouse=False)
        self._box.setYRange(0, TOP, padding=0.05)
        self._left = pg.AxisItem("left", linkView=self._box)
        self._left.setTicks(
            [[(value / 5, QLocale().toString(value / 5, "f", 1)) for value in range(6)]]
        )
        self._bottom = pg.AxisItem("bottom", linkView=self._box)
        for axis in (self._left, self._bottom):
            axis.setStyle(hideOverlappingLabels=False, tickLength=0)
        grid.addItem(self._left, 0, 0)
        grid.addItem(self._box, 0, 1)
        grid.addItem(self._bottom, 1, 1)
        self._view.setCentralItem(grid)
        self._best = pg.ScatterPlotItem(size=9)
        self._box.addItem(self._best)

    def _make_lines(self, labels: Sequence[str]) -> None:
        for line in self._lines.values():
            self._box.removeItem(line)
        self._lines = {name: pg.PlotCurveItem(antialias=True) for name in [*labels, ""]}
        for line in self._lines.values():
            self._box.addItem(line)
        while self._key_row.count():
            item = self._key_row.takeAt(0)
            entry = item.widget() if item is not None else None
            if entry is not None:
                entry.deleteLater()
        for name in ["", *labels]:
            self._key_row.addWidget(_KeyMark(self._pen, name))
            words = self._titles.get(name, name) or self.tr("All labels")
            self._key_row.addWidget(label(words, "muted"))
            self._key_row.addSpacing(8)
        self._key_row.addStretch(1)
        self._recolour()

    def _recolour(self) -> None:
        """Take the colours of the theme in force."""
        colours = self._theme.colours
        self._view.setBackground(colours.page)
        for axis in (self._left, self._bottom):
            axis.setPen(QPen(colours.border))
            axis.setTextPen(QPen(colours.muted))
            axis.setTickFont(tabular(self.font()))
            axis.setGrid(60)
        for name, line in self._lines.items():
            line.setPen(self._pen(name))
            line.setZValue(0 if name else 1)
        self._best.setBrush(colours.accent)
        self._best.setPen(pg.mkPen(colours.page))
        self._best.setZValue(2)
        for entry in self._key.findChildren(_KeyMark):
            entry.update()

    def _pen(self, name: str) -> QPen:
        hue = self._hues.get(name)
        colour = self._theme.hue(hue).bar if hue is not None else self._theme.colours.text
        pen = QPen(colour, THIN if name else THICK)
        pen.setCosmetic(True)
        return pen


class _KeyMark(QWidget):
    """A short piece of a line, before its name."""

    def __init__(self, pen: Callable[[str], QPen], name: str) -> None:
        super().__init__()
        self._pen = pen
        self._name = name
        self.setFixedSize(QSize(MARK, MARK))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw it."""
        del event
        painter = QPainter(self)
        painter.setPen(self._pen(self._name))
        middle = self.height() // 2
        painter.drawLine(0, middle, self.width(), middle)
        painter.end()

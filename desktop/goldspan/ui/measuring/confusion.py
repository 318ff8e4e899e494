"""The matrix of confusions: what the one has where the other has what."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QLocale, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from goldspan.services.measuring.differences import UnitQuery
from goldspan.services.measuring.figures import Figures
from goldspan.ui.fonts import tabular
from goldspan.ui.measuring.plot import Plot
from goldspan.ui.theme import Theme

LEAST, MOST = 40, 200  # how strong the tint of a cell is, of 255
TEXT = 0.6  # of a cell's height, at most


class ConfusionPlot(Plot):
    """Units by the label of the first person (a row each) and of the second (a column each).

    The last row and column is nothing. Of several pairs of people all are added up, each counted
    both ways.
    """

    def __init__(self, theme: Theme, titles: Mapping[str, str]) -> None:
        super().__init__(theme, "")
        self.setAccessibleName(self.tr("Confusion matrix"))
        self._titles = {**titles, "": self.tr("nothing")}
        self._labels: Sequence[str] = ()
        self._people: tuple[str, ...] = ()
        self._names: Mapping[str, str] = {}
        self._cells: Mapping[tuple[str, str], int] = {}
        self._matrix = _Matrix(tabular(self.font()))
        self.box.addItem(self._matrix)
        self.box.invertY(True)
        self.box.setDefaultPadding(0)
        self.recolour()

    def show_figures(self, figures: Figures, people: Sequence[str] = ()) -> None:
        """Show a pair of people, or all of them."""
        self._people, self._names = tuple(people), figures.names
        pairs = figures.measured.pairs
        order = [*figures.measured.labels, ""]
        cells: dict[tuple[str, str], int] = {}
        for pair in pairs:
            if people and pair.people != tuple(people):
                continue
            for i, row in enumerate(pair.confused):
                for j, count in enumerate(row):
                    keys = {(order[i], order[j])}
                    if not people and len(pairs) > 1:
                        keys.add((order[j], order[i]))
                    for key in keys:
                        cells[key] = cells.get(key, 0) + count
        if not people and len(pairs) == 1:
            self._people = pairs[0].people
        self._cells = cells
        self._labels = [*(label for label in figures.rows if label), ""]
        self._show()

    def size_in_places(self) -> tuple[int, int]:
        """Return how many labels there are, nothing too, twice."""
        return len(self._labels), len(self._labels)

    def query(self, column: int, row: int) -> UnitQuery | None:
        """Return the units with these two labels."""
        cell = self._labels[row], self._labels[column]
        if not self._cells.get(cell):
            return None
        return UnitQuery(people=self._people, cell=cell)

    def words(self, column: int, row: int) -> str:
        """Return what a cell says."""
        first, second = self._labels[row], self._labels[column]
        count = self._cells.get((first, second), 0)
        units = self.tr("%Ln unit(s)", "", count)
        one, other = (self._titles.get(label, label) for label in (first, second))
        if len(self._people) == 2:
            names = [self._names.get(person, person) for person in self._people]
            return f"{names[0]}: {one} · {names[1]}: {other} — {units}"
        return f"{one} · {other} — {units}"

    def place_at(self, point: QPointF) -> tuple[int, int] | None:
        """Return the cell at a point."""
        column, row = int(point.x() // 1), int(point.y() // 1)
        size = len(self._labels)
        return (column, row) if 0 <= column < size and 0 <= row < size else None

    def mark(self, place: tuple[int, int] | None) -> None:
        """Frame the cell that the keyboard is at."""
        self._matrix.current = place
        self._matrix.update()

    def recolour(self) -> None:
        """Take the colours of the theme in force."""
        super().recolour()
        colours = self._theme.colours
        matrix = self._matrix
        matrix.same, matrix.other = colours.good, colours.bad
        matrix.text, matrix.ring, matrix.ground = colours.text, colours.accent, colours.page
        matrix.muted = colours.muted
        matrix.update()

    def _show(self) -> None:
        size = len(self._labels)
        names = [self._titles.get(label, label) for label in self._labels]
        ticks = [(number + 0.5, name) for number, name in enumerate(names)]
        self.left.setTicks([ticks])
        self.bottom.setTicks([ticks])
        widest = max((self.fontMetrics().horizontalAdvance(name) for name in names), default=0)
        self.left.setWidth(widest + 12)
        if len(self._people) == 2:
            first, second = (self._names.get(person, person) for person in self._people)
            self.left.setLabel(first)
            self.left.setWidth(widest + 36)
            self.bottom.setLabel(second)
        else:
            self.left.showLabel(False)
            self.bottom.showLabel(False)
        self._matrix.show_counts(
            [[self._cells.get((a, b), 0) for b in self._labels] for a in self._labels]
        )
        self.box.setRange(QRectF(0, 0, max(1, size), max(1, size)), padding=0)
        self.place = None
        lines = (
            self.words(column, row)
            for row in range(size)
            for column in range(size)
            if self.query(column, row) is not None
        )
        self.setAccessibleDescription("\n".join(lines))


class _Matrix(QGraphicsItem):
    """Squares of size 1 with their counts; what differs is tinted by how often it does."""

    def __init__(self, font: QFont) -> None:
        super().__init__()
        self._counts: Sequence[Sequence[int]] = ()
        self._font = font
        self.current: tuple[int, int] | None = None
        self.same = self.other = self.text = self.ring = self.ground = self.muted = QColor()

    def show_counts(self, counts: Sequence[Sequence[int]]) -> None:
        """Show these counts, row by row."""
        self.prepareGeometryChange()
        self._counts = counts
        self.update()

    def boundingRect(self) -> QRectF:  # noqa: N802 - Qt's name
        """Return the whole matrix."""
        return QRectF(0, 0, len(self._counts), len(self._counts))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        """Draw the squares in pixels, so that text is not stretched."""
        del option, widget
        to_device = painter.transform()
        painter.save()
        painter.resetTransform()
        painter.setFont(self._font)
        locale = QLocale()
        worst = max(
            (n for i, row in enumerate(self._counts) for j, n in enumerate(row) if i != j),
            default=0,
        )
        for i, row in enumerate(self._counts):
            for j, count in enumerate(row):
                cell = to_device.mapRect(QRectF(j, i, 1, 1)).adjusted(1, 1, -1, -1)
                if i == len(self._counts) - 1 == j:
                    continue
                painter.fillRect(cell, self._tint(count, worst, same=i == j))
                painter.setPen(self.text if count else self.muted)
                words = locale.toString(count) if count else "·"
                painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, words)
                if (j, i) == self.current:
                    painter.setPen(self.ring)
                    painter.drawRect(cell)
                    painter.drawRect(cell.adjusted(1, 1, -1, -1))
        painter.restore()

    def _tint(self, count: int, worst: int, *, same: bool) -> QColor:
        if not count:
            return self.ground
        colour = QColor(self.same if same else self.other)
        share = 0.0 if same or not worst else count / worst
        colour.setAlpha(round(LEAST + (MOST - LEAST) * share * 0.5))
        return colour

"""The learning curve drawn: marks are measured, lines are fitted, one of them has a band."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from statistics import mean

import pyqtgraph as pg
from pyqtgraph.graphicsItems.ScatterPlotItem import drawSymbol
from PySide6.QtCore import QLocale, QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import (
    QGraphicsItem,
    QGraphicsLineItem,
    QGraphicsPolygonItem,
    QSizePolicy,
    QWidget,
)

from goldspan.domain.scheme import Scheme
from goldspan.services.learning_curve.outlook import Outlook, Verdict
from goldspan.services.learning_curve.record import StepRun
from goldspan.services.learning_curve.subsets import SHARES
from goldspan.services.measuring.differences import UnitQuery
from goldspan.ui.measuring.over_time import THICK, THIN
from goldspan.ui.measuring.plot import Plot
from goldspan.ui.measuring.words import interval_text, measure_text
from goldspan.ui.release.enough.looking import Measured
from goldspan.ui.release.enough.words import DIGITS, label_name, more_text
from goldspan.ui.theme import Theme

SYMBOLS = ("o", "s", "t1", "d", "p", "star", "t", "h", "+", "x")
MARK, DOT, RING = 10, 4, 16  # pixels
LEGEND_MARK, GAP, MARGIN = 12, 6, 16
HEIGHT = 280
TICKS = 0.1  # of F1
BAND = 40  # of 255: how much of the band's colour is seen


class CurvePlot(Plot):
    """Marks are means of trainings, each label with a form of its own; dashed is what is foretold.

    The label that is chosen (`show_label`) is drawn thick, with its trainings and its band.
    """

    def __init__(self, theme: Theme, scheme: Scheme, titles: Mapping[str, str]) -> None:
        super().__init__(theme, "")
        self.setAccessibleName(self.tr("Learning curve"))
        self.setMinimumHeight(HEIGHT)
        self.grid.setContentsMargins(4, 4, 8, 8)
        self._titles = titles
        self._hues = {label.key: label.hue for label in scheme.labels}
        self._measured: Measured | None = None
        self._steps: list[list[StepRun]] = []
        self._label = ""
        self._scores: dict[tuple[int, str], float | None] = {}
        self._items: list[QGraphicsItem] = []
        self._marks = pg.ScatterPlotItem()
        self._ring = pg.ScatterPlotItem(size=RING)
        for marks in (self._marks, self._ring):
            self.box.addItem(marks)
        self.bottom.setLabel(self.tr("articles that are learned from"))
        self.recolour()

    @property
    def labels(self) -> list[str]:
        """The labels that are drawn, all of them together first."""
        return list(self._measured.outlooks) if self._measured is not None else []

    def show_measured(self, measured: Measured, label: str) -> None:
        """Draw this, with this label in front."""
        self._measured = measured
        runs = measured.curve.runs
        steps = [[run for run in runs if run.step == step] for step in range(len(SHARES))]
        self._steps = [step for step in steps if step]
        self._scores = {
            (column, key): _score(step, key)
            for column, step in enumerate(self._steps)
            for key in measured.outlooks
        }
        self._label = label if label in measured.outlooks else ""
        self.place = None
        self.recolour()
        words = [self.words(column, row) for row in range(len(self.labels)) for column in self._all]
        self.setAccessibleDescription("\n".join(words))

    def symbol(self, label: str) -> str:
        """Return the form of a label's marks."""
        return SYMBOLS[self.labels.index(label) % len(SYMBOLS)]

    def colour(self, label: str) -> QColor:
        """Return the colour of a label."""
        hue = self._hues.get(label)
        return self._theme.hue(hue).bar if hue is not None else self._theme.colours.text

    # Places ----------------------------------------------------------------------------------

    @property
    def _all(self) -> range:
        return range(self.size_in_places()[0])

    def size_in_places(self) -> tuple[int, int]:
        """Return the steps and what is foretold, by labels."""
        return (len(self._steps) + 1 if self._steps else 0), len(self.labels)

    def query(self, column: int, row: int) -> UnitQuery | None:
        """Return nothing: no units are behind a mark."""
        del column, row
        return None

    def words(self, column: int, row: int) -> str:
        """Return what a mark says."""
        label = self.labels[row]
        name = label_name(label, self._titles)
        if column == len(self._steps):
            outlook = self._outlook(label)
            if outlook.verdict is Verdict.UNKNOWN or outlook.later is None:
                return self.tr("{label}: what more would bring cannot be told").format(label=name)
            words = self.tr("{label}, with {more}: {f1} ({interval})")
            return words.format(
                label=name,
                more=more_text(outlook.more),
                f1=measure_text(outlook.later, DIGITS),
                interval=interval_text(outlook.interval),
            )
        step = self._steps[column]
        words = self.tr("{label}, {articles}: {f1}; {trainings}")
        return words.format(
            label=name,
            articles=self.tr("%Ln article(s)", "", round(_articles(step))),
            f1=measure_text(self._scores[column, label]),
            trainings=self.tr("%Ln training(s)", "", len(step)),
        )

    def place_at(self, point: QPointF) -> tuple[int, int] | None:
        """Return the mark that is nearest to the pointer."""
        places = [
            (column, row)
            for column in self._all
            for row in range(len(self.labels))
            if self._at(column, row) is not None
        ]
        (left, right), (low, high) = self.box.viewRange()

        def distance(place: tuple[int, int]) -> float:
            at = self._at(*place) or (0.0, 0.0)
            x, y = (at[0] - point.x()) / (right - left), (at[1] - point.y()) / (high - low)
            return float(x * x + y * y)

        return min(places, key=distance, default=None)

    def mark(self, place: tuple[int, int] | None) -> None:
        """Show a ring around the mark that the keyboard is at."""
        at = self._at(*place) if place is not None else None
        self._ring.setData([at[0]] if at else [], [at[1]] if at else [])

    def _at(self, column: int, row: int) -> tuple[float, float] | None:
        label = self.labels[row]
        if column == len(self._steps):
            outlook = self._outlook(label)
            if outlook.later is None or outlook.verdict is Verdict.UNKNOWN:
                return None
            return _articles(self._steps[-1]) + outlook.more, outlook.later
        score = self._scores[column, label]
        return None if score is None else (_articles(self._steps[column]), score)

    def _outlook(self, label: str) -> Outlook:
        assert self._measured is not None
        return self._measured.outlooks[label]

    # Drawing ---------------------------------------------------------------------------------

    def recolour(self) -> None:
        """Draw anew, in the colours of the theme in force."""
        super().recolour()
        colours = self._theme.colours
        self.left.setGrid(60)
        self.bottom.label.setDefaultTextColor(colours.muted)
        self._ring.setBrush(pg.mkBrush(None))
        self._ring.setPen(pg.mkPen(colours.accent, width=2))
        self._marks.setZValue(3)
        self._ring.setZValue(4)
        for item in self._items:
            self.box.removeItem(item)
        self._items = []
        if self._measured is None or not self._steps:
            return
        for label in [*(each for each in self.labels if each != self._label), self._label]:
            self._draw(label, chosen=label == self._label)
        self._draw_marks()
        self._set_ranges()

    def _draw(self, label: str, *, chosen: bool) -> None:
        outlook, colour = self._outlook(label), self.colour(label)
        if outlook.verdict is Verdict.UNKNOWN:
            return
        now = _articles(self._steps[-1])
        if chosen:
            self._draw_band(outlook, colour)
        for places, style in (
            ([place for place in outlook.fit if place.articles <= now], Qt.PenStyle.SolidLine),
            ([place for place in outlook.fit if place.articles >= now], Qt.PenStyle.DashLine),
        ):
            pen = self.pen(colour, THICK if chosen else THIN)
            pen.setStyle(style)
            at = [place.articles for place in places], [place.f1 for place in places]
            self._add(pg.PlotCurveItem(*at, pen=pen, antialias=True), 2)

    def _draw_band(self, outlook: Outlook, colour: QColor) -> None:
        pale = QColor(colour)
        pale.setAlpha(BAND)
        there = [QPointF(place.articles, place.high) for place in outlook.fit]
        back = [QPointF(place.articles, place.low) for place in reversed(outlook.fit)]
        band = QGraphicsPolygonItem(QPolygonF([*there, *back]))
        band.setPen(QPen(Qt.PenStyle.NoPen))
        band.setBrush(pale)
        self._add(band, 0)
        if outlook.interval is not None:
            at = _articles(self._steps[-1]) + outlook.more
            line = QGraphicsLineItem(at, outlook.interval.low, at, outlook.interval.high)
            line.setPen(self.pen(colour, THICK))
            self._add(line, 1)

    def _draw_marks(self) -> None:
        """Draw all marks as one item; of the chosen label, its trainings too."""
        spots = []
        for row, label in enumerate(self.labels):
            colour = self.colour(label)
            pen, brush = pg.mkPen(colour, width=1.5), pg.mkBrush(colour)
            if label == self._label:
                runs = (run for step in self._steps for run in step)
                dots = [
                    (run.articles, score) for run in runs if (score := run.f1(label)) is not None
                ]
                spots += [{"pos": at, "size": DOT, "pen": pen, "brush": brush} for at in dots]
            hollow = pg.mkBrush(self._theme.colours.page)
            for column in self._all:
                at = self._at(column, row)
                if at is not None:
                    filled = brush if column < len(self._steps) else hollow
                    mark = {"pos": at, "size": MARK, "pen": pen, "brush": filled}
                    spots.append({**mark, "symbol": self.symbol(label)})
        self._marks.setData(spots)

    def _add(self, item: QGraphicsItem, above: int) -> None:
        item.setZValue(above)
        self.box.addItem(item)
        self._items.append(item)

    def _set_ranges(self) -> None:
        scores = [score for score in self._scores.values() if score is not None]
        bottom = max(0.0, (min(scores, default=0.0) // TICKS) * TICKS)
        now = _articles(self._steps[-1])
        told = [each for each in self.labels if self._outlook(each).verdict is not Verdict.UNKNOWN]
        last = now + (self._outlook(self._label).more if told else 0)
        self.box.setRange(xRange=(0, last), yRange=(bottom, 1.0), padding=0.04)
        count = round((1.0 - bottom) / TICKS)
        heights = [bottom + TICKS * number for number in range(count + 1)]
        self.left.setTicks([[(at, QLocale().toString(at, "f", 1)) for at in heights]])
        places = list(dict.fromkeys([*(_articles(step) for step in self._steps), last]))
        self.bottom.setTicks([[(at, QLocale().toString(round(at))) for at in places]])


class FormLegend(QWidget):
    """The form and the name of each label in a row; what there is no room for is cut off."""

    def __init__(self, theme: Theme, plot: CurvePlot, titles: Mapping[str, str]) -> None:
        super().__init__()
        self._theme = theme
        self._plot = plot
        self._titles = titles
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return room for one line."""
        return QSize(0, max(LEGEND_MARK, self.fontMetrics().height()) + GAP)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw them."""
        del event
        metrics, left = self.fontMetrics(), MARGIN
        middle = self.height() / 2
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for label in self._plot.labels:
                colour, name = self._plot.colour(label), label_name(label, self._titles)
                painter.save()
                painter.translate(left + LEGEND_MARK / 2, middle)
                pen, brush = pg.mkPen(colour), pg.mkBrush(colour)
                drawSymbol(painter, self._plot.symbol(label), MARK, pen, brush)
                painter.restore()
                left += LEGEND_MARK + GAP
                painter.setPen(self._theme.colours.muted)
                painter.drawText(QPointF(left, middle + metrics.ascent() / 2 - 1), name)
                left += metrics.horizontalAdvance(name) + MARGIN


def _articles(step: Sequence[StepRun]) -> float:
    return mean(run.articles for run in step)


def _score(step: Sequence[StepRun], label: str) -> float | None:
    scores = [score for run in step if (score := run.f1(label)) is not None]
    return mean(scores) if scores else None

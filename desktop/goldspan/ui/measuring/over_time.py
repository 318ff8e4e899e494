"""Disagreement over time: the share of units that differ, as the articles were finished."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import pyqtgraph as pg
from PySide6.QtCore import QDateTime, QLocale, QPointF, Qt
from PySide6.QtGui import QColor

from goldspan.domain.scheme import Scheme
from goldspan.services.measuring.differences import UnitQuery
from goldspan.services.measuring.figures import ALL, ArticleFigures, Figures
from goldspan.ui.measuring.plot import Plot
from goldspan.ui.measuring.words import measure_text
from goldspan.ui.theme import Theme

MOST_POINTS = 24
THICK, THIN = 2.5, 1.5
PARTS = 5  # of an axis
TOPS = 0.05, 0.1, 0.2, 0.3, 0.5, 0.75, 1.0  # where an axis may end
DOT, CURRENT = 8, 13  # pixels


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some articles that were finished one after the other."""

    articles: tuple[ArticleFigures, ...]

    def share(self, label: str = ALL) -> float | None:
        """Return how much of their units differs, None where there are none."""
        units = sum(article.units.get(label, 0) for article in self.articles)
        differing = sum(article.differing.get(label, 0) for article in self.articles)
        return differing / units if units else None


def stretches(articles: Sequence[ArticleFigures], most: int = MOST_POINTS) -> list[Stretch]:
    """Return the articles in the order in which they were finished, in parts of equal size.

    Where it is not known when, they come first, in the library's order.
    """
    inorder = sorted(articles, key=lambda article: article.done_at)
    count = min(most, len(inorder))
    edges = [len(inorder) * number // count for number in range(count + 1)] if count else []
    return [Stretch(tuple(inorder[start:end])) for start, end in pairwise(edges)]


def share_ticks(top: float) -> list[tuple[float, str]]:
    """Return the figures of an axis from 0 to `top`."""
    places = (top * part / PARTS for part in range(PARTS + 1))
    return [(place, measure_text(place, 2)) for place in places]


class TimePlot(Plot):
    """A line for all labels, thin ones for each; every point of the thick one can be chosen."""

    def __init__(self, theme: Theme, scheme: Scheme, titles: Mapping[str, str]) -> None:
        super().__init__(theme, "")
        self.setAccessibleName(self.tr("Disagreement over time"))
        self._titles = titles
        self._hues = {label.key: label.hue for label in scheme.labels}
        self._stretches: Sequence[Stretch] = ()
        self._lines: dict[str, pg.PlotCurveItem] = {}
        self._dots = pg.ScatterPlotItem(size=DOT)
        self._current = pg.ScatterPlotItem(size=CURRENT)
        for dots in (self._dots, self._current):
            self.box.addItem(dots)
        self.recolour()

    def show_figures(self, figures: Figures) -> None:
        """Show the articles of these figures."""
        self._stretches = stretches(figures.articles)
        self.place = None
        for line in self._lines.values():
            self.box.removeItem(line)
        self._lines = {label: pg.PlotCurveItem(antialias=True) for label in figures.rows}
        highest = 0.0
        for label, line in self._lines.items():
            self.box.addItem(line)
            shares = [(at, part.share(label)) for at, part in enumerate(self._stretches)]
            points = [(at, share) for at, share in shares if share is not None]
            line.setData([at for at, _ in points], [share for _, share in points])
            highest = max([highest, *(share for _, share in points)])
        every = [(at, part.share() or 0.0) for at, part in enumerate(self._stretches)]
        self._dots.setData([at for at, _ in every], [share for _, share in every])
        self._current.setData([], [])
        top = next((step for step in TOPS if highest <= step), TOPS[-1])
        self.box.setRange(
            xRange=(-0.3, max(1, len(self._stretches)) - 0.7), yRange=(0, top), padding=0.04
        )
        self._set_ticks(top)
        self.recolour()
        last = len(self._stretches)
        self.setAccessibleDescription("\n".join(self.words(at, 0) for at in range(last)))

    def legend(self) -> list[tuple[str, QColor]]:
        """Return the names of the lines with their colours."""
        return [(self._titles.get(label, label), self._colour(label)) for label in self._lines]

    def size_in_places(self) -> tuple[int, int]:
        """Return the number of points, in one row."""
        return len(self._stretches), 1

    def query(self, column: int, row: int) -> UnitQuery | None:
        """Return the units of the articles of a point."""
        del row
        part = self._stretches[column]
        if not sum(article.differing.get(ALL, 0) for article in part.articles):
            return None
        return UnitQuery(articles=tuple(article.article for article in part.articles))

    def words(self, column: int, row: int) -> str:
        """Return what a point says."""
        del row
        part = self._stretches[column]
        units = sum(article.units.get(ALL, 0) for article in part.articles)
        differing = sum(article.differing.get(ALL, 0) for article in part.articles)
        said = self.tr("{differing} of %Ln unit(s) differ", "", units).format(
            differing=QLocale().toString(differing)
        )
        if len(part.articles) == 1:
            article = part.articles[0]
            return ", ".join(filter(None, [article.title, _day(article.done_at), said]))
        days = list(dict.fromkeys(_day(part.articles[at].done_at) for at in (0, -1)))
        when = " – ".join(day for day in days if day)
        many = self.tr("%Ln article(s)", "", len(part.articles))
        return ", ".join(filter(None, [many, when, said]))

    def place_at(self, point: QPointF) -> tuple[int, int] | None:
        """Return the point that is nearest to the pointer."""
        at = round(point.x())
        return (at, 0) if 0 <= at < len(self._stretches) else None

    def mark(self, place: tuple[int, int] | None) -> None:
        """Show a ring around the point that the keyboard is at."""
        at = [] if place is None else [place[0]]
        self._current.setData(at, [self._stretches[number].share() or 0.0 for number in at])

    def recolour(self) -> None:
        """Take the colours of the theme in force."""
        super().recolour()
        colours = self._theme.colours
        self.left.setGrid(60)
        for label, line in self._lines.items():
            line.setPen(self.pen(self._colour(label), THIN if label else THICK))
            line.setZValue(0 if label else 1)
        self._dots.setBrush(colours.text)
        self._dots.setPen(pg.mkPen(colours.page))
        self._dots.setZValue(2)
        self._current.setBrush(pg.mkBrush(None))
        self._current.setPen(pg.mkPen(colours.accent, width=2))
        self._current.setZValue(3)

    def _colour(self, label: str) -> QColor:
        hue = self._hues.get(label)
        return self._theme.hue(hue).bar if hue is not None else self._theme.colours.text

    def _set_ticks(self, top: float) -> None:
        self.left.setTicks([share_ticks(top)])
        last = len(self._stretches)
        wanted = {0, last - 1} if last > 1 else {0}
        ticks = []
        for at in sorted(wanted) if last else ():
            article = self._stretches[at].articles[0 if at == 0 else -1]
            ticks.append((at, _day(article.done_at) or str(at + 1)))
        self.bottom.setTicks([ticks])


def _day(done_at: str) -> str:
    at = QDateTime.fromString(done_at, Qt.DateFormat.ISODate).toLocalTime()
    return QLocale().toString(at.date(), QLocale.FormatType.ShortFormat) if at.isValid() else ""

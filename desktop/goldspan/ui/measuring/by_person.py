"""Disagreement by annotator: how often others do not agree with each, and in what."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pyqtgraph as pg
from PySide6.QtCore import QLocale, QPointF
from PySide6.QtGui import QColor

from goldspan.services.measuring.differences import UnitQuery
from goldspan.services.measuring.figures import Difference, Figures, PersonFigures
from goldspan.services.measuring.unit_counts import GRAVEST
from goldspan.ui.measuring.over_time import TOPS, share_ticks
from goldspan.ui.measuring.plot import Plot
from goldspan.ui.measuring.words import difference_names
from goldspan.ui.theme import Theme

WIDE = 0.56  # of the room that a bar has
HUES = {
    Difference.ONLY: "vermilion",
    Difference.LABEL: "purple",
    Difference.BOUNDARY: "sky",
    Difference.ATTRIBUTE: "orange",
    Difference.LINK: "green",
}


class PeoplePlot(Plot):
    """A bar for each person, of the kinds of difference; each piece can be chosen."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "")
        self.setAccessibleName(self.tr("Disagreement by annotator"))
        self._persons: Sequence[PersonFigures] = ()
        self._names: Mapping[str, str] = {}
        self._kinds = difference_names()
        self._bars: list[tuple[int, Difference, float, float, pg.BarGraphItem]] = []
        self._current: tuple[int, int] | None = None
        self.box.invertY(True)
        self.recolour()

    def show_figures(self, figures: Figures) -> None:
        """Show the people of these figures."""
        self._persons, self._names = figures.persons, figures.names
        self.place = self._current = None
        for *_, item in self._bars:
            self.box.removeItem(item)
        self._bars = []
        highest = 0.0
        for row, person in enumerate(self._persons):
            at = 0.0
            for kind in GRAVEST:
                count = person.apart.get(kind, 0)
                if not count or not person.compared:
                    continue
                share = count / person.compared
                bar = pg.BarGraphItem(x0=[at], y=[row], width=[share], height=WIDE)
                self.box.addItem(bar)
                self._bars.append((row, kind, at, at + share, bar))
                at += share
            highest = max(highest, at)
        top = next((step for step in TOPS if highest <= step), TOPS[-1])
        rows = max(1, len(self._persons))
        self.box.setRange(xRange=(0, top), yRange=(-0.6, rows - 0.4), padding=0.02)
        names = [self._names.get(person.person, person.person) for person in self._persons]
        self.left.setTicks([list(enumerate(names))])
        widest = max((self.fontMetrics().horizontalAdvance(name) for name in names), default=0)
        self.left.setWidth(min(widest + 16, 160))
        self.bottom.setTicks([share_ticks(top)])
        self.recolour()
        self.setAccessibleDescription("\n".join(self.words(0, row) for row in range(len(names))))

    def legend(self) -> list[tuple[str, QColor]]:
        """Return the names of the kinds that there are, with their colours."""
        there = {kind for _, kind, *_ in self._bars}
        return [
            (self._kinds[kind], self._theme.hue(HUES[kind]).bar)
            for kind in GRAVEST
            if kind in there
        ]

    def size_in_places(self) -> tuple[int, int]:
        """Return how many kinds there are and how many people."""
        return len(GRAVEST), len(self._persons)

    def query(self, column: int, row: int) -> UnitQuery | None:
        """Return the units in which a person differs from others in this."""
        kind, person = GRAVEST[column], self._persons[row]
        if not person.apart.get(kind, 0):
            return None
        return UnitQuery(people=(person.person,), kind=kind)

    def words(self, column: int, row: int) -> str:
        """Return what a piece of a bar says."""
        kind, person = GRAVEST[column], self._persons[row]
        count = person.apart.get(kind, 0)
        return self.tr(
            "{person} — {kind}: {count} of %Ln comparison(s)", "", person.compared
        ).format(
            person=self._names.get(person.person, person.person),
            kind=self._kinds[kind],
            count=QLocale().toString(count),
        )

    def place_at(self, point: QPointF) -> tuple[int, int] | None:
        """Return the piece at a point."""
        for row, kind, start, end, _ in self._bars:
            if start <= point.x() < end and abs(point.y() - row) <= WIDE / 2:
                return GRAVEST.index(kind), row
        return None

    def mark(self, place: tuple[int, int] | None) -> None:
        """Frame the piece that the keyboard is at."""
        self._current = place
        self.recolour()

    def recolour(self) -> None:
        """Take the colours of the theme in force."""
        super().recolour()
        colours = self._theme.colours
        for row, kind, _, _, bar in self._bars:
            here = self._current == (GRAVEST.index(kind), row)
            pen = pg.mkPen(colours.accent, width=3) if here else pg.mkPen(colours.page)
            bar.setOpts(brush=self._theme.hue(HUES[kind]).bar, pen=pen)
            bar.setZValue(1 if here else 0)

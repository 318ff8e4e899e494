"""How many spans of each label there will be: a title, a bar in its hue, the count."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QLocale, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from goldspan.domain.scheme import LabelType, Scheme, title
from goldspan.ui.eliding_label import ElidingLabel
from goldspan.ui.fonts import tabular
from goldspan.ui.theme import Theme
from goldspan.ui.translation import window_language
from goldspan.ui.widgets import label

ROW = 20
BAR = 10
LEAST = 2  # pixels of a bar for something that is there at all


class LabelBars(QWidget):
    """A row for each label of the scheme, and for others that there are spans of."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(1, 1)
        self._rows: dict[str, tuple[QLabel, _Bar, QLabel]] = {}

    def show_counts(self, scheme: Scheme, counts: Mapping[str, int]) -> None:
        """Show these counts of spans by label."""
        labels = {each.key: each for each in scheme.labels}
        keys = [*labels, *(key for key in counts if key not in labels)]
        if list(self._rows) != keys:
            self._make_rows(keys, labels)
        most = max([1, *counts.values()])
        locale = QLocale()
        for key, (_name, bar, count) in self._rows.items():
            bar.show_share(counts.get(key, 0) / most)
            count.setText(locale.toString(counts.get(key, 0)))

    def _make_rows(self, keys: list[str], labels: Mapping[str, LabelType]) -> None:
        for row in self._rows.values():
            for part in row:
                part.deleteLater()
        self._rows = {}
        language = window_language()
        for place, key in enumerate(keys):
            each = labels.get(key)
            name = ElidingLabel("", self)
            name.setText(title(each.titles, language) if each is not None else key)
            bar = _Bar(self._theme, each.hue if each is not None else "")
            count = label()
            count.setFont(tabular(count.font()))
            count.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
            self._grid.addWidget(name, place, 0)
            self._grid.addWidget(bar, place, 1)
            self._grid.addWidget(count, place, 2)
            self._rows[key] = (name, bar, count)


class _Bar(QWidget):
    """A bar as long as its share of the room; the count beside says the same."""

    def __init__(self, theme: Theme, hue: str) -> None:
        super().__init__()
        self._theme = theme
        self._hue = hue
        self._share = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_share(self, share: float) -> None:
        """Be as long as this, from 0 to 1."""
        self._share = share
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the room of a row."""
        return QSize(80, ROW)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the bar."""
        del event
        if not self._share:
            return
        width = max(LEAST, self._share * self.width())
        left = self.width() - width if self.isRightToLeft() else 0
        colour = self._theme.hue(self._hue).bar if self._hue else self._theme.colours.strong_border
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRoundedRect(QRectF(left, (self.height() - BAR) / 2, width, BAR), 2, 2)
        painter.end()

"""The split as a bar: a block for each family, the parts side by side, none in two of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QLocale, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from goldspan.ui.theme import Theme

HEIGHT = 20
STRIP, ABOVE = 5, 3  # pixels of the strip of wanted shares, and above it
APART, BETWEEN = 8, 1  # pixels between parts, and between families
LEAST = 2.0  # pixels of a block
ROUND = 3
SWATCH, BESIDE = 8, 5
HUES = ("sky", "orange", "purple")


@dataclass(frozen=True, slots=True)
class BarPart:
    """A part of the split: what it is called, and how many articles each of its families has.

    `wanted` is the share of all articles that it was to have; None where none was said.
    """

    title: str
    families: Sequence[int]
    wanted: float | None = None

    @property
    def articles(self) -> int:
        """How many articles are in it."""
        return sum(self.families)


class SplitBar(QWidget):
    """Draws the parts as wide as they have articles, beneath them a strip as wide as wanted."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._parts: Sequence[BarPart] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("How the articles are parted"))
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return a width at which families can be told."""
        strip = ABOVE + STRIP if self._wanted else 0
        return QSize(320, self._names_height + HEIGHT + strip)

    def show_parts(self, parts: Sequence[BarPart]) -> None:
        """Show these parts."""
        self._parts = tuple(parts)
        self.setAccessibleDescription("; ".join(map(self._told, parts)))
        self.updateGeometry()
        self.update()

    @property
    def _wanted(self) -> bool:
        return any(part.wanted is not None for part in self._parts)

    @property
    def _names_height(self) -> int:
        return self.fontMetrics().height() + 4

    def _told(self, part: BarPart) -> str:
        articles = self.tr("%Ln article(s)", "", part.articles)
        families = self.tr("%Ln family(ies)", "", len(part.families))
        said = f"{part.title}: {articles}, {families}"
        if part.wanted is None:
            return said
        total = sum(each.articles for each in self._parts)
        shares = self.tr("{got} % of all, wanted {wanted} %").format(
            got=QLocale().toString(round(100 * part.articles / max(1, total))),
            wanted=QLocale().toString(round(100 * part.wanted)),
        )
        return f"{said}, {shares}"

    def event(self, event: QEvent) -> bool:
        """Tell about the part under the pointer."""
        if isinstance(event, QHelpEvent):
            areas = self._areas([part.articles for part in self._parts])
            told = [
                self._told(part)
                for part, (left, wide) in zip(self._parts, areas, strict=True)
                if left <= event.pos().x() < left + wide + APART
            ]
            QToolTip.showText(event.globalPos(), "".join(told[:1]), self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw names, a block for each family, and the strip."""
        del event
        if not sum(part.articles for part in self._parts):
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        areas = self._areas([part.articles for part in self._parts])
        self._paint_names(painter, [left for left, _ in areas])
        painter.setPen(Qt.PenStyle.NoPen)
        top = self._names_height
        for (left, wide), part, hue in zip(areas, self._parts, HUES, strict=False):
            self._paint_part(painter, QRectF(left, top, wide, HEIGHT), part, hue)
        if self._wanted:
            self._paint_strip(painter, top + HEIGHT + ABOVE)
        painter.end()

    def _areas(self, sizes: Sequence[float]) -> list[tuple[float, float]]:
        """Return where parts of these sizes begin, and how wide they are."""
        room = self.width() - APART * max(0, len(sizes) - 1)
        found, left = [], 0.0
        for size in sizes:
            wide = room * size / (sum(sizes) or 1)
            found.append((left, wide))
            left += wide + APART
        return found

    def _paint_names(self, painter: QPainter, lefts: Sequence[float]) -> None:
        """Write each name over its part; where it has no room, as near as there is."""
        metrics = self.fontMetrics()
        widths = [SWATCH + BESIDE + metrics.horizontalAdvance(p.title) for p in self._parts]
        places: list[float] = []
        end = float(self.width())
        for left, wide in zip(reversed(lefts), reversed(widths), strict=True):
            places.append(max(0.0, min(left, end - wide)))
            end = places[-1] - 2 * APART
        height = self._names_height - 4
        for place, wide, part, hue in zip(
            reversed(places), widths, self._parts, HUES, strict=False
        ):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._theme.hue(hue).bar))
            painter.drawRect(QRectF(place, (height - SWATCH) / 2, SWATCH, SWATCH))
            painter.setPen(self._theme.colours.muted)
            area = QRectF(place + SWATCH + BESIDE, 0, wide, height)
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, part.title)

    def _paint_part(self, painter: QPainter, area: QRectF, part: BarPart, hue: str) -> None:
        painter.setBrush(QColor(self._theme.hue(hue).bar))
        if part.articles and area.width() < LEAST * len(part.families):
            painter.drawRoundedRect(area, ROUND, ROUND)
            return
        left = area.left()
        for size in part.families:
            wide = area.width() * size / max(1, part.articles)
            block = QRectF(left, area.top(), max(LEAST, wide - BETWEEN), area.height())
            painter.drawRoundedRect(block, ROUND, ROUND)
            left += wide

    def _paint_strip(self, painter: QPainter, top: float) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for (left, wide), hue in zip(
            self._areas([part.wanted or 0.0 for part in self._parts]), HUES, strict=False
        ):
            painter.setPen(QColor(self._theme.hue(hue).bar))
            painter.drawRect(QRectF(left + 0.5, top + 0.5, max(1.0, wide - 1), STRIP - 1))

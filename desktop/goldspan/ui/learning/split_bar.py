"""The split as a bar: a block for each family, the parts side by side, none in two of them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from goldspan.services.training import Split
from goldspan.ui.theme import Theme

HEIGHT = 20
APART, BETWEEN = 8, 1  # pixels between parts, and between families
LEAST = 2.0  # pixels of a block
ROUND = 3


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the split: what it is called, and how many articles each of its families has."""

    title: str
    families: tuple[int, ...]

    @property
    def articles(self) -> int:
        """How many articles are in it."""
        return sum(self.families)


def parts_of(split: Split, families: Iterable[Collection[str]]) -> list[Part]:
    """Return the three parts; articles in none of the families are alone."""
    translate = QCoreApplication.translate
    known = [frozenset(family) for family in families]
    return [
        Part(words, _sizes(articles, known))
        for words, articles in (
            (translate("Learning", "learned from"), split.train),
            (translate("Learning", "decided by"), split.development),
            (translate("Learning", "measured on"), split.test),
        )
    ]


def part_hues() -> tuple[str, str, str]:
    """Return the hues of the three parts."""
    return ("sky", "orange", "purple")


class SplitBar(QWidget):
    """Draws the parts as wide as they have articles."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._parts: Sequence[Part] = ()
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("How the articles are parted"))
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return a width at which families can be told."""
        return QSize(320, HEIGHT)

    def show_parts(self, parts: Sequence[Part]) -> None:
        """Show these parts."""
        self._parts = parts
        told = "; ".join(map(self._told, parts))
        self.setAccessibleDescription(told)
        self.setToolTip(told)
        self.update()

    def _told(self, part: Part) -> str:
        articles = self.tr("%Ln article(s)", "", part.articles)
        families = self.tr("%Ln family(ies)", "", len(part.families))
        return f"{part.title}: {articles}, {families}"

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw a block for each family."""
        del event
        articles = sum(part.articles for part in self._parts)
        if not articles:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        room = self.width() - APART * (len(self._parts) - 1)
        left = 0.0
        for part, hue in zip(self._parts, part_hues(), strict=False):
            wide = room * part.articles / articles
            self._paint_part(painter, QRectF(left, 0, wide, self.height()), part, hue)
            left += wide + APART
        painter.end()

    def _paint_part(self, painter: QPainter, area: QRectF, part: Part, hue: str) -> None:
        colour = QColor(self._theme.hue(hue).bar)
        left = area.left()
        for size in part.families:
            wide = area.width() * size / max(1, part.articles)
            block = QRectF(left, area.top(), max(LEAST, wide - BETWEEN), area.height())
            painter.setBrush(colour)
            painter.drawRoundedRect(block, ROUND, ROUND)
            left += wide


def _sizes(articles: Sequence[str], families: Sequence[frozenset[str]]) -> tuple[int, ...]:
    left = set(articles)
    sizes = []
    for family in families:
        own = left & family
        if own:
            sizes.append(len(own))
            left -= own
    return (*sorted(sizes, reverse=True), *(1 for _ in left))

"""The list of gaps under their reasons: two lines each; Enter goes on to the units."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyledItemDelegate, QWidget
from PySide6.QtWidgets import QStyleOptionViewItem as Option

from goldspan.ui.review.gaps.model import ROW_ROLE, GapModel
from goldspan.ui.review.gaps.rows import GapRow, ReasonRow
from goldspan.ui.review.gaps.words import GapWords
from goldspan.ui.review.units.words import KIND_ICONS
from goldspan.ui.row_ground import paint_focus, paint_ground
from goldspan.ui.theme import Theme

MARGIN = 16
GAP = 8
ICON = 16
LEADING = 6
FIGURES = 0.5  # of the width, that figures may take at most
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_ELIDE = Qt.TextElideMode.ElideRight

Index = QModelIndex | QPersistentModelIndex


class GapDelegate(QStyledItemDelegate):
    """The wording and what it costs; beneath, what differs and in how many units."""

    def __init__(self, theme: Theme, words: GapWords, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = words

    def sizeHint(self, option: Option, index: Index) -> QSize:  # noqa: N802 - Qt's name
        """Return the size of a row; headings have it too: thousands are laid out at once."""
        return QSize(240, 2 * option.fontMetrics.height() + LEADING + 2 * GAP)

    def paint(self, painter: QPainter, option: Option, index: Index) -> None:
        """Draw a row."""
        row, colours, area = index.data(ROW_ROLE), self._theme.colours, option.rect
        painter.save()
        if isinstance(row, ReasonRow):
            painter.fillRect(area, colours.window)
            painter.fillRect(area.left(), area.bottom(), area.width(), 1, colours.border)
            inner = area.adjusted(MARGIN, 0, -MARGIN, 0)
            self._paint_ends(painter, option.font, inner, row.name, row.figures, strong=True)
        elif isinstance(row, GapRow):
            paint_ground(painter, option, colours)
            self._paint_gap(painter, option.font, area.adjusted(MARGIN, GAP, -MARGIN, -GAP), row)
        paint_focus(painter, option, colours)
        painter.restore()

    def _paint_gap(self, painter: QPainter, font: QFont, area: QRect, row: GapRow) -> None:
        high = QFontMetrics(font).height()
        bar = self._theme.hue(self._words.hue(row.label)).bar
        painter.fillRect(area.left(), area.top() + 1, 3, high - 2, bar)
        beside = area.adjusted(ICON + GAP, 0, 0, 0)
        first = QRect(beside.left(), beside.top(), beside.width(), high)
        second = QRect(beside.left(), beside.bottom() + 1 - high, beside.width(), high)
        self._paint_ends(painter, font, first, row.gap.words, row.cost, strong=True)
        self._paint_ends(painter, font, second, row.head, row.units, strong=False)
        middle = second.center().y() - ICON // 2 + 1
        icon = self._theme.icon(KIND_ICONS[row.kind])
        icon.paint(painter, QRect(area.left() - 2, middle, ICON, ICON))

    def _paint_ends(
        self, painter: QPainter, font: QFont, area: QRect, words: str, figures: str, *, strong: bool
    ) -> None:
        """Draw words at the left, cut where they have no room, and figures at the right."""
        colours, metrics = self._theme.colours, QFontMetrics(font)
        shown = metrics.elidedText(figures, _ELIDE, round(area.width() * FIGURES))
        painter.setFont(font)
        painter.setPen(colours.muted)
        painter.drawText(area, _RIGHT, shown)
        line = QFont(font)
        if strong:
            line.setWeight(QFont.Weight.DemiBold)
            painter.setPen(colours.text)
        painter.setFont(line)
        room = area.width() - metrics.horizontalAdvance(shown) - 2 * GAP
        painter.drawText(area, _LEFT, QFontMetrics(line).elidedText(words, _ELIDE, room))


class GapList(QListView):
    """`reached` carries the current GapRow or None, `opened` comes with Enter or →.

    What was current stays so when the list changes; where it is gone, the first one is.
    """

    reached = Signal(object)
    opened = Signal()

    def __init__(self, model: GapModel, delegate: GapDelegate) -> None:
        super().__init__()
        self._gaps = model
        self._kept = ""
        self.setModel(model)
        delegate.setParent(self)
        self.setItemDelegate(delegate)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(self.tr("What people differ on"))
        model.modelAboutToBeReset.connect(self._keep)
        model.modelReset.connect(self._restore)

    def current(self) -> GapRow | None:
        """Return the current gap, None where there is none."""
        index = self.currentIndex()
        return self._gaps.gap(index.row()) if index.isValid() else None

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802 - Qt's name
        """Say which gap is current."""
        super().currentChanged(current, previous)
        self.reached.emit(self.current())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter and → go on to the units; letters and figures belong to the page."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Right}:
            self.opened.emit()
        elif event.text().isalnum():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _keep(self) -> None:
        row = self.current()
        self._kept = row.gap.id if row is not None else ""

    def _restore(self) -> None:
        gaps = [
            (at, row.gap.id) for at, row in enumerate(self._gaps.rows) if isinstance(row, GapRow)
        ]
        same = next((at for at, identifier in gaps if identifier == self._kept), None)
        at = same if same is not None else next((at for at, _ in gaps), None)
        if at is not None:
            index = self._gaps.index(at)
            self.setCurrentIndex(index)
            self.scrollTo(index)
            if same is None:
                self.scrollToTop()
        self.reached.emit(self.current())

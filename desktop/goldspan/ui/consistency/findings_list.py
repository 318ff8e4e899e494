"""The list of findings: two lines each; arrows move, Enter goes on to its places."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyledItemDelegate,
    QWidget,
)
from PySide6.QtWidgets import QStyleOptionViewItem as Option

from goldspan.ui.consistency.findings_model import FINDING_ROLE, FindingModel
from goldspan.ui.consistency.rows import FindingRow
from goldspan.ui.consistency.words import KIND_ICONS, ConsistencyWords
from goldspan.ui.row_ground import paint_focus, paint_ground
from goldspan.ui.theme import Theme

MARGIN = 16
GAP = 8
ICON = 16
LEADING = 6
COUNTS = 0.4  # of the width, that the counts may take at most
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_ELIDE = Qt.TextElideMode.ElideRight

Index = QModelIndex | QPersistentModelIndex


class FindingDelegate(QStyledItemDelegate):
    """The words and how often each was decided; beneath, what kind it is and what was decided."""

    def __init__(self, theme: Theme, words: ConsistencyWords, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = words

    def sizeHint(self, option: Option, index: Index) -> QSize:  # noqa: N802 - Qt's name
        """Return the size of a row."""
        return QSize(240, 2 * option.fontMetrics.height() + LEADING + 2 * GAP)

    def paint(self, painter: QPainter, option: Option, index: Index) -> None:
        """Draw a row."""
        row = index.data(FINDING_ROLE)
        colours, area = self._theme.colours, option.rect
        painter.save()
        painter.setFont(option.font)
        paint_ground(painter, option, colours)
        if isinstance(row, FindingRow):
            inner = area.adjusted(MARGIN, GAP, -MARGIN, -GAP)
            high = option.fontMetrics.height()
            first = QRect(inner.left(), inner.top(), inner.width(), high)
            second = QRect(inner.left(), inner.bottom() + 1 - high, inner.width(), high)
            self._paint_words(painter, option.font, first, row)
            self._paint_head(painter, option.font, second, row)
        paint_focus(painter, option, colours)
        painter.restore()

    def _paint_words(self, painter: QPainter, font: QFont, area: QRect, row: FindingRow) -> None:
        colours, metrics = self._theme.colours, QFontMetrics(font)
        counts = metrics.elidedText(row.counts, _ELIDE, round(area.width() * COUNTS))
        painter.setPen(colours.muted)
        painter.drawText(area, _RIGHT, counts)
        bar = self._theme.hue(self._words.hue(row.label)).bar
        painter.fillRect(area.left(), area.top() + 1, 3, area.height() - 2, bar)
        strong = QFont(font)
        strong.setWeight(QFont.Weight.DemiBold)
        painter.setFont(strong)
        painter.setPen(colours.text)
        rest = area.adjusted(ICON + GAP, 0, -metrics.horizontalAdvance(counts) - 2 * GAP, 0)
        words = QFontMetrics(strong).elidedText(row.finding.words, _ELIDE, rest.width())
        painter.drawText(rest, _LEFT, words)

    def _paint_head(self, painter: QPainter, font: QFont, area: QRect, row: FindingRow) -> None:
        colours, metrics = self._theme.colours, QFontMetrics(font)
        icon = self._theme.icon(KIND_ICONS[row.kind])
        icon.paint(painter, QRect(area.left() - 2, area.center().y() - ICON // 2 + 1, ICON, ICON))
        painter.setFont(font)
        painter.setPen(colours.muted)
        rest = area.adjusted(ICON + GAP, 0, 0, 0)
        words = ": ".join(filter(None, (row.head, row.decisions)))
        painter.drawText(rest, _LEFT, metrics.elidedText(words, _ELIDE, rest.width()))


class FindingList(QListView):
    """`reached` carries the current FindingRow or None, `opened` comes with Enter.

    What was current stays so when the list changes; where it is gone, what took its place is.
    """

    reached = Signal(object)
    opened = Signal()

    def __init__(self, model: FindingModel, delegate: FindingDelegate) -> None:
        super().__init__()
        self._findings = model
        self._kept: tuple[str, int] = ("", 0)
        self.setModel(model)
        delegate.setParent(self)
        self.setItemDelegate(delegate)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(self.tr("Findings"))
        model.modelAboutToBeReset.connect(self._keep)
        model.modelReset.connect(self._restore)

    def current(self) -> FindingRow | None:
        """Return the current finding, None where there is none."""
        index = self.currentIndex()
        return self._findings.listed[index.row()] if index.isValid() else None

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802 - Qt's name
        """Say which finding is current."""
        super().currentChanged(current, previous)
        self.reached.emit(self.current())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter and → go on to the places; letters and figures belong to the page."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Right}:
            self.opened.emit()
        elif event.text().isalnum() or event.key() == Qt.Key.Key_Delete:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _keep(self) -> None:
        row = self.current()
        self._kept = (row.finding.id if row else "", max(0, self.currentIndex().row()))

    def _restore(self) -> None:
        wanted, at = self._kept
        listed = self._findings.listed
        same = (n for n, row in enumerate(listed) if row.finding.id == wanted)
        number = next(same, min(at, len(listed) - 1))
        if number >= 0:
            index = self._findings.index(number)
            self.setCurrentIndex(index)
            self.scrollTo(index)
        self.reached.emit(self.current())

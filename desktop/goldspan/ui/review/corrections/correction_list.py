"""The list of corrections under their articles; Enter goes to the article."""

from __future__ import annotations

from PySide6.QtCore import (
    QLocale,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyledItemDelegate, QWidget
from PySide6.QtWidgets import QStyleOptionViewItem as Option

from goldspan.ui.excerpts.painting import ExcerptPainter
from goldspan.ui.review.corrections.model import ROW_ROLE, CorrectionModel
from goldspan.ui.review.corrections.rows import ArticleRow, CorrectionRow
from goldspan.ui.review.corrections.words import ICONS, CorrectionWords
from goldspan.ui.row_ground import paint_focus, paint_ground
from goldspan.ui.theme import Theme

MARGIN = 16
GAP = 8
ICON = 16
LEADING = 8
HEADING = 32
WHY = 0.35  # of the width, that the reason may take at most
COUNTS = 0.6  # of the width, that an article's figures may take at most
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_ELIDE = Qt.TextElideMode.ElideRight

Index = QModelIndex | QPersistentModelIndex


class CorrectionDelegate(QStyledItemDelegate):
    """The words in context; what became of them and why; the comment where there is one."""

    def __init__(self, theme: Theme, words: CorrectionWords, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = words
        self._excerpts = ExcerptPainter(theme)

    def sizeHint(self, option: Option, index: Index) -> QSize:  # noqa: N802 - Qt's name
        """Return the size of a row."""
        row, line = index.data(ROW_ROLE), option.fontMetrics.height()
        if isinstance(row, ArticleRow):
            return QSize(240, max(HEADING, line + 2 * GAP))
        lines = 3 if isinstance(row, CorrectionRow) and row.correction.comment else 2
        return QSize(240, lines * line + (lines - 1) * LEADING + 2 * GAP)

    def paint(self, painter: QPainter, option: Option, index: Index) -> None:
        """Draw a row."""
        row, colours, area = index.data(ROW_ROLE), self._theme.colours, option.rect
        painter.save()
        painter.setFont(option.font)
        if isinstance(row, ArticleRow):
            painter.fillRect(area, colours.window)
            painter.fillRect(area.left(), area.bottom(), area.width(), 1, colours.border)
            inner = area.adjusted(MARGIN, 0, -MARGIN, 0)
            strong = QFont(option.font)
            strong.setWeight(QFont.Weight.DemiBold)
            self._paint_ends(painter, strong, inner, row.title, row.counts, COUNTS)
        elif isinstance(row, CorrectionRow):
            paint_ground(painter, option, colours)
            self._paint_row(painter, option, row)
        paint_focus(painter, option, colours)
        painter.restore()

    def _paint_row(self, painter: QPainter, option: Option, row: CorrectionRow) -> None:
        colours = self._theme.colours
        inner = option.rect.adjusted(MARGIN, GAP, -MARGIN, -GAP)
        high = option.fontMetrics.height()
        beside = inner.adjusted(ICON + GAP, 0, 0, 0)
        first, second, third = (
            QRect(beside.left(), beside.top() + at * (high + LEADING), beside.width(), high)
            for at in range(3)
        )
        hue = self._words.hue(row.label)
        painter.fillRect(inner.left(), inner.top() + 1, 3, high - 2, self._theme.hue(hue).bar)
        self._excerpts.paint(painter, option.font, first, row.excerpt, hue, colours.text)
        icon = self._theme.icon(ICONS[row.kind])
        middle = second.center().y() - ICON // 2 + 1
        icon.paint(painter, QRect(inner.left() - 2, middle, ICON, ICON))
        said = ": ".join(filter(None, (row.head, row.changes)))
        self._paint_ends(painter, option.font, second, said, row.why, WHY)
        if row.correction.comment:
            comment = QLocale().quoteString(" ".join(row.correction.comment.split()))
            painter.setPen(colours.text)
            shown = option.fontMetrics.elidedText(comment, _ELIDE, third.width())
            painter.drawText(third, _LEFT, shown)

    def _paint_ends(
        self, painter: QPainter, font: QFont, area: QRect, words: str, aside: str, share: float
    ) -> None:
        """Draw words at the left, cut where they have no room, and something at the right."""
        colours, metrics = self._theme.colours, QFontMetrics(font)
        plain = QFont(font)
        plain.setWeight(QFont.Weight.Normal)
        narrow = QFontMetrics(plain)
        shown = narrow.elidedText(aside, _ELIDE, round(area.width() * share))
        painter.setFont(plain)
        painter.setPen(colours.muted)
        painter.drawText(area, _RIGHT, shown)
        painter.setFont(font)
        painter.setPen(colours.text)
        room = area.width() - narrow.horizontalAdvance(shown) - 2 * GAP
        painter.drawText(area, _LEFT, metrics.elidedText(words, _ELIDE, room))


class CorrectionList(QListView):
    """`chosen` carries a CorrectionRow with Enter or a double click.

    What was current stays so when the list changes; where it is gone, what took its place is.
    """

    chosen = Signal(object)

    def __init__(self, model: CorrectionModel, delegate: CorrectionDelegate) -> None:
        super().__init__()
        self._corrections = model
        self._kept: tuple[str, int] = ("", 0)
        self.setModel(model)
        delegate.setParent(self)
        self.setItemDelegate(delegate)
        self.setMouseTracking(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(self.tr("My corrections"))
        model.modelAboutToBeReset.connect(self._keep)
        model.modelReset.connect(self._restore)

    def current(self) -> CorrectionRow | None:
        """Return what is current, None where nothing is."""
        index = self.currentIndex()
        return self._corrections.row(index.row()) if index.isValid() else None

    def go_to(self, number: int) -> None:
        """Make a row the current one, with its article's heading in sight."""
        if self._corrections.row(number) is None:
            return
        above = self._corrections.index(max(0, number - 1))
        self.setCurrentIndex(self._corrections.index(number))
        self.scrollTo(above, QAbstractItemView.ScrollHint.PositionAtTop)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter goes to the article; letters and figures belong to the page."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if not event.isAutoRepeat() and (row := self.current()) is not None:
                self.chosen.emit(row)
        elif event.text().isalnum() or event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Go to the article."""
        row = self._corrections.row(self.indexAt(event.position().toPoint()).row())
        if row is not None and event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit(row)

    def _keep(self) -> None:
        row = self.current()
        self._kept = (row.correction.span.id if row else "", max(0, self.currentIndex().row()))

    def _restore(self) -> None:
        wanted, at = self._kept
        rows = [
            (number, row.correction.span.id)
            for number, row in enumerate(self._corrections.rows)
            if isinstance(row, CorrectionRow)
        ]
        near = (number for number, _ in rows if number >= at)
        number = next((n for n, span in rows if span == wanted), next(near, None))
        if number is None and rows:
            number = rows[-1][0]
        if number is not None:
            index = self._corrections.index(number)
            self.setCurrentIndex(index)
            self.scrollTo(index)

"""The units behind a gap: the words in their context, who has it how, and the comment on it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyledItemDelegate, QWidget
from PySide6.QtWidgets import QStyleOptionViewItem as Option

from goldspan.services.review.gaps.gap_finder import ReadArticle
from goldspan.services.review.gaps.matters import Matter
from goldspan.ui.excerpts.painting import ExcerptPainter
from goldspan.ui.review.gaps.rows import MatterRow, comment_of, matter_row
from goldspan.ui.review.gaps.words import GapWords
from goldspan.ui.row_ground import paint_focus, paint_ground
from goldspan.ui.theme import Theme

MARGIN = 16
GAP = 8
LEADING = 8
TITLE = 0.35  # of the width, that the article's title may take at most
ROW_ROLE = Qt.ItemDataRole.UserRole
MATTER_ROLE = Qt.ItemDataRole.UserRole + 1
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_ELIDE = Qt.TextElideMode.ElideRight
_ROOT = QModelIndex()

Index = QModelIndex | QPersistentModelIndex


class MatterModel(QAbstractListModel):
    """The units of one gap; each is put into words when it is first shown."""

    def __init__(self, words: GapWords, parent: QObject) -> None:
        super().__init__(parent)
        self._words = words
        self._articles: Mapping[str, ReadArticle] = {}
        self._made: dict[int, MatterRow | None] = {}
        self.matters: Sequence[Matter] = ()

    def show(self, matters: Sequence[Matter], articles: Mapping[str, ReadArticle]) -> None:
        """List these; `articles` hold the texts, by id."""
        self.beginResetModel()
        self.matters, self._articles, self._made = matters, articles, {}
        self.endResetModel()

    def row(self, number: int) -> MatterRow | None:
        """Return what is said of a unit; None where its article is gone."""
        if number not in self._made:
            made = matter_row(self.matters[number], self._articles, self._words)
            self._made[number] = made
        return self._made[number]

    def rowCount(self, parent: Index = _ROOT) -> int:  # noqa: N802 - Qt's name
        """Return how many units there are."""
        return 0 if parent.isValid() else len(self.matters)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a unit, its row, or its words for a tooltip or a screen reader."""
        if role == MATTER_ROLE and index.isValid():
            return self.matters[index.row()]
        row = self.row(index.row()) if index.isValid() else None
        if role == ROW_ROLE or row is None:
            return row
        said = (row.sides, row.comment, row.title)
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return "; ".join(filter(None, (row.excerpt.line, *said)))
        return "\n".join(filter(None, said)) if role == Qt.ItemDataRole.ToolTipRole else None


class MatterDelegate(QStyledItemDelegate):
    """Two lines; a third with the reviewer's comment where there is one."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._excerpts = ExcerptPainter(theme)
        self.hue = ""

    def sizeHint(self, option: Option, index: Index) -> QSize:  # noqa: N802 - Qt's name
        """Return the size of a row."""
        matter, line = index.data(MATTER_ROLE), option.fontMetrics.height()
        lines = 3 if isinstance(matter, Matter) and comment_of(matter) else 2
        return QSize(240, lines * line + (lines - 1) * LEADING + 2 * GAP)

    def paint(self, painter: QPainter, option: Option, index: Index) -> None:
        """Draw a row."""
        row, colours = index.data(ROW_ROLE), self._theme.colours
        painter.save()
        painter.setFont(option.font)
        paint_ground(painter, option, colours)
        if isinstance(row, MatterRow):
            inner = option.rect.adjusted(MARGIN, GAP, -MARGIN, -GAP)
            metrics = QFontMetrics(option.font)
            high = metrics.height()
            first, second, third = (
                QRect(inner.left(), inner.top() + at * (high + LEADING), inner.width(), high)
                for at in range(3)
            )
            self._excerpts.paint(painter, option.font, first, row.excerpt, self.hue, colours.text)
            painter.setPen(colours.muted)
            title = metrics.elidedText(row.title, _ELIDE, round(inner.width() * TITLE))
            painter.drawText(second, _RIGHT, title)
            room = inner.width() - metrics.horizontalAdvance(title) - 2 * GAP
            painter.drawText(second, _LEFT, metrics.elidedText(row.sides, _ELIDE, room))
            if row.comment:
                said = QLocale().quoteString(" ".join(row.comment.split()))
                painter.setPen(colours.text)
                painter.drawText(third, _LEFT, metrics.elidedText(said, _ELIDE, inner.width()))
        paint_focus(painter, option, colours)
        painter.restore()


class MatterList(QListView):
    """`chosen` carries a row's number with Enter or a double click; `left` comes with ←."""

    chosen = Signal(int)
    left = Signal()

    def __init__(self, model: MatterModel, delegate: MatterDelegate) -> None:
        super().__init__()
        self.setModel(model)
        delegate.setParent(self)
        self.setItemDelegate(delegate)
        self.setMouseTracking(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(self.tr("Units"))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter goes there, ← back; letters and figures belong to the page."""
        current = self.currentIndex()
        if event.key() == Qt.Key.Key_Left:
            self.left.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if current.isValid() and not event.isAutoRepeat():
                self.chosen.emit(current.row())
        elif event.text().isalnum() or event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Go to the unit."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit(index.row())

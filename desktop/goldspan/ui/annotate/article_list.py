"""The list of articles beside the text: which one is open, how far each is, what is left in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from goldspan.domain.layer import WorkState
from goldspan.services.library import LibraryRow
from goldspan.ui.theme import Theme

ROW_HEIGHT = 44
STATE_ICONS = {
    WorkState.NEW: "new",
    WorkState.BEGUN: "begun",
    WorkState.DONE: "done",
    WorkState.SKIPPED: "skipped",
}
Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class ArticleModel(QAbstractListModel):
    """The articles in the library's order."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: list[LibraryRow] = []

    def rowCount(self, parent: Index = _ROOT) -> int:  # noqa: N802 - Qt's name
        """Return how many articles there are."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the article's name, its row, or what a screen reader says."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.article.title or row.article.name
        if role == Qt.ItemDataRole.UserRole:
            return row
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.article.title or row.article.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(
                (
                    row.article.title or row.article.name,
                    self.state_word(row.state),
                    self.tr("%n suggestion(s) left", "", row.suggestions),
                )
            )
        return None

    def state_word(self, state: WorkState) -> str:
        """Return the state in words."""
        return {
            WorkState.NEW: self.tr("new"),
            WorkState.BEGUN: self.tr("begun"),
            WorkState.DONE: self.tr("done"),
            WorkState.SKIPPED: self.tr("skipped"),
        }[state]

    def show_rows(self, rows: Sequence[LibraryRow]) -> None:
        """Show these articles."""
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def update_rows(self, changed: Mapping[str, LibraryRow]) -> None:
        """Show these rows in place of those of the same articles."""
        for article, row in changed.items():
            at = self.find(article)
            if at >= 0 and self.rows[at] != row:
                self.rows[at] = row
                self.dataChanged.emit(self.index(at), self.index(at))

    def update_row(self, article: str, spans: int, suggestions: int, state: WorkState) -> None:
        """Show the counts and the state of the article that is being worked on."""
        at = self.find(article)
        if at < 0:
            return
        old = self.rows[at]
        new = replace(old, spans={"": spans}, suggestions=suggestions, state=state)
        if new != old:
            self.rows[at] = new
            index = self.index(at)
            self.dataChanged.emit(index, index)

    def find(self, article: str) -> int:
        """Return the row of an article, -1 where it is not listed."""
        return next((i for i, r in enumerate(self.rows) if r.article.id == article), -1)


class ArticleDelegate(QStyledItemDelegate):
    """Two lines: title; outlet, and how many spans there are and suggestions are left."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        """Return the size of a row."""
        return QSize(120, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a row."""
        row = index.data(Qt.ItemDataRole.UserRole)
        colours = self._theme.colours
        painter.save()
        area: QRect = option.rect
        state = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, colours.accent_soft)
            painter.fillRect(QRect(area.left(), area.top(), 3, area.height()), colours.accent)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, colours.hover)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(colours.accent)
            painter.drawRect(area.adjusted(0, 0, -1, -1))
        icon = self._theme.icon(STATE_ICONS[row.state])
        icon.paint(painter, QRect(area.left() + 12, area.top() + 6, 16, 16))
        text = area.adjusted(36, 5, -12, -5)
        font = option.font
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(colours.text)
        name = row.article.title or row.article.name
        painter.drawText(
            text,
            Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft,
            metrics.elidedText(name, Qt.TextElideMode.ElideRight, text.width()),
        )
        painter.setPen(colours.muted)
        made = sum(row.spans.values())
        counts = f"{made}/{made + row.suggestions}"
        flags = Qt.AlignmentFlag.AlignBottom
        painter.drawText(text, flags | Qt.AlignmentFlag.AlignRight, counts)
        room = text.width() - metrics.horizontalAdvance(counts) - 8
        painter.drawText(
            text,
            flags | Qt.AlignmentFlag.AlignLeft,
            metrics.elidedText(row.article.outlet, Qt.TextElideMode.ElideRight, room),
        )
        painter.restore()


class ArticleList(QFrame):
    """The list with its heading."""

    article_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "list")
        self.model = ArticleModel(self)
        self._heading = QLabel(self)
        self._heading.setProperty("role", "section")
        self._heading.setContentsMargins(16, 16, 16, 4)
        self._view = QListView(self)
        self._view.setModel(self.model)
        self._view.setItemDelegate(ArticleDelegate(theme, self._view))
        self._view.setMouseTracking(True)
        self._view.setUniformItemSizes(True)
        self._view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._view.setFrameShape(QFrame.Shape.NoFrame)
        self._view.setAccessibleName(self.tr("Articles"))
        self._view.activated.connect(self._chosen)
        self._view.clicked.connect(self._chosen)
        self.setFocusProxy(self._view)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._heading)
        layout.addWidget(self._view, 1)

    def show_rows(self, rows: Sequence[LibraryRow], current: str) -> None:
        """Show these articles, with the open one selected."""
        self.model.show_rows(rows)
        self.select(current)
        self.count()

    def count(self) -> None:
        """Say in the heading how many are done."""
        done = sum(row.state in (WorkState.DONE, WorkState.SKIPPED) for row in self.model.rows)
        self._heading.setText(
            self.tr("Articles, {done} of {all} done").format(done=done, all=len(self.model.rows))
        )

    def select(self, article: str) -> None:
        """Select an article without opening it."""
        at = self.model.find(article)
        if at >= 0:
            self._view.setCurrentIndex(self.model.index(at))
            self._view.scrollTo(self.model.index(at))

    def after(self, article: str) -> str | None:
        """Return the next article that is neither done nor skipped, going round once."""
        rows = self.model.rows
        at = self.model.find(article)
        for row in rows[at + 1 :] + rows[: max(at, 0)]:
            if row.state in (WorkState.NEW, WorkState.BEGUN):
                return row.article.id
        return None

    def next(self, article: str, step: int = 1) -> str | None:
        """Return the article after (or before) this one in the list, going round."""
        rows = self.model.rows
        if not rows:
            return None
        return rows[(self.model.find(article) + step) % len(rows)].article.id

    def _chosen(self, index: QModelIndex) -> None:
        self.article_chosen.emit(self.model.rows[index.row()].article.id)

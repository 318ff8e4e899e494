"""The articles that can be reviewed: how far each is, and going to one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from goldspan.services.review.overview import ReviewedArticle, ReviewState
from goldspan.ui.counted_chooser import CountedChooser
from goldspan.ui.review.units.words import capital
from goldspan.ui.row_ground import paint_focus, paint_ground
from goldspan.ui.theme import Theme
from goldspan.ui.widgets import set_role

ICONS: Final = {
    ReviewState.READY: "new",
    ReviewState.BEGUN: "begun",
    ReviewState.ADJUDICATED: "gold",
    ReviewState.ALONE: "user",
}
ROW: Final = 30
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_ROOT = QModelIndex()
Index = QModelIndex | QPersistentModelIndex


def review_state_word(state: ReviewState) -> str:
    """Return how far the review of an article is."""
    translate = QCoreApplication.translate
    return {
        ReviewState.READY: translate("Review", "ready for review"),
        ReviewState.BEGUN: translate("Review", "begun"),
        ReviewState.ADJUDICATED: translate("Review", "adjudicated"),
        ReviewState.ALONE: translate("Review", "one person only"),
    }[state]


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """An article of the list."""

    title: str
    about: ReviewedArticle

    @property
    def id(self) -> str:
        """The article's id."""
        return self.about.article


class ArticleModel(QAbstractListModel):
    """The articles of one state, or of all."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._all: Sequence[ArticleRow] = ()
        self.state = ""
        self.rows: list[ArticleRow] = []

    def show_rows(self, rows: Sequence[ArticleRow], state: str) -> None:
        """List these articles, of this state where one is given."""
        if (rows, state) != (self._all, self.state):
            self.beginResetModel()
            self._all, self.state = rows, state
            self.rows = [row for row in rows if state in ("", row.about.state)]
            self.endResetModel()

    @property
    def all_rows(self) -> Sequence[ArticleRow]:
        """The articles of all states."""
        return self._all

    def counts(self) -> Counter[str]:
        """Return how many articles there are of each state."""
        return Counter(row.about.state.value for row in self._all)

    def find(self, article_id: str) -> QModelIndex:
        """Return where an article is listed, an invalid index where it is not."""
        number = next((n for n, row in enumerate(self.rows) if row.id == article_id), -1)
        return self.index(number) if number >= 0 else QModelIndex()

    def rowCount(self, parent: Index = _ROOT) -> int:  # noqa: N802 - Qt's name
        """Return how many articles are listed."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the title, the row, or what a screen reader says."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.UserRole:
            return row
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            people = self.tr("%n person(s) done", "", row.about.compared)
            awaited = self.tr("%n awaited", "", row.about.awaited) if row.about.awaited else ""
            said = (row.title, review_state_word(row.about.state), people, awaited)
            return ", ".join(filter(None, said))
        return None


class ArticleDelegate(QStyledItemDelegate):
    """One line a row: how far it is, its title, how many people are done."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        """Return the size of a row."""
        return QSize(120, max(ROW, QFontMetrics(option.font).height() + 12))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a row."""
        row = index.data(Qt.ItemDataRole.UserRole)
        colours, area = self._theme.colours, option.rect
        painter.save()
        painter.setFont(option.font)
        paint_ground(painter, option, colours, line=False)
        if isinstance(row, ArticleRow):
            inner = area.adjusted(16, 0, -16, 0)
            gold = row.about.state is ReviewState.ADJUDICATED
            icon = self._theme.icon(ICONS[row.about.state], "muted" if gold else "text")
            icon.paint(painter, QRect(inner.left(), inner.top(), 16, inner.height()))
            painter.setPen(colours.muted if gold else colours.text)
            rest = inner.adjusted(24, 0, 0, 0)
            words = painter.fontMetrics().elidedText(
                row.title, Qt.TextElideMode.ElideRight, rest.width()
            )
            painter.drawText(rest, _LEFT, words)
        paint_focus(painter, option, colours, line=False)
        painter.restore()


class _List(QListView):
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() in {Qt.Key.Key_Right, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.left.emit()
        elif event.text().isalnum():
            event.ignore()
        else:
            super().keyPressEvent(event)


class ReviewedArticles(QWidget):
    """`chosen` carries the id of the article one has gone to, `left` that one goes on from it."""

    chosen = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._quiet = False
        self.model = ArticleModel(self)
        self.states = CountedChooser(self.tr("State"), self.tr("All articles"))
        self.states.activated.connect(self._filter)
        self.list = _List()
        self.list.setModel(self.model)
        self.list.setItemDelegate(ArticleDelegate(theme, self.list))
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setAccessibleName(self.tr("Articles to review"))
        self.list.selectionModel().currentChanged.connect(self._gone_to)
        self.list.left.connect(self.left)
        bar = QFrame()
        set_role(bar, "bar")
        inside = QVBoxLayout(bar)
        inside.setContentsMargins(16, 8, 16, 8)
        inside.addWidget(self.states)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(self.list, 1)
        self.setFocusProxy(self.list)

    @property
    def rows(self) -> Sequence[ArticleRow]:
        """The articles that are listed."""
        return self.model.rows

    def show_articles(
        self, articles: Mapping[str, ReviewedArticle], titles: Mapping[str, str], current: str
    ) -> None:
        """List these articles in the order of `titles`."""
        rows = [ArticleRow(titles[key], articles[key]) for key in titles if key in articles]
        self._quiet = True
        self.model.show_rows(rows, self.model.state)
        self._quiet = False
        self._count()
        self.show_current(current)

    def show_current(self, article_id: str) -> None:
        """Show which article is open."""
        index = self.model.find(article_id)
        self._quiet = True
        self.list.setCurrentIndex(index)
        self._quiet = False
        if index.isValid():
            self.list.scrollTo(index)

    def after(self, article_id: str) -> str:
        """Return the next listed article that is not adjudicated, going round once; else none."""
        ids = [row.id for row in self.rows]
        at = ids.index(article_id) + 1 if article_id in ids else 0
        settled = {row.id for row in self.rows if row.about.state is ReviewState.ADJUDICATED}
        turned = [*ids[at:], *ids[:at]]
        return next((each for each in turned if each not in settled and each != article_id), "")

    def beside(self, article_id: str) -> str:
        """Return the article listed behind this one, going round."""
        ids = [row.id for row in self.rows]
        return ids[(ids.index(article_id) + 1) % len(ids)] if article_id in ids else ""

    def _filter(self) -> None:
        self._quiet = True
        self.model.show_rows(self.model.all_rows, self.states.chosen)
        self._quiet = False
        self._count()

    def _count(self) -> None:
        named = [(state.value, capital(review_state_word(state))) for state in ReviewState]
        self.states.fill(named, self.model.counts(), self.model.state)
        for number in range(1, self.states.count()):
            icon = ICONS[ReviewState(self.states.itemData(number))]
            self.states.setItemIcon(number, self._theme.icon(icon, "text"))

    def _gone_to(self, current: QModelIndex) -> None:
        if not self._quiet and current.isValid():
            self.chosen.emit(self.model.rows[current.row()].id)

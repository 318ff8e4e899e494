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
GONE_ON: Final = "gone_on"  # chosen: adjudicated articles where something is left again
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


def adjudicated(about: ReviewedArticle) -> bool:
    """Return whether an article is adjudicated."""
    return about.state is ReviewState.ADJUDICATED


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """An article of the list."""

    title: str
    about: ReviewedArticle
    left: int = 0  # units in an adjudicated article: somebody has gone on since

    @property
    def id(self) -> str:
        """The article's id."""
        return self.about.article

    @property
    def settled(self) -> bool:
        """Whether a reviewer has nothing to do here any more."""
        return adjudicated(self.about) and not self.left

    def passes(self, choice: str) -> bool:
        """Return whether it is listed where this state, `GONE_ON`, or nothing is chosen."""
        return bool(self.left) if choice == GONE_ON else choice in ("", self.about.state)


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
            self.rows = [row for row in rows if row.passes(state)]
            self.endResetModel()

    @property
    def all_rows(self) -> Sequence[ArticleRow]:
        """The articles of all states."""
        return self._all

    def counts(self) -> Counter[str]:
        """Return how many articles there are of each state."""
        counts = Counter(row.about.state.value for row in self._all)
        counts[GONE_ON] = sum(row.passes(GONE_ON) for row in self._all)
        return counts

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
            left = self.tr("%n unit(s) left", "", row.left) if row.left else ""
            said = (row.title, review_state_word(row.about.state), left, people, awaited)
            return ", ".join(filter(None, said))
        return None


class ArticleDelegate(QStyledItemDelegate):
    """One line a row: how far it is, its title, how many people are done."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._view = parent

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
            icon = self._theme.icon(ICONS[row.about.state], "muted" if row.settled else "text")
            icon.paint(painter, QRect(inner.left(), inner.top(), 16, inner.height()))
            painter.setPen(colours.muted if row.settled else colours.text)
            rest = inner.adjusted(24, 0, -self._paint_left(painter, inner, row.left), 0)
            words = painter.fontMetrics().elidedText(
                row.title, Qt.TextElideMode.ElideRight, rest.width()
            )
            painter.drawText(rest, _LEFT, words)
        paint_focus(painter, option, colours, line=False)
        painter.restore()

    def _paint_left(self, painter: QPainter, area: QRect, left: int) -> int:
        """Draw at the right that something is left again; return how wide that is."""
        if not left:
            return 0
        count = self._view.locale().toString(left)
        width = painter.fontMetrics().horizontalAdvance(count)
        painter.drawText(area.adjusted(area.width() - width, 0, 0, 0), _LEFT, count)
        sign = QRect(area.right() - width - 4 - 16 + 1, area.top(), 16, area.height())
        self._theme.icon("warning", "warn").paint(painter, sign)
        return width + 4 + 16 + 8


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
        self,
        articles: Mapping[str, ReviewedArticle],
        titles: Mapping[str, str],
        left: Mapping[str, int],
        current: str,
    ) -> None:
        """List these articles in the order of `titles`; `left` counts in those adjudicated."""
        rows = [
            ArticleRow(title, about, left.get(key, 0) if adjudicated(about) else 0)
            for key, title in titles.items()
            if (about := articles.get(key)) is not None
        ]
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
        """Return the next listed article with something to decide, going round once; else none."""
        ids = [row.id for row in self.rows]
        at = ids.index(article_id) + 1 if article_id in ids else 0
        settled = {row.id for row in self.rows if row.settled}
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
        named.append((GONE_ON, self.tr("Adjudicated, with something left")))
        everything = len(self.model.all_rows)
        self.states.fill(named, self.model.counts(), self.model.state, everything)
        for number in range(1, self.states.count()):
            value = self.states.itemData(number)
            icon = "warning" if value == GONE_ON else ICONS[ReviewState(value)]
            self.states.setItemIcon(number, self._theme.icon(icon, "text"))

    def _gone_to(self, current: QModelIndex) -> None:
        if not self._quiet and current.isValid():
            self.chosen.emit(self.model.rows[current.row()].id)

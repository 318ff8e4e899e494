"""The list of articles beside the text: which one is open, how far each is, what is left in all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict

from PySide6.QtCore import QLocale, QModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QPushButton,
    QStackedWidget,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from goldspan.domain.layer import WorkState
from goldspan.services.library import LibraryRow
from goldspan.ui.annotate.articles.list_filter import ListFilterBar
from goldspan.ui.annotate.articles.list_model import (
    ENDED,
    ArticleModel,
    Index,
    ListFilter,
    following,
)
from goldspan.ui.tab_order import set_tab_order
from goldspan.ui.theme import Theme
from goldspan.ui.widgets import button, label

ROW_HEIGHT = 44
NOTE_SIZE = 12
MOST_IN_SIGHT = 60
STATE_ICONS = {
    WorkState.NEW: "new",
    WorkState.BEGUN: "begun",
    WorkState.DONE: "done",
    WorkState.SKIPPED: "skipped",
}


class ArticleDelegate(QStyledItemDelegate):
    """Two lines: title; outlet, and how many spans there are and suggestions are left."""

    def __init__(self, theme: Theme, model: ArticleModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = model
        self.open_article = ""

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
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, colours.hover)
        is_open = row.article.id == self.open_article
        if is_open:
            painter.fillRect(QRect(area.left(), area.top(), 3, area.height()), colours.accent)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(colours.accent)
            painter.drawRect(area.adjusted(0, 0, -1, -1))
        icon = self._theme.icon(STATE_ICONS[row.state])
        icon.paint(painter, QRect(area.left() + 12, area.top() + 6, 16, 16))
        text = area.adjusted(36, 5, -12, -5)
        bold = QFont(option.font)
        bold.setBold(is_open)
        painter.setFont(bold)
        painter.setPen(colours.text)
        name = row.article.title or row.article.name
        painter.drawText(
            text,
            Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft,
            QFontMetrics(bold).elidedText(name, Qt.TextElideMode.ElideRight, text.width()),
        )
        metrics = QFontMetrics(option.font)
        painter.setFont(option.font)
        painter.setPen(colours.muted)
        counts = QLocale().toString(sum(row.spans.values()))
        if row.suggestions:
            left = self.tr("%Ln left", "", row.suggestions)
            counts = f"{counts} · {left}"
        flags = Qt.AlignmentFlag.AlignBottom
        painter.drawText(text, flags | Qt.AlignmentFlag.AlignRight, counts)
        room = text.width() - metrics.horizontalAdvance(counts) - 8
        if row.note:
            room -= NOTE_SIZE + 4
            place = QRect(text.left() + room + 8, text.bottom() - 14, NOTE_SIZE, NOTE_SIZE)
            self._theme.icon("note_filled", "accent_text").paint(painter, place)
        if row.asked is not None:
            room -= NOTE_SIZE + 4
            place = QRect(text.left() + room + 8, text.bottom() - 14, NOTE_SIZE, NOTE_SIZE)
            self._theme.icon("assigned", "accent_text").paint(painter, place)
        if self._model.kin.get(row.article.id) is not None:
            room -= NOTE_SIZE + 4
            place = QRect(text.left() + room + 8, text.bottom() - 14, NOTE_SIZE, NOTE_SIZE)
            self._theme.icon("families").paint(painter, place)
        painter.drawText(
            text,
            flags | Qt.AlignmentFlag.AlignLeft,
            metrics.elidedText(row.article.outlet, Qt.TextElideMode.ElideRight, room),
        )
        painter.restore()


class UniformList(QListView):
    """A list whose rows are all as high: where one changes, none is laid out anew."""

    def dataChanged(  # noqa: N802
        self, first: Index, last: Index, roles: Sequence[int] = ()
    ) -> None:
        """Paint the changed rows again; Qt's own list would measure all rows there are."""
        self.viewport().update(self.visualRect(first).united(self.visualRect(last)))


class ArticleList(QFrame):
    """The list with what is left above it and its filter beneath it.

    `article_chosen` carries the id of an article to open; `filter_changed` comes when the user
    has chosen what to list: `filter_state()` says what.
    """

    article_chosen = Signal(str)
    filter_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "list")
        self.model = ArticleModel(self)
        self._current = ""
        self._heading = label("", "section", wrap=True)
        self._heading.setContentsMargins(16, 16, 16, 0)
        self._left = label("", "muted", wrap=True)
        self._left.setContentsMargins(16, 4, 16, 8)
        self._view = UniformList(self)
        self._view.setModel(self.model)
        self._delegate = ArticleDelegate(theme, self.model, self._view)
        self._view.setItemDelegate(self._delegate)
        self._view.setMouseTracking(True)
        self._view.setUniformItemSizes(True)
        self._view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._view.setFrameShape(QFrame.Shape.NoFrame)
        self._view.setAccessibleName(self.tr("Articles"))
        self._view.activated.connect(self._chosen)
        self._view.clicked.connect(self._chosen)
        self.filter = ListFilterBar(theme, self)
        self.filter.changed.connect(self._filter)
        self.filter.left.connect(self._go_to_list)
        self.filter.confirmed.connect(self._open_first)
        self._nothing = self._make_nothing(theme)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._view)
        self._stack.addWidget(self._nothing)
        self.setFocusProxy(self._view)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._heading)
        layout.addWidget(self._left)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self.filter)
        set_tab_order(self._stack, self.filter)
        self.model.modelReset.connect(self._show_anew)
        self.model.left_changed.connect(self.count)

    # What is listed ------------------------------------------------------------------------

    def show_rows(self, rows: Sequence[LibraryRow], current: str) -> None:
        """Show these articles, with the open one selected."""
        moved = self._current != current
        self._current = self._delegate.open_article = current
        self.model.show_rows(rows)
        if moved:
            self.select(current)

    def filter_state(self) -> dict[str, str]:
        """Return what is listed, as text to keep: `text`, `state`, `sort`, where they are set."""
        return {key: value for key, value in asdict(self.filter.wanted).items() if value}

    def set_filter_state(self, state: Mapping[str, str]) -> None:
        """List what `filter_state` returned once; what is unknown in it is left out."""
        known = asdict(ListFilter())
        self.filter.show_filter(ListFilter(**{k: v for k, v in state.items() if k in known}))

    def count(self) -> None:
        """Say how many are done, and what is left."""
        total, left = self.model.total, self.model.left
        self._heading.setText(
            self.tr("Articles, {done} of {all} done").format(
                done=QLocale().toString(total - left.articles), all=QLocale().toString(total)
            )
        )
        parts = []
        if left.articles:
            parts.append(self.tr("%Ln article(s)", "left", left.articles))
        if left.suggestions:
            parts.append(self.tr("%Ln suggestion(s)", "left", left.suggestions))
        if parts:
            self._left.setText(self.tr("Left: {what}").format(what=", ".join(parts)))
        else:
            self._left.setText(self.tr("Nothing is left.") if total else "")
        self._left.setVisible(bool(total))

    # From article to article ---------------------------------------------------------------

    def select(self, article: str) -> None:
        """Select an article without opening it."""
        self._current = self._delegate.open_article = article
        self.model.open(article)
        self._mark_current()
        self._view.scrollTo(self._view.currentIndex())

    def in_sight(self) -> list[str]:
        """Return the articles that are seen in the list now."""
        view = self._view
        first = view.indexAt(QPoint(0, 0)).row()
        last = view.indexAt(QPoint(0, view.viewport().height() - 1)).row()
        rows = self.model.rows[max(first, 0) : last + 1 if last >= 0 else None]
        return [row.article.id for row in rows[:MOST_IN_SIGHT]]

    def after(self, article: str) -> str | None:
        """Return the next listed article that is neither done nor skipped, going round once.

        Those that are assigned to whoever works here come before the others.
        """
        rows = following(self.model.rows, self.model.find(article))
        left = [row for row in rows if row.state not in ENDED]
        first = next((row for row in left if row.asked is not None), next(iter(left), None))
        return first.article.id if first is not None else None

    def next(self, article: str, step: int = 1) -> str | None:
        """Return the article after (or before) this one in the list, going round."""
        rows = self.model.rows
        if not rows:
            return None
        at = self.model.find(article)
        if at < 0 and step < 0:
            at = 0
        return rows[(at + step) % len(rows)].article.id

    # Inside --------------------------------------------------------------------------------

    def _make_nothing(self, theme: Theme) -> QWidget:
        """Return what stands in the list's place where nothing is listed."""
        page = QWidget(self)
        self._why = label("", "muted", wrap=True)
        self._show_all: QPushButton = button(
            self.tr("Show all articles"), self.filter.reset, theme=theme
        )
        column = QVBoxLayout(page)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        column.addWidget(self._why)
        column.addWidget(self._show_all)
        column.addStretch(1)
        return page

    def _show_anew(self) -> None:
        """Show the list after other articles came into it, or none."""
        listed, total = self.model.rowCount(), self.model.total
        self._stack.setCurrentWidget(self._view if listed else self._nothing)
        self.filter.show_listed(listed)
        self._why.setText(
            self.tr("No article is like this. Choose other words or another state below.")
            if total
            else self.tr("There are no articles yet. Import some in the library.")
        )
        self._show_all.setVisible(bool(total))
        self.filter.setVisible(bool(total))
        # Where one looks in the list is not moved by what others do to it.
        self._view.setAutoScroll(False)
        self._mark_current()
        self._view.setAutoScroll(True)
        self.count()

    def _mark_current(self) -> None:
        at = self.model.find(self._current)
        self._view.setCurrentIndex(self.model.index(at) if at >= 0 else QModelIndex())

    def _filter(self, wanted: ListFilter) -> None:
        self.model.set_filter(wanted)
        self.select(self._current)
        self.filter_changed.emit()

    def _go_to_list(self) -> None:
        """Put the keyboard into the list, on its first article where it is on none."""
        if self.model.rows and not self._view.currentIndex().isValid():
            self._view.setCurrentIndex(self.model.index(0))
        self._view.setFocus()

    def _open_first(self) -> None:
        """Open the first article of what was looked for."""
        if self.model.rows:
            self.article_chosen.emit(self.model.rows[0].article.id)

    def _chosen(self, index: QModelIndex) -> None:
        self.article_chosen.emit(self.model.rows[index.row()].article.id)

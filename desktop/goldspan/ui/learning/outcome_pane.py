"""What came of a training: is it better, label by label, and what is wrong, in its context."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QStackedWidget,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from goldspan.domain.scheme import Scheme, title
from goldspan.services.training import Training
from goldspan.ui.eliding_label import ElidingLabel
from goldspan.ui.evaluate.errors_pane import ErrorsPane
from goldspan.ui.evaluate.figures_view import FiguresHeader
from goldspan.ui.evaluate.rows import ErrorRow
from goldspan.ui.evaluate.words import EvaluationWords
from goldspan.ui.fonts import tabular
from goldspan.ui.learning.comparison_model import Column, ComparisonModel, Index, comparison_rows
from goldspan.ui.learning.words import (
    EQUAL,
    day_text,
    difference,
    difference_text,
    duration_text,
    f1_text,
)
from goldspan.ui.tab_order import set_tab_order
from goldspan.ui.theme import Theme
from goldspan.ui.widgets import button, label, set_role

ROW_HEIGHT = 28
FIGURE_WIDTH, VERDICT_WIDTH = 64, 84
GAP = 8
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class OutcomePane(QFrame):
    """Shows one training. The signals ask for what stands on the buttons; `chosen` for an error.

    `errors_wanted` asks for the errors of the training that is shown.
    """

    use_wanted = Signal()
    back_wanted = Signal()
    export_wanted = Signal()
    delete_wanted = Signal()
    errors_wanted = Signal()
    chosen = Signal(object)

    def __init__(self, theme: Theme, scheme: Scheme, language: str, words: EvaluationWords) -> None:
        super().__init__()
        set_role(self, "side")
        self._titles = {each.key: title(each.titles, language) for each in scheme.labels}
        self._words = words
        self._errors: Mapping[bool, Sequence[ErrorRow]] = {}
        self._name = label("", "heading")
        self._what = ElidingLabel("muted", self)
        self._verdict = label("", "strong", wrap=True)
        self.use = button(self.tr("Use this pipeline"), self.use_wanted.emit, role="primary")
        self.back = button("", self.back_wanted.emit, theme=theme, icon="undo")
        self.export = button(
            self.tr("Export as package…"), self.export_wanted.emit, theme=theme, icon="export"
        )
        self.delete = button(self.tr("Delete"), self.delete_wanted.emit, theme=theme, icon="trash")
        self._used = label(self.tr("This pipeline is in use."), "good")
        self.model = ComparisonModel(theme, tabular(self.font()), self)
        self.table = _table(theme, self.model)
        self.table.setAccessibleName(self.tr("Figures before and with the trained pipeline"))
        self.load = button(
            self.tr("Show what is wrong"), self.errors_wanted.emit, theme=theme, icon="find"
        )
        self._make_errors: Callable[[], ErrorsPane] = lambda: ErrorsPane(theme, scheme, words)
        self._made: ErrorsPane | None = None
        self._build()

    @property
    def errors(self) -> ErrorsPane:
        """What is wrong, made when it is first asked for."""
        if self._made is None:
            self._made = self._make_errors()
            self._made.chosen.connect(self.chosen)
            self._listed.addWidget(self._made, 1)
        return self._made

    # Showing -------------------------------------------------------------------------------

    def show_training(self, training: Training, *, used: bool, can_write: bool) -> None:
        """Show a training, without its errors until they are asked for."""
        self._name.setText(training.name)
        self._say_what(training)
        self._say_verdict(training)
        self.model.set_rows(comparison_rows(training, self._titles, self._words.all_labels))
        rows = len(self.model.rows)
        header = self.table.horizontalHeader().sizeHint().height()
        self.table.setFixedHeight(header + rows * ROW_HEIGHT + 2)
        self.show_errors(None)
        self.show_used(training, used=used, can_write=can_write)

    def show_used(self, training: Training, *, used: bool, can_write: bool) -> None:
        """Show whether this pipeline suggests in the project."""
        current = training.current_name or self.tr("the one before")
        self.back.setText(self.tr("Back to {pipeline}").format(pipeline=current))
        focus = self.window().focusWidget()
        moved = focus in (self.use, self.back)
        self.use.setVisible(not used)
        self.back.setVisible(used)
        self._used.setVisible(used)
        self.delete.setVisible(not used)
        for entry in (self.use, self.back):
            entry.setEnabled(can_write)
        if moved:
            (self.back if used else self.use).setFocus()

    def show_busy(self, busy: bool) -> None:
        """Let errors not be asked for twice."""
        self.load.setEnabled(not busy)
        self.load.setText(self.tr("Reading…") if busy else self.tr("Show what is wrong"))

    def show_errors(self, errors: Mapping[bool, Sequence[ErrorRow]] | None, note: str = "") -> None:
        """Show the errors with the trained pipeline (True) and before (False); None: none yet.

        `note` says what else is to be known of the comparison.
        """
        self._errors = errors or {}
        self._note.setText(note)
        self._note.setVisible(bool(note))
        self._below.setCurrentIndex(1 if errors is not None else 0)
        self._which[False].setEnabled(False in self._errors)
        self._which[True].setChecked(True)
        self._list_errors()

    def focus_find(self) -> None:
        """Put the caret where one finds errors, where they are listed."""
        if self._made is not None and self._below.currentIndex():
            self._made.focus_find()

    def panes(self) -> list[QWidget]:
        """Return what F6 goes through."""
        below = self.errors.panes() if self._below.currentIndex() else [self.load]
        return [self.table, *below]

    # Building ------------------------------------------------------------------------------

    def _build(self) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(16, 12, 16, 12)
        head.setSpacing(8)
        names = QHBoxLayout()
        names.setSpacing(8)
        names.addWidget(self._name)
        names.addWidget(self._what, 1)
        head.addLayout(names)
        head.addWidget(self._verdict)
        head.addWidget(self._used)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for part in (self.use, self.back, self.export, self.delete):
            buttons.addWidget(part)
        buttons.addStretch(1)
        head.addLayout(buttons)
        self._which = {
            False: self._choice(self.tr("before")),
            True: self._choice(self.tr("with it")),
        }
        group = QButtonGroup(self)
        choice = QHBoxLayout()
        choice.setContentsMargins(16, 8, 16, 8)
        choice.setSpacing(4)
        choice.addWidget(label(self.tr("What is wrong"), "muted"))
        choice.addSpacing(4)
        for with_it in (True, False):
            group.addButton(self._which[with_it])
            choice.addWidget(self._which[with_it])
        choice.addStretch(1)
        group.buttonToggled.connect(lambda _, on: self._list_errors() if on else None)
        self._note = label("", "muted", wrap=True)
        self._note.setContentsMargins(16, 8, 16, 0)
        listed = QWidget()
        column = self._listed = QVBoxLayout(listed)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._note)
        column.addLayout(choice)
        waiting = QWidget()
        middle = QVBoxLayout(waiting)
        middle.addSpacing(16)
        middle.addWidget(self.load, alignment=Qt.AlignmentFlag.AlignHCenter)
        middle.addStretch(1)
        self._below = QStackedWidget()
        self._below.addWidget(waiting)
        self._below.addWidget(listed)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(self.table)
        whole.addWidget(self._below, 1)
        set_tab_order(self.use, self.back, self.export, self.delete, self.table, self._below)

    def _choice(self, name: str) -> QPushButton:
        entry = button(name, role="label")
        entry.setCheckable(True)
        return entry

    def _list_errors(self) -> None:
        if self._errors or self._made is not None:
            self.errors.show_errors(self._errors.get(self._which[True].isChecked(), ()))

    def _say_what(self, training: Training) -> None:
        parts = [
            day_text(training.made_at),
            self.tr("trained in {time}").format(time=duration_text(training.seconds)),
            self.tr("%Ln word(s) learned by heart", "", training.names),
        ]
        self._what.setText(" · ".join(parts))
        self._what.setToolTip(self._what.text())

    def _say_verdict(self, training: Training) -> None:
        before, after = training.figure()
        change = difference(before, after)
        articles = len(training.plan.split.test)
        on = self.tr("%Ln article(s) that it has not learned from", "", articles)
        score = f1_text(after.f1 if after is not None else None)
        if change is None:
            words = self.tr("F1 {score} on {articles}.")
        elif abs(change) < EQUAL:
            words = self.tr("As good as before: F1 {score} on {articles}.")
        elif change > 0:
            words = self.tr("Better: F1 {score} instead of {before} on {articles} ({change}).")
        else:
            words = self.tr("Worse: F1 {score} instead of {before} on {articles} ({change}).")
        said = words.format(
            score=score,
            before=f1_text(before.f1 if before is not None else None),
            articles=on,
            change=difference_text(change),
        )
        if training.plan.base and not any(
            each.adds or each.takes_away for each in training.weighed
        ):
            more = self.tr("Nothing it learned surely helps yet: only names and scores are new.")
            said = f"{said} {more}"
        self._verdict.setText(said)


class _Cells(QStyledItemDelegate):
    """Draws cells with the room at their sides that the headings have."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a cell."""
        colours, area = self._theme.colours, option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, colours.accent_soft)
        painter.fillRect(area.left(), area.bottom(), area.width(), 1, colours.border)
        font, colour = (
            index.data(role) for role in (Qt.ItemDataRole.FontRole, Qt.ItemDataRole.ForegroundRole)
        )
        side = LEFT if index.column() in (Column.LABEL, Column.BETTER) else RIGHT
        painter.setFont(font)
        painter.setPen(colour if colour is not None else colours.text)
        inside = area.adjusted(2 * GAP if index.column() == Column.LABEL else GAP, 0, -GAP, 0)
        words = QFontMetrics(font).elidedText(
            str(index.data() or ""), Qt.TextElideMode.ElideRight, inside.width()
        )
        painter.drawText(inside, side, words)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(colours.accent)
            painter.drawRect(area.adjusted(0, 0, -1, -2))
        painter.restore()


def _table(theme: Theme, model: ComparisonModel) -> QTableView:
    table = QTableView()
    table.setModel(model)
    table.setItemDelegate(_Cells(theme, table))
    table.setHorizontalHeader(FiguresHeader(theme, table))
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setTabKeyNavigation(False)
    table.setCornerButtonEnabled(False)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    rows = table.verticalHeader()
    rows.hide()
    rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    rows.setDefaultSectionSize(ROW_HEIGHT)
    header = table.horizontalHeader()
    header.setHighlightSections(False)
    header.setSectionsClickable(False)
    header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    header.setSectionResizeMode(Column.LABEL, QHeaderView.ResizeMode.Stretch)
    bold = QFont(table.font())
    bold.setBold(True)
    for column in Column:
        if column is not Column.LABEL:
            name = str(model.headerData(column, Qt.Orientation.Horizontal) or "")
            wide = QFontMetrics(bold).horizontalAdvance(name) + 2 * GAP + 4
            least = VERDICT_WIDTH if column is Column.BETTER else FIGURE_WIDTH
            table.setColumnWidth(column, max(least, wide))
    return table

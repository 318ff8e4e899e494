"""The view of the matrix: a table of articles and people, and what can be done with them."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from goldspan.domain.annotator import Annotator
from goldspan.domain.change import ChangeEvent
from goldspan.domain.errors import GoldspanError
from goldspan.services.assigning.matrix import Matrix, Taken
from goldspan.ui.further_page import Surroundings
from goldspan.ui.library.empty_page import NothingFound
from goldspan.ui.library.sort_menu import add_orders
from goldspan.ui.page_names import REVIEW
from goldspan.ui.tab_order import set_tab_order
from goldspan.ui.team.matrix.assign_panel import AssignPanel
from goldspan.ui.team.matrix.doing import Doing
from goldspan.ui.team.matrix.filter_bar import MatrixBar
from goldspan.ui.team.matrix.menu import CellCommands, cell_menu
from goldspan.ui.team.matrix.model import FIRST_PERSON, MatrixModel
from goldspan.ui.team.matrix.no_articles import NoArticles
from goldspan.ui.team.matrix.reading import MatrixReading
from goldspan.ui.team.matrix.sharing_panel import SharingPanel
from goldspan.ui.team.matrix.table import MatrixTable
from goldspan.ui.team.matrix.words import MatrixWords
from goldspan.ui.timers import single_shot
from goldspan.ui.translation import error_text, window_language
from goldspan.ui.view_row import PageView
from goldspan.ui.widgets import set_role

SIDE_WIDTH = 336
COUNT_AFTER = 100  # milliseconds without news, before what can be chosen is counted


class MatrixView(PageView):
    """`place_wanted` carries an article to annotate, `page_wanted` a page and an article.

    `step_wanted` carries a step that other pages take.
    """

    place_wanted = Signal(str, object)
    page_wanted = Signal(str, str)
    step_wanted = Signal(str)

    def __init__(self, given: Surroundings) -> None:
        super().__init__()
        session, theme = given.session, given.theme
        self._session = session
        self._theme = theme
        self._can_write = not session.read_only
        language = window_language()
        words = MatrixWords(session.scheme, language, session.annotator.id)
        self.model = MatrixModel(words, self)
        self.bar = MatrixBar(theme, session.annotator.id)
        self.table = MatrixTable(theme, self.model)
        self.reading = MatrixReading(session, given.jobs, self)
        self.doing = Doing(session, given.kin.families, given.jobs, given.feedback, self)
        can = self._can_write
        self.assigning = AssignPanel(theme, session.scheme, language, can_write=can)
        kin = given.kin
        self.sharing = SharingPanel(
            theme, session.scheme, language, lambda: kin.ready, can_write=can
        )
        kin.changed.connect(self.sharing.outdated)
        self.empty = NoArticles(theme, can_write=can)
        self._nothing = NothingFound()
        self._count_later = single_shot(self, COUNT_AFTER, self._count)
        self._stale = True
        self._each_known = False
        self.reading.failed.connect(given.feedback.error)
        self._build()
        self._connect()

    def _build(self) -> None:
        self._body = QStackedWidget()
        for part in (self.table, self._nothing):
            self._body.addWidget(part)
        self.side = QFrame()
        set_role(self.side, "side")
        self.side.setFixedWidth(SIDE_WIDTH)
        self._panels = QStackedWidget()
        self._panels.addWidget(self.assigning)
        self._panels.addWidget(self.sharing)
        inside = QVBoxLayout(self.side)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self._panels)
        self.side.hide()
        below = QHBoxLayout()
        below.setSpacing(0)
        below.addWidget(self._body, 1)
        below.addWidget(self.side)
        full = QWidget()
        column = QVBoxLayout(full)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addLayout(below, 1)
        self._whole = QStackedWidget()
        self._whole.addWidget(full)
        self._whole.addWidget(self.empty)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._whole)
        set_tab_order(self.bar, self._body, self.side)

    def _connect(self) -> None:
        self.reading.came.connect(self._show)
        self.reading.changed.connect(self._take)
        self.reading.disputed.connect(lambda: self._refresh(people=False))
        self.bar.changed.connect(lambda: self.model.set_filter(self.bar.filter()))
        self.bar.field.left.connect(self.table.setFocus)
        self.bar.assign_wanted.connect(lambda: self._show_panel(self.assigning))
        self.bar.share_wanted.connect(lambda: self._show_panel(self.sharing))
        self._nothing.reset_wanted.connect(self.bar.reset)
        self.empty.import_wanted.connect(lambda: self.step_wanted.emit("articles"))
        self.model.rearranged.connect(self._rearranged)
        self.table.chosen_changed.connect(self._choice_changed)
        self.table.opened.connect(self._open)
        self.table.assign_wanted.connect(self._assign_chosen)
        self.table.unassign_wanted.connect(self._unassign_chosen)
        self.table.menu_wanted.connect(self._show_menu)
        for panel in (self.assigning, self.sharing):
            panel.closed.connect(self.close_panel)
            panel.people.name_given.connect(self.doing.find)
        self.assigning.assign_wanted.connect(self._assign)
        self.assigning.unassign_wanted.connect(self._unassign)
        self.sharing.plan_wanted.connect(self.doing.plan)
        self.sharing.share_wanted.connect(self.doing.share)
        self.sharing.share_wanted.connect(lambda _: self.table.setFocus())
        self.sharing.each.valueChanged.connect(self._expect)
        self.doing.planned.connect(self.sharing.show_plan)
        self.doing.refused.connect(self._refused)
        self.doing.found.connect(self._found)

    # From outside --------------------------------------------------------------------------

    def arrive(self) -> None:
        """Be shown: read the matrix where it was not read yet."""
        if self._stale and not self.reading.reading:
            self.reading.read()
        focus = self.window().focusWidget()
        if focus is None or not self.isAncestorOf(focus):
            self.take_focus()

    def receive(self, event: ChangeEvent) -> None:
        """Take in what happened."""
        self.reading.receive(event)

    def reload(self) -> None:
        """Take in that another process has written."""
        self.reading.read()

    def focus_find(self) -> None:
        """Put the caret where one finds articles."""
        self.bar.focus_find()

    def panes(self) -> list[QWidget]:
        """Return what F6 goes through, from the top, left to right."""
        if self._whole.currentWidget() is self.empty:
            return [self.empty.step]
        panes: list[QWidget] = [self.bar.field, self.table]
        if not self.side.isHidden():
            panes.append(self._panel.people.list)
        return panes

    def take_focus(self) -> None:
        """Put the keyboard on the table, or on the next step where there is none."""
        if self._whole.currentWidget() is self.empty:
            self.empty.step.setFocus()
            return
        if not self.table.currentIndex().isValid() and self.model.rowCount():
            column = self.model.column_of(self._session.annotator.id)
            self.table.setCurrentIndex(self.model.index(0, column or 0))
        self.table.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Esc closes the panel."""
        if event.key() == Qt.Key.Key_Escape and not self.side.isHidden():
            self.close_panel()
        else:
            super().keyPressEvent(event)

    # What is shown -------------------------------------------------------------------------

    @property
    def _panel(self) -> AssignPanel | SharingPanel:
        return self.sharing if self._panels.currentWidget() is self.sharing else self.assigning

    def _show(self, matrix: Matrix) -> None:
        first, self._stale = self._stale, False
        if not self._each_known:
            self._each_known = True
            self.sharing.each.setValue(matrix.usual_people())
        had_focus = self.isVisible() and (first or self.table.hasFocus())
        self.model.show_matrix(matrix)
        self._refresh(people=True)
        if had_focus:
            self.take_focus()

    def _take(self, taken: Taken) -> None:
        self.model.take(taken)
        self._refresh(people=taken.people)

    def _refresh(self, *, people: bool) -> None:
        """Show what goes with the rows: choices with their counts, people to tick."""
        rows = self.model.matrix.rows
        self._whole.setCurrentIndex(0 if rows else 1)
        self.bar.expect(self.sharing.each.value(), self.reading.conflicts)
        self.model.show_disputed(self.reading.conflicts)
        self.model.set_filter(self.bar.filter())
        self._count_later.start()
        if people:
            self._count()
            self.assigning.show_people(self.model)
            self.sharing.show_people(self.model)
        self.sharing.outdated()

    def _count(self) -> None:
        """Say beside each choice how many articles it shows."""
        self.bar.show_rows(self.model.matrix.rows)

    def _expect(self, each: int) -> None:
        """Take in how many people each article is to have: fewer are not enough."""
        del each
        self._refresh(people=False)

    def _rearranged(self) -> None:
        self._body.setCurrentWidget(self.table if self.model.rowCount() else self._nothing)
        self._choice_changed()

    def _choice_changed(self) -> None:
        chosen = self.table.chosen_articles()
        shown = [row.article.id for row in self.model.shown_rows()]
        many = len(chosen) > 1
        self.bar.show_count(len(shown), len(self.model.matrix.rows), len(chosen) if many else 0)
        self.assigning.show_articles(chosen)
        self.sharing.show_articles(chosen if many else shown, selected=many)

    # Panels --------------------------------------------------------------------------------

    def _show_panel(self, panel: AssignPanel | SharingPanel) -> None:
        if not self.side.isHidden() and self._panels.currentWidget() is panel:
            self.close_panel()
            return
        if panel is self.assigning:
            panel.people.tick(self.table.chosen_people())
        self._panels.setCurrentWidget(panel)
        self.side.show()
        self._mark_panel()
        self.sharing.outdated()
        panel.take_focus()

    def close_panel(self) -> None:
        """Close the panel and go back to the table."""
        self.side.hide()
        self._mark_panel()
        self.table.setFocus()

    def _mark_panel(self) -> None:
        shown = None if self.side.isHidden() else self._panels.currentWidget()
        self.bar.assign.setChecked(shown is self.assigning)
        self.bar.share.setChecked(shown is self.sharing)

    def _found(self, person: Annotator) -> None:
        self._panel.people.enter(person)

    def _refused(self, error: GoldspanError) -> None:
        self.sharing.show_refusal(error_text(error))

    # Doing ---------------------------------------------------------------------------------

    def _assign(self) -> None:
        panel = self.assigning
        self.doing.assign(panel.articles, panel.people.people(), panel.labels.labels())

    def _unassign(self) -> None:
        panel = self.assigning
        self.doing.unassign(panel.articles, panel.people.people(), panel.labels.labels())

    def _assign_chosen(self) -> None:
        """Assign the cells that are chosen; where they are of nobody, ask whom."""
        people = self._chosen_people()
        if people and self._can_write:
            self.doing.assign(self.table.chosen_articles(), people, ())
        elif self.side.isHidden() or self._panel is not self.assigning:
            self._show_panel(self.assigning)

    def _unassign_chosen(self) -> None:
        people = self._chosen_people()
        if people and self._can_write:
            self.doing.unassign(self.table.chosen_articles(), people, ())

    def _chosen_people(self) -> list[Annotator]:
        found = map(self.model.matrix.person, self.table.chosen_people())
        return [person for person in found if person is not None]

    def _open(self, article: str, column: int) -> None:
        """Open an article: what is one's own to annotate, all else to review."""
        person = self.model.person_at(column) if column >= FIRST_PERSON else None
        if column < 0 or (person is not None and person.id == self._session.annotator.id):
            self.place_wanted.emit(article, ())
        else:
            self.page_wanted.emit(REVIEW, article)

    def _show_menu(self, at: QPoint) -> None:
        pairs = self.table.chosen_pairs() if self._chosen_people() else []
        commands = CellCommands(
            annotate=lambda article: self.place_wanted.emit(article, ()),
            review=lambda article: self.page_wanted.emit(REVIEW, article),
            assign=self._assign_chosen,
            unassign=self._unassign_chosen,
            set_blind=lambda blind: self.doing.set_blind(pairs, blind=blind),
            can_write=self._can_write,
        )
        cells = [row.cell(who) for a, who in pairs if (row := self.model.matrix.row(a))]
        names = [self.model.name_of(person.id) for person in self._chosen_people()]
        menu = cell_menu(self, self.table.chosen_articles(), names, cells, commands)
        sorting = menu.addMenu(self.tr("Sort by"))
        add_orders(sorting, self.model.headings(), self.model.sort_state, self.model.sort)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at)

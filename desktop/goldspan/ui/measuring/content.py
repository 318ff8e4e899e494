"""All of the view of agreement: what is chosen, the table, the plots, the units behind them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from goldspan.domain.change import ChangeEvent
from goldspan.domain.errors import CancelledError, GoldspanError
from goldspan.domain.review import adjudication_id
from goldspan.services.measuring.agreement import Agreement
from goldspan.services.measuring.differences import FoundUnit, UnitQuery
from goldspan.services.measuring.figures import Figures, Why
from goldspan.ui.fonts import tabular
from goldspan.ui.further_page import Surroundings
from goldspan.ui.jobs import Job
from goldspan.ui.library.progress_row import ProgressRow
from goldspan.ui.measuring.by_person import PeoplePlot
from goldspan.ui.measuring.choices_bar import ChoicesBar
from goldspan.ui.measuring.confusion import ConfusionPlot
from goldspan.ui.measuring.empty_states import EmptyStates, Lack
from goldspan.ui.measuring.figures_table import FiguresModel, FiguresTable
from goldspan.ui.measuring.gamma_row import GammaRow, WorkingOut
from goldspan.ui.measuring.keeping import Keeping
from goldspan.ui.measuring.legend import Legend
from goldspan.ui.measuring.over_time import TimePlot
from goldspan.ui.measuring.plot import Plot
from goldspan.ui.measuring.rows import Row, RowMaker, Scope
from goldspan.ui.measuring.units_pane import UnitsPane
from goldspan.ui.measuring.words import label_titles, left_out_texts
from goldspan.ui.tab_order import set_tab_order
from goldspan.ui.timers import single_shot
from goldspan.ui.translation import window_language
from goldspan.ui.widgets import label, set_role

SETTLED = 400  # milliseconds without a change, after which is measured again
PLOT_WIDTHS = 720, 560


class AgreementContent(QWidget):
    """`unit_wanted` carries an article and the id of the decision on a unit there.

    `step_wanted` carries a step that other pages take.
    """

    unit_wanted = Signal(str, str)
    step_wanted = Signal(str)

    def __init__(self, given: Surroundings) -> None:
        super().__init__()
        self._given = given
        self._agreement = Agreement(given.session, given.kin.families)
        self._job: Job | None = None
        self._again = self._outdated = True
        self._asked: Job | None = None
        self.figures: Figures | None = None
        language = window_language()
        scheme = given.session.scheme
        self._titles = label_titles(scheme, language)
        self._maker = RowMaker(scheme, language, self._titles, self.tr("every copy"))
        theme = given.theme
        self.choices = ChoicesBar(theme, self._titles)
        self.progress = ProgressRow(theme)
        self.gamma = GammaRow(theme)
        jobs, feedback = given.jobs, given.feedback
        self.working_out = WorkingOut(self._agreement, jobs, feedback, self.progress, self.gamma)
        self.keeping = Keeping(given, self, self._agreement, self.progress)
        self.empty = EmptyStates(theme)
        self.model = FiguresModel(tabular(self.font()), self)
        self.table = FiguresTable(theme, self.model)
        self.confusion = ConfusionPlot(theme, self._titles)
        self.time = TimePlot(theme, scheme, self._titles)
        self.people = PeoplePlot(theme)
        self.units = UnitsPane(theme, scheme, self._titles)
        self._summary = label("", "strong")
        self._left_out = label("", "muted", wrap=True)
        self._hint = label("", "muted")
        self._legend = Legend(theme)
        theme.changed.connect(self._show_legend)
        self._later = single_shot(self, SETTLED, self.measure)
        self._build()
        self._connect()

    # Parts -----------------------------------------------------------------------------------

    def _build(self) -> None:
        head = QFrame()
        set_role(head, "bar")
        row = QHBoxLayout(head)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(4)
        self._scopes = QButtonGroup(self)
        self.scopes = {}
        for scope, name in (
            (Scope.LABEL, self.tr("By label")),
            (Scope.PAIR, self.tr("By pair")),
            (Scope.ARTICLE, self.tr("By article")),
        ):
            self.scopes[scope] = self._tab(name, self._scopes, scope is Scope.LABEL)
            row.addWidget(self.scopes[scope])
        row.addSpacing(16)
        row.addWidget(self._summary)
        row.addStretch(1)
        self._left_out.setContentsMargins(16, 6, 16, 6)
        policy = self._left_out.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Ignored)  # a name may be one long word
        self._left_out.setSizePolicy(policy)
        plots = self._build_plots()
        below = QSplitter()
        below.setChildrenCollapsible(False)
        below.addWidget(plots)
        below.addWidget(self.units)
        below.setSizes(list(PLOT_WIDTHS))
        halves = QSplitter()

        halves.setOrientation(Qt.Orientation.Vertical)
        halves.setChildrenCollapsible(False)
        upper = QWidget()
        column = QVBoxLayout(upper)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self.table, 1)
        column.addWidget(self._left_out)
        halves.addWidget(upper)
        halves.addWidget(below)
        halves.setStretchFactor(0, 1)
        halves.setStretchFactor(1, 1)
        self._body = QStackedWidget()
        self._body.addWidget(self.empty)
        self._body.addWidget(halves)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.choices)
        whole.addWidget(self.progress)
        whole.addWidget(self.gamma)
        whole.addWidget(self._body, 1)
        set_tab_order(self.choices, head, self.table, plots, self.units)

    def _build_plots(self) -> QWidget:
        pane = QFrame()
        column = QVBoxLayout(pane)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QFrame()
        set_role(head, "bar")
        row = QHBoxLayout(head)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(4)
        self._plots = QButtonGroup(self)
        self.plots = QStackedWidget()
        for plot in (self.confusion, self.time, self.people):
            tab = self._tab(plot.accessibleName(), self._plots, plot is self.confusion)
            tab.clicked.connect(lambda _=False, plot=plot: self.show_plot(plot))
            row.addWidget(tab)
            self.plots.addWidget(plot)
        row.addStretch(1)
        self._hint.setContentsMargins(16, 4, 16, 6)
        column.addWidget(head)
        column.addWidget(self.plots, 1)
        column.addWidget(self._legend)
        column.addWidget(self._hint)
        return pane

    def _tab(self, name: str, group: QButtonGroup, checked: bool) -> QPushButton:
        tab = QPushButton(name)
        set_role(tab, "label")
        tab.setCheckable(True)
        tab.setChecked(checked)
        group.addButton(tab)
        return tab

    def _connect(self) -> None:
        self.choices.changed.connect(self.measure)
        self.choices.save_wanted.connect(self._save)
        self.choices.gamma_wanted.connect(lambda: self.working_out.ask_cost(self.choices.selection))
        self.gamma.start_wanted.connect(lambda: self.working_out.start(self.choices.selection))
        self.empty.step_wanted.connect(self.step_wanted)
        self._scopes.buttonToggled.connect(lambda _, on: self._show_rows() if on else None)
        self.table.chosen.connect(self._show_row)
        for plot in (self.confusion, self.time, self.people):
            plot.chosen.connect(self.show_units)
            plot.hinted.connect(self._hint.setText)
        self.units.chosen.connect(self._go_to)

    # Measuring -------------------------------------------------------------------------------

    def look(self) -> None:
        """Be shown: measure where something has changed since."""
        if self._outdated:
            self.measure()

    def receive(self, event: ChangeEvent) -> None:
        """Take in what happened: the figures may be others."""
        self._agreement.receive(event)
        self._outdated = True
        if self.isVisible():
            self._later.start()

    def reload(self) -> None:
        """Take in that another process has written."""
        self._agreement.reload()
        self._outdated = True
        if self.isVisible():
            self._later.start()

    def close_down(self) -> None:
        """Stop what is under way, and end the process that measures."""
        self._later.stop()
        self.working_out.cancel()
        for job in (self._job, self._asked):
            if job is not None:
                job.cancel()
        self._agreement.close()

    @property
    def busy(self) -> bool:
        """Whether it is being measured."""
        return self._job is not None

    def measure(self) -> None:
        """Measure what is chosen; what is under way is stopped."""
        self._later.stop()
        if self._job is not None:
            self._again = True
            self._job.cancel()
            return
        self._again = self._outdated = False
        selection, agreement = self.choices.selection, self._agreement
        job = self._job = self._given.jobs.start(
            lambda progress: agreement.measure(selection, progress)
        )
        self.progress.follow(job, self.tr("Measuring agreement"))
        job.succeeded.connect(self.show_figures)
        job.failed.connect(self._fail)
        job.ended.connect(self._end)

    def _end(self) -> None:
        self._job = None
        if self._again:
            self.measure()

    def _fail(self, error: GoldspanError) -> None:
        self._outdated = True
        self._say_failed(error)

    def _say_failed(self, error: GoldspanError) -> None:
        if not isinstance(error, CancelledError):
            self._given.feedback.error(error)

    # Showing ---------------------------------------------------------------------------------

    def show_figures(self, figures: Figures) -> None:
        """Show these figures, or what is missing for any."""
        self.figures = figures
        if not self.choices.selection.people:
            self.choices.show_people(figures.done)
        self.choices.show_measured(bool(figures.articles))
        left = left_out_texts(figures.left_out, figures.names, self._titles)
        words = self.tr("Left out: {what}").format(what=" · ".join(left)) if left else ""
        self._left_out.setText(words)
        self._left_out.setVisible(bool(words))
        if not figures.articles:
            self.empty.show_lack(self._lack(figures), words)
            self._body.setCurrentIndex(0)
            return
        total = figures.label_units()
        self._summary.setText(
            " · ".join(
                (
                    self.tr("%Ln article(s)", "", len(figures.articles)),
                    self.tr("%Ln people", "", len(figures.people)),
                    self.tr("%Ln unit(s)", "", total.units),
                    self.tr("%Ln differ", "", total.differing),
                )
            )
        )
        self._body.setCurrentIndex(1)
        self._show_rows()
        pair = self.choices.selection.people
        self.confusion.show_figures(figures, pair)
        self.time.show_figures(figures)
        self.people.show_figures(figures)
        self.units.clear()
        self._hint.setText("")
        self._show_legend()

    def show_plot(self, plot: Plot) -> None:
        """Show one of the plots."""
        self.plots.setCurrentWidget(plot)
        self._hint.setText("")
        self._show_legend()

    def _show_legend(self) -> None:
        self._legend.show_entries(self.plot.legend())

    def _lack(self, figures: Figures) -> Lack:
        if not self._given.feed.rows:
            return Lack.ARTICLES
        alone = any(each.why is Why.ALONE for each in figures.left_out)
        return Lack.ALONE if alone else Lack.NOBODY

    def _show_rows(self) -> None:
        if self.figures is None:
            return
        scope = next(scope for scope, tab in self.scopes.items() if tab.isChecked())
        heading = {
            Scope.LABEL: self.tr("Label"),
            Scope.PAIR: self.tr("Pair"),
            Scope.ARTICLE: self.tr("Article"),
        }[scope]
        self.model.show_rows(self._maker.rows(self.figures, scope), heading)

    def _show_row(self, row: Row) -> None:
        self.show_units(row.query)

    def show_units(self, query: UnitQuery) -> None:
        """List the units behind a figure."""
        figures = self.figures
        if figures is None:
            return
        if self._asked is not None:
            self._asked.cancel()
        agreement, selection = self._agreement, figures.selection
        self.units.show_busy()
        job = self._asked = self._given.jobs.start(
            lambda progress: agreement.units(selection, query, progress)
        )
        names = figures.names
        job.succeeded.connect(lambda found: self.units.show_units(found, names))
        job.failed.connect(self._say_failed)

    def _go_to(self, found: FoundUnit) -> None:
        spans = tuple(span.id for span in found.unit.spans.values())
        self.unit_wanted.emit(found.article.id, adjudication_id(found.article.id, spans))

    def _save(self, kind: str) -> None:
        if self.figures is not None:
            self.keeping.ask_where(kind, self.figures, self.plot)

    # The parts that are there ----------------------------------------------------------------

    @property
    def plot(self) -> Plot:
        """The plot that is shown."""
        return (self.confusion, self.time, self.people)[self.plots.currentIndex()]

    def take_focus(self) -> None:
        """Give the focus to what is there."""
        if self._body.currentIndex() == 1:
            self.table.setFocus()
        elif not self.empty.step.isHidden():
            self.empty.step.setFocus()

    def panes(self) -> list[QWidget]:
        """Return what F6 goes through."""
        if self._body.currentIndex() == 0:
            return [self.empty.step]
        return [self.choices.labels, self.table, self.plot, self.units.list]

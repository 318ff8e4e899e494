"""Suggestions, at the right of the table: who suggests what, and further pipelines."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QVBoxLayout,
    QWidget,
)

from goldspan.domain.change import ChangeEvent
from goldspan.domain.errors import GoldspanError
from goldspan.domain.layer import Dismissal
from goldspan.domain.scheme import PipelineMapping, Scheme, title
from goldspan.services.machine.pipeline_folders import forget_folder
from goldspan.services.project.session import ProjectSession
from goldspan.services.recall.dismissals import readmit
from goldspan.services.transfer.choosing import Choosing
from goldspan.services.transfer.installing import install_pipeline
from goldspan.services.transfer.pipelines import PipelineChoice, add_folder, available_pipelines
from goldspan.services.transfer.trials import LabelTrial, try_pipeline
from goldspan.ui.feedback import Feedback
from goldspan.ui.jobs import Jobs
from goldspan.ui.last_folder import LastFolder
from goldspan.ui.library.panel_frame import panel_column, panel_head
from goldspan.ui.library.progress_row import ProgressRow
from goldspan.ui.library.suggestions.choosers import LabelChoosers
from goldspan.ui.library.suggestions.dismissed_list import DismissedList
from goldspan.ui.library.suggestions.install_box import InstallBox
from goldspan.ui.library.suggestions.pipeline_card import PipelineCard
from goldspan.ui.recalling import Recalling
from goldspan.ui.tab_order import set_tab_order
from goldspan.ui.theme import Theme
from goldspan.ui.translation import window_language
from goldspan.ui.widgets import button, label


class SuggestionsPanel(QWidget):
    """Each choice is kept with the project at once, and undone like anything else.

    `suggest_wanted` asks for suggestions now, `closed` is emitted when the panel is not wanted any
    more.
    """

    suggest_wanted = Signal()
    closed = Signal()

    def __init__(
        self,
        session: ProjectSession,
        theme: Theme,
        jobs: Jobs,
        feedback: Feedback,
        folder: LastFolder,
        progress: ProgressRow,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._jobs = jobs
        self._feedback = feedback
        self._folder = folder
        self._progress = progress
        self._choosing = Choosing(session)
        self._pipelines: list[PipelineChoice] = []
        self._targets = 0
        self._article = ""
        self.cards: dict[str, PipelineCard] = {}
        self.labels = LabelChoosers(session.scheme, window_language())
        self.labels.chosen.connect(self._choose)
        self.go = button("", self.suggest_wanted.emit, theme=theme, icon="suggest", role="primary")
        self.habit = QCheckBox(self.tr("Suggest on opening"))
        self.memory = QCheckBox(self.tr("Names marked before"))
        self.memory.setToolTip(
            self.tr("Suggest what you, or the gold, have marked once, wherever it stands again")
        )
        self.projection = QCheckBox(self.tr("Passages marked in copies"))
        self.projection.setToolTip(
            self.tr("Suggest what you, or the gold, have marked in another article’s same passage")
        )
        self.further = InstallBox(theme)
        self.further.install_wanted.connect(self._install)
        self.further.folder_wanted.connect(self._choose_folder)
        self.dismissed = DismissedList(session.scheme, theme, window_language())
        self.dismissed.set_read_only(session.read_only)
        self.dismissed.readmit_wanted.connect(lambda each: readmit(session, each))
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        self._build()
        self.setFocusProxy(self.labels)
        progress.busy_changed.connect(self._show_busy)

    def refresh(self) -> None:
        """Look which pipelines there are now."""
        self._jobs.start(lambda _: available_pipelines(), self._show_pipelines)
        self._read_dismissals()

    def _read_dismissals(self) -> None:
        store, me = self._session.store, self._session.annotator.id
        self._jobs.start(lambda _: store.dismissals(me), self.dismissed.show_dismissals)

    def show_targets(self, article_ids: Sequence[str]) -> None:
        """Show how many articles the button is about; a trial reads the first of them."""
        self.go.setText(self.tr("Suggest for %n article(s)", "", len(article_ids)))
        self._targets = len(article_ids)
        self._article = article_ids[0] if article_ids else ""
        self._show_busy(self._progress.busy)
        for card in self.cards.values():
            if card.meanings is not None:
                card.meanings.show_article(self._article_name())

    def _show_busy(self, busy: bool) -> None:
        """Let nothing be begun that would have to wait for what runs."""
        self.go.setEnabled(self._targets > 0 and not self._session.read_only and not busy)
        self.further.show_busy(busy)
        for card in self.cards.values():
            if card.meanings is not None:
                card.meanings.show_busy(busy)

    def follow_habit(self, action: QAction) -> None:
        """Show, and change, the window's switch for suggestions on opening an article."""
        self.habit.setChecked(action.isChecked())
        action.toggled.connect(self.habit.setChecked)
        self.habit.toggled.connect(action.setChecked)

    def follow_recalling(self, recalling: Recalling) -> None:
        """Show, and change, whether what was decided before is suggested."""

        def show() -> None:
            self.memory.setChecked(recalling.memory)
            self.projection.setChecked(recalling.projection)

        def choose() -> None:
            recalling.use(memory=self.memory.isChecked(), projection=self.projection.isChecked())

        show()
        recalling.uses_changed.connect(show)
        for box in (self.memory, self.projection):
            box.clicked.connect(choose)

    def receive(self, event: ChangeEvent) -> None:
        """Follow what undo, or somebody else, did to the scheme."""
        if event.origin is not self and any(isinstance(c.entity, Scheme) for c in event.changes):
            self._choosing.follow()
            self._show_scheme()
        if any(isinstance(change.entity, Dismissal) for change in event.changes):
            self._read_dismissals()

    def read_again(self) -> None:
        """Follow what another process did to the scheme."""
        if self._choosing.follow():
            self._show_scheme()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Escape closes the panel."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    # Who suggests what ----------------------------------------------------------------------

    def _choose(self, key: str, pipeline: str) -> None:
        self._choosing.choose(key, pipeline, self)

    def _set_mapping(self, mapping: PipelineMapping) -> None:
        self._choosing.set_mapping(mapping, self)
        self.labels.show_choices(self._choosing.scheme, self._pipelines)

    def _show_scheme(self) -> None:
        self.labels.show_choices(self._choosing.scheme, self._pipelines)
        for card in self.cards.values():
            if card.meanings is not None:
                card.meanings.show_scheme(self._choosing.scheme)

    # Pipelines ------------------------------------------------------------------------------

    def _show_pipelines(self, pipelines: list[PipelineChoice]) -> None:
        self._pipelines = pipelines
        self.labels.show_choices(self._choosing.scheme, pipelines)
        self.further.show_names({each.name for each in pipelines})
        wanted = {each.name: each for each in pipelines}
        for name, card in list(self.cards.items()):
            if wanted.get(name) != card.choice:
                del self.cards[name]
                self._list.removeWidget(card)
                card.hide()
                card.deleteLater()
        for place, each in enumerate(pipelines):
            if each.name not in self.cards:
                self.cards[each.name] = card = self._card(each)
                self._list.insertWidget(place, card)
        self._order()

    def _order(self) -> None:
        """Let Tab go from the top to the bottom."""
        cards = [self.cards[each.name] for each in self._pipelines]
        own = (self.habit, self.memory, self.projection, self.dismissed)
        set_tab_order(self.labels, self.go, *own, *cards, self.further)

    def _card(self, choice: PipelineChoice) -> PipelineCard:
        titles = {
            each.key: title(each.titles, window_language()) for each in self._choosing.scheme.labels
        }
        card = PipelineCard(choice, self._theme, window_language(), titles)
        card.setEnabled(not self._session.read_only)
        card.opened.connect(lambda: self._open_meanings(card))
        card.forget_wanted.connect(lambda: self._forget(choice))
        return card

    def _open_meanings(self, card: PipelineCard) -> None:
        if card.meanings is None:
            meanings = card.make_meanings(self._choosing.scheme)
            meanings.show_article(self._article_name())
            meanings.show_busy(self._progress.busy)
            meanings.changed.connect(self._set_mapping)
            meanings.trial_wanted.connect(lambda: self._try(card))
            self._order()

    def _article_name(self) -> str:
        article = self._session.store.article(self._article) if self._article else None
        return (article.title or article.name) if article is not None else ""

    def _try(self, card: PipelineCard) -> None:
        if self._progress.busy or not self._article:
            return
        store, place, wanted = self._session.store, card.choice.place, self._article
        article = store.article(wanted)
        time = article.document_time if article is not None else ""

        def show(found: list[LabelTrial]) -> None:
            if card.meanings is not None:
                card.meanings.show_trial(found, self._choosing.scheme)

        job = self._jobs.start(
            lambda progress: try_pipeline(place, store.text(wanted), time, progress), show
        )
        job.failed.connect(self._feedback.error)
        self._progress.follow(job, self.tr("Trying {pipeline}…").format(pipeline=card.choice.name))

    def _choose_folder(self) -> None:
        start = str(self._folder.path)
        chosen = QFileDialog.getExistingDirectory(self, self.tr("A spaCy pipeline’s folder"), start)
        if chosen:
            self.add_folder(Path(chosen))

    def add_folder(self, folder: Path) -> None:
        """List the pipeline of a folder, and say why where it has none."""
        self.further.show_problem(None)
        self._folder.remember(folder)
        job = self._jobs.start(lambda _: add_folder(folder), lambda _: self.refresh())
        job.failed.connect(self.further.show_problem)

    def _forget(self, choice: PipelineChoice) -> None:
        folder = choice.folder
        if folder is not None:
            self._jobs.start(lambda _: forget_folder(folder), lambda _: self.refresh())

    def _install(self, name: str) -> None:
        if self._progress.busy:
            return
        self.further.show_problem(None)
        job = self._jobs.start(
            lambda progress: install_pipeline(name, progress), lambda _: self._installed(name)
        )
        job.failed.connect(self._not_installed)
        self._progress.follow(job, self.tr("Installing {pipeline}…").format(pipeline=name))

    def _installed(self, name: str) -> None:
        self._feedback.done(self.tr("{pipeline} is installed.").format(pipeline=name))
        self.refresh()

    def _not_installed(self, error: GoldspanError) -> None:
        self.further.show_problem(error)

    # Inside ---------------------------------------------------------------------------------

    def _build(self) -> None:
        column = panel_column(self, spacing=8)
        head = panel_head(self._theme, self.tr("Suggestions"), self.tr("Close"), self.closed.emit)
        column.addLayout(head)
        column.addWidget(label(self.tr("WHO SUGGESTS WHAT"), "section"))
        column.addWidget(self.labels)
        column.addWidget(self.go)
        column.addWidget(self.habit)
        column.addSpacing(8)
        column.addWidget(label(self.tr("FROM WHAT WAS DECIDED"), "section"))
        column.addWidget(self.memory)
        column.addWidget(self.projection)
        column.addSpacing(8)
        column.addWidget(self.dismissed)
        column.addWidget(label(self.tr("PIPELINES"), "section"))
        column.addLayout(self._list)
        column.addSpacing(8)
        column.addWidget(label(self.tr("FURTHER PIPELINES"), "section"))
        column.addWidget(self.further)
        column.addStretch(1)
        for part in (self.labels, self.further):
            part.setEnabled(not self._session.read_only)

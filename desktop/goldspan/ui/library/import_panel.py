"""Import, at the right of the table: what would come in, what is in doubt, then what came."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from goldspan.domain.errors import GoldspanError
from goldspan.services.progress import Progress
from goldspan.services.project.session import ProjectSession
from goldspan.services.transfer.import_plan import ImportPlan, plan_import
from goldspan.services.transfer.importing import ImportReport, find_files, run_import
from goldspan.services.transfer.known_formats import ReadOptions, import_suffixes
from goldspan.ui.feedback import Feedback
from goldspan.ui.jobs import Job, Jobs
from goldspan.ui.last_folder import LastFolder
from goldspan.ui.library.foreign_labels import ForeignLabels
from goldspan.ui.library.found_formats import FoundFormats
from goldspan.ui.library.import_findings import ImportFindings
from goldspan.ui.library.import_options import ImportOptions, Ownerless, metadata_among
from goldspan.ui.library.panel_frame import panel_head, scrolling
from goldspan.ui.library.progress_row import ProgressRow
from goldspan.ui.library.refused_field import RefusedField
from goldspan.ui.tab_order import PassesFocus, set_tab_order
from goldspan.ui.theme import Theme
from goldspan.ui.translation import error_text, window_language
from goldspan.ui.widgets import button


class ImportPanel(QWidget):
    """Plans first and changes nothing; imports when told to.

    `imported` carries the ids of the new articles, `closed` is emitted when it is not wanted any
    more.
    """

    imported = Signal(list)
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
        self._jobs = jobs
        self._feedback = feedback
        self._progress = progress
        self._folder = folder
        self._paths: list[Path] = []
        self._planning: Job | None = None
        self._options = ImportOptions(theme, folder)
        self._options.changed.connect(self._plan_again)
        self.formats = FoundFormats(window_language())
        self.formats.changed.connect(self._plan_again)
        self.labels = ForeignLabels(window_language())
        self.labels.changed.connect(self._show_whether_useful)
        self._plan: ImportPlan | None = None
        self.report: ImportReport | None = None
        self._findings = ImportFindings(theme, (self._options, self.formats, self.labels))
        self.labels.rows.complete.connect(self._order_stops)
        self.go = button("", self._start, theme=theme, icon="import", role="primary")
        self.go.setAutoDefault(True)  # Enter presses it, as Space does
        self._close = button(self.tr("Close"), self._leave)
        self._build(theme)

    @property
    def refused(self) -> RefusedField:
        """What would be left out, or was."""
        return self._findings.refused

    def choose_files(self) -> list[Path]:
        """Ask for files, of the endings that can be read."""
        endings = " ".join(f"*{suffix}" for suffix in import_suffixes())
        chosen, _ = QFileDialog.getOpenFileNames(
            self,
            self.tr("Import articles"),
            str(self._folder.path),
            self.tr("Articles ({endings});;All files (*)").format(endings=endings),
        )
        paths = [Path(name) for name in chosen]
        if paths:
            self._folder.remember(paths[0])
        return paths

    def plan(self, paths: Sequence[Path]) -> None:
        """Find out what an import of these files and folders would bring."""
        self._paths = list(paths)
        self._options.begin()
        self.formats.begin()
        self.labels.begin()
        self._plan_again()

    # Inside --------------------------------------------------------------------------------

    def _build(self, theme: Theme) -> None:
        head = panel_head(theme, self.tr("Import"), self.tr("Close"), self._leave)
        head.setContentsMargins(16, 8, 16, 0)
        buttons = QHBoxLayout()
        buttons.addWidget(self.go, 1)
        buttons.addWidget(self._close)
        foot = QVBoxLayout()
        foot.setContentsMargins(16, 8, 16, 16)
        foot.setSpacing(8)
        foot.addWidget(self.labels.effect)
        foot.addLayout(buttons)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(scrolling(self._findings), 1)
        whole.addLayout(foot)
        PassesFocus(self, self.go)

    def _order_stops(self) -> None:
        """Let Tab go down the panel as one reads it: parts come and go with what is asked."""
        questions = (self._options, self.formats, self.labels)
        asked = (stop for part in questions for stop in part.stops())
        set_tab_order(*asked, *self._findings.stops(), self.go, self._close)

    def _plan_again(self) -> None:
        if self._planning is not None:
            self._planning.cancel()
        self._plan = self.report = None
        self._findings.show_words(self.tr("Reading…"))
        self.go.setVisible(True)
        self.go.setText(self.tr("Import"))
        self.go.setEnabled(False)
        self._options.setVisible(True)
        self._close.hide()
        store, paths = self._session.store, list(self._paths)
        said, options = self._options.metadata, self._read_options()
        looks, person = self._options.looks_for_metadata, self._session.annotator

        def work(progress: Progress) -> tuple[ImportPlan, Path | None]:
            found = metadata_among(find_files(paths, progress.begin)) if looks else said
            plan = plan_import(
                store, paths, metadata=found, options=options, progress=progress, person=person
            )
            return plan, found

        job = self._jobs.start(work)
        self._planning = job
        job.succeeded.connect(lambda planned: self._show_plan(job, *planned))
        job.failed.connect(lambda error: self._plan_failed(job, error))
        self._progress.follow(job, self.tr("Reading the files…"))

    def _plan_failed(self, job: Job, error: GoldspanError) -> None:
        if job is self._planning:
            self._planning = None
            self._findings.show_words(error_text(error))

    def _show_plan(self, job: Job, plan: ImportPlan, metadata: Path | None) -> None:
        if job is not self._planning:
            return
        self._planning = None
        self._plan = plan
        self._options.show_plan(plan, metadata)
        self.formats.show_plan(plan)
        self.labels.show_plan(plan, self._session.scheme)
        self._findings.show_plan(plan)
        self.go.setText(
            self.tr("Import %n article(s)", "", plan.new)
            if plan.new
            else self.tr("Import the layers")
        )
        self._order_stops()
        self._show_whether_useful()
        first = next(iter(self.labels.rows.choosers.values()), self._close)
        (self.go if self.go.isEnabled() else first).setFocus()

    def _show_whether_useful(self) -> None:
        """Offer to import what brings something, as the labels are meant now."""
        plan = self._plan
        if plan is None:
            return
        possible = plan.new > 0 or plan.has_layers
        self.go.setVisible(possible)
        self.go.setEnabled(possible and (plan.new > 0 or self.labels.coming > 0))
        self._close.setVisible(not possible)

    def _read_options(self) -> ReadOptions:
        return replace(self._options.read_options(), formats=dict(self.formats.formats))

    def _start(self) -> None:
        if self._progress.busy:
            return
        session, paths = self._session, list(self._paths)
        metadata, options = self._options.metadata, self._read_options()
        decisions = self.labels.decisions()
        ownerless = self._options.ownerless()
        layer = session.annotator if ownerless is Ownerless.MINE else None
        origin = object()

        def work(progress: Progress) -> ImportReport:
            return run_import(
                session,
                paths,
                metadata=metadata,
                layer=layer,
                name_owners=ownerless is Ownerless.FILE,
                decisions=decisions,
                options=options,
                progress=progress,
                origin=origin,
            )

        job = self._jobs.start(work, lambda report: self._finished(report, origin))
        job.failed.connect(self._feedback.error)
        self._progress.follow(job, self.tr("Importing…"))

    def _finished(self, report: ImportReport, origin: object) -> None:
        self.show_report(report)
        self._feedback.undoable(
            self.tr("%n article(s) imported.", "", len(report.imported)), origin
        )
        self.imported.emit(report.imported)
        if not report.refused.rows and not report.notes and not report.ownerless_spans:
            self._leave()

    def show_report(self, report: ImportReport) -> None:
        """Show what an import brought, and what it left out."""
        self.report = report
        self._plan = None
        self._findings.show_report(report)
        for part in (self._options, self.formats, self.labels, self.labels.effect, self.go):
            part.hide()
        self._close.show()
        self._close.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Escape closes the panel."""
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def _leave(self) -> None:
        if self._planning is not None:
            self._planning.cancel()
            self._planning = None
        self.report = None
        self.closed.emit()

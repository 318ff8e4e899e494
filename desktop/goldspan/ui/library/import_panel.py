"""Import, at the right of the table: what would come in, what is in doubt, then what came."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from goldspan.domain.errors import GoldspanError
from goldspan.domain.exchange import Note, Refusal
from goldspan.services.progress import Progress
from goldspan.services.project.session import ProjectSession
from goldspan.services.transfer.import_plan import ImportPlan, plan_import
from goldspan.services.transfer.importing import ImportReport, find_files, run_import
from goldspan.services.transfer.known_formats import import_suffixes
from goldspan.ui.feedback import Feedback
from goldspan.ui.jobs import Job, Jobs
from goldspan.ui.last_folder import LastFolder
from goldspan.ui.library.import_options import ImportOptions, Ownerless
from goldspan.ui.library.panel_frame import panel_head, scrolling
from goldspan.ui.library.progress_row import ProgressRow
from goldspan.ui.library.reading_field import ReadingField
from goldspan.ui.theme import Theme
from goldspan.ui.translation import error_text, phrase_text
from goldspan.ui.widgets import button, label

MOST_LISTED = 200
MOST_NOTES = 5
READING_STRETCH = 100


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
        self._summary = label("", "strong", wrap=True)
        self._known = label("", "muted", wrap=True)
        self._list_title = label("", "section")
        self._list = ReadingField(self.tr("Articles"))
        self._refused_title = label("", "section")
        self.refused = ReadingField(self.tr("Refused files"))
        self._copy = button(self.tr("Copy the list"), self._copy_refused, theme=theme, icon="copy")
        self.go = button("", self._start, theme=theme, icon="import", role="primary")
        self._close = button(self.tr("Close"), self._leave)
        self._build(theme)

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
        self._options.begin(find_files(self._paths))
        self._plan_again()

    # Inside --------------------------------------------------------------------------------

    def _build(self, theme: Theme) -> None:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(16, 0, 16, 8)
        column.setSpacing(8)
        head = panel_head(theme, self.tr("Import"), self.tr("Close"), self._leave)
        head.setContentsMargins(16, 8, 16, 0)
        for widget in (
            self._summary,
            self._known,
            self._options,
            self._list_title,
            self._list,
            self._refused_title,
            self.refused,
            self._copy,
        ):
            column.addWidget(widget, READING_STRETCH if isinstance(widget, ReadingField) else 0)
        column.addStretch(1)
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 8, 16, 16)
        foot.addWidget(self.go, 1)
        foot.addWidget(self._close)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(scrolling(inner), 1)
        whole.addLayout(foot)
        self.setFocusProxy(self.go)

    def _plan_again(self) -> None:
        if self._planning is not None:
            self._planning.cancel()
        self._clear()
        self._summary.setText(self.tr("Reading…"))
        self.go.setVisible(True)
        self.go.setText(self.tr("Import"))
        self.go.setEnabled(False)
        self._options.setVisible(True)
        self._close.hide()
        store, paths = self._session.store, list(self._paths)
        metadata, options = self._options.metadata, self._options.read_options()

        def work(progress: Progress) -> ImportPlan:
            return plan_import(store, paths, metadata=metadata, options=options, progress=progress)

        job = self._jobs.start(work)
        self._planning = job
        job.succeeded.connect(lambda plan: self._show_plan(job, plan))
        job.failed.connect(lambda error: self._plan_failed(job, error))
        self._progress.follow(job, self.tr("Reading the files…"))

    def _plan_failed(self, job: Job, error: GoldspanError) -> None:
        if job is self._planning:
            self._planning = None
            self._summary.setText(error_text(error))

    def _show_plan(self, job: Job, plan: ImportPlan) -> None:
        if job is not self._planning:
            return
        self._planning = None
        self._options.show_plan(plan)
        known = plan.known
        self._summary.setText(
            self.tr("%n new article(s)", "", plan.new)
            if plan.articles
            else self.tr("Nothing here can be imported.")
        )
        facts = [self.tr("%n article(s) already in the project", "", known)] if known else []
        facts += map(_translated_note, plan.notes[:MOST_NOTES])
        self._known.setText("\n".join(facts))
        self._known.setVisible(bool(facts))
        fresh = [article for article in plan.articles if not article.known]
        lines = [
            " · ".join(filter(None, (item.title or item.name, item.outlet, item.document_time)))
            for item in fresh[:MOST_LISTED]
        ]
        if plan.new > MOST_LISTED:
            lines.append(self.tr("and %n more", "", plan.new - MOST_LISTED))
        self._show_list(self._list_title, self._list, self.tr("New articles"), lines)
        self._show_refusals(plan.refusals)
        layers = plan.has_layers
        self.go.setText(
            self.tr("Import %n article(s)", "", plan.new)
            if plan.new
            else self.tr("Import the layers")
        )
        useful = plan.new > 0 or layers
        self.go.setEnabled(useful)
        self._close.setVisible(not useful)
        (self.go if useful else self._close).setFocus()
        self.go.setVisible(useful)

    def _start(self) -> None:
        if self._progress.busy:
            return
        session, paths = self._session, list(self._paths)
        metadata, options = self._options.metadata, self._options.read_options()
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
                options=options,
                progress=progress,
                origin=origin,
            )

        job = self._jobs.start(work, lambda report: self._finished(report, origin))
        job.failed.connect(self._feedback.error)
        self._progress.follow(job, self.tr("Importing…"))

    def _finished(self, report: ImportReport, origin: object) -> None:
        self._close.show()
        self._close.setFocus()
        self._clear()
        self._options.setVisible(False)
        self.go.setVisible(False)
        text = self.tr("%n article(s) imported.", "", len(report.imported))
        self._summary.setText(text)
        facts = []
        if report.known:
            facts.append(self.tr("%n article(s) already in the project", "", len(report.known)))
        if report.spans:
            facts.append(self.tr("%n span(s) imported", "", report.spans))
        if report.ownerless_spans:
            facts.append(
                self.tr("%n span(s) without an annotator left out", "", report.ownerless_spans)
            )
        self._known.setText("\n".join(facts))
        self._known.setVisible(bool(facts))
        notes = [_translated_note(note) for note in report.notes[:MOST_LISTED]]
        self._show_list(self._list_title, self._list, self.tr("Notes"), notes)
        self._show_refusals(report.refusals)
        self._feedback.undoable(text, origin)
        self.imported.emit(report.imported)
        if not report.refusals and not report.notes and not report.ownerless_spans:
            self._leave()

    def _show_refusals(self, refusals: Sequence[Refusal]) -> None:
        lines = []
        for refusal in refusals:
            place = Path(refusal.file).name + (f":{refusal.line}" if refusal.line else "")
            reason = error_text(refusal.error) if refusal.error else refusal.reason
            lines.append(f"{place} – {reason}")
        title = self.tr("%n refused", "", len(refusals))
        self._show_list(self._refused_title, self.refused, title, lines)
        self._copy.setVisible(bool(refusals))

    def _show_list(
        self, title: QWidget, field: ReadingField, text: str, lines: Sequence[str]
    ) -> None:
        title.setProperty("text", text)
        title.setVisible(bool(lines))
        field.setVisible(bool(lines))
        field.show_entries(lines)

    def _copy_refused(self) -> None:
        QGuiApplication.clipboard().setText(self.refused.toPlainText())

    def _clear(self) -> None:
        for title, field in (
            (self._list_title, self._list),
            (self._refused_title, self.refused),
        ):
            self._show_list(title, field, "", [])
        self._known.hide()
        self._copy.hide()

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
        self.closed.emit()


def _translated_note(note: Note) -> str:
    return f"{note.place}: {phrase_text(note.words)}"

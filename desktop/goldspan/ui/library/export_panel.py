"""Export, at the right of the table: what, as what, where to; below, what will come of it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from goldspan.domain.errors import CancelledError, GoldspanError
from goldspan.domain.losses import LossKind
from goldspan.services.progress import Progress
from goldspan.services.project.session import ProjectSession
from goldspan.services.sharing.bundle_file import bundle_annotator
from goldspan.services.transfer.export_preview import ExportPreview, PreviewStage
from goldspan.services.transfer.exporting import LOSSES, ExportReport, run_export
from goldspan.ui.feedback import Feedback
from goldspan.ui.jobs import Jobs
from goldspan.ui.library.export.preview_pane import PreviewPane
from goldspan.ui.library.export.previewing import Previewing
from goldspan.ui.library.export.settings import ExportSettings
from goldspan.ui.library.export.target_field import TargetField
from goldspan.ui.library.panel_frame import panel_column, panel_head
from goldspan.ui.library.progress_row import ProgressRow
from goldspan.ui.tab_order import PassesFocus, set_tab_order
from goldspan.ui.theme import Theme
from goldspan.ui.translation import error_sentences
from goldspan.ui.widgets import button, label, panel, set_role


class ExportPanel(QWidget):
    """Asks, shows and reports in one place. `closed` is emitted when it is not wanted any more.

    `release_wanted` asks for the page of releases instead. A preview is worked out whenever
    something else would be exported; exporting need not wait for it.
    """

    closed = Signal()
    release_wanted = Signal()

    def __init__(
        self,
        session: ProjectSession,
        theme: Theme,
        jobs: Jobs,
        feedback: Feedback,
        progress: ProgressRow,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._jobs = jobs
        self._feedback = feedback
        self._progress = progress
        self._folder: Path | None = None
        self._stage: PreviewStage | None = None
        self.settings = ExportSettings(session, theme)
        self.formats, self.layers = self.settings.formats, self.settings.layers
        self.preview = PreviewPane(theme)
        self.previewing = Previewing(session, jobs, self)
        self.place = TargetField(theme, session.store.path)
        self.target = self.place.path
        self.release = button(
            self.tr("To train on it or to publish it: release"),
            self.release_wanted.emit,
            theme=theme,
            icon="release",
            role="link",
        )
        self.release.setToolTip(
            self.tr("Parted without leaks, numbered, and provable by its manifest")
        )
        self.release.setVisible(bundle_annotator(session.store) is None)
        self.problem = label("", "error", wrap=True)
        self.result = label("", "good", wrap=True)
        self.go = button(self.tr("Export"), self._start, theme=theme, icon="export", role="primary")
        self.go.setAutoDefault(True)  # outside of dialogs: Enter presses it too
        self.open_folder = button(
            self.tr("Open folder"), self._open_folder, theme=theme, icon="folder"
        )
        self._build()
        self.settings.changed.connect(self._ask)
        self.settings.changed.connect(self._offer_folder)
        self.previewing.came.connect(self._show_preview)
        self.previewing.stepped.connect(self.preview.show_step)
        self.previewing.failed.connect(self.preview.show_problem)

    def show_selection(self, article_ids: Sequence[str]) -> None:
        """Offer the selection, where there is one."""
        self.settings.show_selection(article_ids)

    def refresh(self) -> None:
        """Offer the formats and layers that there are now, and a folder that is free."""
        self.settings.refresh()
        self._offer_folder()
        self.problem.hide()
        self._show_report(None)
        if self.isVisible():
            self._ask()

    def read_again(self) -> None:
        """Work out the preview anew where it is looked at: the project is another one now."""
        if self.isVisible():
            self._ask()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Work out the preview."""
        super().showEvent(event)
        self._ask()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Give up the preview that nobody looks at."""
        super().hideEvent(event)
        self.previewing.stop()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Escape closes the panel."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    # Inside --------------------------------------------------------------------------------

    def _build(self) -> None:
        foot = panel("foot")
        below = QVBoxLayout(foot)
        below.setContentsMargins(16, 8, 16, 16)
        below.setSpacing(8)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.go, 1)
        buttons.addWidget(self.open_folder)
        for part in (self.problem, self.result):
            below.addWidget(part)
        below.addLayout(buttons)
        column = panel_column(self, spacing=4, foot=foot)
        column.addLayout(
            panel_head(self._theme, self.tr("Export"), self.tr("Close"), self.closed.emit)
        )
        column.addWidget(self.release)
        column.addWidget(self.settings)
        column.addSpacing(8)
        column.addWidget(self.place)
        column.addSpacing(8)
        column.addWidget(self.preview, 1)
        set_tab_order(
            self.release, self.settings, self.place, self.preview, self.go, self.open_folder
        )
        PassesFocus(self, self.formats)
        self.problem.hide()
        self._show_report(None)

    def _ask(self) -> None:
        wish = self.settings.wish()
        if wish is not None and self.isVisible():
            self._stage = None
            self.preview.begin()
            self.previewing.ask(wish)

    def _show_preview(self, preview: ExportPreview) -> None:
        self._stage = preview.stage
        chosen = self.formats.chosen
        suffixes = chosen.suffixes if chosen is not None else ()
        self.preview.show_preview(self._session.scheme, preview, suffixes)

    def _offer_folder(self) -> None:
        chosen = self.formats.chosen
        if chosen is not None:
            self.place.offer(chosen.name)

    def _start(self) -> None:
        target, wish = self.place.folder, self.settings.wish()
        if wish is None or target is None:
            return
        if self._progress.busy:
            self._show_problem(self.tr("Something else is under way. Try again when it is done."))
            return
        session, replace = self._session, self.place.replace.isChecked()
        self.problem.hide()
        self._show_report(None)
        self.previewing.stop()

        def work(progress: Progress) -> ExportReport:
            session.flush()
            return run_export(
                session.store,
                wish.format,
                target,
                layer=wish.layer,
                articles=wish.articles,
                replace=replace,
                options=wish.options,
                progress=progress,
            )

        job = self._jobs.start(work, self._finished)
        job.failed.connect(self._failed)
        job.ended.connect(self._resume)
        self._progress.follow(job, self.tr("Exporting…"))

    def _resume(self) -> None:
        """Go on with the preview where the export was quicker to be asked for."""
        if self._stage is not PreviewStage.WHOLE:
            self._ask()

    def _failed(self, error: GoldspanError) -> None:
        cancelled = isinstance(error, CancelledError)
        self._show_problem("\n".join(error_sentences(error)), "muted" if cancelled else "error")
        if cancelled:
            self.go.setFocus()  # the button to cancel, which had it, is gone

    def _show_problem(self, words: str, role: str = "error") -> None:
        set_role(self.problem, role)
        self.problem.setText(words)
        self.problem.show()

    def _finished(self, report: ExportReport) -> None:
        self._folder = report.folder
        self._show_report(report)
        self._offer_folder()
        self._feedback.done(self.tr("%Ln article(s) exported.", "", report.articles))

    def _show_report(self, report: ExportReport | None) -> None:
        self.result.setVisible(report is not None)
        self.open_folder.setVisible(report is not None)
        if report is None:
            return
        counts = (
            self.tr("%Ln article(s)", "", report.articles),
            self.tr("%Ln span(s)", "", report.spans),
            self.tr("%Ln link(s)", "", report.links),
        )
        lines = [self.tr("Exported: {counts}.").format(counts=", ".join(counts))]
        if report.without_gold:
            lines.append(self.tr("%Ln article(s) without gold left out.", "", report.without_gold))
        lost = sum(group.count for group in report.lost if group.kind is not LossKind.VIEW)
        lines.append(
            self.tr("What was lost is listed in {file} (%Ln).", "", lost).format(file=LOSSES)
            if lost
            else self.tr("Nothing was lost.")
        )
        self.result.setText("\n".join(lines))

    def _open_folder(self) -> None:
        if self._folder is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))

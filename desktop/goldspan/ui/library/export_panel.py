"""Export, at the right of the table: what, as what, where to; then what could not be carried."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QRadioButton,
    QWidget,
)

from goldspan.domain.annotator import AnnotatorKind
from goldspan.domain.errors import GoldspanError
from goldspan.domain.scheme import title
from goldspan.services.progress import Progress
from goldspan.services.project.session import ProjectSession
from goldspan.services.transfer.exporting import (
    ALL_LAYERS,
    GOLD_LAYER,
    ExportReport,
    run_export,
)
from goldspan.services.transfer.known_formats import export_formats
from goldspan.ui.feedback import Feedback
from goldspan.ui.jobs import Jobs
from goldspan.ui.library.panel_frame import panel_column, panel_head
from goldspan.ui.library.progress_row import ProgressRow
from goldspan.ui.library.reading_field import ReadingField
from goldspan.ui.theme import Theme
from goldspan.ui.translation import error_sentences, phrase_text, sentence, window_language
from goldspan.ui.widgets import button, icon_button, label

MOST_LOSSES = 500


class ExportPanel(QWidget):
    """Asks and reports in one place. `closed` is emitted when it is not wanted any more."""

    closed = Signal()

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
        self._selected: list[str] = []
        self._folder: Path | None = None
        self.formats = QComboBox()
        self.layers = QComboBox()
        self._everything = QRadioButton(self.tr("All articles"))
        self._selection = QRadioButton()
        self._everything.setChecked(True)
        self.target = QLineEdit()
        self.target.setAccessibleName(self.tr("Folder"))
        self._replace = QCheckBox(self.tr("Replace the folder if it exists"))
        self.problem = label("", "error", wrap=True)
        self._report = ReadingField(self.tr("Report"))
        self._result = label("", wrap=True)
        self.go = button(self.tr("Export"), self._start, theme=theme, icon="export", role="primary")
        self.open_folder = button(
            self.tr("Open folder"), self._open_folder, theme=theme, icon="folder"
        )
        self._build()

    def show_selection(self, article_ids: Sequence[str]) -> None:
        """Offer the selection, where there is one."""
        self._selected = list(article_ids)
        self._selection.setText(self.tr("%n selected article(s)", "", len(self._selected)))
        self._selection.setEnabled(bool(self._selected))
        if not self._selected:
            self._everything.setChecked(True)

    def refresh(self) -> None:
        """Offer the formats and layers that there are now, and a folder that is free."""
        language = window_language()
        chosen_format, chosen_layer = self.formats.currentData(), self.layers.currentData()
        self.formats.clear()
        for name, titles in export_formats().items():
            self.formats.addItem(title(titles, language) or name, name)
        self.layers.clear()
        self.layers.addItem(self.tr("Gold"), GOLD_LAYER)
        self.layers.addItem(self.tr("All layers, one set each"), ALL_LAYERS)
        for annotator in self._session.store.annotators():
            if annotator.kind is not AnnotatorKind.GOLD:
                self.layers.addItem(annotator.name, annotator.id)
        for chooser, value in ((self.formats, chosen_format), (self.layers, chosen_layer)):
            chooser.setCurrentIndex(max(0, chooser.findData(value)))
        if not self.target.text():
            path = self._session.store.path
            self.target.setText(str(path.with_name(f"{path.stem}-export")))
        self.problem.clear()
        self._show_report(None)

    def _build(self) -> None:
        column = panel_column(self, spacing=4)
        head = panel_head(self._theme, self.tr("Export"), self.tr("Close"), self.closed.emit)
        column.addLayout(head)
        for caption, widget in (
            (self.tr("&Format"), self.formats),
            (self.tr("&Layer"), self.layers),
        ):
            name = label(caption, "muted")
            name.setBuddy(widget)
            widget.setAccessibleName(caption.replace("&", ""))
            column.addWidget(name)
            column.addWidget(widget)
            column.addSpacing(8)
        column.addWidget(label(self.tr("Articles"), "muted"))
        column.addWidget(self._everything)
        column.addWidget(self._selection)
        column.addSpacing(8)
        column.addWidget(label(self.tr("New folder"), "muted"))
        place = QHBoxLayout()
        place.addWidget(self.target, 1)
        choose = icon_button(self._theme, "folder", self.tr("Choose a folder"))
        choose.clicked.connect(self._choose)
        place.addWidget(choose)
        column.addLayout(place)
        column.addWidget(self._replace)
        column.addSpacing(8)
        column.addWidget(self.problem)
        column.addWidget(self.go)
        column.addSpacing(8)
        column.addWidget(self._result)
        column.addWidget(self._report, 1)
        column.addWidget(self.open_folder)
        column.addStretch(0)
        self.setFocusProxy(self.formats)
        self._show_report(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Escape closes the panel."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _choose(self) -> None:
        start = str(Path(self.target.text()).parent)
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Where to export to"), start)
        if chosen:
            stem = self._session.store.path.stem
            self.target.setText(str(Path(chosen) / f"{stem}-export"))

    def _start(self) -> None:
        target = self.target.text().strip()
        if self._progress.busy or not target:
            return
        store, format_name, layer = (
            self._session.store,
            self.formats.currentData(),
            self.layers.currentData(),
        )
        articles = list(self._selected) if self._selection.isChecked() else None
        replace = self._replace.isChecked()
        self.problem.clear()
        self._show_report(None)
        self._session.flush(5.0)

        def work(progress: Progress) -> ExportReport:
            return run_export(
                store,
                format_name,
                Path(target),
                layer=layer,
                articles=articles,
                replace=replace,
                progress=progress,
            )

        job = self._jobs.start(work, self._finished)
        job.failed.connect(self._failed)
        self._progress.follow(job, self.tr("Exporting…"))

    def _failed(self, error: GoldspanError) -> None:
        self.problem.setText("\n".join(error_sentences(error)))

    def _finished(self, report: ExportReport) -> None:
        self._folder = report.folder
        self._show_report(report)
        self._feedback.done(self.tr("%n article(s) exported.", "", report.articles))

    def _show_report(self, report: ExportReport | None) -> None:
        self._result.setVisible(report is not None)
        self.open_folder.setVisible(report is not None)
        self._report.setVisible(report is not None and bool(report.losses))
        if report is None:
            return
        lines = [
            ", ".join(
                (
                    self.tr("%n article(s)", "", report.articles),
                    self.tr("%n span(s)", "", report.spans),
                    self.tr("%n link(s)", "", report.links),
                )
            )
        ]
        if report.without_gold:
            lines.append(self.tr("%n article(s) without gold left out.", "", report.without_gold))
        lines.append(
            self.tr("%n thing(s) the format cannot carry:", "", len(report.losses))
            if report.losses
            else self.tr("Nothing was lost.")
        )
        self._result.setText("\n".join(lines))
        self._report.show_entries(
            [
                f"{loss.article}: {phrase_text(loss.what)} – {sentence(loss.reason)}"
                for loss in report.losses[:MOST_LOSSES]
            ]
        )

    def _open_folder(self) -> None:
        if self._folder is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))

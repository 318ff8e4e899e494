"""Keeps figures as CSV or JSON, or a plot as a picture, where the user says."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from goldspan.domain.errors import GoldspanError
from goldspan.services.measuring.agreement import Agreement
from goldspan.services.measuring.figures import Figures
from goldspan.services.progress import Progress
from goldspan.ui.further_page import Surroundings
from goldspan.ui.library.progress_row import ProgressRow
from goldspan.ui.measuring.choices_bar import CSV, JSON, PICTURE
from goldspan.ui.measuring.picture import save_picture


class Keeping:
    """Asks for a file and writes it in a thread; a picture is drawn at once.

    `agreement` says what stands behind the figures, `progress` shows how far that is.
    """

    def __init__(
        self, given: Surroundings, parent: QWidget, agreement: Agreement, progress: ProgressRow
    ) -> None:
        self._given = given
        self._parent = parent
        self._agreement = agreement
        self._progress = progress

    def ask_where(self, kind: str, figures: Figures, plot: QWidget) -> None:
        """Ask for a file; `kind` is `csv`, `json` or `picture`."""
        translate = QCoreApplication.translate
        filters = {
            CSV: (translate("Agreement", "CSV (*.csv)"), "csv"),
            PICTURE: (translate("Agreement", "Picture (*.png *.svg)"), "png"),
            JSON: (translate("Agreement", "Goldspan agreement (*.json)"), "json"),
        }
        what, ending = filters[kind]
        folder = self._given.folder
        first = str(folder.path / f"agreement.{ending}")
        heading = translate("Agreement", "Save")
        chosen, _ = QFileDialog.getSaveFileName(self._parent, heading, first, what)
        if chosen:
            folder.remember(Path(chosen))
            self.save(kind, Path(chosen), figures, plot)

    def save(self, kind: str, path: Path, figures: Figures, plot: QWidget) -> None:
        """Write the figures, or the plot, to a file."""
        feedback, project = self._given.feedback, self._given.session.store.path
        words = QCoreApplication.translate("Agreement", "Saved as {file}.").format(file=path.name)
        if kind == PICTURE:
            try:
                save_picture(path, plot)
            except GoldspanError as error:
                feedback.error(error)
            else:
                feedback.done(words)
            return

        agreement = self._agreement

        def work(progress: Progress) -> None:
            from goldspan.services.measuring.saving import save_csv, save_json

            if kind == CSV:
                save_csv(path, figures)
            else:
                save_json(path, figures, project, agreement, progress)

        job = self._given.jobs.start(work)
        job.succeeded.connect(lambda _: feedback.done(words))
        job.failed.connect(feedback.error)
        if kind == JSON:
            heading = QCoreApplication.translate("Agreement", "Saving {file}")
            self._progress.follow(job, heading.format(file=path.name))

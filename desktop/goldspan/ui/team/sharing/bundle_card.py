"""What a bundle says to the person whom it is for: whose part it is, and how to send it back."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from goldspan.services.sharing.sending import save_copy, suggested_copy
from goldspan.ui.further_page import Surroundings
from goldspan.ui.library.panel_frame import panel_column
from goldspan.ui.library.progress_row import ProgressRow
from goldspan.ui.tab_order import PassesFocus
from goldspan.ui.widgets import button, label


class BundleCard(QWidget):
    """Stands where bundles are made in other projects."""

    def __init__(self, given: Surroundings, progress: ProgressRow) -> None:
        super().__init__()
        self._given = given
        self._session = given.session
        self._progress = progress
        store, name = given.session.store, given.session.annotator.name
        self.send = button(
            self.tr("Save a copy to send…"), self.choose, theme=given.theme, icon="export",
            role="primary",
        )  # fmt: skip
        self._done = label("", "good", wrap=True)
        self._done.hide()
        column = panel_column(self, 8)
        column.addWidget(label(self.tr("A bundle for {name}").format(name=name), "heading"))
        column.addWidget(
            label(
                self.tr(
                    "This file is a part of “{project}”. Whatever is done in it is done by {name},"
                    " whoever has opened it."
                ).format(project=store.name, name=name),
                "muted",
                wrap=True,
            )
        )
        column.addWidget(
            label(
                self.tr(
                    "When you are done, or whenever it is asked for, send it back: this very file,"
                    " or a packed copy. You can go on working meanwhile and send it again."
                ),
                "muted",
                wrap=True,
            )
        )
        column.addSpacing(8)
        column.addWidget(self.send)
        column.addWidget(self._done)
        column.addStretch(1)
        PassesFocus(self, self.send)

    def choose(self) -> None:
        """Ask where the copy goes."""
        store = self._session.store
        chosen, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("Save a copy to send"),
            str(suggested_copy(store, self._given.folder.path)),
            self.tr("Archives (*.zip)"),
        )
        if chosen:
            self.save(Path(chosen))

    def save(self, target: Path) -> None:
        """Save a packed copy at this path."""
        session = self._session
        job = self._given.jobs.start(
            lambda progress: save_copy(session, target, progress=progress), self._saved
        )
        job.failed.connect(self._given.feedback.error)
        self._progress.follow(job, self.tr("Saving a copy…"))

    def _saved(self, path: Path) -> None:
        self._given.folder.remember(path)
        self._done.setText(self.tr("Saved: {file}").format(file=path.name))
        self._done.show()

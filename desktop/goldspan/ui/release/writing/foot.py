"""The foot of a panel that writes a release: the folder, the button, what came of it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLocale, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from goldspan.domain.errors import CancelledError, GoldspanError
from goldspan.services.releases.writing.write import Written
from goldspan.ui.library.export.target_field import TargetField
from goldspan.ui.tab_order import set_tab_order
from goldspan.ui.theme import Theme
from goldspan.ui.translation import error_sentences
from goldspan.ui.widgets import button, label, set_role


class WritingFoot(QFrame):
    """`go_wanted` asks for the folder to be written."""

    go_wanted = Signal()

    def __init__(self, theme: Theme, project: Path) -> None:
        super().__init__()
        set_role(self, "foot")
        self._folder: Path | None = None
        self._possible = True
        self.place = TargetField(theme, project)
        self.problem = label("", "error", wrap=True)
        self.result = label("", "good", wrap=True)
        self.where = label("", "muted", wrap=True)
        self.go = button("", self.go_wanted.emit, theme=theme, icon="release", role="primary")
        self.go.setAutoDefault(True)  # outside of dialogs: Enter presses it too
        self.open_folder = button(
            self.tr("Open folder"), self._open_folder, theme=theme, icon="folder"
        )
        self._build()
        self.place.changed.connect(self._show_place)

    @property
    def target(self) -> Path | None:
        """The folder that is to be written, None where none is named."""
        return self.place.folder

    @property
    def replaces(self) -> bool:
        """Whether a folder that is there may be replaced."""
        return self.place.replace.isChecked()

    def show_number(self, number: int, *, again: bool) -> None:
        """Say which release would be created, or `again` written; offer a folder for it."""
        words = (
            self.tr("Write release {number} again") if again else self.tr("Create release {number}")
        )
        self.go.setText(words.format(number=number))
        self._offer(number)

    def show_possible(self, possible: bool) -> None:
        """Let the button be pressed, or not."""
        self._possible = possible
        there = self.target is not None and not self.place.is_taken
        self.go.setEnabled(possible and there)

    def show_problem(self, error: GoldspanError) -> None:
        """Say what went wrong, or that it was cancelled."""
        self.clear()
        set_role(self.problem, "muted" if isinstance(error, CancelledError) else "error")
        self.problem.setText("\n".join(error_sentences(error)))
        self.problem.show()

    def show_result(self, written: Written) -> None:
        """Say what was written."""
        self.clear()
        self._folder = written.folder
        files = written.manifest.files
        counted = self.tr("%Ln file(s)", "", len(files) + 1)
        size = QLocale().formattedDataSize(
            sum(file.bytes for file in files), 1, QLocale.DataSizeFormat.DataSizeSIFormat
        )
        words = self.tr("Release {number} is written: {files}, {size}.")
        self.result.setText(words.format(number=written.manifest.number, files=counted, size=size))
        self.where.setText(_breakable(written.folder))
        self.where.setAccessibleName(str(written.folder))
        for part in (self.result, self.where, self.open_folder):
            part.show()
        self.place.use_up()
        self._offer(written.manifest.number)
        self.show_possible(self._possible)

    def clear(self) -> None:
        """Say nothing about what was done before."""
        self._folder = None
        for part in (self.problem, self.result, self.where, self.open_folder):
            part.hide()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 16)
        column.setSpacing(8)
        column.addWidget(self.problem)
        done = QHBoxLayout()
        done.setSpacing(8)
        done.addWidget(self.result, 1)
        done.addWidget(self.open_folder)
        column.addLayout(done)
        column.addWidget(self.where)
        column.addWidget(self.place)
        column.addWidget(self.go)
        set_tab_order(self.open_folder, self.place, self.go)
        self.clear()

    def _offer(self, number: int) -> None:
        self.place.offer(self.tr("release-{number}").format(number=number))

    def _show_place(self) -> None:
        """Another folder is named: what went wrong with the one before says nothing of it."""
        self.problem.hide()
        self.show_possible(self._possible)

    def _open_folder(self) -> None:
        if self._folder is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))


def _breakable(path: Path) -> str:
    """Return a path that a label can break after each folder."""
    return str(path).replace("/", "/\u200b").replace("\\", "\\\u200b")

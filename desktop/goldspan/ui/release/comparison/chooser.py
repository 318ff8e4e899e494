"""Chooses a release: one of the project's, or a folder."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFileDialog

from goldspan.domain.releases import Release
from goldspan.ui.last_folder import LastFolder

LEAST_CHARACTERS = 18


class ReleaseChooser(QComboBox):
    """`chosen` says that another one was chosen."""

    chosen = Signal()

    def __init__(self, name: str, folder: LastFolder) -> None:
        super().__init__()
        self._folder = folder
        self._before = 0
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setMinimumContentsLength(LEAST_CHARACTERS)
        self.activated.connect(self._choose)

    def offer(self, releases: Sequence[Release], number: int) -> None:
        """Offer these releases, the one of this place chosen; and folders."""
        self.clear()
        words = self.tr("Release {number}")
        for release in releases:
            name = words.format(number=release.number)
            self.addItem(" · ".join(filter(None, (name, release.title))), release)
        self.insertSeparator(self.count())
        self.addItem(self.tr("A folder…"))
        self.setCurrentIndex(number)
        self._before = number

    def current(self) -> Release | Path | None:
        """Return what is chosen; None where nothing is."""
        data = self.currentData()
        return data if isinstance(data, Release | Path) else None

    def choose_folder(self, folder: Path) -> None:
        """Offer a folder as well, and choose it."""
        self.insertItem(self.count() - 1, folder.name, folder)
        self.setCurrentIndex(self.count() - 2)
        self._before = self.currentIndex()
        self.chosen.emit()

    def _choose(self, number: int) -> None:
        if self.currentData() is not None:
            self._before = number
            self.chosen.emit()
            return
        chosen = QFileDialog.getExistingDirectory(
            self, self.tr("Choose the folder of a release"), str(self._folder.path)
        )
        if chosen:
            self._folder.remember(Path(chosen))
            self.choose_folder(Path(chosen))
        else:
            self.setCurrentIndex(self._before)

"""Offers to merge files that were dropped; one that is a whole project can be opened instead."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from goldspan.ui.drop import PROJECT_SUFFIX
from goldspan.ui.theme import Theme
from goldspan.ui.widgets import button, icon_button, label, set_role


class OfferBar(QFrame):
    """`merge_wanted` carries the paths; hidden while there is nothing to offer."""

    merge_wanted = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        set_role(self, "banner")
        self._paths: list[Path] = []
        self._open_project: Callable[[Path], object] | None = None
        self._words = label("", wrap=True)
        self.merge = button("", self._merge, theme=theme, icon="import", role="primary")
        self.open = button(self.tr("Open it instead"), self._open, theme=theme, icon="folder")
        close = icon_button(theme, "cancel", self.tr("Close"))
        close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 8, 8)
        row.setSpacing(8)
        row.addWidget(self._words, 1)
        for part in (self.merge, self.open, close):
            row.addWidget(part)
        self.hide()

    def show_files(self, paths: Sequence[Path], open_project: Callable[[Path], object]) -> None:
        """Offer these files."""
        self._paths, self._open_project = list(paths), open_project
        count = len(self._paths)
        name = self._paths[0].name
        if count == 1:
            self._words.setText(self.tr("“{file}” is of this project.").format(file=name))
        else:
            self._words.setText(self.tr("%n file(s) to merge", "", count))
        self.merge.setText(self.tr("Merge %n file(s)", "", count))
        self.open.setVisible(count == 1 and self._paths[0].suffix.lower() == PROJECT_SUFFIX)
        self.show()
        self.merge.setFocus()

    def _merge(self) -> None:
        self.hide()
        self.merge_wanted.emit(self._paths)

    def _open(self) -> None:
        self.hide()
        if self._open_project is not None:
            self._open_project(self._paths[0])

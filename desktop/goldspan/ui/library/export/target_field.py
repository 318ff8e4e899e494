"""Where an export goes: a new folder that is named after the format, or one to be replaced."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from goldspan.services.sharing.bundling import free_path
from goldspan.ui.tab_order import set_tab_order
from goldspan.ui.theme import Theme
from goldspan.ui.widgets import icon_button, label


class TargetField(QWidget):
    """Offers a free name beside the project until somebody types one of their own.

    `changed` says that another folder is named, or that it may be replaced, or not.
    """

    changed = Signal()

    def __init__(self, theme: Theme, project: Path) -> None:
        super().__init__()
        self._project = project
        self._folder = project.parent
        self._offered = self._format = ""
        self.path = QLineEdit()
        self.path.setAccessibleName(self.tr("New folder"))
        self.replace = QCheckBox(self.tr("Replace the folder if it exists"))
        self.taken = label(self.tr("There is such a folder already."), "muted", wrap=True)
        self._build(theme)
        self.path.textChanged.connect(self._take)
        self.replace.toggled.connect(self._take)
        self._show_taken()

    @property
    def folder(self) -> Path | None:
        """The folder that is named: a mere name is one beside the project. None without a name."""
        named = "".join(self.path.text().splitlines()).strip()
        return self._project.parent / Path(named).expanduser() if named else None

    @property
    def is_taken(self) -> bool:
        """Whether there is such a folder already that may not be replaced."""
        folder = self.folder
        return folder is not None and not self.replace.isChecked() and folder.exists()

    def use_up(self) -> None:
        """Let go of a name that was typed, once there is such a folder: another one is offered."""
        if self.folder is not None and not self.replace.isChecked():
            self._folder = self.folder.parent
            self._offered = self.path.text()

    def offer(self, format_name: str) -> None:
        """Offer a folder, a free one unless it is to be replaced; a name that was typed stays."""
        if self.path.text() != self._offered:
            return
        name = f"{self._project.stem}-{format_name}"
        if not self.replace.isChecked():
            self._offered = str(free_path(self._folder, name, ""))
        elif format_name != self._format:
            self._offered = str(self._folder / name)
        self._format = format_name
        self.path.setText(self._offered)

    def _build(self, theme: Theme) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        name = label(self.tr("&New folder"), "muted")
        name.setBuddy(self.path)
        column.addWidget(name)
        row = QHBoxLayout()
        row.addWidget(self.path, 1)
        choose = icon_button(theme, "folder", self.tr("Choose a folder"))
        choose.clicked.connect(self._choose)
        row.addWidget(choose)
        column.addLayout(row)
        column.addWidget(self.taken)
        column.addWidget(self.replace)
        set_tab_order(self.path, choose, self.replace)

    def _choose(self) -> None:
        start = str(Path(self.path.text()).parent)
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Where to export to"), start)
        if chosen:
            name = Path(self.path.text()).name
            self._folder = Path(chosen)
            self._offered = str(self._folder / name)
            self.path.setText(self._offered)

    def _take(self) -> None:
        self._show_taken()
        self.changed.emit()

    def _show_taken(self) -> None:
        self.taken.setVisible(self.is_taken)

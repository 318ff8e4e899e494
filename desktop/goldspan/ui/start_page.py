"""The page without a project: who she is, a new project, an existing one, the sample."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from goldspan.ui.drop import PROJECT_SUFFIX, DropTarget
from goldspan.ui.last_folder import LastFolder
from goldspan.ui.theme import Theme
from goldspan.ui.widgets import button, label, panel, set_flag

WIDTH = 560


class StartPage(QScrollArea):
    """Asks for what is needed to begin; nothing is made before a name stands in the field.

    `open_wanted` may come without a name: a bundle knows whose it is, for others it is asked for.
    """

    new_wanted = Signal(str, object)
    open_wanted = Signal(str, object)
    sample_wanted = Signal(str)

    def __init__(self, theme: Theme, folder: LastFolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._folder = folder
        self._pending: Path | None = None
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = QWidget()
        self.setWidget(inner)
        column = QVBoxLayout()
        column.setSpacing(8)
        frame = QWidget()
        frame.setFixedWidth(WIDTH)
        frame.setLayout(column)
        outer = QHBoxLayout(inner)
        outer.addStretch(1)
        outer.addWidget(frame)
        outer.addStretch(1)

        column.addStretch(1)
        column.addWidget(label(self.tr("Goldspan"), "title"))
        column.addWidget(
            label(
                self.tr(
                    "Turn news articles into gold data: mark actors, dates and claims over"
                    " suggestions."
                ),
                "muted",
                wrap=True,
            )
        )
        column.addSpacing(16)
        column.addWidget(self._person_card())
        column.addSpacing(8)
        column.addLayout(self._choices())
        self._drop = panel("drop")
        drop_row = QHBoxLayout(self._drop)
        drop_row.setContentsMargins(16, 16, 16, 16)
        drop_row.addWidget(
            label(self.tr("Or drop a project file here."), "muted"),
            alignment=Qt.AlignmentFlag.AlignCenter,
        )
        column.addSpacing(8)
        column.addWidget(self._drop)
        column.addSpacing(16)
        self._recent_title = label(self.tr("Recent projects"), "section")
        column.addWidget(self._recent_title)
        self._recent = QVBoxLayout()
        self._recent.setSpacing(4)
        column.addLayout(self._recent)
        column.addStretch(2)
        DropTarget(self, self._take, lambda on: set_flag(self._drop, "active", on))

    def show_person(self, name: str, *, known: bool) -> None:
        """Fill in the name; where it is known the card says so and stays quiet."""
        self._name.setText(name)
        self._name_hint.setText(
            self.tr("Your name stands with everything you mark.")
            if known
            else self.tr("Say once who you are: your name stands with everything you mark.")
        )
        first = self._new_button if known else self._name
        QTimer.singleShot(0, first, first.setFocus)

    def show_recent(self, paths: Sequence[Path]) -> None:
        """List projects that were open before."""
        while (item := self._recent.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        self._recent_title.setVisible(bool(paths))
        for path in paths:
            entry = button(path.stem, role="link")
            entry.clicked.connect(lambda _=False, path=path: self._open(path))
            entry.setToolTip(str(path))
            entry.setAccessibleDescription(str(path))
            row = QWidget()
            line = QHBoxLayout(row)
            line.setContentsMargins(0, 0, 0, 0)
            line.addWidget(entry)
            line.addWidget(label(_short(path.parent), "muted"), 1)
            self._recent.addWidget(row)

    def ask_name_for(self, path: Path) -> None:
        """Hold the project until the name is given."""
        self._pending = path
        self._name_hint.setText(
            self.tr("Say who you are and press Enter to open “{name}”.").format(name=path.stem)
        )
        self._name.setFocus()
        self._name.selectAll()

    def _person_card(self) -> QWidget:
        card = panel("card")
        column = QVBoxLayout(card)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        caption = label(self.tr("Your &name"))
        self._name = QLineEdit()
        self._name.setAccessibleName(self.tr("Your name"))
        self._name.textChanged.connect(lambda: set_flag(self._name, "invalid", False))
        self._name.returnPressed.connect(self._entered)
        caption.setBuddy(self._name)
        self._name_hint = label("", "muted", wrap=True)
        column.addWidget(caption)
        column.addWidget(self._name)
        column.addWidget(self._name_hint)
        return card

    def _choices(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self._new_button = button(
            self.tr("New project…"), self.choose_new, theme=self._theme, icon="plus", role="primary"
        )
        self._open_button = button(
            self.tr("Open project…"), self.choose_open, theme=self._theme, icon="folder"
        )
        self._sample_button = button(
            self.tr("Open the sample"), self._sample, theme=self._theme, icon="guidelines"
        )
        for entry in (self._new_button, self._open_button, self._sample_button):
            row.addWidget(entry, 1)
        return row

    def _person(self) -> str:
        name = self._name.text().strip()
        if not name:
            set_flag(self._name, "invalid", True)
            self._name_hint.setText(
                self.tr("First your name, please: it stands with everything you mark.")
            )
            self._name.setFocus()
        return name

    def _entered(self) -> None:
        if self._pending is not None:
            self._open(self._pending)
        elif self._person():
            self._new_button.setFocus()

    def choose_new(self) -> None:
        """Ask where the new project goes; without a name, for that first."""
        name = self._person()
        if not name:
            return
        chosen, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("New project"),
            str(self._folder.path / (self.tr("New project") + PROJECT_SUFFIX)),
            self.tr("Goldspan projects (*.goldspan)"),
        )
        if chosen:
            path = Path(chosen)
            if path.suffix != PROJECT_SUFFIX:
                path = path.with_name(path.name + PROJECT_SUFFIX)
            self._folder.remember(path)
            self.new_wanted.emit(name, path)

    def choose_open(self) -> None:
        """Ask which project to open."""
        chosen, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("Open project"),
            str(self._folder.path),
            self.tr("Goldspan projects (*.goldspan);;All files (*)"),
        )
        if chosen:
            self._folder.remember(Path(chosen))
            self._open(Path(chosen))

    def _sample(self) -> None:
        name = self._person()
        if name:
            self.sample_wanted.emit(name)

    def _take(self, paths: Sequence[Path]) -> None:
        self._open(paths[0])

    def _open(self, path: Path) -> None:
        self._pending = None
        self.open_wanted.emit(self._name.text().strip(), path)


def _short(folder: Path) -> str:
    home = Path.home()
    return f"~/{folder.relative_to(home)}" if folder.is_relative_to(home) else str(folder)

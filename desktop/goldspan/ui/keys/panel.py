"""The keys (F1): what each of them does, found by words, changed on the spot."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from goldspan.services.keys.keymap import Keymap
from goldspan.ui.keys.bindings import KeyBindings
from goldspan.ui.keys.change_bar import ChangeBar
from goldspan.ui.keys.events import key_of
from goldspan.ui.keys.key_list import KeyDelegate, KeyModel
from goldspan.ui.theme import Theme
from goldspan.ui.translation import error_text
from goldspan.ui.widgets import button, label

SIZE = QSize(560, 700)
FRAME = QSize(16, 48)  # what the system draws around a window, about


class KeysPanel(QDialog):
    """Stands beside the work until it is closed, by Esc or by the key that opened it."""

    def __init__(self, bindings: KeyBindings, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(False)
        self.setWindowTitle(self.tr("Keys"))
        self._bindings = bindings
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("Find a key, or what it does"))
        self.field.setAccessibleName(self.field.placeholderText())
        self.field.setClearButtonEnabled(True)
        self.model = KeyModel(bindings, self)
        self.list = QListView(self)
        self.list.setModel(self.model)
        self.list.setItemDelegate(KeyDelegate(theme, self.list))
        self.list.setMouseTracking(True)
        self.list.setAccessibleName(self.windowTitle())
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.bar = ChangeBar(bindings, self)
        self.reset_all = button(self.tr("Reset all"), self._reset_all)
        self._build()
        self.field.textChanged.connect(self._look_for)
        self.field.installEventFilter(self)
        self.list.installEventFilter(self)
        self.list.doubleClicked.connect(lambda _index: self.bar.begin())
        self.list.selectionModel().currentChanged.connect(self._chosen)
        self.bar.ended.connect(self.list.setFocus)
        bindings.changed.connect(self._read)
        self._read()
        self.resize(SIZE.boundedTo(self.screen().availableSize() - FRAME))

    def show_command(self, command: str) -> None:
        """Choose a command in the list."""
        self.list.setCurrentIndex(self.model.find(command))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Let Enter change the chosen key, and the arrows go from the field to the list."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = key_of(event)
            if watched is self.list and key == "Return":
                self.bar.begin()
                return True
            if watched is self.field and key in ("Down", "Return"):
                self.list.setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Close on the key that opens the panel as well as on Esc."""
        if self._bindings.command_for(key_of(event)) == "keys":
            self.close()
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(16, 16, 16, 8)
        head.setSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.field, 1)
        row.addWidget(self.reset_all)
        head.addLayout(row)
        hint = self.tr("Keys without Ctrl hold while the article has the focus.")
        head.addWidget(label(hint, "muted", wrap=True))
        for problem in self._bindings.problems:
            head.addWidget(label(error_text(problem), "error", wrap=True))
        column.addLayout(head)
        column.addWidget(self.list, 1)
        column.addWidget(self.bar)

    def _look_for(self, words: str) -> None:
        chosen = self._command()
        self.model.look_for(words)
        self.show_command(chosen)
        self._chosen(self.list.currentIndex())

    def _read(self) -> None:
        chosen = self._command()
        self.model.read()
        self.show_command(chosen)
        self.reset_all.setEnabled(bool(self._bindings.keymap.changes))

    def _command(self) -> str:
        index = self.list.currentIndex()
        return self.model.rows[index.row()].command if index.isValid() else ""

    def _chosen(self, index: QModelIndex) -> None:
        self.bar.show_command(self.model.rows[index.row()].command if index.isValid() else "")

    def _reset_all(self) -> None:
        self._bindings.put(Keymap())
        self.list.setFocus()


def show_keys(bindings: KeyBindings, theme: Theme, window: QWidget) -> KeysPanel:
    """Show the panel of a window, the one that is open where there is one."""
    panel = window.findChild(KeysPanel) or KeysPanel(bindings, theme, window)
    panel.show()
    panel.raise_()
    panel.activateWindow()
    panel.field.setFocus(Qt.FocusReason.OtherFocusReason)
    return panel

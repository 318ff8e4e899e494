"""Lets undo in a field undo typing there, and reach the project's history once there is none."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from goldspan.ui.keys.bindings import KeyBindings
from goldspan.ui.keys.events import key_of

Field = QLineEdit | QPlainTextEdit | QTextEdit


class FieldHistory(QObject):
    """Watches the field that has the focus, and no other widget.

    The field undoes with the keys that the user chose for it, and with those of the system.
    """

    def __init__(self, application: QApplication, keys: KeyBindings, parent: QObject) -> None:
        super().__init__(parent)
        self._keys = keys
        application.focusChanged.connect(self._moved)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Keep the field from claiming undo and redo that it cannot do."""
        if isinstance(event, QKeyEvent) and isinstance(watched, Field):
            if event.type() == QEvent.Type.ShortcutOverride:
                wanted = self._wanted(event)
                if wanted:
                    event.setAccepted(_can(watched, wanted))
                    return True
            elif event.type() == QEvent.Type.KeyPress:
                wanted = self._wanted(event)
                if wanted and _can(watched, wanted):
                    watched.undo() if wanted == "undo" else watched.redo()
                    return True
        return super().eventFilter(watched, event)

    def _wanted(self, event: QKeyEvent) -> str:
        """Return `undo` or `redo` where the key means that, else nothing."""
        command = self._keys.command_for(key_of(event))
        if command in ("undo", "redo"):
            return command
        if command is None and event.matches(QKeySequence.StandardKey.Undo):
            return "undo"
        if command is None and event.matches(QKeySequence.StandardKey.Redo):
            return "redo"
        return ""

    def _moved(self, old: QWidget | None, new: QWidget | None) -> None:
        if isinstance(old, Field):
            old.removeEventFilter(self)
        if isinstance(new, Field):
            new.installEventFilter(self)


def _can(field: Field, wanted: str) -> bool:
    if isinstance(field, QLineEdit):
        return field.isUndoAvailable() if wanted == "undo" else field.isRedoAvailable()
    document = field.document()
    return document.isUndoAvailable() if wanted == "undo" else document.isRedoAvailable()

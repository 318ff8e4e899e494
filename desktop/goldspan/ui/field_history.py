"""Lets Ctrl+Z in a field reach the project's history once the field has nothing to undo."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget


class FieldHistory(QObject):
    """Watches the field that has the focus, and no other widget."""

    def __init__(self, application: QApplication, parent: QObject) -> None:
        super().__init__(parent)
        application.focusChanged.connect(self._moved)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Keep the field from claiming undo and redo that it cannot do."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo = event.matches(QKeySequence.StandardKey.Undo)
            redo = event.matches(QKeySequence.StandardKey.Redo)
            if (undo and not _can(watched, undo=True)) or (redo and not _can(watched, undo=False)):
                event.ignore()
                return True
        return super().eventFilter(watched, event)

    def _moved(self, old: QWidget | None, new: QWidget | None) -> None:
        if isinstance(old, QLineEdit | QPlainTextEdit | QTextEdit):
            old.removeEventFilter(self)
        if isinstance(new, QLineEdit | QPlainTextEdit | QTextEdit):
            new.installEventFilter(self)


def _can(field: QObject, *, undo: bool) -> bool:
    if isinstance(field, QLineEdit):
        return field.isUndoAvailable() if undo else field.isRedoAvailable()
    if isinstance(field, QPlainTextEdit | QTextEdit):
        document = field.document()
        return document.isUndoAvailable() if undo else document.isRedoAvailable()
    return False

"""A text attribute: a line that keeps what was typed, with a word on it beneath."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from goldspan.domain.scheme import AttributeType, title


class _Field(QLineEdit):
    """A line that Escape puts back to what it showed."""

    reverted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Put the text back on Escape; all else is the line's own."""
        if event.key() == Qt.Key.Key_Escape:
            self.reverted.emit()
            event.accept()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Select all on the way in by keyboard, so that typing replaces."""
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.ShortcutFocusReason):
            self.selectAll()


class TextEditor(QWidget):
    """A line of text, and a word on it beneath. Enter or leaving it keeps what was typed."""

    edited = Signal(object)

    def __init__(self, attribute: AttributeType, language: str, parent: QWidget | None = None):
        super().__init__(parent)
        self._shown = ""
        self._field = _Field(self)
        self._field.setAccessibleName(title(attribute.titles, language))
        self._word = QLabel(self)
        self._word.setWordWrap(True)
        self._word.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._field)
        layout.addWidget(self._word)
        self.setFocusProxy(self._field)
        self._field.textChanged.connect(self._look_at)
        self._field.editingFinished.connect(self._commit)
        self._field.reverted.connect(lambda: self.show_value(self._shown))

    def show_value(self, value: object) -> None:
        """Show a value; what is no text is shown as nothing."""
        self._shown = value if isinstance(value, str) else ""
        with QSignalBlocker(self._field):
            self._field.setText(self._shown)
        self._look_at(self._shown)

    def _look_at(self, text: str) -> None:
        """Say something about what stands in the field."""

    def _say(self, words: str, *, problem: bool = False) -> None:
        self._word.setText(words)
        self._word.setVisible(bool(words))
        self._word.setProperty("role", "error" if problem else "muted")
        self._word.style().polish(self._word)
        self._field.setProperty("invalid", problem)
        self._field.style().polish(self._field)
        self._field.setAccessibleDescription(words)

    def _commit(self) -> None:
        value = self._field.text().strip()
        if value == self._shown or self._field.property("invalid"):
            return
        self._shown = value
        self._look_at(value)
        self.edited.emit(value or None)

"""A text attribute: a line that keeps what was typed, with a word on it beneath."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from goldspan.domain.scheme import AttributeType, title
from goldspan.ui.widgets import set_flag

BY_KEYBOARD = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Field(QLineEdit):
    """A line that Enter finishes (`finished`) and Escape puts back to what it showed."""

    finished = Signal()
    reverted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Take Enter and Escape; all else is the line's own."""
        if event.key() == Qt.Key.Key_Escape:
            self.reverted.emit()
        elif event.key() in ENTER:
            self.finished.emit()
        else:
            super().keyPressEvent(event)
            return
        event.accept()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Select all on the way in by keyboard, so that typing replaces."""
        super().focusInEvent(event)
        if event.reason() in BY_KEYBOARD:
            self.selectAll()


class TextEditor(QWidget):
    """A line of text, and a word on it beneath.

    Enter keeps what was typed and Escape puts it back; both emit `left`: the keyboard goes back
    to the text. Leaving the field otherwise keeps what was typed too.
    """

    edited = Signal(object)
    left = Signal()

    def __init__(self, attribute: AttributeType, language: str, parent: QWidget | None = None):
        super().__init__(parent)
        self._shown = ""
        self._field = Field(self)
        self._field.setAccessibleName(title(attribute.titles, language))
        self._word = QLabel(self)
        self._word.setWordWrap(True)
        self._word.setTextFormat(Qt.TextFormat.PlainText)
        self._word.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._field)
        layout.addWidget(self._word)
        self.setFocusProxy(self._field)
        self._field.textChanged.connect(self._look_at)
        self._field.editingFinished.connect(self._commit)
        self._field.finished.connect(self._finish)
        self._field.reverted.connect(self._revert)

    def show_value(self, value: object) -> None:
        """Show a value; what is no text is shown as nothing."""
        self._shown = value if isinstance(value, str) else ""
        if self._field.text() != self._shown:
            with QSignalBlocker(self._field):
                self._field.setText(self._shown)
        self._look_at(self._shown)

    def _look_at(self, text: str) -> None:
        """Say something about what stands in the field."""

    def _say(self, words: str, *, problem: bool = False) -> None:
        self._word.setText(words)
        self._word.setVisible(bool(words))
        role = "error" if problem else "muted"
        if self._word.property("role") != role:
            self._word.setProperty("role", role)
            self._word.style().polish(self._word)
        set_flag(self._field, "invalid", problem)
        self._field.setAccessibleDescription(words)

    def _commit(self) -> None:
        value = self._field.text().strip()
        if value == self._shown or self._field.property("invalid"):
            return
        self._shown = value
        self._look_at(value)
        self.edited.emit(value or None)

    def _finish(self) -> None:
        """Keep what was typed and go back to the text; stay where it cannot be."""
        self._commit()
        if not self._field.property("invalid"):
            self.left.emit()

    def _revert(self) -> None:
        self.show_value(self._shown)
        self.left.emit()

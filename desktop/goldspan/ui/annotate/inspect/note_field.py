"""A field for a note of several lines, which grows with what is typed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

LEAST_LINES, MOST_LINES = 2, 6
FRAME = 12
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class NoteField(QPlainTextEdit):
    """Keeps what was typed with Ctrl+Enter or when it is left; Escape puts back what it showed.

    It is as high as what is typed, from the least to the most of `lines`.
    `kept` carries a note that has changed; `left` says that the keyboard wants out.
    """

    kept = Signal(str)
    left = Signal()

    def __init__(
        self, parent: QWidget | None = None, lines: tuple[int, int] = (LEAST_LINES, MOST_LINES)
    ) -> None:
        super().__init__(parent)
        self._lines = lines
        self._shown = ""
        self.setTabChangesFocus(True)
        self.textChanged.connect(self._fit)

    def show_note(self, note: str) -> None:
        """Show a note; what is being typed over another one stays."""
        if self.hasFocus() and self.toPlainText() != self._shown:
            self._shown = note
            return
        self._shown = note
        if self.toPlainText() != note:
            self.setPlainText(note)
            self.moveCursor(QTextCursor.MoveOperation.End)
        self._fit()

    def keep(self) -> None:
        """Keep what was typed, where it differs from what was shown."""
        note = self.toPlainText().strip()
        if note != self._shown and not self.isReadOnly():
            self._shown = note
            self.kept.emit(note)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Take Ctrl+Enter and Escape; all else is the field's own."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() in ENTER and control:
            self.keep()
            self.left.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.setPlainText(self._shown)
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Keep the note when the field is left, though not for its own menu."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.keep()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Fit the height to the lines at the new width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        least, most = self._lines
        lines = max(least, min(most, round(self.document().size().height())))
        height = lines * self.fontMetrics().lineSpacing() + 2 * FRAME - 4
        if height != self.height():
            self.setFixedHeight(height)

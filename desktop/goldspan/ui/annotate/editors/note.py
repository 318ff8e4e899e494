"""The note on a span: a few lines that grow with what is typed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from goldspan.domain.scheme import AttributeType, title
from goldspan.ui.annotate.inspect.note_field import NoteField


class NoteEditor(QWidget):
    """A note. Ctrl+Enter or leaving it keeps what was typed, Escape puts it back."""

    edited = Signal(object)
    left = Signal()

    def __init__(self, attribute: AttributeType, language: str, parent: QWidget | None = None):
        super().__init__(parent)
        self._field = NoteField(self)
        self._field.setAccessibleName(title(attribute.titles, language))
        self._field.setToolTip(self.tr("Ctrl+Enter keeps the note, Esc puts it back."))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._field)
        self.setFocusProxy(self._field)
        self._field.kept.connect(lambda note: self.edited.emit(note or None))
        self._field.left.connect(self.left)

    def show_value(self, value: object) -> None:
        """Show a note."""
        self._field.show_note(value if isinstance(value, str) else "")

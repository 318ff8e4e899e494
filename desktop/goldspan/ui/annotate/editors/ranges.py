"""A ranges attribute: pieces of the text, taken from what is selected in the article."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from goldspan.domain.layer import TextRange
from goldspan.domain.scheme import AttributeType, title
from goldspan.ui.keys.tips import set_key_tip


class RangesEditor(QWidget):
    """Ranges of the text, shown by their words; set from what is selected in the article."""

    edited = Signal(object)
    left = Signal()
    selection_wanted = Signal()
    addition_wanted = Signal()

    def __init__(self, attribute: AttributeType, language: str, parent: QWidget | None = None):
        super().__init__(parent)
        name = title(attribute.titles, language)
        self._words = QLabel(self)
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._words.setAccessibleName(name)
        self._set = QPushButton(self.tr("Use selection"), self)
        set_key_tip(self._set, self.tr("Select the words in the article first"), "cue")
        self._set.clicked.connect(self.selection_wanted)
        self._set.clicked.connect(self.left)
        self._add = QPushButton(self.tr("Add"), self)
        self._add.setToolTip(self.tr("Add the selected words as a further part"))
        self._add.clicked.connect(self.addition_wanted)
        self._add.clicked.connect(self.left)
        self._clear = QPushButton(self.tr("Clear"), self)
        self._clear.clicked.connect(lambda: self.edited.emit(None))
        buttons = QGridLayout()
        buttons.setSpacing(4)
        for number, button in enumerate((self._set, self._add, self._clear)):
            button.setProperty("role", "compact")
            buttons.addWidget(button, min(number, 1), max(number - 1, 0), 1, 2 - min(number, 1))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._words)
        layout.addLayout(buttons)

    def show_value(self, value: object) -> None:
        """Show the ranges' words, with an ellipsis for a gap."""
        if isinstance(value, tuple):
            words = " … ".join(piece.quote for piece in value if isinstance(piece, TextRange))
        else:
            words = value if isinstance(value, str) else ""
        shown = QLocale().quoteString(words) if words else self.tr("none")
        if shown != self._words.text():
            self._words.setText(shown)
        role = "" if words else "muted"
        if self._words.property("role") != role:
            self._words.setProperty("role", role)
            self._words.style().polish(self._words)
        self._clear.setEnabled(bool(words))

    def allow_selection(self, allowed: bool) -> None:
        """Enable the buttons that take over what is selected in the article."""
        self._set.setEnabled(allowed)
        self._add.setEnabled(allowed)

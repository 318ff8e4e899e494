"""Editors for a span's attributes, one class for each attribute type of the scheme.

Each shows a value with `show_value` and emits `edited` with a new one; None takes it away.
"""

from __future__ import annotations

from PySide6.QtCore import QLocale, QSignalBlocker, QStringListModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QCompleter,
    QGridLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from goldspan.domain.layer import TextRange
from goldspan.domain.scheme import AttributeType, title
from goldspan.domain.timex import TimexError
from goldspan.ui.annotate.timex_words import timex_problem, timex_words

CHOICES_PER_ROW = 3


class ChoiceEditor(QWidget):
    """One button for each choice; pressing the chosen one again takes the value away."""

    edited = Signal(object)

    def __init__(self, attribute: AttributeType, language: str, parent: QWidget | None = None):
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)
        self._buttons: dict[str, QToolButton] = {}
        columns = 2 if len(attribute.choices) == 4 else CHOICES_PER_ROW
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for number, choice in enumerate(attribute.choices):
            button = QToolButton(self)
            button.setText(title(choice.titles, language))
            button.setCheckable(True)
            button.setProperty("role", "choice")
            button.setSizePolicy(
                button.sizePolicy().Policy.Expanding, button.sizePolicy().Policy.Fixed
            )
            button.setAccessibleName(
                f"{title(attribute.titles, language)}: {title(choice.titles, language)}"
            )
            button.clicked.connect(lambda checked, key=choice.key: self._choose(key, checked))
            self._group.addButton(button)
            self._buttons[choice.key] = button
            layout.addWidget(button, number // columns, number % columns)
            if number == 0:
                self.setFocusProxy(button)

    def show_value(self, value: object) -> None:
        """Show the chosen value."""
        for key, button in self._buttons.items():
            button.setChecked(key == value)

    def _choose(self, key: str, checked: bool) -> None:
        self.show_value(key if checked else None)
        self.edited.emit(key if checked else None)


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


class TimexEditor(TextEditor):
    """A TIMEX3 value and what it means in words; what cannot be is flagged and not kept."""

    def __init__(self, attribute: AttributeType, language: str, parent: QWidget | None = None):
        super().__init__(attribute, language, parent)
        self._field.setPlaceholderText("2022-01-10")

    def _look_at(self, text: str) -> None:
        value = text.strip()
        try:
            self._say(timex_words(value) if value else "")
        except TimexError as error:
            self._say(timex_problem(error), problem=True)


class ActorEditor(TextEditor):
    """The name of an actor, completed from the register; a new name makes a new entry."""

    def __init__(self, attribute: AttributeType, language: str, parent: QWidget | None = None):
        super().__init__(attribute, language, parent)
        self._names: frozenset[str] = frozenset()
        self._model = QStringListModel(self)
        completer = QCompleter(self._model, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self._field.setCompleter(completer)

    def offer(self, names: list[str]) -> None:
        """Offer these names for completion."""
        self._names = frozenset(names)
        self._model.setStringList(names)

    def _look_at(self, text: str) -> None:
        name = text.strip()
        new = bool(name) and name != self._shown and name not in self._names
        self._say(self.tr("New in the register of actors") if new else "")


class RangesEditor(QWidget):
    """Ranges of the text, shown by their words; set from what is selected in the article."""

    edited = Signal(object)
    selection_wanted = Signal()
    addition_wanted = Signal()

    def __init__(self, attribute: AttributeType, language: str, parent: QWidget | None = None):
        super().__init__(parent)
        name = title(attribute.titles, language)
        self._words = QLabel(self)
        self._words.setWordWrap(True)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._words.setAccessibleName(name)
        self._set = QPushButton(self.tr("Use selection"), self)
        self._set.setToolTip(self.tr("Select the words in the article first (key C)"))
        self._set.clicked.connect(self.selection_wanted)
        self._add = QPushButton(self.tr("Add"), self)
        self._add.setToolTip(self.tr("Add the selected words as a further part"))
        self._add.clicked.connect(self.addition_wanted)
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
        self._words.setText(QLocale().quoteString(words) if words else self.tr("none"))
        self._words.setProperty("role", "" if words else "muted")
        self._words.style().polish(self._words)
        self._clear.setEnabled(bool(words))

    def allow_selection(self, allowed: bool) -> None:
        """Enable the buttons that take over what is selected in the article."""
        self._set.setEnabled(allowed)
        self._add.setEnabled(allowed)


Editor = ChoiceEditor | TextEditor | TimexEditor | ActorEditor | RangesEditor

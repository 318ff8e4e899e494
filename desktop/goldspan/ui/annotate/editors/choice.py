"""A choice attribute: one button for each value, by mouse or by one key."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QToolButton, QWidget

from goldspan.domain.scheme import AttributeType, title
from goldspan.ui.annotate.editors.text import ENTER

CHOICES_PER_ROW = 3
STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
}


class _ChoiceButton(QToolButton):
    """One value; keys that are not a button's own go to the group."""

    pressed_key = Signal(object)
    left_group = Signal()
    clicked_on = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Let the group look at the key first."""
        event.ignore()
        self.pressed_key.emit(event)
        if not event.isAccepted():
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Say so when the mouse has pressed it."""
        super().mouseReleaseEvent(event)
        if self.rect().contains(event.position().toPoint()):
            self.clicked_on.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Say so when the focus goes."""
        super().focusOutEvent(event)
        self.left_group.emit()


class ChoiceEditor(QWidget):
    """One button for each choice; pressing the chosen one again takes the value away.

    With the keyboard: arrows move, Space chooses, Enter chooses and goes back to the text; so
    does the first letter of a value where no other begins with it, and its number. So does a click.
    `edited` carries the value's key, `left` says that the keyboard goes back to the text;
    `abandoned` that it went elsewhere or that Escape was pressed.
    """

    edited = Signal(object)
    left = Signal()
    abandoned = Signal()

    def __init__(self, attribute: AttributeType, language: str, parent: QWidget | None = None):
        super().__init__(parent)
        self._keys: list[str] = [choice.key for choice in attribute.choices]
        self._titles = [title(choice.titles, language) for choice in attribute.choices]
        self._buttons: list[_ChoiceButton] = []
        columns = 2 if len(attribute.choices) == 4 else CHOICES_PER_ROW
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        name = title(attribute.titles, language)
        self.setAccessibleName(name)
        for number, words in enumerate(self._titles):
            button = _ChoiceButton(self)
            button.setText(words)
            button.setCheckable(True)
            button.setProperty("role", "choice")
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            button.setAccessibleName(f"{name}: {words}")
            button.setToolTip(
                self.tr("With the keyboard here: {keys}").format(keys=self._keys_of(number))
            )
            button.clicked.connect(lambda checked, n=number: self._choose(n if checked else None))
            button.pressed_key.connect(self._key_pressed)
            button.left_group.connect(self._focus_left)
            button.clicked_on.connect(self.left)
            self._buttons.append(button)
            layout.addWidget(button, number // columns, number % columns)
        self._stand_on(0)

    def show_value(self, value: object) -> None:
        """Show the chosen value."""
        for key, button in zip(self._keys, self._buttons, strict=True):
            button.setChecked(key == value)
        if value in self._keys and not self.has_focus():
            self._stand_on(self._keys.index(str(value)))

    def titles(self) -> dict[str, str]:
        """Return what the values are called, by their keys."""
        return dict(zip(self._keys, self._titles, strict=True))

    def has_focus(self) -> bool:
        """Say whether the keyboard is in the group."""
        return any(button.hasFocus() for button in self._buttons)

    def letters(self) -> Sequence[str]:
        """Return the one key that chooses each value."""
        return [self._keys_of(number).split(" ")[0] for number in range(len(self._keys))]

    def _keys_of(self, number: int) -> str:
        letter = self._titles[number][:1].upper()
        if len(self._starting_with(letter)) == 1:
            return f"{letter} · {number + 1}"
        return str(number + 1)

    def _starting_with(self, letter: str) -> list[int]:
        wanted = letter.casefold()
        return [n for n, words in enumerate(self._titles) if words.casefold().startswith(wanted)]

    def _choose(self, number: int | None) -> None:
        value = None if number is None else self._keys[number]
        self.show_value(value)
        self.edited.emit(value)

    def _key_pressed(self, event: QKeyEvent) -> None:
        if event.modifiers() & ~(
            Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier
        ):
            return
        here = next((n for n, b in enumerate(self._buttons) if b.hasFocus()), 0)
        if event.key() in STEPS:
            self._move_to((here + STEPS[Qt.Key(event.key())]) % len(self._buttons))
        elif event.key() in ENTER:
            self._take(here)
        elif event.key() == Qt.Key.Key_Escape:
            self.abandoned.emit()
            self.left.emit()
        elif event.text().isdigit() and 1 <= int(event.text()) <= len(self._keys):
            self._take(int(event.text()) - 1)
        elif event.text().strip() and (fitting := self._starting_with(event.text())):
            if len(fitting) == 1:
                self._take(fitting[0])
            else:
                self._move_to(next((n for n in fitting if n > here), fitting[0]))
        else:
            return
        event.accept()

    def _take(self, number: int) -> None:
        """Choose a value, unless it is chosen already, and go back to the text."""
        if not self._buttons[number].isChecked():
            self._choose(number)
        self.left.emit()

    def _move_to(self, number: int) -> None:
        self._stand_on(number)
        self._buttons[number].setFocus(Qt.FocusReason.TabFocusReason)

    def _stand_on(self, number: int) -> None:
        """Let Tab stop at one button of the group only."""
        for at, button in enumerate(self._buttons):
            stop = at == number
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if stop else Qt.FocusPolicy.ClickFocus)
            if stop:
                self.setFocusProxy(button)

    def _focus_left(self) -> None:
        if not self.has_focus():
            self.abandoned.emit()

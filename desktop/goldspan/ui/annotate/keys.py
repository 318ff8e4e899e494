"""The keys of the labelling loop: plain keys that belong to the canvas while it has the focus."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

Command = Callable[[], object]

_NONE = Qt.KeyboardModifier.NoModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_IGNORED = Qt.KeyboardModifier.KeypadModifier

DEFAULT_KEYS: Mapping[str, tuple[QKeyCombination, ...]] = {
    "accept": (
        QKeyCombination(_NONE, Qt.Key.Key_Return),
        QKeyCombination(_NONE, Qt.Key.Key_Enter),
    ),
    "accept_next": (QKeyCombination(_NONE, Qt.Key.Key_Space),),
    "reject": (QKeyCombination(_NONE, Qt.Key.Key_X),),
    "edit": (QKeyCombination(_NONE, Qt.Key.Key_E),),
    "next_suggestion": (QKeyCombination(_NONE, Qt.Key.Key_N),),
    "previous_suggestion": (QKeyCombination(_SHIFT, Qt.Key.Key_N),),
    "delete": (
        QKeyCombination(_NONE, Qt.Key.Key_Delete),
        QKeyCombination(_NONE, Qt.Key.Key_Backspace),
    ),
    "link": (QKeyCombination(_NONE, Qt.Key.Key_L),),
    "cue": (QKeyCombination(_NONE, Qt.Key.Key_C),),
    "label_by_name": (QKeyCombination(_NONE, Qt.Key.Key_0),),
    "done": (QKeyCombination(_NONE, Qt.Key.Key_D),),
    "next_article": (QKeyCombination(_SHIFT, Qt.Key.Key_D),),
    "cancel": (QKeyCombination(_NONE, Qt.Key.Key_Escape),),
    "guidelines": (QKeyCombination(_NONE, Qt.Key.Key_H),),
    "keys": (QKeyCombination(_NONE, Qt.Key.Key_F1),),
}

NO_REPEAT = frozenset({"accept", "accept_next", "reject", "delete", "done"})


class CanvasKeys(QObject):
    """Carries out commands for keys pressed on the canvas, and lets all others through.

    Digits 1–9 go to `label` with their number. Verdicts do not repeat while a key is held.
    """

    def __init__(
        self, canvas: QWidget, commands: Mapping[str, Command], label: Callable[[int], object]
    ) -> None:
        super().__init__(canvas)
        self._commands = {
            combination.toCombined(): (name, commands[name])
            for name, combinations in DEFAULT_KEYS.items()
            if name in commands
            for combination in combinations
        }
        self._label = label
        canvas.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Take the keys of the table."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if self._find(event) is not None or self._digit(event):
                event.accept()
                return True
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            found = self._find(event)
            if found is not None:
                name, command = found
                if not (event.isAutoRepeat() and name in NO_REPEAT):
                    command()
                return True
            digit = self._digit(event)
            if digit:
                self._label(digit)
                return True
        return super().eventFilter(watched, event)

    def _find(self, event: QKeyEvent) -> tuple[str, Command] | None:
        modifiers = event.modifiers() & ~_IGNORED
        return self._commands.get(QKeyCombination(modifiers, Qt.Key(event.key())).toCombined())

    def _digit(self, event: QKeyEvent) -> int:
        plain = not (event.modifiers() & ~_IGNORED)
        number = event.key() - Qt.Key.Key_0.value
        return number if plain and 1 <= number <= 9 else 0

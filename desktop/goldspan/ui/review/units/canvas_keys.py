"""The keys of the review: plain keys that decide, on the text and in the lists beside it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from goldspan.services.keys.commands import TAKE, Place
from goldspan.ui.keys.bindings import KeyBindings
from goldspan.ui.keys.events import key_of

Command = Callable[[], object]
_MOVING = frozenset({"review_next", "review_previous", "review_confirm"})


class ReviewKeys(QObject):
    """Carries out review commands for keys pressed on the widgets it watches.

    `commands` are by their names, `take` gets the number of a person. On lists and cards, the keys
    that move or confirm there are theirs: only the `text` gives them to the review.
    """

    def __init__(
        self,
        keys: KeyBindings,
        text: QWidget,
        commands: Mapping[str, Command],
        take: Callable[[int], object],
    ) -> None:
        super().__init__(text)
        self._keys = keys
        self._text = text
        self._commands = commands
        self._take = take
        self.watch(text)

    def watch(self, widget: QWidget) -> None:
        """Take the review's keys from this widget too."""
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Take the keys that have a command in review."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if self._find(watched, event) is not None:
                event.accept()
                return True
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            name = self._find(watched, event)
            if name is not None:
                if self._keys.keymap.commands[name].repeats or not event.isAutoRepeat():
                    self._do(name, event)
                return True
        return super().eventFilter(watched, event)

    def _find(self, watched: QObject, event: QKeyEvent) -> str | None:
        key = key_of(event)
        name = self._keys.command_for(key, Place.REVIEW)
        if name is None and self._keys.command_for(key) == "cancel":
            name = "cancel"
        if name is None or (watched is not self._text and name in _MOVING):
            return None
        return name if name == TAKE or name in self._commands else None

    def _do(self, name: str, event: QKeyEvent) -> None:
        if name == TAKE:
            self._take(event.key() - Qt.Key.Key_0.value)
        else:
            self._commands[name]()

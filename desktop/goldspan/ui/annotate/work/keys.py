"""The keys of the labelling loop: plain keys that belong to the canvas while it has the focus."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from goldspan.services.keys.commands import LABEL, Place
from goldspan.ui.canvas.canvas import ArticleCanvas
from goldspan.ui.keys.bindings import KeyBindings
from goldspan.ui.keys.events import key_of

Command = Callable[[], object]

_HERE = (Place.PAGE, Place.BOTH)


class CanvasKeys(QObject):
    """Carries out commands for keys pressed on the canvas, and lets all others through.

    The canvas' own keys follow the bindings too.

    `commands` are by the names of commands; commands that are missing there are not listed on F1
    either. Digits 1–9 go to `label` with their number. What does not repeat is done once while a
    key is held.
    """

    def __init__(
        self,
        canvas: ArticleCanvas,
        commands: Mapping[str, Command],
        label: Callable[[int], object],
        keys: KeyBindings | None = None,
    ) -> None:
        super().__init__(canvas)
        self._keys = keys or KeyBindings(parent=self)
        self._commands = commands
        self._label = label
        known = self._keys.keymap.commands.values()
        here = (c.name for c in known if c.place in _HERE and c.name != LABEL)
        self._keys.leave_out(name for name in here if name not in commands)
        self._canvas = canvas
        self._keys.changed.connect(self._follow)
        self._follow()
        canvas.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Take the keys that have a command here."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if self._find(event) is not None:
                event.accept()
                return True
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            name = self._find(event)
            if name is not None:
                if self._keys.keymap.commands[name].repeats or not event.isAutoRepeat():
                    self._do(name, event)
                return True
        return super().eventFilter(watched, event)

    def _follow(self) -> None:
        self._canvas.set_keymap(self._keys.keymap)

    def _find(self, event: QKeyEvent) -> str | None:
        name = self._keys.command_for(key_of(event))
        return name if name == LABEL or name in self._commands else None

    def _do(self, name: str, event: QKeyEvent) -> None:
        with self._canvas.holding_changes():
            if name == LABEL:
                self._label(event.key() - Qt.Key.Key_0.value)
            else:
                self._commands[name]()

"""The keys in force: one for the window, asked by whatever carries out or shows a key."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence

from goldspan.domain.errors import GoldspanError
from goldspan.services.keys.commands import LABEL, TAKE, Place
from goldspan.services.keys.keymap import Keymap, load_keymap
from goldspan.services.machine.settings import Settings
from goldspan.ui.keys.words import key_words


class KeyBindings(QObject):
    """Holds the keymap and keeps the settings in step with it.

    `changed` says that keys differ from what was shown; whoever owns the settings saves them.
    `refused` carries in words why a key could not be had; `problems` is what the settings held
    that could not be used.
    """

    changed = Signal()
    refused = Signal(str)

    def __init__(self, settings: Settings | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings or Settings()
        self.keymap: Keymap
        self.problems: list[GoldspanError]
        self.keymap, self.problems = load_keymap(self._settings.keys)
        self._untold = list(self.problems)
        self._missing: frozenset[str] = frozenset()

    def put(self, keymap: Keymap) -> None:
        """Let these keys be in force from now on, everywhere."""
        self.keymap = keymap
        self._settings.keys = {name: list(keys) for name, keys in keymap.changes.items()}
        self.changed.emit()

    def untold(self) -> list[GoldspanError]:
        """Return the problems that were not told yet; they count as told from now on."""
        untold, self._untold = self._untold, []
        return untold

    def command_for(self, key: str, place: Place = Place.PAGE) -> str | None:
        """Return the command that has this key, in review where that is the place."""
        return self.keymap.command_for(key, place)

    def words(self, command: str) -> str:
        """Return the first key of a command in words, empty where it has none."""
        return next(iter(self.all_words(command)), "")

    def all_words(self, command: str) -> list[str]:
        """Return all keys of a command in words."""
        if command in (LABEL, TAKE):
            return ["1–9"]
        return [key_words(key) for key in self.keymap.keys(command)]

    def with_key(self, text: str, command: str) -> str:
        """Return a tooltip: the text, with the command's key in brackets where it has one."""
        key = self.words(command)
        return f"{text} ({key})" if key else text

    def sequences(self, command: str) -> list[QKeySequence]:
        """Return the keys that hold in the whole window, for a QAction."""
        return [QKeySequence(key) for key in self.keymap.window_keys(command)]

    def leave_out(self, commands: Iterable[str]) -> None:
        """Say that nothing carries these commands out, so that they are not listed."""
        self._missing = frozenset(commands)

    def listed(self) -> list[str]:
        """Return the commands that a list of keys shows, in its order."""
        commands = self.keymap.commands.values()
        return [c.name for c in commands if not c.follows and c.name not in self._missing]

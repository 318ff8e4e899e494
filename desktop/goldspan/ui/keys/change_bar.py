"""The foot of the keys panel: changes the keys of one command, and says why one cannot be had."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from goldspan.services.keys.keymap import Keymap
from goldspan.services.keys.names import KeyRefusedError
from goldspan.ui.keys.bindings import KeyBindings
from goldspan.ui.keys.capture import KeyCapture
from goldspan.ui.keys.words import key_words, refusal_text
from goldspan.ui.translation import sentence
from goldspan.ui.widgets import button, label, set_flag, set_role


class ChangeBar(QFrame):
    """What can be done to the command that is chosen in the list.

    `ended` says that the keyboard goes back to the list.
    """

    ended = Signal()

    def __init__(self, bindings: KeyBindings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "status")
        self._bindings = bindings
        self._command = ""
        self._added = False
        self._offer: Keymap | None = None
        self._title = label("", "strong")
        self._said = label("", wrap=True)
        self.capture = KeyCapture(self)
        self.capture.captured.connect(self._take)
        self.capture.given_up.connect(self._give_up)
        self.change = button(self.tr("Change"), self.begin)
        self.add = button(self.tr("Add a key"), lambda: self.begin(add=True))
        self.none = button(self.tr("No key"), self._none)
        self.reset = button(self.tr("Reset"), self._reset)
        self.take_over = button("", self._take_over, role="primary")
        self.leave = button(self.tr("Keep it as it is"), self._leave)
        self._resting = (self.change, self.add, self.none, self.reset)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self._said)
        row = QHBoxLayout()
        row.setSpacing(8)
        for part in (self.capture, *self._resting, self.take_over, self.leave):
            row.addWidget(part)
        row.addStretch(1)
        column.addLayout(row)
        self._rest()

    def show_command(self, command: str) -> None:
        """Offer to change this command's keys; none for an empty name."""
        self._command = command
        self._rest()

    def begin(self, *, add: bool = False) -> None:
        """Wait for the new key; with `add`, for one more."""
        if not self._changeable():
            return
        self._added = add
        self._show(listening=True)
        self._say(self.tr("Esc keeps it as it is."))
        self.capture.begin()

    def _take(self, key: str) -> None:
        keys = (*self._bindings.keymap.keys(self._command), key) if self._added else (key,)
        self._put(lambda keymap: keymap.changed(self._command, keys), keys)

    def _none(self) -> None:
        self._put(lambda keymap: keymap.changed(self._command, ()), ())

    def _reset(self) -> None:
        keys = self._bindings.keymap.commands[self._command].keys
        self._put(lambda keymap: keymap.reset(self._command), keys)

    def _put(self, change: Callable[[Keymap], Keymap], keys: tuple[str, ...]) -> None:
        """Take the change at once; where a key is taken, offer to take it over."""
        try:
            changed = change(self._bindings.keymap)
        except KeyRefusedError as error:
            self._refuse(error, keys)
            return
        self._bindings.put(changed)
        self._end()

    def _refuse(self, error: KeyRefusedError, keys: tuple[str, ...]) -> None:
        self._offer = None
        if error.holder:
            try:
                self._offer = self._bindings.keymap.taken_over(self._command, keys)
            except KeyRefusedError as final:
                error = final
        self._bindings.refused.emit(refusal_text(error))
        if self._offer is None:
            self._say(self.tr("{why} Press another.").format(why=refusal_text(error)), bad=True)
            return
        keymap = self._bindings.keymap
        title = sentence(keymap.commands[error.holder].title)
        left = ", ".join(map(key_words, self._offer.keys(error.holder)))
        if left:
            words = self.tr("Take it: “{title}” then has {keys}")
        else:
            words = self.tr("Take it: “{title}” then has no key")
        self.take_over.setText(words.format(title=title, keys=left))
        self._say(refusal_text(error), bad=True)
        self._show(asking=True)
        self.take_over.setFocus()

    def _take_over(self) -> None:
        if self._offer is not None:
            self._bindings.put(self._offer)
        self._end()

    def _leave(self) -> None:
        self._end()

    def _give_up(self) -> None:
        """Stop waiting; a question that was asked stays."""
        if self._offer is None and self.capture.isVisible():
            had = self.capture.hasFocus()
            self._rest()
            if had:
                self.ended.emit()

    def _end(self) -> None:
        self._rest()
        self.ended.emit()

    def _rest(self) -> None:
        self._offer = None
        command = self._bindings.keymap.commands.get(self._command)
        self._title.setText(sentence(command.title) if command else "")
        self._show()
        if command is None:
            self._say(self.tr("Nothing fits these words."))
        elif self._changeable():
            self._say(self.tr("Enter changes the key."))
        else:
            self._say(self.tr("This key cannot be changed."))

    def _show(self, *, listening: bool = False, asking: bool = False) -> None:
        changes = self._bindings.keymap.changes
        shown = {self.capture: listening, self.take_over: asking, self.leave: asking}
        shown |= dict.fromkeys(self._resting, not listening and not asking)
        # First away with what goes, or the panel would grow to hold both.
        for part, visible in sorted(shown.items(), key=lambda item: item[1]):
            part.setVisible(visible)
        for part in self._resting:
            part.setEnabled(self._changeable())
        self.reset.setEnabled(self._command in changes)
        self.none.setEnabled(self._changeable() and bool(self._bindings.keymap.keys(self._command)))

    def _changeable(self) -> bool:
        command = self._bindings.keymap.commands.get(self._command)
        return command is not None and not command.fixed

    def _say(self, words: str, *, bad: bool = False) -> None:
        self._said.setText(words)
        set_flag(self._said, "problem", bad)
        if bad and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

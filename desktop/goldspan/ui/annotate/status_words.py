"""What the annotate page says of itself in the status line: what is done, the snap, the zoom."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from goldspan.ui.annotate.work.controller import DeskController
from goldspan.ui.canvas.marks import Snap
from goldspan.ui.keys.bindings import KeyBindings


class StatusWords(QObject):
    """`changed` carries the words anew, whenever they may have become others."""

    changed = Signal(str)

    def __init__(self, controller: DeskController, keys: KeyBindings) -> None:
        super().__init__(controller)
        self._controller = controller
        self._keys = keys
        self._doing = ""
        canvas = controller.canvas
        canvas.zoomChanged.connect(lambda _zoom: self.say())
        canvas.snapChanged.connect(lambda _snap: self.say())

    def show_doing(self, words: str) -> None:
        """Say what is being done for the open article, or came of it."""
        self._doing = words
        self.say()

    def say(self) -> None:
        """Say everything anew."""
        canvas = self._controller.canvas
        parts = [self._doing] if self._doing else []
        if self._controller.linking.begun_at is not None:
            words = self.tr("Link: go to the other span with {next}, then {confirm}")
            keys = {"next": self._keys.words("next_span"), "confirm": self._keys.words("accept")}
            parts.append(words.format(**keys))
        snap = canvas.state.snap is Snap.TOKEN
        parts.append(self.tr("token snap") if snap else self.tr("character snap"))
        parts.append(f"{canvas.zoom()} %")
        self.changed.emit(" · ".join(parts))

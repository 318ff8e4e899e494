"""The field that takes the next key pressed, whatever it is."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLabel, QWidget

from goldspan.services.keys.names import split
from goldspan.ui.keys.events import key_of
from goldspan.ui.keys.words import key_words
from goldspan.ui.widgets import set_role


class KeyCapture(QLabel):
    """Waits for a key while it has the focus; no shortcut of the window gets it.

    `captured` carries the key's portable name. `given_up` comes with Esc and when the focus goes.
    """

    captured = Signal(str)
    given_up = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "capture")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(180, 28)

    def begin(self) -> None:
        """Wait for a key."""
        self._ask()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def event(self, event: QEvent) -> bool:
        """Keep shortcuts from taking keys."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802 - Qt's name
        """Take Tab as a key like others."""
        del forward
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Take the key; show modifiers while they are held; give up on Esc."""
        key = key_of(event)
        if not key or event.isAutoRepeat():
            return
        if key == "Esc":
            self.given_up.emit()
        elif split(key)[1]:
            self.captured.emit(key)
        else:
            self.setText(f"{key_words(key)} …")

    def keyReleaseEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Ask again once modifiers are released."""
        del event
        self._ask()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Give up; another window in front takes no decision."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self.given_up.emit()

    def _ask(self) -> None:
        self.setText(self.tr("Press the new key"))
        self.setAccessibleName(self.text())

"""A short notice at the foot of the window, with Undo instead of “Are you sure?”."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from goldspan.ui.timers import single_shot
from goldspan.ui.widgets import button, label, set_role

SHOWN_MILLISECONDS = 8000
MARGIN = 24
KEPT_CLEAR = "kept_clear"  # the object name of what a notice never lies over
_MOVED = frozenset({QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.Hide})


class Toast(QFrame):
    """Lies over its parent's lower edge; goes by itself unless the pointer or the focus is on it.

    One at a time: a new notice takes the place of the old. It lies above what is `KEPT_CLEAR`.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        set_role(self, "toast")
        self._do: Callable[[], None] | None = None
        self._text = label()
        self.action_button = button("", self._act)
        self._close = button("✕", self.hide)
        self._close.setAccessibleName(self.tr("Close"))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 8, 8)
        row.setSpacing(8)
        row.addWidget(self._text)
        row.addSpacing(8)
        row.addWidget(self.action_button)
        row.addWidget(self._close)
        self._timer = single_shot(self, SHOWN_MILLISECONDS, self._expire)
        parent.installEventFilter(self)
        self.hide()

    def show_text(self, text: str, action: str = "", do: Callable[[], None] | None = None) -> None:
        """Show the text, with a button named `action` that calls `do`."""
        self._text.setText(text)
        self._do = do
        self.action_button.setText(action)
        self.action_button.setVisible(bool(action and do))
        self.adjustSize()
        self._place()
        self.show()
        self.raise_()
        self._timer.start()
        from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def text(self) -> str:
        """Return what is shown, empty when nothing is."""
        return self._text.text() if self.isVisible() else ""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Stay at the foot of the parent, and above what is kept clear."""
        if event.type() in _MOVED and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _act(self) -> None:
        do = self._do
        self.hide()
        if do is not None:
            do()

    def _expire(self) -> None:
        focus = self.window().focusWidget()
        if self.underMouse() or (focus is not None and self.isAncestorOf(focus)):
            self._timer.start()
        else:
            self.hide()

    def _place(self) -> None:
        parent = self.parentWidget()
        if parent is not None:
            self.setMaximumWidth(max(200, parent.width() - 2 * MARGIN))
            self.adjustSize()
            self.move(
                (parent.width() - self.width()) // 2,
                self._foot(parent) - self.height() - MARGIN,
            )

    def _foot(self, parent: QWidget) -> int:
        """Return the height in the parent above which it lies."""
        foot = parent.height()
        for part in parent.findChildren(QFrame, KEPT_CLEAR):
            part.installEventFilter(self)
            if part.isVisible():
                foot = min(foot, part.mapTo(parent, QPoint()).y())
        return foot

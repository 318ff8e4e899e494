"""The way of the Tab key: Qt's own is the order in which widgets were made, not read."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget


def set_tab_order(*parts: QWidget) -> None:
    """Let Tab go through these, one after the other; what is inside a part keeps its own order."""
    first, *rest = (stop for part in parts for stop in _stops(part))
    # Backwards: Qt does not move what is first of all behind what is last of all.
    for stop in reversed(rest):
        QWidget.setTabOrder(first, stop)


class PassesFocus(QObject):
    """Gives the focus that a container is given to a widget inside it.

    A focus proxy would be a stop of Tab, wherever the container is in the chain: behind what is
    inside it, Tab would come back to that for ever.
    """

    def __init__(self, container: QWidget, inside: QWidget) -> None:
        super().__init__(container)
        self._inside = inside
        container.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Pass it on."""
        if event.type() == QEvent.Type.FocusIn and isinstance(event, QFocusEvent):
            self._inside.setFocus(event.reason())
        return super().eventFilter(watched, event)


def _stops(part: QWidget) -> Iterator[QWidget]:
    """Yield what can have the focus in this part in its own order, also what Tab leaves out now."""
    widget: QWidget | None = part
    while widget is not None:
        inside = widget is part or part.isAncestorOf(widget)
        if inside and widget.focusPolicy() != Qt.FocusPolicy.NoFocus and not widget.focusProxy():
            yield widget
        widget = widget.nextInFocusChain()
        if widget is part:
            return

"""Room for pages that a narrow window, or a large magnification, has no room for."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QStackedWidget, QWidget


class PageStack(QStackedWidget):
    """Shows one page at a time, and needs the room of that one only."""

    def __init__(self) -> None:
        super().__init__()
        self.currentChanged.connect(self.updateGeometry)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return what the shown page needs."""
        shown = self.currentWidget()
        if shown is None:
            return super().minimumSizeHint()
        return shown.minimumSizeHint().expandedTo(shown.minimumSize())


class SidewaysArea(QScrollArea):
    """Fits a widget into the window, and scrolls it sideways where it needs more.

    It goes to wherever the focus is, so that no pane is out of sight of the keyboard.
    """

    def __init__(self, inside: QWidget) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self._inside = inside
        self.setWidget(inside)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)

    def _follow(self, before: QWidget | None, now: QWidget | None) -> None:
        del before
        if now is not None and self.isAncestorOf(now) and self.horizontalScrollBar().maximum():
            for corner in (now.rect().topRight(), now.rect().topLeft()):
                place = now.mapTo(self._inside, corner)
                self.ensureVisible(place.x(), place.y(), 0, 0)

"""The window: header, pages and status bar around one open project."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QMainWindow, QStackedWidget

from goldspan.services.settings import Settings
from goldspan.ui.crash import CrashHandler
from goldspan.ui.theme import Theme


class MainWindow(QMainWindow):
    """Holds the pages of one project."""

    def __init__(self, theme: Theme, settings: Settings, crash: CrashHandler) -> None:
        super().__init__()
        self._theme = theme
        self._settings = settings
        self._crash = crash
        self.pages = QStackedWidget(self)
        self.pages.setObjectName("pages")
        self.setCentralWidget(self.pages)
        self.resize(1280, 800)

    def open_first(self, path: Path | None) -> None:
        """Open the project at this path; without one, the last, or the start page."""

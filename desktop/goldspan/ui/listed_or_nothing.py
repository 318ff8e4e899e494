"""A list, or in its place that nothing in it is as the filter wants it, with a way back to all."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget


class ListedOrNothing(QStackedWidget):
    """Shows a list, until `show_listed` says that nothing is listed."""

    def __init__(self, listed: QWidget, words: QLabel, show_all: QPushButton) -> None:
        super().__init__()
        nothing = QWidget()
        middle = QVBoxLayout(nothing)
        middle.setSpacing(16)
        middle.addStretch(1)
        for part in (words, show_all):
            middle.addWidget(part, alignment=Qt.AlignmentFlag.AlignHCenter)
        middle.addStretch(2)
        self.addWidget(listed)
        self.addWidget(nothing)

    def show_listed(self, listed: bool) -> None:
        """Show the list, or that nothing is in it."""
        self.setCurrentIndex(0 if listed else 1)

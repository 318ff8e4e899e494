"""The matrix of a project without articles: what comes first, with a button that does it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from goldspan.ui.theme import Theme
from goldspan.ui.widgets import button, label


class NoArticles(QWidget):
    """`import_wanted` asks for articles."""

    import_wanted = Signal()

    def __init__(self, theme: Theme, *, can_write: bool) -> None:
        super().__init__()
        self.step = button(
            self.tr("Import articles…"),
            self.import_wanted.emit,
            theme=theme,
            icon="import",
            role="primary",
        )
        self.step.setEnabled(can_write)
        column = QVBoxLayout(self)
        column.setSpacing(8)
        centre = Qt.AlignmentFlag.AlignHCenter
        hint = self.tr("Who works on which article is shown and settled here.")
        column.addStretch(1)
        column.addWidget(label(self.tr("No articles yet"), "heading"), alignment=centre)
        column.addWidget(label(hint, "muted"), alignment=centre)
        column.addSpacing(8)
        column.addWidget(self.step, alignment=centre)
        column.addStretch(2)

"""The library with nothing to list: the next step, with a button that does it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from goldspan.ui.theme import Theme
from goldspan.ui.widgets import button, label, panel, set_flag


class EmptyPage(QWidget):
    """A place to drop files, and a button for those who would rather choose."""

    import_wanted = Signal()

    def __init__(self, theme: Theme, *, can_write: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drop = panel("drop")
        inside = QVBoxLayout(self._drop)
        inside.setContentsMargins(32, 32, 32, 32)
        inside.setSpacing(8)
        centre = Qt.AlignmentFlag.AlignHCenter
        title = label(self.tr("No articles yet"), "heading")
        hint = label(
            self.tr("Drop files or folders here: plain text, web pages, JSONL, CSV, Word and PDF."),
            "muted",
        )
        self._button = button(
            self.tr("Import articles…"),
            self.import_wanted.emit,
            theme=theme,
            icon="import",
            role="primary",
        )
        self._button.setEnabled(can_write)
        inside.addStretch(1)
        inside.addWidget(title, alignment=centre)
        inside.addWidget(hint, alignment=centre)
        inside.addSpacing(8)
        inside.addWidget(self._button, alignment=centre)
        inside.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(32, 32, 32, 32)
        whole.addWidget(self._drop)

    def show_hover(self, on: bool) -> None:
        """Show that what is dragged can be dropped."""
        set_flag(self._drop, "active", on)


class NothingFound(QWidget):
    """Says that the filter lets nothing through, with a button that shows everything again."""

    reset_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setSpacing(16)
        centre = Qt.AlignmentFlag.AlignHCenter
        self._reset = button(self.tr("Show all articles"), self.reset_wanted.emit)
        column.addStretch(1)
        column.addWidget(label(self.tr("No article matches."), "muted"), alignment=centre)
        column.addWidget(self._reset, alignment=centre)
        column.addStretch(2)

"""The bar that finds words in the open article (Ctrl+F)."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QWidget

from goldspan.ui.canvas.canvas import ArticleCanvas
from goldspan.ui.theme import Theme
from goldspan.ui.widgets import icon_button


class FindBar(QFrame):
    """A field, how many hits there are, and the way from one to the next.

    Closing it selects the hit that was looked for, unless something was chosen in the text since.
    """

    closed = Signal()

    def __init__(self, canvas: ArticleCanvas, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "bar")
        self._canvas = canvas
        self._hits: list[tuple[int, int]] = []
        self._at = 0
        self._current: tuple[int, int] | None = None
        self._field = QLineEdit(self)
        self._field.setPlaceholderText(self.tr("Find in this article"))
        self._field.setAccessibleName(self.tr("Find in this article"))
        self._field.setClearButtonEnabled(True)
        self._field.textChanged.connect(self._search)
        self._count = QLabel(self)
        self._count.setProperty("role", "muted")
        self._count.setMinimumWidth(72)
        before = icon_button(theme, "previous", self.tr("Previous hit (Shift+Enter)"))
        before.clicked.connect(lambda: self._step(-1))
        after = icon_button(theme, "next", self.tr("Next hit (Enter)"))
        after.clicked.connect(lambda: self._step(1))
        close = icon_button(theme, "cancel", self.tr("Close (Esc)"))
        close.clicked.connect(self.leave)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 8, 6)
        row.setSpacing(4)
        row.addWidget(self._field, 1)
        row.addSpacing(8)
        for widget in (self._count, before, after, close):
            row.addWidget(widget)
        self.setFocusProxy(self._field)
        self.hide()
        canvas.caretMoved.connect(self._chosen_in_text)
        canvas.selectedMarkChanged.connect(self._chosen_in_text)

    def begin(self, words: str = "") -> None:
        """Show the bar with its field ready for typing; `words` are looked for at once."""
        self.show()
        if words:
            self._field.setText(words)
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()
        self._search()
        self._current = None  # nobody has looked for anything yet

    def leave(self) -> None:
        """Hide the bar and its hits; the hit that was looked for is selected."""
        self.hide()
        self._canvas.set_find_hits(())
        found, self._current = self._current, None
        if found is not None:
            self._canvas.select_range(*found)
            self._canvas.reveal(*found)
        self.closed.emit()

    def refresh(self) -> None:
        """Search again: another article is open."""
        if self.isVisible():
            self._search()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter goes on, Shift+Enter back, Escape closes."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._step(-1 if back else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def _search(self) -> None:
        words = self._field.text()
        pattern = re.escape(words).replace(r"\ ", r"\s+")
        text = self._canvas.state.text
        self._hits = [m.span() for m in re.finditer(pattern, text, re.IGNORECASE)] if words else []
        selection = self._canvas.selection()
        begin = selection[0] if selection is not None else self._canvas.caret()
        self._at = next((i for i, hit in enumerate(self._hits) if hit[0] >= begin), 0)
        self._show_hit()

    def _step(self, step: int) -> None:
        if self._hits:
            self._at = (self._at + step) % len(self._hits)
            self._show_hit()

    def _chosen_in_text(self) -> None:
        self._current = None

    def _show_hit(self) -> None:
        self._current = self._hits[self._at] if self._hits else None
        self._canvas.set_find_hits(self._hits, self._at if self._hits else None)
        if self._hits:
            self._canvas.reveal(*self._hits[self._at])
            self._count.setText(
                self.tr("{number} of {all}").format(number=self._at + 1, all=len(self._hits))
            )
        else:
            self._count.setText(self.tr("no hits") if self._field.text() else "")

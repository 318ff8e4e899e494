"""The right half: what is wrong, in its context; a text that is in no project to read beneath."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from goldspan.domain.scheme import Scheme
from goldspan.ui.evaluate.errors_delegate import ErrorDelegate
from goldspan.ui.evaluate.errors_filter import ErrorFilterBar
from goldspan.ui.evaluate.errors_list import ErrorList
from goldspan.ui.evaluate.errors_model import ErrorFilter, ErrorModel
from goldspan.ui.evaluate.rows import ErrorRow
from goldspan.ui.evaluate.words import EvaluationWords
from goldspan.ui.excerpts.marks import MarksLegend
from goldspan.ui.tab_order import set_tab_order
from goldspan.ui.theme import Theme
from goldspan.ui.widgets import button, label, set_role

if TYPE_CHECKING:
    from goldspan.ui.evaluate.reading_pane import ReadingPane


class ErrorsPane(QFrame):
    """`chosen` carries the ErrorRow to go to."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, scheme: Scheme, words: EvaluationWords) -> None:
        super().__init__()
        set_role(self, "side")
        self._theme = theme
        self._scheme = scheme
        self._words = words
        self._reading: ReadingPane | None = None
        self.model = ErrorModel(words, self)
        self.filter = ErrorFilterBar(theme, self.model, words)
        self.list = ErrorList(self.model, ErrorDelegate(theme, scheme, words, self))
        self._nothing = label("", "muted")
        self.reset = button(self.tr("Show all errors"), self._show_all)
        nothing = QWidget()
        middle = QVBoxLayout(nothing)
        middle.setSpacing(16)
        middle.addStretch(1)
        middle.addWidget(self._nothing, alignment=Qt.AlignmentFlag.AlignHCenter)
        middle.addWidget(self.reset, alignment=Qt.AlignmentFlag.AlignHCenter)
        middle.addStretch(2)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(nothing)
        foot = QFrame()
        set_role(foot, "foot")
        line = QHBoxLayout(foot)
        line.setContentsMargins(16, 4, 16, 4)
        self._count = label("", "muted")
        line.addWidget(self._count, 1)
        line.addWidget(MarksLegend(theme))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(1, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.filter)
        self._column.addWidget(self._stack, 1)
        self._column.addWidget(foot)
        set_tab_order(self.filter, self._stack)
        self.list.chosen.connect(self.chosen)
        self.filter.left.connect(self.list.setFocus)
        self.model.modelReset.connect(self._show_body)
        self._show_body()

    @property
    def reading(self) -> ReadingPane:
        """The pane beneath the list, made with the first text that is read."""
        if self._reading is None:
            from goldspan.ui.evaluate.reading_pane import ReadingPane

            self._reading = ReadingPane(self._theme, self._scheme, self._words)
            self._reading.closed.connect(self.close_reading)
            self._column.addWidget(self._reading)
        return self._reading

    def show_errors(self, errors: Sequence[ErrorRow]) -> None:
        """List these errors, all of them."""
        self.close_reading()
        self.filter.show_filter(ErrorFilter())
        self.model.set_errors(errors)

    def show_text(self, row: ErrorRow, text: str) -> None:
        """Show the text of an error beneath the list."""
        pane = self.reading
        pane.show()
        pane.show_error(row, text)
        self.list.scrollTo(self.list.currentIndex())

    def close_reading(self) -> None:
        """Show the list alone."""
        pane = self._reading
        if pane is not None and not pane.isHidden():
            focus = self.window().focusWidget()
            if focus is not None and pane.isAncestorOf(focus):
                self.list.setFocus()
            pane.hide()

    def focus_find(self) -> None:
        """Put the caret into the field that finds."""
        self.filter.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.field.selectAll()

    def panes(self) -> list[QWidget]:
        """Return what F6 goes through."""
        reading = self._reading
        below = [reading.canvas] if reading is not None and not reading.isHidden() else []
        return [self.filter.field, self.list, *below]

    def _show_all(self) -> None:
        self.filter.show_filter(ErrorFilter())
        self.list.setFocus()

    def _show_body(self) -> None:
        listed, everything = len(self.model.listed), len(self.model.errors)
        self._nothing.setText(
            self.tr("No error is like this.") if everything else self.tr("Nothing is wrong.")
        )
        self.reset.setVisible(bool(everything))
        self._stack.setCurrentIndex(0 if listed else 1)
        if listed == everything:
            words = self.tr("%Ln error(s)", "", everything)
        else:
            words = self.tr("{listed} of %Ln error(s)", "", everything).format(
                listed=QLocale().toString(listed)
            )
        self._count.setText(words)

"""What the list of articles shows: words, a state, and whether what is left comes first."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from goldspan.ui.annotate.articles.list_model import ASSIGNED, FAMILY, LEFT, ListFilter
from goldspan.ui.theme import Theme
from goldspan.ui.widgets import icon_button, set_role

AROUND_TEXT = 48  # pixels of the button that its icon and edges take


class ListFilterBar(QFrame):
    """A button that says what is listed, and above it, when pressed, the fields to choose.

    `changed` carries the ListFilter that is wanted, `left` comes when Esc or ↓ go back to the
    list, `confirmed` with Enter.
    """

    changed = Signal(object)
    left = Signal()
    confirmed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "foot")
        self._theme = theme
        self._listed: int | None = None
        self._words = ""
        self._states = {
            "": self.tr("All states"),
            "new": self.tr("New"),
            "begun": self.tr("Begun"),
            "done": self.tr("Done"),
            "skipped": self.tr("Skipped"),
            LEFT: self.tr("With suggestions left"),
            ASSIGNED: self.tr("Assigned to me"),
        }
        self._orders = {
            "": self.tr("In the library’s order"),
            LEFT: self.tr("Most left first"),
            FAMILY: self.tr("Copies one after the other"),
        }
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Title or outlet"))
        self.field.setAccessibleName(self.tr("Words in title or outlet"))
        self.field.addAction(
            QAction(theme.icon("find"), "", self.field), QLineEdit.ActionPosition.LeadingPosition
        )
        self.state = _chooser(self.tr("State"), self._states)
        self.sort = _chooser(self.tr("Order"), self._orders)
        self._form = QWidget()
        form = QVBoxLayout(self._form)
        form.setContentsMargins(0, 0, 0, 8)
        form.setSpacing(8)
        for part in (self.field, self.state, self.sort):
            form.addWidget(part)
        self.toggle = QToolButton()
        set_role(self.toggle, "quiet")
        self.toggle.setCheckable(True)
        self.toggle.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.toggle.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.toggle.toggled.connect(self._show_form)
        self.clear = icon_button(theme, "cancel", self.tr("Show all articles"))
        self.clear.clicked.connect(self.reset)
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.toggle, 1)
        row.addWidget(self.clear)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(0)
        column.addWidget(self._form)
        column.addLayout(row)
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self._say)
        self.field.returnPressed.connect(self.confirmed)
        self.state.currentIndexChanged.connect(self._say)
        self.sort.currentIndexChanged.connect(self._say)
        self._describe()
        self._show_form(False)

    @property
    def wanted(self) -> ListFilter:
        """What is to be listed."""
        return ListFilter(
            text=self.field.text().strip(),
            state=self.state.currentData() or "",
            sort=self.sort.currentData() or "",
        )

    def show_filter(self, wanted: ListFilter) -> None:
        """Put these choices into the fields."""
        if wanted == self.wanted:
            return
        for part in (self.field, self.state, self.sort):
            part.blockSignals(True)
        self.field.setText(wanted.text)
        self.state.setCurrentIndex(max(0, self.state.findData(wanted.state)))
        self.sort.setCurrentIndex(max(0, self.sort.findData(wanted.sort)))
        for part in (self.field, self.state, self.sort):
            part.blockSignals(False)
        self._say()

    def show_listed(self, count: int) -> None:
        """Say how many articles are like this."""
        self._listed = count
        self._describe()

    def reset(self) -> None:
        """List all articles, in the library's order."""
        self.show_filter(ListFilter())

    def begin(self) -> None:
        """Show the fields, with the caret in the first."""
        self.toggle.setChecked(True)
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Esc empties the field, then closes; ↓ goes to the list."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self._step_back()
                return True
            if event.key() == Qt.Key.Key_Down:
                self.left.emit()
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Esc closes the fields."""
        if event.key() == Qt.Key.Key_Escape and self.toggle.isChecked():
            self.toggle.setChecked(False)
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Say as much on the button as there is room for."""
        super().resizeEvent(event)
        self._fit_words()

    def _step_back(self) -> None:
        if self.field.text():
            self.field.clear()
        else:
            self.toggle.setChecked(False)
            self.left.emit()

    def _show_form(self, on: bool) -> None:
        self._form.setVisible(on)
        self.toggle.setIcon(self._theme.icon("caret_down" if on else "caret_up"))
        if on and self.isVisible():
            self.field.setFocus()

    def _say(self) -> None:
        self._describe()
        self.changed.emit(self.wanted)

    def _describe(self) -> None:
        """Say on the button what is in force, and offer to show all again."""
        wanted = self.wanted
        parts = [
            self.tr("“{words}”").format(words=wanted.text) if wanted.text else "",
            self._states[wanted.state] if wanted.state else "",
            self._orders[wanted.sort] if wanted.sort else "",
        ]
        chosen = " · ".join(filter(None, parts))
        if self._listed is not None:
            parts.insert(0, self.tr("%Ln listed", "", self._listed))
        self._words = " · ".join(filter(None, parts)) if chosen else self.tr("Filter")
        self.toggle.setAccessibleName(
            self.tr("Filter: {what}").format(what=self._words) if chosen else self._words
        )
        self.toggle.setToolTip(self._words if chosen else "")
        self.clear.setVisible(bool(chosen))
        self._fit_words()

    def _fit_words(self) -> None:
        room = self.toggle.width() - AROUND_TEXT
        metrics = self.toggle.fontMetrics()
        self.toggle.setText(metrics.elidedText(self._words, Qt.TextElideMode.ElideRight, room))


def _chooser(name: str, values: dict[str, str]) -> QComboBox:
    chooser = QComboBox()
    chooser.setAccessibleName(name)
    chooser.setToolTip(name)  # on Linux the name of a choice is what is chosen
    chooser.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
    for value, text in values.items():
        chooser.addItem(text, value)
    return chooser

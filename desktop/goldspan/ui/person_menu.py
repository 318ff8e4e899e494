"""The annotator's menu: whose hands these are, and the field that changes the name."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QMenu, QVBoxLayout, QWidget, QWidgetAction

from goldspan.ui.widgets import button, label


class PersonMenu(QMenu):
    """`renamed` carries the new name."""

    renamed = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._name = ""
        self.field = QLineEdit(self)
        self.field.hide()
        self.aboutToShow.connect(self._fill, Qt.ConnectionType.SingleShotConnection)
        self.aboutToShow.connect(self._begin)

    def show_name(self, name: str) -> None:
        """Take over who works now."""
        self._name = name

    def _fill(self) -> None:
        """Put the field into the menu, when it is opened for the first time."""
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(4)
        caption = label(self.tr("Your name"), "muted")
        self.field.setAccessibleName(self.tr("Your name"))
        self.field.setMinimumWidth(200)
        self.field.show()
        self.field.returnPressed.connect(self._rename)
        caption.setBuddy(self.field)
        column.addWidget(caption)
        column.addWidget(self.field)
        column.addWidget(
            label(
                self.tr("It stands with everything you mark, also what you marked before."), "muted"
            )
        )
        column.addWidget(button(self.tr("Change the name"), self._rename))
        holder = QWidgetAction(self)
        holder.setDefaultWidget(box)
        self.addAction(holder)

    def _begin(self) -> None:
        self.field.setText(self._name)
        self.field.setFocus()
        self.field.selectAll()

    def _rename(self) -> None:
        name = " ".join(self.field.text().split())
        self.close()
        if name and name != self._name:
            self.renamed.emit(name)

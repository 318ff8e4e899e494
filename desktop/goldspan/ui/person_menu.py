"""The annotator's menu: whose hands these are, and the field that changes the name.

In a bundle the name is that of the person whom it is for; there one sends it back instead.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QMenu, QVBoxLayout, QWidget, QWidgetAction

from goldspan.ui.widgets import button, label

BUNDLE_WIDTH = 280


class PersonMenu(QMenu):
    """`renamed` carries the new name, `send_wanted` asks for a copy of a bundle to send back."""

    renamed = Signal(str)
    send_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._name = ""
        self._bundle_of = ""
        self._own: QWidgetAction | None = None
        self._bundle: QWidgetAction | None = None
        self._bundle_words = label("", wrap=True)
        self._bundle_words.setParent(self)
        self._bundle_words.hide()
        self.field = QLineEdit(self)
        self.field.hide()
        self.aboutToShow.connect(self._fill, Qt.ConnectionType.SingleShotConnection)
        self.aboutToShow.connect(self._begin)

    def show_name(self, name: str, bundle_of: str = "") -> None:
        """Take over who works now; `bundle_of` names the project that a bundle is a part of."""
        self._name = name
        self._bundle_of = bundle_of

    def _fill(self) -> None:
        """Fill the menu, when it is opened for the first time."""
        self._own = self._add(self._renaming())
        self._bundle = self._add(self._sending())

    def _add(self, box: QWidget) -> QWidgetAction:
        holder = QWidgetAction(self)
        holder.setDefaultWidget(box)
        self.addAction(holder)
        return holder

    def _sending(self) -> QWidget:
        box = QWidget()
        box.setFixedWidth(BUNDLE_WIDTH)
        column = QVBoxLayout(box)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(8)
        self._bundle_words.show()
        column.addWidget(self._bundle_words)
        column.addWidget(button(self.tr("Send it back…"), self._send))
        return box

    def _renaming(self) -> QWidget:
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
        return box

    def _begin(self) -> None:
        bundle = bool(self._bundle_of)
        for action, shown in ((self._own, not bundle), (self._bundle, bundle)):
            if action is not None:
                action.setVisible(shown)
        if bundle:
            words = self.tr(
                "A bundle for {name} from “{project}”: whatever is done in this file is done by"
                " {name}."
            )
            self._bundle_words.setText(words.format(name=self._name, project=self._bundle_of))
            return
        self.field.setText(self._name)
        self.field.setFocus()
        self.field.selectAll()

    def _send(self) -> None:
        self.close()
        self.send_wanted.emit()

    def _rename(self) -> None:
        name = " ".join(self.field.text().split())
        self.close()
        if name and name != self._name:
            self.renamed.emit(name)

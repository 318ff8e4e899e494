"""A choice attribute: one button for each value."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QToolButton, QWidget

from goldspan.domain.scheme import AttributeType, title

CHOICES_PER_ROW = 3


class ChoiceEditor(QWidget):
    """One button for each choice; pressing the chosen one again takes the value away."""

    edited = Signal(object)

    def __init__(self, attribute: AttributeType, language: str, parent: QWidget | None = None):
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)
        self._buttons: dict[str, QToolButton] = {}
        columns = 2 if len(attribute.choices) == 4 else CHOICES_PER_ROW
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for number, choice in enumerate(attribute.choices):
            button = QToolButton(self)
            button.setText(title(choice.titles, language))
            button.setCheckable(True)
            button.setProperty("role", "choice")
            button.setSizePolicy(
                button.sizePolicy().Policy.Expanding, button.sizePolicy().Policy.Fixed
            )
            button.setAccessibleName(
                f"{title(attribute.titles, language)}: {title(choice.titles, language)}"
            )
            button.clicked.connect(lambda checked, key=choice.key: self._choose(key, checked))
            self._group.addButton(button)
            self._buttons[choice.key] = button
            layout.addWidget(button, number // columns, number % columns)
            if number == 0:
                self.setFocusProxy(button)

    def show_value(self, value: object) -> None:
        """Show the chosen value."""
        for key, button in self._buttons.items():
            button.setChecked(key == value)

    def _choose(self, key: str, checked: bool) -> None:
        self.show_value(key if checked else None)
        self.edited.emit(key if checked else None)

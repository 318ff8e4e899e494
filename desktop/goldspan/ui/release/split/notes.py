"""Sentences one beneath the other, each a paragraph of its own."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from goldspan.ui.widgets import label


class Notes(QWidget):
    """Shows any number of sentences with the look of one role."""

    def __init__(self, role: str) -> None:
        super().__init__()
        self._role = role
        self._labels: list[QLabel] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)

    @property
    def count(self) -> int:
        """How many sentences there are."""
        return sum(bool(each.text()) for each in self._labels)

    def show_texts(self, texts: Sequence[str]) -> None:
        """Show these."""
        while len(self._labels) < len(texts):
            self._labels.append(label("", self._role, wrap=True))
            self._column.addWidget(self._labels[-1])
        for at, each in enumerate(self._labels):
            each.setText(texts[at] if at < len(texts) else "")
            each.setVisible(at < len(texts))

"""Two articles that share passages: their names, and each passage as it stands in both."""

from __future__ import annotations

from difflib import SequenceMatcher
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from goldspan.services.leaks.overlap import Example
from goldspan.ui.widgets import label

MARGIN = 24
GAP = 16


class PassagePane(QWidget):
    """Shows passages side by side; words that are not in the other one are bold."""

    def __init__(self) -> None:
        super().__init__()
        self._title = label("", "heading", wrap=True)
        self._sums = label("", "muted", wrap=True)
        self._grid_holder = QWidget()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(MARGIN, GAP, MARGIN, MARGIN)
        self._column.setSpacing(8)
        self._column.addWidget(self._title)
        self._column.addWidget(self._sums)
        self._column.addSpacing(8)
        self._column.addWidget(self._grid_holder)
        self._column.addStretch(1)

    def show_pair(
        self, title: str, sums: str, names: tuple[str, str], examples: tuple[Example, ...]
    ) -> None:
        """Show the passages of two articles, which are called so."""
        self._title.setText(title)
        self._sums.setText(sums)
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(MARGIN)
        grid.setVerticalSpacing(GAP)
        for column, name in enumerate(names):
            grid.setColumnStretch(column, 1)
            grid.addWidget(label(name, "section", wrap=True), 0, column)
        for number, example in enumerate(examples, start=1):
            said = _side_by_side(example)
            for column, words in enumerate(said):
                grid.addWidget(_passage(words), number, column, Qt.AlignmentFlag.AlignTop)
        self._column.replaceWidget(self._grid_holder, holder)
        self._grid_holder.hide()
        self._grid_holder.deleteLater()
        self._grid_holder = holder


def _passage(markup: str) -> QLabel:
    made = QLabel(markup)
    made.setTextFormat(Qt.TextFormat.RichText)
    made.setWordWrap(True)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return made


def _side_by_side(example: Example) -> tuple[str, str]:
    """Return both passages as markup, the words that differ in bold."""
    a, b = example.a.quote.split(), example.b.quote.split()
    if example.same:
        return escape(" ".join(a)), escape(" ".join(b))
    codes = SequenceMatcher(None, a, b, autojunk=False).get_opcodes()
    ours = ((a[i:j], tag != "equal") for tag, i, j, _, _ in codes)
    theirs = ((b[i:j], tag != "equal") for tag, _, _, i, j in codes)
    return " ".join(_marked(*each) for each in ours if each[0]), " ".join(
        _marked(*each) for each in theirs if each[0]
    )


def _marked(words: list[str], differs: bool) -> str:
    said = escape(" ".join(words))
    return f"<b>{said}</b>" if differs else said

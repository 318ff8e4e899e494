"""What views that train have alike: two halves, and the first rows of the left one."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from goldspan.ui.widgets import label

LEAST_WIDTHS: Final = 336, 480


def halves(
    left: QWidget, right: QStackedWidget, hint: QLabel, widths: tuple[int, int]
) -> QSplitter:
    """Return both halves side by side; `hint` is the first that the right one shows."""
    waiting = QWidget()
    middle = QVBoxLayout(waiting)
    middle.setContentsMargins(32, 32, 32, 32)
    middle.addWidget(hint)
    middle.addStretch(1)
    right.insertWidget(0, waiting)
    right.setCurrentIndex(0)
    split = QSplitter()
    split.setChildrenCollapsible(False)
    split.setHandleWidth(1)
    for part, least in zip((left, right), LEAST_WIDTHS, strict=True):
        part.setMinimumWidth(least)
        split.addWidget(part)
    split.setStretchFactor(1, 1)
    split.setSizes(widths)
    return split


def first_rows(
    inner: QWidget,
    words: str,
    sources: QComboBox,
    begin: QPushButton,
    problem: QLabel,
    stopped: QLabel,
    anew: QPushButton,
) -> QVBoxLayout:
    """Return the column of `inner`: from what is learned (`words` say so) and the button.

    Beneath stand why it cannot begin, and what was stopped with the button that begins anew.
    """
    column = QVBoxLayout(inner)
    column.setContentsMargins(16, 12, 16, 16)
    column.setSpacing(8)
    head = QHBoxLayout()
    head.setSpacing(8)
    head.addWidget(label(words, "muted"))
    head.addWidget(sources)
    head.addStretch(1)
    head.addWidget(begin)
    column.addLayout(head)
    column.addWidget(problem)
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addWidget(stopped, 1)
    row.addWidget(anew)
    column.addLayout(row)
    return column

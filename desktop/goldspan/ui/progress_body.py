"""A view under a row of its progress: one of several bodies is shown, the first when empty."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from goldspan.ui.library.progress_row import ProgressRow


def progress_body(view: QWidget, progress: ProgressRow, *bodies: QWidget) -> QStackedWidget:
    """Lay out a view: the row of progress, and beneath it the first of the bodies."""
    stack = QStackedWidget()
    for body in bodies:
        stack.addWidget(body)
    whole = QVBoxLayout(view)
    whole.setContentsMargins(0, 0, 0, 0)
    whole.setSpacing(0)
    whole.addWidget(progress)
    whole.addWidget(stack, 1)
    return stack

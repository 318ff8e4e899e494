"""An error in a text that is no article of the project: the whole text, at the place."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout

from goldspan.domain.scheme import Scheme
from goldspan.services.evaluation.results import Marked
from goldspan.ui.annotate.colours import canvas_theme
from goldspan.ui.canvas.marks import Arrow, Mark, MarkState
from goldspan.ui.canvas.view import CanvasView
from goldspan.ui.eliding_label import ElidingLabel
from goldspan.ui.evaluate.rows import ErrorRow
from goldspan.ui.evaluate.words import EvaluationWords
from goldspan.ui.theme import Theme
from goldspan.ui.widgets import icon_button, set_role

HEIGHT = 240
FALLBACK_HUE = "grey"


class ReadingPane(QFrame):
    """Beneath the list, once an error was chosen. `closed` comes with Esc and the button."""

    closed = Signal()

    def __init__(self, theme: Theme, scheme: Scheme, words: EvaluationWords) -> None:
        super().__init__()
        set_role(self, "foot")
        self._theme = theme
        self._scheme = scheme
        self._words = words
        self._text = ""
        theme.load_fonts()
        self.canvas = CanvasView(self)
        self.canvas.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._heading = ElidingLabel("strong", self)
        close = icon_button(theme, "cancel", self.tr("Close"))
        close.clicked.connect(self.closed)
        head = QHBoxLayout()
        head.setContentsMargins(16, 4, 8, 4)
        self._heading.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        head.addWidget(self._heading, 1)
        head.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.canvas, 1)
        self.setMinimumHeight(HEIGHT)
        theme.changed.connect(self._recolour)
        self._recolour()

    def show_error(self, row: ErrorRow, text: str) -> None:
        """Show the text with what gold and the pipeline mark there."""
        error = row.error
        self._heading.setText(" · ".join(filter(None, (row.place, row.detail))))
        self.canvas.setAccessibleName(row.place)
        self.canvas.setAccessibleDescription(self._words.spoken(row))
        if text != self._text:
            self._text = text
            self.canvas.set_text(text)
        marks: list[Mark] = []
        arrows: list[Arrow] = []
        for state, side, targets in (
            (MarkState.GOLD, error.gold, error.gold_targets),
            (MarkState.SUGGESTED, error.suggested, error.suggested_targets),
        ):
            if side is None:
                continue
            source = self._mark(side, state)
            ends = [self._mark(target, state, number) for number, target in enumerate(targets, 1)]
            marks += [source, *ends]
            arrows += [self._arrow(source, end, error.key, state) for end in ends]
        self.canvas.set_marks(marks)
        self.canvas.set_arrows(arrows)
        self.canvas.show_all_arrows(True)
        self.canvas.reveal(error.start, error.end)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Esc closes the pane."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _mark(self, marked: Marked, state: MarkState, number: int = 0) -> Mark:
        label = self._scheme.label(marked.label)
        return Mark(
            id=f"{state.value} {number}",
            start=marked.start,
            end=marked.end,
            label=marked.label,
            short=self._words.label(marked.label),
            hue=label.hue if label else FALLBACK_HUE,
            state=state,
            linkable=False,
            resizable=False,
        )

    def _arrow(self, source: Mark, target: Mark, link_type: str, state: MarkState) -> Arrow:
        return Arrow(
            id=target.id,
            source=source.id,
            target=target.id,
            title=self._words.links(link_type),
            hue=source.hue,
            suggested=state is MarkState.SUGGESTED,
        )

    def _recolour(self) -> None:
        self.canvas.set_theme(canvas_theme(self._theme))

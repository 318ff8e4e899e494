"""A suggested link in the inspector: both its ends, where it comes from, what can be decided."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from goldspan.domain.layer import Span
from goldspan.ui.annotate.article_note import ElidingLabel
from goldspan.ui.annotate.provenance import Source
from goldspan.ui.annotate.rows import Row, RowList, RowModel
from goldspan.ui.annotate.span_words import SpanWords, quote_of
from goldspan.ui.theme import Theme
from goldspan.ui.widgets import label


@dataclass(frozen=True, slots=True)
class LinkShown:
    """What the inspector shows of a suggested link: its type in words, its ends, its source."""

    id: str
    title: str
    source: Span
    target: Span
    origin: Source


class LinkCard(QWidget):
    """Accept and Reject stand where they do for spans; a click on an end goes there."""

    accepted = Signal(str)
    rejected = Signal(str)
    span_chosen = Signal(str)
    left = Signal()

    def __init__(self, words: SpanWords, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words
        self._link = ""
        self._title = ElidingLabel("heading", self)
        self._title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._score = label("", "muted")
        self._origin = ElidingLabel("muted", self)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self._title, 1)
        top.addWidget(self._score)
        buttons = QHBoxLayout()
        buttons.setSpacing(4)
        accept = QPushButton(self.tr("Accept"), self)
        accept.setProperty("role", "primary")
        accept.setToolTip(self.tr("Accept this link with its open ends (Enter)"))
        accept.clicked.connect(lambda: self.accepted.emit(self._link))
        reject = QPushButton(self.tr("Reject"), self)
        reject.setProperty("role", "compact")
        reject.setToolTip(self.tr("Reject this link (X)"))
        reject.clicked.connect(lambda: self.rejected.emit(self._link))
        buttons.addWidget(accept)
        buttons.addWidget(reject)
        self._model = RowModel(self._row, self)
        self._ends = RowList(self._model, theme, 2, self)
        self._ends.setAccessibleName(self.tr("Ends of the link"))
        for signal in (self._ends.taken, self._ends.picked):
            signal.connect(lambda at: self.span_chosen.emit(self._model.items[at].id))
        self._ends.left.connect(self.left)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(top)
        layout.addWidget(self._origin)
        layout.addLayout(buttons)
        layout.addWidget(self._ends)
        self.setFocusProxy(accept)

    def show_link(self, shown: LinkShown) -> None:
        """Show a suggested link."""
        self._link = shown.id
        words = self.tr("Link: {type}").format(type=shown.title)
        self._title.setText(words)
        self._origin.setText(shown.origin.line)
        self._score.setText(shown.origin.score)
        self._origin.setToolTip(shown.origin.tip)
        self._model.show_items((shown.source, shown.target))
        ends = " → ".join(
            f"{self._words.label(end)} {quote_of(end)}" for end in (shown.source, shown.target)
        )
        self.setAccessibleName(f"{words}, {ends}")

    def _row(self, end: Span) -> Row:
        to = end is self._model.items[1]
        quote, kind = quote_of(end), self._words.label(end)
        return Row(
            text=f"→ {quote}" if to else quote,
            detail=kind,
            tip=f"{kind}: {quote}",
            spoken=f"{kind}, {quote}",
            hue=self._words.hue(end),
        )

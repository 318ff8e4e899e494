"""A link in the inspector: both its ends, where it comes from, what can be done with it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from goldspan.domain.layer import Span
from goldspan.ui.annotate.inspect.provenance import Source
from goldspan.ui.annotate.inspect.rows import Row, RowList, RowModel
from goldspan.ui.annotate.inspect.source_line import SourceLine
from goldspan.ui.annotate.inspect.span_words import SpanWords, quote_of
from goldspan.ui.eliding_label import ElidingLabel
from goldspan.ui.keys.tips import set_key_tip
from goldspan.ui.theme import Theme
from goldspan.ui.widgets import label


@dataclass(frozen=True, slots=True)
class LinkShown:
    """What the inspector shows of a link: its type in words, its ends, where it comes from."""

    id: str
    title: str
    source: Span
    target: Span
    origin: Source
    suggested: bool = True


class LinkCard(QWidget):
    """Accept and Reject stand where they do for spans; a click on an end goes there.

    `place_wanted` carries where the same was decided before (a `DecidedThere`).
    """

    link_accepted = Signal(str)
    link_rejected = Signal(str)
    link_removed = Signal(str)
    span_chosen = Signal(str)
    place_wanted = Signal(object)
    left = Signal()

    def __init__(self, words: SpanWords, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words
        self._link = ""
        self._title = ElidingLabel("heading", self)
        self._title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._score = label("", "muted")
        self._origin = SourceLine(self)
        self._origin.place_wanted.connect(self.place_wanted)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self._title, 1)
        top.addWidget(self._score)
        self._accept = QPushButton(self.tr("Accept"), self)
        self._accept.setProperty("role", "primary")
        set_key_tip(self._accept, self.tr("Accept this link with its open ends"), "accept")
        self._accept.clicked.connect(lambda: self.link_accepted.emit(self._link))
        self._reject = QPushButton(self.tr("Reject"), self)
        set_key_tip(self._reject, self.tr("Reject this link"), "reject")
        self._reject.clicked.connect(lambda: self.link_rejected.emit(self._link))
        self._remove = QPushButton(self.tr("Remove"), self)
        set_key_tip(self._remove, self.tr("Remove this link"), "delete")
        self._remove.clicked.connect(lambda: self.link_removed.emit(self._link))
        buttons = QHBoxLayout()
        buttons.setSpacing(4)
        for button in (self._accept, self._reject, self._remove):
            buttons.addWidget(button)
        for button in (self._reject, self._remove):
            button.setProperty("role", "compact")
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

    def show_link(self, shown: LinkShown) -> None:
        """Show a link, and have it read out where it is another than before."""
        another, self._link = shown.id != self._link, shown.id
        for button in (self._accept, self._reject):
            button.setVisible(shown.suggested)
        self._remove.setVisible(not shown.suggested)
        self.setFocusProxy(self._accept if shown.suggested else self._remove)
        words = self.tr("Link: {type}").format(type=shown.title)
        self._title.setText(words)
        self._origin.show_source(shown.origin)
        self._score.setText(shown.origin.score)
        self._model.show_items((shown.source, shown.target))
        ends = " → ".join(
            f"{self._words.label(end)} {quote_of(end)}" for end in (shown.source, shown.target)
        )
        self.setAccessibleName(f"{words}, {ends}")
        if another:
            event = QAccessibleAnnouncementEvent(self, self.accessibleName())
            QAccessible.updateAccessibility(event)

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

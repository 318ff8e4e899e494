"""The lower half of the inspector: the links of the span, and the spans in this place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QLocale, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from goldspan.domain.layer import Span
from goldspan.services.actors.register import Register
from goldspan.ui.annotate.inspect.rows import Row, RowList, RowModel
from goldspan.ui.annotate.inspect.span_words import SpanWords, quote_of
from goldspan.ui.theme import Theme

MOST_SPANS, MOST_LINKS = 8, 5


@dataclass(frozen=True, slots=True)
class LinkRow:
    """A link as the inspector lists it: its type in words, and the span at its other end."""

    id: str
    title: str
    other: Span
    outgoing: bool
    suggested: bool
    score: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class HereRow:
    """A span in this place; `links` is how many links it has."""

    span: Span
    suggested: bool
    links: int = 0


class _Section(QWidget):
    """A heading over a list, hidden while there is nothing to list."""

    def __init__(self, model: QAbstractListModel, theme: Theme, most: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows = RowList(model, theme, most, self)
        self.heading = QLabel(self)
        self.heading.setProperty("role", "section")
        self.heading.setBuddy(self.rows)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.heading)
        layout.addWidget(self.rows)
        self.hide()

    def name(self, words: str) -> None:
        """Call the list this, over it and to screen readers."""
        self.heading.setText(words)
        self.rows.setAccessibleName(words)


class HereList(QWidget):
    """Two lists: links to go along, accept, reject or remove, and spans to go to.

    Enter or a click goes to the span, or accepts a suggested link; Delete removes a link, X
    rejects a suggested one. `left` says that the keyboard goes back to the text.
    """

    span_chosen = Signal(str)
    link_removed = Signal(str)
    link_accepted = Signal(str)
    link_rejected = Signal(str)
    left = Signal()

    def __init__(self, words: SpanWords, theme: Theme, parent: QWidget):
        super().__init__(parent)
        self._words = words
        self._register: Register | None = None
        self._link_model = RowModel(self._link_row, self)
        self._span_model = RowModel(self._span_row, self)
        self._links = _Section(self._link_model, theme, MOST_LINKS, self)
        self._spans = _Section(self._span_model, theme, MOST_SPANS, self)
        self._links.name(self.tr("Links"))
        self._spans.name(self.tr("Here"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._links)
        layout.addWidget(self._spans)
        self.setFocusProxy(self._spans.rows)
        links, spans = self._links.rows, self._spans.rows
        links.taken.connect(self._link_taken)
        links.picked.connect(lambda at: self._go_to(self._link_model.items[at].other))
        links.acted.connect(self._link_icon)
        links.key_pressed.connect(self._link_key)
        links.left.connect(self.left)
        for signal in (spans.taken, spans.picked):
            signal.connect(lambda at: self._go_to(self._span_model.items[at].span))
        spans.left.connect(self.left)

    def show_links(self, rows: Sequence[LinkRow]) -> None:
        """List the links of the span; the keyboard stays in the list while there are any."""
        view = self._links.rows
        if list(rows) != list(self._link_model.items):
            at, here = view.standing_on(), view.hasFocus()
            self._link_model.show_items(rows)
            if here:
                view.stand_on(min(at, len(rows) - 1))
        if not rows and view.hasFocus():
            self.left.emit()
        self._links.setVisible(bool(rows))

    def show_spans(
        self, rows: Sequence[HereRow], selected: str, register: Register | None, total: int
    ) -> None:
        """List the spans in this place, unless the selected one is alone there.

        `total` is how many there are, listed or not.
        """
        self._register = register
        if not _same(rows, self._span_model.items):
            self._span_model.show_items(rows)
            self._spans.name(
                self.tr("Here ({some} of {all})").format(some=len(rows), all=total)
                if total > len(rows)
                else self.tr("Here (%n)", "", len(rows))
            )
        at = next((n for n, row in enumerate(rows) if row.span.id == selected), -1)
        self._spans.setVisible(len(rows) > (at >= 0))
        if not self._spans.rows.hasFocus():
            self._spans.rows.stand_on(at)

    def _span_row(self, item: HereRow) -> Row:
        span, words = item.span, self._words
        quote = quote_of(span)
        attributes = words.attributes(span, self._register)
        state = words.state(span, suggested=item.suggested)
        links = self.tr("%n link(s)", "", item.links) if item.links else ""
        label = words.label(span)
        spoken = [label, state, QLocale().quoteString(quote), *attributes, links]
        tip = [f"{label}: {quote}", *attributes, state, links]
        return Row(
            text=quote,
            detail=label,
            tip="\n".join(part for part in tip if part),
            spoken=", ".join(part for part in spoken if part),
            hue=words.hue(span),
            suggested=item.suggested,
            doubtful=span.doubtful,
        )

    def _link_row(self, item: LinkRow) -> Row:
        quote = quote_of(item.other)
        arrow = "→" if item.outgoing else "←"
        label = self._words.label(item.other)
        state = self.tr("suggested") if item.suggested else ""
        direction = (self.tr("to {label}") if item.outgoing else self.tr("from {label}")).format(
            label=label
        )
        said = [item.title, state, direction, QLocale().quoteString(quote), item.score]
        accept = ("check", self.tr("Accept this link (Enter)"))
        reject = ("cancel", self.tr("Reject this link (X)"))
        remove = ("cancel", self.tr("Remove this link (Delete)"))
        actions = (accept, reject) if item.suggested else (remove,)
        tip = [f"{item.title} {arrow} {label}: {quote}", item.source, *(t for _, t in actions)]
        return Row(
            text=f"{item.title} {arrow} {quote}",
            detail=item.score,
            tip="\n".join(part for part in tip if part),
            spoken=", ".join(part for part in said if part),
            hue=self._words.hue(item.other),
            suggested=item.suggested,
            actions=actions,
        )

    def _link_taken(self, at: int) -> None:
        link = self._link_model.items[at]
        if link.suggested:
            self.link_accepted.emit(link.id)
        else:
            self._go_to(link.other)

    def _go_to(self, span: Span) -> None:
        self.span_chosen.emit(span.id)

    def _link_icon(self, at: int, icon: int) -> None:
        link = self._link_model.items[at]
        if not link.suggested:
            self.link_removed.emit(link.id)
        elif icon == 0:
            self.link_accepted.emit(link.id)
        else:
            self.link_rejected.emit(link.id)

    def _link_key(self, at: int, event: QKeyEvent) -> None:
        if at < 0 or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return
        link = self._link_model.items[at]
        if link.suggested and event.key() in (Qt.Key.Key_X, Qt.Key.Key_Delete):
            self.link_rejected.emit(link.id)
        elif not link.suggested and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.link_removed.emit(link.id)
        else:
            return
        event.accept()


def _same(rows: Sequence[HereRow], shown: Sequence[HereRow]) -> bool:
    """Tell whether two lists show the same spans: spans are never changed in place."""
    return len(rows) == len(shown) and all(
        one.span is other.span and (one.suggested, one.links) == (other.suggested, other.links)
        for one, other in zip(rows, shown, strict=True)
    )

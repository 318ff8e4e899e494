"""An article of a comparison: what differs in it, each span a way to its place."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from goldspan.services.releases.comparing.comparison import ArticleChange, Kind, SpanState
from goldspan.ui.release.comparison.words import (
    article_words,
    link_words,
    part_words,
    span_words,
)
from goldspan.ui.widgets import label

ROW_HEIGHT = 28


class ArticlePane(QWidget):
    """`place_wanted` carries the SpanState to go to, and whether it is of the earlier release.

    `titles` are those of labels and types of links, by key.
    """

    place_wanted = Signal(object, bool)

    def __init__(self, titles: Mapping[str, str]) -> None:
        super().__init__()
        self._titles = titles
        self._places: list[tuple[SpanState | None, bool]] = []
        self._title = label("", "heading", wrap=True)
        self._said = label("", "muted", wrap=True)
        self._fields = label("", wrap=True)
        self._hint = label(self.tr("Double click or Enter goes to the place."), "muted")
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("What differs in the article"))
        self.list.itemActivated.connect(self._go)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 16, 24)
        column.setSpacing(8)
        for part in (self._title, self._said, self._fields, self._hint):
            column.addWidget(part)
        column.addWidget(self.list, 1)
        column.addStretch(0)

    def show_change(self, change: ArticleChange) -> None:
        """Show what differs in an article."""
        head, detail = article_words(change)
        self._title.setText(head)
        self._said.setText(detail if change.kind is not Kind.CHANGED else part_words(change))
        fields = [f"{f.field}: {f.before or '–'} → {f.after or '–'}" for f in change.fields]
        if change.text:
            fields.insert(0, self.tr("Its text is another one."))
        self._fields.setText("\n".join(fields))
        self._fields.setVisible(bool(fields))
        titles = self._titles
        rows = [span_words(each, titles) for each in change.spans]
        rows += [link_words(each, titles) for each in change.links]
        self._places = [(each.after or each.before, each.after is None) for each in change.spans]
        self._places += [(each.source, each.kind is Kind.REMOVED) for each in change.links]
        self.list.clear()
        for words in rows:
            item = QListWidgetItem(words)
            item.setToolTip(words)
            item.setSizeHint(QSize(0, ROW_HEIGHT))
            self.list.addItem(item)
        for part in (self.list, self._hint):
            part.setVisible(bool(rows))

    def _go(self, item: QListWidgetItem) -> None:
        place, earlier = self._places[self.list.row(item)]
        if place is not None:
            self.place_wanted.emit(place, earlier)

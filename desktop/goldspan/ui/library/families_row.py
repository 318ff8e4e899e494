"""Says how the articles fall into families, while they are grouped by them."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from goldspan.ui.family_feed import FamilyFeed, family_count
from goldspan.ui.widgets import label, set_role


class FamiliesRow(QFrame):
    """One quiet line: families are being worked out, there are none, or how many there are."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "bar")
        self._words = label("", "muted", wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 16, 6)
        row.addWidget(self._words, 1)

    def show_families(self, feed: FamilyFeed, articles: Iterable[str]) -> None:
        """Say it of these articles: those that the table shows."""
        families, copied = family_count(feed.kin, articles)
        if not feed.ready:
            words = self.tr("Which articles share passages is being worked out. They follow here.")
        elif not feed.kin:
            words = self.tr("No article shares passages with another.")
        elif not families:
            words = self.tr("None of the articles that are shown shares passages with another.")
        else:
            counted = self.tr("%n article(s)", "that share passages", copied)
            words = self.tr("%n family(ies) with {articles} that share passages.", "", families)
            words = words.format(articles=counted)
        self._words.setText(words)

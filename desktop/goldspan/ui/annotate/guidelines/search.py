"""Finds words in the guidelines as one types, and shows all hits with one of them as current."""

from __future__ import annotations

from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextBrowser, QTextEdit

from goldspan.ui.theme import Theme


class TextSearch:
    """The hits of some words in a text, and which of them is current."""

    def __init__(self, text: QTextBrowser, theme: Theme) -> None:
        self._text = text
        self._theme = theme
        self._words = ""
        self._hits: list[QTextCursor] = []
        self._at = 0
        theme.changed.connect(self.search_again)

    @property
    def count(self) -> int:
        """Return how many hits there are."""
        return len(self._hits)

    @property
    def current(self) -> int:
        """Return which hit is the current one, counted from 1; 0 where there is none."""
        return self._at + 1 if self._hits else 0

    def search(self, words: str) -> None:
        """Find these words, whatever their case; the first hit from the upper edge is current."""
        top = self._text.cursorForPosition(self._text.viewport().rect().topLeft()).position()
        before = self._hits[self._at].selectionStart() if self._hits else top
        self._words = words.strip()
        self._find()
        starts = [hit.selectionStart() for hit in self._hits]
        self._at = next((i for i, start in enumerate(starts) if start >= before), 0)
        self._show(reveal=True)

    def search_again(self) -> None:
        """Find the same words in another text, or show the hits in other colours."""
        self._find()
        self._at = min(self._at, max(0, len(self._hits) - 1))
        self._show(reveal=False)

    def step(self, step: int) -> None:
        """Go to a later (1) or an earlier hit (-1), going round."""
        if self._hits:
            self._at = (self._at + step) % len(self._hits)
            self._show(reveal=True)

    def _find(self) -> None:
        self._hits = []
        if not self._words:
            return
        document = self._text.document()
        hit = document.find(self._words)
        while not hit.isNull():
            self._hits.append(hit)
            hit = document.find(self._words, hit)

    def _show(self, *, reveal: bool) -> None:
        colours = self._theme.colours
        shown = []
        for number, hit in enumerate(self._hits):
            selection = QTextEdit.ExtraSelection()
            looks = QTextCharFormat()
            current = number == self._at
            looks.setBackground(colours.selection if current else colours.hues["purple"].tint)
            looks.setForeground(colours.text)
            if current:
                looks.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
            selection.cursor = hit
            selection.format = looks
            shown.append(selection)
        self._text.setExtraSelections(shown)
        if reveal and self._hits:
            self._reveal(self._hits[self._at])

    def _reveal(self, hit: QTextCursor) -> None:
        rect = self._text.cursorRect(hit)
        height = self._text.viewport().height()
        if rect.top() < 0 or rect.bottom() > height:
            bar = self._text.verticalScrollBar()
            bar.setValue(bar.value() + rect.top() - height // 3)

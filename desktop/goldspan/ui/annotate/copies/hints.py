"""What the copy says, told where the pointer rests on words that differ from it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPointF
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QToolTip

from goldspan.services.families.copies import Copy
from goldspan.ui.annotate.copies.reader import told
from goldspan.ui.canvas.canvas import ArticleCanvas


class DifferenceHints(QObject):
    """Shows tooltips over the article; `copy` returns what it is compared with, or None."""

    def __init__(self, canvas: ArticleCanvas, copy: Callable[[], Copy | None]) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._copy = copy
        canvas.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Answer where the pointer rests."""
        if event.type() != QEvent.Type.ToolTip or not isinstance(event, QHelpEvent):
            return super().eventFilter(watched, event)
        hit = self._canvas.places().hit(QPointF(event.pos()))
        words = self._words_at(hit.boundary) or self._words_at(hit.character)
        if words:
            QToolTip.showText(event.globalPos(), words, self._canvas.viewport())
        else:
            QToolTip.hideText()
        return bool(words)

    def _words_at(self, offset: int) -> str:
        """Return what the copy says at a place where it says something else."""
        copy = self._copy()
        found = copy.comparison.difference_at(offset) if copy is not None else None
        if copy is None or found is None or found.fresh:
            return ""
        name = copy.article.outlet or copy.article.title or copy.article.name
        words = told(copy.text, found.there) or self.tr("nothing")
        return f"{name}: {words}"

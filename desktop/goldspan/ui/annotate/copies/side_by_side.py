"""Keeps the copy beside the article at the same passage, whatever is scrolled or walked there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QWidget

from goldspan.ui.timers import single_shot

if TYPE_CHECKING:
    from goldspan.ui.annotate.copies.copies import Copies
    from goldspan.ui.annotate.page import AnnotatePage

ONE_FRAME = 16  # milliseconds
UPPER, LOWER = 8.0, 64.0  # pixels that a line stands from the copy's edges at least


class SideBySide(QObject):
    """Follows the caret, else the first line in view; a copy that is scrolled by hand stays."""

    def __init__(self, page: AnnotatePage, copies: Copies) -> None:
        super().__init__(copies)
        self._page = page
        self._copies = copies
        self._aligned: tuple[str, int, float, int] | None = None
        self._later = single_shot(self, ONE_FRAME, self._align)
        page.canvas.caretMoved.connect(lambda _: self.align_soon())
        page.canvas.viewMoved.connect(self.align_soon)

    def align_soon(self) -> None:
        """Align the copy after the next frame of the article."""
        if self._copies.is_open and not self._later.isActive():
            self._later.start()

    def _align(self) -> None:
        reader, copy, canvas = self._copies.reader, self._copies.copy, self._page.canvas
        if reader is None or copy is None or reader.copy is not copy or not self._copies.is_open:
            return
        seen = canvas.places().legible()
        if seen is None:
            return
        here = canvas.caret() if seen[0] <= canvas.caret() < seen[1] else seen[0]
        beside = reader.canvas
        top = canvas.line_top(here) + self._y(canvas.viewport()) - self._y(beside.viewport())
        top = max(UPPER, min(top, beside.viewport().height() - LOWER))
        # Asked for the same in the same width again, it was scrolled by hand, and stays.
        there, width = copy.comparison.there(here), beside.viewport().width()
        wanted = (copy.article.id, there, top, width)
        if wanted != self._aligned:
            self._aligned = wanted
            beside.show_at(there, top)

    def _y(self, part: QWidget) -> int:
        return part.mapTo(self._page, QPoint(0, 0)).y()

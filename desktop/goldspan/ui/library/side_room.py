"""How wide the side of the library is: some panels need more room than details do."""

from __future__ import annotations

from PySide6.QtWidgets import QSplitter


class SideRoom:
    """Widens the second part of a splitter while a wide panel stands there."""

    def __init__(self, split: QSplitter) -> None:
        self._split = split
        self._before: list[int] = []
        self._given: list[int] = []

    def give(self, wanted: int) -> None:
        """Give the side at least so many pixels, but not more than half; 0: as many as before."""
        sizes = self._split.sizes()
        total = sum(sizes)
        if not wanted:
            if self._before and sizes == self._given:
                self._split.setSizes(self._before)
            self._before = []
            return
        wide = min(wanted, total // 2)
        if self._before or not total or sizes[1] >= wide:
            return
        self._before = sizes
        self._split.setSizes([total - wide, wide])
        self._given = self._split.sizes()

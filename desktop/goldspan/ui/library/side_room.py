"""How wide the side of the library is: some panels need more room than details do."""

from __future__ import annotations

from PySide6.QtWidgets import QSplitter

from goldspan.ui.library.side import Side


class SideRoom:
    """Shows and hides the side, and widens it while a wide panel stands there."""

    def __init__(self, split: QSplitter, side: Side) -> None:
        self._split = split
        self._side = side
        self._before = 0  # pixels that the side had, 0 where it has its own
        split.splitterMoved.connect(self._keep)

    def show_side(self, on: bool) -> None:
        """Show the side, as wide as its panel wants but for half of the page; or hide it."""
        wanted = self._side.wanted_width if on else 0
        if not wanted:
            self.take_back()
        self._side.setVisible(on)
        if wanted:
            self._give(wanted)

    def take_back(self) -> None:
        """Be as wide as before, unless somebody has moved the border since."""
        if self._before:
            self._set_width(self._before)
        self._before = 0

    def _give(self, wanted: int) -> None:
        self._split.refresh()  # so that sizes() knows of a side that was hidden until now
        sizes = self._split.sizes()
        wide = min(wanted, sum(sizes) // 2)
        if not self._before and sizes[1] < wide:
            self._before = sizes[1]
            self._set_width(wide)

    def _set_width(self, width: int) -> None:
        self._split.setSizes([sum(self._split.sizes()) - width, width])

    def _keep(self) -> None:
        self._before = 0

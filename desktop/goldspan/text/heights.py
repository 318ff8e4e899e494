"""Heights of many rows, most of them estimated, with quick sums; corrected as rows are seen."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

_BLOCK = 256


class RowHeights:
    """Heights in pixels of all rows of a text, in blocks whose sums are kept.

    Setting one height and finding a row cost a block and the number of blocks, whatever the
    number of rows.
    """

    def __init__(self, estimates: npt.NDArray[np.float32]) -> None:
        """Take the estimated height of each row (at least one row)."""
        self._heights = estimates.astype(np.float32)
        edges = np.arange(0, len(estimates), _BLOCK)
        self._sums = np.add.reduceat(self._heights, edges, dtype=np.float64)
        self._tops = np.zeros(len(edges) + 1)
        np.cumsum(self._sums, out=self._tops[1:])

    def __len__(self) -> int:
        return len(self._heights)

    @property
    def total(self) -> float:
        """Return the height of all rows together."""
        return float(self._tops[-1])

    def height(self, row: int) -> float:
        """Return the height of a row."""
        return float(self._heights[row])

    def top(self, row: int) -> float:
        """Return the sum of the heights above a row; `row` may be the number of rows."""
        block = min(row // _BLOCK, len(self._sums) - 1)
        inside = self._heights[block * _BLOCK : row]
        return float(self._tops[block] + inside.sum(dtype=np.float64))

    def set(self, row: int, height: float) -> bool:
        """Correct a row's height; return whether it changed."""
        if abs(self.height(row) - height) < 0.01:
            return False
        block = row // _BLOCK
        self._heights[row] = height
        piece = self._heights[block * _BLOCK : (block + 1) * _BLOCK]
        self._sums[block] = piece.sum(dtype=np.float64)
        np.cumsum(self._sums[block:], out=self._tops[block + 1 :])
        self._tops[block + 1 :] += self._tops[block]
        return True

    def row_at(self, y: float) -> tuple[int, float]:
        """Return the row at height `y` and how far into it `y` lies; clamped to the rows."""
        if y <= 0:
            return 0, 0.0
        block = int(np.searchsorted(self._tops, y, side="right")) - 1
        block = min(block, len(self._sums) - 1)
        piece = self._heights[block * _BLOCK : (block + 1) * _BLOCK]
        bottoms = np.cumsum(piece, dtype=np.float64) + self._tops[block]
        index = min(int(np.searchsorted(bottoms, y, side="right")), len(piece) - 1)
        row = block * _BLOCK + index
        top = float(bottoms[index]) - float(piece[index])
        return row, min(max(y - top, 0.0), float(piece[index]))

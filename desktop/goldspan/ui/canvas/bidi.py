"""Where characters stand in a line that runs both ways, read from the glyphs themselves.

Qt's `cursorToX` answers for the caret: at the border of two directions that is another place
than the character's. Glyphs are asked for unit by unit because the string indexes of a longer
run are wrong where a run takes glyphs from several fonts.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from PySide6.QtGui import QTextLine


@dataclass(frozen=True, slots=True)
class UnitExtent:
    """Where one UTF-16 unit stands, and whether it is read from the right."""

    left: float
    right: float
    backwards: bool


def starts_from_right(text: str) -> bool:
    """Tell whether a paragraph's first letter is one that is read from the right."""
    for char in text:
        direction = unicodedata.bidirectional(char)
        if direction in ("R", "AL"):
            return True
        if direction == "L":
            return False
    return False


def unit_extents(line: QTextLine) -> list[UnitExtent]:
    """Return the place of each UTF-16 unit of a line, by its number in the line.

    The units of a ligature share its width; a combining mark has its own place over its letter.
    """
    first, length = line.textStart(), line.textLength()
    extents: list[UnitExtent] = []
    cluster = 0
    for place in range(length):
        found = _glyphs(line, first + place)
        if found is not None:
            cluster = place
            extents.append(found)
        elif extents:
            extents.append(extents[-1])
            _share(extents, cluster)
        else:
            extents.append(UnitExtent(0.0, 0.0, False))
    return extents


def unit_at(extents: list[UnitExtent], x: float, *, between: bool) -> int:
    """Return the unit at x, or the nearest boundary between two, as a number in the line."""
    if not extents:
        return 0
    visible = [at for at, extent in enumerate(extents) if extent.right > extent.left]
    if not visible:
        return 0
    nearest = min(visible, key=lambda at: max(extents[at].left - x, 0.0, x - extents[at].right))
    if not between:
        return nearest
    found = extents[nearest]
    behind = (x > (found.left + found.right) / 2) is not found.backwards
    return nearest + 1 if behind else nearest


def _glyphs(line: QTextLine, unit: int) -> UnitExtent | None:
    left, right, backwards = float("inf"), float("-inf"), False
    for run in line.glyphRuns(unit, 1):
        backwards = run.isRightToLeft()
        advances = run.rawFont().advancesForGlyphIndexes(run.glyphIndexes())
        for at, advance in zip(run.positions(), advances, strict=True):
            left, right = min(left, at.x()), max(right, at.x() + advance.x())
    return UnitExtent(left, right, backwards) if right >= left else None


def _share(extents: list[UnitExtent], begin: int) -> None:
    """Divide the width of the cluster at the list's end among its units."""
    pieces = extents[begin:]
    left, right = min(piece.left for piece in pieces), max(piece.right for piece in pieces)
    backwards = pieces[0].backwards
    width = (right - left) / len(pieces)
    for place in range(len(pieces)):
        index = len(pieces) - 1 - place if backwards else place
        extents[begin + place] = UnitExtent(
            left + index * width, left + (index + 1) * width, backwards
        )

"""Where characters stand in a line that runs both ways, read from the glyphs themselves.

Qt's `cursorToX` answers for the caret: at the border of two directions that is another place
than the character's. Glyphs are asked for unit by unit because the string indexes of a longer
run are wrong where a run takes glyphs from several fonts.
"""

from __future__ import annotations

from PySide6.QtGui import QTextLine

Extent = tuple[float, float]


def unit_extents(line: QTextLine) -> list[Extent]:
    """Return the (left, right) of each UTF-16 unit of a line, by its place in the line.

    The units of a ligature share its width; a combining mark has none of its own.
    """
    first, length = line.textStart(), line.textLength()
    extents: list[Extent] = []
    cluster = 0
    for place in range(length):
        found = _glyphs(line, first + place)
        if found is not None:
            cluster = place
            extents.append(found)
        elif extents:
            extents.append(extents[-1])
            _share(extents, cluster, backwards=_is_backwards(line, first + cluster))
        else:
            extents.append((0.0, 0.0))
    return extents


def _glyphs(line: QTextLine, unit: int) -> Extent | None:
    left, right = float("inf"), float("-inf")
    for run in line.glyphRuns(unit, 1):
        advances = run.rawFont().advancesForGlyphIndexes(run.glyphIndexes())
        for at, advance in zip(run.positions(), advances, strict=True):
            left, right = min(left, at.x()), max(right, at.x() + advance.x())
    return (left, right) if right >= left else None


def _is_backwards(line: QTextLine, unit: int) -> bool:
    return any(run.isRightToLeft() for run in line.glyphRuns(unit, 1))


def _share(extents: list[Extent], begin: int, *, backwards: bool) -> None:
    """Divide the width of the cluster at the list's end among its units."""
    count = len(extents) - begin
    left = min(extent[0] for extent in extents[begin:])
    right = max(extent[1] for extent in extents[begin:])
    width = (right - left) / count
    for place in range(count):
        index = count - 1 - place if backwards else place
        extents[begin + place] = (left + index * width, left + (index + 1) * width)

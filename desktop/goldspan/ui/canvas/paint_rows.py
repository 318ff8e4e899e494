"""Paints the lines of rows, and keeps pictures of those that are crowded with marks."""

from __future__ import annotations

from collections import OrderedDict
from math import ceil

from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QPainter, QPixmap

from goldspan.ui.canvas.decoration import LineDecoration, LinePaint
from goldspan.ui.canvas.geometry import Geometry
from goldspan.ui.canvas.inks import Inks, on_pixel
from goldspan.ui.canvas.page import PageRow, PlacedRow
from goldspan.ui.canvas.paint_compared import ComparedPainter
from goldspan.ui.canvas.paint_lanes import LanePainter
from goldspan.ui.canvas.paint_text import TextPainter
from goldspan.ui.canvas.row_text import RowText

CROWDED = 12  # marks in a line
MOST_KEPT = 40


class LinePictures:
    """Pictures of crowded lines, for as long as width, colours and fonts stay as they are."""

    def __init__(self) -> None:
        # What was painted is kept along, so that no other object can come to have its number.
        self._kept: OrderedDict[tuple[int, int, float], tuple[LinePaint, QPixmap]] = OrderedDict()

    def clear(self) -> None:
        """Let all pictures go."""
        self._kept.clear()

    def find(self, paint: LinePaint, more: int, ratio: float) -> QPixmap | None:
        """Return the picture of what is painted in a line, or None."""
        found = self._kept.get((id(paint), more, ratio))
        if found is None:
            return None
        self._kept.move_to_end((id(paint), more, ratio))
        return found[1]

    def keep(self, paint: LinePaint, more: int, ratio: float, picture: QPixmap) -> None:
        """Keep a picture; the one that was used least lately goes."""
        self._kept[id(paint), more, ratio] = paint, picture
        if len(self._kept) > MOST_KEPT:
            self._kept.popitem(last=False)


class RowPainter:
    """Paints what of rows lies in a rectangle."""

    def __init__(
        self,
        painter: QPainter,
        geometry: Geometry,
        inks: Inks,
        ratio: float,
        pictures: LinePictures,
    ) -> None:
        self._painter = painter
        self._geometry = geometry
        self._inks = inks
        self._ratio = ratio
        self._pictures = pictures
        self._text = TextPainter(painter, geometry, inks, ratio)
        self._lanes = LanePainter(painter, geometry, inks, ratio)
        self._compared = ComparedPainter(painter, geometry, inks, ratio)

    def paint(self, placed: PlacedRow, dirty: QRect) -> None:
        """Paint the lines of a row that lie in a rectangle, and its brackets."""
        row = placed.row
        for index, line in enumerate(row.decoration.lines):
            top = on_pixel(placed.top + line.top, self._ratio)
            if not dirty.intersects(self._geometry.line_area(top, line.height)):
                continue
            if len(line.shown) >= CROWDED and self._is_plain(row.text, index):
                self._painter.drawPixmap(QPointF(0, top), self._picture(row, index, line))
            else:
                self._text.paint_line(row, index, top)
                self._lanes.paint_line(line, top)
        self._lanes.paint_brackets(placed)
        self._compared.paint_beside(placed)

    def _is_plain(self, text: RowText, index: int) -> bool:
        """Tell whether a line shows nothing that comes and goes, and stays within its height."""
        state, box = self._geometry.state, text.lines[index]
        preview, selection = state.preview, state.selection()
        over = selection if preview is None else (preview.start, preview.end)
        if over is not None and over[0] < box.end and over[1] > box.start:
            return False
        high = box.shaped.height() > self._geometry.page.typography.text_height + 1
        found = state.find_hits(box.start, box.end) or state.pointed_in(box.start, box.end)
        return not high and not found and not state.compared.marks(box.start, box.end)

    def _picture(self, row: PageRow, index: int, line: LineDecoration) -> QPixmap:
        ratio, paint = self._ratio, line.painted()
        picture = self._pictures.find(paint, line.more, ratio)
        if picture is None:
            size = (ceil(self._geometry.width * ratio), ceil(line.height * ratio))
            picture = QPixmap(*size)
            picture.setDevicePixelRatio(ratio)
            picture.fill(self._inks.page)
            painter = QPainter(picture)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            TextPainter(painter, self._geometry, self._inks, ratio).paint_line(row, index, 0.0)
            LanePainter(painter, self._geometry, self._inks, ratio).paint_line(line, 0.0)
            painter.end()
            self._pictures.keep(paint, line.more, ratio, picture)
        return picture

"""Paints what stands under and beside the text: bars, tags, brackets."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen

from goldspan.ui.canvas.decoration import Bar, Bracket, LineDecoration
from goldspan.ui.canvas.geometry import Geometry
from goldspan.ui.canvas.inks import Inks, on_pixel
from goldspan.ui.canvas.marks import Mark, MarkState, Sign
from goldspan.ui.canvas.page import PlacedRow
from goldspan.ui.canvas.paint_signs import paint_sign
from goldspan.ui.canvas.tag_strip import sign_size

# Looked up once: Python takes long to find a member of an enumeration.
_NO_PEN, _NO_BRUSH = Qt.PenStyle.NoPen, Qt.BrushStyle.NoBrush
MOST_IN_A_COLUMN = 4  # tracks
BESIDE, SECOND_COLUMN = 8, 16  # pixels left of the text
_SUGGESTED, _GOLD, _CONFLICT = MarkState.SUGGESTED, MarkState.GOLD, MarkState.CONFLICT


class LanePainter:
    """Paints bars in their lanes, tags in their strip and brackets in the margin."""

    def __init__(self, painter: QPainter, geometry: Geometry, inks: Inks, ratio: float) -> None:
        self._painter = painter
        self._geometry = geometry
        self._inks = inks
        self._ratio = ratio
        self._typography = geometry.page.typography

    def paint_line(self, line: LineDecoration, top: float) -> None:
        """Paint a line's bars and tags, with its top at this height."""
        self._paint_tracks(line, top)
        for bar in line.bars:
            self._paint_bar(bar, top)
        self._paint_tags(line, top)

    def paint_brackets(self, placed: PlacedRow) -> None:
        """Paint the brackets beside a row."""
        for bracket in placed.row.decoration.brackets:
            self._paint_bracket(bracket, placed)

    def _paint_tracks(self, line: LineDecoration, top: float) -> None:
        """Paint a hairline for each track, and beside the line whose it is."""
        typography, painter, left = self._typography, self._painter, self._geometry.left
        tracks = self._geometry.state.tracks
        if not line.tracks:
            return
        crowded = len(tracks) > MOST_IN_A_COLUMN
        painter.setFont(typography.tag_font)
        height = typography.tag_metrics.capHeight()
        for number, (track, first) in enumerate(zip(tracks, line.tracks, strict=True)):
            middle = top + typography.lane_top(first) + typography.bar * 0.4
            y = on_pixel(middle, self._ratio)
            painter.fillRect(QRectF(left, y, self._geometry.page.width, 1), self._inks.hair)
            # Where lanes are close, what stands beside them alternates between two columns.
            aside = BESIDE + (SECOND_COLUMN if crowded and number % 2 else 0)
            width = typography.tag_metrics.horizontalAdvance(track.short)
            x = left - aside * typography.scale - width
            painter.setPen(self._inks.dim_text)
            painter.drawText(QPointF(x, middle + height / 2), track.short)

    def _paint_bar(self, bar: Bar, top: float) -> None:
        ratio, left = self._ratio, self._geometry.left
        y = on_pixel(top + self._typography.lane_top(bar.lane), ratio)
        # A hair of room on the right keeps two bars that meet apart.
        first = on_pixel(left + bar.left, ratio)
        last = on_pixel(left + bar.right - (1 if bar.ends else 0), ratio)
        rect = QRectF(first, y, max(last - first, 2.0), on_pixel(self._typography.bar, ratio))
        ink = self._inks.hue(bar.mark.hue).bar
        paint_bar(self._painter, rect, bar.mark, ink, self._inks.page)

    def _paint_tags(self, line: LineDecoration, top: float) -> None:
        typography, painter = self._typography, self._painter
        empty = line.height < typography.text_height
        if empty or not (line.tags or line.more):
            return
        baseline = top + typography.tag_top(line.lanes) + typography.tag_metrics.capHeight() + 1
        painter.setFont(typography.tag_font)
        for tag in line.tags:
            painter.setPen(self._inks.hue(tag.mark.hue).text)
            painter.drawText(QPointF(self._geometry.left + tag.left, baseline), tag.text)
            if tag.sign is not None and tag.mark.sign is not None:
                x = self._geometry.left + tag.left + tag.sign
                self._paint_sign(tag.mark.sign, QPointF(x, baseline))
        if line.more:
            painter.setPen(self._inks.dim_text)
            x = self._geometry.left + self._geometry.page.width + 6 * typography.scale
            painter.drawText(QPointF(x, baseline), f"+{line.more}")

    def _paint_sign(self, sign: Sign, at: QPointF) -> None:
        """Paint a sign on the tags' baseline, in the pen of the tag."""
        painter, size = self._painter, sign_size(self._typography.scale)
        box = QRectF(at.x(), at.y() - size, size, size)
        painter.save()
        paint_sign(painter, sign, box)
        painter.restore()

    def _paint_bracket(self, bracket: Bracket, placed: PlacedRow) -> None:
        decoration, ratio = placed.row.decoration, self._ratio
        first, last = decoration.lines[bracket.first], decoration.lines[bracket.last]
        x = on_pixel(self._geometry.bracket_x(bracket.lane), ratio)
        top = on_pixel(placed.top + first.top, ratio)
        bottom = placed.top + last.top + self._typography.text_height
        if not bracket.ends or not placed.row.text.lines[bracket.last].shaped.textLength():
            bottom = placed.bottom
        bottom = on_pixel(bottom, ratio)
        paint_bracket(
            self._painter,
            QRectF(x, top, 4 * self._typography.scale, bottom - top),
            bracket,
            self._inks.hue(bracket.mark.hue).bar,
        )


def paint_bar(painter: QPainter, rect: QRectF, mark: Mark, ink: QColor, ground: QColor) -> None:
    """Paint a bar in the form that says what its mark is, on a ground of this colour."""
    height, state = rect.height(), mark.state
    if mark.doubtful:
        _dots(painter, rect, ink, hollow=state is _SUGGESTED)
    elif state is _SUGGESTED:
        # Filled twice: much quicker than a stroke, and as crisp.
        painter.fillRect(rect, ink)
        painter.fillRect(rect.adjusted(1, 1, -1, -1), ground)
    elif state is _GOLD:
        thin = max(1.0, height * 0.36)
        painter.fillRect(QRectF(rect.left(), rect.top(), rect.width(), thin), ink)
        painter.fillRect(QRectF(rect.left(), rect.bottom() - thin, rect.width(), thin), ink)
    elif state is _CONFLICT:
        _hatch(painter, rect, ink)
    else:
        painter.fillRect(rect.adjusted(0, 0, 0, -height * 0.2), ink)


def paint_bracket(painter: QPainter, rect: QRectF, bracket: Bracket, ink: QColor) -> None:
    """Paint a piece of a bracket: an upright with a short arm where the mark begins or ends."""
    mark = bracket.mark
    width = 1.25 if mark.state is MarkState.SUGGESTED else 2.0
    pen = QPen(ink, width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if mark.doubtful:
        pen.setStyle(Qt.PenStyle.DotLine)
    elif mark.state is MarkState.SUGGESTED or mark.state is MarkState.CONFLICT:
        pen.setStyle(Qt.PenStyle.DashLine)
    painter.setPen(pen)
    inset = width / 2
    left, right = rect.left() + inset, rect.right()
    top, bottom = rect.top() + inset, rect.bottom() - inset
    uprights = [left, left + 3.0] if mark.state is MarkState.GOLD else [left]
    for x in uprights:
        painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom()))
    if bracket.begins:
        painter.drawLine(QPointF(left, top), QPointF(right, top))
    if bracket.ends:
        painter.drawLine(QPointF(left, bottom), QPointF(right, bottom))


def _dots(painter: QPainter, rect: QRectF, ink: QColor, *, hollow: bool) -> None:
    size = rect.height() * 0.8
    painter.setPen(_NO_PEN)
    if hollow:
        painter.setPen(QPen(ink, 0.9))
        painter.setBrush(_NO_BRUSH)
    else:
        painter.setBrush(QBrush(ink))
    x = rect.left()
    while x + size <= rect.right() + 0.5:
        painter.drawEllipse(QRectF(x, rect.top(), size, size))
        x += size * 1.9


def _hatch(painter: QPainter, rect: QRectF, ink: QColor) -> None:
    painter.save()
    painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
    height, x = rect.height(), rect.left() - rect.height()
    painter.setPen(QPen(ink, max(1.4, height * 0.22)))
    while x < rect.right():
        painter.drawLine(QPointF(x, rect.bottom()), QPointF(x + height, rect.top()))
        x += max(4.0, height * 0.75)
    painter.restore()

"""Draws the rows of the preview: the hit in a column of its own, its context on either side."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QWidget
from PySide6.QtWidgets import QStyleOptionViewItem as Option

from goldspan.services.marking.mark_all import Hit, HitState
from goldspan.ui.annotate.mark_all.model import HIT_ROLE, Heading
from goldspan.ui.annotate.mark_all.words import HitWords
from goldspan.ui.row_ground import paint_focus, paint_ground
from goldspan.ui.theme import Theme
from goldspan.ui.tick_box import BOX, paint_tick_box

ROW_HEIGHT = 28
MARGIN = 16
GAP = 8
HIT_AT = 0.42  # of the width between the tick box and the reason
REASON = 0.3  # of the width, at most
_VCENTER = Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | _VCENTER
_RIGHT = Qt.AlignmentFlag.AlignRight | _VCENTER

Index = QModelIndex | QPersistentModelIndex


class HitDelegate(QStyledItemDelegate):
    """`hue` is that of the label hits are to be marked with."""

    def __init__(self, theme: Theme, words: HitWords, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = words
        self.hue = ""

    def sizeHint(self, option: Option, index: Index) -> QSize:  # noqa: N802 - Qt's name
        """Return the size of a row."""
        return QSize(240, max(ROW_HEIGHT, option.fontMetrics.height() + GAP))

    @staticmethod
    def box(row: QRect) -> QRect:
        """Return where a row's tick box can be clicked."""
        return QRect(row.left(), row.top(), MARGIN + BOX + GAP, row.height())

    def paint(self, painter: QPainter, option: Option, index: Index) -> None:
        """Draw a row."""
        row = index.data(HIT_ROLE)
        area: QRect = option.rect
        colours = self._theme.colours
        painter.save()
        painter.setFont(option.font)
        paint_ground(painter, option, colours, line=False)
        state = index.data(Qt.ItemDataRole.CheckStateRole)
        if state is not None:
            box = QRect(area.left() + MARGIN, area.center().y() - BOX // 2 + 1, BOX, BOX)
            paint_tick_box(painter, self._theme, box, Qt.CheckState(state))
        if isinstance(row, Heading):
            self._paint_heading(painter, option, row)
        elif isinstance(row, Hit):
            self._paint_hit(painter, option, row)
        paint_focus(painter, option, colours, line=False)
        painter.restore()

    def _paint_heading(self, painter: QPainter, option: Option, row: Heading) -> None:
        font = QFont(option.font)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(self._theme.colours.text)
        area = self._inner(option.rect)
        name = row.article.title or row.article.name
        metrics = QFontMetrics(font)
        painter.drawText(
            area, _LEFT, metrics.elidedText(name, Qt.TextElideMode.ElideRight, area.width())
        )
        used = min(metrics.horizontalAdvance(name), area.width()) + GAP
        painter.setFont(option.font)
        painter.setPen(self._theme.colours.muted)
        rest = area.adjusted(used, 0, 0, 0)
        if row.article.outlet and rest.width() > 40:
            words = option.fontMetrics.elidedText(
                row.article.outlet, Qt.TextElideMode.ElideRight, rest.width()
            )
            painter.drawText(rest, _LEFT, words)

    def _paint_hit(self, painter: QPainter, option: Option, hit: Hit) -> None:
        colours = self._theme.colours
        area = self._inner(option.rect)
        plain = QFontMetrics(option.font)
        reason = self._words.why(hit)
        if reason:
            most = round(area.width() * REASON)
            shown = plain.elidedText(reason, Qt.TextElideMode.ElideRight, most)
            painter.setPen(colours.muted)
            painter.drawText(area, _RIGHT, shown)
        # The column stays in its place whether there is a reason or not.
        at = area.left() + round(area.width() * HIT_AT)
        end = area.right() - (plain.horizontalAdvance(shown) + 2 * GAP if reason else 0)
        hue = self._theme.hue(self.hue)
        strong = QFont(option.font)
        strong.setWeight(QFont.Weight.DemiBold)
        metrics = QFontMetrics(strong)
        width = min(metrics.horizontalAdvance(hit.quote) + 1, max(0, end - at))
        quote = QRect(at, area.top() + 4, width, area.height() - 8)
        if hit.state in (HitState.FREE, HitState.MARKED):
            painter.fillRect(quote.adjusted(-2, 0, 2, 0), hue.tint)
        painter.setFont(strong)
        painter.setPen(self._ink(hit, hue.text))
        elided = metrics.elidedText(hit.quote, Qt.TextElideMode.ElideRight, width)
        painter.drawText(quote, _LEFT, elided)
        painter.setFont(option.font)
        painter.setPen(colours.muted)
        left = QRect(area.left(), area.top(), at - area.left() - 3, area.height())
        before = plain.elidedText(hit.before, Qt.TextElideMode.ElideLeft, left.width())
        painter.drawText(left, _RIGHT, before)
        right = QRect(at + width + 3, area.top(), end - at - width - 3, area.height())
        if right.width() > 0:
            after = plain.elidedText(hit.after, Qt.TextElideMode.ElideRight, right.width())
            painter.drawText(right, _LEFT, after)

    def _ink(self, hit: Hit, on_tint: QColor) -> QColor:
        if hit.state in (HitState.FREE, HitState.MARKED):
            return on_tint
        return self._theme.colours.text if hit.can_be_marked else self._theme.colours.muted

    @staticmethod
    def _inner(row: QRect) -> QRect:
        return row.adjusted(MARGIN + BOX + GAP, 0, -MARGIN, 0)

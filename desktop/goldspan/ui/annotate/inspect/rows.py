"""Lists of the inspector: rows of one line with a swatch that shows the state in its form."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFocusEvent, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from goldspan.ui.theme import Theme

ROW_HEIGHT = 28
ICON_ROOM = 28
MARGIN = 6
SWATCH = 12
GAP = 8
Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_Item = TypeVar("_Item")


@dataclass(frozen=True, slots=True)
class Row:
    """What one row shows. `matched` are ranges of the text in bold; `hue` is empty for no swatch.

    The text is cut before the detail is, which has half of the room. `actions` are pairs of an icon
    and what it does, drawn on the right as small buttons.
    """

    text: str
    detail: str = ""
    tip: str = ""
    spoken: str = ""
    hue: str = ""
    suggested: bool = False
    doubtful: bool = False
    matched: tuple[tuple[int, int], ...] = ()
    actions: tuple[tuple[str, str], ...] = ()


class RowModel(QAbstractListModel, Generic[_Item]):
    """Items whose rows are made when they are looked at: most of a long list never is."""

    def __init__(self, make: Callable[[_Item], Row], parent: QWidget) -> None:
        super().__init__(parent)
        self._make = make
        self._made: dict[int, Row] = {}
        self.items: Sequence[_Item] = ()

    def show_items(self, items: Sequence[_Item]) -> None:
        """Show these items."""
        self.beginResetModel()
        self.items, self._made = items, {}
        self.endResetModel()

    def row(self, number: int) -> Row:
        """Return what a row shows."""
        if number not in self._made:
            self._made[number] = self._make(self.items[number])
        return self._made[number]

    def rowCount(self, parent: Index = _ROOT) -> int:  # noqa: N802 - Qt's name
        """Return how many items there are."""
        return 0 if parent.isValid() else len(self.items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the row, its words, or what a screen reader says."""
        if not index.isValid():
            return None
        roles = Qt.ItemDataRole
        if role == roles.UserRole:
            return self.row(index.row())
        if role == roles.DisplayRole:
            return self.row(index.row()).text
        if role == roles.ToolTipRole:
            return self.row(index.row()).tip or None
        if role == roles.AccessibleTextRole:
            row = self.row(index.row())
            return row.spoken or f"{row.text}, {row.detail}".strip(", ")
        return None


class RowDelegate(QStyledItemDelegate):
    """Draws a row: swatch, text with what matched in bold, detail, icons."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        """Return the size of a row."""
        return QSize(80, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a row."""
        row: Row = index.data(Qt.ItemDataRole.UserRole)
        area: QRect = option.rect
        state = option.state
        colours = self._theme.colours
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if state & QStyle.StateFlag.State_Selected:
            painter.setBrush(colours.accent_soft)
            painter.drawRoundedRect(area, 4, 4)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(colours.hover)
            painter.drawRoundedRect(area, 4, 4)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colours.accent, 2))
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), 4, 4)
        text = area.adjusted(MARGIN, 0, -MARGIN, 0)
        if row.hue:
            spot = QRect(text.left(), text.center().y() - SWATCH // 2, SWATCH, SWATCH)
            paint_swatch(
                painter,
                spot,
                self._theme.hue(row.hue).bar,
                suggested=row.suggested,
                doubtful=row.doubtful,
            )
            text.setLeft(spot.right() + MARGIN + 2)
        for number, (icon, _) in enumerate(row.actions):
            place = action_place(area, number, len(row.actions))
            self._theme.icon(icon).paint(painter, place.adjusted(6, 6, -6, -6))
        if row.actions:
            text.setRight(action_place(area, 0, len(row.actions)).left() - MARGIN)
        painter.setFont(option.font)
        self._write(painter, text, row)
        painter.restore()

    def _write(self, painter: QPainter, area: QRect, row: Row) -> None:
        flags = Qt.AlignmentFlag.AlignVCenter
        plain, wide = painter.fontMetrics(), painter.font()
        wide.setBold(bool(row.matched))
        metrics = QFontMetrics(wide)
        if row.detail:
            whole = plain.horizontalAdvance(row.detail) + 2
            room = min(whole, area.width() // 2)
            detail = plain.elidedText(row.detail, Qt.TextElideMode.ElideRight, room)
            painter.setPen(self._theme.colours.muted)
            painter.drawText(area, flags | Qt.AlignmentFlag.AlignRight, detail)
            area.setRight(area.right() - room - GAP)
        painter.setPen(self._theme.colours.text)
        shown = metrics.elidedText(row.text, Qt.TextElideMode.ElideRight, area.width())
        at = 0
        for start, end in (*row.matched, (len(shown), len(shown))):
            for piece, bold in ((shown[at:start], False), (shown[start:end], True)):
                if piece:
                    font = painter.font()
                    font.setBold(bold)
                    painter.setFont(font)
                    painter.drawText(area, flags | Qt.AlignmentFlag.AlignLeft, piece)
                    area.setLeft(area.left() + painter.fontMetrics().horizontalAdvance(piece))
            at = max(at, end)


class RowList(QListView):
    """A list that is as high as its rows, up to so many, and is worked with mouse and keys.

    `taken` carries the number of a row that Enter was pressed on, `picked` of one that was
    clicked; `acted` the row and the number of one of its icons; `key_pressed` the row and a key
    that is not the list's own: whoever uses it accepts the event. `left` says that Escape was
    pressed.
    """

    taken = Signal(int)
    picked = Signal(int)
    acted = Signal(int, int)
    key_pressed = Signal(int, object)
    left = Signal()

    def __init__(self, model: QAbstractListModel, theme: Theme, most: int, parent: QWidget):
        super().__init__(parent)
        self._most = most
        self.setModel(model)
        self.setItemDelegate(RowDelegate(theme, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setProperty("role", "rows")
        model.modelReset.connect(self._fit)
        self._fit()

    def stand_on(self, number: int) -> None:
        """Make a row the current one; none for -1."""
        index = self.model().index(number, 0)
        if not index.isValid():
            self.clearSelection()
            self.setCurrentIndex(QModelIndex())
        elif index != self.currentIndex():
            self.setCurrentIndex(index)

    def standing_on(self) -> int:
        """Return the number of the current row, -1 where there is none."""
        return self.currentIndex().row()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Take Enter and Escape, offer the others, and let arrows and letters move."""
        at = self.standing_on()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if at >= 0:
                self.taken.emit(at)
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            event.ignore()
            self.key_pressed.emit(at, event)
            if not event.isAccepted():
                super().keyPressEvent(event)
            return
        event.accept()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Stand on a row, so that it is seen where the keyboard is."""
        super().focusInEvent(event)
        if event.reason() is not Qt.FocusReason.MouseFocusReason:
            self.stand_on(max(0, self.standing_on()))
            self.selectionModel().select(
                self.currentIndex(), QItemSelectionModel.SelectionFlag.ClearAndSelect
            )

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Leave a press on an icon to its release."""
        if self._action_at(event.position().toPoint()) is None:
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Act on the icon, or take the row."""
        point = event.position().toPoint()
        index = self.indexAt(point)
        action = self._action_at(point)
        super().mouseReleaseEvent(event)
        if not index.isValid() or event.button() != Qt.MouseButton.LeftButton:
            return
        if action is None:
            self.picked.emit(index.row())
        else:
            self.acted.emit(index.row(), action)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the size that shows all rows, or the most of them."""
        return QSize(80, min(self._most, self.model().rowCount()) * ROW_HEIGHT + 2)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the same height: what is cut off would not be missed."""
        return self.sizeHint()

    def _action_at(self, point: QPoint) -> int | None:
        index = self.indexAt(point)
        if not index.isValid():
            return None
        row: Row = index.data(Qt.ItemDataRole.UserRole)
        area = self.visualRect(index)
        for number in range(len(row.actions)):
            if action_place(area, number, len(row.actions)).contains(point):
                return number
        return None

    def _fit(self) -> None:
        height = self.sizeHint().height()
        if height != self.maximumHeight() or height != self.minimumHeight():
            self.setFixedHeight(height)


def action_place(area: QRect, number: int, count: int) -> QRect:
    """Return where one of `count` icons stands in a row's area."""
    left = area.right() + 1 - (count - number) * ICON_ROOM
    return QRect(left, area.top(), ICON_ROOM, area.height())


def paint_swatch(
    painter: QPainter, place: QRect, colour: QColor, *, suggested: bool, doubtful: bool
) -> None:
    """Draw a label's colour: full for a span, hollow for a suggestion, dotted where doubtful."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(colour, 2)
    if doubtful:
        pen.setStyle(Qt.PenStyle.DotLine)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    hollow = suggested or doubtful
    painter.setPen(pen if hollow else Qt.PenStyle.NoPen)
    painter.setBrush(Qt.BrushStyle.NoBrush if hollow else colour)
    box = QRectF(place)
    if hollow:
        box.adjust(1, 1, -1, -1)
    painter.drawRoundedRect(box, 3, 3)
    painter.restore()

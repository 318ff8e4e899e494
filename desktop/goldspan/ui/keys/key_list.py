"""The list of commands with their keys, under headings."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from goldspan.ui.keys.bindings import KeyBindings
from goldspan.ui.row_ground import paint_ground
from goldspan.ui.theme import Theme
from goldspan.ui.translation import sentence

ROW_HEIGHT = 34
HEADING_HEIGHT = 40
CAP_HEIGHT = 24
Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


@dataclass(frozen=True, slots=True)
class KeyRow:
    """A command's title and keys in words; a heading has no command."""

    title: str
    command: str = ""
    keys: tuple[str, ...] = ()
    changed: bool = False


class KeyModel(QAbstractListModel):
    """The commands whose titles or keys hold the words looked for, by groups."""

    def __init__(self, bindings: KeyBindings, parent: QObject) -> None:
        super().__init__(parent)
        self._bindings = bindings
        self._words = ""
        self.rows: list[KeyRow] = []
        self.read()

    def look_for(self, words: str) -> None:
        """Show what holds these words, or all where there are none."""
        self._words = " ".join(words.split()).casefold()
        self.read()

    def read(self) -> None:
        """Read the keys in force."""
        bindings = self._bindings
        rows: list[KeyRow] = []
        group = None
        for name in bindings.listed():
            command = bindings.keymap.commands[name]
            row = KeyRow(
                sentence(command.title),
                name,
                tuple(bindings.all_words(name)),
                name in bindings.keymap.changes,
            )
            if not self._fits(row):
                continue
            if command.group is not group:
                group = command.group
                rows.append(KeyRow(sentence(group.value)))
            rows.append(row)
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def find(self, command: str) -> QModelIndex:
        """Return where a command stands, the first one where it is not shown."""
        places = [n for n, row in enumerate(self.rows) if row.command]
        place = next((n for n in places if self.rows[n].command == command), None)
        if place is None:
            place = places[0] if places else -1
        return self.index(place)

    def rowCount(self, parent: Index = _ROOT) -> int:  # noqa: N802 - Qt's name
        """Return how many rows there are, headings too."""
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let headings be passed over."""
        if index.isValid() and not self.rows[index.row()].command:
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the title, the row, or what a screen reader says."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.UserRole:
            return row
        if role == Qt.ItemDataRole.AccessibleTextRole:
            keys = ", ".join(row.keys) or (self.tr("no key") if row.command else "")
            changed = self.tr("changed") if row.changed else ""
            return ", ".join(part for part in (row.title, keys, changed) if part)
        return None

    def _fits(self, row: KeyRow) -> bool:
        words = self._words
        keys = [key.casefold() for key in row.keys]
        return words in row.title.casefold() or any(key.startswith(words) for key in keys)


class KeyDelegate(QStyledItemDelegate):
    """Draws the title on the left and the keys as key caps on the right."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        """Return the size of a row."""
        row: KeyRow = index.data(Qt.ItemDataRole.UserRole)
        line = QFontMetrics(option.font).height()
        least = ROW_HEIGHT if row.command else HEADING_HEIGHT
        return QSize(200, max(least, line + 12))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a row."""
        row: KeyRow = index.data(Qt.ItemDataRole.UserRole)
        colours, area, font = self._theme.colours, option.rect, QFont(option.font)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not row.command:
            font.setBold(True)
            painter.setFont(font)
            painter.setPen(colours.muted)
            words = area.adjusted(16, 0, -16, -6)
            painter.drawText(words, Qt.AlignmentFlag.AlignBottom, row.title)
            painter.restore()
            return
        paint_ground(painter, option, colours, line=False)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(colours.accent, colours.ring))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            inset = colours.ring / 2
            painter.drawRect(QRectF(area).adjusted(inset, inset, -inset, -inset))
        painter.setFont(font)
        right = self._draw_keys(painter, area, row)
        words = QRect(area.left() + 16, area.top(), right - area.left() - 24, area.height())
        painter.setPen(colours.text)
        title = QFontMetrics(font).elidedText(row.title, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, title)
        painter.restore()

    def _draw_keys(self, painter: QPainter, area: QRect, row: KeyRow) -> int:
        """Draw the key caps from the right; return where they begin."""
        colours = self._theme.colours
        metrics = painter.fontMetrics()
        right = area.right() - 16
        height = max(CAP_HEIGHT, metrics.height() + 6)
        for key in reversed(row.keys):
            width = max(height, metrics.horizontalAdvance(key) + 14)
            top = area.top() + (area.height() - height) / 2
            cap = QRectF(right - width + 0.5, top + 0.5, width - 1, height - 1)
            painter.setPen(QPen(colours.strong_border))
            painter.setBrush(colours.raised)
            painter.drawRoundedRect(cap, 4, 4)
            painter.setPen(colours.text)
            painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, key)
            right -= width + 4
        words = self.tr("changed") if row.changed else "" if row.keys else "–"
        painter.setPen(colours.muted)
        width = metrics.horizontalAdvance(words)
        place = QRect(right - width - 4, area.top(), width + 4, area.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, words)
        return right - width - 4

"""The units behind a figure: a line each with what differs; Enter goes to its decision."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QFrame, QListView, QStyledItemDelegate, QVBoxLayout, QWidget
from PySide6.QtWidgets import QStyleOptionViewItem as Option

from goldspan.domain.scheme import Scheme
from goldspan.services.measuring.differences import MOST, FoundUnit
from goldspan.services.measuring.figures import Difference
from goldspan.ui.excerpts.excerpt import own_excerpt
from goldspan.ui.excerpts.painting import ExcerptPainter
from goldspan.ui.measuring.words import difference_names
from goldspan.ui.row_ground import paint_focus, paint_ground
from goldspan.ui.theme import Theme
from goldspan.ui.widgets import label

MARGIN, GAP, LEADING = 16, 8, 6
UNIT_ROLE: Final = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class UnitsModel(QAbstractListModel):
    """Holds the units that are listed."""

    def __init__(self, words: UnitWords, parent: QObject) -> None:
        super().__init__(parent)
        self._words = words
        self.units: Sequence[FoundUnit] = ()

    def show_units(self, units: Sequence[FoundUnit]) -> None:
        """List these."""
        self.beginResetModel()
        self.units = tuple(units)
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:  # noqa: N802 - Qt's name
        """Return how many there are."""
        return 0 if parent.isValid() else len(self.units)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a unit, or what it says."""
        if not index.isValid():
            return None
        unit = self.units[index.row()]
        if role == UNIT_ROLE:
            return unit
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._words.whole(unit)
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{self._words.head(unit)}: {unit.words} — {self._words.place(unit)}"
        return None


class UnitWords:
    """Says in words what a unit is, with the names of labels and people."""

    def __init__(self, titles: Mapping[str, str]) -> None:
        self._titles = titles
        self._kinds = difference_names()
        self._nothing = QCoreApplication.translate("Agreement", "nothing")
        self._agreed = QCoreApplication.translate("Agreement", "all the same")
        self.names: Mapping[str, str] = {}

    def head(self, found: FoundUnit) -> str:
        """Return its labels and how it differs."""
        labels = " / ".join(self._titles.get(key, key) for key in found.unit.labels)
        kinds = [self._kinds[kind] for kind in Difference if kind in found.unit.differences]
        return f"{labels} · {', '.join(kinds) or self._agreed}"

    def place(self, found: FoundUnit) -> str:
        """Return the title of its article."""
        return found.article.title or found.article.name

    def whole(self, found: FoundUnit) -> str:
        """Return what each person has."""
        lines = [
            f"{self.names.get(who, who)}: {self._titles.get(span.label, span.label)} “{span.quote}”"
            for who, span in found.unit.spans.items()
        ]
        lines += [f"{self.names.get(who, who)}: {self._nothing}" for who in found.unit.absent]
        return "\n".join([self.place(found), *lines])


class UnitDelegate(QStyledItemDelegate):
    """Two lines a row: what differs and where, and the words."""

    def __init__(self, theme: Theme, scheme: Scheme, words: UnitWords, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = words
        self._excerpts = ExcerptPainter(theme)
        self._hues = {each.key: each.hue for each in scheme.labels}

    def sizeHint(self, option: Option, index: Index) -> QSize:  # noqa: N802 - Qt's name
        """Return room for two lines."""
        del index
        return QSize(0, 2 * option.fontMetrics.height() + LEADING + 2 * GAP)

    def paint(self, painter: QPainter, option: Option, index: Index) -> None:
        """Draw a row."""
        found, colours = index.data(UNIT_ROLE), self._theme.colours
        painter.save()
        paint_ground(painter, option, colours)
        if isinstance(found, FoundUnit):
            inner = option.rect.adjusted(MARGIN, GAP, -MARGIN, -GAP)
            high = option.fontMetrics.height()
            first = QRect(inner.left(), inner.top(), inner.width(), high)
            second = QRect(inner.left(), inner.bottom() - high - 1, inner.width(), high)
            self._paint_head(painter, option.font, first, found)
            offset = min(found.unit.start, found.unit.end) - found.start
            marks = [(span.start - offset, span.end - offset) for span in found.unit.spans.values()]
            hue = self._hues.get(found.unit.labels[0], "")
            excerpt = own_excerpt(found.text, marks, marks)
            painter.setFont(option.font)
            self._excerpts.paint(painter, option.font, second, excerpt, hue)
        paint_focus(painter, option, colours)
        painter.restore()

    def _paint_head(self, painter: QPainter, font: QFont, area: QRect, found: FoundUnit) -> None:
        colours = self._theme.colours
        strong = QFont(font)
        strong.setWeight(QFont.Weight.DemiBold)
        bold, plain = QFontMetrics(strong), QFontMetrics(font)
        head = self._words.head(found)
        room = max(area.width() // 4, area.width() - bold.horizontalAdvance(head) - 2 * GAP)
        place = plain.elidedText(self._words.place(found), Qt.TextElideMode.ElideRight, room)
        painter.setFont(font)
        painter.setPen(colours.muted)
        painter.drawText(area, _RIGHT, place)
        area = area.adjusted(0, 0, -plain.horizontalAdvance(place) - GAP, 0)
        painter.setFont(strong)
        painter.setPen(colours.text)
        words = bold.elidedText(head, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, _LEFT, words)


class UnitsPane(QFrame):
    """`chosen` carries the FoundUnit that was clicked or had Enter."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, scheme: Scheme, titles: Mapping[str, str]) -> None:
        super().__init__()
        self.words = UnitWords(titles)
        self.model = UnitsModel(self.words, self)
        self.head = label("", "strong")
        self.head.setContentsMargins(MARGIN, GAP, MARGIN, GAP)
        self.list = _List(self)
        self.list.setModel(self.model)
        self.list.setItemDelegate(UnitDelegate(theme, scheme, self.words, self.list))
        self.empty = label("", "muted", wrap=True)
        self.empty.setContentsMargins(MARGIN, 0, MARGIN, GAP)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.empty)
        column.addWidget(self.list, 1)
        self.list.clicked.connect(self._choose)
        self.list.entered_key.connect(lambda: self._choose(self.list.currentIndex()))
        self.clear()

    def clear(self) -> None:
        """Say how to come to units."""
        self.model.show_units(())
        self.head.setText(self.tr("Units behind a figure"))
        self.empty.setText(
            self.tr("Click a row of the table, a cell or a point: the units behind it stand here.")
        )
        self.empty.show()

    def show_busy(self) -> None:
        """Say that they are looked for."""
        self.head.setText(self.tr("Looking for units…"))
        self.empty.hide()

    def show_units(self, units: Sequence[FoundUnit], names: Mapping[str, str]) -> None:
        """List these units."""
        self.words.names = names
        self.model.show_units(units)
        count = len(units)
        more = self.tr("The first %Ln units", "", count)
        self.head.setText(more if count >= MOST else self.tr("%Ln unit(s)", "", count))
        self.empty.setText(self.tr("There are no such units."))
        self.empty.setVisible(not units)
        if units:
            self.list.setCurrentIndex(self.model.index(0))

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(self.model.units[index.row()])


class _List(QListView):
    """`entered_key` says that Enter was pressed on a row."""

    entered_key = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(self.tr("Units"))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter goes to a unit; letters belong to nobody here."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.entered_key.emit()
        elif event.text().isalpha():
            event.ignore()
        else:
            super().keyPressEvent(event)

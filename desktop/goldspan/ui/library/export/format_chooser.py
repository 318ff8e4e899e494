"""The choice of a format: under what one wants with it, each with what it is for."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QComboBox, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from goldspan.domain.scheme import title
from goldspan.services.transfer.known_formats import FormatGroup, KnownFormat
from goldspan.ui.theme import Theme
from goldspan.ui.translation import sentence, window_language

PURPOSE = Qt.ItemDataRole.UserRole + 1
ROW_HEIGHT = 28
WIDEST = 760
PADDING = 12
GAP = 24


class FormatChooser(QComboBox):
    """Formats as items, their names as data; headings between them cannot be chosen."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._formats: dict[str, KnownFormat] = {}
        self._model = QStandardItemModel(self)
        self.setModel(self._model)
        self.setMaxVisibleItems(30)
        self.setItemDelegate(_RowDelegate(theme, self))

    @property
    def chosen(self) -> KnownFormat | None:
        """The format that is chosen."""
        return self._formats.get(self.currentData() or "")

    def show_formats(self, formats: list[KnownFormat]) -> None:
        """Offer these, in their order; the one that was chosen stays so."""
        chosen = self.currentData()
        language = window_language()
        self.blockSignals(True)
        self._model.clear()
        self._formats = {each.name: each for each in formats}
        group: FormatGroup | None = None
        for each in formats:
            if each.purpose.group is not group:
                group = each.purpose.group
                self._model.appendRow(_heading(group_name(group)))
            item = QStandardItem(title(each.titles, language) or each.name)
            item.setData(each.name, Qt.ItemDataRole.UserRole)
            item.setData(sentence(each.purpose.words), PURPOSE)
            spoken = ". ".join(filter(None, (item.text(), sentence(each.purpose.words))))
            item.setData(spoken, Qt.ItemDataRole.AccessibleTextRole)
            self._model.appendRow(item)
        place = self.findData(chosen) if chosen else -1
        self.setCurrentIndex(place if place >= 0 else min(1, self.count() - 1))
        self.blockSignals(False)

    def showPopup(self) -> None:  # noqa: N802 - Qt's name
        """Open the list, wide enough for what the formats are for."""
        widest = max((_wanted_width(self, row) for row in range(self.count())), default=0)
        self.view().setMinimumWidth(min(WIDEST, widest))
        super().showPopup()


def group_name(group: FormatGroup) -> str:
    """Return what the formats of a group are for, as their heading."""
    return {
        FormatGroup.GOLDSPAN: "Goldspan",
        FormatGroup.TRAINING: QCoreApplication.translate("FormatChooser", "Training"),
        FormatGroup.TOOLS: QCoreApplication.translate("FormatChooser", "Annotation tools"),
        FormatGroup.EDITIONS: QCoreApplication.translate("FormatChooser", "Editions and corpora"),
        FormatGroup.TABLES: QCoreApplication.translate("FormatChooser", "Tables"),
        FormatGroup.TEXTS: QCoreApplication.translate("FormatChooser", "Texts"),
        FormatGroup.OTHERS: QCoreApplication.translate("FormatChooser", "Plug-ins"),
    }[group]


def _heading(words: str) -> QStandardItem:
    item = QStandardItem(words)
    item.setFlags(Qt.ItemFlag.NoItemFlags)
    return item


def _wanted_width(chooser: QComboBox, row: int) -> int:
    metrics = chooser.fontMetrics()
    name, purpose = chooser.itemText(row), chooser.itemData(row, PURPOSE) or ""
    inside = metrics.horizontalAdvance(name) + GAP + metrics.horizontalAdvance(purpose)
    return inside + 4 * PADDING


class _RowDelegate(QStyledItemDelegate):
    """Draws a format's title and, quieter behind it, what it is for."""

    def __init__(self, theme: Theme, chooser: QComboBox) -> None:
        super().__init__(chooser)
        self._theme = theme

    def sizeHint(  # noqa: N802 - Qt's name
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return a row of the grid."""
        return QSize(super().sizeHint(option, index).width(), ROW_HEIGHT)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw the row."""
        colours, rect = self._theme.colours, option.rect
        heading = not index.flags() & Qt.ItemFlag.ItemIsEnabled
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, colours.accent_soft)
        font = QFont(option.font)
        font.setBold(heading)
        painter.setFont(font)
        inside = rect.adjusted(PADDING if heading else 2 * PADDING, 0, -PADDING, 0)
        painter.setPen(colours.muted if heading else colours.text)
        aligned = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        name = str(index.data())
        painter.drawText(inside, aligned, name)
        purpose = index.data(PURPOSE)
        if purpose:
            inside.setLeft(inside.left() + painter.fontMetrics().horizontalAdvance(name) + GAP)
            painter.setPen(colours.muted)
            words = painter.fontMetrics().elidedText(
                str(purpose), Qt.TextElideMode.ElideRight, inside.width()
            )
            painter.drawText(inside, aligned, words)
        painter.restore()

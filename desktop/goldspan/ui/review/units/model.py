"""The list of units as Qt wants it: rows that keep their place while what they say changes."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from goldspan.services.review.review_units import ReviewUnit
from goldspan.ui.review.units.rows import Counts, Order, UnitChoice, listed

UNIT_ROLE = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class UnitModel(QAbstractListModel):
    """The units that pass the filter; one that was decided stays listed until another is chosen."""

    def __init__(self, say: Callable[[ReviewUnit], str], parent: QObject) -> None:
        super().__init__(parent)
        self._say = say
        self._units: Sequence[ReviewUnit] = ()
        self._kept: frozenset[str] = frozenset()
        self.wanted = UnitChoice()
        self.order = Order.READING
        self.listed: list[ReviewUnit] = []
        self.counts = Counts()

    def set_units(self, units: Sequence[ReviewUnit], keep: str = "") -> None:
        """Show these units; the one of this id is listed whatever the filter says."""
        self._units = units
        self._kept = frozenset({keep} - {""})
        self._fill()

    def set_filter(self, wanted: UnitChoice) -> None:
        """List what this lets through."""
        if wanted != self.wanted:
            self.wanted, self._kept = wanted, frozenset()
            self._fill()

    def set_order(self, order: Order) -> None:
        """List in this order."""
        if order is not self.order:
            self.order = order
            self._fill()

    def find(self, unit_id: str) -> QModelIndex:
        """Return where a unit is listed, an invalid index where it is not."""
        number = next((n for n, unit in enumerate(self.listed) if unit.id == unit_id), -1)
        return self.index(number) if number >= 0 else QModelIndex()

    def rowCount(self, parent: Index = _ROOT) -> int:  # noqa: N802 - Qt's name
        """Return how many units are listed."""
        return 0 if parent.isValid() else len(self.listed)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the unit, or what is said of it."""
        if not index.isValid():
            return None
        unit = self.listed[index.row()]
        if role == UNIT_ROLE:
            return unit
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._say(unit)
        return None

    def _fill(self) -> None:
        found, counts = listed(self._units, self.wanted, self.order)
        kept = [unit for unit in self._units if unit.id in self._kept and unit not in found]
        if kept:
            # What was just decided has its place among those that are left.
            chosen = {unit.id for unit in (*found, *kept)}
            found = [unit for unit in self._units if unit.id in chosen]
        same = [unit.id for unit in found] == [unit.id for unit in self.listed]
        self.counts = counts
        if same and found:
            self.listed = found
            self.dataChanged.emit(self.index(0), self.index(len(found) - 1))
            return
        self.beginResetModel()
        self.listed = found
        self.endResetModel()

"""The conflicts that are open, as rows: what it is about, and beneath where and why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from goldspan.domain.merging import Conflict

ROW_ROLE = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


@dataclass(frozen=True, slots=True)
class ConflictRow:
    """A conflict, what it is about and why; `article` is empty for the whole project."""

    conflict: Conflict
    head: str
    why: str
    article: str

    @property
    def detail(self) -> str:
        """Where it is, and why it is a conflict."""
        return " · ".join(filter(None, (self.article, self.why)))


class ConflictModel(QAbstractListModel):
    """Holds the rows."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: Sequence[ConflictRow] = ()

    def show_rows(self, rows: Sequence[ConflictRow]) -> None:
        """Show these rows."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def find(self, identifier: str) -> int:
        """Return the number of the row about the entity of this id, -1 where there is none."""
        found = (n for n, row in enumerate(self.rows) if row.conflict.id == identifier)
        return next(found, -1)

    def rowCount(self, parent: Index = _ROOT) -> int:  # noqa: N802 - Qt's name
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a row, or its words."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.head
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return f"{row.head}, {row.detail}"
        return None

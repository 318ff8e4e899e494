"""A plan as a list: what would be decided, to be ticked, then what is left out and why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from goldspan.services.review.alike.batch_plan import Address, BatchPlan, LeftOutRow, PlannedRow
from goldspan.ui.excerpts.excerpt import Excerpt, compared_excerpt
from goldspan.ui.review.alike.words import AlikeWords

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole
_ROOT = QModelIndex()


@dataclass(frozen=True, slots=True)
class HeadingRow:
    """Says what the rows beneath it are."""

    words: str


@dataclass(frozen=True, slots=True)
class PreviewRow:
    """A unit that would be decided."""

    planned: PlannedRow
    excerpt: Excerpt
    becomes: str
    title: str


@dataclass(frozen=True, slots=True)
class StayingRow:
    """A place that is left out."""

    quote: str
    why: str
    title: str


Row = HeadingRow | PreviewRow | StayingRow


def preview_rows(
    plan: BatchPlan, texts: Mapping[str, str], words: AlikeWords
) -> tuple[list[PreviewRow], list[StayingRow]]:
    """Return the rows of a plan; `texts` are those of its articles, by id."""
    planned = [
        PreviewRow(
            row, _excerpt(row, texts.get(row.article.id, "")), words.becomes(row), _title(row)
        )
        for row in plan.rows
    ]
    staying = [
        StayingRow(words.quote(row), words.left_out(row), _title(row)) for row in plan.left_out
    ]
    return planned, staying


class AlikeModel(QAbstractListModel):
    """All planned rows are ticked at first; `ticks_changed` comes when others are."""

    ticks_changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: Sequence[Row] = ()
        self._ticked: set[Address] = set()

    @property
    def ticked(self) -> frozenset[Address]:
        """The addresses of the units that are to be decided."""
        return frozenset(self._ticked)

    def show(self, planned: Sequence[PreviewRow], staying: Sequence[StayingRow]) -> None:
        """List these, all of them ticked."""
        self.beginResetModel()
        rows: list[Row] = [*planned]
        if staying:
            count = len(staying)
            rows += [HeadingRow(self.tr("Left out: %Ln place(s)", "", count)), *staying]
        self.rows = rows
        self._ticked = {row.planned.address for row in planned}
        self.endResetModel()
        self.ticks_changed.emit()

    def toggle(self, number: int) -> None:
        """Tick a row, or no longer."""
        row = self.rows[number]
        if isinstance(row, PreviewRow):
            self._ticked ^= {row.planned.address}
            index = self.index(number)
            self.dataChanged.emit(index, index, [Qt.ItemDataRole.CheckStateRole])
            self.ticks_changed.emit()

    def tick_all(self, ticked: bool) -> None:
        """Tick all rows, or none."""
        rows = [row for row in self.rows if isinstance(row, PreviewRow)]
        self._ticked = {row.planned.address for row in rows} if ticked else set()
        if rows:
            ends = (self.index(0), self.index(len(rows) - 1))
            self.dataChanged.emit(*ends, [Qt.ItemDataRole.CheckStateRole])
        self.ticks_changed.emit()

    def rowCount(self, parent: Index = _ROOT) -> int:  # noqa: N802 - Qt's name
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let boxes be ticked; the heading is passed over."""
        row = self.rows[index.row()] if index.isValid() else None
        if row is None or isinstance(row, HeadingRow):
            return Qt.ItemFlag.ItemNeverHasChildren
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return usual | Qt.ItemFlag.ItemIsUserCheckable if isinstance(row, PreviewRow) else usual

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a row, whether it is ticked, or its words for a tooltip or a screen reader."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.CheckStateRole and isinstance(row, PreviewRow):
            ticked = row.planned.address in self._ticked
            return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return _spoken(row)
        if role == Qt.ItemDataRole.ToolTipRole and not isinstance(row, HeadingRow):
            return "\n".join((row.becomes if isinstance(row, PreviewRow) else row.why, row.title))
        return None


def _spoken(row: Row) -> str:
    match row:
        case HeadingRow():
            return row.words
        case PreviewRow():
            return "; ".join((row.excerpt.line, row.becomes, row.title))
        case StayingRow():
            return "; ".join((row.quote, row.why, row.title))


def _excerpt(row: PlannedRow, text: str) -> Excerpt:
    """Return the words around a unit: people above them, what would be gold beneath."""
    people = row.unit.spans.values()
    own = [(span.start, span.end) for span in people]
    return compared_excerpt(text, own, [(span.start, span.end) for span in row.after])


def _title(row: PlannedRow | LeftOutRow) -> str:
    return row.article.title or row.article.name

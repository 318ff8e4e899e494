"""The places of a finding as a list: by variant, or as what would change, with ticks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from goldspan.services.consistency.decided import DecidedArticle
from goldspan.services.consistency.findings import Place
from goldspan.ui.consistency.place_words import PlaceWords
from goldspan.ui.consistency.rows import AdjustmentRow, DetailRow, MoreRow, PlaceRow, VariantRow
from goldspan.ui.excerpts.excerpt import Excerpt, own_excerpt

Index = QModelIndex | QPersistentModelIndex
DETAIL_ROLE = Qt.ItemDataRole.UserRole
EXCERPT_ROLE = Qt.ItemDataRole.UserRole + 1
_ROOT = QModelIndex()


class PlacesModel(QAbstractListModel):
    """What is shown of one finding; `ticks_changed` comes when another place is ticked or not."""

    ticks_changed = Signal()

    def __init__(self, words: PlaceWords, parent: QObject) -> None:
        super().__init__(parent)
        self._words = words
        self.rows: Sequence[DetailRow] = ()
        self._articles: Mapping[str, DecidedArticle] = {}
        self._excerpts: dict[str, Excerpt] = {}
        self._ticked: set[str] = set()

    def show(self, rows: Sequence[DetailRow], articles: Mapping[str, DecidedArticle]) -> None:
        """Show these rows; what can be changed is ticked. `articles` hold the texts, by id."""
        self.beginResetModel()
        self.rows, self._articles, self._excerpts = rows, articles, {}
        self._ticked = {
            row.adjustment.place.key
            for row in rows
            if isinstance(row, AdjustmentRow) and not row.refusal
        }
        self.endResetModel()
        self.ticks_changed.emit()

    @property
    def ticked(self) -> frozenset[str]:
        """The keys of the places that are ticked."""
        return frozenset(self._ticked)

    def toggle(self, number: int) -> None:
        """Tick a place, or take its tick away; nothing happens to a row without a box."""
        row = self.rows[number]
        if isinstance(row, AdjustmentRow) and not row.refusal:
            self._ticked ^= {row.adjustment.place.key}
            index = self.index(number)
            self.dataChanged.emit(index, index)
            self.ticks_changed.emit()

    def place(self, number: int) -> Place | None:
        """Return the place that a row is about, None for headings."""
        row = self.rows[number]
        if isinstance(row, PlaceRow):
            return row.place
        return row.adjustment.place if isinstance(row, AdjustmentRow) else None

    def rowCount(self, parent: Index = _ROOT) -> int:  # noqa: N802 - Qt's name
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a row, its excerpt, its tick, or its words."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == DETAIL_ROLE:
            return row
        place = self.place(index.row())
        if role == EXCERPT_ROLE:
            return self._excerpt(place) if place is not None else None
        if role == Qt.ItemDataRole.CheckStateRole and isinstance(row, AdjustmentRow):
            if row.refusal:
                return None
            ticked = row.adjustment.place.key in self._ticked
            return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            line = self._excerpt(place).line if place is not None else ""
            return self._words.spoken(row, line)
        if role == Qt.ItemDataRole.ToolTipRole and not isinstance(row, MoreRow | VariantRow):
            return self._words.beneath(row)
        return (
            row.said
            if role == Qt.ItemDataRole.ToolTipRole and isinstance(row, VariantRow)
            else None
        )

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let boxes be ticked."""
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        row = self.rows[index.row()] if index.isValid() else None
        if isinstance(row, AdjustmentRow) and not row.refusal:
            return usual | Qt.ItemFlag.ItemIsUserCheckable
        return usual

    def _excerpt(self, place: Place) -> Excerpt:
        made = self._excerpts.get(place.key)
        if made is None:
            there = self._articles.get(place.article)
            own = [(span.start, span.end) for span in place.spans]
            text = there.text if there is not None else ""
            made = own_excerpt(text, place.slots, own)
            self._excerpts[place.key] = made
        return made

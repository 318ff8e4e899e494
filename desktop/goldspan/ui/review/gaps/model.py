"""The gaps as a list under their reasons: what is shown of them by reason, label, kind, words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from goldspan.domain.review import Reason
from goldspan.services.review.review_units import Difference
from goldspan.ui.filtered_rows import filtered
from goldspan.ui.review.gaps.rows import GapRow, ReasonRow, with_reasons
from goldspan.ui.review.gaps.words import GapWords

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole
_ROOT = QModelIndex()


@dataclass(frozen=True, slots=True)
class GapFilter:
    """What is listed: an empty place lets everything through."""

    reason: Reason | None = None
    label: str = ""
    kind: Difference | None = None
    text: str = ""


class GapModel(QAbstractListModel):
    """All gaps, the costliest first under the costliest reason; a filter says which are listed.

    `reasons`, `labels` and `kinds` count the gaps that choosing one would list.
    """

    def __init__(self, words: GapWords, parent: QObject) -> None:
        super().__init__(parent)
        self._words = words
        self.gaps: Sequence[GapRow] = ()
        self.listed: Sequence[GapRow] = ()
        self.rows: Sequence[ReasonRow | GapRow] = ()
        self.wanted = GapFilter()
        self.reasons: Counter[Reason] = Counter()
        self.labels: Counter[str] = Counter()
        self.kinds: Counter[Difference] = Counter()

    def set_gaps(self, gaps: Sequence[GapRow]) -> None:
        """List these gaps, through the filter in force."""
        self.gaps = gaps
        self._list()

    def set_filter(self, wanted: GapFilter) -> None:
        """List the gaps that this filter lets through."""
        if wanted != self.wanted:
            self.wanted = wanted
            self._list()

    def gap(self, number: int) -> GapRow | None:
        """Return the gap in a row, None for a heading or no row."""
        row = self.rows[number] if 0 <= number < len(self.rows) else None
        return row if isinstance(row, GapRow) else None

    def rowCount(self, parent: Index = _ROOT) -> int:  # noqa: N802 - Qt's name
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let gaps be chosen; headings are passed over."""
        if not index.isValid() or self.gap(index.row()) is None:
            return Qt.ItemFlag.ItemNeverHasChildren
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a row, or its words for a tooltip or a screen reader."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == ROW_ROLE:
            return row
        if isinstance(row, ReasonRow):
            spoken = f"{row.name}, {row.figures}"
            shown = {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}
            return spoken if role in shown else None
        if role == Qt.ItemDataRole.DisplayRole:
            return row.gap.words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return "; ".join((row.gap.words, row.head, self._words.figures(row.gap)))
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join((*row.gap.wordings[:12], row.head, self._words.figures(row.gap)))
        return None

    def _list(self) -> None:
        wanted, words = self.wanted, self.wanted.text.casefold()
        found = [row for row in self.gaps if not words or words in row.folded]
        self.reasons = Counter(
            row.gap.reason for row in filtered(found, wanted.label, wanted.kind)[0]
        )
        of_reason = (r for r in found if wanted.reason is None or r.gap.reason is wanted.reason)
        listed, labels, kinds = filtered(of_reason, wanted.label, wanted.kind)
        self.beginResetModel()
        self.listed, self.labels, self.kinds = listed, labels, kinds
        self.rows = with_reasons(listed, self._words)
        self.endResetModel()

"""The findings as a list: what is shown of them by label, kind and words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from goldspan.services.consistency.findings import FindingKind
from goldspan.ui.consistency.rows import FindingRow
from goldspan.ui.consistency.words import ConsistencyWords
from goldspan.ui.filtered_rows import filtered

Index = QModelIndex | QPersistentModelIndex
FINDING_ROLE = Qt.ItemDataRole.UserRole
_ROOT = QModelIndex()


@dataclass(frozen=True, slots=True)
class FindingFilter:
    """What is listed: an empty place lets everything through; `dismissed`: what is right."""

    label: str = ""
    kind: FindingKind | None = None
    text: str = ""
    dismissed: bool = False


class FindingModel(QAbstractListModel):
    """All findings, the likeliest slips first; a filter says which are listed.

    `labels` and `kinds` count those that the rest of the filter lets through, whatever label or
    kind it asks for; `right` counts those that were called right.
    """

    def __init__(self, words: ConsistencyWords, parent: QObject) -> None:
        super().__init__(parent)
        self._words = words
        self.findings: Sequence[FindingRow] = ()
        self.listed: Sequence[FindingRow] = ()
        self.wanted = FindingFilter()
        self.labels: Counter[str] = Counter()
        self.kinds: Counter[FindingKind] = Counter()
        self.right = 0

    def set_findings(self, findings: Sequence[FindingRow]) -> None:
        """List these findings, through the filter in force."""
        self.findings = findings
        self._list()

    def set_filter(self, wanted: FindingFilter) -> None:
        """List the findings that this filter lets through."""
        if wanted != self.wanted:
            self.wanted = wanted
            self._list()

    def rowCount(self, parent: Index = _ROOT) -> int:  # noqa: N802 - Qt's name
        """Return how many findings are listed."""
        return 0 if parent.isValid() else len(self.listed)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a finding, or its words for a tooltip or a screen reader."""
        if not index.isValid():
            return None
        row = self.listed[index.row()]
        if role == FINDING_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.finding.words
        parts = (row.finding.words, row.decisions)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return "; ".join(filter(None, (row.head, *parts, row.counts)))
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(filter(None, (*parts, self._words.tip(row.kind))))
        return None

    def _list(self) -> None:
        wanted, words = self.wanted, self.wanted.text.casefold()
        found = (
            row
            for row in self.findings
            if row.dismissed == wanted.dismissed and (not words or words in row.folded)
        )
        listed, labels, kinds = filtered(found, wanted.label, wanted.kind)
        self.beginResetModel()
        self.listed, self.labels, self.kinds = listed, labels, kinds
        self.right = sum(row.dismissed for row in self.findings)
        self.endResetModel()

"""What became of spans as a list under their articles, through a filter."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from goldspan.domain.review import Reason
from goldspan.services.review.corrections import Outcome
from goldspan.ui.review.corrections.rows import ArticleRow, CorrectionRow, with_articles

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole
_ROOT = QModelIndex()


@dataclass(frozen=True, slots=True)
class CorrectionFilter:
    """What is listed. Without an outcome all that is not as the annotator had it; else an empty
    place lets everything through.
    """

    outcome: Outcome | None = None
    reason: Reason | None = None
    label: str = ""
    text: str = ""


class CorrectionModel(QAbstractListModel):
    """All spans of an annotator in adjudicated articles; a filter says which are listed.

    `outcomes`, `reasons` and `labels` count the rows that choosing one would list.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.all: Sequence[CorrectionRow] = ()
        self.listed: Sequence[CorrectionRow] = ()
        self.rows: Sequence[ArticleRow | CorrectionRow] = ()
        self.wanted = CorrectionFilter()
        self.outcomes: Counter[Outcome] = Counter()
        self.reasons: Counter[Reason] = Counter()
        self.labels: Counter[str] = Counter()

    def set_rows(self, rows: Sequence[CorrectionRow]) -> None:
        """List these, through the filter in force."""
        self.all = rows
        self._list()

    def set_filter(self, wanted: CorrectionFilter) -> None:
        """List what this filter lets through."""
        if wanted != self.wanted:
            self.wanted = wanted
            self._list()

    def row(self, number: int) -> CorrectionRow | None:
        """Return what is in a row, None for a heading or no row."""
        found = self.rows[number] if 0 <= number < len(self.rows) else None
        return found if isinstance(found, CorrectionRow) else None

    def first_of(self, article: str) -> int:
        """Return the number of an article's first row, -1 where none is listed."""
        wanted = (
            number
            for number, row in enumerate(self.rows)
            if isinstance(row, CorrectionRow) and row.correction.article == article
        )
        return next(wanted, -1)

    def rowCount(self, parent: Index = _ROOT) -> int:  # noqa: N802 - Qt's name
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let spans be chosen; headings are passed over."""
        if not index.isValid() or self.row(index.row()) is None:
            return Qt.ItemFlag.ItemNeverHasChildren
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a row, or its words for a tooltip or a screen reader."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == ROW_ROLE:
            return row
        spoken = role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}
        if isinstance(row, ArticleRow):
            return f"{row.title}, {row.counts}" if spoken else None
        said = [each for each in (row.head, row.changes, row.why, row.correction.comment) if each]
        if spoken:
            return "; ".join((row.excerpt.line, *said))
        return "\n".join(said) if role == Qt.ItemDataRole.ToolTipRole else None

    def _list(self) -> None:
        wanted, words = self.wanted, self.wanted.text.casefold()
        self.outcomes, self.reasons, self.labels = Counter(), Counter(), Counter()
        listed = []
        for row in self.all:
            if words and words not in row.folded:
                continue
            outcome, reason = row.kind, row.correction.reason
            of_outcome = outcome is (wanted.outcome or outcome)
            if wanted.outcome is None:
                of_outcome = outcome is not Outcome.TAKEN
            of_reason = wanted.reason is None or reason is wanted.reason
            of_label = not wanted.label or row.label == wanted.label
            self.outcomes[outcome] += of_reason and of_label
            self.reasons[reason] += of_outcome and of_label
            self.labels[row.label] += of_outcome and of_reason
            if of_outcome and of_reason and of_label:
                listed.append(row)
        self.beginResetModel()
        self.listed, self.rows = listed, with_articles(listed)
        self.endResetModel()

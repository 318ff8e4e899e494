"""The errors as a list: what is shown of them by label, kind and words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from goldspan.services.evaluation.results import ErrorKind
from goldspan.ui.evaluate.rows import ErrorRow
from goldspan.ui.evaluate.words import EvaluationWords
from goldspan.ui.filtered_rows import filtered

Index = QModelIndex | QPersistentModelIndex
ERROR_ROLE = Qt.ItemDataRole.UserRole
_ROOT = QModelIndex()


@dataclass(frozen=True, slots=True)
class ErrorFilter:
    """What is listed: an empty place lets everything through.

    `label` is a key of the scheme, `part` an attribute or a link type; `text` is looked for in the
    excerpt, the article's name and what was said.
    """

    label: str = ""
    kind: ErrorKind | None = None
    part: str = ""
    text: str = ""


class ErrorModel(QAbstractListModel):
    """All errors of an evaluation, in the order of the articles; a filter says which are listed.

    `labels` and `kinds` count those that the rest of the filter lets through, whatever label or
    kind it asks for.
    """

    def __init__(self, words: EvaluationWords, parent: QObject) -> None:
        super().__init__(parent)
        self._words = words
        self.errors: Sequence[ErrorRow] = ()
        self._listed: Sequence[ErrorRow] = ()
        self.wanted = ErrorFilter()
        self.labels: Counter[str] = Counter()
        self.kinds: Counter[ErrorKind] = Counter()

    def set_errors(self, errors: Sequence[ErrorRow]) -> None:
        """List these errors, through the filter in force."""
        self.errors = errors
        self._list()

    def set_filter(self, wanted: ErrorFilter) -> None:
        """List the errors that this filter lets through."""
        if wanted != self.wanted:
            self.wanted = wanted
            self._list()

    @property
    def listed(self) -> Sequence[ErrorRow]:
        """The errors that are listed."""
        return self._listed

    def row(self, number: int) -> ErrorRow:
        """Return a listed error."""
        return self._listed[number]

    def rowCount(self, parent: Index = _ROOT) -> int:  # noqa: N802 - Qt's name
        """Return how many errors are listed."""
        return 0 if parent.isValid() else len(self._listed)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return an error, or its words for a tooltip or a screen reader."""
        if not index.isValid():
            return None
        row = self._listed[index.row()]
        if role == ERROR_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.excerpt.line
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._words.spoken(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._words.tip(row)
        return None

    def _list(self) -> None:
        wanted, words = self.wanted, self.wanted.text.casefold()
        found = (
            row
            for row in self.errors
            if (not words or words in row.folded) and (not wanted.part or row.part == wanted.part)
        )
        listed, labels, kinds = filtered(found, wanted.label, wanted.kind)
        self.beginResetModel()
        self._listed, self.labels, self.kinds = listed, labels, kinds
        self.endResetModel()

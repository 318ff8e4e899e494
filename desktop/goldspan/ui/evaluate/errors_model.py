"""The errors as a list: what is shown of them by label, kind and words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from goldspan.ui.evaluate.rows import ErrorRow
from goldspan.ui.evaluate.words import EvaluationWords

Index = QModelIndex | QPersistentModelIndex
ERROR_ROLE = Qt.ItemDataRole.UserRole
_ROOT = QModelIndex()


@dataclass(frozen=True, slots=True)
class ErrorFilter:
    """What is listed: an empty place lets everything through.

    `label` is a key of the scheme, `kind` the value of an error's kind, `part` an attribute or a
    link type; `text` is looked for in the excerpt, the article's name and what was said.
    """

    label: str = ""
    kind: str = ""
    part: str = ""
    text: str = ""

    def lets(self, row: ErrorRow, words: str) -> bool:
        """Say whether an error is listed; `words` are those looked for, without upper case."""
        return (
            (not self.label or row.label == self.label)
            and (not self.kind or row.kind.value == self.kind)
            and (not self.part or row.part == self.part)
            and (not words or words in row.folded)
        )


class ErrorModel(QAbstractListModel):
    """All errors of an evaluation, in the order of the articles; a filter says which are listed."""

    def __init__(self, words: EvaluationWords, parent: QObject) -> None:
        super().__init__(parent)
        self._words = words
        self.errors: Sequence[ErrorRow] = ()
        self._listed: Sequence[ErrorRow] = ()
        self.wanted = ErrorFilter()

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

    def labels(self) -> Counter[str]:
        """Return how many errors each label has, whatever label is chosen."""
        return self._count("label")

    def kinds(self) -> Counter[str]:
        """Return how many errors there are of each kind, whatever kind is chosen."""
        return self._count("kind")

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
        self.beginResetModel()
        words = self.wanted.text.casefold()
        self._listed = [row for row in self.errors if self.wanted.lets(row, words)]
        self.endResetModel()

    def _count(self, place: str) -> Counter[str]:
        """Count the errors that the rest of the filter lets through."""
        wanted = self.wanted
        rest = ErrorFilter(
            label="" if place == "label" else wanted.label,
            kind="" if place == "kind" else wanted.kind,
            part=wanted.part,
            text=wanted.text,
        )
        words = wanted.text.casefold()
        rows = (row for row in self.errors if rest.lets(row, words))
        if place == "label":
            return Counter(row.label for row in rows)
        return Counter(row.kind.value for row in rows)

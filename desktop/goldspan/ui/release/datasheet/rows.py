"""The questions as rows under their sections, each with how far its answer is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QObject, Qt
from PySide6.QtCore import QPersistentModelIndex as Persistent

from goldspan.services.releases.writing.describing.questions import Asks, Question, Section

ROW_ROLE: Final = int(Qt.ItemDataRole.UserRole)
NO_PARENT = QModelIndex()


class Standing(Enum):
    """How far the answer to a question is."""

    OPEN = auto()  # somebody has to answer it
    PARTLY = auto()  # the project says a part, somebody the rest
    BY_PROJECT = auto()
    ANSWERED = auto()
    OPTIONAL = auto()  # a remark that nobody made


@dataclass(frozen=True, slots=True)
class SectionRow:
    """The heading of a section, and how many of its questions are open."""

    title: str
    left: int


@dataclass(frozen=True, slots=True)
class QuestionRow:
    """A question under the title of its section."""

    question: Question
    section: str
    standing: Standing


Row = SectionRow | QuestionRow


def standing_of(question: Question, answers: Mapping[str, str]) -> Standing:
    """Return how far the answer to a question is."""
    if answers.get(question.key):
        return Standing.ANSWERED
    return {
        Asks.PROJECT: Standing.BY_PROJECT,
        Asks.BOTH: Standing.PARTLY,
        Asks.PERSON: Standing.OPEN,
        Asks.REMARK: Standing.OPTIONAL,
    }[question.asks]


def standing_words(standing: Standing) -> str:
    """Return how far an answer is, in words."""
    translate = QCoreApplication.translate
    return {
        Standing.OPEN: translate("Datasheet", "open"),
        Standing.PARTLY: translate("Datasheet", "partly answered by the project"),
        Standing.BY_PROJECT: translate("Datasheet", "answered by the project"),
        Standing.ANSWERED: translate("Datasheet", "answered"),
        Standing.OPTIONAL: translate("Datasheet", "nothing to add"),
    }[standing]


def question_rows(sections: Sequence[Section], answers: Mapping[str, str]) -> Iterator[Row]:
    """Yield the sections with their questions."""
    for section in sections:
        left = sum(question.is_open(answers) for question in section.questions)
        yield SectionRow(section.title, left)
        for question in section.questions:
            yield QuestionRow(question, section.title, standing_of(question, answers))


class QuestionModel(QAbstractListModel):
    """The rows; which ones they are never changes, only how far they are."""

    def __init__(
        self, sections: Sequence[Section], answers: Mapping[str, str], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._sections = sections
        self.rows: list[Row] = list(question_rows(sections, answers))

    def show_answers(self, answers: Mapping[str, str]) -> None:
        """Show how far the answers are."""
        self.rows = list(question_rows(self._sections, answers))
        self.dataChanged.emit(self.index(0), self.index(len(self.rows) - 1))

    def find(self, key: str) -> int:
        """Return the row of a question."""
        return next(
            at
            for at, row in enumerate(self.rows)
            if isinstance(row, QuestionRow) and row.question.key == key
        )

    def first_open(self, after: int = -1, step: int = 1) -> int | None:
        """Return the next row that somebody has to answer, from the other end at last."""
        rows = len(self.rows)
        order = ((after + step * away) % rows for away in range(1, rows + 1))
        return next((at for at in order if self._is_open(at)), None)

    def _is_open(self, at: int) -> bool:
        row = self.rows[at]
        waits = (Standing.OPEN, Standing.PARTLY)
        return isinstance(row, QuestionRow) and row.standing in waits

    # Qt's side -----------------------------------------------------------------------------

    def rowCount(self, parent: QModelIndex | Persistent = NO_PARENT) -> int:  # noqa: N802
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: QModelIndex | Persistent) -> Qt.ItemFlag:
        """Headings are not gone to."""
        if isinstance(self.rows[index.row()], SectionRow):
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    def data(
        self, index: QModelIndex | Persistent, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return a row, or its words."""
        row = self.rows[index.row()]
        if role == ROW_ROLE:
            return row
        if isinstance(row, SectionRow):
            return row.title if role == Qt.ItemDataRole.DisplayRole else None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return row.question.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.question.text} {row.section}, {standing_words(row.standing)}"
        return None

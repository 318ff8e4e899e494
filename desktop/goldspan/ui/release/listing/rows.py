"""The releases as rows: what each holds, read from its own facts; the newest first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from goldspan.domain.errors import GoldspanError
from goldspan.domain.releases import Release
from goldspan.services.progress import Progress
from goldspan.services.project.session import ProjectSession
from goldspan.services.releases.facts import ReleaseFacts
from goldspan.services.releases.reading import ProjectRelease
from goldspan.ui.release.two_lines import ROW_ROLE

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


@dataclass(frozen=True, slots=True)
class ReleaseRow:
    """A release, who made it (by name), and its facts; None where `problem` says why not.

    `twin` says that another one has its number: two copies of the project were merged.
    """

    release: Release
    who: str
    facts: ReleaseFacts | None
    problem: GoldspanError | None = None
    twin: bool = False


def release_rows(session: ProjectSession, progress: Progress) -> list[ReleaseRow]:
    """Read all releases, the newest first; one that is damaged says so and hides none."""
    session.flush()
    store = session.store
    releases = store.releases()
    names = {each.id: each.name for each in store.annotators()}
    numbers = [each.number for each in releases]
    rows = []
    for done, release in enumerate(reversed(releases)):
        progress.report(done, len(releases), release.title)
        facts, problem = None, None
        try:
            facts = ProjectRelease(store, release).facts
        except GoldspanError as error:
            problem = error
        twin = numbers.count(release.number) > 1
        rows.append(ReleaseRow(release, names.get(release.annotator, ""), facts, problem, twin))
    return rows


class ReleaseModel(QAbstractListModel):
    """Holds the rows with two lines of words for each."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: Sequence[ReleaseRow] = ()
        self._words: Sequence[tuple[str, str]] = ()

    def show_rows(self, rows: Sequence[ReleaseRow], words: Sequence[tuple[str, str]]) -> None:
        """Show these rows; `words` are what each is called, and beneath what it holds."""
        self.beginResetModel()
        self.rows, self._words = rows, words
        self.endResetModel()

    def find(self, identifier: str) -> int:
        """Return the number of the row of a release, -1 where there is none."""
        return next((n for n, row in enumerate(self.rows) if row.release.id == identifier), -1)

    def rowCount(self, parent: Index = _ROOT) -> int:  # noqa: N802 - Qt's name
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a row's two lines, or its words."""
        if not index.isValid():
            return None
        head, detail = self._words[index.row()]
        if role == ROW_ROLE:
            return head, detail
        if role == Qt.ItemDataRole.DisplayRole:
            return head
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return f"{head}\n{detail}"
        return None

"""The articles beside the text: which are listed, in which order, and what is left in all."""

from __future__ import annotations

from bisect import insort
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from goldspan.domain.layer import WorkState
from goldspan.services.library import LibraryRow
from goldspan.ui.family_feed import Kin, family_keys, gathered

Index = QModelIndex | QPersistentModelIndex
ENDED = frozenset({WorkState.DONE, WorkState.SKIPPED})
LEFT, FAMILY, ASSIGNED = "left", "family", "assigned"
_ROOT = QModelIndex()


@dataclass(frozen=True, slots=True)
class ListFilter:
    """Which articles are listed; an empty value lets everything through.

    `text` are words in title, outlet, name or date; `state` is a state's value, `assigned` for
    articles that one was assigned, or `left` for those with suggestions that are not decided.
    `sort` is empty for the library's order, `left` for the most suggestions first, or `family` for
    copies one after the other.
    """

    text: str = ""
    state: str = ""
    sort: str = ""

    def admits(self, row: LibraryRow) -> bool:
        """Say whether an article is listed."""
        if self.state == LEFT:
            if not row.suggestions:
                return False
        elif self.state == ASSIGNED:
            if row.asked is None:
                return False
        elif self.state and row.state.value != self.state:
            return False
        return all(word in row.folded for word in self.text.casefold().split())

    def choose(self, rows: Sequence[LibraryRow]) -> list[LibraryRow]:
        """Return what is listed, in the order of the rows; quick for ten thousand."""
        if self.state:
            bare = replace(self, text="")
            rows = [row for row in rows if bare.admits(row)]
        for word in self.text.casefold().split():
            rows = [row for row in rows if word in row.folded]
        return list(rows)


@dataclass(frozen=True, slots=True)
class Left:
    """What is left in the whole project: articles neither done nor skipped, and suggestions."""

    articles: int = 0
    suggestions: int = 0

    def without(self, row: LibraryRow) -> Left:
        """Return what is left without this article."""
        return Left(self.articles - _open(row), self.suggestions - row.suggestions)

    def and_also(self, row: LibraryRow) -> Left:
        """Return what is left with this article."""
        return Left(self.articles + _open(row), self.suggestions + row.suggestions)


def _open(row: LibraryRow) -> int:
    return int(row.state not in ENDED)


class ArticleModel(QAbstractListModel):
    """The articles that pass the filter. What happens to one article costs nothing for the rest.

    `left_changed` says that more or less is `left` than before.
    """

    left_changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: list[LibraryRow] = []
        self.left = Left()
        self.filter = ListFilter()
        self._all: list[LibraryRow] = []
        self._numbers: dict[str, int] = {}
        self._places: dict[str, int] | None = None
        self._open = ""
        self._at_work: tuple[str, int, int, WorkState] | None = None
        self._held_back: LibraryRow | None = None
        self._outdated = False
        self.kin: Mapping[str, Kin] = {}

    # Qt's questions ------------------------------------------------------------------------

    def rowCount(self, parent: Index = _ROOT) -> int:  # noqa: N802 - Qt's name
        """Return how many articles are listed."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the article's name, its row, or what a screen reader says."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        name = row.article.title or row.article.name
        if role == Qt.ItemDataRole.DisplayRole:
            return name
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(filter(None, (name, row.note)))
        if role == Qt.ItemDataRole.UserRole:
            return row
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said = [name, self.state_word(row.state)]
            said.append(self.tr("%n suggestion(s) left", "", row.suggestions))
            if row.asked is not None:
                said.append(self.tr("assigned to you"))
            if row.note:
                said.append(self.tr("with a note"))
            if (kin := self.kin.get(row.article.id)) is not None:
                said.append(self.tr("also in %n article(s)", "", len(kin.relatives)))
            return ", ".join(said)
        return None

    def state_word(self, state: WorkState) -> str:
        """Return the state in words."""
        return {
            WorkState.NEW: self.tr("new"),
            WorkState.BEGUN: self.tr("begun"),
            WorkState.DONE: self.tr("done"),
            WorkState.SKIPPED: self.tr("skipped"),
        }[state]

    def row_of(self, article: str) -> LibraryRow | None:
        """Return the row of an article, listed or not; None where there is none."""
        number = self._numbers.get(article)
        return None if number is None else self._all[number]

    def set_kin(self, kin: Mapping[str, Kin]) -> None:
        """Take over which articles share passages."""
        self.kin = kin
        self._list_anew()

    # What is listed ------------------------------------------------------------------------

    @property
    def total(self) -> int:
        """How many articles there are, listed or not."""
        return len(self._all)

    def find(self, article: str) -> int:
        """Return the place of an article in the list, -1 where it is not listed."""
        if self._places is None:
            self._places = {row.article.id: place for place, row in enumerate(self.rows)}
        return self._places.get(article, -1)

    def show_rows(self, rows: Sequence[LibraryRow]) -> None:
        """Take over all articles, in the library's order."""
        self._all = list(rows)
        self._numbers = {row.article.id: number for number, row in enumerate(rows)}
        self.left = Left(sum(map(_open, rows)), sum(row.suggestions for row in rows))
        self._list_anew()

    def set_filter(self, wanted: ListFilter) -> None:
        """List what passes this filter from now on."""
        self.filter = wanted
        self._open = ""
        self._list_anew()

    def open(self, article: str) -> None:
        """Note which article is open: it stays in the list until another is opened.

        What passed the filter once and no longer does goes from the list now.
        """
        self._open = article if self.find(article) >= 0 else ""
        if self._at_work is not None and self._at_work[0] != article:
            self._leave_work()
        if self._outdated:
            self._list_anew()

    def _leave_work(self) -> None:
        """Show of the article that was worked on what was read of it meanwhile."""
        held_back = self._held_back
        self._at_work = self._held_back = None
        if held_back is not None:
            self.update_rows({held_back.article.id: held_back})

    def update_rows(self, changed: Mapping[str, LibraryRow]) -> None:
        """Take over these rows in place of those of the same articles.

        The counts of the article that is being worked on are known better from there.
        """
        before = self.left
        known = self._at_work
        for article, row in changed.items():
            if known is not None and known[0] == article:
                self._held_back = row
                self._put(article, _at_work(row, *known[1:]))
            else:
                self._put(article, row)
        if self.left != before:
            self.left_changed.emit()
        if self._outdated and any(article != self._open for article in changed):
            self._list_anew()

    def update_row(self, article: str, spans: int, suggestions: int, state: WorkState) -> None:
        """Show the counts and the state of the article that is being worked on."""
        number = self._numbers.get(article)
        if number is not None:
            self._at_work = (article, spans, suggestions, state)
            held_back = self._held_back
            self.update_rows({article: self._all[number]})
            self._held_back = held_back

    def _put(self, article: str, row: LibraryRow) -> None:
        number = self._numbers.get(article)
        if number is None or self._all[number] == row:
            return
        self.left = self.left.without(self._all[number]).and_also(row)
        self._all[number] = row
        place = self.find(article)
        if (place >= 0) != self.filter.admits(row):
            self._outdated = True
        if place >= 0:
            self.rows[place] = row
            index = self.index(place)
            self.dataChanged.emit(index, index)

    def _list_anew(self) -> None:
        self.beginResetModel()
        self.rows = self._chosen()
        self._places = None
        self._outdated = False
        self.endResetModel()

    def _chosen(self) -> list[LibraryRow]:
        found = self.filter.choose(self._all)
        kept = self._numbers.get(self._open)
        if kept is not None and not self.filter.admits(self._all[kept]):
            insort(found, self._all[kept], key=lambda row: row.key)
        if self.filter.sort == LEFT:
            found.sort(key=lambda row: -row.suggestions)
        elif self.filter.sort == FAMILY:
            keys = family_keys(self.kin)
            together = gathered([keys.get(row.article.id, "") for row in found])
            found = [found[number] for number in together]
        return found


def _at_work(row: LibraryRow, spans: int, suggestions: int, state: WorkState) -> LibraryRow:
    """Return a row with these counts and this state."""
    counts = row.spans if sum(row.spans.values()) == spans else {"": spans}
    return replace(row, spans=counts, suggestions=suggestions, state=state)


def following(rows: Sequence[LibraryRow], place: int) -> Iterator[LibraryRow]:
    """Yield the rows after this place and round to it; all of them from place -1."""
    yield from rows[place + 1 :]
    yield from rows[: max(place, 0)]

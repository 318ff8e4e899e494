"""The hits as a list: a heading for each article, then its hits; what is ticked, and the forms."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from goldspan.domain.article import Article
from goldspan.services.marking.mark_all import ArticleHits, Hit, HitState
from goldspan.services.marking.occurrences import Form, FormKind
from goldspan.ui.annotate.mark_all.words import HitWords

Index = QModelIndex | QPersistentModelIndex
HIT_ROLE = Qt.ItemDataRole.UserRole
KINDS = tuple(FormKind)
Key = tuple[str, int, int]
_ROOT = QModelIndex()
_CHECKED, _UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked


@dataclass(frozen=True, slots=True)
class Heading:
    """The row above an article's hits."""

    article: Article
    hits: tuple[Hit, ...]


@dataclass(frozen=True, slots=True)
class FormCount:
    """A form with how many hits that may be marked have it, and how many of those are ticked."""

    form: Form
    hits: int
    ticked: int


@dataclass(slots=True)
class Tally:
    """Hits by state and by form, kept up to date: counting 20,000 takes longer than a frame."""

    states: Counter[HitState] = field(default_factory=Counter)
    forms: dict[str, Form] = field(default_factory=dict)
    hits: Counter[str] = field(default_factory=Counter)
    ticked: Counter[str] = field(default_factory=Counter)

    def add(self, hit: Hit, number: int, *, ticked: bool) -> None:
        """Count a hit (1), or no longer (-1)."""
        self.states[hit.state] += number
        if hit.can_be_marked:
            text = hit.form.text
            self.forms[text] = hit.form
            self.hits[text] += number
            self.ticked[text] += number * ticked


Row = Heading | Hit


class HitModel(QAbstractListModel):
    """Articles in the library's order, the open one first. Ticks outlive a search."""

    def __init__(self, words: HitWords, parent: QObject) -> None:
        super().__init__(parent)
        self._words = words
        self._first = ""
        self._articles: dict[str, ArticleHits] = {}
        self._order: list[tuple[bool, int, str]] = []
        self._rows: list[Row] = []
        self._places: dict[str, int] = {}
        self._chosen: dict[Key, bool] = {}
        self._ticked: set[Key] = set()
        self._tally = Tally()

    # Qt's side -----------------------------------------------------------------------------

    def rowCount(self, parent: Index = _ROOT) -> int:  # noqa: N802 - Qt's name
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a row, its words, whether it is ticked, or what a screen reader says."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == HIT_ROLE:
            return row
        if role == Qt.ItemDataRole.CheckStateRole:
            return self.state(row)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._words.of_row(row)
        if role == Qt.ItemDataRole.ToolTipRole and isinstance(row, Hit):
            return self._words.why(row) or None
        return None

    def setData(  # noqa: N802 - Qt's name
        self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole
    ) -> bool:
        """Tick a hit, or all of an article by its heading."""
        if not index.isValid() or role != Qt.ItemDataRole.CheckStateRole:
            return False
        return self._tick(self._own_hits(self._rows[index.row()]), Qt.CheckState(value) == _CHECKED)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Say that all rows can be reached, and which can be ticked."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.isValid() and self.state(self._rows[index.row()]) is not None:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    # Reading -------------------------------------------------------------------------------

    def row(self, at: int) -> Row:
        """Return a row."""
        return self._rows[at]

    def state(self, row: Row) -> Qt.CheckState | None:
        """Return whether a row is ticked; None where it cannot be."""
        if isinstance(row, Hit):
            if not row.can_be_marked:
                return None
            return _CHECKED if row.key in self._ticked else _UNCHECKED
        free = [hit for hit in row.hits if hit.can_be_marked]
        if not free:
            return None
        ticked = sum(hit.key in self._ticked for hit in free)
        if ticked in (0, len(free)):
            return _CHECKED if ticked else _UNCHECKED
        return Qt.CheckState.PartiallyChecked

    def find(self, key: Key) -> int:
        """Return the row of a hit, -1 where it is not listed."""
        place = self._places.get(key[0])
        if place is None:
            return -1
        hits = self._articles[key[0]].hits
        at = bisect_left(hits, key[1:], key=lambda hit: (hit.start, hit.end))
        return place + 1 + at if at < len(hits) and hits[at].key == key else -1

    def hits_of(self, article: str) -> Sequence[Hit]:
        """Return the hits of an article, in order."""
        return self._articles[article].hits if article in self._articles else ()

    def ticked(self) -> Mapping[str, Sequence[tuple[int, int]]]:
        """Return the ranges that are ticked, by article in the order of the list."""
        ranges: dict[str, list[tuple[int, int]]] = {}
        for row in self._rows:
            if isinstance(row, Hit) and row.key in self._ticked:
                ranges.setdefault(row.article, []).append((row.start, row.end))
        return ranges

    def ticked_count(self) -> int:
        """Return how many hits are ticked."""
        return len(self._ticked)

    def ticked_in(self, article: str) -> list[tuple[int, int]]:
        """Return the ranges that are ticked in an article, in order."""
        hits = self.hits_of(article)
        return [(hit.start, hit.end) for hit in hits if hit.key in self._ticked]

    def count(self, *states: HitState) -> int:
        """Return how many hits there are of these states, of all where none is given."""
        return sum(self._tally.states[state] for state in states or HitState)

    def forms(self) -> list[FormCount]:
        """Return the forms of the hits that may be marked: the exact one first, the unsure last."""
        tally = self._tally
        found = [
            FormCount(tally.forms[text], hits, tally.ticked[text])
            for text, hits in tally.hits.items()
            if hits
        ]
        return sorted(found, key=lambda c: (KINDS.index(c.form.kind), -c.hits, c.form.text))

    # Changing ------------------------------------------------------------------------------

    def begin(self, first: str, *, forget: bool) -> None:
        """Start an empty list with the open article's id; `forget` what was ticked by hand."""
        self.beginResetModel()
        if forget:
            self._chosen.clear()
        self._first = first
        self._articles.clear()
        self._order.clear()
        self._ticked.clear()
        self._tally = Tally()
        self._lay_out()
        self.endResetModel()

    def put(self, found: Iterable[ArticleHits]) -> None:
        """Take in hits; those of an article that is listed already take the place of the old."""
        batch = [each for each in found if each.hits or each.article.id in self._articles]
        if not batch:
            return
        places = [self._place(each.article) for each in batch]
        last = self._order[-1:]
        if [*last, *places] == sorted({*last, *places}):
            for each, place in zip(batch, places, strict=True):
                self._append(each, place)
        else:
            self.beginResetModel()
            for each, place in zip(batch, places, strict=True):
                self._replace(each, place)
            self._lay_out()
            self.endResetModel()

    def tick_form(self, form: Form, on: bool) -> None:
        """Tick all hits of a form that nothing stands in the way of, or untick all."""
        hits = [
            row
            for row in self._rows
            if isinstance(row, Hit)
            and row.form == form
            and row.can_be_marked
            and (not on or row.state is HitState.FREE)
        ]
        self._tick(hits, on)

    def toggle(self, at: int) -> bool:
        """Tick or untick a row; return whether it can be ticked."""
        state = self.state(self._rows[at])
        if state is None:
            return False
        value = _UNCHECKED if state == _CHECKED else _CHECKED
        return self.setData(self.index(at), value, Qt.ItemDataRole.CheckStateRole)

    def _tick(self, hits: Sequence[Hit], on: bool) -> bool:
        for hit in hits:
            key = hit.key
            self._chosen[key] = on
            if on is not (key in self._ticked):
                self._tally.ticked[hit.form.text] += 1 if on else -1
                (self._ticked.add if on else self._ticked.discard)(key)
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))
        return bool(hits)

    def _own_hits(self, row: Row) -> list[Hit]:
        hits = (row,) if isinstance(row, Hit) else row.hits
        return [hit for hit in hits if hit.can_be_marked]

    def _place(self, article: Article) -> tuple[bool, int, str]:
        return (article.id != self._first, article.position, article.id)

    def _append(self, found: ArticleHits, place: tuple[bool, int, str]) -> None:
        at = len(self._rows)
        self.beginInsertRows(QModelIndex(), at, at + len(found.hits))
        self._articles[found.article.id] = found
        self._order.append(place)
        self._places[found.article.id] = at
        self._rows += [Heading(found.article, found.hits), *found.hits]
        self._enter(found.hits)
        self.endInsertRows()

    def _replace(self, found: ArticleHits, place: tuple[bool, int, str]) -> None:
        old = self._articles.pop(found.article.id, None)
        if old is not None:
            for hit in old.hits:
                self._tally.add(hit, -1, ticked=hit.key in self._ticked)
                self._ticked.discard(hit.key)
            self._order.remove(place)
        if found.hits:
            self._articles[found.article.id] = found
            self._order.insert(bisect_left(self._order, place), place)
            self._enter(found.hits)

    def _enter(self, hits: Iterable[Hit]) -> None:
        for hit in hits:
            key = hit.key
            ticked = hit.can_be_marked and self._chosen.get(key, hit.sure)
            if ticked:
                self._ticked.add(key)
            self._tally.add(hit, 1, ticked=ticked)

    def _lay_out(self) -> None:
        self._rows, self._places = [], {}
        for _, _, identifier in self._order:
            found = self._articles[identifier]
            self._places[identifier] = len(self._rows)
            self._rows += [Heading(found.article, found.hits), *found.hits]

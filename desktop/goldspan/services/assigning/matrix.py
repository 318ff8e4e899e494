"""The state of the whole project: who is how far with which article, and who was asked to be."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from goldspan.domain.annotator import GOLD, Annotator, AnnotatorKind
from goldspan.domain.article import Article
from goldspan.domain.change import ChangeEvent, EntityChange
from goldspan.domain.layer import LayerState, WorkState
from goldspan.domain.review import Assignment
from goldspan.store.project import ProjectStore

FEWEST_TO_REVIEW = 2  # people who must be done before there is anything to compare


@dataclass(frozen=True, slots=True)
class Cell:
    """How far a person is with an article, and whether they were asked to work on it.

    `labels` are those they were asked for, none where all; `reason` says why it was skipped.
    """

    state: WorkState = WorkState.NEW
    reason: str = ""
    blind: bool = False
    assigned: bool = False
    labels: tuple[str, ...] = ()

    @property
    def works(self) -> bool:
        """Whether the person works or worked on it, asked or not."""
        if self.state is WorkState.SKIPPED:
            return False
        return self.assigned or self.state is not WorkState.NEW

    @property
    def waited_for(self) -> bool:
        """Whether the person was asked and has neither finished nor skipped it."""
        return self.assigned and self.state in (WorkState.NEW, WorkState.BEGUN)

    def covers(self, label: str) -> bool:
        """Return whether the person works on this label; who was not asked works on all."""
        return self.works and (not self.labels or label in self.labels)


EMPTY = Cell()


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """An article with the cells of those who have anything to do with it, by annotator id.

    `gold` is done where the article is adjudicated, begun where a reviewer has begun. `people` says
    how many work on it, where some do on some labels only, on the label with the fewest; `done` how
    many are done, `waiting` how many of those who were asked are not there yet. `folded` is what
    finding looks through.
    """

    article: Article
    cells: Mapping[str, Cell] = field(default_factory=dict)
    gold: WorkState = WorkState.NEW
    folded: str = field(init=False, repr=False, compare=False)
    people: int = field(init=False, repr=False, compare=False)
    done: int = field(init=False, repr=False, compare=False)
    waiting: int = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        article, cells = self.article, self.cells.values()
        found = f"{article.title}\n{article.name}\n{article.outlet}\n{article.document_time}"
        object.__setattr__(self, "folded", found.casefold())
        object.__setattr__(self, "people", _working(cells))
        object.__setattr__(self, "done", sum(cell.state is WorkState.DONE for cell in cells))
        object.__setattr__(self, "waiting", sum(cell.waited_for for cell in cells))

    @property
    def key(self) -> tuple[int, str]:
        """Return where the article stands in the library's order."""
        return (self.article.position, self.article.name)

    def cell(self, person: str) -> Cell:
        """Return a person's cell; an empty one where they have nothing to do with the article."""
        return self.cells.get(person, EMPTY)

    @property
    def ready(self) -> bool:
        """Whether a reviewer can settle it: enough are done, nobody is waited for, it is open."""
        return (
            self.gold is not WorkState.DONE and self.done >= FEWEST_TO_REVIEW and not self.waiting
        )


@dataclass(frozen=True, slots=True)
class Sums:
    """What a person has in all the articles counted; `open` were asked for and are not there."""

    assigned: int = 0
    done: int = 0
    begun: int = 0
    skipped: int = 0
    blind: int = 0
    open: int = 0

    def counting(self, cell: Cell, by: int) -> Sums:
        """Return the sums with a cell that came (1) or went (-1)."""
        return Sums(
            self.assigned + by * cell.assigned,
            self.done + by * (cell.state is WorkState.DONE),
            self.begun + by * (cell.state is WorkState.BEGUN),
            self.skipped + by * (cell.state is WorkState.SKIPPED),
            self.blind + by * cell.blind,
            self.open + by * cell.waited_for,
        )


@dataclass(frozen=True, slots=True)
class Taken:
    """What an event changed in a matrix: which rows differ, and whether rows or people moved."""

    articles: frozenset[str] = frozenset()
    moved: bool = False
    people: bool = False

    def __bool__(self) -> bool:
        return bool(self.articles) or self.moved or self.people


class Matrix:
    """All articles and all people of a project; follows change events without reading again."""

    def __init__(
        self,
        people: Iterable[Annotator],
        articles: Iterable[Article],
        states: Iterable[LayerState],
        assignments: Iterable[Assignment],
    ) -> None:
        self._people = {one.id: one for one in people if one.kind is AnnotatorKind.PERSON}
        gold: dict[str, WorkState] = {}
        cells: dict[str, dict[str, Cell]] = {}
        for state in states:
            if state.annotator in self._people:
                cells.setdefault(state.article, {})[state.annotator] = _stated(EMPTY, state)
            elif state.annotator == GOLD.id:
                gold[state.article] = state.state
        for each in assignments:
            if each.annotator in self._people:
                own = cells.setdefault(each.article, {})
                own[each.annotator] = _asked(own.get(each.annotator, EMPTY), each)
        self._rows = {
            article.id: MatrixRow(
                article, cells.get(article.id, {}), gold.get(article.id, WorkState.NEW)
            )
            for article in articles
        }
        self._order()

    def sums(self, person: str) -> Sums:
        """Return what a person has in all articles."""
        return self._sums.get(person, Sums())

    @property
    def adjudicated(self) -> int:
        """How many articles are adjudicated."""
        return self._adjudicated

    def _order(self) -> None:
        """Put people and articles in order, and count anew."""
        self._sums: dict[str, Sums] = {}
        self._adjudicated = 0
        for row in self._rows.values():
            self._count(row, 1)
        self.people = sorted(
            self._people.values(), key=lambda person: (person.name.casefold(), person.id)
        )
        self.rows: list[MatrixRow] = sorted(self._rows.values(), key=lambda row: row.key)
        self._places = {row.article.id: place for place, row in enumerate(self.rows)}

    def row(self, article: str) -> MatrixRow | None:
        """Return the row of an article, None where there is none."""
        return self._rows.get(article)

    def person(self, identifier: str) -> Annotator | None:
        """Return the person of this id, None where there is none."""
        return self._people.get(identifier)

    def usual_people(self) -> int:
        """Return how many people most articles that were handed out were handed to; else 2."""
        counts: dict[int, int] = {}
        for row in self.rows:
            asked = sum(cell.assigned for cell in row.cells.values())
            if asked:
                counts[asked] = counts.get(asked, 0) + 1
        return max(counts, key=lambda number: (counts[number], number), default=2)

    def take(self, event: ChangeEvent) -> Taken:
        """Take in what happened; return what differs now."""
        touched: set[str] = set()
        moved = people = False
        for change in event.changes:
            entity = change.entity
            if isinstance(entity, LayerState | Assignment):
                touched |= self._take_cell(change, entity)
            elif isinstance(entity, Article):
                moved |= self._take_article(change, entity)
                touched.add(entity.id)
            elif isinstance(entity, Annotator) and entity.kind is AnnotatorKind.PERSON:
                people = True
                self._people.pop(entity.id, None)
                if change.after is not None:
                    self._people[entity.id] = entity
        if moved or people:
            self._order()
        return Taken(frozenset(touched), moved, people)

    def _take_cell(self, change: EntityChange, entity: LayerState | Assignment) -> set[str]:
        row = self._rows.get(entity.article)
        if row is None:
            return set()
        if entity.annotator == GOLD.id and isinstance(entity, LayerState):
            gold = entity.state if change.after is not None else WorkState.NEW
            return self._put(replace(row, gold=gold))
        if entity.annotator not in self._people:
            return set()
        before = row.cell(entity.annotator)
        if isinstance(entity, LayerState):
            after = _stated(before, entity if change.after is not None else None)
        else:
            after = _asked(before, entity if change.after is not None else None)
        cells = {name: cell for name, cell in row.cells.items() if name != entity.annotator}
        if after != EMPTY:
            cells[entity.annotator] = after
        return self._put(replace(row, cells=cells))

    def _take_article(self, change: EntityChange, article: Article) -> bool:
        """Take in an article; say whether it came, went or stands elsewhere now."""
        before = self._rows.get(article.id)
        if change.after is None:
            self._rows.pop(article.id, None)
            return before is not None
        if before is None:
            self._rows[article.id] = MatrixRow(article)
            return True
        after = replace(before, article=article)
        self._put(after)
        return after.key != before.key

    def _count(self, row: MatrixRow, by: int) -> None:
        self._adjudicated += by * (row.gold is WorkState.DONE)
        for person, cell in row.cells.items():
            self._sums[person] = self.sums(person).counting(cell, by)

    def _put(self, row: MatrixRow) -> set[str]:
        """Put a row in the place of the one before; return its article where they differ."""
        article = row.article.id
        before = self._rows[article]
        if before == row:
            return set()
        self._count(before, -1)
        self._count(row, 1)
        self._rows[article] = row
        place = self._places.get(article)
        if place is not None:
            self.rows[place] = row
        return {article}


def read_matrix(store: ProjectStore) -> Matrix:
    """Read the matrix of a project, all of one moment; on any thread."""
    with store.snapshot():
        return Matrix(store.annotators(), store.articles(), store.states(), store.assignments())


def names_of(people: Sequence[Annotator]) -> dict[str, str]:
    """Return a name for each person by id; people of the same name are told apart by a number."""
    seen: dict[str, int] = {}
    names: dict[str, str] = {}
    for person in people:
        seen[person.name] = count = seen.get(person.name, 0) + 1
        names[person.id] = person.name if count == 1 else f"{person.name} ({count})"
    return names


def _working(cells: Collection[Cell]) -> int:
    working = [cell for cell in cells if cell.works]
    asked = {label for cell in working for label in cell.labels}
    if not asked:
        return len(working)
    return min(sum(cell.covers(label) for cell in working) for label in asked)


def _stated(cell: Cell, state: LayerState | None) -> Cell:
    if state is None:
        return replace(cell, state=WorkState.NEW, reason="", blind=False)
    return replace(cell, state=state.state, reason=state.reason, blind=state.blind)


def _asked(cell: Cell, assignment: Assignment | None) -> Cell:
    if assignment is None:
        return replace(cell, assigned=False, labels=())
    return replace(cell, assigned=True, labels=assignment.labels)

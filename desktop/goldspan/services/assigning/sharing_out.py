"""Shares articles out: the plan is worked out, shown, and carried out as one step."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import dataclass

from goldspan.domain.annotator import Annotator
from goldspan.domain.change import Action, ActionKind
from goldspan.domain.errors import GoldspanError
from goldspan.domain.layer import WorkState
from goldspan.domain.messages import message
from goldspan.services.assigning.blinding import plan_blind
from goldspan.services.assigning.handing_out import (
    assigning_changes,
    blind_changes,
    entering_changes,
    subject_of,
)
from goldspan.services.assigning.matrix import Cell, Matrix, read_matrix
from goldspan.services.assigning.planning import plan_overlap
from goldspan.services.project.session import ProjectSession


@dataclass(frozen=True, slots=True)
class SharingWish:
    """What is wanted: these articles, each by `each` of these people, `blind` per cent blind.

    `labels` are those that people are asked for, all where there are none. `together` keeps the
    copies of a report with the same people. Another `seed` gives another plan.
    """

    articles: tuple[str, ...]
    people: tuple[Annotator, ...]
    each: int
    labels: tuple[str, ...] = ()
    blind: int = 0
    together: bool = True
    seed: int = 0


@dataclass(frozen=True, slots=True)
class Share:
    """What a person had of all articles, comes to have, and has blind of those shared out."""

    person: Annotator
    before: int
    new: int
    blind: int

    @property
    def after(self) -> int:
        """How many articles the person has then."""
        return self.before + self.new


@dataclass(frozen=True, slots=True)
class SharingPlan:
    """What sharing out would do: who gets what, what becomes blind, and which articles lack people.

    `handed` are articles with those who come to them, `blind` articles by person; both hold only
    what is new.
    """

    wish: SharingWish
    shares: tuple[Share, ...]
    handed: Mapping[str, tuple[str, ...]]
    blind: Mapping[str, tuple[str, ...]]
    lacking: tuple[str, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether everything is as wanted already."""
        return not any(self.handed.values()) and not any(self.blind.values())


def plan_sharing(
    session: ProjectSession, wish: SharingWish, families: Iterable[Collection[str]]
) -> SharingPlan:
    """Work out what sharing out would do; nothing is changed. On any thread, reads the project.

    Raises `GoldspanError` where fewer people are chosen than each article is to have.
    """
    if not 1 <= wish.each <= len(set(wish.people)):
        raise GoldspanError(
            message("errors", "Each article is to go to {each} people; chosen: {count}."),
            kept=message("errors", "Nothing was changed."),
            todo=message("errors", "Choose more people, or fewer for each article."),
            each=wish.each,
            count=len(set(wish.people)),
        )
    matrix = read_matrix(session.store)
    kept = [tuple(family) for family in families]
    people = [person.id for person in wish.people]
    rows = [row for article in wish.articles if (row := matrix.row(article)) is not None]
    overlap = plan_overlap(
        [row.article.id for row in rows],
        people,
        wish.each,
        families=kept if wish.together else (),
        present={row.article.id: _with(row.cells, wish.labels) for row in rows},
        barred={
            row.article.id: [p for p, c in row.cells.items() if c.state is WorkState.SKIPPED]
            for row in rows
        },
        loads={person: _load(matrix, person) for person in people},
        seed=wish.seed,
    )
    blind = _plan_blind(matrix, wish, overlap.chosen, kept)
    there = {
        person: sum(row.cell(person).blind and row.cell(person).assigned for row in rows)
        for person in people
    }
    return SharingPlan(
        wish,
        tuple(
            Share(
                person,
                overlap.before[person.id],
                overlap.loads[person.id] - overlap.before[person.id],
                there[person.id] + len(blind.get(person.id, ())),
            )
            for person in wish.people
        ),
        overlap.chosen,
        blind,
        tuple(
            row.article.id
            for row in rows
            if len(_with(row.cells, wish.labels)) + len(overlap.chosen[row.article.id]) < wish.each
        ),
    )


def share_out(
    session: ProjectSession, plan: SharingPlan, *, origin: object | None = None
) -> Future[Action] | None:
    """Carry a plan out as one step for undo; None where nothing changes.

    Waits for what is being saved; articles that are gone meanwhile are left out.
    """
    session.flush()
    store = session.store
    present = {article.id for article in store.articles(plan.wish.articles)}
    wanted = {
        (article, person): plan.wish.labels
        for article, people in plan.handed.items()
        if article in present
        for person in people
    }
    unseen = [
        (article, person)
        for person, articles in plan.blind.items()
        for article in articles
        if article in present
    ]
    changes = assigning_changes(session, wanted)
    changes += blind_changes(store, unseen, blind=True)
    if not changes:
        return None
    entering = entering_changes(store, plan.wish.people)
    return session.submit(
        ActionKind.ASSIGN,
        [*entering, *changes],
        origin=origin,
        subject=subject_of(store, changes),
    )


def _plan_blind(
    matrix: Matrix,
    wish: SharingWish,
    chosen: Mapping[str, Sequence[str]],
    families: Sequence[Collection[str]],
) -> dict[str, tuple[str, ...]]:
    """Return what becomes blind for whom, of what they have then among the articles wished for."""
    if not wish.blind:
        return {}
    theirs: dict[str, list[str]] = {person.id: [] for person in wish.people}
    seen: dict[str, list[str]] = {person.id: [] for person in wish.people}
    there: dict[str, list[str]] = {person.id: [] for person in wish.people}
    for article, new in chosen.items():
        row = matrix.row(article)
        for person, own in theirs.items():
            cell = row.cell(person) if row is not None else Cell()
            if cell.assigned or person in new:
                own.append(article)
            if cell.blind:
                there[person].append(article)
            elif cell.state is not WorkState.NEW:
                seen[person].append(article)
    return plan_blind(
        theirs, wish.blind, families=families, blind=there, fixed=seen, seed=wish.seed
    )


def _with(cells: Mapping[str, Cell], labels: Sequence[str]) -> list[str]:
    """Return who works on all of these labels; none means all that there are."""
    return [
        person
        for person, cell in cells.items()
        if cell.works and (not cell.labels or (labels and set(labels) <= set(cell.labels)))
    ]


def _load(matrix: Matrix, person: str) -> int:
    """Return how many articles a person was asked for, or works on without."""
    return sum(row.cell(person).works for row in matrix.rows)

"""What is measured: which articles, whose layers, which labels; what is left out, and why."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final, TypeVar

from goldspan.domain.annotator import Annotator, AnnotatorKind
from goldspan.domain.article import Article
from goldspan.domain.layer import LayerState, WorkState
from goldspan.domain.review import Assignment
from goldspan.domain.scheme import Scheme
from goldspan.services.review.people import Labels, people_of
from goldspan.store.reader import ProjectReader

Thing = TypeVar("Thing", LayerState, Assignment)
LEAST: Final = 2  # people without whom there is nothing to compare


@dataclass(frozen=True, slots=True)
class Selection:
    """Which part of a project is measured: ids of articles and people, keys of labels.

    Empty stands for all. `once` counts a passage that recurs in several articles in the first of
    them only.
    """

    articles: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    once: bool = False


class Why(StrEnum):
    """Why something is not measured."""

    NOBODY = "nobody"  # articles with which nobody is done
    ALONE = "alone"  # articles with which only one person is done
    AWAITED = "awaited"  # articles that somebody was assigned and is not done with
    SKIPPED = "skipped"  # articles that somebody skipped
    BEGUN = "begun"  # articles that somebody began and is not done with
    UNASSIGNED = "unassigned"  # articles in which fewer than two were asked for a label
    UNKNOWN_LABEL = "unknown_label"  # spans under a label that the scheme does not have
    RECURRING = "recurring"  # units in passages that were counted in another article


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What is left out for one reason: so many articles, or spans or units where they are none.

    `person` and `label` say for whom and which label, where it is about one.
    """

    why: Why
    count: int
    person: str = ""
    label: str = ""
    articles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Compared:
    """An article that is measured: who was asked for which labels there, None for all."""

    article: Article
    asked: Mapping[str, Labels]


@dataclass(frozen=True, slots=True)
class Chosen:
    """What a selection comes to in a project as it is now.

    `people` are those compared anywhere, by name; `labels` keys in the scheme's order. `done` are
    all who are done with any chosen article, `everybody` all people of the project.
    """

    selection: Selection
    scheme: Scheme
    labels: tuple[str, ...]
    people: tuple[Annotator, ...] = ()
    done: tuple[Annotator, ...] = ()
    everybody: tuple[Annotator, ...] = ()
    compared: tuple[Compared, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    states: Mapping[str, tuple[LayerState, ...]] = field(default_factory=dict)


def choose(store: ProjectReader, selection: Selection) -> Chosen:
    """Return what is compared in a project, and what is not; reads no layer."""
    with store.snapshot():
        scheme, annotators = store.scheme(), store.annotators()
        articles = store.articles(selection.articles or None)
        states, assignments = store.states(), store.assignments()
    persons = {each.id for each in annotators if each.kind is AnnotatorKind.PERSON}
    own_states = _by_article(state for state in states if state.annotator in persons)
    assigned = _by_article(assignments)
    keys = [label.key for label in scheme.labels]
    labels = tuple(key for key in keys if not selection.labels or key in selection.labels)
    counts = _Counts()
    compared: list[Compared] = []
    present: set[str] = set()
    done: set[str] = set()
    for article in articles:
        of_article = [
            state
            for state in own_states.get(article.id, ())
            if not selection.people or state.annotator in selection.people
        ]
        people = people_of(annotators, of_article, assigned.get(article.id, ()))
        asked = dict(people.asked)
        done |= asked.keys()
        awaited = {person.id for person in people.awaited}
        if selection.people:
            awaited &= set(selection.people)
        counts.add_unfinished(article.id, of_article, awaited)
        if len(asked) < LEAST:
            counts.add(Why.ALONE if asked else Why.NOBODY, article.id)
            continue
        for label in labels:
            if len(people.asked_for(label)) < LEAST:
                counts.add(Why.UNASSIGNED, article.id, label=label)
        present |= asked.keys()
        compared.append(Compared(article, asked))
    return Chosen(
        selection=selection,
        scheme=scheme,
        labels=labels,
        people=_named(annotators, present),
        done=_named(annotators, done),
        everybody=_named(annotators, persons),
        compared=tuple(compared),
        left_out=counts.left_out(),
        states=own_states,
    )


class _Counts:
    """Gathers articles by the reason for which they are left out, for whom and which label."""

    def __init__(self) -> None:
        self._articles: dict[tuple[Why, str, str], list[str]] = {}

    def add(self, why: Why, article: str, person: str = "", label: str = "") -> None:
        """Leave an article out."""
        self._articles.setdefault((why, person, label), []).append(article)

    def add_unfinished(
        self, article: str, states: Iterable[LayerState], awaited: Iterable[str]
    ) -> None:
        """Leave out whoever is not done with an article."""
        left = set(awaited)
        for state in states:
            if state.state is WorkState.SKIPPED:
                self.add(Why.SKIPPED, article, person=state.annotator)
                left.discard(state.annotator)
            elif state.state is WorkState.BEGUN and state.annotator not in left:
                self.add(Why.BEGUN, article, person=state.annotator)
        for person in sorted(left):
            self.add(Why.AWAITED, article, person=person)

    def left_out(self) -> tuple[LeftOut, ...]:
        """Return what was left out, by reason, person and label."""
        order = list(Why)
        return tuple(
            LeftOut(why, len(articles), person, label, tuple(articles))
            for (why, person, label), articles in sorted(
                self._articles.items(), key=lambda item: (order.index(item[0][0]), item[0][1:])
            )
        )


def _named(annotators: Iterable[Annotator], ids: set[str]) -> tuple[Annotator, ...]:
    found = [each for each in annotators if each.id in ids]
    return tuple(sorted(found, key=lambda each: (each.name.casefold(), each.id)))


def _by_article(things: Iterable[Thing]) -> Mapping[str, tuple[Thing, ...]]:
    found: dict[str, list[Thing]] = {}
    for thing in things:
        found.setdefault(thing.article, []).append(thing)
    return {article: tuple(own) for article, own in found.items()}

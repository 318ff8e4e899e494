"""Asks people to work on articles, for all or some labels, and takes that back."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import replace

from goldspan.domain.annotator import Annotator, AnnotatorKind, named_person
from goldspan.domain.change import Action, ActionKind, EntityChange
from goldspan.domain.errors import GoldspanError
from goldspan.domain.layer import LayerState, WorkState, layer_state_id
from goldspan.domain.messages import message
from goldspan.domain.review import Assignment, assignment_id
from goldspan.services.project.session import ProjectSession
from goldspan.services.sharing.bundle_file import refuse_showing
from goldspan.store.project import ProjectStore

Pair = tuple[str, str]  # an article and an annotator


def person_named(store: ProjectStore, name: str) -> Annotator:
    """Return the person of this name in the project, else one to be entered under it.

    Raises `GoldspanError` where the name is empty, or several people have it.
    """
    name = " ".join(name.split())
    if not name:
        raise GoldspanError(
            message("errors", "A name is needed."),
            todo=message("errors", "Type the name of the person who is to work on the articles."),
        )
    known = [
        each
        for each in store.annotators()
        if each.kind is AnnotatorKind.PERSON and each.name.casefold() == name.casefold()
    ]
    if len(known) > 1:
        raise GoldspanError(
            message("errors", "{count} people are called “{name}”."),
            kept=message("errors", "Nothing was changed."),
            todo=message("errors", "Choose one of them in the list."),
            count=len(known),
            name=name,
        )
    return known[0] if known else named_person(name)


def assign(
    session: ProjectSession,
    article_ids: Collection[str],
    people: Sequence[Annotator],
    labels: Collection[str] = (),
    *,
    origin: object | None = None,
) -> Future[Action] | None:
    """Ask these people to work on these articles, for these labels, or for all where none.

    Labels come to those that somebody was asked for before. People who are not in the project yet
    are entered. One step for undo; returns None where nothing changes. Waits for what is being
    saved. Raises `GoldspanError` for labels that the scheme does not have.
    """
    _check_labels(session, labels)
    session.flush()
    store = session.store
    present = [article.id for article in store.articles(sorted(set(article_ids)))]
    wanted = {(article, person.id): tuple(labels) for article in present for person in people}
    changes = assigning_changes(session, wanted)
    entering = entering_changes(store, people) if changes else []
    return _submit(session, [*entering, *changes], origin)


def unassign(
    session: ProjectSession,
    article_ids: Collection[str],
    people: Collection[str],
    labels: Collection[str] = (),
    *,
    origin: object | None = None,
) -> Future[Action] | None:
    """Ask these people no longer to work on these articles, or no longer for these labels.

    What they did there stays. One step for undo; returns None where nothing changes. Waits for what
    is being saved.
    """
    session.flush()
    articles, whose, gone = set(article_ids), set(people), set(labels)
    every = [label.key for label in session.scheme.labels]
    changes: list[EntityChange] = []
    for before in session.store.assignments():
        if before.article not in articles or before.annotator not in whose:
            continue
        left = [key for key in before.labels or every if key not in gone] if gone else []
        after = replace(before, labels=tuple(left)) if left else None
        if after is None or set(left) != set(before.labels or every):
            changes.append(EntityChange(before, after))
    return _submit(session, changes, origin)


def set_blind_for(
    session: ProjectSession,
    pairs: Iterable[Pair],
    *,
    blind: bool,
    origin: object | None = None,
) -> Future[Action] | None:
    """Have people see no suggestions in articles, or see them again.

    One step for undo; returns None where nothing changes. Waits for what is being saved. Raises
    `RefusedError` where blind articles of a bundle are to be shown with suggestions.
    """
    session.flush()
    changes = blind_changes(session.store, pairs, blind=blind)
    if changes and not blind:
        refuse_showing(session.store)
    return _submit(session, changes, origin, ActionKind.BLIND)


def assigning_changes(
    session: ProjectSession, wanted: Mapping[Pair, tuple[str, ...]]
) -> list[EntityChange]:
    """Return what asks for the labels (none: all) of these articles and people."""
    known = {(each.article, each.annotator): each for each in session.store.assignments()}
    order = [label.key for label in session.scheme.labels]
    changes = []
    for (article, person), labels in wanted.items():
        before = known.get((article, person))
        asked = set(labels if before is None else _joined(before.labels, labels))
        ordered = () if asked.issuperset(order) else tuple(k for k in order if k in asked)
        after = Assignment(assignment_id(person, article), article, person, ordered)
        if after != before:
            changes.append(EntityChange(before, after))
    return changes


def blind_changes(store: ProjectStore, pairs: Iterable[Pair], *, blind: bool) -> list[EntityChange]:
    """Return what makes these articles blind for these people, or no longer blind."""
    states = {(state.article, state.annotator): state for state in store.states()}
    changes = []
    for article, person in pairs:
        before = states.get((article, person))
        identifier = layer_state_id(person, article)
        held = before or LayerState(identifier, article, person, WorkState.NEW)
        if held.blind != blind:
            changes.append(EntityChange(before, replace(held, blind=blind)))
    return changes


def entering_changes(store: ProjectStore, people: Iterable[Annotator]) -> list[EntityChange]:
    """Return what enters those people in the project who are not there yet."""
    known = {each.id for each in store.annotators()}
    return [EntityChange(None, each) for each in dict.fromkeys(people) if each.id not in known]


def subject_of(store: ProjectStore, changes: Iterable[EntityChange]) -> str:
    """Return the title of the one article that changes are about, else how many there are."""
    articles = {change.article for change in changes if change.article is not None}
    if len(articles) != 1:
        return str(len(articles))
    article = store.article(articles.pop())
    return (article.title or article.name) if article is not None else "1"


def _joined(before: tuple[str, ...], labels: tuple[str, ...]) -> tuple[str, ...]:
    """Return both sets of labels together, where none means all."""
    return () if not before or not labels else (*before, *labels)


def _check_labels(session: ProjectSession, labels: Iterable[str]) -> None:
    for key in labels:
        if session.scheme.label(key) is None:
            raise GoldspanError(
                message("errors", "There is no label “{label}” in the scheme."),
                kept=message("errors", "Nothing was changed."),
                todo=message("errors", "Labels: {labels}"),
                label=key,
                labels=", ".join(label.key for label in session.scheme.labels),
            )


def _submit(
    session: ProjectSession,
    changes: Sequence[EntityChange],
    origin: object | None,
    kind: ActionKind = ActionKind.ASSIGN,
) -> Future[Action] | None:
    if not changes:
        return None
    subject = subject_of(session.store, changes)
    return session.submit(kind, changes, origin=origin, subject=subject)

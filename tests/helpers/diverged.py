"""Two files of one project that people go on in apart, and merge into each other."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from goldspan.domain.actor import Actor, actor_id
from goldspan.domain.change import Action, ActionKind, Entity, EntityChange
from goldspan.domain.layer import Span
from goldspan.store.project import ProjectStore
from helpers.replicas import everything
from helpers.stored import (
    ANNA,
    ARTICLE_ID,
    BEN,
    PIPELINE,
    action_of,
    made,
    span_of,
    store_with_article,
)

NATO, MOSKAU, CLAIM = span_of("Nato"), span_of("Moskau"), span_of("den Termin", "CLAIM")
EU = Actor(actor_id("EU"), "EU", spellings=("Union",))
Pair = tuple[ProjectStore, ProjectStore]


@contextmanager
def two_files(folder: Path) -> Iterator[Pair]:
    """Give two files of a project in which Anna has marked something, Ben works in the second."""
    here, there = folder / "here.goldspan", folder / "there.goldspan"
    with store_with_article(here, BEN, PIPELINE) as store:
        store.commit(action_of(), made(NATO, CLAIM, EU))
    shutil.copyfile(here, there)
    with ExitStack() as stack:
        yield (
            stack.enter_context(ProjectStore.open(here)),
            stack.enter_context(ProjectStore.open(there)),
        )


def change(store: ProjectStore, before: Entity | None, after: Entity | None) -> Action:
    action = action_of(BEN if store.path.stem == "there" else ANNA, ActionKind.EDIT)
    store.commit(action, [EntityChange(before, after)])
    return action


def both_ways(pair: Pair) -> None:
    """Merge each into the other: they hold the same then, and prove it."""
    here, there = pair
    here.merge(there.path, ANNA)
    there.merge(here.path, BEN)
    assert everything(here) == everything(there)
    assert here.verify() == there.verify() == []


def span(store: ProjectStore, like: Span = NATO) -> Span:
    return next(each for each in store.spans(ARTICLE_ID) if each.id == like.id)

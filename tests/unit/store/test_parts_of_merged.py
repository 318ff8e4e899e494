"""What comes back and is gone again, in a project that was merged and in a part of one."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from goldspan.domain.actor import Actor, actor_id
from goldspan.domain.annotator import named_person
from goldspan.domain.change import ActionKind, EntityChange
from goldspan.domain.merging import ConflictReason
from goldspan.store.project import ProjectStore
from goldspan.store.restricting import Restriction
from helpers.diverged import CLAIM, EU, NATO, Pair, change
from helpers.stored import ANNA, ARTICLE_ID, BEN, action_of, gone, link_of, made, span_of


@pytest.fixture
def linked(pair: Pair) -> Pair:
    """Give both files; in the first, what Anna removed is back, since the other links it."""
    here, there = pair
    link = link_of(CLAIM, NATO)
    here.commit(action_of(), gone(NATO))
    there.commit(action_of(), made(link))
    here.merge(there.path, ANNA)
    return pair


def test_what_went_with_its_need_comes_back_with_undo_in_a_part_too(
    linked: Pair, tmp_path: Path
) -> None:
    path = tmp_path / "part.goldspan"
    linked[0].restrict(path, Restriction(ANNA.id, (ARTICLE_ID,)))
    with ProjectStore.open(path) as part:
        unlinked = action_of(kind=ActionKind.UNLINK)
        part.commit(unlinked, gone(link_of(CLAIM, NATO)))
        assert part.spans(ARTICLE_ID) == [CLAIM]
        part.commit(
            replace(action_of(kind=ActionKind.UNDO), undoes=unlinked.id),
            [each.reversed() for each in part.action_changes(unlinked.id)],
        )
        assert NATO in part.spans(ARTICLE_ID)
        assert part.verify() == []


def test_what_came_back_put_together_is_a_side_that_can_be_kept(pair: Pair) -> None:
    here, there = pair
    article = here.article(ARTICLE_ID)
    assert article is not None
    change(here, article, replace(article, title="von hier"))
    change(there, article, replace(article, outlet="von dort"))
    here.merge(there.path, ANNA)
    there.merge(here.path, BEN)
    whole = here.article(ARTICLE_ID)
    here.commit(action_of(), gone(*here.spans(ARTICLE_ID), *filter(None, [whole])))
    there.commit(action_of(BEN), made(span_of("Montag", "DATE", BEN)))
    here.merge(there.path, ANNA)
    (conflict,) = [each for each in here.conflicts() if each.reason is ConflictReason.NEEDED]
    assert [side.entity for side in conflict.sides] == [whole, None]
    here.commit(action_of(kind=ActionKind.RESOLVE), conflict.settled(conflict.sides[0].entity))
    assert here.conflicts() == []


def test_a_part_does_not_say_what_else_others_did(pair: Pair, tmp_path: Path) -> None:
    here, there = pair
    known = replace(EU, kind="GROUP")
    words = replace(action_of(BEN, ActionKind.EDIT), subject="den Termin am Montag")
    mark = span_of("Montag", "DATE", BEN)
    here.commit(words, [EntityChange(EU, known), *made(mark)])
    path = tmp_path / "part.goldspan"
    here.restrict(path, Restriction(ANNA.id, (ARTICLE_ID,)))
    with ProjectStore.open(path) as part:
        assert [each.subject for each in part.actions() if each.id == words.id] == [""]
        part.commit(action_of(), made(span_of("Moskau")))
        assert part.verify() == []
    assert here.merge(path, ANNA).merge is not None
    there.merge(path, BEN)
    there.merge(here.path, BEN)
    for store in (here, there):
        assert store.action(words.id) == words
        assert store.verify() == []


def test_who_did_anything_is_needed_though_they_were_entered_by_mistake(
    pair: Pair, tmp_path: Path
) -> None:
    here, _ = pair
    cem = named_person("Cem")
    here.commit(action_of(), made(cem))
    path = tmp_path / "part.goldspan"
    here.restrict(path, Restriction(cem.id, (ARTICLE_ID,)))
    here.commit(action_of(), gone(cem))
    own = span_of("Montag", "DATE", cem)
    for changes in (made(Actor(actor_id("Rat"), "Rat"), own), gone(own)):
        with ProjectStore.open(path) as part:
            part.commit(action_of(cem), changes)
        assert here.merge(path, ANNA).merge is not None
        assert cem in here.annotators()
        assert [each.id for each in here.conflicts()] == [cem.id]
        assert here.verify() == []

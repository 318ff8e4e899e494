"""Files with more changes than are taken in at a time."""

from __future__ import annotations

from goldspan.domain.actor import Actor, actor_id
from goldspan.store import merging
from helpers.diverged import Pair
from helpers.stored import ANNA, BEN, action_of, article_of, gone, link_of, made, span_of

EU = "Die EU tagte."
NAMES = [f"Stadt {number}" for number in range(merging._BATCH + 1)]
MANY = [Actor(actor_id(name), name) for name in NAMES]


def test_what_was_linked_and_removed_long_after(pair: Pair) -> None:
    here, there = pair
    article = article_of(EU, "eu")
    source, target = span_of("EU", "ACTOR", BEN, EU), span_of("tagte", "CLAIM", BEN, EU)
    things = [article, source, target, link_of(source, target)]
    there.commit(action_of(BEN), made(*things), {article.sha256: EU})
    there.commit(action_of(BEN), made(*MANY))
    there.commit(action_of(BEN), gone(*reversed(things)))
    here.merge(there.path, ANNA)
    assert here.article(article.id) is None
    assert set(MANY) <= set(here.actors())
    assert here.verify() == []

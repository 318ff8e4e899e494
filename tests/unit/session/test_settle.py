"""Who opens an article waits for what was done to it, not for what was done to others."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from goldspan.domain.actor import Actor, actor_id
from goldspan.domain.change import ActionKind, EntityChange
from goldspan.services.project.session import ProjectSession
from helpers.stored import ARTICLE_ID, made, span_of

OTHER = "0" * 32
NATO = Actor(actor_id("Nato"), "Nato")


@pytest.mark.parametrize(
    ("changes", "waits"),
    [
        (made(span_of("Nato")), {ARTICLE_ID: True, OTHER: False}),
        (made(NATO), {ARTICLE_ID: True, OTHER: True}),
    ],
)
def test_only_what_concerns_the_article_is_waited_for(
    session: ProjectSession, changes: list[EntityChange], waits: dict[str, bool]
) -> None:
    with ThreadPoolExecutor() as threads:
        with session.store.transaction():
            # The writer cannot begin before this transaction ends.
            saved = session.submit(ActionKind.LABEL, changes)
            opened = {article: threads.submit(session.settle, article) for article in waits}
            for article, done in opened.items():
                if not waits[article]:
                    done.result(10)
            assert [done.done() for done in opened.values()] == [not w for w in waits.values()]
            assert not saved.done()
        for done in opened.values():
            done.result(10)
    assert session.status.pending == 0


def test_an_undo_may_concern_every_article(session: ProjectSession) -> None:
    session.commit(ActionKind.LABEL, made(span_of("Nato")))
    with ThreadPoolExecutor() as threads:
        with session.store.transaction():
            undone = session.undo()
            opened = threads.submit(session.settle, OTHER)
            assert not undone.done()
            assert not opened.done()
        opened.result(10)
        assert session.store.spans(ARTICLE_ID) == []

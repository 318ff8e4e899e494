"""What real work has cost: the same whether it is read from the journal or heard as it happens."""

from __future__ import annotations

import pytest

from goldspan.domain.change import ActionKind
from goldspan.domain.layer import WorkState
from goldspan.services.cost.worked import WorkCount
from goldspan.services.desk.labelling import Desk
from goldspan.services.library import remove_articles
from goldspan.services.project.session import ProjectSession
from goldspan.services.recall.dismissals import readmit
from helpers.suggested_article import ARTICLE, CLAIM, DAY, RJABKOW, SOURCE, place


def work(session: ProjectSession, desk: Desk) -> None:
    """Do a little of everything; undoing comes in between."""
    desk.accept([RJABKOW.id, CLAIM.id])
    desk.accept_links([SOURCE.id])
    desk.reject([DAY.id])
    nato = desk.make_span("ACTOR", *place("Nato"))
    desk.set_actor(nato.id, "canonical", "Nato")
    desk.set_attr(nato.id, "kind", "ORGANISATION")
    desk.set_note(nato.id, "a note is no work on the layer")
    session.undo().result()
    day = desk.make_span("DATE", *place("12. Januar"))
    desk.resize(day.id, *place("den 12. Januar"))
    desk.relabel(day.id, "CLAIM")
    desk.delete([day.id])
    desk.set_state(WorkState.DONE)
    session.flush()


@pytest.mark.parametrize("after", [True, False], ids=["read", "heard"])
def test_each_action_has_its_price(session: ProjectSession, desk: Desk, *, after: bool) -> None:
    count = WorkCount(session)
    if not after:
        count.read()
    work(session, desk)
    if after:
        count.read()
    found = count.of_article(ARTICLE)
    assert found is not None
    assert found == count.whole()
    assert found.actions == {
        ActionKind.ACCEPT: 2,
        ActionKind.REJECT: 1,
        ActionKind.LABEL: 2,
        ActionKind.EDIT: 2,
        ActionKind.UNDO: 1,
        ActionKind.RESIZE: 1,
        ActionKind.RELABEL: 1,
        ActionKind.DELETE: 1,
    }
    assert found.spent == 2 + 1 + 2 * 2 + 2 + 1 + 1 + 1 + 1
    # Rjabkow and Nato with two attributes each, the claim with one, and a link.
    assert found.by_hand == 3 * 2 + 5 + 2
    count.close()


@pytest.mark.parametrize("after", [True, False], ids=["read", "heard"])
def test_rejecting_words_everywhere_costs_in_all(
    session: ProjectSession, desk: Desk, *, after: bool
) -> None:
    count = WorkCount(session)
    if not after:
        count.read()
    desk.reject([DAY.id])
    (dismissal,) = desk.dismiss([RJABKOW.id])
    session.undo().result()
    desk.dismiss([RJABKOW.id])
    readmit(session, dismissal).result()
    if after:
        count.read()
    here, whole = count.of_article(ARTICLE), count.whole()
    assert here is not None
    assert whole is not None
    assert here.actions == {ActionKind.REJECT: 1}
    assert whole.actions == {
        ActionKind.REJECT: 1,
        ActionKind.DISMISS: 2,
        ActionKind.UNDO: 1,
        ActionKind.READMIT: 1,
    }
    assert whole.spent == 5
    count.close()


def test_nothing_is_known_before_it_was_read(session: ProjectSession, desk: Desk) -> None:
    count = WorkCount(session)
    desk.reject([DAY.id])
    session.flush()
    assert count.of_article(ARTICLE) is None
    assert count.whole() is None
    count.read()
    assert count.of_article(ARTICLE) == count.whole()
    count.close()


def test_what_happens_while_it_is_read_counts_once(
    session: ProjectSession, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    count = WorkCount(session)
    desk.reject([DAY.id])
    session.flush()
    reading = session.store.work_done

    def read_in_the_middle(*arguments: object) -> object:
        desk.accept([RJABKOW.id])  # is read, and heard
        session.flush()
        found = reading(*arguments)  # type: ignore[arg-type]
        desk.accept([CLAIM.id])  # is heard only
        session.flush()
        return found

    monkeypatch.setattr(session.store, "work_done", read_in_the_middle)
    count.read()
    found = count.whole()
    assert found is not None
    assert found.actions == {ActionKind.REJECT: 1, ActionKind.ACCEPT: 2}
    assert found.by_hand == 2 + 2 + 2 + 1
    count.close()


def test_an_article_that_is_gone_counts_no_more(session: ProjectSession, desk: Desk) -> None:
    count = WorkCount(session)
    count.read()
    desk.accept([RJABKOW.id])
    session.flush()
    remove_articles(session, [ARTICLE], None)
    session.flush()
    found = count.whole()
    assert found is not None
    assert (found.spent, found.by_hand) == (0, 0)
    count.read()
    assert count.whole() == found
    count.close()

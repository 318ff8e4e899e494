"""Verdicts on suggested links: when they are offered, what is kept, and what brings them back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from goldspan.domain.annotator import pipeline_annotator
from goldspan.domain.change import ActionKind, EntityChange
from goldspan.domain.ids import derived_id
from goldspan.domain.layer import Link, VerdictKind
from goldspan.services.desk.labelling import Desk, open_desk
from goldspan.services.library import load_rows, remove_articles
from goldspan.services.project.session import ProjectSession
from helpers.suggested_article import ARTICLE, CLAIM, DAY, RJABKOW, SOURCE, place

WHEN = Link(derived_id("test", "when"), ARTICLE, CLAIM.annotator, "when", CLAIM.id, DAY.id, 0.5)


def kinds(desk: Desk) -> list[tuple[str, VerdictKind]]:
    return sorted((v.type, v.kind) for v in desk.layer.link_verdicts.values())


def ready(desk: Desk) -> list[str]:
    return [link.id for link in desk.layer.open_links()]


def left(session: ProjectSession) -> int:
    session.flush()
    (row,) = load_rows(session.store, session.annotator.id)
    return row.suggestions


def test_a_link_is_ready_once_both_ends_are_decided(desk: Desk, session: ProjectSession) -> None:
    assert ready(desk) == []
    desk.accept([CLAIM.id])
    assert ready(desk) == []
    desk.accept_edited(RJABKOW.id, attrs={"kind": None})
    assert ready(desk) == [SOURCE.id]
    assert desk.layer.ready(SOURCE.id)
    assert desk.layer.open_count() == left(session) == 2
    session.undo().result()
    assert ready(desk) == []
    assert desk.layer.open_count() == left(session) == 2


def test_links_are_walked_right_after_their_later_end(desk: Desk, session: ProjectSession) -> None:
    session.commit(ActionKind.PREFILL, [EntityChange(None, WHEN)])
    desk.accept([RJABKOW.id, CLAIM.id])
    walked = [item.id for item in desk.layer.left()]
    assert walked == [DAY.id, SOURCE.id]
    desk.accept([DAY.id])
    assert [item.id for item in desk.layer.left()] == [SOURCE.id, WHEN.id]
    place_of_link = desk.layer.place(SOURCE.id)
    assert place_of_link is not None
    assert desk.layer.next_left(place_of_link, SOURCE.id) == WHEN
    assert desk.layer.previous_left(place_of_link, SOURCE.id) == WHEN
    (later,) = (s for s in desk.layer.spans.values() if s.label == "CLAIM")
    desk.resize(later.id, *place("am"))
    assert desk.layer.place(SOURCE.id) != place_of_link


def test_an_accepted_link_is_kept_with_its_verdict(desk: Desk, session: ProjectSession) -> None:
    desk.accept([RJABKOW.id, CLAIM.id])
    (link,) = desk.accept_links([SOURCE.id])
    (verdict,) = desk.layer.link_verdicts.values()
    assert (verdict.kind, verdict.link, verdict.suggestion) == (
        VerdictKind.ACCEPTED,
        link.id,
        SOURCE,
    )
    assert (verdict.source, verdict.target) == (CLAIM.key(), RJABKOW.key())
    assert ready(desk) == []
    assert desk.layer.open_count() == left(session) == 1


def test_a_rejected_link_stays_rejected_when_it_is_said_again(
    desk: Desk, session: ProjectSession
) -> None:
    claim, actor = desk.accept([CLAIM.id])[0], desk.accept([RJABKOW.id])[0]
    desk.reject_links([SOURCE.id])
    assert kinds(desk) == [("source", VerdictKind.REJECTED)]
    spans = [replace(s, id=derived_id("again", s.id)) for s in (CLAIM, RJABKOW)]
    link = replace(SOURCE, id="again", source=spans[0].id, target=spans[1].id)
    gone = [EntityChange(old, None) for old in (SOURCE, CLAIM, RJABKOW)]
    anew = [EntityChange(None, new) for new in (*spans, link)]
    session.commit(ActionKind.PREFILL, gone)
    session.commit(ActionKind.PREFILL, anew)
    for again in (desk, open_desk(session, ARTICLE)):
        assert ready(again) == []
        assert again.layer.open_links_of(claim.id) == again.layer.open_links_of(actor.id) == []
    assert desk.accept_links(["again"]) == []
    assert left(session) == 1


def test_a_link_may_be_rejected_before_its_ends_are_decided(
    desk: Desk, session: ProjectSession
) -> None:
    assert [link.id for link in desk.layer.open_links_of(RJABKOW.id)] == [SOURCE.id]
    assert desk.layer.possible_links() == [SOURCE]
    desk.reject_links([SOURCE.id])
    assert desk.layer.possible_links() == []
    assert desk.layer.open_links_of(RJABKOW.id) == []
    session.flush()
    action = session.store.actions()[-1]
    assert (action.kind, action.subject) == (ActionKind.REJECT, "source")
    desk.accept([RJABKOW.id, CLAIM.id])
    assert ready(desk) == []


@pytest.mark.parametrize("rejected", [False, True])
def test_making_the_same_link_by_hand_covers_it(desk: Desk, *, rejected: bool) -> None:
    claim, actor = desk.accept([CLAIM.id])[0], desk.accept([RJABKOW.id])[0]
    if rejected:
        desk.reject_links([SOURCE.id])
    desk.link("source", claim.id, actor.id)
    assert kinds(desk) == [("source", VerdictKind.COVERED)]
    assert ready(desk) == []


def test_linking_to_an_open_end_covers_the_suggested_link_too(desk: Desk) -> None:
    (claim,) = desk.accept([CLAIM.id])
    desk.link("source", claim.id, RJABKOW.id)
    assert kinds(desk) == [("source", VerdictKind.COVERED)]


def test_removing_an_accepted_link_rejects_it(desk: Desk, session: ProjectSession) -> None:
    desk.accept([RJABKOW.id, CLAIM.id])
    (link,) = desk.accept_links([SOURCE.id])
    desk.unlink(link.id)
    assert kinds(desk) == [("source", VerdictKind.REJECTED)]
    assert ready(desk) == []
    session.undo().result()
    assert kinds(desk) == [("source", VerdictKind.ACCEPTED)]
    assert link.id in desk.layer.links


def test_a_link_that_fell_away_with_an_end_may_come_back(desk: Desk) -> None:
    (actor, _) = desk.accept([RJABKOW.id, CLAIM.id])
    desk.accept_links([SOURCE.id])
    desk.delete([actor.id])
    assert kinds(desk) == []
    assert ready(desk) == []
    desk.make_span("ACTOR", actor.start, actor.end)
    assert ready(desk) == [SOURCE.id]


def test_a_link_between_labels_the_scheme_does_not_join_is_not_offered(desk: Desk) -> None:
    (actor, claim) = desk.accept([RJABKOW.id, CLAIM.id])
    desk.relabel(actor.id, "DATE")
    assert ready(desk) == []
    assert desk.layer.open_links_of(claim.id) == []
    assert desk.accept_links([SOURCE.id]) == []
    desk.relabel(actor.id, "ACTOR")
    assert ready(desk) == [SOURCE.id]


def test_two_pipelines_that_say_the_same_are_one_thing_to_decide(
    desk: Desk, session: ProjectSession
) -> None:
    other = pipeline_annotator("other")
    twins = [
        replace(span, id=derived_id("twin", span.id), annotator=other.id, score=0.99)
        for span in (CLAIM, RJABKOW)
    ]
    link = replace(
        SOURCE, id="twin", annotator=other.id, source=twins[0].id, target=twins[1].id, score=0.9
    )
    session.commit(ActionKind.PREFILL, [EntityChange(None, e) for e in (other, *twins, link)])
    assert desk.layer.open_count() == left(session) == 3
    assert [span.id for span in desk.layer.open_suggestions()] == [
        twins[1].id,
        DAY.id,
        twins[0].id,
    ]
    desk.accept([span.id for span in twins])
    assert ready(desk) == ["twin"]
    assert desk.layer.open_count() == left(session) == 2
    desk.accept_links(["twin"])
    assert ready(desk) == []
    assert left(session) == 1


def test_an_article_goes_with_its_verdicts_and_comes_back(
    desk: Desk, session: ProjectSession
) -> None:
    desk.accept([RJABKOW.id, CLAIM.id])
    desk.reject_links([SOURCE.id])
    desk.set_article_note("raus")
    session.flush()
    removed = remove_articles(session, [ARTICLE], None)
    assert removed is not None
    removed.result()
    assert session.store.link_verdicts(ARTICLE, session.annotator.id) == []
    assert session.store.verify() == []
    session.undo().result()
    again = open_desk(session, ARTICLE)
    assert kinds(again) == [("source", VerdictKind.REJECTED)]
    assert again.note == "raus"
    assert session.store.verify() == []

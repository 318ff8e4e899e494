"""The desk: each command, what it leaves in the project, and that undo takes it back."""

from __future__ import annotations

import pytest

from goldspan.domain.change import ActionKind, EntityChange
from goldspan.domain.errors import ConflictError, GoldspanError, RefusedError
from goldspan.domain.layer import ActorRef, VerdictKind, WorkState
from goldspan.services.desk.labelling import Desk, open_desk
from goldspan.services.project.projects import open_project
from goldspan.services.project.session import ProjectSession
from helpers.suggested_article import ARTICLE, CLAIM, DAY, RJABKOW, SOURCE, place


def stored(session: ProjectSession) -> dict[str, object]:
    """What the project holds of this annotator's work, after all that was submitted."""
    session.flush()
    me = session.annotator.id
    return {
        "spans": {span.id: span for span in session.store.spans(ARTICLE, me)},
        "links": {link.id: link for link in session.store.links(ARTICLE, me)},
        "verdicts": {v.id: v for v in session.store.verdicts(ARTICLE, me)},
        "link_verdicts": {v.id: v for v in session.store.link_verdicts(ARTICLE, me)},
        "state": session.store.state(ARTICLE, me),
    }


def held(desk: Desk) -> dict[str, object]:
    """What the desk holds of the same."""
    layer = desk.layer
    return {
        "spans": layer.spans,
        "links": layer.links,
        "verdicts": layer.verdicts,
        "link_verdicts": layer.link_verdicts,
        "state": layer.state,
    }


def test_a_span_is_kept_with_its_quote_and_marks_the_article_as_begun(
    desk: Desk, session: ProjectSession
) -> None:
    span = desk.make_span("ACTOR", *place("Nato"))
    assert span.quote == "Nato"
    assert desk.state is WorkState.BEGUN
    assert stored(session) == held(desk)
    assert (
        len(session.store.actions()) == 5
    )  # new project, import, join (the pipeline), prefill, label


def test_the_same_span_twice_is_refused_and_says_which_is_there(desk: Desk) -> None:
    first = desk.make_span("ACTOR", *place("Nato"))
    with pytest.raises(RefusedError) as refused:
        desk.make_span("ACTOR", *place("Nato"))
    assert refused.value.existing == first.id


def test_making_what_was_suggested_covers_the_suggestion(
    desk: Desk, session: ProjectSession
) -> None:
    span = desk.make_span("DATE", *place("Dienstag"))
    assert span.attrs["value"] == "2021-12-28"
    (verdict,) = desk.layer.verdicts.values()
    assert (verdict.kind, verdict.span) == (VerdictKind.COVERED, span.id)
    assert not desk.layer.is_open(DAY.id)
    assert stored(session) == held(desk)


def test_accepting_copies_with_origin_and_enters_the_actor(
    desk: Desk, session: ProjectSession
) -> None:
    (span,) = desk.accept([RJABKOW.id])
    assert span.id != RJABKOW.id
    assert span.origin is not None
    assert span.origin.suggestion == RJABKOW.id
    reference = span.attrs["canonical"]
    assert isinstance(reference, ActorRef)
    session.flush()
    assert [actor.name for actor in session.store.actors()] == ["Rjabkow"]
    assert session.store.actors()[0].id == reference.actor


def test_what_was_rejected_stays_rejected_when_the_pipeline_says_it_again(
    desk: Desk, session: ProjectSession
) -> None:
    desk.reject([DAY.id])
    session.flush()
    again = open_desk(session, ARTICLE)
    assert DAY.id not in {span.id for span in again.layer.open_suggestions()}
    assert session.store.suggestions_left(session.annotator.id) == {ARTICLE: 2}


def test_accepting_a_link_accepts_its_open_ends_as_one_step(
    desk: Desk, session: ProjectSession
) -> None:
    (claim,) = desk.accept([CLAIM.id])
    assert [link.id for link in desk.layer.open_links_of(claim.id)] == [SOURCE.id]
    (link,) = desk.accept_links([SOURCE.id])
    assert link.source == claim.id
    assert desk.layer.spans[link.target].quote == "Sergej Rjabkow"
    assert desk.layer.open_links_of(claim.id) == []
    assert stored(session) == held(desk)
    session.undo().result()
    assert desk.layer.links == {}
    assert desk.layer.is_open(RJABKOW.id)


def test_a_link_to_a_rejected_end_is_not_offered(desk: Desk) -> None:
    (claim,) = desk.accept([CLAIM.id])
    desk.reject([RJABKOW.id])
    assert desk.layer.open_links_of(claim.id) == []
    assert desk.accept_links([SOURCE.id]) == []


def test_links_that_the_scheme_does_not_allow_are_refused(desk: Desk) -> None:
    actor = desk.make_span("ACTOR", *place("Nato"))
    day = desk.make_span("DATE", *place("12. Januar"))
    with pytest.raises(GoldspanError):
        desk.link("source", actor.id, day.id)


def test_relabelling_drops_what_the_new_label_cannot_have(
    desk: Desk, session: ProjectSession
) -> None:
    (claim,) = desk.accept([CLAIM.id])
    (actor,) = desk.accept([RJABKOW.id])
    desk.link("source", claim.id, actor.id)
    desk.relabel(actor.id, "DATE")
    assert desk.layer.links == {}
    assert "kind" not in desk.layer.spans[actor.id].attrs
    assert stored(session) == held(desk)


def test_deleting_an_accepted_span_rejects_its_suggestion(desk: Desk) -> None:
    (span,) = desk.accept([DAY.id])
    desk.delete([span.id])
    assert desk.layer.spans == {}
    assert [v.kind for v in desk.layer.verdicts.values()] == [VerdictKind.REJECTED]
    assert not desk.layer.is_open(DAY.id)


def test_a_known_name_brings_its_actor(desk: Desk) -> None:
    span = desk.make_span("ACTOR", *place("Nato"))
    desk.set_attr(span.id, "kind", "ORGANISATION")
    desk.set_actor(span.id, "canonical", "Nato")
    desk.delete([span.id])
    again = desk.make_span("ACTOR", *place("Nato"))
    assert again.attrs["kind"] == "ORGANISATION"
    assert again.attrs["canonical"] == span.attrs.get("canonical", again.attrs["canonical"])


def test_undo_comes_back_to_the_desk_as_an_event(desk: Desk, session: ProjectSession) -> None:
    before = dict(desk.layer.spans)
    span = desk.make_span("ACTOR", *place("Nato"))
    assert span.id in desk.layer.spans
    session.undo().result()
    assert desk.layer.spans == before
    session.redo().result()
    assert span.id in desk.layer.spans
    assert stored(session) == held(desk)


def test_a_change_that_somebody_was_faster_with_is_refused_and_told(
    desk: Desk, session: ProjectSession
) -> None:
    span = desk.make_span("ACTOR", *place("Nato"))
    session.flush()
    with open_project(session.store.path, session.annotator, window_lock=False) as other:
        other.commit(ActionKind.DELETE, [EntityChange(span, None)])
    told: list[GoldspanError] = []
    desk.on_refused(told.append)
    desk.relabel(span.id, "DATE")
    session.flush()
    assert [type(error) for error in told] == [ConflictError]
    assert span.id not in open_desk(session, ARTICLE).layer.spans


def test_editing_a_suggestion_accepts_it_edited(desk: Desk, session: ProjectSession) -> None:
    span = desk.accept_edited(RJABKOW.id, attrs={"kind": None, "canonical": ActorRef(name="S. R.")})
    assert "kind" not in span.attrs
    assert desk.register.name(span.attrs["canonical"].actor) == "S. R."
    assert [v.kind for v in desk.layer.verdicts.values()] == [VerdictKind.EDITED]
    assert stored(session) == held(desk)


def test_linking_to_a_suggestion_accepts_it(desk: Desk, session: ProjectSession) -> None:
    (claim,) = desk.accept([CLAIM.id])
    link = desk.link("when", claim.id, DAY.id)
    assert desk.layer.spans[link.target].quote == "Dienstag"
    assert not desk.layer.is_open(DAY.id)
    assert stored(session) == held(desk)


@pytest.mark.parametrize(
    ("value", "kind"),
    [("P2W", "DURATION"), ("2021-12-28T10:00", "TIME"), ("2021-12-27TEV", "TIME")],
)
def test_the_type_of_a_date_follows_its_value(desk: Desk, value: str, kind: str) -> None:
    (span,) = desk.accept([DAY.id])
    desk.set_attr(span.id, "value", value)
    assert desk.layer.spans[span.id].attrs["type"] == kind
    desk.set_attr(span.id, "type", "SET")
    desk.set_attr(span.id, "value", "P1Y")
    assert desk.layer.spans[span.id].attrs["type"] == "SET"


def test_names_of_suggestions_complete_before_anything_is_decided(desk: Desk) -> None:
    assert "Rjabkow" in desk.layer.actor_names()


def test_a_note_on_an_article_is_one_step_and_leaves_it_new(
    desk: Desk, session: ProjectSession
) -> None:
    desk.set_article_note("Titel fehlt")
    assert (desk.note, desk.state) == ("Titel fehlt", WorkState.NEW)
    assert stored(session) == held(desk)
    assert session.store.actions()[-1].kind is ActionKind.EDIT
    desk.make_span("ACTOR", *place("Nato"))
    desk.set_state(WorkState.SKIPPED, "Werbung")
    assert (desk.note, desk.state) == ("Titel fehlt", WorkState.SKIPPED)
    assert open_desk(session, ARTICLE).note == "Titel fehlt"
    for _ in range(3):
        session.undo().result()
    assert (desk.note, desk.state) == ("", WorkState.NEW)


def test_the_same_note_twice_is_no_action(desk: Desk, session: ProjectSession) -> None:
    desk.set_article_note("")
    session.flush()
    assert session.undoable() == session.store.actions()[-1]
    assert session.store.actions()[-1].kind is ActionKind.PREFILL

"""What the desk refuses: nothing is changed, and the reason says what is there already."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from goldspan.domain.errors import RefusedError
from goldspan.services.desk.labelling import Desk
from goldspan.services.project.session import ProjectSession
from helpers.suggested_article import CLAIM, DAY, RJABKOW, SOURCE, TEXT, place

Command = Callable[[Desk], object]


def refused(desk: Desk, session: ProjectSession, command: Command) -> RefusedError:
    """Return why the command is refused; nothing has changed then."""
    session.flush()
    actions = len(session.store.actions())
    before = (dict(desk.layer.spans), dict(desk.layer.links), dict(desk.layer.verdicts))
    actors = desk.register.actors()
    with pytest.raises(RefusedError) as reason:
        command(desk)
    session.flush()
    assert len(session.store.actions()) == actions
    assert (desk.layer.spans, desk.layer.links, desk.layer.verdicts) == before
    assert desk.register.actors() == actors
    return reason.value


COMBINED = TEXT.index("\N{COMBINING ACUTE ACCENT}")
BREAK = TEXT.index("\n")


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        (5, 5, "no words"),
        (7, 5, "no words"),
        (BREAK, BREAK + 2, "no words"),
        (1, 2, "no words"),
        (-1, 3, "outside"),
        (len(TEXT) - 2, len(TEXT) + 1, "outside"),
        (len(TEXT) + 1, len(TEXT) + 2, "outside"),
        (COMBINED - 1, COMBINED, "cut a character"),
        (COMBINED, COMBINED + 3, "cut a character"),
    ],
)
def test_ranges_that_cannot_be(
    desk: Desk, session: ProjectSession, start: int, end: int, words: str
) -> None:
    made = desk.make_span("DATE", *place("12. Januar"))
    for command in (
        lambda desk: desk.make_span("ACTOR", start, end),
        lambda desk: desk.resize(made.id, start, end),
        lambda desk: desk.accept_edited(DAY.id, start=start, end=end),
    ):
        assert words in str(refused(desk, session, command))


def test_what_is_marked_like_this_already(desk: Desk, session: ProjectSession) -> None:
    nato = desk.make_span("ACTOR", *place("Nato"))
    other = desk.make_span("ACTOR", *place("Nato plant"))
    day = desk.make_span("DATE", *place("Nato"))
    commands: list[Command] = [
        lambda desk: desk.make_span("ACTOR", *place("Nato")),
        lambda desk: desk.resize(other.id, *place("Nato")),
        lambda desk: desk.relabel(day.id, "ACTOR"),
        lambda desk: desk.accept_edited(RJABKOW.id, start=nato.start, end=nato.end),
    ]
    for command in commands:
        assert refused(desk, session, command).existing == nato.id


def test_nothing_lies_in_furniture_or_reaches_into_it(desk: Desk, session: ProjectSession) -> None:
    start, end = place("Sergej Rjabkow bestätigte am Dienstag")
    outside = desk.make_span("CLAIM", end + 1, end + 4)
    block = desk.make_span("FURNITURE", start, end)
    commands: list[Command] = [
        lambda desk: desk.make_span("ACTOR", *place("Rjabkow")),
        lambda desk: desk.make_span("CLAIM", start, end),
        lambda desk: desk.make_span("CLAIM", start - 5, end - 3),
        lambda desk: desk.make_span("FURNITURE", *place("Rjabkow")),
        lambda desk: desk.make_span("FURNITURE", start + 1, end + 6),
        lambda desk: desk.resize(outside.id, end - 2, end + 4),
        lambda desk: desk.accept_edited(CLAIM.id, start=end - 2),
    ]
    for command in commands:
        assert refused(desk, session, command).existing == block.id
    assert desk.make_span("CLAIM", start - 5, end + 5).quote.startswith("ster")


def test_furniture_does_not_cut_what_is_marked(desk: Desk, session: ProjectSession) -> None:
    claim = desk.make_span("CLAIM", *place("bestätigte am Dienstag"))
    actor = desk.make_span("ACTOR", *place("am Dienstag den"))
    start, _ = place("Dienstag")
    commands: list[Command] = [
        lambda desk: desk.make_span("FURNITURE", start, start + 12),
        lambda desk: desk.accept_edited(DAY.id, label="FURNITURE", end=start + 12),
        lambda desk: desk.relabel(actor.id, "FURNITURE"),
    ]
    for command in commands:
        assert refused(desk, session, command).existing == claim.id


def test_links_that_cannot_be(desk: Desk, session: ProjectSession) -> None:
    (claim,) = desk.accept([CLAIM.id])
    nato = desk.make_span("ACTOR", *place("Nato"))
    link = desk.link("source", claim.id, nato.id)
    twice = refused(desk, session, lambda desk: desk.link("source", claim.id, nato.id))
    assert twice.existing == link.id
    commands: list[Command] = [
        lambda desk: desk.link("source", nato.id, claim.id),
        lambda desk: desk.link("when", claim.id, nato.id),
        lambda desk: desk.link("source", claim.id, DAY.id),
        lambda desk: desk.link("source", claim.id, "gone"),
    ]
    for command in commands:
        assert "cannot be linked" in str(refused(desk, session, command))
    itself = refused(desk, session, lambda desk: desk.link("source", claim.id, claim.id))
    assert "itself" in str(itself)


def test_a_suggestion_in_furniture_is_not_accepted_alone_nor_as_an_end(
    desk: Desk, session: ProjectSession
) -> None:
    (claim,) = desk.accept([CLAIM.id])
    start, end = place("Sergej")
    desk.make_span("FURNITURE", start, end)
    commands: list[Command] = [
        lambda desk: desk.accept([RJABKOW.id]),
        lambda desk: desk.accept_links([SOURCE.id]),
        lambda desk: desk.link("source", claim.id, RJABKOW.id),
    ]
    for command in commands:
        assert "furniture" in str(refused(desk, session, command))


def test_many_are_accepted_without_those_that_may_not_be(
    desk: Desk, session: ProjectSession
) -> None:
    start, end = place("Sergej")
    desk.make_span("FURNITURE", start, end)
    session.flush()
    actions = len(session.store.actions())
    made = desk.accept([RJABKOW.id, DAY.id, CLAIM.id])
    session.flush()
    assert [span.quote for span in made] == ["Dienstag", "den Termin"]
    assert [span.id for span in desk.layer.open_suggestions()] == [RJABKOW.id]
    assert desk.rules.refusal(RJABKOW.key()) is not None
    assert len(session.store.actions()) == actions + 1

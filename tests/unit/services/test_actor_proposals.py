"""Which actors are proposed for a mention, and in which order."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from goldspan.domain.actor import Actor, actor_id
from goldspan.domain.layer import ActorRef, Span
from goldspan.services.actors.proposals import (
    MOST,
    ActorNames,
    ActorProposal,
    SuggestedNames,
    mention,
    proposals,
    suggested_names,
)
from goldspan.services.actors.register import Register

KINDS = {
    "Alexander Gruschko": "PERSON",
    "Sergej Rjabkow": "PERSON",
    "Joe Biden": "PERSON",
    "Jill Biden": "PERSON",
    "Nato-Russland-Rat": "ORGANISATION",
    "Nationaler Sicherheitsrat": "ORGANISATION",
    "USA": "STATE",
}


def actor(name: str, *spellings: str) -> Actor:
    return Actor(actor_id(name), name, KINDS.get(name, ""), spellings=spellings)


def register() -> Register:
    return Register([*(actor(name) for name in KINDS if name != "USA"), actor("USA", "Washington")])


def span(quote: str, **attrs: str | ActorRef) -> Span:
    return Span("1", "a", "me", "ACTOR", 0, len(quote), quote, attrs)


def proposed(
    quote: str,
    typed: str = "",
    *,
    kind: str = "",
    own: Sequence[Span] = (),
    suggested: Sequence[Span] = (),
) -> list[ActorProposal]:
    entries, names = register(), ActorNames()
    about = mention(
        span(quote, **({"kind": kind} if kind else {})),
        own,
        suggested_names(suggested, "canonical"),
        "canonical",
    )
    late = names.late([*entries.names(), *about.suggested.kinds])
    return proposals(typed, about, names.likely(typed or quote, late), entries)


def names(found: Sequence[ActorProposal]) -> list[str]:
    return [proposal.name for proposal in found]


def test_a_surname_alone_means_the_full_name() -> None:
    first, *rest = proposed("Gruschko")
    assert (first.name, first.kind) == ("Alexander Gruschko", "PERSON")
    assert first.matched == ((10, 18),)
    assert rest[0] == ActorProposal("Gruschko", kind="PERSON", matched=((0, 8),))


def test_other_spellings_are_found() -> None:
    assert names(proposed("Grushko"))[0] == "Alexander Gruschko"
    assert names(proposed("x", "Grushko"))[0] == "Alexander Gruschko"
    assert names(proposed("x", "Riabkov"))[0] == "Sergej Rjabkow"


def test_a_spelling_of_an_entry_names_the_entry() -> None:
    first = proposed("x", "Washingt")[0]
    assert (first.name, first.spelling) == ("USA", "Washington")


def test_words_that_a_longer_name_begins_with_are_new() -> None:
    found = proposed("Nato")
    assert (found[0].name, found[0].actor) == ("Nato", None)
    assert "Nato-Russland-Rat" in names(found)
    assert names(proposed("x", "Nato"))[0] == "Nato-Russland-Rat"


def test_of_namesakes_the_one_named_here_comes_first() -> None:
    mentions = [span("Joe Biden", canonical=ActorRef(actor=actor_id("Joe Biden")))]
    found = proposed("Biden", own=mentions)
    assert names(found)[:2] == ["Joe Biden", "Jill Biden"]
    assert [each.mentions for each in found[:2]] == [1, 0]
    mentions = [span("Jill Biden", canonical=ActorRef(actor=actor_id("Jill Biden")))]
    assert names(proposed("Biden", own=mentions))[0] == "Jill Biden"


def test_what_the_same_words_were_taken_for_comes_first() -> None:
    taken = [span("Der Kreml", canonical=ActorRef(actor=actor_id("Nationaler Sicherheitsrat")))]
    assert names(proposed("Der  Kreml", own=taken))[0] == "Nationaler Sicherheitsrat"


def test_names_that_pipelines_suggest_for_the_words_come_before_new_ones() -> None:
    pipeline = [span("Sullivan", kind="PERSON", canonical=ActorRef(name="Jake Sullivan"))]
    found = proposed("Sullivan", suggested=pipeline)
    assert names(found)[:2] == ["Jake Sullivan", "Sullivan"]
    assert found[0].suggested
    assert [each.kind for each in found[:2]] == ["PERSON", "PERSON"]
    assert names(proposed("x", "Jake", suggested=pipeline))[0] == "Jake Sullivan"


def test_the_kind_of_a_new_entry_is_guessed_only_where_something_says_it() -> None:
    assert proposed("Moskau")[0] == ActorProposal("Moskau", matched=((0, 6),))
    assert proposed("Moskau", kind="STATE")[0].kind == "STATE"


def test_a_name_that_is_entered_is_not_offered_as_new() -> None:
    assert [each.actor for each in proposed("USA")].count(None) == 0
    assert [each.actor for each in proposed("x", "Washington")].count(None) == 0


@given(st.text(max_size=12), st.text(max_size=12))
def test_there_is_one_new_entry_at_most_and_ranges_lie_in_the_names(quote: str, typed: str) -> None:
    found = proposed(quote, " ".join(typed.split()))
    assert len(found) <= MOST
    assert sum(each.actor is None for each in found) <= 1
    assert len({(each.name, each.actor) for each in found}) == len(found)
    for each in found:
        ends = [0, *(edge for pair in each.matched for edge in pair), len(each.name)]
        assert ends == sorted(ends)


def test_names_are_found_whether_the_index_holds_them_or_not() -> None:
    parts = ("ba", "do", "ke", "li", "mu", "ra", "so", "te", "wi")
    many = ["".join(three).capitalize() for three in itertools.product(parts, repeat=3)]
    known = ActorNames()
    assert known.late(many) == tuple(many)
    known.prepare(many)
    assert known.late([*many, "Jake Sullivan"]) == ("Jake Sullivan",)
    assert known.likely("Bakemu", ())[0].candidate == "Bakemu"
    assert known.likely("Sullivan", ("Jake Sullivan",))[0].candidate == "Jake Sullivan"


def test_suggested_names_are_those_without_an_entry() -> None:
    entered = span("Biden", kind="PERSON", canonical=ActorRef(actor="1"))
    named = span("Sullivan", kind="PERSON", canonical=ActorRef(name="Jake Sullivan"))
    expected = SuggestedNames({"Jake Sullivan": "PERSON"}, {"Sullivan": "Jake Sullivan"})
    assert suggested_names([entered, named], "canonical") == expected

"""What the register learns from the words of a mention, and what it leaves alone."""

from __future__ import annotations

import pytest

from goldspan.domain.actor import Actor, actor_id
from goldspan.domain.layer import ActorRef
from goldspan.services.actors.register import Register
from goldspan.services.actors.spellings import learnt_spelling
from goldspan.services.desk.labelling import Desk, open_desk
from goldspan.services.project.session import ProjectSession
from helpers.suggested_article import ARTICLE, RJABKOW, TEXT, place


def entry(name: str, kind: str, *spellings: str) -> Actor:
    return Actor(actor_id(name), name, kind, spellings=spellings)


@pytest.mark.parametrize(
    ("name", "kind", "words", "before"),
    [
        ("Alexander Gruschko", "PERSON", "Gruschko", "Vizeaußenminister "),
        ("Alexander Gruschko", "PERSON", "Alexander Grushko", ""),
        ("Dmitri Peskow", "PERSON", "Dimitri Preskow", "Kremlsprecher "),
        ("Dmitri Peskow", "", "Peskow", "der "),
        ("Russland", "STATE", "Moskau", "mit "),
        ("USA", "STATE", "Washington", "in "),
        ("USA", "STATE", "US-Regierung", "der "),
        ("Nato", "ORGANISATION", "NATO", "der "),
        ("Nato-Russland-Rat", "ORGANISATION", "NATO-Russland-Rat", "Der "),
        ("Weißes Haus", "STATE", "Weiße Haus", "das "),
        ("Nationaler Sicherheitsrat der USA", "ORGANISATION", "Nationale Sicherheitsrat", "Der "),
        ("Bundeskriminalamt", "ORGANISATION", "BKA", "Das "),
        ("BKA", "ORGANISATION", "Bundeskriminalamt", "Das "),
    ],
)
def test_names_are_learnt(name: str, kind: str, words: str, before: str) -> None:
    assert learnt_spelling(entry(name, kind), words, before) == words


@pytest.mark.parametrize(
    ("name", "kind", "words", "before"),
    [
        ("Jens Stoltenberg", "PERSON", "Generalsekretär", "Der "),
        ("Jens Stoltenberg", "PERSON", "Nato-Generalsekretär", "Live "),
        ("Julianne Smith", "PERSON", "US-Botschafterin", "Die "),
        ("Wladimir Putin", "PERSON", "Er", ""),
        ("Wladimir Putin", "", "er", "sagte "),
        ("USA", "STATE", "Sie", ""),
        ("Russland", "STATE", "russische Regierung", "die "),
        ("Russland", "STATE", "Regierung in Moskau", "der "),
        ("Russland", "STATE", "Land", "Das "),
        ("Russland", "STATE", "Regierung", "laut "),
        ("Russisches Verteidigungsministerium", "STATE", "Ministerium", "Das "),
        ("Russisches Verteidigungsministerium", "STATE", "Verteidigungsministerium", "Moskauer "),
        ("Russische Föderation", "STATE", "Föderation", "Die "),
        ("Europäische Union", "ORGANISATION", "Union", "der "),
        ("Russland", "STATE", "Russlands", ""),
        ("Russland", "STATE", "Russland", ""),
        ("Nato-Russland-Rat", "ORGANISATION", "Nato-Russland-Rates", "des "),
        ("Russland", "STATE", "–", ""),
        ("Russland", "STATE", "", ""),
    ],
)
def test_descriptions_pronouns_and_case_endings_are_not(
    name: str, kind: str, words: str, before: str
) -> None:
    assert learnt_spelling(entry(name, kind), words, before) is None


def test_a_spelling_is_learnt_once() -> None:
    assert learnt_spelling(entry("Russland", "STATE", "Moskau"), "Moskau", "") is None
    assert learnt_spelling(entry("Russland", "STATE", "Moskau"), "Moskaus", "") is None


def test_the_next_mention_of_these_words_is_known(desk: Desk, session: ProjectSession) -> None:
    first = desk.make_span("ACTOR", *place("Rjabkow"))
    desk.set_actor(first.id, "canonical", "Sergej Rjabkow", "PERSON")
    start = TEXT.rindex("Rjabkow")
    second = desk.make_span("ACTOR", start, start + len("Rjabkow"))
    reference = second.attrs["canonical"]
    assert isinstance(reference, ActorRef)
    assert desk.register.name(reference.actor) == "Sergej Rjabkow"
    session.flush()
    (actor,) = session.store.actors()
    assert (actor.name, actor.spellings) == ("Sergej Rjabkow", ("Rjabkow",))
    assert session.store.verify() == []


def test_undo_forgets_the_spelling_with_the_actor(desk: Desk, session: ProjectSession) -> None:
    desk.reject([RJABKOW.id])
    first = desk.make_span("ACTOR", *place("Sergej Rjabkow"))
    desk.set_actor(first.id, "canonical", "Sergej Rjabkow", "PERSON")
    second = desk.make_span("ACTOR", *place("Rjabkow"))
    desk.set_actor(second.id, "canonical", "Sergej Rjabkow")
    assert desk.register.find("Rjabkow") is not None
    session.undo().result()
    assert desk.register.find("Rjabkow") is None
    assert desk.register.find("Sergej Rjabkow") is not None
    session.redo().result()
    assert desk.register.find("Rjabkow") is not None
    assert {a.id: a for a in open_desk(session, ARTICLE).register.actors()} == {
        a.id: a for a in desk.register.actors()
    }


def test_words_that_mean_another_entry_already_stay_there(desk: Desk) -> None:
    one = desk.make_span("ACTOR", *place("Rjabkow"))
    desk.set_actor(one.id, "canonical", "Rjabkow", "PERSON")
    desk.set_actor(one.id, "canonical", "Anna Rjabkow", "PERSON")
    found = desk.register.find("Rjabkow")
    assert found is not None
    assert found.name == "Rjabkow"
    assert [actor.spellings for actor in desk.register.actors()] == [(), ()]


def test_accepting_with_an_actor_chosen_by_hand_learns_too(desk: Desk) -> None:
    chosen = ActorRef(name="S. A. Rjabkow")
    desk.accept_edited(RJABKOW.id, attrs={"canonical": chosen})
    found = desk.register.find("Sergej Rjabkow")
    assert found is not None
    assert found.name == "S. A. Rjabkow"


def test_case_endings_of_known_names_are_found() -> None:
    register = Register([entry("Russland", "STATE", "Moskau"), entry("USA", "STATE")])
    for words in ("Russland", "Russlands", "Moskaus"):
        actor = register.known(words)
        assert actor is not None
        assert actor.name == "Russland"
    assert register.known("US") is None
    assert register.known("Moskauer") is None


def test_a_newer_version_of_an_entry_replaces_all_its_names() -> None:
    old, other = entry("Nato", "", "NATO", "Bündnis"), entry("Westen", "", "Bündnis")
    register = Register([old, other])
    register.put(entry("Nato", "", "NATO"))
    found = register.find("Bündnis")
    assert found is not None
    assert found.name == "Westen"
    register.put(entry("Nato", ""))
    assert register.find("NATO") is None


def test_a_description_behind_an_article_is_no_surname() -> None:
    speaker = entry("Londoner Polizeisprecher", "PERSON")
    assert learnt_spelling(speaker, "Polizeisprecher", "Das sagte ein ") is None
    merkel = entry("Angela Merkel", "PERSON")
    assert learnt_spelling(merkel, "Merkel", "Das sagte ") == "Merkel"

"""Which words may say who annotated, or where something lies."""

from __future__ import annotations

import pytest

from goldspan.domain.annotator import Annotator, AnnotatorKind
from goldspan.services.releases.content.private_words import (
    has_mail,
    is_a_place,
    names_person,
    says_who,
)
from goldspan.services.releases.content.pseudonyms import Pseudonyms

ERIKA = Annotator("0a" * 16, AnnotatorKind.PERSON, "Erika Müller")
JAN = Annotator("0b" * 16, AnnotatorKind.PERSON, "Jan van den Berg")
SHORT = Annotator("0c" * 16, AnnotatorKind.PERSON, "Bo")
TEXT = "Der Müller hat gesprochen, mail an info@example.org.\n"


def called(*, names: bool = False) -> Pseudonyms:
    return Pseudonyms([ERIKA, JAN, SHORT], b"key", names=names)


@pytest.mark.parametrize(
    "words",
    [
        "Erika Müller",
        "Müller, Erika",
        "Erika",
        "E. Müller",
        "MUELLER",
        "emueller",
        "erika.muller",
        "von Jan gelesen",
        "Berg",
        "bo",
        "0a" * 16,
        "jemand@example.org",
        "jemand (at) example.org",
        "/net/share/korpus/x.txt",
        "smb://server/x",
    ],
)
def test_a_field_that_says_who_or_where_is_told(words: str) -> None:
    assert called().tells_in_metadata("anmerkung", words)
    assert called().tells_in_metadata(words, "1")


@pytest.mark.parametrize(
    "words",
    ["Politik von den Bergen", "Erikas Haus", "Januar", "Bonn", "2021-05-03", "https://x.de/a/b"],
)
def test_other_fields_go_out(words: str) -> None:
    assert not called().tells_in_metadata("ressort", words)


@pytest.mark.parametrize(
    ("key", "who"),
    [
        ("coder", True),
        ("annotatorin", True),
        ("AnnotatorName", True),
        ("annotated_by", True),
        ("created-by", True),
        ("createdBy", True),
        ("geprüft von", True),
        ("e-mail", True),
        ("contact.email", True),
        ("user", True),
        ("user_id", True),
        ("editor", True),
        ("Kürzel", True),
        ("reviewer_2", True),
        ("author", False),
        ("agency", False),
        ("ressort", False),
        ("user_comments", False),
        ("created", False),
        ("edition", False),
        ("label", False),
        ("encoder", False),
    ],
)
def test_keys_that_say_who_annotated_are_told(key: str, who: bool) -> None:
    assert says_who(key) is who
    assert called().tells_in_metadata(key, "x7") is who


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("file:///news/a.html", True),
        ("\\\\server\\news\\a.txt", True),
        ("aus ~/news/a.txt", True),
        ("d:/news/a.txt", True),
        ("/Users/zoe/a.txt", True),
        ("/net/share/erika/x.txt", True),
        ("liegt in /etc/korpus/a.txt", True),
        ("smb://server/x", True),
        ("sftp://server/x", True),
        ("https://example.org/home/news", False),
        ("https://example.org/?to=/home/news/x", False),
        ("doi://10.1000/182", False),
        ("Politik/Ausland", False),
        ("und/oder/nicht", False),
        ("12:30 / 13:30", False),
        ("<b>fett</b>/<i>schräg</i>", False),
        ("3/4/2021", False),
    ],
)
def test_places_on_machines_are_told_from_addresses(words: str, place: bool) -> None:
    assert is_a_place(words) is place


def test_in_attributes_what_the_text_says_is_nobodys() -> None:
    found = called()
    for words in ("Frage an Erika", "Müller, E.", "Berg meint: nein", "/net/x/y", "a@example.org"):
        assert found.tells_in_attribute(words, TEXT), words
    for words in ("Der Müller", "hier wohl der Müller", "an info@example.org", "der Sprecher"):
        assert not found.tells_in_attribute(words, TEXT), words


def test_whoever_goes_out_by_name_may_be_named_but_places_stay() -> None:
    by_name = called(names=True)
    assert not by_name.tells_in_metadata("coder", "Erika Müller")
    assert not by_name.tells_in_attribute("Frage an Erika", TEXT)
    assert by_name.tells_in_metadata("datei", "/net/share/erika/x.txt")
    assert by_name.tells_in_attribute("/net/share/erika/x.txt", TEXT)


def test_guidelines_name_people_by_whole_names() -> None:
    for words in ("nach Müller, Erika", "E. Mueller hat entschieden", "Erika\n Müller"):
        assert names_person(words, ERIKA), words
    for words in ("ein Müller", "Erika", "Erika und Müller"):
        assert not names_person(words, ERIKA), words
    assert has_mail("erika@example.org")
    assert not has_mail("wie @erika.m sagt")


@pytest.mark.parametrize("words", ["a" * 10**5, "a." * 10**5, "/a" * 10**5, "a.b-" * 10**5 + "/"])
def test_long_values_are_looked_through_once(words: str) -> None:
    assert not has_mail(words)
    assert is_a_place(words) is words.startswith("/")

"""Names by likeness: what a person would take for the same name comes first."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldspan.services.actors.likeness import NameIndex, likely, plain, same_but_inflected, sound

REGISTER = (
    "Alexander Gruschko",
    "Annalena Baerbock",
    "Bundeskriminalamt",
    "Bundesrepublik Deutschland",
    "EU",
    "Europäische Union",
    "Jens Stoltenberg",
    "Jörg Müller",
    "Maria Sacharowa",
    "Nationaler Sicherheitsrat",
    "Nato",
    "Nato-Russland-Rat",
    "Organisation für Sicherheit und Zusammenarbeit in Europa",
    "Russland",
    "S. Lawrow",
    "Sergej Rjabkow",
    "US-Regierung",
    "Ukraine",
    "Weißes Haus",
    "Wladimir Putin",
    "Wolodymyr Selenskyj",
)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        # Surname alone, beginnings, order of words, initials
        ("Rjabkow", "Sergej Rjabkow"),
        ("baer", "Annalena Baerbock"),
        ("Rjabkow, Sergej", "Sergej Rjabkow"),
        ("S. Rjabkow", "Sergej Rjabkow"),
        ("Sergej Lawrow", "S. Lawrow"),
        ("Präsident Wladimir Putin", "Wladimir Putin"),
        # Transliterations and umlauts
        ("Grushko", "Alexander Gruschko"),
        ("Zelensky", "Wolodymyr Selenskyj"),
        ("Volodymyr Zelenskyy", "Wolodymyr Selenskyj"),
        ("Sergey Ryabkov", "Sergej Rjabkow"),
        ("Zakharova", "Maria Sacharowa"),
        ("Mueller", "Jörg Müller"),
        ("Joerg Muller", "Jörg Müller"),
        # Inflection
        ("Russlands", "Russland"),
        ("Putins", "Wladimir Putin"),
        ("Selenskyjs", "Wolodymyr Selenskyj"),
        ("Weißen Hauses", "Weißes Haus"),
        ("Nationalen Sicherheitsrats", "Nationaler Sicherheitsrat"),
        # Abbreviations and their long forms
        ("OSZE", "Organisation für Sicherheit und Zusammenarbeit in Europa"),
        ("BRD", "Bundesrepublik Deutschland"),
        ("BKA", "Bundeskriminalamt"),
        # Case, hyphens, slips
        ("NATO", "Nato"),
        ("us regierung", "US-Regierung"),
        ("Weisses Haus", "Weißes Haus"),
        ("Stoltnberg", "Jens Stoltenberg"),
    ],
)
def test_what_is_meant_comes_first(typed: str, meant: str) -> None:
    assert likely(typed, REGISTER, 3)[0].candidate == meant


def test_long_form_and_abbreviation_find_each_other() -> None:
    assert {found.candidate for found in likely("EU", REGISTER)} >= {"EU", "Europäische Union"}
    both = [found.candidate for found in likely("Europäischen Union", REGISTER)]
    assert both[:2] == ["Europäische Union", "EU"]


def test_the_same_name_comes_before_what_begins_with_it() -> None:
    found = likely("nato", REGISTER)
    assert [each.candidate for each in found[:2]] == ["Nato", "Nato-Russland-Rat"]
    assert found[0].score == 1
    assert found[1].score < 1


@pytest.mark.parametrize("typed", ["", " ", "–", "xyzzy", "Quetzalcoatl"])
def test_nothing_is_found_for_what_is_not_there(typed: str) -> None:
    assert likely(typed, REGISTER) == []


def test_no_more_than_wanted() -> None:
    assert len(likely("a", [f"Anna {number}" for number in range(50)], 7)) == 7
    assert likely("Anna", ["Anna"], 0) == []
    assert likely("Anna", []) == []


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("russland", "russlands", True),
        ("bundestages", "bundestag", True),
        ("weisses haus", "weissen hauses", True),
        ("europaische union", "europaischen union", True),
        ("schweden", "schwede", False),
        ("nato", "natorat", False),
        ("paris", "pari", True),
        ("us", "u", False),
        ("", "", False),
    ],
)
def test_inflection(one: str, other: str, same: bool) -> None:
    assert same_but_inflected(one, other) is same
    assert same_but_inflected(other, one) is same


def test_sounds_and_letters() -> None:
    assert sound("Grushko") == sound("Gruschko")
    assert sound("Khodorkovsky") == sound("Chodorkowskij")
    assert sound("Tschernomyrdin") == sound("Chernomyrdin")
    assert plain("  Jean-Claude  JUNCKER ") == "jean claude juncker"
    assert plain("Straße") == plain("STRASSE")


@given(st.lists(st.text(max_size=20), max_size=8), st.text(max_size=20))
def test_any_text_is_taken(names: list[str], typed: str) -> None:
    found = NameIndex(names).likely(typed, 5)
    scores = [each.score for each in found]
    assert scores == sorted(scores, reverse=True)
    assert {each.candidate for each in found} <= set(names)
    assert all(0 < score <= 1 for score in scores)


@given(st.lists(st.text(min_size=1, max_size=20), min_size=1, max_size=8))
def test_a_name_finds_itself(names: list[str]) -> None:
    wanted = names[0]
    found = NameIndex(names).likely(wanted, len(names))
    if plain(wanted):
        assert next(each.score for each in found if each.candidate == wanted) == 1
    else:
        assert found == []

"""The same name once marked and once not: what counts, and what does not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldspan.services.consistency.findings import Finding, FindingKind
from goldspan.services.consistency.names import NameFinder, base_forms
from helpers.decided_articles import Marked, actor, counts, date, decided, looked, texts_of

MARKED = FindingKind.MARKED


def only(found: list[Finding]) -> Finding:
    assert len(found) == 1, [each.words for each in found]
    return found[0]


def test_a_name_that_was_forgotten_once_is_found_with_its_place() -> None:
    one = decided(
        "Thor kam. Dann ging Thor.", actor("Thor", "Jan Thor"), actor("Thor", "Jan Thor", nth=1)
    )
    other = decided("Später sagte Thor nichts.")
    found = only(looked(one, other, kind=MARKED))
    assert (found.words, counts(found)) == ("Thor", [2, 1])
    assert found.doubted[0].article == other.article.id
    assert texts_of(found, one, other)[1] == ["Thor"]


def test_emoji_and_hard_spaces_before_a_name_do_not_shift_it() -> None:
    one = decided("🚢👩‍🚀 Lena\u00a0Ott kam.", actor("Lena\u00a0Ott", "Lena Ott"))
    other = decided("🌊 Gestern 👍🏽 kam Lena Ott nicht.")
    found = only(looked(one, other, kind=MARKED))
    assert texts_of(found, one, other) == [["Lena\u00a0Ott"], ["Lena Ott"]]


def test_a_genitive_is_the_same_name() -> None:
    one = decided("Thor kam.", actor("Thor", "Jan Thor"))
    other = decided("Wir sahen Thors Boot.")
    assert texts_of(only(looked(one, other, kind=MARKED)), one, other)[1] == ["Thors"]


@pytest.mark.parametrize(
    "text",
    [
        "Die Nordwerft-Chefin kam.",
        "Die Nordwerft- und Hafenleute kamen.",
        "Die Nordwerft/Süd-Gruppe kam.",
        "Siehe www.Nordwerft.example dazu.",
        "Die Nordwerften kamen.",
    ],
)
def test_compounds_and_other_words_are_not_the_name(text: str) -> None:
    one = decided("Die Nordwerft baut.", actor("Nordwerft", "Nordwerft", "ORGANISATION"))
    assert looked(one, decided(text), kind=MARKED) == []


@pytest.mark.parametrize(
    "text",
    [
        "Das geschah in Seeland selbst.",
        "Er reiste nach Seeland und blieb.",
        "Sie flohen aus dem kalten Seeland, hieß es.",
        "Soldaten an der Grenze zu Seeland warteten.",
        "In Nordland und Seeland schneite es.",
        "Seeland (ap) – Heute schneit es.",
    ],
)
def test_a_state_need_not_be_marked_where_it_is_a_place(text: str) -> None:
    acts = decided("Seeland prüft das.", actor("Seeland", "Seeland", "STATE"))
    assert looked(acts, decided(text), kind=MARKED) == []


def test_a_state_that_acts_is_found_where_it_was_forgotten() -> None:
    acts = decided("Seeland prüft das.", actor("Seeland", "Seeland", "STATE"))
    other = decided("Nun prüft auch Seeland das.")
    assert only(looked(acts, other, kind=MARKED)).words == "Seeland"


def test_a_part_of_a_longer_name_is_decided_with_it() -> None:
    one = decided("Thor kam.", actor("Thor", "Jan Thor"))
    other = decided("Dort stand Jan Thor.", actor("Jan Thor", "Jan Thor"))
    assert looked(one, other, kind=MARKED) == []


def test_a_title_before_a_name_is_no_slip() -> None:
    one = decided("Der Hafenchef sagte nichts.", actor("Hafenchef", "Jan Thor"))
    other = decided("Der Hafenchef Jan Thor kam.", actor("Jan Thor", "Jan Thor"))
    assert looked(one, other, kind=MARKED) == []


def test_what_comes_after_the_last_span_of_an_article_that_is_begun_is_open() -> None:
    one = decided("Thor kam.", actor("Thor", "Jan Thor"))
    text = "Hier war Thor. Dann kam Ott. Zuletzt war Thor fort."
    begun = decided(text, actor("Ott", "Lena Ott"), done=False)
    found = only(looked(one, begun, kind=MARKED))
    assert [place.start for place in found.doubted] == [text.index("Thor")] or counts(found) == [
        1,
        1,
    ]
    assert all(place.end <= text.index("Dann") for place in found.doubted)


def test_words_in_furniture_are_not_looked_at() -> None:
    one = decided("Thor kam.", actor("Thor", "Jan Thor"))
    other = decided("Text.\n\nLesen Sie: Thor", Marked("FURNITURE", "Lesen Sie: Thor"))
    assert looked(one, other, kind=MARKED) == []


def test_a_clear_majority_comes_before_a_narrow_one_and_nouns_come_last() -> None:
    text = " ".join(["Thor kam."] * 8)
    clear = decided(text, *[actor("Thor", "Jan Thor", nth=n) for n in range(7)])
    narrow = decided(
        "Ott kam. Ott ging. Ott blieb.", *[actor("Ott", "Lena Ott", nth=n) for n in (0, 1)]
    )
    nouns = decided(
        " ".join(["Die Opposition kam."] * 4),
        *[actor("Opposition", "Opposition", nth=n) for n in range(3)],
    )
    assert [each.words for each in looked(clear, narrow, nouns, kind=MARKED)] == [
        "Thor",
        "Ott",
        "Opposition",
    ]


def test_a_date_is_missed_only_where_it_is_marked_as_a_rule() -> None:
    rule = decided(
        "Derzeit kam er. Derzeit ging er. Derzeit ruht er. Derzeit schläft er.",
        *[date("Derzeit", "PRESENT_REF", nth=n) for n in range(3)],
    )
    found = only(looked(rule, kind=MARKED))
    assert (found.label, counts(found)) == ("DATE", [3, 1])


def test_what_only_looks_like_a_date_or_a_name_is_left_alone() -> None:
    rule = decided(
        "Er kam zuletzt. Sie ging zuletzt. Wir lachten zuletzt.",
        *[date("zuletzt", "PAST_REF", nth=n) for n in range(3)],
    )
    assert looked(rule, decided("Es lag nicht zuletzt an ihm."), kind=MARKED) == []
    maker = decided("Nordluft baut.", actor("Nordluft", "Nordluft", "ORGANISATION"))
    assert looked(maker, decided("Die neue Nordluft N380 flog."), kind=MARKED) == []


@given(st.lists(st.sampled_from(["Jan", "Thor", "Lena", "Ott", "Boot"]), min_size=1, max_size=30))
def test_names_are_found_as_whole_words_and_never_overlap(words: list[str]) -> None:
    text = " ".join(words)
    found = list(NameFinder(["Jan Thor", "Thor", "Lena Ott"]).find(text))
    ends = [0, *(end for _, (_, end) in found)]
    assert all(start >= before for (_, (start, _)), before in zip(found, ends, strict=False))
    assert all(text[start:end] == form for form, (start, end) in found)
    assert sum("Thor" in form for form, _ in found) == words.count("Thor")


def test_a_genitive_stands_for_the_name_only_where_that_occurs() -> None:
    assert base_forms({"Thor": 1, "Thors": 1, "Paris": 1}) == {
        "Thor": "Thor",
        "Thors": "Thor",
        "Paris": "Paris",
    }

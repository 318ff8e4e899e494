"""Words that differ by an ending or a letter stand together; short and other words do not."""

from __future__ import annotations

from goldspan.services.review.gaps.wordings import near_wordings


def test_endings_case_and_spaces_make_no_other_wording() -> None:
    found = near_wordings(["Russland", "Russland", "Russlands", "RUSSLAND", "Nato", "Nato "])
    assert set(found.values()) == {"Russland", "Nato"}
    assert found["Russlands"] == found["RUSSLAND"] == "Russland"


def test_near_words_stand_with_the_most_frequent() -> None:
    found = near_wordings(["westliche Geheimdienste", "westlicher Geheimdienste", "teilte mit"])
    assert len({found["westliche Geheimdienste"], found["westlicher Geheimdienste"]}) == 1
    assert found["teilte mit"] == "teilte mit"


def test_a_genitive_of_a_short_name_is_the_name() -> None:
    found = near_wordings(["Iran", "Irans", "Iran"])
    assert found["Irans"] == "Iran"


def test_short_words_are_near_nothing_but_themselves() -> None:
    found = near_wordings(["rund", "und", "am", "im", "USA", "US"])
    assert len(set(found.values())) == 6


def test_nothing_comes_of_nothing() -> None:
    assert near_wordings([]) == {}

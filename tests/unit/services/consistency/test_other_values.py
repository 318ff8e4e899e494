"""The same words with other values: actors, dates seen from their articles, modes, labels."""

from __future__ import annotations

import pytest

from goldspan.services.consistency.findings import FindingKind
from goldspan.services.consistency.relation import relation
from goldspan.services.dates.said import said
from helpers.decided_articles import Marked, actor, claim, counts, date, decided, looked

VALUE = FindingKind.VALUE


def test_two_entries_for_one_name_are_told_once_with_the_kind() -> None:
    one = decided("Ott kam. Ott ging.", actor("Ott", "Lena Ott"), actor("Ott", "Lena Ott", nth=1))
    other = decided("Ott blieb.", actor("Ott", "Ott AG", "ORGANISATION"))
    (found,) = looked(one, other, kind=VALUE)
    assert (found.key, counts(found)) == ("canonical", [2, 1])


def test_a_kind_that_slipped_is_found() -> None:
    one = decided("Ott kam. Ott ging.", actor("Ott", "Lena Ott"), actor("Ott", "Lena Ott", nth=1))
    other = decided("Otts Boot.", actor("Otts", "Lena Ott", "STATE"))
    (found,) = looked(one, other, kind=VALUE)
    assert found.key == "kind"


def test_a_value_that_is_missing_is_another_value() -> None:
    one = decided("Ott kam.", actor("Ott", "Lena Ott"))
    other = decided("Ott ging.", Marked("ACTOR", "Ott", {"kind": "PERSON"}))
    assert [each.key for each in looked(one, other, kind=VALUE)] == ["canonical"]


def test_a_weekday_is_the_same_in_articles_of_two_weeks() -> None:
    one = decided("Er kam am Montag.", date("Montag", "2022-01-10"), time="2022-01-12")
    other = decided("Er ging am Montag.", date("Montag", "2022-02-14"), time="2022-02-18")
    assert looked(one, other, kind=VALUE) == []


def test_a_weekday_that_is_a_week_off_is_found() -> None:
    one = decided("Er kam am Montag.", date("Montag", "2022-01-10"), time="2022-01-12")
    other = decided("Er ging am Montag.", date("Montag", "2022-01-03"), time="2022-01-18")
    (found,) = looked(one, other, kind=VALUE)
    assert found.key == "value"


@pytest.mark.parametrize(
    ("words", "first", "second", "same"),
    [
        ("gestern", ("2022-01-11", "2022-01-12"), ("2022-03-01", "2022-03-02"), True),
        ("gestern", ("2022-01-11", "2022-01-12"), ("2022-03-02", "2022-03-02"), False),
        ("gestern", ("2022-01-11TEV", "2022-01-12"), ("2022-03-01", "2022-03-02"), False),
        ("10. Januar", ("2022-01-10", "2021-12-28"), ("2022-01-10", "2022-01-14"), True),
        ("10. Januar", ("2022-01-10", "2021-12-28"), ("2023-03-10", "2022-01-14"), False),
        ("10. Januar 2022", ("2022-01-10", "2021-12-28"), ("2022-01-10", "2024-05-05"), True),
        ("letztes Jahr", ("2021", "2022-01-12"), ("2023", "2024-05-05"), True),
        ("letztes Jahr", ("2021", "2022-01-12"), ("2024", "2024-05-05"), False),
        ("2021", ("2021", "2022-01-12"), ("2021", "2024-05-05"), True),
        ("nächsten Monat", ("2022-02", "2022-01-12"), ("2024-06", "2024-05-05"), True),
        ("zwei Jahre", ("P2Y", "2022-01-12"), ("P2Y", "2024-05-05"), True),
        ("zwei Jahre", ("P2Y", "2022-01-12"), ("P2M", "2024-05-05"), False),
        ("am Abend", ("2022-01-11TEV", "2022-01-12"), ("2024-05-05TEV", "2024-05-05"), True),
        ("am Abend", ("2022-01-11TEV", "2022-01-12"), ("2024-05-05TMO", "2024-05-05"), False),
        ("gestern", ("2022-01-11", ""), ("2022-03-01", "2022-03-02"), False),
    ],
)
def test_values_agree_where_they_relate_to_their_articles_alike(
    words: str, first: tuple[str, str], second: tuple[str, str], same: bool
) -> None:
    both = [relation(value, time, said(words)) for value, time in (first, second)]
    assert (both[0] == both[1]) is same


def test_ago_and_since_are_two_expressions() -> None:
    ago = decided("Das war vor 30 Jahren so.", date("30 Jahren", "1992"))
    since = decided("Das ist seit 30 Jahren so.", date("30 Jahren", "P30Y", "DURATION"))
    assert looked(ago, since, kind=VALUE) == []


def test_the_same_claim_with_another_mode_is_found() -> None:
    one = decided("„Alles ist gut“, sagte er.", claim("„Alles ist gut“", "DIRECT"))
    other = decided("Er rief: „Alles ist gut“.", claim("„Alles ist gut“", "REPORTED"))
    (found,) = looked(one, other, kind=VALUE)
    assert found.key == "mode"


def test_a_cue_with_another_mode_is_found_only_against_a_clear_majority() -> None:
    said_so = [
        decided(f"Laut Ott kommt Boot {number}.", _laut(f"kommt Boot {number}", "REPORTED"))
        for number in range(9)
    ]
    slip = decided("Laut Ott sinkt das Floß.", _laut("sinkt das Floß", "INDIRECT"))
    (found,) = looked(*said_so, slip, kind=VALUE)
    assert (found.words, counts(found)) == ("Laut", [9, 1])
    assert looked(*said_so[:4], slip, kind=VALUE) == []


def test_a_claim_that_goes_on_in_another_sentence_has_no_usual_mode() -> None:
    usual = [
        decided(f"Laut Ott kommt Boot {number}.", _laut(f"kommt Boot {number}", "REPORTED"))
        for number in range(9)
    ]
    goes_on = decided("Laut Ott regnet es. Es sei nass.", _laut("Es sei nass", "INDIRECT"))
    assert looked(*usual, goes_on, kind=VALUE) == []


def _laut(words: str, mode: str) -> Marked:
    return Marked("CLAIM", words, {"mode": mode, "cue": "Laut"})


def test_the_same_words_with_two_labels_are_found_once() -> None:
    one = decided("Mai kam. Mai ging.", actor("Mai", "Eva Mai"), actor("Mai", "Eva Mai", nth=1))
    other = decided("Im Mai regnet es.", date("Mai", "2022-05"))
    found = looked(one, other)
    assert [each.kind for each in found] == [FindingKind.LABEL]
    assert counts(found[0]) == [2, 1]

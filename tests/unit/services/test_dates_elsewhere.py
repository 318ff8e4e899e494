"""What a decided date means in a copy of the article that speaks at another time."""

from __future__ import annotations

import pytest

from goldspan.services.dates.elsewhere import DateElsewhere, value_elsewhere
from goldspan.services.dates.words import DateReading, marked_date

TUESDAY, THURSDAY = "2021-12-28", "2021-12-30T09:15"


def elsewhere(words: str, value: str, kind: str = "DATE", *, at: str, there: str) -> DateElsewhere:
    text = f"Das Amt teilte {words} mit, es werde neu gewählt."
    start = text.index(words.removeprefix("am ").removeprefix("seit "))
    end = text.index(" mit,")
    return value_elsewhere(
        value, kind, at, there, lambda time: marked_date(text, start, end, time, "de")
    )


def test_words_that_name_their_day_keep_their_value() -> None:
    told = elsewhere("am 24. Dezember 2021", "2021-12-24", at=TUESDAY, there="2022-03-01")
    assert told == DateElsewhere("2021-12-24", "DATE")


def test_words_seen_from_the_article_are_told_anew() -> None:
    told = elsewhere("gestern", "2021-12-27", at=TUESDAY, there=THURSDAY)
    assert told == DateElsewhere("2021-12-29", "DATE")


def test_the_same_weekday_seen_two_days_later_is_the_same_day() -> None:
    told = elsewhere("am Montag", "2021-12-27", at=TUESDAY, there=THURSDAY)
    assert told == DateElsewhere("2021-12-27", "DATE")


def test_the_same_day_needs_no_reading() -> None:
    def nobody(_: str) -> None:
        raise AssertionError("read although both articles speak on the same day")

    told = value_elsewhere("2021-12-26", "DATE", TUESDAY, "2021-12-28T10:20:28", nobody)
    assert told == DateElsewhere("2021-12-26", "DATE")


def test_a_clock_time_is_told_anew_on_the_same_day() -> None:
    readings = {
        "2021-12-28T08:00": DateReading("TIME", "2021-12-28T06:00"),
        "2021-12-28T09:30": DateReading("TIME", "2021-12-28T07:30"),
    }
    told = value_elsewhere(
        "2021-12-28T06:00", "TIME", "2021-12-28T08:00", "2021-12-28T09:30", readings.get
    )
    assert told == DateElsewhere("2021-12-28T07:30", "TIME")


def test_a_correction_by_whole_weeks_goes_along() -> None:
    told = elsewhere("gestern", "2021-12-20", at=TUESDAY, there=THURSDAY)
    assert told.value == "2021-12-22"


@pytest.mark.parametrize("value", ["2021-12-25", "2021", "PAST_REF"])
def test_another_correction_stays_as_it_is(value: str) -> None:
    assert elsewhere("gestern", value, at=TUESDAY, there=THURSDAY).value == value


def test_durations_stay() -> None:
    told = elsewhere("seit zwei Jahren", "P2Y", "DURATION", at=TUESDAY, there="2023-05-01")
    assert told == DateElsewhere("P2Y", "DURATION")


def test_without_a_document_time_nothing_can_be_told() -> None:
    assert elsewhere("gestern", "2021-12-27", at=TUESDAY, there="").value == "XXXX-XX-XX"
    assert elsewhere("am 24. Dezember 2021", "2021-12-24", at=TUESDAY, there="").value != ""


def test_a_value_without_reading_stays() -> None:
    assert elsewhere("nach der Ernte", "2021-10", at=TUESDAY, there=THURSDAY).value == "2021-10"

"""The days of TIMEX3 values: weeks at the turn of the year, leap days, the calendar's ends."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldspan.domain.timex import TimexError, parse_timex
from goldspan.domain.timex_days import Days, Precision, days_of, moved, precision_of, value_of


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2022-01-10", "2022-01-10", "2022-01-10"),
        ("2021-12-27TEV", "2021-12-27", "2021-12-27"),
        ("2020-W53", "2020-12-28", "2021-01-03"),
        ("2021-W52-WE", "2022-01-01", "2022-01-02"),
        ("2021-W52-1", "2021-12-27", "2021-12-27"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("1900-02", "1900-02-01", "1900-02-28"),
        ("2022-Q1", "2022-01-01", "2022-03-31"),
        ("2022-Q4", "2022-10-01", "2022-12-31"),
        ("2021-H2", "2021-07-01", "2021-12-31"),
        ("2021-SP", "2021-03-01", "2021-05-31"),
        ("2021-WI", "2021-12-01", "2022-02-28"),
        ("2023-WI", "2023-12-01", "2024-02-29"),
        ("9999-WI", "9999-12-01", "9999-12-31"),
        ("2021-QX", "2021-01-01", "2021-12-31"),
        ("2021-12-XX", "2021-12-01", "2021-12-31"),
        ("2016/2017", "2016-01-01", "2017-12-31"),
        ("199", "1990-01-01", "1999-12-31"),
        ("19", "1900-01-01", "1999-12-31"),
        ("00", "0001-01-01", "0099-12-31"),
    ],
)
def test_a_value_covers_days(value: str, first: str, last: str) -> None:
    days = days_of(value)
    assert days == Days(date.fromisoformat(first), date.fromisoformat(last))
    assert len(days) == (days.last - days.first).days + 1


@pytest.mark.parametrize(
    "value",
    ["", "P2Y", "PRESENT_REF", "XXXX-01-10", "T10:00", "2022-02-31", "2021-W53", "0000", "Katze"],
)
def test_some_values_cover_no_days(value: str) -> None:
    assert days_of(value) is None


@pytest.mark.parametrize("value", ["2021-W53", "2022-W53", "2020-W54", "2020-W00"])
def test_weeks_that_a_year_does_not_have(value: str) -> None:
    with pytest.raises(TimexError):
        parse_timex(value)


@given(st.from_regex(r"(\d{1,5}|XXXX)(-[\dX]{1,2}){0,2}", fullmatch=True))
def test_what_is_a_value_has_days_or_none(value: str) -> None:
    days_of(value)


@given(st.dates(), st.sampled_from(Precision))
def test_a_day_lies_in_its_week_month_and_so_on(day: date, precision: Precision) -> None:
    value = value_of(day, precision)
    parse_timex(value)
    days = days_of(value)
    if days is None:  # the last week of the calendar is not whole
        assert precision is Precision.WEEK and day > date.max - timedelta(days=7)
        return
    assert day in days
    assert precision_of(value) is precision
    assert {value_of(days.first, precision), value_of(days.last, precision)} == {value}


@given(st.dates(), st.sampled_from(Precision))
def test_what_comes_after_is_the_next(day: date, precision: Precision) -> None:
    days = days_of(value_of(day, precision))
    if days is None or days.last == date.max:
        return
    after = days_of(value_of(days.last + timedelta(days=1), precision))
    assert after is None or after.first == days.last + timedelta(days=1)
    assert after is None or not after.meets(days)


@given(st.dates(), st.integers(-50_000, 50_000), st.integers(-4_000_000, 4_000_000))
def test_moving_stays_in_the_calendar(day: date, months: int, days: int) -> None:
    assert date.min <= moved(day, months=months, days=days) <= date.max


@given(st.dates(date(1, 1, 1), date(9998, 12, 31)), st.integers(0, 11))
def test_a_month_on_is_in_the_next_month(day: date, months: int) -> None:
    there = moved(day, months=months)
    assert (there.year * 12 + there.month) - (day.year * 12 + day.month) == months
    assert there.day in (day.day, days_of(f"{there:%Y}".zfill(4) + f"-{there.month:02d}").last.day)  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("value", "precision"),
    [
        ("2021", Precision.YEAR), ("2021-12", Precision.MONTH), ("2021-12-27TEV", Precision.DAY),
        ("2021-W52", Precision.WEEK), ("2021-W52-WE", None), ("2022-Q1", Precision.QUARTER),
        ("2022-H1", Precision.HALF), ("2022-SU", None), ("199", None), ("2016/2017", None),
        ("P2Y", None), ("XXXX-01", None), ("", None),
    ],
)  # fmt: skip
def test_how_exact_a_value_is(value: str, precision: Precision | None) -> None:
    assert precision_of(value) is precision

"""Document times: what is understood, in which form it is kept, and what does not exist."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldspan.domain.document_time import read_document_time
from goldspan.domain.timex import parse_timex

DAYS = st.dates(min_value=date(1, 1, 1))
MOMENTS = st.datetimes(min_value=datetime(1, 1, 1))
ZONES = st.sampled_from(["", "Z", "+01:00", "-0330"])


@given(DAYS)
def test_every_day_month_and_year_is_one(day: date) -> None:
    for value in (day.isoformat(), day.isoformat()[:7], day.isoformat()[:4]):
        assert read_document_time(value) == value
        parse_timex(value)


@given(MOMENTS, ZONES, st.sampled_from(["T", " "]), st.sampled_from(["", ".5", ",123"]))
def test_every_moment_is_one_without_zone_and_fractions(
    moment: datetime, zone: str, gap: str, fraction: str
) -> None:
    exact = moment.replace(microsecond=0)
    written = f"{exact.isoformat(sep=gap)}{fraction}{zone}"
    assert read_document_time(written) == exact.isoformat()
    minutes = f"{exact.isoformat(sep=gap, timespec='minutes')}{zone}"
    assert read_document_time(minutes) == exact.isoformat(timespec="minutes")


@given(MOMENTS)
def test_every_german_date_is_one(moment: datetime) -> None:
    day = f"{moment.day}. {moment.month}. {moment.year:04}"
    iso = moment.date().isoformat()
    assert read_document_time(day) == read_document_time(day.replace(" ", "")) == iso
    clock = moment.strftime("%H:%M")
    assert read_document_time(f"{day}, {moment.hour}:{clock[3:]} Uhr") == f"{iso}T{clock}"


@given(st.integers(1, 400), st.dates(min_value=date(1, 1, 1), max_value=date(9998, 1, 1)))
def test_days_that_do_not_exist_are_none(days: int, day: date) -> None:
    last = (day.replace(day=1) + timedelta(days=32)).replace(day=1) - timedelta(days=1)
    beyond = min(99, last.day + days)
    assert read_document_time(f"{last.isoformat()[:8]}{beyond:02}") is None
    assert read_document_time(f"{beyond}.{last.month}.{last.year:04}") is None


@given(st.from_regex(r"[0-9X]{4}(-[0-9XWQHSUT]{1,4}){0,3}[T :0-9.Z+-]{0,9}", fullmatch=True))
def test_what_is_understood_is_timex_and_stays_what_it_is(written: str) -> None:
    value = read_document_time(written)
    if value is not None:
        parse_timex(value)
        assert read_document_time(value) == value


@pytest.mark.parametrize(
    "value",
    [
        "",
        "2021-W05",
        "2020-W53",
        "2021-W05-WE",
        "2021-W05-3",
        "2021-Q3",
        "2021-SU",
        "2021-H1",
        "2021-12-28TEV",
        "2021-12-28T07",
    ],
)
def test_what_stays_as_it_is(value: str) -> None:
    assert read_document_time(f" {value} ") == value


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("12.1.2022", "2022-01-12"),
        ("12. 01. 2022 07:09:30", "2022-01-12T07:09:30"),
        ("28. 12. 2021, 7.09 Uhr", "2021-12-28T07:09"),
        ("1.2022", "2022-01"),
        ("12. 2021", "2021-12"),
        ("2021-12-28T07Z", "2021-12-28T07"),
    ],
)
def test_other_ways_to_write_it(written: str, value: str) -> None:
    assert read_document_time(written) == value


@pytest.mark.parametrize(
    "written",
    [
        "21",
        "2021-13",
        "2021-1",
        "0000",
        "P2D",
        "PAST_REF",
        "199X",
        "2021-XX",
        "2021-W54",
        "2021-W00",
        "2021-W53",
        "2021-12-28T",
        "2021-12-28T24:00",
        "2021-12-28T07:60",
        "2021-12T07:09",
        "31.2.2022",
        "1.13.2022",
        "12.1.22",
        "12.2021 7:09",
        "1.2.",
        "gestern",
        "٢٠٢١",
    ],
)
def test_what_is_none(written: str) -> None:
    assert read_document_time(written) is None

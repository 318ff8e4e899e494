"""Flags on dates: none on gold, each when what it flags is put in."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldspan.domain.layer import Span
from goldspan.services.dates.checks import (
    BEFORE,
    DateFlagKind,
    MarkedDate,
    Severity,
    check_date,
    date_flags,
)
from goldspan.services.schemes import default_scheme

K = DateFlagKind
NOW = "2021-12-28T10:20"  # a Tuesday
SEEDS = Path(__file__).parents[3] / "seeds"


def gold() -> list[MarkedDate]:
    dates = []
    for line in (SEEDS / "seeds.gold.jsonl").read_text(encoding="utf-8").splitlines():
        article = json.loads(line)
        for span in article["spans"]:
            if span["label"] == "DATE":
                before = article["text"][max(0, span["start"] - BEFORE) : span["start"]]
                time, attrs = article["document_time"], span["attrs"]
                dates.append(MarkedDate(span["quote"], attrs["type"], attrs["value"], time, before))
    return dates


def kinds(marked: MarkedDate) -> list[DateFlagKind]:
    return [flag.kind for flag in check_date(marked)]


def test_gold_has_no_flag() -> None:
    dates = gold()
    assert len(dates) == 75
    assert [(date, kinds(date)) for date in dates if kinds(date)] == []


def test_every_weekday_of_gold_is_flagged_on_another_day() -> None:
    named = [date for date in gold() if "tag" in date.quote and date.value[4:5] == "-"]
    for date in named:
        day = 1 + int(date.value[8:10]) % 28
        moved = replace(date, value=f"{date.value[:8]}{day:02d}{date.value[10:]}")
        assert K.OTHER_WEEKDAY in kinds(moved) or K.AFTER_ARTICLE in kinds(moved), moved
    assert len(named) == 12


def test_every_named_year_of_gold_is_flagged_in_another_year() -> None:
    named = [date for date in gold() if date.value[:4].isdigit() and date.value[:4] in date.quote]
    for date in named:
        wrong = f"{int(date.value[:4]) + 1}{date.value[4:]}"
        assert K.OTHER_YEAR in kinds(replace(date, value=wrong)), date
    assert named


@pytest.mark.parametrize(
    ("quote", "before", "kind", "value", "flag"),
    [
        ("31. Februar", "", "DATE", "2022-02-31", K.NO_SUCH_DAY),
        ("25 Uhr", "", "TIME", "2022-02-01T25:00", K.NO_SUCH_TIME),
        ("neulich", "", "DATE", "Katze", K.NOT_TIMEX),
        ("gestern", "", "DATE", "2021-12-29", K.AFTER_ARTICLE),
        ("vorgestern", "", "DATE", "2022", K.AFTER_ARTICLE),
        ("gestern Abend", "", "TIME", "2021-12-28TEV", K.OTHER_DAY),
        ("heute", "", "DATE", "2021-12-30", K.AFTER_ARTICLE),
        ("heute", "", "DATE", "2021-11-30", K.BEFORE_ARTICLE),
        ("morgen", "", "DATE", "2021-12-27", K.BEFORE_ARTICLE),
        ("yesterday", "", "DATE", "2022-01-01", K.AFTER_ARTICLE),
        ("der vergangenen Woche", "", "DATE", "2022-W01", K.AFTER_ARTICLE),
        ("letzten Jahr", "", "DATE", "2022", K.AFTER_ARTICLE),
        ("30 Jahren", "vor ", "DATE", "2051", K.AFTER_ARTICLE),
        ("zuletzt", "", "DATE", "FUTURE_REF", K.AFTER_ARTICLE),
        ("kommenden Montag", "", "DATE", "2021-12-27", K.BEFORE_ARTICLE),
        ("zwei Wochen", "in ", "DATE", "2021-W50", K.BEFORE_ARTICLE),
        ("bald", "", "DATE", "PAST_REF", K.BEFORE_ARTICLE),
        ("Dienstag", "", "DATE", "2021-12-27", K.OTHER_WEEKDAY),
        ("Montagabend", "", "TIME", "2021-12-28TEV", K.OTHER_WEEKDAY),
        ("last Monday", "", "DATE", "2021-12-26", K.OTHER_WEEKDAY),
        ("Dienstag", "", "DATE", "XXXX-WXX-1", K.OTHER_WEEKDAY),
        ("10. Januar", "", "DATE", "2022-01-11", K.OTHER_DAY),
        ("10. Januar", "", "DATE", "XXXX-01-11", K.OTHER_DAY),
        ("10. Januar", "", "DATE", "2022-02-10", K.OTHER_MONTH),
        ("12.01.2022", "", "DATE", "2022-12-01", K.OTHER_MONTH),
        ("Mai 2019", "", "DATE", "2018-05", K.OTHER_YEAR),
        ("den 1990er Jahren", "in ", "DATE", "198", K.OTHER_YEAR),
        ("Montag", "", "DATE", "2201-12-28", K.FAR_AWAY),
        ("Montag", "", "DATE", "0202-01-04", K.FAR_AWAY),
        ("drei Wochen", "seit ", "DATE", "P3W", K.OTHER_TYPE),
        ("Montagabend", "", "DATE", "2021-12-27TEV", K.OTHER_TYPE),
    ],
)
def test_what_cannot_be_is_flagged(
    quote: str, before: str, kind: str, value: str, flag: DateFlagKind
) -> None:
    assert flag in kinds(MarkedDate(quote, kind, value, NOW, before))


@pytest.mark.parametrize(
    ("quote", "before", "kind", "value"),
    [
        ("Nacht zum Dienstag", "in der ", "TIME", "2021-12-27TNI"),
        ("Nacht auf den 10. Januar", "in der ", "TIME", "2022-01-09TNI"),
        ("gestern", "", "DATE", "2021-12"),
        ("heute Nacht", "", "TIME", "2021-12-29TNI"),
        ("dem 10. Januar", "vor ", "DATE", "2022-01-10"),
        ("nächsten Tag", "am ", "DATE", "2021-11-30"),
        ("Januar", "im ", "DATE", "2022-W01"),
        ("Dezember", "im ", "DATE", "2021"),
        ("jedes Jahr", "", "SET", "P1Y"),
        ("Montag", "jeden ", "SET", "XXXX-WXX-1"),
        ("2000 Jahren", "vor ", "DATE", "0021"),
        ("Winter 2021/22", "", "DATE", "2021-WI"),
        ("Saison 2016/17", "", "DATE", "2016/2017"),
        ("Morgen", "am ", "TIME", "2021-12-28TMO"),
        ("den 1990er Jahren", "in ", "DATE", "199"),
        ("2. Weltkrieg 1945", "", "DATE", "1945"),
        ("zuletzt", "", "DATE", "PAST_REF"),
        ("Jahr 44 v. Chr.", "", "DATE", ""),
    ],
)
def test_what_may_be_is_not_flagged(quote: str, before: str, kind: str, value: str) -> None:
    assert kinds(MarkedDate(quote, kind, value, NOW, before)) == []


def test_relative_words_want_a_document_time() -> None:
    for value in ("", "XXXX-XX-XX", "XXXX-WXX-1"):
        assert kinds(MarkedDate("gestern", "DATE", value, "")) == [K.NO_DOCUMENT_TIME]
    assert kinds(MarkedDate("Montag", "DATE", "", "")) == [K.NO_DOCUMENT_TIME]
    assert kinds(MarkedDate("gestern", "DATE", "2021-12-27", "")) == []
    assert kinds(MarkedDate("Montag, 10. Januar 2022", "DATE", "", "")) == []


def test_what_cannot_be_comes_first_with_its_word() -> None:
    flags = check_date(MarkedDate("Dienstag", "DURATION", "2021-12-27", NOW))
    assert [(flag.kind, flag.severity, flag.said) for flag in flags] == [
        (K.OTHER_WEEKDAY, Severity.IMPOSSIBLE, "Dienstag"),
        (K.OTHER_TYPE, Severity.DOUBTFUL, ""),
    ]


def test_the_flags_of_an_article_come_in_reading_order() -> None:
    text = "Am Dienstag und gestern."
    values = {"gestern": "2021-12-29", "Dienstag": "2021-12-27"}
    spans = [
        Span("s" + quote, "a", "me", label, start := text.index(quote), start + len(quote), quote,
             {"type": "DATE", "value": value})
        for quote, value in values.items()
        for label in ("DATE", "CLAIM")
    ]  # fmt: skip
    found = date_flags(spans, default_scheme(), text, NOW)
    assert [(span.quote, span.label, flag.kind) for span, flag in found] == [
        ("Dienstag", "DATE", K.OTHER_WEEKDAY),
        ("gestern", "DATE", K.AFTER_ARTICLE),
    ]


words = st.sampled_from(
    [
        "gestern",
        "Montag",
        "10. Januar 9999",
        "1.1.0001",
        "vor",
        "Nacht zum Montag",
        "morgen",
        "2021",
    ]
)
values = st.sampled_from(
    ["", "0001-01-01", "9999-12-31TNI", "0000", "9999-WI", "9999-W52", "XXXX-02-29", "2021-W52",
     "19", "T10", "P2Y", "PAST_REF", "2021-13"]
)  # fmt: skip


@given(words, words, values, values)
def test_the_ends_of_the_calendar_are_no_trouble(
    quote: str, before: str, value: str, now: str
) -> None:
    check_date(MarkedDate(quote, "DATE", value, now, before))


def test_a_value_that_is_another_in_the_copy_is_doubtful() -> None:
    yesterday = MarkedDate("gestern", "DATE", "2021-12-27", NOW, elsewhere="2021-12-26")
    (flag,) = check_date(yesterday)
    assert (flag.kind, flag.severity, flag.said) == (K.ELSEWHERE, Severity.DOUBTFUL, "2021-12-26")
    assert kinds(replace(yesterday, elsewhere="2021-12-27")) == []

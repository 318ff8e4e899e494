"""Every flag of a date has words, in sentences that are whole."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale

from goldspan.services.dates.checks import DateFlag, DateFlagKind, Severity
from goldspan.ui.annotate.inspect.date_flag_words import date_flag_words
from goldspan.ui.annotate.inspect.timex_seen import seen_from

NOW = "2021-12-28T10:20"


@pytest.fixture(autouse=True)
def _english() -> None:
    QLocale.setDefault(QLocale("en_GB"))


@pytest.mark.parametrize("kind", DateFlagKind)
def test_every_kind_has_a_sentence(kind: DateFlagKind) -> None:
    words = date_flag_words(DateFlag(kind, Severity.DOUBTFUL, "Dienstag"), "2021-12-27")
    assert words.endswith(".")
    assert "{" not in words


@pytest.mark.parametrize("value", ["2021-12-27", "2021-12-27TEV", "XXXX-WXX-1"])
def test_the_weekday_of_the_value_is_named(value: str) -> None:
    flag = DateFlag(DateFlagKind.OTHER_WEEKDAY, Severity.IMPOSSIBLE, "Dienstag")
    assert date_flag_words(flag, value) == "The text says “Dienstag”, this is a Monday."


@pytest.mark.parametrize(
    ("value", "now", "words"),
    [
        ("2021-12-27TEV", NOW, "yesterday, seen from the article"),
        ("2021-12-28", NOW, "the article’s day"),
        ("2021-12-30", NOW, "the day after tomorrow, seen from the article"),
        ("2021-W52", NOW, "the article’s week"),
        ("2022-W01", NOW, "the week after the article"),
        ("2021-11", NOW, "the month before the article"),
        ("2020", NOW, "the year before the article"),
        ("2020", "2021-12", "the year before the article"),
        ("2020", "2021", "the year before the article"),
        ("2021-12-27", "2021-12", ""),
        ("2021-12-27", "", ""),
        ("P2Y", NOW, ""),
        ("PAST_REF", NOW, ""),
        ("2021-Q4", NOW, ""),
    ],
)
def test_where_a_value_lies_from_the_article(value: str, now: str, words: str) -> None:
    assert seen_from(value, now) == words

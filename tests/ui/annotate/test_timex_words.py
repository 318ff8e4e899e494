"""TIMEX3 values in words."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale

from goldspan.domain.timex import TimexError
from goldspan.ui.annotate.inspect.timex_words import timex_words


@pytest.fixture(autouse=True)
def _english() -> None:
    QLocale.setDefault(QLocale("en_GB"))


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2022-01-10", "Monday, 10 January 2022"),
        ("2021-12", "December 2021"),
        ("2021", "2021"),
        ("199", "the 1990s"),
        ("2021-12-27TEV", "Monday, 27 December 2021, in the evening"),
        ("2022-01-12T10:00", "Wednesday, 12 January 2022, 10:00 o’clock"),
        ("2022-SP", "spring 2022"),
        ("XXXX-12-24", "24 December"),
        ("2022-W02", "week 2, 2022"),
        ("XXXX-WXX-1", "a Monday"),
        ("XXXX-WXX-1TEV", "a Monday, in the evening"),
        ("XXXX-WXX-WE", "a weekend"),
        ("XXXX-XX-XX", "some day"),
        ("XXXX-XX-10", "day 10 of a month"),
        ("2021-QX", "one quarter of 2021"),
        ("2016/2017", "2016/2017"),
        ("PXX", "some time"),
        ("P2.5Y", "2.5 years"),
        ("PXW", "some weeks"),
        ("PAST_REF", "some time ago"),
    ],
)
def test_values_in_words(value: str, words: str) -> None:
    assert timex_words(value) == words


@pytest.mark.parametrize("value", ["2022-02-31", "2022-13", "morgen", "2022-01-10T25:00", "P"])
def test_what_cannot_be(value: str) -> None:
    with pytest.raises(TimexError):
        timex_words(value)

"""English dates: what is marked, and the value it gets."""

from __future__ import annotations

import pytest

from goldspan.prefill.dates.english import ENGLISH
from goldspan.prefill.dates.finder import find_expressions

NOW = "2022-03-16T09:30"  # a Wednesday


def found(text: str) -> list[tuple[str, str, str]]:
    return [
        (text[e.start : e.end], e.type, e.value)
        for e in find_expressions(text, NOW, grammar=ENGLISH)
    ]


@pytest.mark.parametrize(
    ("text", "quote", "kind", "value"),
    [
        ("They met on Tuesday.", "Tuesday", "DATE", "2022-03-15"),
        ("They will meet on Tuesday.", "Tuesday", "DATE", "2022-03-22"),
        ("They met on Tuesday morning.", "Tuesday morning", "TIME", "2022-03-15TMO"),
        ("They met on Tuesday at 3 p.m. in Rome.", "Tuesday at 3 p.m.", "TIME", "2022-03-15T15:00"),
        ("He left last Friday.", "last Friday", "DATE", "2022-03-11"),
        ("She leaves next Monday.", "next Monday", "DATE", "2022-03-21"),
        ("It was announced yesterday evening.", "yesterday evening", "TIME", "2022-03-15TEV"),
        ("He was born on May 5, 1998.", "May 5, 1998", "DATE", "1998-05-05"),
        ("He was born on 5 May 1998.", "5 May 1998", "DATE", "1998-05-05"),
        ("It began on the fifth of May 1998.", "the fifth of May 1998", "DATE", "1998-05-05"),
        ("He died on February 28.", "February 28", "DATE", "2022-02-28"),
        ("Talks will begin on April 3.", "April 3", "DATE", "2022-04-03"),
        ("Saturday, February 8 was cold.", "Saturday, February 8", "DATE", "2020-02-08"),
        ("Updated 12/31/2015.", "12/31/2015", "DATE", "2015-12-31"),
        ("Updated 31/12/2015.", "31/12/2015", "DATE", "2015-12-31"),
        ("It rose in November.", "November", "DATE", "2021-11"),
        ("It rose in early 2019.", "early 2019", "DATE", "2019"),
        ("It rose in 2019.", "2019", "DATE", "2019"),
        ("It fell in the second quarter of 2021.", "the second quarter of 2021", "DATE", "2021-Q2"),
        ("He was famous in the 1980s.", "the 1980s", "DATE", "198"),
        ("It stood since the 19th century.", "the 19th century", "DATE", "18"),
        ("It was hot last summer.", "last summer", "DATE", "2021-SU"),
        ("It rained last week.", "last week", "DATE", "2022-W10"),
        ("It rained three days ago.", "three days ago", "DATE", "2022-03-13"),
        ("It will rain in two weeks.", "two weeks", "DATE", "2022-W13"),
        ("It lasted for twenty-five minutes.", "twenty-five minutes", "DURATION", "PT25M"),
        ("It lasted several weeks.", "several weeks", "DURATION", "PXW"),
        ("The three-day strike ended.", "three-day", "DURATION", "P3D"),
        ("It runs every day.", "every day", "SET", "P1D"),
        ("It runs every four years.", "every four years", "SET", "P4Y"),
        ("It was recently closed.", "recently", "DATE", "PAST_REF"),
        ("He is currently ill.", "currently", "DATE", "PRESENT_REF"),
    ],
)
def test_one_expression(text: str, quote: str, kind: str, value: str) -> None:
    assert found(text) == [(quote, kind, value)]


@pytest.mark.parametrize(
    "text",
    [
        "More than 2000 people came.",
        "It may rain.",
        "They march against it.",
        "He paid 1999 dollars.",
        "The sun shone.",
        "A 12-year-old boy sang.",
    ],
)
def test_no_expression(text: str) -> None:
    assert found(text) == []


def test_later_is_reckoned_from_what_was_told() -> None:
    text = "He came in 1998. Two years later he left."
    assert found(text)[1] == ("Two years later", "DATE", "2000")

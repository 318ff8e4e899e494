"""What holds of dates in any text: offsets, nesting, values that are TIMEX3, days that move."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from goldspan.domain.timex import TimexError, parse_timex
from goldspan.prefill.dates.english import ENGLISH
from goldspan.prefill.dates.expression import Grammar
from goldspan.prefill.dates.finder import find_expressions
from goldspan.prefill.dates.german import GERMAN
from goldspan.prefill.marking import Marking

PIECES = (
    "am", "im", "seit", "vor", "in", "bis", "Montag", "Dienstagabend", "3.", "14. Mai", "Mai",
    "2022", "1998", "Januar 2020", "Uhr", "10.30", "gegen", "drei", "Wochen", "Jahren", "Jahr",
    "vergangenen", "kommenden", "letzten", "dem", "der", "Nacht zum", "Ende", "des", "Jahres",
    "jeden", "alle zwei", "heute", "gestern", "Abend", "Sommer", "wurde", "wird", "kam", ",", ".",
    "später", "zuvor", "99999999999", "Jahrhunderts", "19.", "1990er", "😀", "\n", "31. Februar",
    "two", "years", "ago", "last", "week", "on", "Friday", "May 5", "at 3 pm", "every", "day",
    "2021-02-29", "12/31/2015", "00:61 Uhr", "Quartal", "zweiten", "am selben Tag", "Ostern 2022",
)  # fmt: skip
YEARLESS = [piece for piece in PIECES if not re.search(r"\d{4}", piece)]
TEXTS = st.lists(st.sampled_from(PIECES), max_size=25).map(" ".join)
TIMES = st.sampled_from(
    ["", "2022-03-16", "2022-03-16T09:30", "2021-12", "2020", "0001-01-01", "9999-12-31", "199"]
)
GRAMMARS = st.sampled_from([GERMAN, ENGLISH])


@given(TEXTS, TIMES, GRAMMARS)
def test_expressions_are_in_order_and_none_lies_in_another(
    text: str, now: str, grammar: Grammar
) -> None:
    expressions = find_expressions(text, now, grammar=grammar)
    ends = [0, *(e.end for e in expressions)]
    assert all(
        before <= e.start < e.end <= len(text) for before, e in zip(ends, expressions, strict=False)
    )


@given(TEXTS, TIMES, GRAMMARS)
def test_every_value_is_timex3(text: str, now: str, grammar: Grammar) -> None:
    for expression in find_expressions(text, now, grammar=grammar):
        quote = text[expression.start : expression.end]
        assert expression.type in ("DATE", "TIME", "DURATION", "SET")
        assert expression.evidence
        try:
            parse_timex(expression.value)
        except TimexError as error:
            pytest.fail(f"{quote!r}: {error}")


@given(
    st.dates(date(1950, 1, 1), date(2100, 1, 1)),
    st.sampled_from(["Montag", "Mittwoch", "Samstag", "Sonntag"]),
    st.sampled_from([
        "Er kam am {} an.", "Er wird am {} kommen.", "Er kommt am vergangenen {}.",
        "Der kommende {} ist frei.", "In der Nacht zum {} brannte es.",
    ]),
)  # fmt: skip
def test_a_week_later_a_weekday_is_a_week_later(day: date, name: str, sentence: str) -> None:
    text = sentence.format(name)
    (first,) = find_expressions(text, day.isoformat())
    (second,) = find_expressions(text, (day + timedelta(days=7)).isoformat())
    moved = date.fromisoformat(second.value[:10]) - date.fromisoformat(first.value[:10])
    assert moved == timedelta(days=7)
    assert first.value[10:] == second.value[10:]


@given(st.lists(st.sampled_from(YEARLESS), max_size=25).map(" ".join), GRAMMARS)
def test_without_a_document_time_nobody_invents_a_year(text: str, grammar: Grammar) -> None:
    for expression in find_expressions(text, "", grammar=grammar):
        assert not re.match(r"\d{4}", expression.value), expression


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Im vergangenen Jahr regnete es.", "PAST_REF"),
        ("In der kommenden Woche regnet es.", "FUTURE_REF"),
        ("Ende dieses Monats regnet es.", "PRESENT_REF"),
        ("Gestern regnete es.", "XXXX-XX-XX"),
        ("Am Montag regnete es.", "XXXX-WXX-1"),
        ("Im Mai regnete es.", "XXXX-05"),
        ("Im zweiten Quartal regnete es.", "XXXX-Q2"),
        ("Vor drei Jahren regnete es.", "PAST_REF"),
    ],
)
def test_without_a_document_time_it_is_still_a_date(text: str, value: str) -> None:
    assert [e.value for e in find_expressions(text, "")] == [value]


def test_scores_go_by_evidence() -> None:
    nlp = spacy.blank("de")
    nlp.add_pipe("goldspan_dates", config={"score": 0.5, "scores": {"date": 0.9}})
    doc = nlp.make_doc("Am 3. Mai 2021 und seit zwei Wochen.")
    Marking(doc).describe("2022-03-16")
    marks = Marking(nlp(doc)).marks()
    assert [(mark.evidence, mark.score) for mark in marks] == [("date", 0.9), ("duration", 0.5)]


def test_an_english_pipeline_reads_english() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("goldspan_dates")
    doc = nlp.make_doc("They met yesterday, gestern.")
    Marking(doc).describe("2022-03-16")
    (mark,) = Marking(nlp(doc)).marks()
    assert mark.attrs == {"type": "DATE", "value": "2022-03-15"}


def test_what_is_unsure_says_so() -> None:
    def evidence(text: str) -> str:
        (expression,) = find_expressions(text, "2022-03-16")
        return expression.evidence

    assert evidence("Er kam am Montag an.") == "weekday"
    assert evidence("Treffen am Montag") == "weekday_guess"


def test_a_trigger_that_nobody_describes_is_refused() -> None:
    with pytest.raises(ValueError, match="weekday"):
        Grammar(GERMAN.rules, {}, {}, GERMAN.read_outlook)

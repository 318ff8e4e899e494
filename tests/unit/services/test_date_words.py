"""What marked and typed words mean as dates, without a pipeline."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldspan.domain.timex import TimexError, TimexProblem
from goldspan.services.dates.words import (
    DateReading,
    known_date,
    marked_date,
    re_read,
    typed_date,
)
from goldspan.services.desk.labelling import open_desk
from goldspan.services.project.session import ProjectSession
from goldspan.services.schemes import default_scheme
from helpers.suggested_article import ARTICLE, TEXT

NOW = "2021-12-28T10:20"  # a Tuesday
SEEDS = Path(__file__).parents[3] / "seeds"
LABEL = next(label for label in default_scheme().labels if label.key == "DATE")
ACTOR = next(label for label in default_scheme().labels if label.key == "ACTOR")


@pytest.mark.parametrize(
    ("words", "kind", "value"),
    [
        ("2022-01-10", "DATE", "2022-01-10"),
        ("2021-12-27tev", "TIME", "2021-12-27TEV"),
        ("p2y", "DURATION", "P2Y"),
        ("10.1.2022", "DATE", "2022-01-10"),
        ("10. 1. 22", "DATE", "2022-01-10"),
        ("10.1.", "DATE", "2022-01-10"),
        ("20.12.", "DATE", "2021-12-20"),
        ("12.1.2022, 7:09", "TIME", "2022-01-12T07:09"),
        ("1/2022", "DATE", "2022-01"),
        ("14:30", "TIME", "2021-12-28T14:30"),
        ("KW 52", "DATE", "2021-W52"),
        ("Q1 2022", "DATE", "2022-Q1"),
        ("10. Januar", "DATE", "2022-01-10"),
        ("gestern", "DATE", "2021-12-27"),
        ("  gestern  abend ", "TIME", "2021-12-27TEV"),
        ("am Montagabend", "TIME", "2021-12-27TEV"),
        ("montag", "DATE", "2021-12-27"),
        ("24. Dezember abends", "TIME", "2021-12-24TEV"),
        ("vor zwei Jahren", "DATE", "2019"),
        ("seit drei Wochen", "DURATION", "P3W"),
        ("Anfang 2022", "DATE", "2022"),
        ("januar", "DATE", "2022-01"),
        ("jeden Tag", "SET", "P1D"),
        ("jetzt", "DATE", "PRESENT_REF"),
        ("now", "DATE", "PRESENT_REF"),
        ("yesterday", "DATE", "2021-12-27"),
        ("the day before yesterday", "DATE", "2021-12-26"),
        ("last night", "TIME", "2021-12-27TNI"),
        ("last Monday", "DATE", "2021-12-27"),
        ("next Tuesday morning", "TIME", "2022-01-04TMO"),
        ("two years ago", "DATE", "2019"),
        ("in three weeks", "DATE", "2022-W03"),
        ("for three weeks", "DURATION", "P3W"),
        ("January 10, 2022", "DATE", "2022-01-10"),
        ("24th of December", "DATE", "2021-12-24"),
        ("the second half of 2021", "DATE", "2021-H2"),
        ("last quarter", "DATE", "2021-Q3"),
        ("next weekend", "DATE", "2022-W01-WE"),
        ("3 pm", "TIME", "2021-12-28T15:00"),
        ("12 am", "TIME", "2021-12-28T00:00"),
        ("the 1990s", "DATE", "199"),
        ("spring 2021", "DATE", "2021-SP"),
        ("an hour ago", "TIME", "PAST_REF"),
        ("in two hours", "TIME", "FUTURE_REF"),
        ("daily", "SET", "P1D"),
        ("every year", "SET", "P1Y"),
    ],
)
def test_typed_words_are_understood(words: str, kind: str, value: str) -> None:
    assert typed_date(words, NOW) == DateReading(kind, value)


@pytest.mark.parametrize(
    "words", ["", "  ", "Katze", "gestern Katze", "2022 Katzen", "third half of 2021", "x" * 200]
)
def test_what_is_no_date_is_not_understood(words: str) -> None:
    assert typed_date(words, NOW) is None


@pytest.mark.parametrize(
    "words", ["31.2.2022", "2022-02-31", "2022-01-0", "0.1.22", "12.13.2022", "29.2.2021", "KW 54"]
)
def test_days_that_do_not_exist_are_told_apart(words: str) -> None:
    with pytest.raises(TimexError) as told:
        typed_date(words, NOW)
    assert told.value.problem is TimexProblem.NO_SUCH_DAY


def test_without_a_document_time_the_year_stays_open() -> None:
    assert typed_date("10.1.", "") == DateReading("DATE", "XXXX-01-10")
    assert typed_date("14:30", "") == DateReading("TIME", "T14:30")


@given(st.text(max_size=40), st.sampled_from(["", "2021", "2021-12", NOW, "nonsense"]))
def test_any_text_is_answered(words: str, now: str) -> None:
    try:
        typed_date(words, now)
    except TimexError as error:
        assert error.problem is not TimexProblem.FORM  # a form that is none is no date


def test_a_mark_is_read_with_the_words_around_it() -> None:
    text = "Die Sowjetunion zerfiel vor 30 Jahren. Sie sprechen am Donnerstag wieder."
    start = text.index("30 Jahren")
    assert marked_date(text, start, start + 9, NOW) == DateReading("DATE", "1991")
    assert marked_date(text, start, start + 4, NOW) is None
    english = "They met yesterday."
    assert marked_date(english, 9, 18, NOW) is None
    assert marked_date(english, 9, 18, NOW, "en") == DateReading("DATE", "2021-12-27")


def test_a_mark_far_into_a_long_article_is_read_as_in_a_short_one() -> None:
    text = "Es regnete und regnete weiter. " * 3000 + "Am Montag kam er. Am Abend ging er. " * 2
    start = text.rindex("Abend")
    assert marked_date(text, start, start + 5, NOW) == DateReading("TIME", "2021-12-27TEV")


def test_the_dates_of_the_seeds_are_known() -> None:
    right = total = 0
    for line in (SEEDS / "seeds.gold.jsonl").read_text(encoding="utf-8").splitlines():
        article = json.loads(line)
        for span in (span for span in article["spans"] if span["label"] == "DATE"):
            total += 1
            read = marked_date(
                article["text"], span["start"], span["end"], article["document_time"], "de"
            )
            right += known_date(LABEL, read) == span["attrs"]
    assert (right, total) == (74, 75)  # not: the end of the New Year holidays


def test_labels_without_dates_know_none() -> None:
    assert known_date(ACTOR, DateReading("DATE", "2022")) == {}


def test_only_values_nobody_has_edited_are_read_anew() -> None:
    before, after = DateReading("DATE", "2021-12-27"), DateReading("DATE", "2022-01-03")
    untouched = {"type": "DATE", "value": "2021-12-27"}
    assert re_read(LABEL, untouched, before, after) == {"type": "DATE", "value": "2022-01-03"}
    assert re_read(LABEL, {**untouched, "value": "2021"}, before, after) is None
    assert re_read(LABEL, {"type": "SET", "value": "2021-12-27"}, before, after) == {
        "type": "SET",
        "value": "2022-01-03",
    }
    assert re_read(LABEL, untouched, before, None) == {"type": "DATE"}
    assert re_read(LABEL, {}, before, None) is None
    assert re_read(LABEL, {}, None, after) == {"type": "DATE", "value": "2022-01-03"}


def test_a_date_made_by_hand_gets_its_value_and_keeps_it_true_to_its_words(
    session: ProjectSession,
) -> None:
    desk = open_desk(session, ARTICLE)
    start = TEXT.index("12. Januar")
    span = desk.make_span("DATE", start, start + 3)
    assert "value" not in span.attrs
    grown = desk.resize(span.id, start, start + 10)
    assert grown.attrs == {"type": "DATE", "value": "XXXX-01-12"}  # no document time
    assert desk.resize(span.id, start + 4, start + 10).attrs == grown.attrs  # no reading of that
    desk.set_attr(span.id, "value", "1999")
    assert desk.resize(span.id, start, start + 10).attrs["value"] == "1999"


def test_a_suggestion_accepted_with_other_boundaries_is_read_anew(session: ProjectSession) -> None:
    desk = open_desk(session, ARTICLE)
    suggestion = next(s for s in desk.layer.open_suggestions() if s.label == "DATE")
    other = desk.accept_edited(suggestion.id, start=suggestion.start - 3)  # am Dienstag
    assert other.attrs == suggestion.attrs
    actor = next(s for s in desk.layer.open_suggestions() if s.label == "ACTOR")
    assert desk.accept_edited(actor.id, label="DATE").attrs == {}


def test_a_span_of_another_label_gets_the_value_of_a_date(session: ProjectSession) -> None:
    desk = open_desk(session, ARTICLE)
    start = TEXT.index("12. Januar")
    claim = desk.make_span("CLAIM", start, start + 10)
    date = desk.relabel(claim.id, "DATE")
    assert date.attrs == {"type": "DATE", "value": "XXXX-01-12"}

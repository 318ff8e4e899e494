"""Flags dates that cannot be, or that their own words contradict: a “yesterday” after the article.

A check knows a date's words, its value and the article's document time, and nothing else.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from goldspan.domain.layer import Span
from goldspan.domain.scheme import Scheme
from goldspan.domain.timex import Point, Reference, TimexError, TimexProblem, parse_timex
from goldspan.domain.timex_days import Days, days_of, point_days
from goldspan.services.dates.said import FIXED_DAYS, Said, Tense, said
from goldspan.services.dates.types import REPEATED, TYPE, timex_type
from goldspan.services.dates.words import date_attribute

FARTHEST_AHEAD, FARTHEST_BACK = 50, 1500  # years that news may speak of without naming them
BEFORE = 24  # characters before a date that may tell its tense
_LONGEST_RANGE = 400  # days that are compared one by one


class DateFlagKind(StrEnum):
    """What is wrong with a date."""

    NOT_TIMEX = "not_timex"
    NO_SUCH_DAY = "no_such_day"
    NO_SUCH_TIME = "no_such_time"
    AFTER_ARTICLE = "after_article"
    BEFORE_ARTICLE = "before_article"
    OTHER_WEEKDAY = "other_weekday"
    OTHER_DAY = "other_day"
    OTHER_MONTH = "other_month"
    OTHER_YEAR = "other_year"
    FAR_AWAY = "far_away"
    OTHER_TYPE = "other_type"
    NO_DOCUMENT_TIME = "no_document_time"
    ELSEWHERE = "elsewhere"


class Severity(StrEnum):
    """Whether a date cannot be, or may be meant."""

    IMPOSSIBLE = "impossible"
    DOUBTFUL = "doubtful"


@dataclass(frozen=True, slots=True)
class DateFlag:
    """One thing that is wrong: `said` is the word of the article that the value contradicts.

    Or the value that was decided for the same words in a copy of the article.
    """

    kind: DateFlagKind
    severity: Severity
    said: str = ""


@dataclass(frozen=True, slots=True)
class MarkedDate:
    """What a check looks at: the words, those right before them, type, value, document time.

    `elsewhere` is the value that was decided for them in a copy of the article, if any.
    """

    quote: str
    type: str
    value: str
    document_time: str
    before: str = ""
    elsewhere: str = ""


def check_date(marked: MarkedDate) -> tuple[DateFlag, ...]:
    """Return all that is wrong with a date, what cannot be first."""
    if not marked.value and marked.document_time:
        return ()
    try:
        timex = parse_timex(marked.value) if marked.value else None
    except TimexError as error:
        return (DateFlag(_UNREADABLE[error.problem], Severity.IMPOSSIBLE),)
    words = said(marked.quote, marked.before)
    flags: list[DateFlag] = []
    match timex:
        case Point():
            if marked.type != REPEATED:
                flags += _against_words(timex, words)
                flags += _against_article(timex, words, marked.document_time)
                flags += _far_away(timex, words, marked.document_time)
        case Reference(name=name):
            wrong = {Tense.PAST: "FUTURE_REF", Tense.FUTURE: "PAST_REF"}.get(words.tense)
            if name == wrong:
                flags.append(_out_of_time(words, Severity.DOUBTFUL))
    flags += _wrong_type(marked)
    if marked.elsewhere and marked.elsewhere != marked.value:
        flags.append(DateFlag(DateFlagKind.ELSEWHERE, Severity.DOUBTFUL, marked.elsewhere))
    if _hangs_in_the_air(marked, timex, words):
        flags.append(DateFlag(DateFlagKind.NO_DOCUMENT_TIME, Severity.DOUBTFUL, words.relative))
    return tuple(sorted(flags, key=lambda flag: flag.severity is Severity.DOUBTFUL))


def marked_span(
    span: Span, key: str, document_time: str, before: str, elsewhere: str = ""
) -> MarkedDate:
    """Return what a check looks at in a span; `before` is what stands right before it."""
    value, kind = span.attrs.get(key), span.attrs.get(TYPE)
    return MarkedDate(
        quote=span.quote,
        type=kind if isinstance(kind, str) else "",
        value=value if isinstance(value, str) else "",
        document_time=document_time,
        before=before,
        elsewhere=elsewhere,
    )


def date_flags(
    spans: Iterable[Span], scheme: Scheme, text: str, document_time: str
) -> list[tuple[Span, DateFlag]]:
    """Return what is wrong with the dates among the spans of an article, in reading order."""
    keys = {label.key: date_attribute(label) for label in scheme.labels}
    found = []
    for span in sorted(spans, key=lambda span: (span.start, span.end)):
        key = keys.get(span.label)
        if key is not None:
            before = text[max(0, span.start - BEFORE) : span.start]
            marked = marked_span(span, key, document_time, before)
            found += [(span, flag) for flag in check_date(marked)]
    return found


_UNREADABLE = {
    TimexProblem.FORM: DateFlagKind.NOT_TIMEX,
    TimexProblem.NO_SUCH_DAY: DateFlagKind.NO_SUCH_DAY,
    TimexProblem.NO_SUCH_TIME: DateFlagKind.NO_SUCH_TIME,
}


def _against_words(point: Point, words: Said) -> Iterator[DateFlag]:
    """Compare the value with what the words name: weekday, day, month, year."""
    open_year = point.year is None and point.month is not None and point.day is not None
    days = (
        Days(*(date(2000, point.month or 1, point.day or 1),) * 2)
        if open_year
        else point_days(point)
    )
    weekday_told = point.weekday is not None and words.weekdays and not words.night_before
    if weekday_told and point.weekday not in words.weekdays:
        yield _contradiction(DateFlagKind.OTHER_WEEKDAY, words.weekday_word)
    if days is None:
        return
    if words.night_before and len(days) == 1 and point.part == "NI":
        days = Days(days.first, _after(days.last, 1))
    if words.years and not open_year:
        years = range(days.first.year, days.last.year + 1)
        if not any(year in years for year in words.years):
            yield _contradiction(DateFlagKind.OTHER_YEAR, words.year_word)
    if len(days) > _LONGEST_RANGE:
        return
    all_days = [_after(days.first, number) for number in range(len(days))]
    if words.months and not any(day.month in words.months for day in all_days):
        yield _contradiction(DateFlagKind.OTHER_MONTH, words.month_word)
    if words.days and not any(day.day in words.days for day in all_days):
        yield _contradiction(DateFlagKind.OTHER_DAY, words.day_word)
    if words.weekdays and not open_year:
        weekdays = {day.weekday() for day in all_days}
        if not weekdays & words.weekdays:
            yield _contradiction(DateFlagKind.OTHER_WEEKDAY, words.weekday_word)


def _against_article(point: Point, words: Said, document_time: str) -> Iterator[DateFlag]:
    """Compare the value with where the words look from the article: back, ahead, at a day."""
    days, now = point_days(point), days_of(document_time)
    if days is None or now is None or words.tense is Tense.NONE:
        return
    severity = Severity.IMPOSSIBLE if words.sure else Severity.DOUBTFUL
    shift = FIXED_DAYS.get(words.tense_word.lower())
    if shift is not None and len(now) == 1:
        meant = _after(now.first, shift)
        near = Days(_after(meant, -1), _after(meant, 1)) if point.part == "NI" else None
        if meant in days or (near is not None and near.meets(days)):
            return
        wrong_side = days.first > now.last if shift < 0 else days.last < now.first
        if not wrong_side and shift:
            yield DateFlag(DateFlagKind.OTHER_DAY, Severity.DOUBTFUL, words.tense_word)
            return
        kind = DateFlagKind.AFTER_ARTICLE if days.first > meant else DateFlagKind.BEFORE_ARTICLE
        yield DateFlag(kind, severity, words.tense_word)
    elif (words.tense is Tense.PAST and days.first > now.last) or (
        words.tense is Tense.FUTURE and days.last < now.first
    ):
        yield _out_of_time(words, severity)


def _far_away(point: Point, words: Said, document_time: str) -> Iterator[DateFlag]:
    days, now = point_days(point), days_of(document_time)
    if days is None or words.years or words.counts_years:
        return
    here = now.first.year if now is not None else date.today().year
    ahead, back = days.first.year - here, here - days.last.year
    if ahead > FARTHEST_AHEAD or back > FARTHEST_BACK:
        yield DateFlag(DateFlagKind.FAR_AWAY, Severity.DOUBTFUL)


def _wrong_type(marked: MarkedDate) -> Iterator[DateFlag]:
    fitting = timex_type(marked.value) if marked.value else ""
    if fitting and marked.type not in ("", REPEATED, fitting):
        yield DateFlag(DateFlagKind.OTHER_TYPE, Severity.DOUBTFUL)


def _hangs_in_the_air(marked: MarkedDate, timex: object, words: Said) -> bool:
    """Say whether the words are reckoned from a document time that is missing."""
    if marked.document_time or not words.relative or marked.type == REPEATED:
        return False
    return timex is None or (isinstance(timex, Point) and timex.year is None)


def _contradiction(kind: DateFlagKind, word: str) -> DateFlag:
    return DateFlag(kind, Severity.IMPOSSIBLE, word)


def _out_of_time(words: Said, severity: Severity) -> DateFlag:
    past = words.tense is Tense.PAST
    kind = DateFlagKind.AFTER_ARTICLE if past else DateFlagKind.BEFORE_ARTICLE
    return DateFlag(kind, severity, words.tense_word)


def _after(day: date, days: int) -> date:
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return day

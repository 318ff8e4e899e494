"""Reads a date that somebody types: TIMEX3 written loosely, figures, German or English words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import regex

from goldspan.domain.timex import Duration, Point, TimexError, TimexProblem, parse_timex
from goldspan.prefill.dates.calendar import Direction, anchor, day_of_month, is_day
from goldspan.prefill.dates.english import ENGLISH
from goldspan.prefill.dates.expression import Reading
from goldspan.prefill.dates.finder import find_expressions
from goldspan.prefill.dates.german import GERMAN

LONGEST = 120  # characters of what anybody types for a date
_FILLERS = regex.compile(
    r"(?i:\b(?:am|im|in|an|ab|um|vom|von|vor|zum|zu|seit|bis|gegen|rund|etwa|ca|circa|der|dem|den"
    r"|das|die|des|on|at|the|since|for|of|from|until|by|about|around|uhr|jahr)\b|[\s.,;()–-])*"
)
_NOUNS = regex.compile(
    r"(?i:\b(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|januar|jänner"
    r"|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|january|february"
    r"|march|may|june|july|october|december|frühjahr|frühling|sommer|herbst|winter|anfang|mitte"
    r"|ende|quartal|halbjahr|wochenende|nacht|abend|mittag|nachmittag|vormittag|sekunden?|minuten?"
    r"|stunden?|tagen?|tag|wochen?|monaten?|monat|jahren?|jahr|jahrzehnten?|jahrhunderten?))"
)
_ADVERBS = regex.compile(r"(?i:(?<=morgen|vormittag|mittag|nachmittag|abend|nacht)s\b)")
_SECONDS = r"(?::(?P<second>[0-5]\d))?"
_CLOCK = rf"(?P<hour>[01]?\d|2[0-4])[:.](?P<minute>[0-5]\d){_SECONDS}(?:\s?(?:Uhr|h))?"
_TAIL = rf"(?:(?:,?\s*(?:um\s+|at\s+)?|T){_CLOCK})?"
_DAY_FIRST = regex.compile(
    rf"(?P<day>\d{{1,2}})\.\s?(?P<month>\d{{1,2}})\.\s?(?P<year>\d{{4}}|\d\d)?{_TAIL}"
)
_YEAR_FIRST = regex.compile(
    rf"(?P<year>\d{{4}})[-/.](?P<month>\d{{1,2}})[-/.](?P<day>\d{{1,2}}){_TAIL}"
)
_MONTH_FIRST = regex.compile(r"(?P<month>\d{1,2})[./-]\s?(?P<year>\d{4})")
_YEAR_MONTH = regex.compile(r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})")
_WEEK = regex.compile(
    r"(?i:(?:KW|Kalenderwoche|week|W)\s?(?P<week>\d{1,2})(?:[\s,/.]+(?P<year>\d{4}))?"
    r"|(?P<year>\d{4})[-\s]?W(?P<week>\d{1,2}))"
)
_PART_OF_YEAR = regex.compile(
    r"(?i:(?P<part>[QH])\s?(?P<number>[1-4])(?:[\s,/]+(?P<year>\d{4}))?"
    r"|(?P<year>\d{4})[-\s/]?(?P<part>[QH])(?P<number>[1-4]))"
)
_CLOCK_ALONE = regex.compile(_CLOCK)


def read_typed(words: str, document_time: str) -> Reading | None:
    """Return type and value of what was typed, seen from the document time.

    None where nothing is understood; `TimexError` where a date is understood that does not exist.
    """
    words = " ".join(words.split())
    if not words or len(words) > LONGEST:
        return None
    written = _as_timex(words)
    if written is not None:
        return written
    for pattern, read in _FIGURES:
        match = pattern.fullmatch(words)
        if match is not None:
            value = read(match, document_time)
            return Reading(_type(value), value) if value else None
    return _in_words(words, document_time)


def _as_timex(words: str) -> Reading | None:
    value = words.upper()
    try:
        parse_timex(value)
    except TimexError as error:
        if error.problem is TimexProblem.FORM:
            return None
        raise
    return Reading(_type(value), value)


def _type(value: str) -> str:
    timex = parse_timex(value)
    if isinstance(timex, Duration):
        return "DURATION"
    timed = isinstance(timex, Point) and (timex.hour is not None or timex.part not in ("", "WE"))
    return "TIME" if timed else "DATE"


def _day(match: regex.Match[str], document_time: str) -> str:
    day, month, year = int(match["day"]), int(match["month"]), match["year"]
    if year:
        whole = int(year) + (0 if len(year) == 4 else 2000 if int(year) < 70 else 1900)
        value = f"{whole:04d}-{month:02d}-{day:02d}"
    elif is_day(2000, month, day):
        value = day_of_month(anchor(document_time), month, day, Direction.NEAREST)
    else:
        value = f"XXXX-{month:02d}-{day:02d}"
    return value + (_clock_value(match) if match["hour"] else "")


def _clock_value(match: regex.Match[str]) -> str:
    second = f":{match['second']}" if match["second"] else ""
    return f"T{int(match['hour']):02d}:{match['minute']}{second}"


def _clock(match: regex.Match[str], document_time: str) -> str:
    day = anchor(document_time).date
    return (day.isoformat() if day else "") + _clock_value(match)


def _month(match: regex.Match[str], document_time: str) -> str:
    return f"{match['year']}-{int(match['month']):02d}"


def _week(match: regex.Match[str], document_time: str) -> str:
    year = match["year"] or anchor(document_time).year or "XXXX"
    return f"{year}-W{int(match['week']):02d}"


def _part_of_year(match: regex.Match[str], document_time: str) -> str:
    year = match["year"] or anchor(document_time).year
    part, number = match["part"].upper(), int(match["number"])
    return f"{year}-{part}{number}" if year and (part == "Q" or number <= 2) else ""


_FIGURES: Sequence[tuple[regex.Pattern[str], Callable[[regex.Match[str], str], str]]] = (
    (_YEAR_FIRST, _day),
    (_MONTH_FIRST, _month),
    (_DAY_FIRST, _day),
    (_CLOCK_ALONE, _clock),
    (_YEAR_MONTH, _month),
    (_WEEK, _week),
    (_PART_OF_YEAR, _part_of_year),
)


def _in_words(words: str, document_time: str) -> Reading | None:
    """Return the reading that leaves nothing over but prepositions; German before English."""
    words = _ADVERBS.sub("", words)
    capital = _NOUNS.sub(lambda match: match.group().capitalize(), words)
    for grammar in (GERMAN, ENGLISH):
        for text in _ways_to_say(words, capital):
            for found in find_expressions(text, document_time, grammar=grammar):
                rest = f"{text[: found.start]} {text[found.end :]}"
                if _FILLERS.fullmatch(rest):
                    return Reading(found.type, found.value)
    return None


def _ways_to_say(words: str, capital: str) -> Iterator[str]:
    """Yield sentences in which a rule may recognise the words.

    The full stop behind them is there for rules that look at what follows.
    """
    for text in dict.fromkeys((words, capital, words.lower())):
        yield f"{text} ."
        for preposition in ("im", "am", "in"):
            yield f"{preposition} {text} ."

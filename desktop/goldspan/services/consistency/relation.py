"""What a date is, seen from its article: so that “am Montag” is the same in articles of two weeks.

Two values of the same words agree where they relate to their document times in the same way.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from goldspan.domain.timex import Point, TimexError, parse_timex
from goldspan.domain.timex_days import days_of, point_days
from goldspan.services.dates.said import FIXED_DAYS, Said, Tense

_WEEK: Final = 7
_MONTHS: Final = 12


def relation(value: str, document_time: str, words: Said) -> str:
    """Return how a value relates to the document time, as far as the words can tell.

    Equal texts mean that nothing is inconsistent. Durations, references and values whose words
    name a year stand for themselves; so does all in an article without a document time.
    """
    try:
        point = parse_timex(value)
    except TimexError:
        return value
    now, days = days_of(document_time), None
    if isinstance(point, Point) and not words.years:
        days = point_days(point)
    if days is None or now is None or not isinstance(point, Point):
        return value
    form = _form(point)
    if point.month is None and point.week is None and not point.season:
        if words.counts_years or words.tense is not Tense.NONE:
            return f"{form} {days.first.year - now.first.year:+d} Y"
        return value
    if words.weekdays:
        return f"{form} {days.first.weekday()} {_weeks(days.first, now.first, words)}"
    if words.months or words.days:
        return f"{form} {_year(days.first, now.first)}"
    if words.tense_word.lower() in FIXED_DAYS:
        return f"{form} {(days.first - now.first).days:+d} D"
    if point.week is not None:
        return f"{form} {_monday(days.first, now.first):+d} W"
    if point.day is None:
        return f"{form} {_month(days.first) - _month(now.first):+d} M"
    return form  # “am Abend”: which one, the sentences before tell


def _form(point: Point) -> str:
    """Return what a value says besides its day: its precision, a part of day, a clock time."""
    precision = "day" if point.day is not None else "month" if point.month is not None else "year"
    if point.week is not None:
        precision = "week"
    clock = "" if point.hour is None else f"{point.hour:02d}:{point.minute or 0:02d}"
    return " ".join(filter(None, (precision, point.season, point.part, clock)))


def _weeks(day: date, now: date, words: Said) -> str:
    """Return which of these weekdays: the near ones are alike where no word tells them apart."""
    weeks = (day - now).days // _WEEK
    if words.tense is Tense.NONE and weeks in (-1, 0):
        return "near"
    return f"{weeks:+d} W"


def _year(day: date, now: date) -> str:
    """Return “near” for the nearest day of this name, before or after, else how many years off."""
    months = _month(day) - _month(now)
    return "near" if abs(months) <= _MONTHS else f"{day.year - now.year:+d} Y"


def _monday(day: date, now: date) -> int:
    return (day.toordinal() - 1) // _WEEK - (now.toordinal() - 1) // _WEEK


def _month(day: date) -> int:
    return day.year * _MONTHS + day.month

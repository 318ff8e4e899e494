"""What a date that was decided in one article means in another that has the same words.

Words that name their time keep the value. Words that are reckoned from the article are read where
they were decided, as if that article spoke when the other one does. A value that a person gave
against the reading is moved with it where both are days a number of whole weeks apart.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from goldspan.domain.timex import Point, TimexError, parse_timex
from goldspan.domain.timex_days import Days, days_of
from goldspan.services.dates.words import DateReading

# What the words of a date say, in the article it was decided in, seen from a document time.
Reader = Callable[[str], DateReading | None]


@dataclass(frozen=True, slots=True)
class DateElsewhere:
    """The value and the type for the other article; `value` is empty where nothing can be said."""

    value: str
    type: str


def value_elsewhere(
    value: str, kind: str, decided_at: str, wanted_at: str, read: Reader
) -> DateElsewhere:
    """Return what a decided value is where the same words are told at another document time."""
    as_decided = DateElsewhere(value, kind)
    if not value or _same_day(decided_at, wanted_at, value):
        return as_decided
    then, now = read(decided_at), read(wanted_at)
    if then == now or then is None:
        return as_decided
    if then.value == value:
        if now is None:
            return DateElsewhere("", kind)
        return DateElsewhere(now.value, now.type if then.type == kind else kind)
    moved = _moved(value, then.value, now.value) if now is not None else ""
    return DateElsewhere(moved or value, kind)


def _same_day(one: str, other: str, value: str) -> bool:
    """Say whether two document times are the same, for a value that is no clock time."""
    if one == other:
        return True
    first, second = days_of(one), days_of(other)
    if first is None or first != second or len(first) != 1:
        return False
    try:
        point = parse_timex(value)
    except TimexError:
        return True
    return not isinstance(point, Point) or point.hour is None


def _moved(value: str, then: str, now: str) -> str:
    """Return the value moved as the reading has moved, or nothing where that cannot be said."""
    own, before, after = _day(value), _day(then), _day(now)
    if own is None or before is None or after is None:
        return ""
    shift = (own.first - before.first).days
    if shift % 7:
        return ""
    try:
        day = after.first + timedelta(days=shift)
        point = parse_timex(value)
    except (OverflowError, TimexError):
        return ""
    if not isinstance(point, Point):
        return ""
    written = value.removeprefix(own.first.isoformat())
    return f"{day.isoformat()}{written}" if written != value else ""


def _day(value: str) -> Days | None:
    days = days_of(value)
    return days if days is not None and len(days) == 1 else None

"""The days that a TIMEX3 value covers, and the value of a day at a coarser precision."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, timedelta
from enum import StrEnum

from goldspan.domain.timex import Point, TimexError, parse_timex

_SEASON_MONTHS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11)}
_WINTER = "WI"


class Precision(StrEnum):
    """How exact a date is."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Days:
    """Days from the first to the last, both included."""

    first: date
    last: date

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last

    def __len__(self) -> int:
        return (self.last - self.first).days + 1

    def meets(self, other: Days) -> bool:
        """Say whether the two have a day in common."""
        return self.first <= other.last and other.first <= self.last


def days_of(value: str) -> Days | None:
    """Return the days that a value covers.

    None for durations and references, for values that leave the year open, and for what is no
    TIMEX3 value. A winter is that which begins in its year.
    """
    try:
        timex = parse_timex(value)
    except TimexError:
        return None
    return point_days(timex) if isinstance(timex, Point) else None


def point_days(point: Point) -> Days | None:
    """Return the days that a point covers; None where its year is open or beyond reckoning."""
    if point.year is None:
        return None
    if point.year_digits < 4:
        years = 10 ** (4 - point.year_digits)
        return _years(point.year * years, point.year * years + years - 1)
    if not MINYEAR <= point.year <= MAXYEAR:
        return None
    if point.season:
        return _season(point.year, point.season)
    if point.week is not None:
        return _week(point.year, point.week, weekend=point.part == "WE")
    if point.month is None:
        return _years(point.year, point.until or point.year)
    if point.day is None:
        return _months(point.year, point.month, point.month)
    day = date(point.year, point.month, point.day)
    return Days(day, day)


def precision_of(value: str) -> Precision | None:
    """Return how exact a value is; None where it has another precision, or none."""
    try:
        point = parse_timex(value)
    except TimexError:
        return None
    if not isinstance(point, Point) or point.year is None or point.until:
        return None
    if point.year_digits < 4:
        return None
    if point.season:
        return {"Q": Precision.QUARTER, "H": Precision.HALF}.get(point.season[0])
    if point.week is not None:
        return None if point.part else Precision.WEEK
    if point.month is None:
        return Precision.YEAR
    return Precision.MONTH if point.day is None else Precision.DAY


def value_of(day: date, precision: Precision) -> str:
    """Return the TIMEX3 value of a day, or of the week, month and so on that it lies in."""
    match precision:
        case Precision.DAY:
            return day.isoformat()
        case Precision.WEEK:
            year, week, _ = day.isocalendar()
            return f"{year:04d}-W{week:02d}"
        case Precision.MONTH:
            return f"{day.year:04d}-{day.month:02d}"
        case Precision.QUARTER:
            return f"{day.year:04d}-Q{(day.month + 2) // 3}"
        case Precision.HALF:
            return f"{day.year:04d}-H{(day.month + 5) // 6}"
        case Precision.YEAR:
            return f"{day.year:04d}"


def moved(day: date, *, days: int = 0, months: int = 0) -> date:
    """Return a day so many days or months away; it stays in its month's and the calendar's bounds.

    The 31st, a month on, is the last of that month.
    """
    number = day.year * 12 + day.month - 1 + months
    number = min(max(number, MINYEAR * 12), MAXYEAR * 12 + 11)
    year, month = number // 12, number % 12 + 1
    there = date(year, month, min(day.day, monthrange(year, month)[1]))
    ordinal = there.toordinal() + days
    return date.fromordinal(min(max(ordinal, date.min.toordinal()), date.max.toordinal()))


def _years(first: int, last: int) -> Days | None:
    if not max(first, MINYEAR) <= last <= MAXYEAR:
        return None
    return Days(date(max(first, MINYEAR), 1, 1), date(last, 12, 31))


def _months(year: int, first: int, last: int) -> Days:
    return Days(date(year, first, 1), date(year, last, monthrange(year, last)[1]))


def _season(year: int, season: str) -> Days | None:
    if season in _SEASON_MONTHS:
        return _months(year, *_SEASON_MONTHS[season])
    if season == _WINTER:
        end = min(year + 1, MAXYEAR)
        return Days(date(year, 12, 1), max(_months(end, 2, 2).last, date(year, 12, 31)))
    letter, number = season[0], season[1:]
    if not number.isdigit():
        return _years(year, year)
    length = 3 if letter == "Q" else 6
    return _months(year, (int(number) - 1) * length + 1, int(number) * length)


def _week(year: int, week: int, *, weekend: bool) -> Days | None:
    try:
        monday = date.fromisocalendar(year, week, 1)
        sunday = monday + timedelta(days=6)
    except (ValueError, OverflowError):
        return None
    return Days(monday + timedelta(days=5) if weekend else monday, sunday)

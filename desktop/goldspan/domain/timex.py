"""TIMEX3 values taken apart: points in time, durations, references (ISO-TimeML, TimeML 1.2.1)."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum


class TimexProblem(StrEnum):
    """Why a value cannot be read."""

    FORM = "form"
    NO_SUCH_DAY = "no_such_day"
    NO_SUCH_TIME = "no_such_time"


class TimexError(ValueError):
    """A value that is not TIMEX3, or that names a day or time that does not exist."""

    def __init__(self, problem: TimexProblem, value: str) -> None:
        super().__init__(f"{value!r}: {problem.value}")
        self.problem = problem


@dataclass(frozen=True, slots=True)
class Point:
    """A point in time of any precision. Numbers are None where the value leaves them open.

    `year` may be a decade (`199`) or century (`19`) with `year_digits` 3 or 2. `season` is one of
    SP SU FA WI, or Q1–Q4, H1, H2. `part` is a part of day (MO MI AF EV NI DT) or WE. `until` is
    the second of two years that a season runs through (`2016/2017`). `weekday` counts from Monday,
    0, and stands only where the week is open: elsewhere it is a day.
    """

    year: int | None = None
    year_digits: int = 4
    month: int | None = None
    day: int | None = None
    week: int | None = None
    season: str = ""
    part: str = ""
    hour: int | None = None
    minute: int | None = None
    second: int | None = None
    until: int | None = None
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class Duration:
    """An amount of time: pairs of amount (None: unknown, `X`) and unit.

    Units are Y M W D and, below a day, TH TM TS; `DE` is a decade, `CE` a century, `Q` a quarter,
    `WE` a weekend, and parts of day as in points; `X` is a unit that is left open.
    """

    amounts: tuple[tuple[float | None, str], ...]


@dataclass(frozen=True, slots=True)
class Reference:
    """PRESENT_REF, PAST_REF or FUTURE_REF."""

    name: str


Timex = Point | Duration | Reference

_REFERENCES = ("PRESENT_REF", "PAST_REF", "FUTURE_REF")
_PART = r"MO|MI|AF|EV|NI|DT"
_TIME = rf"T(?:(?P<part>{_PART})|(?P<hour>\d\d)(?::(?P<minute>\d\d)(?::(?P<second>\d\d))?)?)"
_POINT = re.compile(
    rf"(?:(?P<year>\d{{3}}X|\d{{2}}XX|\d{{2,4}}|XXXX)"
    rf"(?:-(?:(?P<month>\d\d|XX)(?:-(?P<day>\d\d|XX))?"
    rf"|W(?P<week>\d\d|XX)(?:-(?P<weekday>[1-7]|WE))?"
    rf"|(?P<season>SP|SU|FA|WI|Q[1-4X]|H[12X])))?)?"
    rf"(?:{_TIME})?(?:Z|[+-]\d\d:?\d\d)?",
    re.ASCII,
)
_AMOUNT = r"(?:\d+(?:[.,]\d+)?|X+)"
_YEARS = re.compile(r"(\d{4})/(\d{4})", re.ASCII)
_DURATION = re.compile(
    rf"P(?P<date>(?:{_AMOUNT}(?:DE|CE|WE|Y|Q|M|W|D))*)(?:T(?P<time>(?:{_AMOUNT}(?:{_PART}|H|M|S))+))?",
    re.ASCII,
)
_PIECE = re.compile(rf"(?P<amount>{_AMOUNT})(?P<unit>[A-Z]{{1,2}})")


def parse_timex(value: str) -> Timex:
    """Take a TIMEX3 value apart; raise `TimexError` where it is none."""
    if value in _REFERENCES:
        return Reference(value)
    if value.startswith("P"):
        return _duration(value)
    return _point(value)


def _duration(value: str) -> Duration:
    if value == "PXX":
        return Duration(((None, "X"),))
    match = _DURATION.fullmatch(value)
    if match is None or not (match["date"] or match["time"]):
        raise TimexError(TimexProblem.FORM, value)
    amounts = [
        (_amount(piece["amount"]), piece["unit"]) for piece in _PIECE.finditer(match["date"] or "")
    ]
    amounts += [
        (_amount(piece["amount"]), "T" + piece["unit"])
        for piece in _PIECE.finditer(match["time"] or "")
    ]
    return Duration(tuple(amounts))


def _amount(text: str) -> float | None:
    return None if text.startswith("X") else float(text.replace(",", "."))


def _point(value: str) -> Point:
    years = _YEARS.fullmatch(value)
    if years is not None and int(years[1]) < int(years[2]):
        return Point(year=int(years[1]), until=int(years[2]))
    match = _POINT.fullmatch(value)
    if match is None or not value or value in ("Z", "XXXX"):
        raise TimexError(TimexProblem.FORM, value)
    year_text = (match["year"] or "").rstrip("X")
    point = Point(
        year=_number(year_text),
        year_digits=len(year_text) or 4,
        month=_number(match["month"]),
        day=_number(match["day"]),
        week=_number(match["week"]),
        season=match["season"] or "",
        part=match["part"] or ("WE" if match["weekday"] == "WE" else ""),
        hour=_number(match["hour"]),
        minute=_number(match["minute"]),
        second=_number(match["second"]),
    )
    if match["weekday"] not in (None, "WE"):
        if point.week is None:
            return replace(point, weekday=int(match["weekday"]) - 1)
        return _week_day(point, int(match["weekday"]), value)
    _check(point, value)
    return point


def _week_day(point: Point, weekday: int, value: str) -> Point:
    if point.year is None or point.week is None:
        return point
    try:
        day = date.fromisocalendar(point.year, point.week, weekday)
    except ValueError as error:
        raise TimexError(TimexProblem.NO_SUCH_DAY, value) from error
    return Point(day.year, 4, day.month, day.day, part=point.part, hour=point.hour)


def _number(text: str | None) -> int | None:
    return int(text) if text and text.isdigit() else None


def _check(point: Point, value: str) -> None:
    """Raise where a day or a clock time does not exist; an open year counts as a leap year."""
    if point.month is not None:
        try:
            year = point.year or 2000 if point.year_digits == 4 else 2000
            date(year, point.month, 1 if point.day is None else point.day)
        except ValueError as error:
            raise TimexError(TimexProblem.NO_SUCH_DAY, value) from error
    elif point.week is not None and not _has_week(point):
        raise TimexError(TimexProblem.NO_SUCH_DAY, value)
    clock = (point.hour or 0) <= 24 and (point.minute or 0) < 60 and (point.second or 0) <= 60
    if not clock:
        raise TimexError(TimexProblem.NO_SUCH_TIME, value)


def _has_week(point: Point) -> bool:
    """Say whether the year has the week; an open year counts as one with 53."""
    week = point.week or 0
    if point.year_digits < 4 or not point.year or week != 53:
        return 1 <= week <= 53
    return date(point.year, 12, 28).isocalendar().week == 53

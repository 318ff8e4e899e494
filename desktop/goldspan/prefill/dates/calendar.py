"""Reckons with the document time: which day a weekday means, which year a month."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import Enum

import regex

EARLIEST, LATEST = 1000, 9000  # years with room on both sides for what datetime can reckon
_DOCUMENT_TIME = regex.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


class Direction(Enum):
    """Whether an expression looks back, ahead, or wherever is nearer."""

    PAST = "past"
    FUTURE = "future"
    NEAREST = "nearest"


@dataclass(frozen=True, slots=True)
class Anchor:
    """The time from which relative expressions are reckoned, as far as it is known."""

    year: int | None = None
    month: int | None = None
    day: int | None = None

    @property
    def date(self) -> dt.date | None:
        """Return the day, where it is known."""
        if self.year is None or self.month is None or self.day is None:
            return None
        return dt.date(self.year, self.month, self.day)


def anchor(document_time: str) -> Anchor:
    """Return the anchor that a TIMEX3 document time gives; an impossible date gives its year."""
    match = _DOCUMENT_TIME.match(document_time)
    if match is None:
        return Anchor()
    year, month, day = (int(part) if part else None for part in match.groups())
    if year is None or not EARLIEST <= year <= LATEST:
        return Anchor()
    if month is not None and not 1 <= month <= 12:
        return Anchor(year)
    if year and month and day and not is_day(year, month, day):
        return Anchor(year, month)
    return Anchor(year, month, day)


def is_day(year: int, month: int, day: int) -> bool:
    """Return whether there is such a day."""
    try:
        dt.date(year, month, day)
    except ValueError:
        return False
    return True


def weekday(now: Anchor, index: int, direction: Direction, weeks: int = 0) -> str:
    """Return the value of a weekday (0 is Monday) before or after the anchor.

    The anchor's own day counts unless `weeks` moves it; without a known day the week stays open.
    """
    if now.date is None:
        return f"XXXX-WXX-{index + 1}"
    ahead = (index - now.date.weekday()) % 7
    days = ahead if direction is Direction.FUTURE or ahead == 0 else ahead - 7
    return (now.date + dt.timedelta(days=days + 7 * weeks)).isoformat()


def day_of_month(now: Anchor, month: int, day: int, direction: Direction) -> str:
    """Return the value of a day and month without a year: the nearest one, unless told where."""
    years = [] if now.year is None else [now.year - 1, now.year, now.year + 1]
    days = [dt.date(year, month, day) for year in years if is_day(year, month, day)]
    if not days:
        return f"XXXX-{month:02d}-{day:02d}"
    here = now.date or dt.date(now.year or 1, now.month or month, 15)
    if direction is Direction.PAST:
        days = [d for d in days if d <= here] or days
    elif direction is Direction.FUTURE:
        days = [d for d in days if d >= here] or days
    return min(days, key=lambda d: abs(d - here)).isoformat()


def month_alone(now: Anchor, month: int, direction: Direction) -> str:
    """Return the value of a month without a year: the nearest one, unless told where."""
    if now.year is None:
        return f"XXXX-{month:02d}"
    here = now.year * 12 + (now.month or month)
    months = [year * 12 + month for year in (now.year - 1, now.year, now.year + 1)]
    if direction is Direction.PAST:
        months = [m for m in months if m <= here] or months
    elif direction is Direction.FUTURE:
        months = [m for m in months if m >= here] or months
    best = min(months, key=lambda m: (abs(m - here), m))
    return f"{(best - 1) // 12}-{month:02d}"


def shifted(now: Anchor, unit: str, amount: float) -> str:
    """Return the value of the time this many units from the anchor, at the unit's precision.

    `unit` is one of the duration letters of TIMEX3 (Y, M, W, D) or DE, CE for decade and century;
    empty where the anchor does not know enough.
    """
    if unit == "Y" and now.year is not None:
        return f"{now.year + round(amount):04d}"
    if unit in ("DE", "CE") and now.year is not None:
        years = now.year + round(amount * (10 if unit == "DE" else 100))
        return f"{years // 10}" if unit == "DE" else f"{years // 100}"
    if unit == "M" and now.year is not None and now.month is not None:
        months = now.year * 12 + now.month - 1 + round(amount)
        return f"{months // 12:04d}-{months % 12 + 1:02d}"
    if now.date is None:
        return ""
    if unit == "W":
        year, week, _ = (now.date + dt.timedelta(weeks=amount)).isocalendar()
        return f"{year:04d}-W{week:02d}"
    if unit == "D":
        return (now.date + dt.timedelta(days=round(amount))).isoformat()
    return ""

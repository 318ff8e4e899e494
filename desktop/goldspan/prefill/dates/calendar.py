"""Reckons with the document time: which day a weekday means, which year a month."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

import regex

EARLIEST, LATEST = 1000, 9000  # years with room on both sides for what datetime can reckon
REACH = 6  # years in which a weekday and a day of a month meet about once
OPEN_DAY = "XXXX-XX-XX"  # a day of which nothing is known
FARTHEST = 5000  # units of time that anybody counts from now
GUESSED, TOLD, BESIDE, SAID = 2.5, 4, 12, 1000  # times that a day must be nearer if spoken against
_DOCUMENT_TIME = regex.compile(r"(\d{4})(?!\d)(?:-(\d{2})(?:-(\d{2}))?)?")


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


def day_of_month(
    now: Anchor,
    month: int,
    day: int,
    direction: Direction,
    weight: float = GUESSED,
    years: Iterable[int] = (),
) -> str:
    """Return the value of a day and month without a year: a likely one of the years around.

    Only `years` are asked where given. What the direction speaks against has to be nearer by
    `weight` times.
    """
    if now.year is None:
        return f"XXXX-{month:02d}-{day:02d}"
    around = tuple(years) or (now.year - 1, now.year, now.year + 1)
    days = [dt.date(year, month, day) for year in around if is_day(year, month, day)]
    here = now.date or dt.date(now.year, now.month or month, 15)
    best = likeliest(days, here, direction, weight)
    return best.isoformat() if best is not None else f"XXXX-{month:02d}-{day:02d}"


def likeliest(
    days: Iterable[dt.date], here: dt.date, direction: Direction, weight: float = GUESSED
) -> dt.date | None:
    """Return the day nearest to another, unless the direction speaks against it."""
    return min(days, key=lambda d: _distance((d - here).days, direction, weight), default=None)


def month_alone(now: Anchor, month: int, direction: Direction, weight: float = GUESSED) -> str:
    """Return the value of a month without a year: the likeliest of the years around."""
    if now.year is None:
        return f"XXXX-{month:02d}"
    here = now.year * 12 + (now.month or month)
    months = [year * 12 + month for year in (now.year - 1, now.year, now.year + 1)]
    best = min(months, key=lambda m: (_distance(m - here, direction, weight), m))
    return f"{(best - 1) // 12}-{month:02d}"


def years_with_weekday(now: Anchor, month: int, day: int, index: int) -> tuple[int, ...]:
    """Return the years around in which a day of a month falls on a weekday (0 is Monday)."""
    if now.year is None:
        return ()
    return tuple(
        year
        for year in range(now.year - REACH, now.year + REACH + 1)
        if is_day(year, month, day) and dt.date(year, month, day).weekday() == index
    )


def _distance(ahead: int, direction: Direction, weight: float) -> float:
    """Return how far away something is, farther where a direction speaks against it."""
    against = (direction is Direction.PAST and ahead > 0) or (
        direction is Direction.FUTURE and ahead < 0
    )
    return abs(ahead) * weight if against else abs(ahead)


def day_from(now: Anchor, days: int) -> str:
    """Return the day this many days from the anchor, `XXXX-XX-XX` where the day is not known."""
    return shifted(now, "D", days) or OPEN_DAY


def shifted(now: Anchor, unit: str, amount: float) -> str:
    """Return the value of the time this many units from the anchor, at the unit's precision.

    `unit` is one of the letters of TIMEX3 (Y, Q, M, W, D), or DE, CE for decade and century; empty
    where the anchor does not know enough, or where no calendar reaches.
    """
    if now.year is None or abs(amount) > FARTHEST:
        return ""
    if unit in ("Y", "DE", "CE"):
        size = {"Y": 1, "DE": 10, "CE": 100}[unit]
        year = now.year + round(amount * size)
        return f"{year // size:0{len(str(LATEST)) - len(str(size)) + 1}d}" if year >= 0 else ""
    if now.month is not None and unit in ("Q", "M"):
        size = {"Q": 3, "M": 1}[unit]
        units = (now.year * 12 + now.month - 1) // size + round(amount)
        year, index = divmod(units, 12 // size)
        if year < 0:
            return ""
        return f"{year:04d}-Q{index + 1}" if unit == "Q" else f"{year:04d}-{index + 1:02d}"
    if now.date is None or unit not in ("W", "D"):
        return ""
    try:
        day = now.date + dt.timedelta(days=round(amount * (7 if unit == "W" else 1)))
    except OverflowError:
        return ""
    if unit == "D":
        return day.isoformat()
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"

"""Rules for feast days where they date something: `am Karfreitag`, `an Heiligabend 2021`.

A feast as such is no date; its day is one where `am` or `an` stands before it, or a year behind.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

import regex

from goldspan.prefill.dates import calendar
from goldspan.prefill.dates.expression import Reading, Rule, rule
from goldspan.prefill.dates.grammar import YEAR
from goldspan.prefill.dates.scene import Scene

# Feast → month and day.
_FIXED: Mapping[str, tuple[int, int]] = {
    "neujahr": (1, 1), "neujahrstag": (1, 1), "dreikönigstag": (1, 6), "allerheiligen": (11, 1),
    "heiligabend": (12, 24), "heiligen abend": (12, 24), "ersten weihnachtstag": (12, 25),
    "ersten weihnachtsfeiertag": (12, 25), "1. weihnachtstag": (12, 25),
    "1. weihnachtsfeiertag": (12, 25), "zweiten weihnachtstag": (12, 26),
    "zweiten weihnachtsfeiertag": (12, 26), "2. weihnachtstag": (12, 26),
    "2. weihnachtsfeiertag": (12, 26), "silvester": (12, 31), "silvesterabend": (12, 31),
    "weihnachten": (12, 25),
}  # fmt: skip
# Feast → days after Easter Sunday.
_MOVABLE: Mapping[str, int] = {
    "rosenmontag": -48, "aschermittwoch": -46, "palmsonntag": -7, "gründonnerstag": -3,
    "karfreitag": -2, "karsamstag": -1, "ostersamstag": -1, "ostersonntag": 0, "ostern": 0,
    "ostermontag": 1, "christi himmelfahrt": 39, "himmelfahrtstag": 39, "pfingstsonntag": 49,
    "pfingsten": 49, "pfingstmontag": 50, "fronleichnam": 60,
}  # fmt: skip


def easter(year: int) -> dt.date:
    """Return Easter Sunday of a Gregorian year (Meeus, Jones, Butcher)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    f = (b + 8) // 25
    g = (b - f + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return dt.date(year, month, day + 1)


def day_of_feast(name: str, year: int) -> dt.date | None:
    """Return the day of a feast in a year; None for a name that is none."""
    low = regex.sub(r"\s+", " ", name.lower())
    if low in _FIXED:
        return dt.date(year, *_FIXED[low])
    if low in _MOVABLE:
        return easter(year) + dt.timedelta(days=_MOVABLE[low])
    return None


def _feast(match: regex.Match[str], scene: Scene) -> Reading | None:
    group = "span" if match.groupdict().get("span") else 0
    if match["year"]:
        day = day_of_feast(match["feast"], int(match["year"]))
        return None if day is None else Reading("DATE", day.isoformat(), group)
    now = scene.now
    if now.year is None:
        month, day_number = _FIXED.get(match["feast"].lower(), (0, 0))
        if not month:
            return None
        return Reading("DATE", f"XXXX-{month:02d}-{day_number:02d}", group)
    direction = scene.outlook(match.start(), match.end()).direction
    days = [day_of_feast(match["feast"], year) for year in (now.year - 1, now.year, now.year + 1)]
    known = [day for day in days if day is not None]
    here = now.date or dt.date(now.year, now.month or 7, 15)
    nearest = calendar.likeliest(known, here, direction)
    return None if nearest is None else Reading("DATE", nearest.isoformat(), group)


def _names(names: Mapping[str, object]) -> str:
    return "|".join(name.replace(" ", r"\s") for name in sorted(names, key=len, reverse=True))


_DAYS = _names({
    name: True
    for name in (*_FIXED, *_MOVABLE)
    if name not in ("weihnachten", "ostern", "pfingsten", "neujahr")
})  # fmt: skip
_ALL = _names({**_FIXED, **_MOVABLE})

RULES: tuple[Rule, ...] = (
    rule(
        rf"(?<=\b(?i:am|an)\s)(?P<span>(?P<feast>(?i:{_DAYS}))(?:\s(?P<year>{YEAR}))?)",
        _feast,
        "feast",
        "feast",
    ),
    rule(rf"(?P<feast>(?i:{_ALL}))\s(?P<year>{YEAR})", _feast, "feast", "feast", "year"),
)

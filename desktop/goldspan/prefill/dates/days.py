"""Rules for days of the calendar: `10. Januar`, `Mittwoch (12.01.2022) um 10.00 Uhr`."""

from __future__ import annotations

import datetime as dt

import regex

from goldspan.prefill.dates import calendar
from goldspan.prefill.dates.calendar import Direction
from goldspan.prefill.dates.clock import clock_value
from goldspan.prefill.dates.expression import Reading, Rule, rule, rule_within
from goldspan.prefill.dates.grammar import (
    CLOCK,
    DAY,
    FULL_MONTH,
    HALF,
    MONTH,
    MONTHS,
    PART,
    PART_HOURS,
    PART_NOUN,
    PARTS,
    WEEKDAY,
    WEEKDAY_LETTERS,
    WEEKDAYS,
    YEAR,
    ZONE,
    shift_of,
)
from goldspan.prefill.dates.numbers import ORDINAL_DAY, ordinal
from goldspan.prefill.dates.scene import Scene

NEAR = 60  # days within which a day of a month is clear without its year
_ATTACKS = regex.compile(
    r"[Tt]error|[Aa]nschl[aä]g|World\sTrade|Al[- ][QK]a|Qaida|[Aa]ngriff|[Aa]ttentat"
)
EVERY_YEAR = regex.compile(
    r"\b(?i:jedes\sJahr|alljährlich|jährlich|jeweils)(?:,)?\s(?:(?:immer|stets|jeweils)\s)?"
    r"(?:(?:am|vom|zum|im)\s)?$"
)
_NAMED_AFTER = regex.compile(r"(?:[Ss]traße|[Pp]latz|Allee|[Bb]rücke|Bewegung)\sdes\s$")
_JOINED_YEAR = regex.compile(
    rf"\s?(?:,|und|oder|sowie|bis|auf|–|-|/)\s?(?:(?:zum|am|vom|de[nm])\s)*{DAY}\s?"
    rf"(?:{MONTH}|(?:0?[1-9]|1[0-2])\.)\s?(?P<year>{YEAR})"
)


def year_of(text: str) -> int:
    """Return the year that two or four figures mean: 70 is 1970, 69 is 2069."""
    number = int(text)
    if len(text) > 2:
        return number
    return number + (2000 if number < 70 else 1900)


def month_of(word: str) -> int:
    """Return the number of a month in words, abbreviated or not, or in figures."""
    plain = word.lower().rstrip(".")
    return int(plain) if plain.isdigit() else MONTHS[plain]


def _place(match: regex.Match[str], scene: Scene) -> tuple[str, str] | None:
    """Return the day a match names, and how sure its year is; None where there is no such day."""
    groups = match.groupdict()
    day, month = ordinal(match["day"]), month_of(match["month"])
    if day is None or not 1 <= month <= 12 or not calendar.is_day(2000, month, day):
        return None
    if _NAMED_AFTER.search(scene.before(match.start(), 16)):
        return None
    joined = None if groups.get("year") else _JOINED_YEAR.match(scene.text, match.end("month"))
    written = groups.get("year") or (joined["year"] if joined else None)
    if written:
        year = year_of(written)
        if not calendar.is_day(year, month, day):
            return None
        return f"{year:04d}-{month:02d}-{day:02d}", "date"
    return day_without_year(match, scene, month, day)


def day_without_year(
    match: regex.Match[str], scene: Scene, month: int, day: int
) -> tuple[str, str] | None:
    """Return a day whose year is told by its words, by its weekday, or by the sentences around."""
    groups = match.groupdict()
    now = scene.now
    if (month, day) == (9, 11) and _ATTACKS.search(
        scene.text, scene.sentence_start, scene.sentence_end
    ):
        return "2001-09-11", "date"
    if groups.get("that_year"):
        same = (groups["that_year"] or "").lower().startswith(("dess", "selb", "gleich"))
        base = scene.told_anchor().year if same else now.year
        if base is None:
            return f"XXXX-{month:02d}-{day:02d}", "day_of_month"
        years = [base + shift_of(groups["that_year"] or "")]
        around = calendar.Anchor(base)
        value = calendar.day_of_month(around, month, day, Direction.NEAREST, years=years)
        return value, "day_of_month"
    weekday = groups.get("weekday")
    if weekday and now.year is not None:
        low = weekday.lower()
        index = WEEKDAYS.get(low, WEEKDAY_LETTERS.get(low, 0))
        fitting = calendar.years_with_weekday(now, month, day, index)
        if fitting:
            value = calendar.day_of_month(now, month, day, Direction.NEAREST, years=fitting)
            return value, "day_of_month"
    if EVERY_YEAR.search(scene.before(match.start(), 40)):
        return f"XXXX-{month:02d}-{day:02d}", "day_of_month"
    told = scene.year_spoken_of(match.start(), match.end(), month)
    if told is not None and calendar.is_day(told, month, day):
        return f"{told:04d}-{month:02d}-{day:02d}", "told"
    named = scene.year_named_before(match.start(), match.end(), f"-{month:02d}-{day:02d}")
    if named is not None and calendar.is_day(named, month, day):
        return f"{named:04d}-{month:02d}-{day:02d}", "told"
    outlook = scene.outlook(match.start(), match.end())
    value = calendar.day_of_month(now, month, day, outlook.direction, outlook.weight)
    where = calendar.anchor(value).date
    near = now.date is not None and where is not None and abs((where - now.date).days) <= NEAR
    return value, "day_of_month" if near or outlook.sure else "day_of_month_guess"


def _day(match: regex.Match[str], scene: Scene) -> Reading | None:
    place = _place(match, scene)
    if place is None:
        return None
    value, evidence = place
    groups = match.groupdict()
    group = "span" if groups.get("span") else 0
    if groups.get("clock"):
        value += clock_value(groups["clock"] or "", groups.get("half"))
        return Reading("TIME", value, group, evidence)
    if groups.get("midnight"):
        return Reading("TIME", value + "T24:00", group, evidence)
    if groups.get("part"):
        return Reading("TIME", value + PARTS[(groups["part"] or "").lower()], group, evidence)
    return Reading("DATE", value, group, evidence)


def _iso_date(match: regex.Match[str], scene: Scene) -> Reading | None:
    year, month, day = int(match["year"]), int(match["month"]), int(match["day"])
    if not calendar.is_day(year, month, day):
        return None
    value = f"{year:04d}-{month:02d}-{day:02d}"
    if match.groupdict().get("clock"):
        return Reading("TIME", value + clock_value(match["clock"]))
    return Reading("DATE", value)


def _night_before(match: regex.Match[str], scene: Scene) -> Reading | None:
    place = _place(match, scene)
    if place is None:
        return None
    night = calendar.shifted(calendar.anchor(place[0]), "D", -1)
    return Reading("TIME", (night or calendar.OPEN_DAY) + "TNI", 0, place[1])


def _part_of_date(match: regex.Match[str], scene: Scene) -> Reading | None:
    place = _place(match, scene)
    if place is None:
        return None
    part = match["part"].lower().removesuffix("stunden")
    return Reading("TIME", place[0] + PARTS[part], 0, place[1])


def _week_of(match: regex.Match[str], scene: Scene) -> Reading | None:
    place = _place(match, scene)
    first = calendar.anchor(place[0]).date if place else None
    if place is None or first is None:
        return None
    year, week, _ = first.isocalendar()
    return Reading("DATE", f"{year:04d}-W{week:02d}", 0, place[1])


def _counted_day(match: regex.Match[str], scene: Scene) -> Reading | None:
    """`am ersten Tag des neuen Jahres`, `am letzten Tag des Monats`."""
    now = scene.now
    if now.year is None:
        return None
    year = now.year + ((now.month or 1) > 2 if match["new"] else 0)
    month = None if match["unit"] == "Jahres" else now.month
    if match["unit"] == "Monats" and month is None:
        return None
    if match["ordinal"].lower().startswith("letzt"):
        following = dt.date(
            year + (month in (None, 12)), 1 if month in (None, 12) else month + 1, 1
        )
        return Reading("DATE", (following - dt.timedelta(days=1)).isoformat(), "span", "deictic")
    index = ordinal(match["ordinal"])
    if index is None:
        return None
    return Reading("DATE", f"{year:04d}-{month or 1:02d}-{index:02d}", "span", "deictic")


def _day_of_told_month(match: regex.Match[str], scene: Scene) -> Reading | None:
    """`am 12.` alone is a day of the month spoken of."""
    base = calendar.anchor(scene.last_point)
    day = int(match["day"].rstrip("."))
    if base.year is None or base.month is None or not calendar.is_day(base.year, base.month, day):
        return None
    value = dt.date(base.year, base.month, day).isoformat()
    return Reading("DATE", value, "span", "told")


_THAT_YEAR = (
    r"(?:\s(?:des\s)?(?P<that_year>(?i:dieses|diesen|laufenden|vergangenen|letzten|vorigen|kommenden"
    r"|nächsten|desselben|selben|gleichen))\sJahres|\s(?P<that_year>des)\sJahres)?"
)
_WORDY = (
    rf"(?:(?P<day>{DAY})\s?|(?P<day>{ORDINAL_DAY})\s)(?P<month>{MONTH})"
    rf"(?:,?\s?(?P<year>{YEAR})(?!\d)|\s(?P<year>[1-9]\d\d)(?=\s\p{{Ll}}|[.,;)]))?"
)
_NUMERIC = (
    rf"(?P<day>{DAY})\s?(?P<month>(?:0?[1-9]|1[0-2])\.)\s?(?:(?P<year>{YEAR})(?!\d)"
    r"|(?P<year>\d\d)(?![\d:]|\.\d|\sUhr))"
)
_BODY = rf"(?:{_NUMERIC}|{_WORDY})"
_OPENING = (
    r"(?:(?i:heutigen|gestrigen|morgigen|vergangenen|letzten|kommenden|nächsten)\s)?"
    rf"(?P<weekday>{WEEKDAY})(?:\s?(?P<part>{PART}))?"
)
_SHORT_OPENING = r"(?P<weekday>Mo|Di|Mi|Do|Fr|Sa|So)[.,]{0,2}"
_TAIL = (
    rf"(?:(?:,?\s(?:(?i:um|gegen|ab)\s)?(?:circa\s|ca\.\s|etwa\s)?|\s?[-–|,/]\s)"
    rf"(?:(?P<clock>{CLOCK})\s(?:Uhr|uhr)(?:\s(?P<half>{HALF}))?(?:\s{ZONE})?"
    rf"|(?P<clock>[012]?\d:[0-5]\d(?::[0-5]\d)?)(?:\s{ZONE})?)"
    rf"|\s(?P<midnight>kurz\s(?:vor|nach)\sMitternacht)|\s?(?P<part>{PART})(?!\p{{L}}))?"
)
_BARE_NUMERIC = r"(?P<day>(?:0?[1-9]|[12]\d|3[01])\.)\s?(?P<month>(?:0?[1-9]|1[0-2])\.)"
_AT = r"\b(?i:am|vom|bis|zum|de[nmr]|ab|seit|für|zwischen|und|von)\s"

RULES: tuple[Rule, ...] = (
    rule(rf"{_OPENING}\s\({_BODY}\){_TAIL}", _day, "date", "weekday", "dot"),
    rule(
        rf"(?:(?:(?i:de[mnr])\s)?{_OPENING},?\s(?:de[mnr]\s)?)?{_BODY}{_THAT_YEAR}{_TAIL}",
        _day,
        "date",
        "dot",
    ),
    rule(rf"{_OPENING},?\s(?:de[mnr]\s)?{_BARE_NUMERIC}{_TAIL}", _day, "date", "weekday", "dot"),
    rule(rf"{_SHORT_OPENING}\s{_BODY}{_TAIL}", _day, "date", "dot", "short_weekday"),
    rule(
        rf"(?P<day>{ORDINAL_DAY})\s(?P<month>{MONTH})(?:\s(?P<year>{YEAR}))?{_TAIL}",
        _day,
        "date",
        "month",
        "ordinal_day",
    ),
    rule(
        rf"(?P<day>[12]?\d|3[01])\s(?P<month>{FULL_MONTH})\s(?P<year>{YEAR})(?!\d)",
        _day,
        "date",
        "month",
        "year",
    ),
    rule_within(rf"(?<=\d\.?\s?[–/-]\s?){_BODY}{_TAIL}", _day, "date", "range", "dot"),
    rule(
        rf"(?P<span>(?:(?P<weekday>{WEEKDAY}),?\s(?:de[mn]\s)?)?(?P<day>{DAY}))"
        r"(?=\s?(?:(?:,|und|oder|sowie|bis|/|–|-)\s?(?:(?:zum|de[mn]|am|auf)\s)*"
        rf"(?:{WEEKDAY},?\s(?:de[mn]\s)?)?{DAY}\s?){{1,5}}(?P<month>{MONTH}|0[1-9]\.|(?:[1-9]|1[0-2])\.(?=\s?\d))\s?(?:(?P<year>{YEAR})(?!\d))?)",
        _day,
        "date",
        "dot",
        "list",
    ),
    rule(
        r"(?P<day>(?:0[1-9]|[12]\d|3[01])\.)(?P<month>(?:0[1-9]|1[0-2])\.)(?!\d)",
        _day,
        "date",
        "dot",
    ),
    rule(rf"(?<={_AT})(?P<span>{_BARE_NUMERIC})(?!\s?\d)", _day, "date", "dot"),
    rule(
        r"(?<=\b(?i:am|vom|zum)\s)(?P<span>(?P<day>(?:0?[1-9]|[12]\d|3[01])\.)(?P<month>0[1-9]|1[0-2]))"
        r"(?!\.?\d|\sUhr)",
        _day,
        "date",
        "dot",
    ),
    rule(
        r"(?P<year>(?:1[6-9]|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)"
        r"(?:(?:T|\s|,\s)(?P<clock>[012]\d:[0-5]\d(?::[0-5]\d)?)(?:Z|[+-]\d\d:?\d\d)?)?",
        _iso_date,
        "date",
        "year",
        "range",
    ),
    rule(
        r"(?P<year>(?:1[6-9]|20)\d\d)/(?P<month>0?[1-9]|1[0-2])/(?P<day>0?[1-9]|[12]\d|3[01])",
        _iso_date,
        "date",
        "year",
        "range",
    ),
    rule(
        r"(?P<day>0?[1-9]|[12]\d|3[01])(?P<bar>[/-])(?P<month>0?[1-9]|1[0-2])(?P=bar)"
        r"(?P<year>(?:1[6-9]|20)\d\d)",
        _iso_date,
        "date",
        "year",
        "range",
    ),
    rule(
        rf"(?:(?i:der)\s)?Nacht\s(?:zum|auf\sden|vo[nm]\s(?:{DAY}\s)?(?:{MONTH}\s)?(?:auf|zu)(?:m|\sden)?)"
        rf"\s(?:{WEEKDAY},?\s(?:de[mn]\s)?)?(?P<day>{DAY})\s(?P<month>{FULL_MONTH})(?:\s(?P<year>{YEAR}))?",
        _night_before,
        "date",
        "dot",
        "part",
        "month",
    ),
    rule(
        rf"(?:(?i:de[rmn])\s)?(?:(?i:frühen|späten)\s)?(?P<part>{PART_NOUN}|{PART_HOURS})\s(?:des|vom)\s"
        rf"(?P<day>{DAY})\s(?P<month>{FULL_MONTH})(?:\s(?P<year>{YEAR}))?",
        _part_of_date,
        "date",
        "dot",
        "part",
        "month",
    ),
    rule(
        rf"(?:(?i:der|die)\s)?Woche\svo[mn]\s(?P<day>{DAY})(?:\s{MONTH})?\s?(?:bis|–|-)\s?(?:zum\s)?{DAY}"
        rf"\s(?P<month>{MONTH})(?:\s(?P<year>{YEAR}))?",
        _week_of,
        "date",
        "dot",
        "week",
        "month",
    ),
    rule(
        r"(?<=\b(?i:am)\s)(?P<span>(?P<ordinal>(?i:ersten|zweiten|dritten|letzten))\sTag\sdes\s"
        r"(?P<new>neuen\s)?(?P<unit>Jahres|Monats))(?!\s\d)",
        _counted_day,
        "deictic",
        "unit",
    ),
    rule(
        r"(?<=\b(?i:am|vom|zum)\s)(?P<span>(?P<day>(?:[12]?\d|3[01])\.))(?=\s(?:\p{Ll}|$)|[,;]|$)",
        _day_of_told_month,
        "told",
        "dot",
    ),
)

"""English rules for days, weekdays, clock times, months, seasons and years."""

from __future__ import annotations

import datetime as dt

import regex

from goldspan.prefill.dates import calendar
from goldspan.prefill.dates.calendar import Direction
from goldspan.prefill.dates.days import year_of
from goldspan.prefill.dates.english_grammar import (
    CLOCK,
    DAY,
    DAYS,
    MONTH,
    ORDINAL,
    PART,
    PARTS,
    SEASON,
    SEASONS,
    WEEKDAY,
    WEEKDAY_STEMS,
    WHICH,
    YEAR,
    month_number,
    ordinal,
    shift_of,
)
from goldspan.prefill.dates.expression import Handler, Reading, Rule, rule, rule_within
from goldspan.prefill.dates.grammar import SEASON_MONTHS
from goldspan.prefill.dates.scene import Scene

NOON = 12
_QUANTITY_BEFORE = regex.compile(
    r"(?:\b(?i:about|around|nearly|over|under|almost|than|least|most|up\sto|some|only|no\.|number|page"
    r"|all|total\sof|another)\s|[$€£%#]\s?|[+/.,:x=])$"
)
_UNIT_AFTER = regex.compile(
    r"\s?(?:%|percent|per\scent|people|dollars?|euros?|pounds?|miles?|kilomet|met(?:er|re)s?|feet|tons?"
    r"|tonnes|troops|soldiers|police|officers|members|jobs|homes|votes|seats|pages|hours|minutes|days"
    r"|weeks|months|years|others|workers|students|employees|children|women|men|cases|deaths|million"
    r"|billion|km|kg|mph|points)|[.,]\d"
)
_YEAR_BEFORE = regex.compile(
    r"\b(?i:in|since|by|from|until|till|of|for|after|before|during|and|to|the|early|late|mid|around)\s$"
    r"|[(–-]$|^$"
)


def with_time(day: str, match: regex.Match[str], evidence: str = "") -> Reading:
    """Return the reading of a day with the clock time or part of day that the match has."""
    groups = match.groupdict()
    if groups.get("hour"):
        return Reading("TIME", day + clock_value(match), 0, evidence)
    if groups.get("part"):
        return Reading("TIME", day + PARTS[(groups["part"] or "").lower()], 0, evidence)
    return Reading("DATE", day, 0, evidence)


def clock_value(match: regex.Match[str]) -> str:
    """Return a clock time as TIMEX3 writes it: `3 pm` → `T15:00`."""
    hour = int(match["hour"])
    half = (match.groupdict().get("half") or "").lower()
    if half:
        hour = hour % NOON + (NOON if half.startswith("p") else 0)
    second = match.groupdict().get("second")
    return f"T{hour:02d}:{match['minute'] or '00'}" + (f":{second}" if second else "")


def _named_day(match: regex.Match[str], scene: Scene) -> Reading | None:
    word = regex.sub(r"\s+", " ", match["word"].lower())
    shift = DAYS.get(word, DAYS.get(f"the {word}", 0))
    day = calendar.day_from(scene.now, shift)
    if word == "tonight" and not match["hour"]:
        return Reading("TIME", day + "TNI")
    return with_time(day, match)


def _part_of_now(match: regex.Match[str], scene: Scene) -> Reading | None:
    shift = shift_of(match["which"]) if match["which"].lower() != "same" else 0
    day = calendar.day_from(scene.now, shift)
    return Reading("TIME", day + PARTS[match["part"].lower()])


def _part_of_day(match: regex.Match[str], scene: Scene) -> Reading | None:
    value = scene.day_spoken_of() + PARTS[match["part"].lower()]
    return Reading("TIME", value, "span", "told" if scene.last_day else "")


def _weekday(match: regex.Match[str], scene: Scene) -> Reading | None:
    index = WEEKDAY_STEMS[match["weekday"].lower()[:3]]
    which = (match["which"] or "").lower()
    week = (match.groupdict().get("week") or "").lower()
    if week and scene.now.date is not None:
        monday = scene.now.date - dt.timedelta(days=scene.now.date.weekday())
        day = monday + dt.timedelta(days=index + 7 * shift_of(week))
        return with_time(day.isoformat(), match)
    today = scene.now.date is not None and scene.now.date.weekday() == index
    if which in ("this", "current", "same", ""):
        outlook = scene.outlook(match.start(), match.end())
        ahead = outlook.direction is Direction.FUTURE or (which == "this" and not outlook.sure)
        direction = Direction.FUTURE if ahead else Direction.PAST
        sure = outlook.sure or today
        value = calendar.weekday(scene.now, index, direction)
        return with_time(value, match, "weekday" if sure else "weekday_guess")
    shift = shift_of(which)
    direction = Direction.FUTURE if shift > 0 else Direction.PAST
    return with_time(calendar.weekday(scene.now, index, direction, shift if today else 0), match)


def _day(match: regex.Match[str], scene: Scene) -> Reading | None:
    month, day = month_number(match["month"]), ordinal(match["day"])
    if day is None or not calendar.is_day(2000, month, day):
        return None
    if match["year"]:
        year = int(match["year"])
        if not calendar.is_day(year, month, day):
            return None
        return with_time(f"{year:04d}-{month:02d}-{day:02d}", match)
    groups = match.groupdict()
    if groups.get("weekday"):
        index = WEEKDAY_STEMS[(groups["weekday"] or "").lower()[:3]]
        fitting = calendar.years_with_weekday(scene.now, month, day, index)
        if fitting:
            value = calendar.day_of_month(scene.now, month, day, Direction.NEAREST, years=fitting)
            return with_time(value, match, "day_of_month")
    told = scene.year_spoken_of(match.start(), match.end(), month)
    told = told or scene.year_named_before(match.start(), match.end(), f"-{month:02d}-{day:02d}")
    if told is not None and calendar.is_day(told, month, day):
        return with_time(f"{told:04d}-{month:02d}-{day:02d}", match, "told")
    outlook = scene.outlook(match.start(), match.end())
    value = calendar.day_of_month(scene.now, month, day, outlook.direction, outlook.weight)
    return with_time(value, match, "day_of_month" if outlook.sure else "day_of_month_guess")


def _figures(match: regex.Match[str], scene: Scene) -> Reading | None:
    """`12/31/2015` is American where it can be; `31/12/2015` is a day first."""
    first, second = int(match["first"]), int(match["second"])
    month, day = (first, second) if first <= NOON else (second, first)
    year = year_of(match["year"])
    if not 1 <= month <= NOON or not calendar.is_day(year, month, day):
        return None
    return with_time(f"{year:04d}-{month:02d}-{day:02d}", match)


def _iso_date(match: regex.Match[str], scene: Scene) -> Reading | None:
    year, month, day = int(match["year"]), int(match["month"]), int(match["day"])
    if not 1 <= month <= NOON or not calendar.is_day(year, month, day):
        return None
    return with_time(f"{year:04d}-{month:02d}-{day:02d}", match)


def _month(match: regex.Match[str], scene: Scene) -> Reading | None:
    month = month_number(match["month"])
    groups = match.groupdict()
    group = "span" if groups.get("span") else 0
    if groups.get("year"):
        return Reading("DATE", f"{match['year']}-{month:02d}", group)
    which = (groups.get("which") or "").lower()
    now = scene.now
    if which in ("last", "past", "previous", "next", "coming"):
        direction = Direction.PAST if shift_of(which) < 0 else Direction.FUTURE
        value = calendar.month_alone(now, month, direction, calendar.SAID)
        if now.year is not None and now.month == month:
            value = f"{now.year + shift_of(which):04d}-{month:02d}"
        return Reading("DATE", value, group, "deictic")
    told = scene.year_spoken_of(match.start(), match.end(), month)
    if told is not None:
        return Reading("DATE", f"{told:04d}-{month:02d}", group, "told")
    outlook = scene.outlook(match.start(), match.end())
    value = calendar.month_alone(now, month, outlook.direction, outlook.weight)
    return Reading("DATE", value, group, "month" if outlook.sure else "month_guess")


def _season(match: regex.Match[str], scene: Scene) -> Reading | None:
    code = SEASONS[match["season"].lower()]
    group = "span" if match.groupdict().get("span") else 0
    if match["year"]:
        return Reading("DATE", f"{match['year']}-{code}", group, "year")
    now = scene.now
    if now.year is None:
        return Reading("DATE", f"XXXX-{code}", group, "month_guess")
    which = (match.groupdict().get("which") or "").lower()
    outlook = scene.outlook(match.start(), match.end())
    direction, weight = outlook.direction, outlook.weight
    if which in ("last", "past", "previous", "next", "coming"):
        direction = Direction.PAST if shift_of(which) < 0 else Direction.FUTURE
        weight = calendar.SAID
    month = SEASON_MONTHS[code]
    middle = calendar.month_alone(now, (month - 1) % NOON + 1, direction, weight)
    year = int(middle[:4]) - (1 if month > NOON else 0)
    return Reading("DATE", f"{year:04d}-{code}", group, "month")


def _bare_year(match: regex.Match[str], scene: Scene) -> Reading | None:
    before, after = scene.before(match.start(), 20), scene.after(match.end(), 16)
    if _QUANTITY_BEFORE.search(before) or _UNIT_AFTER.match(after):
        return None
    if int(match["year"]) < 1700 and not _YEAR_BEFORE.search(before):
        return None
    return Reading("DATE", match["year"])


def _year(match: regex.Match[str], scene: Scene) -> Reading | None:
    return Reading("DATE", match["year"])


def _decade(match: regex.Match[str], scene: Scene) -> Reading | None:
    digits = match["decade"]
    return Reading("DATE", digits[:3] if len(digits) == 4 else f"19{digits[0]}")


def _century(match: regex.Match[str], scene: Scene) -> Reading | None:
    index = ordinal(match["ordinal"])
    return None if index is None else Reading("DATE", f"{index - 1:02d}")


def _part_of_year(match: regex.Match[str], scene: Scene) -> Reading | None:
    number = ordinal(match["ordinal"])
    year = match["year"] or scene.now.year
    letter = "Q" if match["what"].lower() == "quarter" else "H"
    if number is None or year is None or number > (4 if letter == "Q" else 2):
        return None
    return Reading("DATE", f"{year}-{letter}{number}")


def _clock(match: regex.Match[str], scene: Scene) -> Reading | None:
    day = scene.day_spoken_of()
    prefix = "" if day == calendar.OPEN_DAY else day
    return Reading("TIME", prefix + clock_value(match), "span")


def _english(pattern: str, handler: Handler, evidence: str, *needs: str) -> Rule:
    return rule(rf"(?i:{pattern})", handler, evidence, *needs)


_AT = rf"(?:,?\s(?:at\s|around\s|about\s)?{CLOCK})?"
_PART_OR_CLOCK = rf"(?:\s{PART})?{_AT}"
_EDGE = (
    r"(?:(?:early|mid|late)(?:\s|-)|the\s(?:beginning|start|middle|end)\sof\s|(?:early|late)\sin\s)"
)
_OPENING = rf"(?:{WEEKDAY},?\s(?:the\s)?)?"
_AT_TIME = r"\b(?i:in|since|by|from|until|till|of|for|after|before|during|and|between|to|through)\s"

RULES: tuple[Rule, ...] = (
    _english(
        r"(?P<word>(?:the\s)?day\s(?:before\syesterday|after\stomorrow)|yesterday|today|tonight"
        rf"|tomorrow){_PART_OR_CLOCK}",
        _named_day,
        "deictic",
        "day",
    ),
    _english(rf"{WHICH}\s{PART}(?!\s(?:paper|shift|show))", _part_of_now, "deictic", "part"),
    _english(
        rf"(?<=\b(?:in|during|by|on|over|through|until)\s)(?P<span>(?:the\s)(?:early\s|late\s)?{PART})",
        _part_of_day,
        "clock",
        "part",
    ),
    _english(
        r"(?<=\b(?:at|by|before|after|around|until)\s)(?P<span>(?P<part>noon|midday|night))",
        _part_of_day,
        "clock",
        "part",
    ),
    _english(
        rf"(?:(?:{WHICH}|early|late)\s)?{WEEKDAY}(?:\s(?P<week>(?:last|next|this))\sweek)?{_PART_OR_CLOCK}",
        _weekday,
        "weekday",
        "weekday",
    ),
    _english(
        rf"(?P<which>(?!))?(?P<week>last|next|this)\sweek\s(?:on\s)?{WEEKDAY}{_PART_OR_CLOCK}",
        _weekday,
        "weekday",
        "weekday",
    ),
    _english(
        rf"{_OPENING}(?:the\s)?{DAY}\s(?:of\s)?{MONTH}(?:,?\s{YEAR}(?!\d))?{_AT}",
        _day,
        "date",
        "month",
    ),
    _english(
        rf"{_OPENING}{MONTH}\s(?:the\s)?{DAY}(?!\d)(?:,?\s{YEAR}(?!\d))?{_AT}",
        _day,
        "date",
        "month",
    ),
    _english(rf"{DAY}-{MONTH}-{YEAR}|{MONTH}-{DAY}-{YEAR}", _day, "date", "month"),
    _english(rf"{YEAR}-(?P<month>\d\d)-(?P<day>\d\d)(?:[T\s]{CLOCK})?", _iso_date, "date", "range"),
    _english(
        rf"(?P<first>\d\d?)(?P<bar>[/.-])(?P<second>\d\d?)(?P=bar)(?P<year>(?:19|20)\d\d|\d\d){_AT}",
        _figures,
        "date",
        "figures",
    ),
    _english(rf"{_EDGE}?{MONTH},?\s(?:of\s)?{YEAR}", _month, "date", "month"),
    _english(rf"{WHICH}\s{MONTH}|{_EDGE}{MONTH}", _month, "month", "month"),
    rule(
        rf"(?<={_AT_TIME})(?P<span>(?P<month>January|February|March|April|May|June|July|August|September"
        r"|October|November|December))(?!\s\p{Lu}\p{Ll})",
        _month,
        "month",
        "month",
    ),
    _english(
        rf"(?:(?:the\s)?(?:{WHICH}\s)?(?:early\s|late\s|mid-)?{SEASON}\s(?:of\s)?{YEAR})",
        _season,
        "month",
        "season",
    ),
    _english(
        rf"(?P<span>{WHICH}\s{SEASON})(?P<year>(?!))?|(?<=\b(?:in|during|since|until|by|over)\s)"
        rf"(?P<span>(?:the\s)?(?:early\s|late\s)?{SEASON})(?P<year>(?!))?(?!\s(?:of|from|to|in|by|back))",
        _season,
        "month",
        "season",
    ),
    _english(rf"{_EDGE}(?:the\syear\s)?{YEAR}|the\syear\s{YEAR}", _year, "year", "year"),
    rule(YEAR, _bare_year, "year", "year"),
    rule_within(rf"(?<=(?<!\d)\d{{4}}[–-]){YEAR}", _bare_year, "year", "year"),
    _english(
        rf"(?:the\s)?{_EDGE}?(?P<decade>(?:1[5-9]|20)\d0|['’]?[2-9]0)['’]?s",
        _decade,
        "year",
        "decade",
    ),
    _english(
        rf"(?:the\s)?(?:early\s|late\s|mid-)?(?P<ordinal>{ORDINAL})[\s-]century",
        _century,
        "year",
        "century",
    ),
    _english(
        r"(?:the\s)?(?P<ordinal>first|second|third|fourth)\s(?P<what>quarter|half)"
        rf"(?:\sof)?(?:\s{YEAR})?",
        _part_of_year,
        "year",
        "part_of_year",
    ),
    _english(rf"(?P<span>{CLOCK})(?!\s(?:percent|per\scent))", _clock, "clock", "clock"),
)

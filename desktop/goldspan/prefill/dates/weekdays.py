"""Rules for weekdays, yesterday and tomorrow, nights between two days, and weekends."""

from __future__ import annotations

import datetime as dt

import regex

from goldspan.prefill.dates import calendar
from goldspan.prefill.dates.calendar import Direction
from goldspan.prefill.dates.clock import clock_value
from goldspan.prefill.dates.expression import Reading, Rule, rule
from goldspan.prefill.dates.grammar import (
    AFTER_NEXT,
    BEFORE_LAST,
    CLOCK,
    HALF,
    LAST,
    NEXT,
    PART,
    PART_HOURS,
    PART_NOUN,
    PARTS,
    SAME,
    THEN,
    THIS,
    WEEKDAY,
    WEEKDAYS,
    ZONE,
    shift_of,
)
from goldspan.prefill.dates.scene import Scene

_TITLE_BEFORE = regex.compile(
    r"(?:BILD|Bild|Welt|Rundschau|Zeitung|Kurier|Presse|Blick|Standard|heute|Sport)\sam\s$"
)
_CLOSING = regex.compile(r"[“”\"«»]")
_QUOTED = regex.compile(r"[„“”\"«»](?:\p{Lu}[\p{L}-]+\s){1,3}am\s$")
_GENITIVE_BEFORE = regex.compile(r"\b(?i:de[rs]|diese[rs]|eines|jenes|jede[rs])\s(?:\p{Ll}+\s)?$")
_CHAIN = regex.compile(
    rf"(?P<first>{WEEKDAY})(?:{PART})?\s(?:(?:bis|und|oder|auf)\s(?:zum\s|am\s|de[nm]\s)?|[–/-]\s?)$"
)
_DAYS = {"vorgestern": -2, "gestern": -1, "heute": 0, "morgen": 1, "übermorgen": 2}
_DAY_ADJECTIVES = {"vorgestrig": -2, "gestrig": -1, "heutig": 0, "morgig": 1, "übermorgig": 2}
_UNTIL_NOW = regex.compile(r"\b(?i:bis|von)\s$")
_TO_ANOTHER_DAY = regex.compile(r"\s(?:auf|an|bis|\d)")
_STATE = (
    r"(?:ist|sind|gilt|gelten|leben|lebt|gibt|kann|können|besteht|bestehen|gehört|gehören|heißt"
    r"|heißen|steht|stehen|arbeitet|arbeiten|wohnt|wohnen|existiert|existieren|nutzen|nutzt|zählt"
    r"|zählen|verwendet|verfügt|verfügen|umfasst|spielt|bekannt)"
)
_STATE_BESIDE = regex.compile(rf"\s{_STATE}\b")
_STATE_BEFORE = regex.compile(rf"\b{_STATE}\s$")
_DONE = regex.compile(
    r"\b(?:\p{Ll}{0,9}ge\p{Ll}{2,}(?:t|en)|\p{Ll}+iert|(?:be|ver|er|ent|zer)\p{Ll}{3,}(?:t|en)|worden)\b"
)


def _weekday(match: regex.Match[str], scene: Scene) -> Reading | None:
    if _is_title(match, scene):
        return None
    groups = match.groupdict()
    index = WEEKDAYS[match["weekday"].lower()]
    if _is_every(match, scene):
        return Reading("SET", f"XXXX-WXX-{index + 1}", 0, "set")
    value, evidence = _weekday_value(match, scene, index)
    return _with_time(value, groups, evidence)


def _is_title(match: regex.Match[str], scene: Scene) -> bool:
    """Say whether it is the end of a paper's name: `Welt am Sonntag`, „Rundschau am Sonntag“."""
    before = scene.before(match.start(), 40)
    if _TITLE_BEFORE.search(before):
        return True
    return _CLOSING.match(scene.after(match.end(), 1)) is not None and bool(_QUOTED.search(before))


def _is_every(match: regex.Match[str], scene: Scene) -> bool:
    """Say whether it is `Montags`, which comes again, and not the genitive `des Montags`."""
    plural = match.end() == match.end("weekday") + 1 and scene.text[match.end("weekday")] == "s"
    return plural and _GENITIVE_BEFORE.search(scene.before(match.start(), 16)) is None


def _weekday_value(match: regex.Match[str], scene: Scene, index: int) -> tuple[str, str]:
    """Return the day of a weekday, and whether it was told or guessed."""
    which = (match["which"] or "").strip().lower()
    week = (match["week"] or "").lower()
    if week and scene.now.date is not None:
        monday = scene.now.date - dt.timedelta(days=scene.now.date.weekday())
        days = dt.timedelta(days=index + 7 * shift_of(week))
        return (monday + days).isoformat(), "weekday"
    adjective = next(
        (days for stem, days in _DAY_ADJECTIVES.items() if which.startswith(stem)), None
    )
    if adjective is not None:
        return calendar.shifted(scene.now, "D", adjective) or f"XXXX-WXX-{index + 1}", "weekday"
    told = calendar.anchor(scene.last_day)
    if which.startswith(("folgend", "darauf", "nachfolg", "anschließ")) and told.date is not None:
        return calendar.weekday(told, index, Direction.FUTURE, int(_is(told, index))), "told"
    shift = shift_of(which) if which else 0
    if shift:
        direction = Direction.PAST if shift < 0 else Direction.FUTURE
        weeks = shift if _is(scene.now, index) else shift - (1 if shift > 0 else -1)
        return calendar.weekday(scene.now, index, direction, weeks), "weekday"
    follows = _after_first_of_pair(match, scene, index)
    if follows:
        return follows, "weekday"
    outlook = scene.outlook(match.start(), match.end())
    if told.date is not None and told.year == scene.told_year and outlook.sure:
        return calendar.weekday(told, index, Direction.FUTURE), "told"
    if _is(scene.now, index):
        return calendar.weekday(scene.now, index, Direction.PAST), "weekday"
    if which and outlook.direction is Direction.NEAREST:
        return _nearest_weekday(scene, index), "weekday_guess"
    direction = Direction.FUTURE if outlook.direction is Direction.FUTURE else Direction.PAST
    return (
        calendar.weekday(scene.now, index, direction),
        "weekday" if outlook.sure else "weekday_guess",
    )


def _after_first_of_pair(match: regex.Match[str], scene: Scene, index: int) -> str:
    """Return the day of the second weekday in `von Montag bis Mittwoch`: after the first."""
    pair = _CHAIN.search(scene.before(match.start(), 40))
    first = calendar.anchor(scene.last_day)
    if pair is None or first.date is None:
        return ""
    if first.date.weekday() != WEEKDAYS[pair["first"].lower()]:
        return ""
    return calendar.weekday(first, index, Direction.FUTURE)


def _nearest_weekday(scene: Scene, index: int) -> str:
    if scene.now.date is None:
        return f"XXXX-WXX-{index + 1}"
    ahead = (index - scene.now.date.weekday()) % 7
    direction = Direction.FUTURE if ahead <= 3 else Direction.PAST
    return calendar.weekday(scene.now, index, direction)


def _is(anchor: calendar.Anchor, index: int) -> bool:
    return anchor.date is not None and anchor.date.weekday() == index


def _with_time(value: str, groups: dict[str, str | None], evidence: str = "") -> Reading:
    clock, part = groups.get("clock"), groups.get("part")
    if clock:
        return Reading("TIME", value + clock_value(clock, groups.get("half")), 0, evidence)
    if groups.get("midnight"):
        return Reading("TIME", value + "T24:00", 0, evidence)
    if part:
        return Reading("TIME", value + PARTS[part.lower()], 0, evidence)
    return Reading("DATE", value, 0, evidence)


def _named_day(match: regex.Match[str], scene: Scene) -> Reading | None:
    if match["word"] == "morgen" and _is_not_tomorrow(match, scene):
        return None
    word, groups = match["word"].lower(), match.groupdict()
    if word == "heute" and not (groups.get("part") or groups.get("clock")):
        nowadays = _nowadays(match, scene)
        if nowadays is not None:
            return nowadays
    value = calendar.day_from(scene.now, _DAYS[word])
    return _with_time(value, groups)


def _is_not_tomorrow(match: regex.Match[str], scene: Scene) -> bool:
    return (
        regex.search(r"(?i:\bguten|\bjeden|\ban?m|\bden)\s$", scene.before(match.start(), 8))
        is not None
    )


def _nowadays(match: regex.Match[str], scene: Scene) -> Reading | None:
    """`heute` is no day where it lasts: `bis heute`, `ist heute ein Museum`."""
    before, after = scene.before(match.start(), 16), scene.after(match.end(), 200)
    if _UNTIL_NOW.search(before) and not _TO_ANOTHER_DAY.match(after):
        return Reading("DATE", "PRESENT_REF", 0, "reference")
    lasts = _STATE_BESIDE.match(after) or _STATE_BEFORE.search(before)
    if lasts and not _DONE.search(after):
        return Reading("DATE", "PRESENT_REF", 0, "nowadays")
    if not scene.names_days():
        outlook = scene.outlook(match.start(), match.end())
        if outlook.direction is not Direction.PAST or not outlook.sure:
            return Reading("DATE", "PRESENT_REF", 0, "nowadays")
    return None


def _day_adjective(match: regex.Match[str], scene: Scene) -> Reading | None:
    stem = match["word"].lower().removesuffix("en").removesuffix("e").removesuffix("er")
    value = calendar.day_from(scene.now, _DAY_ADJECTIVES[stem])
    return Reading("DATE", value)


def _night_to_day(match: regex.Match[str], scene: Scene) -> Reading | None:
    day = calendar.day_from(scene.now, _DAYS[match["word"]] - 1)
    return Reading("TIME", day + "TNI")


def _part_of_weekday(match: regex.Match[str], scene: Scene) -> Reading | None:
    value, evidence = _weekday_value(match, scene, WEEKDAYS[match["weekday"].lower()])
    part = match["part"].lower().removesuffix("stunden").removesuffix("szeit")
    return Reading("TIME", value + PARTS[part], 0, evidence)


def _night_to(match: regex.Match[str], scene: Scene) -> Reading | None:
    index = WEEKDAYS[match["weekday"].lower()]
    value, evidence = _weekday_value(match, scene, index)
    if not value.startswith("XXXX"):
        value = calendar.shifted(calendar.anchor(value), "D", -1)
    return Reading("TIME", value + "TNI", 0, evidence)


def _weekend(match: regex.Match[str], scene: Scene) -> Reading | None:
    if scene.now.date is None:
        return Reading("DATE", "XXXX-WXX-WE", "span", "weekday_guess")
    which = (match["which"] or "").lower()
    outlook = scene.outlook(match.start(), match.end())
    weekend_is_on = scene.now.date.weekday() >= WEEKDAYS["samstag"]
    if which:
        shift = shift_of(which)
        if shift > 0 and not weekend_is_on:
            shift -= 1
    elif outlook.direction is Direction.FUTURE or weekend_is_on:
        shift = 0
    else:
        shift = -1
    evidence = "weekday" if which or outlook.sure else "weekday_guess"
    return Reading("DATE", calendar.shifted(scene.now, "W", shift) + "-WE", "span", evidence)


_CLOCK = (
    rf"(?:,?\s(?:(?i:um|gegen|ab|kurz\svor|kurz\snach)\s)?(?:circa\s|ca\.\s|etwa\s|genau\s|rund\s)?"
    rf"(?P<clock>{CLOCK})\s(?:Uhr|uhr)(?:\s(?P<half>{HALF}))?(?:\s{ZONE})?"
    rf"|,?\s(?P<clock>(?:[01]?\d|2[0-3]):[0-5]\d)(?!\d)|,?\s(?:um|gegen|ab)\s(?P<clock>(?:[01]?\d|2[0-3])[:.][0-5]\d)(?![\d.]\d|\s(?:Prozent|Euro|Meter))|\s(?P<midnight>kurz\s(?:vor|nach)\sMitternacht|um\sMitternacht))?"
)
_TIME = (
    r"(?:\s(?P<part>(?i:früh|vormittag|morgen|mittag|nachmittag|abend|nacht|abends|nachts)))?"
    rf"{_CLOCK}"
)
_END = r"(?=\W|$)"
_WEEK = (
    rf"(?:\s(?:(?:de[rn]|in\sder)\s)?(?P<week>{BEFORE_LAST}|{LAST}|{AFTER_NEXT}|{NEXT}|(?i:dieser|laufender)"
    r")\sWoche)?"
)

RULES: tuple[Rule, ...] = (
    rule(
        rf"(?:(?i:de[nmr])\s)?(?:(?P<which>{BEFORE_LAST}|{LAST}|{AFTER_NEXT}|{NEXT}|{THEN}|{SAME}|(?i:diese[nmr]?)"
        rf"|(?i:vorgestrig|gestrig|heutig|morgig|übermorgig)e[nr])\s)?"
        rf"(?:(?i:frühen|späten)\s)?(?P<weekday>{WEEKDAY})s?(?:\s?(?P<part>{PART}))?{_WEEK}{_CLOCK}{_END}",
        _weekday,
        "weekday",
        "weekday",
    ),
    rule(
        rf"(?P<word>(?i:vorgestern|gestern|heute|übermorgen)){_TIME}", _named_day, "deictic", "day"
    ),
    rule(rf"(?P<word>morgen){_TIME}", _named_day, "deictic", "part"),
    rule(
        rf"(?:(?i:de[nmr])\s)?(?P<which>(?!))?(?P<week>{BEFORE_LAST}|{LAST}|{AFTER_NEXT}|{NEXT}|(?i:diese[rn]?))"
        rf"\sWoche\s(?:am\s)?(?P<weekday>{WEEKDAY})(?P<part>{PART})?",
        _weekday,
        "weekday",
        "weekday",
        "week",
    ),
    rule(
        rf"(?P<clock>{CLOCK})\sUhr(?:\s{ZONE})?\sam\s(?P<which>(?:vergangenen|gestrigen|heutigen|kommenden)\s)?(?P<week>(?!))?"
        rf"(?P<weekday>{WEEKDAY})(?:\s?{PART})?",
        _weekday,
        "weekday",
        "weekday",
        "clock",
    ),
    rule(
        r"(?:(?i:de[mnr])\s)?(?P<word>(?i:gestrigen?|heutigen?|vorgestrigen?|morgigen?))\sTage?",
        _day_adjective,
        "deictic",
        "day",
        "unit",
    ),
    rule(
        rf"(?:(?i:der)\s)?Nacht\s(?:zum|auf\sden|auf|zu|vo[nm]\s{WEEKDAY}\s(?:auf|zu)(?:m|\sden)?)"
        rf"\s(?:(?P<which>{LAST}|{NEXT}|(?:gestr|heut|morg)igen|diesen)\s)?(?P<weekday>{WEEKDAY})(?P<week>(?!))?",
        _night_to,
        "weekday",
        "weekday",
        "part",
    ),
    rule(
        r"(?:(?i:der)\s)?Nacht\s(?:auf|zu)\s(?P<word>heute|gestern|morgen)",
        _night_to_day,
        "deictic",
        "part",
    ),
    rule(
        rf"(?:(?i:de[rmn])\s)?(?:(?i:frühen|späten)\s)?(?P<part>{PART_NOUN}|{PART_HOURS})\sdes\s"
        rf"(?P<which>(?:vergangenen|gestrigen|heutigen|folgenden)\s)?(?P<weekday>{WEEKDAY})s?(?P<week>(?!))?{_END}",
        _part_of_weekday,
        "weekday",
        "weekday",
        "part",
    ),
    rule(
        rf"(?P<span>(?:(?i:das|de[mns]|diese[mns]?)\s)?(?:(?P<which>{BEFORE_LAST}|{LAST}|{NEXT}|{THIS})\s)?"
        rf"Wochenendes?){_END}",
        _weekend,
        "weekday",
        "weekend",
    ),
)

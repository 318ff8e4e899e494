"""Rules for clock times and parts of a day: `gegen 17.25 Uhr`, `halb acht`, `am frühen Morgen`."""

from __future__ import annotations

from collections.abc import Mapping

import regex

from goldspan.prefill.dates import calendar
from goldspan.prefill.dates.expression import Reading, Rule, rule, rule_within
from goldspan.prefill.dates.grammar import (
    CLOCK,
    HALF,
    LAST,
    NEXT,
    PART_HOURS,
    PART_NOUN,
    PARTS,
    SAME,
    THEN,
    ZONE,
)
from goldspan.prefill.dates.numbers import WORD, number
from goldspan.prefill.dates.scene import Scene

NOON, MIDNIGHT = 12, 24
# Part of day → hours that are meant as those of the second half of the day.
_SECOND_HALF: Mapping[str, tuple[int, int]] = {
    "nachmittags": (1, 11), "abends": (1, 11), "spätabends": (1, 11), "nachts": (9, 12),
}  # fmt: skip


def clock_value(clock: str, half: str | None = None) -> str:
    """Return a clock time as TIMEX3 writes it: `10.00` → `T10:00`, `7` `abends` → `T19:00`."""
    hour, *rest = regex.split(r"[:.]", clock)
    hours = int(hour)
    earliest, latest = _SECOND_HALF.get(half or "", (MIDNIGHT, 0))
    if earliest <= hours <= latest:
        hours += NOON
    return "T" + ":".join([f"{hours:02d}", *(rest or ["00"])])


def _with_day(scene: Scene, time: str, group: str | int = 0) -> Reading:
    day = scene.day_spoken_of()
    prefix = "" if day == calendar.OPEN_DAY else day
    return Reading("TIME", prefix + time, group)


def _clock(match: regex.Match[str], scene: Scene) -> Reading | None:
    groups = match.groupdict()
    clock = match["clock"]
    if groups.get("minutes"):
        clock = f"{clock}:{int(match['minutes']):02d}"
    return _with_day(scene, clock_value(clock, groups.get("half")), "span")


def _clock_in_words(match: regex.Match[str], scene: Scene) -> Reading | None:
    hour = number(match["number"])
    if hour is None or hour != int(hour) or match["number"].lower() in ("eine", "einer"):
        return None
    return _with_day(scene, clock_value(str(int(hour)), match["half"]), "span")


def _spoken_clock(match: regex.Match[str], scene: Scene) -> Reading | None:
    hour = number(match["number"])
    if hour is None or not 1 <= hour <= NOON:
        return None
    minutes = {"halb": -30, "dreiviertel": -15, "viertel vor": -15, "viertel nach": 15}
    shift = minutes[regex.sub(r"\s+", " ", match["part"].lower())]
    total = int(hour) * 60 + shift
    clock = f"{total // 60}:{total % 60:02d}"
    return _with_day(scene, clock_value(clock, match.groupdict().get("half")), "span")


def _part_of_day(match: regex.Match[str], scene: Scene) -> Reading | None:
    which = (match.groupdict().get("which") or "").lower()
    day = scene.day_spoken_of()
    base = calendar.anchor(day)
    if which.startswith(("nächst", "folgend", "darauf")):
        day = calendar.shifted(base, "D", 1) or day
    elif which.startswith("vor"):
        day = calendar.shifted(base, "D", -1) or day
    evidence = "told" if scene.last_day else ""
    return Reading("TIME", day + PARTS[match["part"].lower()], "span", evidence)


def _hours_of_day(match: regex.Match[str], scene: Scene) -> Reading | None:
    stem = match["part"].lower().removesuffix("stunden").removesuffix("szeit")
    return Reading("TIME", scene.day_spoken_of() + PARTS[stem], "span")


def _evening_before(match: regex.Match[str], scene: Scene) -> Reading | None:
    base = calendar.anchor(scene.last_day)
    days = -1 if match["order"].lower() in ("zuvor", "davor", "vorher") else 1
    day = calendar.day_from(base, days)
    return Reading("TIME", day + PARTS[match["part"].lower()], "span", "told")


def _night_of_now(match: regex.Match[str], scene: Scene) -> Reading | None:
    which = match["which"].lower()
    days = -1 if regex.match(LAST, which) or which.startswith("gestrig") else 0
    days += which.startswith("morgig")
    day = calendar.day_from(scene.now, days)
    return Reading("TIME", day + PARTS[match["part"].lower()], "span", "deictic")


def _election_night(match: regex.Match[str], scene: Scene) -> Reading | None:
    return Reading("TIME", scene.day_spoken_of() + PARTS[match["part"].lower()], 0, "told")


def _adverb(match: regex.Match[str], scene: Scene) -> Reading | None:
    part = PARTS[match["part"].lower()]
    if scene.last_day:
        return Reading("TIME", scene.last_day + part, 0, "told")
    return Reading("SET", calendar.OPEN_DAY + part, 0, "set")


_HOUR_BEFORE = (
    r"\b(?i:um|gegen|ab|bis|seit|für|von|zwischen|kurz\svor|kurz\snach|vor|nach|punkt|auf)\s"
)
_END = r"(?=\W|$)"

RULES: tuple[Rule, ...] = (
    rule(
        rf"(?P<span>(?P<clock>{CLOCK})\s?(?:Uhr|uhr)(?:\s(?P<minutes>[0-5]?\d)(?![\d.,:]|\s\p{{Lu}}))?"
        rf"(?:\s(?P<half>{HALF}))?(?:\s{ZONE})?)",
        _clock,
        "clock",
        "clock",
    ),
    rule_within(
        rf"(?<=\d\s?[-–]\s?)(?P<span>(?P<clock>{CLOCK})\sUhr(?:\s{ZONE})?)",
        _clock,
        "clock",
        "clock",
        "range",
    ),
    rule(
        rf"(?<=\b(?i:von|zwischen|ab|gegen|um)\s)(?P<span>(?P<clock>{CLOCK}))"
        rf"(?=\s(?:bis|und|oder|–|-)\s(?:gegen\s)?{CLOCK}\sUhr)",
        _clock,
        "clock",
        "clock",
    ),
    rule(
        rf"(?P<span>(?P<clock>{CLOCK}))(?=\s?[-–]\s?{CLOCK}\sUhr)",
        _clock,
        "clock",
        "clock",
        "range",
    ),
    rule(
        rf"(?P<span>(?P<clock>[012]?\d[:.][0-5]\d))(?=\s(?:bis|und|–|-|oder|sowie)\s{CLOCK}\sUhr)",
        _clock,
        "clock",
        "clock",
    ),
    rule(
        rf"(?<={_HOUR_BEFORE})(?P<span>(?P<clock>(?:[01]?\d|2[0-3])\.[0-5]\d)(?:\s(?P<half>{HALF}))?)"
        r"(?=\s\p{L}|[.,;!?)]|$)(?!\s(?:Prozent|Millionen|Milliarden|Euro|Meter|Kilometer|Sekunden))",
        _clock,
        "clock",
        "dot",
    ),
    rule(
        rf"(?<={_HOUR_BEFORE})(?P<span>(?P<clock>(?:[01]?\d|2[0-3]):[0-5]\d)(?:\s(?P<half>{HALF}))?)"
        r"(?=\s\p{L}|[.,;!?)]|$)(?!\s(?:Prozent|Toren?|Punkten?|Sätzen?))",
        _clock,
        "clock",
        "colon",
    ),
    rule(
        rf"(?P<span>(?P<clock>(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?)\s{ZONE})",
        _clock,
        "clock",
        "zone",
        "colon",
    ),
    rule(
        rf"(?P<span>(?P<half>(?i:{HALF}))\s(?:um|gegen|ab)\s(?:etwa\s|circa\s|rund\s)?(?P<clock>{CLOCK})\sUhr)",
        _clock,
        "clock",
        "clock",
        "part",
    ),
    rule(
        rf"(?P<span>(?P<number>(?i:{WORD}))\sUhr(?:\s(?P<half>{HALF}))?)",
        _clock_in_words,
        "clock",
        "clock",
    ),
    rule(
        rf"(?<={_HOUR_BEFORE}|\b(?:ist|war|wird)\s)(?P<span>(?P<part>(?i:halb|dreiviertel|viertel\svor"
        rf"|viertel\snach))\s(?P<number>\d\d?|(?i:{WORD}))(?:\sUhr)?(?:\s(?P<half>{HALF}))?)"
        r"(?!\s(?:Prozent|Millionen|Stunden))",
        _spoken_clock,
        "clock",
        "spoken_clock",
    ),
    rule(
        rf"(?<=\b(?i:am|im|gegen|zum|vom|seit\sdem|in|bis\szum|nach|vor|um|über|ab|bis|während)\s)"
        rf"(?P<span>(?:(?i:de[rmn]|die)\s)?(?:(?P<which>{NEXT}|{THEN}|vorigen)\s)?(?:(?i:gesamten|ganzen"
        rf"|frühen|späten|heutigen|{SAME})\s)?(?P<part>{PART_NOUN})){_END}(?!(?<=Vorabend)\sde[rs])",
        _part_of_day,
        "clock",
        "part",
    ),
    rule(
        rf"(?<=\b(?i:am|im|gegen|seit|in|bis\szu|ab|während|zu)\s)"
        rf"(?P<span>(?:(?i:de[rmn])\s)?(?:(?i:frühen|späten|ersten|heutigen)\s)?(?P<part>{PART_HOURS}))",
        _hours_of_day,
        "clock",
        "part",
        "unit",
    ),
    rule(
        rf"(?<=\b(?i:am|in)\s)(?P<span>(?:(?i:der)\s)?(?P<part>{PART_NOUN})\s(?P<order>zuvor|davor|vorher"
        rf"|darauf|danach))",
        _evening_before,
        "told",
        "part",
        "order",
    ),
    rule(
        rf"(?P<span>(?:(?i:der|die)\s)?(?P<which>{LAST}|{NEXT}|(?i:diese[rn]?|heutigen?|gestrigen?|morgigen?))\s"
        rf"(?P<part>Nacht|Abend|Morgen|Mittag|Nachmittag|Vormittag)){_END}",
        _night_of_now,
        "deictic",
        "part",
        "which",
    ),
    rule(
        r"(?P<span>des\s(?:(?:frühen|späten|späteren|gestrigen|heutigen)\s)?"
        r"(?P<part>Morgen|Vormittag|Nachmittag|Abend)s)",
        _part_of_day,
        "clock",
        "part",
    ),
    rule(r"Wahl(?P<part>abend|nacht)", _election_night, "told", "part"),
    rule(
        r"(?P<part>frühmorgens|morgens|vormittags|mittags|nachmittags|spätabends|abends|nachts"
        r"|(?<=(?:^|[.!?:„“»]\s?|\n))(?:Morgens|Vormittags|Mittags|Nachmittags|Abends|Nachts))",
        _adverb,
        "set",
        "part",
    ),
)

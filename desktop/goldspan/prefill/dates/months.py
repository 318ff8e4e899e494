"""Rules for months, seasons, quarters and halves of a year, with a year or without."""

from __future__ import annotations

import regex

from goldspan.prefill.dates import calendar
from goldspan.prefill.dates.calendar import Direction
from goldspan.prefill.dates.days import EVERY_YEAR, month_of
from goldspan.prefill.dates.expression import Reading, Rule, rule
from goldspan.prefill.dates.grammar import (
    FULL_MONTH,
    LAST,
    NEXT,
    SEASON,
    SEASON_MONTHS,
    SEASONS,
    THE,
    YEAR,
    shift_of,
)
from goldspan.prefill.dates.numbers import ORDINAL, ordinal
from goldspan.prefill.dates.scene import Scene

_JOINED_YEAR = regex.compile(
    rf"\s?(?:und|oder|sowie|bis|/|–|-)\s?(?:(?:zum|im|de[mn])\s)?(?:Anfang\s|Mitte\s|Ende\s)?"
    rf"(?P<month>{FULL_MONTH})\s(?P<year>{YEAR})"
)
_NAMED_SPRING = regex.compile(r"(?:Arabischen?r?|Prager)\s$")
THAT_YEAR = (
    r"(?:(?:des\s|im\s|in\s)?(?P<that_year>(?i:vergangen|letzt|vorig|vorletzt|abgelaufen|kommend|nächst"
    r"|laufend|dies|desselb|dasselb|selb|gleich|folgend|darauffolgend|neu)e[nsm])\sJahr(?:e?s|e)?"
    r"|(?:des\s|im\s)?(?P<that_year>Vor|Folge)jahr(?:e?s)?|(?P<that_year>des)\sJahres)"
)


def year_told(match: regex.Match[str], scene: Scene) -> int | None:
    """Return the year that `desselben Jahres`, `des Vorjahres` and the like name."""
    which = (match.groupdict().get("that_year") or "").lower()
    told = calendar.anchor(scene.last_point).year
    if which.startswith(("desselb", "dasselb", "selb", "gleich")):
        return told or scene.now.year
    if which.startswith("folge"):
        base = told or scene.now.year
        return None if base is None else base + 1
    if which.startswith("darauf"):
        return None if told is None else told + 1
    if which == "des":
        return scene.told_year or scene.now.year
    if scene.now.year is None:
        return None
    if which == "vor":
        return (scene.told_year or scene.now.year) - 1
    return scene.now.year + shift_of(which)


def _written_year(match: regex.Match[str], scene: Scene) -> int | None:
    year = match.groupdict().get("year")
    if year:
        return int(year)
    if match.groupdict().get("that_year"):
        return year_told(match, scene)
    return None


def _month(match: regex.Match[str], scene: Scene) -> Reading | None:
    month = month_of(match["month"])
    groups = match.groupdict()
    group = "span" if groups.get("span") else 0
    year = _written_year(match, scene)
    if year is not None:
        return Reading("DATE", f"{year:04d}-{month:02d}", group)
    if groups.get("that_year"):
        return Reading("DATE", f"XXXX-{month:02d}", group)
    joined = _JOINED_YEAR.match(scene.text, match.end("month"))
    if joined is not None:
        earlier = int(joined["year"]) - (month > month_of(joined["month"]))
        return Reading("DATE", f"{earlier:04d}-{month:02d}", group)
    return _month_without_year(match, scene, month, group)


def _month_without_year(
    match: regex.Match[str], scene: Scene, month: int, group: str | int
) -> Reading:
    which = match.groupdict().get("which")
    if which:
        direction = {-1: Direction.PAST, 1: Direction.FUTURE}.get(
            shift_of(which), Direction.NEAREST
        )
        value = calendar.month_alone(scene.now, month, direction, calendar.SAID)
        if which.lower().startswith(("letzt", "vergangen", "vorig")) and scene.now.month == month:
            value = f"{(scene.now.year or 0) - 1:04d}-{month:02d}"
        return Reading("DATE", value, group, "deictic")
    told = scene.year_spoken_of(match.start(), match.end(), month)
    if told is not None:
        return Reading("DATE", f"{told:04d}-{month:02d}", group, "told")
    if EVERY_YEAR.search(scene.before(match.start(), 40)):
        return Reading("DATE", f"XXXX-{month:02d}", group, "month")
    named = scene.year_named_before(match.start(), match.end(), f"-{month:02d}")
    if named is not None and scene.now.year is not None and abs(named - scene.now.year) <= 1:
        return Reading("DATE", f"{named:04d}-{month:02d}", group, "told")
    outlook = scene.outlook(match.start(), match.end())
    value = calendar.month_alone(scene.now, month, outlook.direction, outlook.weight)
    return Reading("DATE", value, group, "month" if outlook.sure else "month_guess")


def _season(match: regex.Match[str], scene: Scene) -> Reading | None:
    if _NAMED_SPRING.search(scene.before(match.start(), 14)):
        return None
    code = SEASONS[match["season"].lower()]
    groups = match.groupdict()
    group = "span" if groups.get("span") else 0
    year = _written_year(match, scene)
    if year is not None:
        return Reading("DATE", f"{year:04d}-{code}", group, "year" if groups.get("year") else "")
    told = scene.year_spoken_of(match.start(), match.end(), SEASON_MONTHS[code])
    if told is not None:
        return Reading("DATE", f"{told:04d}-{code}", group, "told")
    now = scene.now
    if now.year is None:
        return Reading("DATE", f"XXXX-{code}", group, "month_guess")
    outlook = scene.outlook(match.start(), match.end())
    direction, weight = outlook.direction, outlook.weight
    which = groups.get("which") or ""
    if which:
        shift = shift_of(which)
        direction = {-1: Direction.PAST, 1: Direction.FUTURE}.get(shift, Direction.NEAREST)
        weight = calendar.SAID
    year = _season_year(now, code, direction, weight)
    sure = bool(which) or outlook.sure
    return Reading("DATE", f"{year:04d}-{code}", group, "month" if sure else "month_guess")


def _season_year(now: calendar.Anchor, code: str, direction: Direction, weight: float) -> int:
    """Return the year of a season by its middle month; a winter is that which begins in it."""
    month = SEASON_MONTHS[code]
    middle = calendar.month_alone(now, (month - 1) % 12 + 1, direction, weight)
    return int(middle[:4]) - (1 if month > 12 else 0)


def _part_of_year(match: regex.Match[str], scene: Scene) -> Reading | None:
    index = ordinal(match["ordinal"])
    if index is None:
        return None
    letter = "Q" if match["what"].lower().startswith(("q", "v")) else "H"
    if index > (4 if letter == "Q" else 2):
        return None
    year = _written_year(match, scene) or scene.told_year
    if year is not None:
        return Reading("DATE", f"{year:04d}-{letter}{index}", 0, "year")
    now = scene.now
    if now.year is None:
        return Reading("DATE", f"XXXX-{letter}{index}", 0, "month_guess")
    outlook = scene.outlook(match.start(), match.end())
    month = index * 3 - 1 if letter == "Q" else index * 6 - 3
    value = calendar.month_alone(now, month, outlook.direction, outlook.weight)
    return Reading(
        "DATE", f"{value[:4]}-{letter}{index}", 0, "month" if outlook.sure else "month_guess"
    )


def _letter_of_year(match: regex.Match[str], scene: Scene) -> Reading | None:
    year = int(match["year"]) if match["year"] else scene.now.year
    open_year = "XXXX" if year is None else f"{year:04d}"
    return Reading("DATE", f"{open_year}-{match['part']}", 0, "year")


def _same_stretch_before(match: regex.Match[str], scene: Scene) -> Reading | None:
    """`im gleichen Zeitraum des Vorjahres` is what was told before, a year earlier."""
    kind = match.group().lower()
    rest = r"Q[1-4]" if "quartal" in kind else r"\d\d" if "monat" in kind else r"[QH]\d"
    told = regex.match(rf"(\d{{4}})(-(?:{rest}))?", scene.last_point)
    year = scene.now.year
    if told is None or (year is not None and int(told[1]) < year - 1):
        return Reading("DATE", "PAST_REF" if year is None else f"{year - 1:04d}", 0, "told")
    rest = told[2] or ""
    base = int(told[1])
    if year is not None and base == year - 1 and not rest:
        return Reading("DATE", told.group(), 0, "told")
    return Reading("DATE", f"{base - 1:04d}{rest}", 0, "told")


_EDGE = r"(?:(?i:anfang|mitte|ende|beginn|ausgang)\s)"
_MONTH_BEFORE = (
    r"\b(?i:im|seit|ab|vom|bis|und|für|zum|noch\svor|zwischen|von|vorigen|oder|nach|vor"
    r"|gegenüber|auf|sowie)\s"
)
_END = r"(?=\W|$)"
_SEASON_BEFORE = r"\b(?i:im|zum|vom|bis|ab|seit|für|und|zwischen|beim|nach|vor|von)\s"

RULES: tuple[Rule, ...] = (
    rule(
        rf"(?:{THE}\s)?(?:(?i:frühen|späten)\s)?(?:(?:dem\s|den\s|des\s)?Monate?s?\s)?{_EDGE}?(?:des\sMonats\s)?"
        rf"(?P<month>{FULL_MONTH})s?(?:\s(?P<year>{YEAR})(?![\d.]\d|\sUhr)|\s{THAT_YEAR})",
        _month,
        "date",
        "month",
    ),
    rule(
        rf"(?:(?:den|dem|des)\sMonats?\s)(?P<month>{FULL_MONTH})|{_EDGE}(?P<month>{FULL_MONTH})"
        rf"|(?:(?i:diese[nms]|de[nms]|de[nm]\svergangenen|de[nm]\skommenden)\s)?"
        rf"(?P<which>{LAST}|{NEXT}|(?i:diese[nms]))\s(?P<month>{FULL_MONTH})",
        _month,
        "month",
        "month",
    ),
    rule(
        rf"(?<={_MONTH_BEFORE})(?P<span>(?P<month>{FULL_MONTH}))(?!\s\p{{Lu}}\p{{Ll}}+\s(?:sagte|erklärte))",
        _month,
        "month",
        "month",
    ),
    rule(
        rf"(?:{THE}\s)?(?P<ordinal>erste|zweite)[nr]?\s(?P<month>{FULL_MONTH})(?:hälfte|woche)",
        _month,
        "month",
        "month",
        "part_of_year",
    ),
    rule(
        rf"(?<={_SEASON_BEFORE})(?P<span>(?:(?:de[mn]|diese[mn])\s)?{_EDGE}?(?:(?P<which>{LAST}|{NEXT})\s)?"
        rf"(?P<season>{SEASON})s?(?:\s(?P<year>{YEAR})|\s{THAT_YEAR})?){_END}",
        _season,
        "month",
        "season",
    ),
    rule(
        rf"(?:(?:{THE}|(?i:diese[nmsr]?))\s)?(?:{_EDGE}(?:des\s)?)?(?:(?P<which>{LAST}|{NEXT}|(?i:diese[nmsr]?))\s)?"
        rf"(?P<season>{SEASON})s?(?:\s(?P<year>{YEAR})|\s{THAT_YEAR}){_END}",
        _season,
        "month",
        "season",
    ),
    rule(
        rf"(?:(?:{THE})\s)?(?P<which>{LAST}|{NEXT}|(?i:diese[nmsr]?))\s(?P<season>{SEASON})s?{_END}"
        rf"|{_EDGE}(?:des\s)?(?P<season>{SEASON})s?{_END}",
        _season,
        "month",
        "season",
    ),
    rule(
        rf"(?:{THE}\s)?(?P<ordinal>{ORDINAL}|[1-4]\.)\s(?P<what>Quartals?|Vierteljahr(?:e?s)?|Halbjahr(?:e?s)?"
        rf"|Jahreshälfte)(?:\s(?P<year>{YEAR})|\s{THAT_YEAR})?",
        _part_of_year,
        "year",
        "part_of_year",
    ),
    rule(
        rf"(?:{THE}\s)?(?P<ordinal>{ORDINAL})\s(?P<what>Hälfte)\s(?:des\sJahres\s(?P<year>{YEAR})|{THAT_YEAR})",
        _part_of_year,
        "year",
        "part_of_year",
    ),
    rule(rf"(?P<part>Q[1-4]|H[12])(?:(?:/|\s)(?P<year>{YEAR}))", _letter_of_year, "year", "year"),
    rule(
        rf"(?:{THE}\s)?(?i:gleichen|selben|vergleichbaren|entsprechenden)\s(?:Zeitraum|Quartal|Monat|Zeit)s?\s"
        rf"(?:{THAT_YEAR})|(?:{THE}\s)?Vorjahres(?:zeitraums?|quartals?|monats?|periode)",
        _same_stretch_before,
        "told",
        "same",
        "unit",
    ),
)

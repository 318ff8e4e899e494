"""Rules for units reckoned from now: `vergangene Woche`, `vor 30 Jahren`, `zwei Tage später`."""

from __future__ import annotations

import regex

from goldspan.prefill.dates import calendar
from goldspan.prefill.dates.calendar import Direction
from goldspan.prefill.dates.expression import Reading, Rule, rule
from goldspan.prefill.dates.grammar import (
    AFTER_NEXT,
    BEFORE_LAST,
    LAST,
    NEXT,
    ROUGH,
    SAME,
    THE,
    THIS,
    UNIT,
    UNITS_PLURAL,
    YEAR,
    period,
    reference,
    shift_of,
    unit_letter,
)
from goldspan.prefill.dates.numbers import NUMBER, number, written
from goldspan.prefill.dates.scene import Scene

_IN_YEAR = regex.compile(rf"\b(?i:im\sJahre?)\s(?P<year>{YEAR})\b")
_ROUGH_WORDS = (
    "zeit", "zeiten", "zeitpunkt", "tagen", "tage", "wochen", "monaten", "monate", "jahren",
    "jahre", "jahrzehnten", "jahrzehnte", "jahrhunderten", "jahrhunderte", "stunden", "minuten",
)  # fmt: skip


def _unit_of_now(match: regex.Match[str], scene: Scene) -> Reading | None:
    which, unit = match["which"].lower(), match["unit"].lower()
    shift = shift_of(which)
    if which.startswith(("dies", "jene", "damal")) and unit in ("zeit", "zeitpunkt", "zeitraum"):
        day = scene.last_day if unit == "zeitpunkt" else ""
        return Reading("DATE", day or "PAST_REF", 0, "told")
    if which.startswith(("folg", "darauf")):
        return _told_unit(match, scene, 1)
    if unit in _ROUGH_WORDS:
        return Reading("DATE", reference(shift), 0, "reference")
    letter = unit_letter(unit)
    if letter == "D":
        return _day_of_now(which, shift, scene)
    if letter in ("Y", "M", "W") and which.startswith("neu"):
        if letter != "Y":
            return None
        early = scene.now.month is not None and scene.now.month <= 2
        shift = 0 if early else 1
    value = calendar.shifted(scene.now, letter, shift)
    return Reading("DATE", value or reference(shift))


def _day_of_now(which: str, shift: int, scene: Scene) -> Reading | None:
    """`am nächsten Tag` goes on from the day spoken of; `an diesem Tag` is that day."""
    told = which.startswith(("nächst", "dies"))
    base = calendar.anchor(scene.last_day or scene.last_point) if told else scene.now
    value = calendar.shifted(base if base.date else scene.now, "D", shift)
    return Reading("DATE", value or reference(shift), 0, "told")


def _told_unit(match: regex.Match[str], scene: Scene, shift: int) -> Reading | None:
    """A unit reckoned from the point told before: `im darauffolgenden Jahr`, `im selben Monat`."""
    letter = unit_letter(match["unit"])
    base = scene.told_anchor()
    value = calendar.shifted(base, letter, shift)
    if value:
        return Reading("DATE", value, 0, "told")
    if shift == 0:
        value = calendar.shifted(scene.now, letter, 0)
        return Reading("DATE", value or "PAST_REF", 0, "told")
    return Reading("DATE", "PAST_REF", 0, "told")


def _same_unit(match: regex.Match[str], scene: Scene) -> Reading | None:
    if match["unit"] == "Zeitpunkt":
        return Reading("DATE", scene.last_day or "PAST_REF", 0, "told")
    return _told_unit(match, scene, 0)


def _unit_beside(match: regex.Match[str], scene: Scene) -> Reading | None:
    order = match["order"].lower()
    back = order.startswith(("zuvor", "davor", "vorher"))
    if back and not scene.last_point:
        value = calendar.shifted(scene.now, unit_letter(match["unit"]), -1)
        return Reading("DATE", value or "PAST_REF", 0, "told")
    return _told_unit(match, scene, -1 if back else 1)


def _previous_unit(match: regex.Match[str], scene: Scene) -> Reading | None:
    letter = unit_letter(match["unit"])
    if match["which"].lower().startswith("folge"):
        return _told_unit(match, scene, 1)
    base = scene.now
    if letter == "D" and scene.last_day:
        base = calendar.anchor(scene.last_day)
    elif letter == "Y" and (year := _year_compared(match, scene)) is not None:
        base = calendar.Anchor(year)
    return Reading("DATE", calendar.shifted(base, letter, -1) or "PAST_REF")


def _half_ago(match: regex.Match[str], scene: Scene) -> Reading | None:
    """Half a year ago is six months ago, half a century fifty years."""
    unit, amount = {"Jahr": ("M", 6), "Jahrzehnt": ("Y", 5), "Jahrhundert": ("Y", 50)}.get(
        match["unit"], ("", 0)
    )
    if not unit:
        return Reading("TIME", "PAST_REF", "span")
    return Reading("DATE", calendar.shifted(scene.now, unit, -amount) or "PAST_REF", "span")


def _year_compared(match: regex.Match[str], scene: Scene) -> int | None:
    """Return the year that `gegenüber dem Vorjahr` is said of, where it is another than now."""
    if scene.told_year is not None:
        return scene.told_year
    named = _IN_YEAR.search(scene.text, match.end(), scene.sentence_end)
    return int(named["year"]) if named is not None else None


def _ago(match: regex.Match[str], scene: Scene) -> Reading | None:
    amount, letter = number(match["number"]), unit_letter(match["unit"])
    if amount is None:
        return None
    if letter.startswith("T"):
        return Reading("TIME", "PAST_REF", "span")
    value = calendar.shifted(scene.now, letter, -amount)
    return Reading("DATE", value or "PAST_REF", "span")


def _vaguely_ago(match: regex.Match[str], scene: Scene) -> Reading | None:
    small = unit_letter(match["unit"]) in ("TH", "TM", "TS")
    return Reading("TIME" if small else "DATE", "PAST_REF", "span", "reference")


def _ahead(match: regex.Match[str], scene: Scene) -> Reading | None:
    """`in zwei Wochen` is ahead; in a clause of the past, or with one unit, it is how long."""
    amount, letter = number(match["number"]), unit_letter(match["unit"])
    if amount is None:
        return None
    outlook = scene.outlook(match.start(), match.end())
    lasting = amount == 1 or letter.startswith("T")
    ahead = outlook.direction is Direction.FUTURE and outlook.sure
    if outlook.direction is Direction.PAST or (lasting and not ahead):
        return Reading("DURATION", period(written(amount), letter), "span", "duration")
    if letter.startswith("T"):
        return Reading("TIME", "FUTURE_REF", "span")
    value = calendar.shifted(scene.now, letter, amount)
    return Reading("DATE", value or "FUTURE_REF", "span")


def _vaguely_ahead(match: regex.Match[str], scene: Scene) -> Reading | None:
    outlook = scene.outlook(match.start(), match.end())
    if outlook.direction is Direction.FUTURE:
        return Reading("DATE", "FUTURE_REF", "span", "reference")
    return Reading("DURATION", period("X", unit_letter(match["unit"])), "span", "duration")


def _later(match: regex.Match[str], scene: Scene) -> Reading | None:
    """`zwei Jahre später` is reckoned from the point told before, at the unit's precision."""
    amount = number(match["number"])
    if amount is None:
        return None
    order, letter = match["order"].lower(), unit_letter(match["unit"])
    sign = -1 if order.startswith(("zuvor", "vorher", "davor", "früher")) else 1
    if letter.startswith("T"):
        return Reading("TIME", "PAST_REF", 0, "told")
    value = calendar.shifted(scene.told_anchor(), letter, sign * amount)
    return Reading("DATE", value or "PAST_REF", 0, "told")


def _vaguely_later(match: regex.Match[str], scene: Scene) -> Reading | None:
    small = unit_letter(match["unit"]) in ("TH", "TM", "TS")
    return Reading("TIME" if small else "DATE", "PAST_REF", 0, "told")


def _day_beside(match: regex.Match[str], scene: Scene) -> Reading | None:
    order = match["order"].lower()
    back = order.startswith(("zuvor", "davor", "vorher"))
    base = calendar.anchor(scene.last_day or scene.last_point)
    value = calendar.shifted(base, "D", -1 if back else 1)
    return Reading("DATE", value or "PAST_REF", 0, "told")


def _counted_day(match: regex.Match[str], scene: Scene) -> Reading | None:
    return Reading("DATE", scene.last_day or "PAST_REF", "span", "told")


def _season(match: regex.Match[str], scene: Scene) -> Reading | None:
    """`in der laufenden Saison`: seasons run from summer to summer."""
    if scene.now.year is None:
        return Reading("DATE", reference(shift_of(match["which"])))
    first = scene.now.year - ((scene.now.month or 7) < 7) + shift_of(match["which"])
    return Reading("DATE", f"{first:04d}/{first + 1:04d}")


def _course_of_unit(match: regex.Match[str], scene: Scene) -> Reading | None:
    value = calendar.shifted(scene.now, unit_letter(match["unit"]), 0)
    return Reading("DATE", value or "PRESENT_REF", "span")


def _this_year(match: regex.Match[str], scene: Scene) -> Reading | None:
    year = scene.now.year
    return Reading("DATE", "PRESENT_REF" if year is None else f"{year:04d}")


_AMOUNT = rf"(?P<number>{NUMBER})"
_FEW = r"(?i:einigen?|wenigen?|mehreren?|vielen?|ein\spaar|etlichen|zahlreichen|kurzem?)"
_ORDER = r"(?P<order>später|zuvor|vorher|früher|davor|danach|darauf)"
_SMALL = r"(?:Sekunden?|Minuten?|Stunden?|Tage?n?|Wochen?|Monate?n?|Jahre?n?|Jahrzehnte?n?)"
_END = r"(?=\W|$)"

RULES: tuple[Rule, ...] = (
    rule(
        rf"(?:{THE}\s(?!(?i:dies)))?(?:(?i:gesamte[ns]?|ganze[ns]?)\s)?(?P<which>{BEFORE_LAST}|{LAST}|{AFTER_NEXT}|{NEXT}|{THIS}"
        rf"|(?i:folgend|darauffolgend)e[nmrs]?|(?i:jüngste[rnms]?|jüngere[rnms]?|frühere[rnms]?|absehbare[rnms]?"
        rf"|künftige[rnms]?|jetzige[rnms]?|damalige[nm]|jene[rnms]?))\s(?P<unit>Tage?n?s?|Wochen?|Monate?[ns]?|Jahre?[ns]?"
        rf"|Quartals?|Jahrzehnte?[ns]?|Jahrhunderte?[ns]?|Zeit|Zeiten|Zeitpunkt){_END}",
        _unit_of_now,
        "deictic",
        "unit",
        "which",
    ),
    rule(
        rf"(?:{THE}\s)?{SAME}\s(?P<unit>Tage?s?|Woche|Monate?s?|Jahre?s?|Zeitpunkt){_END}",
        _same_unit,
        "told",
        "unit",
        "same",
    ),
    rule(
        r"(?:(?i:der|die|das|dem|den)\s)?(?P<unit>Tag|Woche|Monat|Jahr)\s"
        r"(?P<order>darauf|danach|zuvor|davor|vorher)",
        _unit_beside,
        "told",
        "unit",
        "order",
    ),
    rule(
        r"(?:(?i:de[mrsn]|das|die)\s)?(?P<which>Vor|Folge)(?P<unit>jahre?s?|tage?s?|monate?s?|woche|quartals?)",
        _previous_unit,
        "deictic",
        "unit",
        "neighbour",
    ),
    rule(
        rf"(?i:vor)\s{ROUGH}(?P<span>{_AMOUNT}\s(?P<unit>{UNITS_PLURAL}|{UNIT})){_END}",
        _ago,
        "deictic",
        "unit",
        "ago",
    ),
    rule(
        rf"(?i:vor)\s{ROUGH}(?P<span>(?:einem|einer|knapp\seinem|gut\seinem)\shalben\s(?P<unit>Jahr|Jahrhundert"
        rf"|Jahrzehnt|Stunde)){_END}",
        _half_ago,
        "deictic",
        "unit",
        "half",
    ),
    rule(
        rf"(?i:vor)\s(?:nur\s|erst\s|schon\s|bereits\s)*(?P<span>{_FEW}\s(?P<unit>{_SMALL})){_END}",
        _vaguely_ago,
        "reference",
        "unit",
        "few",
    ),
    rule(
        rf"(?i:vor)\s(?P<span>(?P<unit>{UNITS_PLURAL})){_END}(?!\s(?:de[mr]|einem|einer)\b)",
        _vaguely_ago,
        "reference",
        "unit",
        "ago",
    ),
    rule(
        rf"\b(?i:in)\s{ROUGH}(?P<span>{_AMOUNT}\s(?P<unit>{UNITS_PLURAL}|{UNIT}))(?!\slang){_END}",
        _ahead,
        "deictic",
        "unit",
        "in",
    ),
    rule(
        rf"\b(?i:in)\s(?:nur\s|erst\s|schon\s|bereits\s)*(?P<span>{_FEW}\s(?P<unit>{UNITS_PLURAL})){_END}",
        _vaguely_ahead,
        "reference",
        "unit",
        "few",
    ),
    rule(rf"{_AMOUNT}\s(?P<unit>{UNITS_PLURAL}|{UNIT})\s{_ORDER}", _later, "told", "unit", "order"),
    rule(
        rf"(?:{_FEW}\s)?(?P<unit>(?i:sekunden|minuten|stunden|tage|wochen|monate|jahre|jahrzehnte))\s"
        r"(?P<order>später|zuvor|darauf|danach)",
        _vaguely_later,
        "told",
        "unit",
        "order",
    ),
    rule(
        r"(?P<unit>(?i:kurze\sZeit))\s(?P<order>später|zuvor|darauf|danach|vorher)"
        r"|(?i:wenig)\s(?P<unit>später)|(?i:kurz)\s(?P<unit>darauf|danach)",
        _vaguely_later,
        "told",
        "order",
    ),
    rule(r"(?i:tags)\s(?P<order>darauf|zuvor|danach)", _day_beside, "told", "unit", "order"),
    rule(
        r"(?<=\b(?i:am)\s)(?P<span>(?i:ersten|zweiten|dritten|vierten|fünften|sechsten|letzten)\sTag)"
        r"(?=\s(?:de[rs]|seine[rs]|ihre[rs])\s)",
        _counted_day,
        "told",
        "unit",
        "ordinal_day",
    ),
    rule(
        rf"(?:{THE}\s)?(?P<which>{LAST}|{NEXT}|{THIS})\s(?:Saison|Spielzeit){_END}(?!\s\d)",
        _season,
        "deictic",
        "which",
        "season_word",
    ),
    rule(
        rf"(?<=\b(?:Laufe|Verlauf)\s)(?P<span>(?:der\s(?P<unit>Woche)|des\s(?P<unit>Tages|Monats|Jahres))){_END}"
        r"(?!\s\d)",
        _course_of_unit,
        "deictic",
        "unit",
    ),
    rule(r"[Hh]euer", _this_year, "deictic", "day"),
)

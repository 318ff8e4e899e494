"""Rules for times that come again (SET): `jeden Montag`, `täglich`, `alle zwei Jahre`."""

from __future__ import annotations

import regex

from goldspan.prefill.dates.calendar import OPEN_DAY
from goldspan.prefill.dates.clock import clock_value
from goldspan.prefill.dates.days import month_of
from goldspan.prefill.dates.expression import Reading, Rule, rule
from goldspan.prefill.dates.grammar import (
    CLOCK,
    FULL_MONTH,
    PARTS,
    SEASON,
    SEASONS,
    UNIT,
    UNITS_PLURAL,
    WEEKDAY,
    WEEKDAYS,
    period,
    unit_letter,
)
from goldspan.prefill.dates.numbers import NUMBER, ORDINAL, number, ordinal, written
from goldspan.prefill.dates.scene import Scene

_SPEED_BEFORE = regex.compile(
    r"(?:Kilometern?|Metern?|km|Meilen|Litern?|Umdrehungen|Bildern?|Megabit|Gigabit|Kubikmetern?|m)\s$"
)
_ADVERBS = {
    "halbjährlich": "P0.5Y", "vierteljährlich": "P0.25Y", "zweijährlich": "P2Y",
    "zweiwöchentlich": "P2W", "vierzehntäglich": "P14D", "alljährlich": "P1Y",
    "alltäglich": "P1D", "stündlich": "PT1H", "minütlich": "PT1M", "täglich": "P1D",
    "wöchentlich": "P1W", "monatlich": "P1M", "jährlich": "P1Y",
}  # fmt: skip


def _set_of_units(match: regex.Match[str], scene: Scene) -> Reading | None:
    if _SPEED_BEFORE.search(scene.before(match.start(), 20)):
        return None
    group = "span" if match.groupdict().get("span") else 0
    return Reading("SET", period("1", unit_letter(match["unit"])), group)


def _adverb(match: regex.Match[str], scene: Scene) -> Reading | None:
    return Reading("SET", _ADVERBS[match["word"].lower()])


def _every_so_many(match: regex.Match[str], scene: Scene) -> Reading | None:
    value = number(match["number"])
    if value is None:
        return None
    return Reading("SET", period(written(value), unit_letter(match["unit"])))


def _every_few(match: regex.Match[str], scene: Scene) -> Reading | None:
    return Reading("SET", period("X", unit_letter(match["unit"])))


def _every_nth(match: regex.Match[str], scene: Scene) -> Reading | None:
    value = ordinal(match["ordinal"])
    return None if value is None else Reading("SET", period(str(value), unit_letter(match["unit"])))


def _every_weekday(match: regex.Match[str], scene: Scene) -> Reading | None:
    value = f"XXXX-WXX-{WEEKDAYS[match['weekday'].lower().removesuffix('s')] + 1}"
    groups = match.groupdict()
    if groups.get("clock"):
        value += clock_value(match["clock"])
    elif groups.get("part"):
        value += PARTS[match["part"].lower()]
    return Reading("SET", value, "span" if groups.get("span") else 0)


def _every_part(match: regex.Match[str], scene: Scene) -> Reading | None:
    time = clock_value(match["clock"]) if match["clock"] else PARTS[match["part"].lower()]
    return Reading("SET", OPEN_DAY + time)


def _every_season(match: regex.Match[str], scene: Scene) -> Reading | None:
    return Reading("SET", f"XXXX-{SEASONS[match['season'].lower()]}")


def _every_month(match: regex.Match[str], scene: Scene) -> Reading | None:
    return Reading("SET", f"XXXX-{month_of(match['month']):02d}")


def _weekends(match: regex.Match[str], scene: Scene) -> Reading | None:
    return Reading("SET", "XXXX-WXX-WE")


_EVERY = r"(?i:jede[rnsm]?)"
_END = r"(?=\W|$)"
_CLOCK = rf"(?:\s(?:um|ab|gegen)\s(?P<clock>{CLOCK})\sUhr)?"

RULES: tuple[Rule, ...] = (
    rule(
        rf"{_EVERY}\s(?:einzelne[nrs]?\s)?(?P<unit>{UNIT}){_END}",
        _set_of_units,
        "set",
        "unit",
        "every",
    ),
    rule(rf"(?i:pro|je)\s(?P<span>(?P<unit>{UNIT})){_END}", _set_of_units, "set", "unit", "every"),
    rule(
        rf"(?<=(?:[Mm]al|mals)\s)(?:im|am|in\sder|die)\s(?P<span>(?P<unit>{UNIT})){_END}(?!\s\d)",
        _set_of_units,
        "set",
        "unit",
        "every",
    ),
    rule(
        r"(?<=\b(?:Euro|Dollar|Franken|Mark|Pfund|Tonnen|Barrel|Liter|Stunden|Menschen|Personen|Besucher"
        r"|Passagiere|Passagieren|Fälle|Fällen|Mal|€|\$)\s)(?:im|am|in\sder)\s"
        rf"(?P<span>(?P<unit>Tag|Woche|Monat|Jahr)){_END}(?!\s(?:\d|de[rs]|darauf|zuvor|danach|davor|nach|vor))",
        _set_of_units,
        "set",
        "unit",
    ),
    rule(
        r"(?P<word>(?i:halbjährlich|vierteljährlich|zweijährlich|zweiwöchentlich|vierzehntäglich|alljährlich"
        r"|stündlich|minütlich|täglich|wöchentlich|monatlich|jährlich))(?:e[rnms]?)?",
        _adverb,
        "set",
        "adverb",
    ),
    rule(
        rf"(?i:alle)\s(?P<number>{NUMBER})\s(?P<unit>{UNITS_PLURAL})",
        _every_so_many,
        "set",
        "unit",
        "every",
    ),
    rule(rf"(?i:alle)\spaar\s(?P<unit>{UNITS_PLURAL})", _every_few, "set", "unit", "every"),
    rule(
        rf"{_EVERY}\s(?P<ordinal>{ORDINAL})\s(?P<unit>{UNIT})", _every_nth, "set", "unit", "every"
    ),
    rule(
        rf"{_EVERY}\s(?:(?:ersten|zweiten|dritten|vierten|letzten)\s)?(?P<weekday>{WEEKDAY})(?P<part>(?i:morgen"
        rf"|vormittag|mittag|nachmittag|abend|nacht))?(?:\s(?:im|des)\sMonats?)?{_CLOCK}",
        _every_weekday,
        "set",
        "weekday",
        "every",
    ),
    rule(
        r"(?P<weekday>(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag)s)",
        _every_weekday,
        "set",
        "weekday",
    ),
    rule(
        r"(?<=(?:^|[.!?]\s|\n|\b(?i:immer|jeweils|stets)\s))(?P<span>(?P<weekday>(?:Montag|Dienstag|Mittwoch"
        r"|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag)s))(?=\s\p{Ll})",
        _every_weekday,
        "set",
        "weekday",
    ),
    rule(
        rf"{_EVERY}\s(?P<part>Morgen|Vormittag|Mittag|Nachmittag|Abend|Nacht){_CLOCK}",
        _every_part,
        "set",
        "part",
        "every",
    ),
    rule(rf"{_EVERY}\s(?P<season>{SEASON})", _every_season, "set", "season", "every"),
    rule(rf"{_EVERY}\s(?P<month>{FULL_MONTH})", _every_month, "set", "month", "every"),
    rule(r"(?:(?:den|die)\s)?Wochenenden", _weekends, "set", "weekend"),
    rule(rf"{_EVERY}\sWochenende", _weekends, "set", "weekend", "every"),
)

"""Rules for durations and for times that come again."""

from __future__ import annotations

import regex

from goldspan.prefill.dates.expression import Reading, Rule, Scene, rule
from goldspan.prefill.dates.grammar import (
    UNIT,
    UNITS_PLURAL,
    WEEKDAY,
    WEEKDAYS,
    period,
    unit_letter,
)
from goldspan.prefill.dates.numbers import NUMBER, ORDINAL, number, ordinal, written

_PERSON_AFTER = regex.compile(
    r"\s(?:\p{Ll}+\s)?(?:Mann|Frau|Junge|Mädchen|Kind|Sohn|Tochter|Fahrer|Schüler|Student|Täter|Opfer"
    r"|Deutsche|Amerikaner|Brite|Vater|Mutter|Politiker|Sänger|Schauspieler|Jugendliche|Rentner)"
)


_LASTING = regex.compile(
    r"\s(?:\p{Ll}+\s)?\p{L}*(?:[Bb]estehen|[Jj]ubiläum|[Gg]eschichte|[Kk]rieg|[Hh]aft|[Hh]aftstrafe|[Ff]rist|[Ll]aufzeit"
    r"|[Aa]mtszeit|[Hh]errschaft|[Vv]ertrag|[Ss]trafe|[Ss]perre|[Tt]radition|[Zz]eit|[Pp]ause|[Dd]iktatur)"
)


def _counted(match: regex.Match[str], scene: Scene) -> Reading | None:
    value = number(match["number"])
    if value is None:
        return None
    return Reading("DURATION", period(written(value), unit_letter(match["unit"])), _span(match))


def _span(match: regex.Match[str]) -> str | int:
    return "span" if match.groupdict().get("span") else 0


def _half(match: regex.Match[str], scene: Scene) -> Reading | None:
    return Reading("DURATION", period("0.5", unit_letter(match["unit"])))


def _vague(match: regex.Match[str], scene: Scene) -> Reading | None:
    return Reading("DURATION", period("X", unit_letter(match["unit"])), _span(match))


def _long_since(match: regex.Match[str], scene: Scene) -> Reading | None:
    if match["word"].lower().startswith("kurz"):
        return Reading("DATE", "PAST_REF", "word")
    return Reading("DURATION", "PXY", "word")


def _adjective(match: regex.Match[str], scene: Scene) -> Reading | None:
    value = number(match["number"])
    if value is None or _PERSON_AFTER.match(scene.text, match.end()):
        return None
    if match["unit"] == "jährig" and value > 13 and not _LASTING.match(scene.text, match.end()):
        return None
    letters = {
        "jährig": "Y",
        "monatig": "M",
        "wöchig": "W",
        "tägig": "D",
        "stündig": "TH",
        "minütig": "TM",
    }
    return Reading("DURATION", period(written(value), letters[match["unit"]]))


def _set_of_units(match: regex.Match[str], scene: Scene) -> Reading | None:
    before = scene.text[max(0, match.start() - 20) : match.start()]
    if regex.search(r"(?:Kilometern?|Metern?|km|Meilen|Litern?|m)\s$", before):
        return None
    return _set(match, scene)


def _set(match: regex.Match[str], scene: Scene) -> Reading | None:
    return Reading("SET", period("1", unit_letter(match["unit"])), _span(match))


def _adverb_set(match: regex.Match[str], scene: Scene) -> Reading | None:
    letters = {"täg": "D", "wöch": "W", "monat": "M", "jähr": "Y", "stünd": "TH"}
    letter = next(letters[stem] for stem in letters if match.group().lower().startswith(stem))
    return Reading("SET", period("1", letter))


def _every_so_many(match: regex.Match[str], scene: Scene) -> Reading | None:
    value = number(match["number"])
    return (
        None
        if value is None
        else Reading("SET", period(written(value), unit_letter(match["unit"])))
    )


def _every_nth(match: regex.Match[str], scene: Scene) -> Reading | None:
    value = ordinal(match["ordinal"])
    return None if value is None else Reading("SET", period(str(value), unit_letter(match["unit"])))


def _every_weekday(match: regex.Match[str], scene: Scene) -> Reading | None:
    return Reading("SET", f"XXXX-WXX-{WEEKDAYS[match['weekday'].lower()] + 1}")


def _weekends(match: regex.Match[str], scene: Scene) -> Reading | None:
    return Reading("SET", "XXXX-WXX-WE")


_VAGUE = (
    r"(?:ersten|[Vv]iele[nr]?|[Mm]ehrere[nr]?|[Ee]inige[nr]?|[Ww]enige[nr]?|zahlreiche[nr]?|ein\spaar|etliche[nr]?"
    r"|kurze[nr]?|lange[nr]?)"
)

RULES: tuple[Rule, ...] = (
    rule(
        rf"(?:(?:de[nrm]|die|diese[nr]?)\s)?(?:(?:letzten|vergangenen|nächsten|kommenden|ersten)\s)?"
        rf"(?P<number>{NUMBER})\s(?:volle[n]?\s|ganze[n]?\s|weitere[nr]?\s)?(?P<unit>{UNITS_PLURAL}|{UNIT})",
        _counted,
    ),
    rule(
        rf"(?:eine[mnrs]?|ein)\s(?:halbe[nmsr]?|knappe[nsm]?\shalbe[nsm]?)\s(?P<unit>{UNIT})", _half
    ),
    rule(
        rf"(?:(?:de[nr]|die)\s)?(?:(?:letzten|vergangenen|nächsten|ersten)\s)?{_VAGUE}\s(?P<unit>{UNITS_PLURAL})(?=\W)",
        _vague,
    ),
    rule(
        rf"(?:[Ss]eit|[Vv]or|[Nn]ach|[Bb]innen|[Ii]nnerhalb\svon|[Üü]ber|[Ff]ür|[Aa]uf)\s(?P<span>(?P<unit>{UNITS_PLURAL}))(?=\W)",
        _vague,
    ),
    rule(
        r"(?P<unit>Sekunden|Minuten|Stunden|Tage|Wochen|Monate|Jahre|Jahrzehnte|Jahrhunderte|sekunden|minuten|stunden|tage|wochen|monate|jahre|jahrzehnte|jahrhunderte)lang(?:e[rnms]?)?",
        _vague,
    ),
    rule(r"[Ss]eit\s(?P<word>[Ll]angem|[Ll]ängerem|[Kk]urzem)", _long_since),
    rule(
        rf"(?P<number>{NUMBER})-?(?P<unit>jährig|monatig|wöchig|tägig|stündig|minütig)e[rnsm]?",
        _adjective,
    ),
    rule(rf"(?:[Jj]ede[rnsm]?|[Pp]ro|je)\s(?P<unit>{UNIT})(?=\W)", _set_of_units),
    rule(
        r"(?:täglich|wöchentlich|monatlich|jährlich|stündlich)(?:e[rnms]?)?|(?:Täglich|Wöchentlich|Monatlich|Jährlich|Stündlich)",
        _adverb_set,
    ),
    rule(rf"[Aa]lle\s(?P<number>{NUMBER})\s(?P<unit>{UNITS_PLURAL})", _every_so_many),
    rule(rf"[Jj]ede[nsr]?\s(?P<ordinal>{ORDINAL})\s(?P<unit>{UNIT})", _every_nth),
    rule(rf"[Jj]ede[nr]?\s(?P<weekday>{WEEKDAY})", _every_weekday),
    rule(r"(?:den\s|die\s|an\s)?Wochenenden", _weekends),
)

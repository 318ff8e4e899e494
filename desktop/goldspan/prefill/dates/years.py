"""Rules for years, decades and centuries, and for where a year or another unit begins and ends."""

from __future__ import annotations

import regex

from goldspan.prefill.dates import calendar
from goldspan.prefill.dates.calendar import Direction
from goldspan.prefill.dates.expression import Reading, Rule, rule, rule_within
from goldspan.prefill.dates.grammar import (
    BEFORE_LAST,
    LAST,
    NEXT,
    THE,
    THIS,
    YEAR,
    reference,
    shift_of,
    unit_letter,
)
from goldspan.prefill.dates.months import THAT_YEAR, year_told
from goldspan.prefill.dates.numbers import ORDINAL, ORDINAL_DAY, ordinal
from goldspan.prefill.dates.scene import Scene

OLDEST_BARE = 1700  # figures below this are a year only where the words say so
_QUANTITY_BEFORE = regex.compile(
    r"(?:\b(?:(?i:rund|etwa|circa|ca\.|fast|knapp|gut|über|mehr\sals|weniger\sals|mindestens"
    r"|höchstens|davon|insgesamt|alle|weitere[nr]?|unter|nr\.|nummer|artikel|paragraf|seite|kreis"
    r"|auf|um\sbis\szu|bis\szu|jeweils|je|zusammen|über\sdie|wenigstens|maximal|minimal"
    r"|postfach|art\.|nummern|band|zimmer|modell|typ|verordnung|richtlinie|resolution|windows|office"
    r"|tel\.|telefon|plz)|IC|ICE|EC|RE|RB|FC|SC|SV|TSV|SSV|VfB|VfL|TSG|MTV|TuS)\s|[$€£%§#]\s?"
    r"|[+/.,:x=])$"
)
_YEAR_BEFORE = regex.compile(
    r"\b(?:[Ss]eit|[Vv]on|[Bb]is|[Uu]m|[Ii]m\sJahre?|[Aa]b|[Nn]ach|[Vv]or|[Aa]nno|war|wurde|zwischen)\s$"
    r"|^$|[.!?\n(*†]\s?$"
)
_SINCE_BEFORE = regex.compile(r"\b(?i:seit|im\sjahre?|anno)\s$")
_GROWS = regex.compile(r"\sauf\s\d")
_ARTICLE_BEFORE = regex.compile(r"\b(?:die|der|den|dem|diese[nr]?)\s$")
_NOUN_AFTER = regex.compile(r"\s\p{Lu}")
_UNIT_AFTER = regex.compile(
    r"\s?(?:%|°|€|\$|(?:Prozent|Euro|Dollar|Franken|Pfund|Cent|Meter|Metern|Kilometer|Kilometern|Kilo"
    r"|Kilogramm|Gramm|Tonnen|Liter|Litern|Grad|Mark|Menschen|Personen|Soldaten|Soldatinnen|Polizisten"
    r"|Mitarbeiter\p{L}*|Zuschauer\p{L}*|Teilnehmer\p{L}*|Besucher\p{L}*|Mann|Stück|Stimmen|Seiten"
    r"|Stunden|Tagen?|Wochen|Jahren?|Mal|Einwohner\p{L}*|Arbeitsplätzen?|Demonstranten|Beamten?|Toten?"
    r"|Stellen|Exemplaren?|Fahrzeugen?|Hektar|Quadrat\p{L}+|Kubik\p{L}+|Watt|Megawatt|MW|Punkten?"
    r"|Häusern?|Wohnungen|Kindern?|Schülern?|Flüchtlingen?|Opfern?|Verletzten?|Mitgliedern?|Fans"
    r"|Beschäftigten?|Artikeln?|Barrel|Volt|Kalorien|km|kg|m|cm|mm|Millionen|Milliarden|Mio|Mrd)\b)|[.,]\d|\s\p{Lu}\p{Ll}+innen\b|\s?(?:v\.\s?Chr|vor\sChr)|er\b"
)
_TENS = {
    "zwanz": 2, "dreiß": 3, "vierz": 4, "fünfz": 5, "sechz": 6, "siebz": 7, "achtz": 8, "neunz": 9,
}  # fmt: skip


def _bare_year(match: regex.Match[str], scene: Scene) -> Reading | None:
    year = int(match["year"])
    before, after = scene.before(match.start(), 24), scene.after(match.end(), 24)
    if _SINCE_BEFORE.search(before):
        return Reading("DATE", f"{year:04d}")
    if _UNIT_AFTER.match(after) or _QUANTITY_BEFORE.search(before):
        return None
    if before.endswith("von ") and _GROWS.match(after):
        return None
    noun = _NOUN_AFTER.match(after) is not None
    if noun and (_ARTICLE_BEFORE.search(before) or year % 100 == 0):
        return None
    told = _YEAR_BEFORE.search(before) is not None or after.startswith(")")
    if not told and (year < OLDEST_BARE or (year % 100 == 0 and year < 2000)):
        return None
    return Reading("DATE", f"{year:04d}")


def _year(match: regex.Match[str], scene: Scene) -> Reading | None:
    return Reading("DATE", f"{int(match['year']):04d}")


def _two_years(match: regex.Match[str], scene: Scene) -> Reading | None:
    first, last = match["from"], match["to"]
    until = first[: 4 - len(last)] + last
    if int(until) <= int(first):
        until = f"{int(first[:2]) + 1}{last}"
    if len(last) not in (2, 4) or int(until) - int(first) != 1:
        return None
    return Reading("DATE", f"{first}/{until}")


def _edge_of_year(match: regex.Match[str], scene: Scene) -> Reading | None:
    told = year_told(match, scene)
    value = reference(shift_of(match["that_year"])) if told is None else f"{told:04d}"
    return Reading("DATE", value, 0, "deictic")


def _edge_in_one_word(match: regex.Match[str], scene: Scene) -> Reading | None:
    """`Jahresende`, `zum Jahresbeginn`: of this year, unless the tense asks for another."""
    if match["year"]:
        return Reading("DATE", match["year"], 0, "year")
    letter = {"Jahres": "Y", "Monats": "M", "Wochen": "W"}[match["unit"]]
    if letter != "Y" or scene.now.year is None:
        value = calendar.shifted(scene.now, letter, 0)
        return Reading("DATE", value or "PRESENT_REF", 0, "deictic")
    if scene.told_year is not None:
        return Reading("DATE", f"{scene.told_year:04d}", 0, "told")
    month = scene.now.month or 6
    direction = scene.outlook(match.start(), match.end()).direction
    edge = match["edge"]
    year = scene.now.year
    if edge in ("wechsel", "anfang", "beginn") and month >= 10:
        year += direction is not Direction.PAST or edge == "wechsel"
    elif edge == "ende" and month <= 3 and direction is Direction.PAST:
        year -= 1
    return Reading("DATE", f"{year:04d}", 0, "deictic")


def _edge_of_unit(match: regex.Match[str], scene: Scene) -> Reading | None:
    which = (match["which"] or "").lower()
    letter = unit_letter(match["unit"])
    value = calendar.shifted(scene.now, letter, shift_of(which))
    if letter in ("DE", "CE") and scene.now.year is not None:
        size = 10 if letter == "DE" else 100
        value = f"{scene.now.year // size + shift_of(which)}"
    return Reading("DATE", value or reference(shift_of(which)), 0, "deictic")


def _century(match: regex.Match[str], scene: Scene) -> Reading | None:
    index = ordinal(match["century"])
    if index is None or not 1 <= index <= 25 or regex.match(r"\sv\.", scene.after(match.end(), 4)):
        return None
    return Reading("DATE", f"{index - 1:02d}")


def _decade(match: regex.Match[str], scene: Scene) -> Reading | None:
    digits = match["decade"]
    if len(digits) == 2:
        digits = f"19{digits}" if digits != "00" else "2000"
    return Reading("DATE", digits[:3])


def _decade_in_words(match: regex.Match[str], scene: Scene) -> Reading | None:
    return Reading("DATE", f"19{_TENS[match['tens'].lower()]}")


_EDGE = r"(?i:anfang|mitte|ende|beginn|ausgang|start)"
_AGE = rf"(?:(?i:frühen|späten|beginnenden|ausgehenden|vergangenen)\s)?(?:{_EDGE}\s(?:des|der)\s)?"
_HALF = rf"(?:{ORDINAL}\sHälfte\s(?:des|der)\s)?"

RULES: tuple[Rule, ...] = (
    rule(
        rf"(?:{THE}\s)?(?:(?i:gesamten|ganzen)\s)?(?:{_EDGE}\s(?:des\s)?)?(?:Jahr(?:e[sn]?)?|Kalenderjahre?s?"
        rf"|Geschäftsjahre?s?)\s(?P<year>{YEAR}|[5-9]\d\d)(?!/\d|\d)(?:\s(?:n\.|nach)\sChr(?:\.|istus))?",
        _year,
        "year",
        "year_word",
        "figures",
    ),
    rule(
        rf"(?:{THE}\s)?(?:Saison|Spielzeit|Wintersemester|Schuljahr(?:e?s)?|Geschäftsjahr(?:e?s)?|Winter|Jahreswechsel)"
        r"\s(?P<from>(?:1[89]|20)\d\d)/(?P<to>\d{2,4})",
        _two_years,
        "year",
        "year_word",
        "year",
        "range",
    ),
    rule(
        r"(?P<from>(?:1[89]|20)\d\d)\s?/\s?(?P<to>\d{2}|\d{4})", _two_years, "year", "year", "range"
    ),
    rule(rf"{_EDGE}\s(?:des\sJahres\s)?(?P<year>{YEAR})", _year, "year", "edge", "year"),
    rule(
        rf"{_EDGE}\s(?:des\s|dieses\s|diesen\s)?{THAT_YEAR}",
        _edge_of_year,
        "deictic",
        "edge",
        "year_word",
    ),
    rule(
        rf"(?P<unit>Jahres|Monats|Wochen)(?P<edge>anfang|beginn|mitte|ende|wechsel)s?(?:\s(?P<year>{YEAR}))?"
        r"(?<!Wochenende)(?<!Wochenendes)",
        _edge_in_one_word,
        "deictic",
        "edge",
        "unit",
    ),
    rule(
        rf"{_EDGE}\s(?:(?:der|des|dieser|dieses)\s)?(?:(?P<which>{BEFORE_LAST}|{LAST}|{NEXT}|{THIS})\s)?"
        r"(?P<unit>Woche|Monats|Quartals|Jahrzehnts|Jahrhunderts)(?!\s(?:\d|vo[mn]))",
        _edge_of_unit,
        "deictic",
        "edge",
        "unit",
    ),
    rule(rf"(?P<year>{YEAR})", _bare_year, "year", "year"),
    rule_within(
        rf"(?<=(?<!\d){YEAR}\s?[–-]\s?)(?P<year>{YEAR})", _bare_year, "year", "year", "range"
    ),
    rule(
        rf"(?:{THE}\s)?{_AGE}{_HALF}(?P<century>\d{{1,2}}\.|{ORDINAL_DAY})\sJahrhunderts?",
        _century,
        "year",
        "century",
    ),
    rule(
        rf"(?:{THE}\s)?{_AGE}{_HALF}(?P<decade>(?:1[5-9]|20)\d0|[1-9]0)er(?:-|\s)?(?:[Jj]ahren?)",
        _decade,
        "year",
        "decade",
    ),
    rule(rf"(?:{THE}\s)?{_AGE}(?P<decade>(?:1[5-9]|20)\d0)ern?", _decade, "year", "decade"),
    rule(
        rf"(?:{_EDGE}\sder|(?i:die|der|den))\s(?:(?i:frühen|späten)\s)?(?P<decade>[2-9]0)ern?"
        r"(?=[,.;!?)]|\s(?!\p{Ll}*\s?\p{Lu}))",
        _decade,
        "year",
        "decade",
    ),
    rule(
        rf"(?:{THE}\s)?{_AGE}{_HALF}(?P<tens>(?i:zwanz|dreiß|vierz|fünfz|sechz|siebz|achtz|neunz))iger"
        r"(?:-|\s)?[Jj]ahren?",
        _decade_in_words,
        "year",
        "decade",
    ),
)

"""Rules for expressions that name a day, a month, a year or a clock time."""

from __future__ import annotations

import regex

from goldspan.prefill.dates import calendar
from goldspan.prefill.dates.expression import Reading, Rule, Scene, rule
from goldspan.prefill.dates.grammar import (
    CLOCK,
    DAY,
    FULL_MONTH,
    MONTH,
    MONTHS,
    PART,
    PARTS,
    SEASON,
    SEASONS,
    WEEKDAY,
    YEAR,
)
from goldspan.prefill.dates.numbers import ORDINAL, ordinal

_QUANTITY_BEFORE = regex.compile(
    r"(?:\b(?:rund|etwa|circa|ca\.|fast|knapp|gut|über|mehr als|weniger als|mindestens|höchstens"
    r"|nur|davon|insgesamt|alle|weitere[nr]?|unter|Nr\.|Nummer|Artikel|Paragraf|Seite|Kreis"
    r"|auf|um bis zu|bis zu|jeweils|je|zusammen|über die)|[$€£%§#])\s?$"
)
_NAMED_SPRING = regex.compile(r"(?:Arabischen|Arabischer|Prager)\s$")
_ARTICLE_BEFORE = regex.compile(r"\b(?:die|der|den|dem|diese[nr]?)\s$")
_UNIT_AFTER = regex.compile(
    r"\s?(?:%|°|€|\$|(?:Prozent|Euro|Dollar|Franken|Pfund|Meter|Metern|Kilometer|Kilometern|Kilo"
    r"|Tonnen|Liter|Grad|Mark|Menschen|Personen|Soldaten|Polizisten|Mitarbeiter|Zuschauer|Teilnehmer"
    r"|Besucher|Mann|Stück|Stimmen|Seiten|Stunden|Tage|Wochen|Jahre|Jahren|Mal|Einwohner|Arbeitsplätze"
    r"|Demonstranten|Beamte|Tote|Stellen|Exemplare|Fahrzeuge|Hektar|Quadratmeter|Watt|Megawatt|MW"
    r"|km|kg|m|Millionen|Milliarden|Mio|Mrd)\b)|[.,]\d|\s\p{Lu}\p{Ll}+innen\b"
)


def _year(match: regex.Match[str]) -> int | None:
    year = match.groupdict().get("year")
    if not year:
        return None
    if len(year) == 2:
        return 2000 + int(year) if int(year) < 70 else 1900 + int(year)
    return int(year)


def _month(word: str) -> int:
    return (
        MONTHS[word.lower().rstrip(".")]
        if not word.rstrip(".").isdigit()
        else int(word.rstrip("."))
    )


def clock_value(clock: str) -> str:
    """Return a clock time as TIMEX3 writes it: `10.00` → `T10:00`, `19` → `T19:00`."""
    parts = regex.split(r"[:.]", clock)
    return "T" + ":".join([f"{int(parts[0]):02d}", *(parts[1:] or ["00"])])


def _full_date(match: regex.Match[str], scene: Scene) -> Reading | None:
    day, month = int(match["day"].rstrip(".")), _month(match["month"])
    year = _year(match)
    if not 1 <= month <= 12 or not calendar.is_day(year or 2000, month, day):
        return None
    if year is None:
        value = calendar.day_of_month(scene.now, month, day, scene.told_direction(match.end()))
    else:
        value = f"{year:04d}-{month:02d}-{day:02d}"
    groups = match.groupdict()
    if groups.get("clock"):
        return Reading("TIME", value + clock_value(groups["clock"]))
    part = groups.get("part")
    if part:
        return Reading("TIME", value + PARTS[part.lower()])
    return Reading("DATE", value)


def _listed_day(match: regex.Match[str], scene: Scene) -> Reading | None:
    whole = _full_date(match, scene)
    return None if whole is None else Reading("DATE", whole.value, "span")


def _iso_date(match: regex.Match[str], scene: Scene) -> Reading | None:
    year, month, day = int(match["year"]), int(match["month"]), int(match["day"])
    return Reading("DATE", match.group()) if calendar.is_day(year, month, day) else None


def _month_of_year(match: regex.Match[str], scene: Scene) -> Reading | None:
    year = _year(match)
    month = _month(match["month"])
    if year is not None:
        return Reading("DATE", f"{year:04d}-{month:02d}")
    relative = match.groupdict().get("relative")
    if relative and scene.now.year is not None:
        shift = {"v": -1, "l": -1, "k": 1, "n": 1}.get(relative.lower()[0], 0)
        return Reading("DATE", f"{scene.now.year + shift:04d}-{month:02d}")
    return Reading(
        "DATE", calendar.month_alone(scene.now, month, scene.told_direction(match.end()))
    )


def _bare_year(match: regex.Match[str], scene: Scene) -> Reading | None:
    year = match["year"]
    before = scene.text[max(0, match.start() - 24) : match.start()]
    after = scene.text[match.end() : match.end() + 24]
    if _UNIT_AFTER.match(after) or _QUANTITY_BEFORE.search(before):
        return None
    if _ARTICLE_BEFORE.search(before) and regex.match(r"\s\p{Lu}", after):
        return None
    if (
        year.startswith("1")
        and int(year) < 1700
        and not regex.search(
            r"\b(?:[Ss]eit|[Vv]on|[Bb]is|[Uu]m|[Ii]m Jahre?|[Aa]b|[Nn]ach|[Vv]or|und|war)\s$"
            r"|^$|[.!?\n(]\s?$",
            before,
        )
    ):
        return None
    return Reading("DATE", year)


def _year_phrase(match: regex.Match[str], scene: Scene) -> Reading | None:
    return Reading("DATE", match["year"])


def _season_years(match: regex.Match[str], scene: Scene) -> Reading | None:
    first, last = match["from"], match["to"]
    return Reading("DATE", f"{first}/{first[: 4 - len(last)]}{last}")


def _edge_of_year(match: regex.Match[str], scene: Scene) -> Reading | None:
    if scene.now.year is None:
        return None
    word = match["relative"] or ""
    shift = 1 if word in ("neuen", "kommenden", "nächsten") else -1 if word else 0
    return Reading("DATE", f"{scene.now.year + shift:04d}")


def _season(match: regex.Match[str], scene: Scene) -> Reading | None:
    if _NAMED_SPRING.search(scene.text, max(0, match.start() - 12), match.start()):
        return None
    code = SEASONS[match["season"].lower()]
    year = _year(match)
    if year is None:
        if scene.now.year is None:
            return None
        word = (match.groupdict().get("relative") or "").lower()
        shift = -1 if word.startswith(("letzt", "vergangen", "vorig")) else 0
        year = scene.now.year + shift
    return Reading("DATE", f"{year:04d}-{code}")


def _part_of_year(match: regex.Match[str], scene: Scene) -> Reading | None:
    index = ordinal(match["ordinal"])
    year = _year(match) or scene.now.year
    if index is None or year is None:
        return None
    letter = {"q": "Q", "h": "H"}[match["what"][0].lower()]
    return Reading("DATE", f"{year:04d}-{letter}{index}")


def _century(match: regex.Match[str], scene: Scene) -> Reading | None:
    return Reading("DATE", f"{int(match['century'].rstrip('.')) - 1:02d}")


def _decade(match: regex.Match[str], scene: Scene) -> Reading | None:
    digits = match["decade"]
    if len(digits) == 2:
        digits = f"19{digits}"
    return Reading("DATE", digits[:3])


def _decade_in_words(match: regex.Match[str], scene: Scene) -> Reading | None:
    tens = {
        "zwanz": 2,
        "dreiß": 3,
        "vierz": 4,
        "fünfz": 5,
        "sechz": 6,
        "siebz": 7,
        "achtz": 8,
        "neunz": 9,
    }
    return Reading("DATE", f"19{tens[match['tens'].lower()]}")


def _clock(match: regex.Match[str], scene: Scene) -> Reading | None:
    return Reading("TIME", _clock_day(scene) + clock_value(match["clock"]), "span")


def _clock_day(scene: Scene) -> str:
    day = scene.day_spoken_of()
    return "" if day == "XXXX-XX-XX" else day


_WORDY = rf"(?P<day>{DAY})\s?(?P<month>{MONTH})(?:\s(?P<year>{YEAR}))?"
_NUMERIC = rf"(?P<day>{DAY})\s?(?P<month>(?:0?[1-9]|1[0-2])\.)\s?(?P<year>{YEAR}|\d\d)(?!\.?\d)"
_BODY = rf"(?:{_NUMERIC}|{_WORDY})"
_OPENING = rf"{WEEKDAY}(?:\s?(?i:{PART}))?"
_OF_YEAR = r"(?:\s(?:des|dieses|diesen)\sJahres)?"
_TAIL = (
    rf"(?:(?:,?\s(?:um\s|gegen\s)?(?:circa\s|ca\.\s|etwa\s)?|\s-\s)"
    rf"(?:(?P<clock>{CLOCK})\sUhr|(?P<clock>[012]?\d:[0-5]\d(?::[0-5]\d)?))"
    rf"|\s?(?P<part>(?i:{PART})))?"
)

RULES: tuple[Rule, ...] = (
    rule(rf"{_OPENING}\s\({_BODY}\){_TAIL}", _full_date),
    rule(rf"(?:(?:de[mn]\s)?{_OPENING},?\s(?:de[mn]\s)?)?{_BODY}{_OF_YEAR}{_TAIL}", _full_date),
    rule(
        rf"(?P<span>(?P<day>{DAY}))(?=\s?(?:und|oder|bis|/|bis zum)\s?{DAY}\s(?P<month>{MONTH})"
        rf"(?:\s(?P<year>{YEAR}))?)",
        _listed_day,
    ),
    rule(r"(?P<day>(?:0[1-9]|[12]\d|3[01])\.)(?P<month>(?:0[1-9]|1[0-2])\.)", _full_date),
    rule(r"(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)", _iso_date),
    rule(
        rf"(?:(?:dem\s|den\s|des\s)?Monats?\s)?(?:(?:Anfang|Mitte|Ende)\s)?(?P<month>{FULL_MONTH})s?"
        rf"(?:\s(?P<year>{YEAR})|\s(?:(?P<relative>vergangen|letzt|kommend|nächst|dies)e[nsr]\sJahres))",
        _month_of_year,
    ),
    rule(
        rf"(?:(?:den|dem|des)\sMonats?\s)(?P<month>{FULL_MONTH})|(?:Anfang|Mitte|Ende)\s"
        rf"(?P<month>{FULL_MONTH})|(?<=\b(?:im|Im|seit|Seit|ab|Ab|vom|bis|Bis|und|für)\s)"
        rf"(?P<month>{FULL_MONTH})|(?:diese[nms]|letzten|vergangenen|kommenden|nächsten)\s"
        rf"(?P<month>{FULL_MONTH})",
        _month_of_year,
    ),
    rule(
        rf"(?:(?:de[mns]|das|die)\s)?(?:gesamten\s|ganzen\s)?(?:Jahr(?:e[sn]?)?|Geschäftsjahr)"
        rf"\s(?P<year>{YEAR})",
        _year_phrase,
    ),
    rule(
        r"(?:de[rn]\s|die\s)?(?:Saison|Spielzeit)\s(?P<from>(?:19|20)\d\d)/(?P<to>\d{2,4})",
        _season_years,
    ),
    rule(rf"(?:Anfang|Mitte|Ende)\s(?:des\sJahres\s)?(?P<year>{YEAR})", _year_phrase),
    rule(
        r"(?:(?:Anfang|Mitte|Ende|Beginn)\s)(?:des|dieses|diesen)\s(?:(?P<relative>neuen|kommenden|nächsten|vergangenen|letzten)\s)?Jahres",
        _edge_of_year,
    ),
    rule(rf"(?P<year>{YEAR})", _bare_year),
    rule(
        rf"(?:(?:de[mns]|diese[mns])\s)?(?:(?P<relative>letzten|vergangenen|kommenden|nächsten)\s)?"
        rf"(?P<season>{SEASON})s?(?:\s(?P<year>{YEAR})|\sdiese[ns]\sJahres)?(?=\W)",
        _season,
    ),
    rule(
        rf"(?:de[mrs]\s|das\s)?(?P<ordinal>{ORDINAL}|[1-4]\.)\s(?P<what>Quartals?|Halbjahr(?:e?s)?)"
        rf"(?:\s(?P<year>{YEAR}))?",
        _part_of_year,
    ),
    rule(
        r"(?:(?:de[mns]|das)\s)?(?:(?:frühen|späten|beginnenden|ausgehenden)\s)?"
        r"(?:(?:Anfang|Mitte|Ende)\sdes\s)?(?P<century>\d{1,2}\.)\sJahrhunderts?",
        _century,
    ),
    rule(
        r"(?:(?:de[rn]|die)\s)?(?:(?:frühen|späten)\s)?(?:(?:Anfang|Mitte|Ende)\sder\s)?"
        r"(?P<decade>(?:1[5-9]|20)\d0|[2-9]0)er[- ]?Jahren?",
        _decade,
    ),
    rule(
        r"(?:(?:de[rn]|die)\s)?(?:(?:frühen|späten)\s)?(?:(?:Anfang|Mitte|Ende)\sder\s)?"
        r"(?P<tens>[Zz]wanz|[Dd]reiß|[Vv]ierz|[Ff]ünfz|[Ss]echz|[Ss]iebz|[Aa]chtz|[Nn]eunz)iger"
        r"(?:[- ]?[Jj]ahren?)",
        _decade_in_words,
    ),
    rule(rf"(?P<span>(?P<clock>{CLOCK}))(?=\s?[-–]\s?{CLOCK}\sUhr)", _clock),
    Rule(regex.compile(rf"(?<=\d[-–])(?P<span>(?P<clock>{CLOCK})\sUhr)\b"), _clock),
    rule(rf"(?P<span>(?P<clock>{CLOCK})\sUhr(?:\s(?:MEZ|MESZ|Ortszeit|UTC))?)", _clock),
    rule(rf"(?P<span>(?P<clock>[012]?\d[:.][0-5]\d))(?=\s(?:bis|und|–|-)\s{CLOCK}\sUhr)", _clock),
    rule(
        r"(?<=\b(?:[Uu]m|[Gg]egen|[Aa]b|[Ff]ür)\s)(?P<span>(?P<clock>(?:[01]?\d|2[0-3])[:.][0-5]\d))"
        r"(?=\s\p{Ll}|[.,;])",
        _clock,
    ),
)

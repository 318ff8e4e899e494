"""Rules for expressions reckoned from the document time: weekdays, yesterday, last year."""

from __future__ import annotations

import datetime as dt

import regex

from goldspan.prefill.dates import calendar
from goldspan.prefill.dates.absolute import clock_value
from goldspan.prefill.dates.calendar import Direction
from goldspan.prefill.dates.expression import Reading, Rule, Scene, rule
from goldspan.prefill.dates.grammar import (
    ARTICLE,
    CLOCK,
    DAY,
    FULL_MONTH,
    LAST,
    MONTHS,
    NEXT,
    PART,
    PART_NOUN,
    PARTS,
    THIS,
    UNITS_PLURAL,
    WEEKDAY,
    WEEKDAYS,
    YEAR,
    unit_letter,
)
from goldspan.prefill.dates.numbers import NUMBER, number

_TITLE_BEFORE = regex.compile(r"(?:BILD|Bild|Welt|Rundschau|Zeitung|Kurier|Presse)\sam\s$")
_DAYS = {"vorgestern": -2, "gestern": -1, "heute": 0, "morgen": 1, "übermorgen": 2}
_DAY_ADJECTIVES = {"vorgestrigen": -2, "gestrigen": -1, "heutigen": 0, "morgigen": 1}


def _weekday(match: regex.Match[str], scene: Scene) -> Reading | None:
    if _TITLE_BEFORE.search(scene.text, max(0, match.start() - 20), match.start()):
        return None
    groups = match.groupdict()
    index = WEEKDAYS[match["weekday"].lower()]
    which = (groups.get("which") or "").lower()
    week = (groups.get("week") or "").lower()
    weeks = 0
    if which.startswith(("letzt", "vergangen", "vorig")):
        direction = Direction.PAST
        weeks = -1 if _is_today(scene, index) else 0
    elif which.startswith(("nächst", "kommend", "folgend")):
        direction = Direction.FUTURE
        weeks = 1 if _is_today(scene, index) else 0
    elif which.startswith(("gestr", "heut", "vorgestr")):
        direction = Direction.PAST
    elif which.startswith("morg"):
        direction = Direction.FUTURE
    else:
        direction = scene.direction(match.start(), match.end())
    value = calendar.weekday(scene.now, index, direction, weeks)
    if week and scene.now.date is not None:
        shift = -7 if week.startswith(("letzt", "vergangen", "vorig")) else 7
        monday = scene.now.date - dt.timedelta(days=scene.now.date.weekday())
        value = (monday + dt.timedelta(days=index + shift)).isoformat()
    return _with_time(value, groups)


def _is_today(scene: Scene, index: int) -> bool:
    return scene.now.date is not None and scene.now.date.weekday() == index


def _with_time(value: str, groups: dict[str, str | None]) -> Reading:
    clock, part = groups.get("clock"), groups.get("part")
    if clock:
        return Reading("TIME", value + clock_value(clock))
    if part:
        return Reading(
            "TIME",
            value + PARTS[part.lower().rstrip("s")] if part.lower() != "morgens" else value + "TMO",
        )
    return Reading("DATE", value)


def _named_day(match: regex.Match[str], scene: Scene) -> Reading | None:
    shift = _DAYS[match["word"].lower()]
    if match["word"] == "Morgen" or (match["word"] == "morgen" and _is_greeting(match, scene)):
        return None
    return _with_time(_moved(scene, shift), match.groupdict())


def _is_greeting(match: regex.Match[str], scene: Scene) -> bool:
    return scene.text[max(0, match.start() - 6) : match.start()].lower().endswith("guten ")


def _moved(scene: Scene, days: int) -> str:
    return calendar.shifted(scene.now, "D", days) or "XXXX-XX-XX"


def _day_adjective(match: regex.Match[str], scene: Scene) -> Reading | None:
    return Reading("DATE", _moved(scene, _DAY_ADJECTIVES[match["word"].lower()]))


def _part_of_day(match: regex.Match[str], scene: Scene) -> Reading | None:
    day = scene.day_spoken_of()
    return Reading("TIME", day + PARTS[match["part"].lower()], "span")


def _night_to(match: regex.Match[str], scene: Scene) -> Reading | None:
    index = WEEKDAYS[match["weekday"].lower()]
    value = calendar.weekday(scene.now, index, scene.direction(match.start(), match.end()))
    if not value.startswith("XXXX"):
        value = (dt.date.fromisoformat(value) - dt.timedelta(days=1)).isoformat()
    return Reading("TIME", value + "TNI")


def _named_date(match: regex.Match[str], scene: Scene) -> str:
    month, day = MONTHS[match["month"].lower()], int(match["day"].rstrip("."))
    if match["year"]:
        return f"{int(match['year']):04d}-{month:02d}-{day:02d}"
    return calendar.day_of_month(scene.now, month, day, Direction.NEAREST)


def _night_before(match: regex.Match[str], scene: Scene) -> Reading | None:
    day = calendar.anchor(_named_date(match, scene)).date
    if day is None:
        return None
    return Reading("TIME", (day - dt.timedelta(days=1)).isoformat() + "TNI")


def _part_of_date(match: regex.Match[str], scene: Scene) -> Reading | None:
    return Reading("TIME", _named_date(match, scene) + PARTS[match["part"].lower()])


def _unit_of_now(match: regex.Match[str], scene: Scene) -> Reading | None:
    which = match["which"].lower()
    letter = unit_letter(match["unit"])
    amount = _shift(which)
    if which.startswith("dies") and match["unit"] in ("Zeit", "Zeitpunkt"):
        day = scene.last_day if match["unit"] == "Zeitpunkt" else ""
        return Reading("DATE", day or "PAST_REF")
    if match["unit"].lower() in (
        "zeit",
        "zeiten",
        "zeitpunkt",
        "moment",
        "augenblick",
        "tagen",
        "wochen",
        "monaten",
        "monate",
        "jahren",
        "jahre",
        "wochen",
        "jahrzehnten",
        "jahrzehnte",
        "tage",
        "stunden",
        "minuten",
    ):
        return Reading("DATE", {-1: "PAST_REF", 0: "PRESENT_REF", 1: "FUTURE_REF"}[amount])
    if letter == "Q":
        return _quarter(scene, amount)
    value = calendar.shifted(scene.now, letter, amount)
    return Reading("DATE", value) if value else None


def _quarter(scene: Scene, amount: int) -> Reading | None:
    if scene.now.year is None or scene.now.month is None:
        return None
    index = scene.now.year * 4 + (scene.now.month - 1) // 3 + amount
    return Reading("DATE", f"{index // 4}-Q{index % 4 + 1}")


def _shift(which: str) -> int:
    if which.startswith(
        (
            "letzt",
            "vergangen",
            "vorig",
            "verstrichen",
            "zurück",
            "vorangegangen",
            "jüngst",
            "früher",
        )
    ):
        return -1
    if which.startswith(
        ("nächst", "kommend", "folgend", "darauf", "bevorstehend", "absehbar", "künftig")
    ):
        return 1
    return 0


def _weekend(match: regex.Match[str], scene: Scene) -> Reading | None:
    if scene.now.date is None:
        return None
    which = (match["which"] or "").lower()
    ahead = _shift(which) > 0 or (
        not which and scene.direction(match.start(), match.end()) is Direction.FUTURE
    )
    weekend_is_on = scene.now.date.weekday() >= WEEKDAYS["samstag"]
    weeks = 0 if ahead or (weekend_is_on and not which) else -1
    return Reading("DATE", calendar.shifted(scene.now, "W", weeks) + "-WE")


def _this_year(match: regex.Match[str], scene: Scene) -> Reading | None:
    return Reading("DATE", f"{scene.now.year:04d}") if scene.now.year is not None else None


def _previous_unit(match: regex.Match[str], scene: Scene) -> Reading | None:
    letter = unit_letter(match["unit"])
    amount = 1 if match["which"].lower().startswith("folge") else -1
    base = scene.now
    if letter == "D" and scene.last_day:
        base = calendar.anchor(scene.last_day)
    value = calendar.shifted(base, letter, amount)
    return Reading("DATE", value) if value else None


def _ago(match: regex.Match[str], scene: Scene) -> Reading | None:
    amount = number(match["number"])
    letter = unit_letter(match["unit"])
    if amount is None:
        return None
    if letter.startswith("T"):
        return Reading("TIME", "PAST_REF", "span")
    value = calendar.shifted(scene.now, letter, -amount)
    return Reading("DATE", value or "PAST_REF", "span")


def _ahead(match: regex.Match[str], scene: Scene) -> Reading | None:
    amount = number(match["number"])
    if amount is None:
        return None
    value = calendar.shifted(scene.now, unit_letter(match["unit"]), amount)
    return Reading("DATE", value or "FUTURE_REF", "span")


def _after_named_day(match: regex.Match[str], scene: Scene) -> Reading | None:
    amount = number(match["number"])
    base = calendar.anchor(scene.last_day)
    if amount is None or base.date is None:
        return None
    sign = -1 if match["order"].lower() in ("zuvor", "vorher", "davor", "früher") else 1
    value = calendar.shifted(base, unit_letter(match["unit"]), sign * amount)
    return Reading("DATE", value) if value else None


_AMOUNT = rf"(?P<number>{NUMBER})"
_ROUGH = (
    r"(?:rund\s|etwa\s|knapp\s|gut\s|fast\s|über\s|mehr\sals\s|circa\s|ca\.\s|genau\s|exakt\s)?"
)
_CLOCK = rf"(?:,?\s(?:um\s|gegen\s)?(?:circa\s|ca\.\s|etwa\s)?(?P<clock>{CLOCK})\sUhr)?"

RULES: tuple[Rule, ...] = (
    rule(
        rf"(?:de[nm]\s)?(?:(?P<which>{LAST}|{NEXT}|gestrigen|heutigen|vorgestrigen|morgigen)\s)?"
        rf"(?:frühen\s|späten\s)?(?P<weekday>{WEEKDAY})s?(?:\s?(?P<part>(?i:{PART})))?"
        rf"(?:\s(?:der\s)?(?P<week>letzter|letzten|vergangener|vergangenen|voriger|kommender|kommenden"
        rf"|nächster|nächsten)\sWoche)?{_CLOCK}(?=\W|$)",
        _weekday,
    ),
    rule(
        rf"(?P<word>(?i:vorgestern|gestern|heute|übermorgen)|morgen)"
        rf"(?:\s(?P<part>(?i:früh|vormittag|morgen|mittag|nachmittag|abend|nacht)))?{_CLOCK}",
        _named_day,
    ),
    rule(
        r"(?:de[mn]\s)?(?P<word>gestrigen|heutigen|vorgestrigen|morgigen)\s(?:Tage?)",
        _day_adjective,
    ),
    rule(
        rf"(?<=\b(?:[Aa]m|[Ii]m|[Gg]egen|[Zz]um|[Vv]om|[Ss]eit dem|[Ii]n|[Bb]is zum)\s)"
        rf"(?P<span>(?:de[rmn]\s)?(?:frühen\s|späten\s|heutigen\s|gleichen\s|selben\s)?(?P<part>{PART_NOUN}))(?=\W)",
        _part_of_day,
    ),
    rule(
        rf"(?:der\s)?Nacht\s(?:zum|auf\sden)\s(?P<day>{DAY})\s(?P<month>{FULL_MONTH})(?:\s(?P<year>{YEAR}))?",
        _night_before,
    ),
    rule(
        rf"(?:de[mn]\s)?(?:frühen\s|späten\s)?(?P<part>{PART_NOUN})\sdes\s(?P<day>{DAY})\s(?P<month>{FULL_MONTH})"
        rf"(?:\s(?P<year>{YEAR}))?",
        _part_of_date,
    ),
    rule(rf"(?:der\s)?Nacht\s(?:zum|auf|zu|auf den)\s(?P<weekday>{WEEKDAY})", _night_to),
    rule(
        rf"(?:{ARTICLE}\s(?![Dd]ies))?(?:gesamten\s|ganzen\s)?(?P<which>{LAST}|{NEXT}|{THIS}|jüngste[rn]?|früheren"
        rf"|absehbarer|künftigen|jetzigen)\s(?P<unit>Tagen|Tage|Wochen|Woche|Monaten|Monats?|Jahren"
        rf"|Jahre?s?|Quartals?|Jahrzehnten|Jahrzehnts?|Jahrhunderts?|Zeit|Zeiten|Zeitpunkt)",
        _unit_of_now,
    ),
    rule(
        rf"(?:(?:das|de[mns]|diese[mns]?)\s)?(?:(?P<which>{LAST}|{NEXT})\s)?Wochenendes?(?=\W)",
        _weekend,
    ),
    rule(r"[Hh]euer", _this_year),
    rule(
        r"(?:de[mrsn]\s|das\s|die\s)?(?P<which>Vor|Folge)(?P<unit>jahre?s?|tage?s?|monate?s?|woche)",
        _previous_unit,
    ),
    rule(
        rf"(?:[Vv]or|[Vv]or\sgenau)\s{_ROUGH}(?P<span>{_AMOUNT}\s(?P<unit>{UNITS_PLURAL}|Woche|Stunde|Minute|Jahr|Monat|Tag))",
        _ago,
    ),
    rule(
        rf"(?:[Ii]n|binnen)\s{_ROUGH}(?P<span>{_AMOUNT}\s(?P<unit>Tagen|Wochen|Monaten|Jahren))(?!\slang)",
        _ahead,
    ),
    rule(
        rf"{_AMOUNT}\s(?P<unit>{UNITS_PLURAL}|Woche|Jahr|Monat|Tag)\s(?P<order>später|zuvor|vorher|früher|davor|danach|darauf)",
        _after_named_day,
    ),
)

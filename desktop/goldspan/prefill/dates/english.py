"""Rules for English time expressions, as far as they are cheap: days, dates, amounts, units.

The shipped pipeline reads German only; these serve what people mark or type.
"""

from __future__ import annotations

import regex

from goldspan.prefill.dates import calendar
from goldspan.prefill.dates.calendar import Direction
from goldspan.prefill.dates.english_grammar import (
    ADVERBS,
    DAYS,
    MONTHS,
    NUMBERS,
    ORDINALS,
    PARTS,
    REFERENCES,
    SEASONS,
    UNITS,
    WEEKDAYS,
)
from goldspan.prefill.dates.expression import Grammar, Handler, Reading, Rule, rule
from goldspan.prefill.dates.grammar import period
from goldspan.prefill.dates.scene import Scene
from goldspan.prefill.dates.tense import Outlook

_WEEKDAY = rf"(?P<weekday>{'|'.join(WEEKDAYS)})"
_MONTH = rf"(?P<month>{'|'.join(MONTHS)}|(?:jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\b\.?)"
_DAY = r"(?P<day>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:1[0-9]|20)\d\d)"
_PART = rf"(?P<part>{'|'.join(PARTS)})"
_WHICH = r"(?P<which>last|next|this|past|coming|previous|current)"
_AMOUNT = rf"(?P<amount>\d+(?:\.\d+)?|an?|half\san?|{'|'.join(NUMBERS)})"
_UNIT = r"(?P<unit>second|minute|hour|day|week|month|quarter|year|decade|centur(?:y|ie))s?"
_CLOCK = r"(?P<hour>[01]?\d|2[0-3])(?:[:.](?P<minute>[0-5]\d))?(?:\s?(?P<half>am|pm|a\.m\.|p\.m\.))"


def _month(match: regex.Match[str]) -> int:
    start = match["month"].lower()[:3]
    return next(number for name, number in MONTHS.items() if name.startswith(start))


def _shift(which: str | None) -> int:
    if which in ("last", "past", "previous"):
        return -1
    return 1 if which in ("next", "coming") else 0


def _with_part(day: str, match: regex.Match[str]) -> Reading:
    part = match.groupdict().get("part")
    return Reading("TIME", day + PARTS[part.lower()]) if part else Reading("DATE", day)


def _named_day(match: regex.Match[str], scene: Scene) -> Reading | None:
    word = regex.sub(r"\s+", " ", match["word"].lower())
    day = calendar.shifted(scene.now, "D", DAYS.get(word, DAYS.get(f"the {word}", 0)))
    if word == "tonight":
        return Reading("TIME", (day or "XXXX-XX-XX") + "TNI")
    return _with_part(day or "XXXX-XX-XX", match)


def _last_night(match: regex.Match[str], scene: Scene) -> Reading | None:
    return Reading("TIME", (calendar.shifted(scene.now, "D", -1) or "XXXX-XX-XX") + "TNI")


def _weekday(match: regex.Match[str], scene: Scene) -> Reading | None:
    index = WEEKDAYS[match["weekday"].lower()]
    shift = _shift((match["which"] or "").lower())
    today = scene.now.date is not None and scene.now.date.weekday() == index
    direction = Direction.FUTURE if shift > 0 else Direction.PAST
    return _with_part(calendar.weekday(scene.now, index, direction, shift if today else 0), match)


def _date(match: regex.Match[str], scene: Scene) -> Reading | None:
    month, day, year = _month(match), int(match["day"]), match["year"]
    if not calendar.is_day(int(year or 2000), month, day):
        return None
    if year:
        return Reading("DATE", f"{year}-{month:02d}-{day:02d}")
    return Reading("DATE", calendar.day_of_month(scene.now, month, day, Direction.NEAREST))


def _month_of_year(match: regex.Match[str], scene: Scene) -> Reading | None:
    year = match.groupdict().get("year")
    if year:
        return Reading("DATE", f"{year}-{_month(match):02d}")
    return Reading("DATE", calendar.month_alone(scene.now, _month(match), Direction.NEAREST))


def _year(match: regex.Match[str], scene: Scene) -> Reading | None:
    return Reading("DATE", match["year"])


def _decade(match: regex.Match[str], scene: Scene) -> Reading | None:
    return Reading("DATE", match["year"][:3])


def _season(match: regex.Match[str], scene: Scene) -> Reading | None:
    return Reading("DATE", f"{match['year']}-{SEASONS[match['season'].lower()]}")


def _part_of_year(match: regex.Match[str], scene: Scene) -> Reading | None:
    year = match["year"] or scene.now.year
    letter = "Q" if match["what"].lower() == "quarter" else "H"
    number = ORDINALS[match["ordinal"].lower()]
    if year is None or (letter == "H" and number > 2):
        return None
    return Reading("DATE", f"{year}-{letter}{number}")


def _unit_of_now(match: regex.Match[str], scene: Scene) -> Reading | None:
    shift, unit = _shift(match["which"].lower()), match["unit"].lower()
    now = scene.now
    if unit == "weekend":
        value = calendar.shifted(now, "W", shift)
        return Reading("DATE", f"{value}-WE") if value else None
    if unit == "quarter":
        if now.year is None or now.month is None:
            return None
        index = now.year * 4 + (now.month - 1) // 3 + shift
        return Reading("DATE", f"{index // 4}-Q{index % 4 + 1}")
    value = calendar.shifted(now, UNITS[unit], shift)
    return Reading("DATE", value) if value else None


def _number(text: str) -> float:
    low = text.lower()
    if low in NUMBERS:
        return NUMBERS.index(low)
    if low.startswith("half"):
        return 0.5
    return 1 if low in ("a", "an") else float(low)


def _letter(match: regex.Match[str]) -> str:
    return UNITS[match["unit"].lower()]


def _ago(match: regex.Match[str], scene: Scene) -> Reading | None:
    if _letter(match).startswith("T"):
        return Reading("TIME", "PAST_REF")
    value = calendar.shifted(scene.now, _letter(match), -_number(match["amount"]))
    return Reading("DATE", value or "PAST_REF")


def _ahead(match: regex.Match[str], scene: Scene) -> Reading | None:
    if _letter(match).startswith("T"):
        return Reading("TIME", "FUTURE_REF", "span")
    value = calendar.shifted(scene.now, _letter(match), _number(match["amount"]))
    return Reading("DATE", value or "FUTURE_REF", "span")


def _duration(match: regex.Match[str], scene: Scene) -> Reading | None:
    return Reading("DURATION", period(f"{_number(match['amount']):g}", _letter(match)))


def _repeated(match: regex.Match[str], scene: Scene) -> Reading | None:
    return Reading("SET", period("1", _letter(match)))


def _adverb(match: regex.Match[str], scene: Scene) -> Reading | None:
    return Reading("SET", period("1", ADVERBS[match.group().lower()]))


def _clock(match: regex.Match[str], scene: Scene) -> Reading | None:
    hour = int(match["hour"]) % 12 + (12 if match["half"].lower().startswith("p") else 0)
    day = scene.day_spoken_of()
    prefix = "" if day == "XXXX-XX-XX" else day
    return Reading("TIME", f"{prefix}T{hour:02d}:{match['minute'] or '00'}")


def _reference(match: regex.Match[str], scene: Scene) -> Reading | None:
    value = REFERENCES[regex.sub(r"\s+", " ", match.group().lower())]
    return Reading("DATE", value)


def _english(pattern: str, handler: Handler, evidence: str = "date") -> Rule:
    return rule(rf"(?i:{pattern})", handler, evidence)


_RULES: tuple[Rule, ...] = (
    _english(
        r"(?P<word>(?:the\s)?day\s(?:before\syesterday|after\stomorrow)|yesterday|today|tonight"
        rf"|tomorrow)(?:\s{_PART})?",
        _named_day,
    ),
    _english(r"last\snight", _last_night),
    _english(rf"(?:{_WHICH}\s)?{_WEEKDAY}(?:\s{_PART})?", _weekday),
    _english(rf"{_DAY}\s(?:of\s)?{_MONTH}(?:,?\s{_YEAR})?", _date),
    _english(rf"{_MONTH}\s{_DAY}(?:,?\s{_YEAR})?(?!\d)", _date),
    _english(rf"(?:(?:early|mid|late)[\s-])?{_MONTH}\s{_YEAR}", _month_of_year),
    rule(
        r"(?P<month>January|February|April|June|July|August|September|October|November|December)",
        _month_of_year,
        "date",
    ),
    _english(rf"(?:(?:early|mid|late)[\s-]|the\s(?:beginning|end)\sof\s)?{_YEAR}", _year),
    _english(rf"(?:the\s)?{_YEAR}s", _decade),
    _english(rf"(?P<season>{'|'.join(SEASONS)})\s(?:of\s)?{_YEAR}", _season),
    _english(
        r"(?:the\s)?(?P<ordinal>first|second|third|fourth)\s(?P<what>quarter|half)"
        rf"(?:\sof)?(?:\s{_YEAR})?",
        _part_of_year,
    ),
    _english(
        rf"{_WHICH}\s(?P<unit>day|week|month|quarter|year|decade|century|weekend)", _unit_of_now
    ),
    _english(rf"{_AMOUNT}\s{_UNIT}\sago", _ago),
    _english(rf"in\s(?P<span>{_AMOUNT}\s{_UNIT})", _ahead),
    _english(rf"{_AMOUNT}\s{_UNIT}", _duration),
    _english(r"(?:every|each)\s(?P<unit>hour|day|week|month|quarter|year)", _repeated),
    _english("|".join(ADVERBS), _adverb),
    _english(_CLOCK, _clock),
    _english(
        r"now|currently|at\s(?:present|the\smoment)|recently|formerly|soon"
        r"|in\sthe\s(?:past|future)",
        _reference,
    ),
)


def _outlook(text: str, first: int, last: int, start: int, end: int) -> Outlook:
    return Outlook(Direction.NEAREST, False)


ENGLISH = Grammar(_RULES, {}, {}, _outlook)

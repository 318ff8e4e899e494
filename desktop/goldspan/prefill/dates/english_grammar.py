"""The words of English time expressions as fragments of patterns, and what they stand for."""

from __future__ import annotations

from collections.abc import Mapping

import regex

WEEKDAYS: Mapping[str, int] = {
    "monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5,
    "sunday": 6,
}  # fmt: skip
WEEKDAY_STEMS: Mapping[str, int] = {
    "mon": 0, "tue": 1, "wed": 2, "thu": 3, "fri": 4, "sat": 5, "sun": 6,
}  # fmt: skip
MONTHS: Mapping[str, int] = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7,
    "august": 8, "september": 9, "october": 10, "november": 11, "december": 12,
}  # fmt: skip
PARTS: Mapping[str, str] = {
    "morning": "TMO", "noon": "TMI", "midday": "TMI", "afternoon": "TAF", "evening": "TEV",
    "night": "TNI", "nights": "TNI", "mornings": "TMO", "evenings": "TEV", "afternoons": "TAF",
    "daytime": "TDT", "lunchtime": "TMI",
}  # fmt: skip
DAYS: Mapping[str, int] = {
    "the day before yesterday": -2, "yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1,
    "the day after tomorrow": 2,
}  # fmt: skip
SEASONS: Mapping[str, str] = {
    "spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI",
}  # fmt: skip
NUMBERS: Mapping[str, float] = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
    "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
    "hundred": 100, "a": 1, "an": 1, "another": 1, "half a": 0.5, "half an": 0.5, "a half": 0.5,
    "half": 0.5, "a couple of": 2, "a dozen": 12,
}  # fmt: skip
UNITS: Mapping[str, str] = {
    "sec": "TS", "min": "TM", "hour": "TH", "hr": "TH", "day": "D", "night": "TNI", "week": "W",
    "fortnight": "W", "month": "M", "quarter": "Q", "year": "Y", "decade": "DE", "centur": "CE",
}  # fmt: skip
ADVERBS: Mapping[str, str] = {
    "hourly": "PT1H", "daily": "P1D", "weekly": "P1W", "monthly": "P1M", "quarterly": "P1Q",
    "yearly": "P1Y", "annually": "P1Y", "annual": "P1Y", "biweekly": "P2W", "nightly": "PT1NI",
}  # fmt: skip
ORDINALS: Mapping[str, int] = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13,
    "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18,
    "nineteenth": 19, "twentieth": 20, "thirtieth": 30,
}  # fmt: skip
PRESENT, PAST, FUTURE = "PRESENT_REF", "PAST_REF", "FUTURE_REF"
REFERENCES: Mapping[str, str] = {
    "now": PRESENT, "currently": PRESENT, "at present": PRESENT, "at the moment": PRESENT,
    "nowadays": PRESENT, "right now": PRESENT, "these days": PRESENT, "at this time": PRESENT,
    "at the present time": PRESENT, "presently": PRESENT, "to date": PRESENT,
    "recently": PAST, "formerly": PAST, "in the past": PAST, "lately": PAST, "previously": PAST,
    "in recent years": PAST, "in recent weeks": PAST, "in recent months": PAST,
    "in recent days": PAST, "earlier": PAST, "back then": PAST, "at the time": PAST, "once": PAST,
    "soon": FUTURE, "in the future": FUTURE, "shortly": FUTURE, "in the near future": FUTURE,
}  # fmt: skip

WEEKDAY = (
    rf"(?P<weekday>{'|'.join(WEEKDAYS)}|(?-i:Mon|Tue|Tues|Wed|Thu|Thur|Thurs|Fri|Sat|Sun)\b\.?)"
)
FULL_MONTH = "|".join(name for name in MONTHS if name not in ("march", "may"))
MONTH = (
    rf"(?P<month>{FULL_MONTH}|(?-i:March|May|MARCH|MAY)|(?:jan|feb|mar|apr|jun|jul|aug|sept|sep|oct"
    r"|nov|dec)\b\.?)"
)
_TEENS = "|".join(sorted(ORDINALS, key=len, reverse=True))
ORDINAL = rf"(?:(?:twenty|thirty)[\s-])?(?:{_TEENS})|\d{{1,2}}(?:st|nd|rd|th)"
DAY = rf"(?P<day>(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?|(?:(?:twenty|thirty)[\s-])?(?:{_TEENS}))"
YEAR = r"(?P<year>(?:1[0-9]|20)\d\d)"
PART = rf"(?P<part>{'|'.join(sorted(PARTS, key=len, reverse=True))})"
SEASON = rf"(?P<season>{'|'.join(SEASONS)})"
WHICH = r"(?P<which>last|next|this|past|coming|previous|current|following|preceding|same|upcoming)"
_NUMBER = "|".join(sorted(NUMBERS, key=len, reverse=True))
AMOUNT = (
    rf"(?P<amount>\d{{1,3}}(?:,\d{{3}})+|\d+(?:\.\d+)?|(?:(?:twenty|thirty|forty|fifty|sixty|seventy"
    rf"|eighty|ninety)[\s-])?(?:{_NUMBER}))(?:\sand\sa\shalf(?P<and_half>))?"
)
FEW = r"(?P<few>a\sfew|few|several|some|many|a\snumber\sof|countless|dozens\sof)"
UNIT = (
    r"(?P<unit>seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|nights?|weeks?|fortnights?|months?"
    r"|quarters?|years?|decades?|century|centuries)"
)
ZONE = r"(?:UTC|GMT|[ECMP][SD]T|ET|BST|CEST|CET|AEST|local\stime)(?:[+-]\d\d?)?"
HALF = r"(?P<half>a\.m\.|p\.m\.|a\.?m\b|p\.?m\b)"
CLOCK = (
    rf"(?:(?P<hour>[01]?\d|2[0-3])(?:[:.](?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d))?)?\s?{HALF}"
    r"|(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d))?"
    rf"|(?P<hour>\d\d?)\so['’]?clock)(?:\s{ZONE})?"
)


def number(text: str) -> float | None:
    """Return the value of a number in figures or words (`twenty-one`), or None."""
    low = regex.sub(r"\s+", " ", text.lower())
    if low in NUMBERS:
        return NUMBERS[low]
    tens, _, ones = low.replace("-", " ").partition(" ")
    if tens in NUMBERS and ones in NUMBERS:
        return NUMBERS[tens] + NUMBERS[ones]
    try:
        return float(low.replace(",", ""))
    except ValueError:
        return None


def ordinal(text: str) -> int | None:
    """Return the value of an ordinal (`third`, `3rd`, `twenty-first`), or None."""
    low = text.lower()
    digits = regex.match(r"\d+", low)
    if digits is not None:
        return int(digits.group())
    tens, _, ones = low.replace("-", " ").partition(" ")
    if ones in ORDINALS and tens in NUMBERS:
        return int(NUMBERS[tens]) + ORDINALS[ones]
    return ORDINALS.get(low)


def unit_letter(text: str) -> str:
    """Return the TIMEX3 letter of a unit in singular or plural."""
    return next(letter for stem, letter in UNITS.items() if text.lower().startswith(stem))


def month_number(text: str) -> int:
    """Return the number of a month, abbreviated or not."""
    start = text.lower()[:3]
    return next(number for name, number in MONTHS.items() if name.startswith(start))


def shift_of(which: str) -> int:
    """Return how many units from now an adjective points: -1 for `last`, 0 for `this`."""
    low = which.lower()
    if low in ("last", "past", "previous", "preceding"):
        return -1
    return 1 if low in ("next", "coming", "following", "upcoming") else 0

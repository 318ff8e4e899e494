"""What the words of a date say outright: a weekday, a day, a month, a year, back or ahead."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from goldspan.prefill.dates import english_grammar, grammar

WEEKDAYS: Mapping[str, int] = {**grammar.WEEKDAYS, **english_grammar.WEEKDAYS}
MONTHS: Mapping[str, int] = {**grammar.MONTHS, **english_grammar.MONTHS}
FIXED_DAYS: Mapping[str, int] = {
    "vorgestern": -2, "gestern": -1, "heute": 0, "morgen": 1, "übermorgen": 2,
    "yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1,
}  # fmt: skip

_UNITS = (
    r"(?:Sekunden?|Minuten?|Stunden?|Tag(?:en)?|Wochen?|Monat(?:en)?|Jahr(?:en)?"
    r"|Jahrzehnt(?:en)?|Jahrhundert(?:en)?)"
)
_WEEKDAY = re.compile(rf"\b(?P<name>{'|'.join(WEEKDAYS)})", re.I)
_MONTH = re.compile(
    rf"\b(?P<name>{'|'.join(sorted(MONTHS, key=len, reverse=True))})(?:s|\b\.?)(?!\w)", re.I
)
_FIGURES = re.compile(
    r"(?<![\d.])(?P<day>3[01]|[12]\d|0?[1-9])\.\s?(?P<month>1[0-2]|0?[1-9])\."
    r"(?:\s?(?P<year>\d{4}|\d\d)(?![\d.:]))?"
)
_ISO = re.compile(r"\b(?P<year>\d{4})-(?P<month>\d\d)(?:-(?P<day>\d\d))?\b")
_DAY = re.compile(
    rf"(?<![\d.:])(?P<day>3[01]|[12]\d|0?[1-9])(?:\.|st|nd|rd|th)?\s?(?:of\s)?"
    rf"(?={'|'.join(sorted(MONTHS, key=len, reverse=True))})",
    re.I,
)
_YEAR = re.compile(
    r"(?<![\d.,:€$])(?P<year>(?:1\d|20)\d\d)(?![\d:,%€]|\.\d|\s(?:Jahr|Tag|Stunde|Woche|years|days))"
)
_NIGHT_TO = re.compile(r"\bNacht\s(?:zum|auf|zu)\b")
_FIXED = re.compile(
    r"(?i:\b(?P<word>vorgestern|gestern|heute|übermorgen|yesterday|today|tonight|tomorrow)\b)"
    r"|^(?P<bare>morgen)\b"  # with a capital it is a part of the day
)
_PAST = re.compile(
    r"\b(?P<word>vorgestrigen?|gestrigen?|vergangene[rnms]?|letzte[rnms]?|vorige[rnms]?"
    r"|zuletzt|ehemals|kürzlich|unlängst|damals|einst|ago|last|recently)\b",
    re.I,
)
_FUTURE = re.compile(
    r"\b(?P<word>kommende[rnms]?|nächste[rnms]?|morgigen?|bald|demnächst|künftig|next|coming|soon)\b",
    re.I,
)
_AMOUNT = re.compile(rf"(?!.*\der\b)(?:\w+(?:,\d)?\s){{1,3}}{_UNITS}")
_AGO = re.compile(r"\b(?P<word>vor)\s(?:\w+\s)?$", re.I)
_AHEAD = re.compile(r"\b(?P<word>in)\s(?:\w+\s)?$", re.I)
_YEARS_COUNTED = re.compile(r"(?:Jahr|Jahrhundert|year|centur)", re.I)
_NOT_SURE = {"letzte", "last", "nächst", "next", "zuletzt", "bald", "soon", "heute", "today", "in"}
# “Am nächsten Tag” is told from what was told before, not from the article.
_TOLD = re.compile(r"\bnächsten\s(?:Tag|Morgen|Abend)|\b(?:the\s)?next\s(?:day|morning)", re.I)


class Tense(StrEnum):
    """Whether words look back from the article, ahead, or say nothing of it."""

    NONE = ""
    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"


@dataclass(frozen=True, slots=True)
class Said:
    """What words name outright; sets are empty where they name nothing of the kind.

    Weekdays count from Monday, 0. `tense_word` says where they look, `sure` whether that leaves
    no room; `relative` is the word that needs a document time; `night_before` marks the night to
    a day; `counts_years` that the words are an amount of years.
    """

    weekdays: frozenset[int]
    weekday_word: str
    days: frozenset[int]
    day_word: str
    months: frozenset[int]
    month_word: str
    years: frozenset[int]
    year_word: str
    tense: Tense
    tense_word: str
    sure: bool
    relative: str
    night_before: bool
    counts_years: bool


def said(quote: str, before: str = "") -> Said:
    """Return what the words of a date say; `before` is what stands right before them."""
    figures = [*_FIGURES.finditer(quote), *_ISO.finditer(quote)]
    weekdays = [match["name"] for match in _WEEKDAY.finditer(quote)]
    months = [match["name"] for match in _MONTH.finditer(quote)]
    days = [match["day"] for match in [*_DAY.finditer(quote), *figures] if match["day"]]
    years = [match["year"] for match in [*_YEAR.finditer(quote), *figures] if match["year"]]
    tense, word, sure = _tense(quote, before)
    in_figures = [match["month"] for match in figures]
    absolute = bool(months or figures or years)
    return Said(
        weekdays=frozenset(WEEKDAYS[name.lower()] for name in weekdays),
        weekday_word=" ".join(weekdays),
        days=frozenset(int(day) for day in days),
        day_word=" ".join(days),
        months=frozenset([*(MONTHS[m.lower().rstrip(".")] for m in months), *map(int, in_figures)]),
        month_word=" ".join([*months, *in_figures]),
        years=frozenset(year for text in years for year in _years(text)),
        year_word=" ".join(years),
        tense=tense,
        tense_word=word,
        sure=sure,
        relative="" if absolute else word or " ".join(weekdays),
        night_before=bool(_NIGHT_TO.search(quote)),
        counts_years=bool(_YEARS_COUNTED.search(quote)),
    )


def _years(text: str) -> tuple[int, ...]:
    """Return the years that figures may mean: two of them belong to this century or the last."""
    return (int(text),) if len(text) == 4 else (1900 + int(text), 2000 + int(text))


def _tense(quote: str, before: str) -> tuple[Tense, str, bool]:
    fixed = _FIXED.search(quote)
    if fixed is not None:
        word = fixed["word"] or fixed["bare"]
        shift = FIXED_DAYS[word.lower()]
        tense = Tense.PAST if shift < 0 else Tense.FUTURE if shift else Tense.PRESENT
        return tense, word, _is_sure(word)
    if _TOLD.search(quote):
        return Tense.NONE, "", False
    for pattern, tense in ((_PAST, Tense.PAST), (_FUTURE, Tense.FUTURE)):
        match = pattern.search(quote)
        if match is not None:
            return tense, match["word"], _is_sure(match["word"])
    if _AMOUNT.fullmatch(quote):
        for pattern, tense in ((_AGO, Tense.PAST), (_AHEAD, Tense.FUTURE)):
            match = pattern.search(before)
            if match is not None:
                return tense, match["word"], _is_sure(match["word"])
    return Tense.NONE, "", False


def _is_sure(word: str) -> bool:
    low = word.lower()
    return not any(low.startswith(doubt) for doubt in _NOT_SURE)

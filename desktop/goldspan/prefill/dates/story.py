"""What an article has told of times so far: the day and the year that its sentences speak of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import regex

from goldspan.prefill.dates.calendar import Anchor
from goldspan.prefill.dates.expression import TimeExpression
from goldspan.prefill.dates.scene import OutlookReader, Scene
from goldspan.prefill.dates.tense import Outlook

DAY_HOLDS = 2  # sentences: `am Abend` two sentences after `am Montag` still means Monday
YEAR_HOLDS = 1
POINT_HOLDS = 3
SHORT = 2500  # characters: what is shorter is news
FEW_DAYS = 2500  # characters to a weekday: with fewer it is no news
MOST_READ = 50_000  # characters that tell what kind of text it is
_DAY = regex.compile(r"\d{4}-\d\d-\d\d")
_POINT = regex.compile(r"\d{4}(?:-(?:\d\d(?:-\d\d)?|[QH]\d))?(?=$|T|-[A-Z])")
_YEAR_IN_WORDS = regex.compile(r"(?<!\d)(?P<year>(?:1[0-9]|20)\d\d)(?!\d|er)")
_BESIDE = regex.compile(
    r"(?:\((?:\p{L}+\s)?|\b(?:[Ss]eit|von|[Dd]e[rnms]|[Dd]ie|[Dd]as)\s|[„“\"»«/–-])$"
)
_BIRTH = regex.compile(r"\b(?:geboren|geborene[nrs]?|Jahrgang|born)\b")
_ATTRIBUTE = regex.compile(r"\s\p{Ll}+(?:t|en)e[nrms]?\s\p{Lu}")
_NEWS_DAY = regex.compile(
    r"\b(?:(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch|Sonnabend|[Gg]estern|[Vv]orgestern"
    r"|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|[Yy]esterday)"
)
_PARAGRAPH = regex.compile(r"\n\s*\n")


@dataclass(frozen=True, slots=True)
class _Told:
    """A time that a sentence told, by the sentence's number."""

    value: str
    sentence: int


class Story:
    """Keeps what was told, and forgets it after a few sentences; years at a new paragraph too."""

    def __init__(self, text: str, now: Anchor, read_outlook: OutlookReader) -> None:
        self._text = text
        self._now = now
        self._read_outlook = read_outlook
        self._number = 0
        self._bounds = (0, 0)
        self._outlooks: dict[tuple[int, int], Outlook] = {}
        self._day = _Told("", -DAY_HOLDS - 1)
        self._point = _Told("", -POINT_HOLDS - 1)
        self._year = _Told("", -YEAR_HOLDS - 1)
        self._years: dict[str, int | None] = {}
        self._names_days: bool | None = None

    def begin_sentence(self, start: int, end: int) -> None:
        """Go on to the sentence of these bounds."""
        self._number += 1
        if _PARAGRAPH.search(self._text, self._bounds[1], start):
            self._year = _Told("", self._number)
        self._bounds = (start, end)
        self._outlooks.clear()

    def scene(self) -> Scene:
        """Return what a rule may look at now."""
        year = self._held(self._year, YEAR_HOLDS)
        return Scene(
            self._text,
            *self._bounds,
            self._now,
            last_day=self._held(self._day, DAY_HOLDS),
            last_point=self._held(self._point, POINT_HOLDS),
            told_year=int(year) if year else None,
            read_outlook=self._outlook,
            names_days=self.names_days,
            year_named=self._years.get,
        )

    def tell(self, expression: TimeExpression) -> None:
        """Take note of a time that the sentence names."""
        if expression.type not in ("DATE", "TIME"):
            return
        day = _DAY.match(expression.value)
        if day is not None and not self._only_goes_on(expression, day.group()):
            self._day = _Told(day.group(), self._number)
        if point := _POINT.match(expression.value):
            self._point = _Told(point.group(), self._number)
        self._tell_year(expression)

    def _only_goes_on(self, expression: TimeExpression, day: str) -> bool:
        """Say whether a clock time repeats a day ahead: what is announced is not told on."""
        return (
            expression.evidence == "clock"
            and self._now.date is not None
            and day > self._now.date.isoformat()
        )

    def names_days(self) -> bool:
        """Say whether the article is told from a day: it is short, or it names days as news do."""
        if self._names_days is None:
            length = len(self._text)
            days = sum(1 for _ in _NEWS_DAY.finditer(self._text, 0, MOST_READ))
            self._names_days = length < SHORT or days * FEW_DAYS >= min(length, MOST_READ)
        return self._names_days

    def _tell_year(self, expression: TimeExpression) -> None:
        """Note the year in whose course the sentence tells, not one that only describes a thing."""
        words = self._text[expression.start : expression.end]
        year = _YEAR_IN_WORDS.search(words)
        if year is None:
            if expression.evidence in _OF_NOW:
                self._year = _Told("", self._number)
            return
        for precise in (expression.value[4:10], expression.value[4:7]):
            told = self._years.setdefault(precise, int(year["year"]))
            self._years[precise] = told if told == int(year["year"]) else None
        before = self._text[max(self._bounds[0], expression.start - 12) : expression.start]
        behind = self._text[expression.end : min(self._bounds[1], expression.end + 40)]
        if _BIRTH.search(before) or _BIRTH.search(behind):
            return
        if _BESIDE.search(before) or _ATTRIBUTE.match(self._text, expression.end):
            return
        own = self._now.year is not None and int(year["year"]) == self._now.year
        self._year = _Told("" if own else year["year"], self._number)

    def _outlook(self, text: str, first: int, last: int, start: int, end: int) -> Outlook:
        """Ask for a place's outlook once only: a sentence is read twice."""
        if (start, end) not in self._outlooks:
            self._outlooks[start, end] = self._read_outlook(text, first, last, start, end)
        return self._outlooks[start, end]

    def _held(self, told: _Told, sentences: int) -> str:
        return told.value if self._number - told.sentence <= sentences else ""


_OF_NOW: Sequence[str] = ("deictic", "weekday", "weekday_guess")

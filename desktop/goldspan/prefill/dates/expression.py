"""A found time expression, and what a rule may look at while it gives it a value."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import regex

from goldspan.prefill.dates.calendar import Anchor, Direction

_FUTURE = regex.compile(
    r"\b(?:wird|werden|werde|soll|sollen|solle|will|wollen|wolle|plant|planen|geplant|angesetzt"
    r"|bevorsteh\w+|ansteh\w+|anberaumt|vorgesehen|angekündigt)\b"
)
_PAST = regex.compile(
    r"\b(?!sollte|wollte|könnte|möchte|müsste|dürfte|heute|Heute|bitte|Seite|rechte|letzte|nächste)"
    r"(?:wurden?|war|waren|hatten?|hat|haben|ist|sind|gab|kam|fand|ging|stand|hielt|ließ|sprach"
    r"|begann|trat|rief|starb|stieg|fiel|nahm|traf|zog|warf|gaben|kamen|gingen|hieß"
    r"|\p{Ll}{2,}te[n]?)\b"
)
_WILL_BE = regex.compile(r"wird|werden|werde|soll|sollen|will|wollen")
_WAS = regex.compile(r"war|waren|wurden?|hatten?|gab|kam|kamen|fand|fanden|starb|begann")
_AHEAD = regex.compile(r"\b(?:für|bis|bis zum|ab|bis zu)\s+(?:de[nm]\s+|diese[nm]\s+)?$")


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A time expression: characters, end exclusive; `type` and `value` as in TIMEX3."""

    start: int
    end: int
    type: str
    value: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What a rule says of a match. `group` is the part of the match that is the expression."""

    type: str
    value: str
    group: str | int = 0


@dataclass(frozen=True, slots=True)
class Scene:
    """Where a match stands: its sentence, the anchor, and the day that was named before it."""

    text: str
    sentence_start: int
    sentence_end: int
    now: Anchor
    last_day: str = ""

    def direction(self, start: int, end: int) -> Direction:
        """Return whether a bare weekday here looks ahead; news looks back unless it says so."""
        before = self.text[max(self.sentence_start, start - 20) : start]
        if _AHEAD.search(before):
            return Direction.FUTURE
        following = self._following(end)
        if _FUTURE.fullmatch(following):
            return Direction.FUTURE
        if _PAST.fullmatch(following):
            return Direction.PAST
        sentence = self.text[self.sentence_start : self.sentence_end]
        if _PAST.search(sentence) is None and _FUTURE.search(sentence) is not None:
            return Direction.FUTURE
        return Direction.PAST

    def told_direction(self, end: int) -> Direction:
        """Return what the verb right behind an expression says; NEAREST where none stands there."""
        following = self._following(end)
        if _WILL_BE.fullmatch(following):
            return Direction.FUTURE
        return Direction.PAST if _WAS.fullmatch(following) else Direction.NEAREST

    def _following(self, end: int) -> str:
        match = regex.match(r"\s+(\p{Ll}+)", self.text[end : self.sentence_end])
        return match.group(1) if match is not None else ""

    def today(self) -> str:
        """Return the document time's day, or `XXXX-XX-XX`."""
        return self.now.date.isoformat() if self.now.date is not None else "XXXX-XX-XX"

    def day_spoken_of(self) -> str:
        """Return the day that was named last, else the document time's."""
        return self.last_day or self.today()


Handler = Callable[["regex.Match[str]", Scene], Reading | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern and what its matches mean; None where a match is no time expression."""

    pattern: regex.Pattern[str]
    handler: Handler


def rule(pattern: str, handler: Handler) -> Rule:
    """Return a rule whose pattern stands between word boundaries."""
    return Rule(
        regex.compile(rf"(?<![\p{{L}}\p{{N}}_/–-])(?:{pattern})(?![\p{{L}}\p{{N}}_])"), handler
    )

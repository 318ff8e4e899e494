"""Finds time expressions in plain text and gives them TIMEX3 values."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

import regex

from goldspan.prefill.dates import absolute, duration, relative, words
from goldspan.prefill.dates.calendar import anchor
from goldspan.prefill.dates.expression import Rule, Scene, TimeExpression
from goldspan.prefill.reading import Piece, sentences

RULES: tuple[Rule, ...] = (
    *absolute.RULES,
    *relative.RULES,
    *duration.RULES,
    *words.RULES,
)
DAY_HOLDS = 2  # sentences: `am Abend` two sentences after `am Montag` still means Monday
_DAY = regex.compile(r"\d{4}-\d\d-\d\d")


def find_expressions(
    text: str,
    document_time: str = "",
    stretches: Iterable[tuple[int, int]] | None = None,
    rules: Sequence[Rule] = RULES,
    between: Callable[[], None] | None = None,
) -> list[TimeExpression]:
    """Return the time expressions of a text in order, none inside another.

    Values are relative to `document_time`, a TIMEX3 value of any precision or empty; what it does
    not say stays open (`XXXX`). Only `stretches` of the text are read, where given. `rules` are
    German unless others are given; `between` is called after each sentence, and may raise.
    """
    now = anchor(document_time)
    found: list[TimeExpression] = []
    for start, end in stretches if stretches is not None else [(0, len(text))]:
        days: list[str] = []
        for sentence in sentences(text, start, end):
            spoken_of = next((day for day in reversed(days[-DAY_HOLDS:]) if day), "")
            scene = Scene(text, sentence.start, sentence.end, now, spoken_of)
            expressions = _in_sentence(sentence, scene, rules)
            found += expressions
            days.append(next((d for e in reversed(expressions) if (d := _day(e))), ""))
            if between is not None:
                between()
    return found


def _in_sentence(sentence: Piece, scene: Scene, rules: Sequence[Rule]) -> list[TimeExpression]:
    chosen: list[TimeExpression] = []
    for match, rule in _choose(sentence, scene, rules):
        reading = rule.handler(match, scene)
        if reading is None:
            continue
        start, end = match.span(reading.group)
        expression = TimeExpression(start, end, reading.type, reading.value)
        chosen.append(expression)
        if day := _day(expression):
            scene = replace(scene, last_day=day)
    return chosen


def _choose(
    sentence: Piece, scene: Scene, rules: Sequence[Rule]
) -> Sequence[tuple[regex.Match[str], Rule]]:
    """Return the matches of the sentence that hold: the longest first, none over another."""
    candidates = []
    for order, rule in enumerate(rules):
        for match in rule.pattern.finditer(scene.text, sentence.start, sentence.end):
            reading = rule.handler(match, scene)
            if reading is not None:
                start, end = match.span(reading.group)
                candidates.append((start - end, order, start, end, match, rule))
    taken: list[tuple[int, int]] = []
    kept = []
    for _, _, start, end, match, rule in sorted(candidates, key=lambda c: c[:4]):
        if all(end <= a or start >= b for a, b in taken):
            taken.append((start, end))
            kept.append((start, match, rule))
    return [(match, rule) for _, match, rule in sorted(kept, key=lambda k: k[0])]


def _day(expression: TimeExpression) -> str:
    match = _DAY.match(expression.value) if expression.type in ("DATE", "TIME") else None
    return match.group() if match is not None else ""

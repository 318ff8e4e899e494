"""Finds time expressions in plain text and gives them TIMEX3 values."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import regex

from goldspan.prefill.dates.calendar import anchor
from goldspan.prefill.dates.expression import Grammar, Rule, TimeExpression
from goldspan.prefill.dates.german import GERMAN
from goldspan.prefill.dates.scene import Scene
from goldspan.prefill.dates.story import Story
from goldspan.prefill.reading import Piece, sentences


def find_expressions(
    text: str,
    document_time: str = "",
    stretches: Iterable[tuple[int, int]] | None = None,
    grammar: Grammar = GERMAN,
    between: Callable[[], None] | None = None,
) -> list[TimeExpression]:
    """Return the time expressions of a text in order, none inside another.

    Values are relative to `document_time`, a TIMEX3 value of any precision or empty; what it does
    not say stays open (`XXXX`). Only `stretches` of the text are read, where given. The grammar is
    German unless another is given; `between` is called after each sentence, and may raise.
    """
    now = anchor(document_time)
    found: list[TimeExpression] = []
    for start, end in stretches if stretches is not None else [(0, len(text))]:
        story = Story(text, now, grammar.read_outlook)
        for sentence in sentences(text, start, end):
            found += _in_sentence(sentence, story, grammar)
            if between is not None:
                between()
    return found


def _in_sentence(sentence: Piece, story: Story, grammar: Grammar) -> list[TimeExpression]:
    """Read the sentence twice: which matches hold, then each with what those before it tell."""
    story.begin_sentence(sentence.start, sentence.end)
    chosen: list[TimeExpression] = []
    rules = grammar.rules_for(sentence.text)
    if not rules:
        return chosen
    for match, rule in _choose(sentence, story.scene(), rules):
        reading = rule.handler(match, story.scene())
        if reading is None:
            continue
        start, end = match.span(reading.group)
        evidence = reading.evidence or rule.evidence
        expression = TimeExpression(start, end, reading.type, reading.value, evidence)
        chosen.append(expression)
        story.tell(expression)
    return chosen


def _choose(
    sentence: Piece, scene: Scene, rules: Sequence[tuple[int, Rule]]
) -> Sequence[tuple[regex.Match[str], Rule]]:
    """Return the matches of the sentence that hold: the longest first, none over another."""
    candidates = []
    for rank, rule in rules:
        for match in rule.pattern.finditer(scene.text, sentence.start, sentence.end):
            reading = rule.handler(match, scene)
            if reading is not None:
                start, end = match.span(reading.group)
                candidates.append((start - end, rank, start, end, match, rule))
    if len(candidates) == 1:
        return [candidates[0][4:]]
    taken: list[tuple[int, int]] = []
    kept = []
    for _, _, start, end, match, rule in sorted(candidates, key=lambda c: c[:4]):
        if all(end <= a or start >= b for a, b in taken):
            taken.append((start, end))
            kept.append((start, match, rule))
    return [(match, rule) for _, match, rule in sorted(kept, key=lambda k: k[0])]

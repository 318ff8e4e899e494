"""Reporting clauses behind what they report, or in its middle: `…, sagte X`, `…, so X, …`."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from goldspan.prefill.actors.scene import ARTICLES, Token, is_finite
from goldspan.prefill.claims.clauses import (
    MOST_COMMAS,
    SUBORDINATE,
    clause_mode,
    complement,
    complement_after,
)
from goldspan.prefill.claims.hits import VerbHit
from goldspan.prefill.claims.sentence import Sentence, has_infinitive, is_auxiliary, trim
from goldspan.prefill.claims.statement import Evidence, Found, Mode, Range
from goldspan.prefill.claims.wording import Wording

_INSERTED = regex.compile(r"(?:so|wie)\b")
_RELATIVE = regex.compile(r"(?:der|die|das|dessen|deren|den|dem|und|aber|wo|als|weil)\b")
LEAST = 8  # characters of a claim
LEAST_BEFORE = 3  # words that may stand before a reporting clause in the middle and be no clause


def closing_clause(sentence: Sentence, hits: Sequence[VerbHit], wording: Wording) -> Found | None:
    """`CLAUSE, sagte X`, `CLAUSE, so X`, `CLAUSE, wie X mitteilte`, `A, so X, B`."""
    commas = _commas(sentence)
    for place in commas[-MOST_COMMAS:]:
        rest = sentence.after(place)
        if not rest:
            continue
        following = next((c for c in commas if c > place), None)
        found = (
            _by_phrase(sentence, place, rest, wording)
            or _by_so(sentence, place, rest, following, wording)
            or _by_wie(sentence, place, rest, hits, following, wording)
            or _by_verb(sentence, place, rest, hits, following, wording)
        )
        if found is not None:
            return found
    return None


def _by_phrase(
    sentence: Sentence, place: int, rest: Sequence[Token], wording: Wording
) -> Found | None:
    phrase = wording.phrases.match(sentence.text, rest[0].start)
    if phrase is None or complement_after(sentence, (phrase.span(),), phrase.end(), wording):
        return None
    return _before(sentence, place, (phrase.span(),), wording, Evidence.SO_CLAUSE)


def _by_so(
    sentence: Sentence,
    place: int,
    rest: Sequence[Token],
    following: int | None,
    wording: Wording,
) -> Found | None:
    if rest[0].low != "so" or len(rest) < 2:
        return None
    described = len(rest) > 2 and rest[2].capital and rest[1].low.endswith(("er", "e", "en"))
    named = rest[1].capital or rest[1].low in ARTICLES or (described and rest[1].low != "wie")
    until = following if following is not None else sentence.end
    inside = sentence.between(rest[0].start, until)
    if not named or any(is_finite(t.text) and not t.capital for t in inside[1:]):
        return None
    cue = ((rest[0].start, rest[0].end),)
    region = ((rest[0].end, until),)
    if following is not None and _is_inserted(sentence, place, following, wording):
        return _whole(sentence, cue, region, wording)
    if following is not None and any(
        is_finite(t.text) and not t.capital and not sentence.quoted(t)
        for t in sentence.after(following)
    ):
        region = ((rest[0].end, sentence.end),)
    return _before(sentence, place, cue, wording, Evidence.SO_CLAUSE)


def _by_wie(
    sentence: Sentence,
    place: int,
    rest: Sequence[Token],
    hits: Sequence[VerbHit],
    following: int | None,
    wording: Wording,
) -> Found | None:
    """`…, wie X mitteilte` at the end or in the middle."""
    if rest[0].low != "wie" or len(rest) < 3:
        return None
    for hit in hits:
        token = sentence.tokens[hit.index]
        if token.start <= rest[0].start or not (hit.verb.clause or hit.verb.object):
            continue
        closes = hit.index + 1 >= len(sentence.tokens) or "," in sentence.tokens[hit.index + 1].gap
        closes = closes or is_auxiliary(sentence.word_at(hit.index + 1))
        between = sentence.between(rest[0].end, token.start)
        somebody = any(t.capital or t.low in ("er", "sie") for t in between)
        if not closes or not somebody or hit.passive:
            continue
        cue = ((rest[0].start, rest[0].end), *hit.cue(sentence))
        region = ((rest[0].end, token.start),)
        comma = sentence.comma_after(token.end)
        if comma is not None and _is_inserted(sentence, place, comma, wording):
            return _whole(sentence, cue, region, wording)
        return _before(sentence, place, cue, wording, Evidence.SO_CLAUSE)
    return None


def _by_verb(
    sentence: Sentence,
    place: int,
    rest: Sequence[Token],
    hits: Sequence[VerbHit],
    following: int | None,
    wording: Wording,
) -> Found | None:
    """`CLAUSE, sagte X` and `CLAUSE, hatte X gesagt`."""
    start = rest[0].start
    hit = next((h for h in hits if sentence.tokens[h.index].start == start and not h.closing), None)
    if hit is None and is_auxiliary(rest[0].low):
        last = len(sentence.tokens) - 1
        hit = next((h for h in hits if h.index == last and h.closing and not h.passive), None)
    elided = len(rest) > 1 and rest[1].low in ("aber", "jedoch") and rest[1].gap == " "
    if (
        elided
        or hit is None
        or not hit.verb.clause
        or complement(sentence, hit, wording) is not None
    ):
        return None
    inserted = following is not None and _is_inserted(sentence, place, following, wording)
    region = ((rest[0].end, following if inserted and following else sentence.end),)
    if inserted:
        return _whole(sentence, hit.cue(sentence), region, wording)
    if not _is_clause(sentence, place, wording):
        return None
    found = _before(sentence, place, hit.cue(sentence), wording, Evidence.SUBJUNCTIVE)
    if found is None or found.mode is Mode.INDIRECT:
        return found
    return Found(found.start, found.end, found.mode, found.cue, region, Evidence.INDICATIVE)


def _is_inserted(sentence: Sentence, place: int, following: int, wording: Wording) -> bool:
    """Say whether a reporting clause between two commas stands in the middle of its speech."""
    before = sentence.between(sentence.start, place)
    after = sentence.after(following)
    if not before or not after or _RELATIVE.match(after[0].low):
        return False
    incomplete = (
        len(before) < LEAST_BEFORE
        or not any(_looks_finite(t.text, wording) for t in before)
        or (_looks_finite(before[-1].text, wording) and not wording.is_verb(before[-2].text))
    )
    return incomplete and (
        any(_looks_finite(t.text, wording) for t in after)
        or has_infinitive(sentence.text[following : sentence.end])
        or any(_looks_finite(t.text, wording) for t in before)
    )


def _is_clause(sentence: Sentence, place: int, wording: Wording) -> bool:
    """Say whether a main clause ends at a place: its verb stands neither first nor last."""
    before = sentence.between(sentence.start, place)
    if not before or SUBORDINATE.match(sentence.text, sentence.start):
        return any(t.text in wording.sure for t in before)
    comma = sentence.comma_after(sentence.start)
    first = [t for t in before if comma is None or t.end <= comma]
    found = [i for i, t in enumerate(first) if _looks_finite(t.text, wording)]
    verbs = [i for i, t in enumerate(before) if _looks_finite(t.text, wording)]
    return bool(verbs) and (
        bool(found) or any(before[i].text in wording.subjunctive for i in verbs)
    )


def _looks_finite(word: str, wording: Wording) -> bool:
    return word.islower() and wording.is_verb(word)


def _commas(sentence: Sentence) -> list[int]:
    found = []
    at = sentence.start
    while (comma := sentence.comma_after(at)) is not None:
        found.append(comma)
        at = comma + 1
    return found


def _whole(
    sentence: Sentence, cue: tuple[Range, ...], region: tuple[Range, ...], wording: Wording
) -> Found | None:
    start, end = trim(sentence.text, sentence.start, sentence.end)
    mode = clause_mode(sentence, start, end, wording)
    return Found(start, end, mode, cue, region, Evidence.SO_CLAUSE)


def _before(
    sentence: Sentence, comma: int, cue: tuple[Range, ...], wording: Wording, evidence: Evidence
) -> Found | None:
    start, end = trim(sentence.text, sentence.start, comma)
    if end - start < LEAST:
        return None
    mode = clause_mode(sentence, start, end, wording)
    return Found(start, end, mode, cue, ((cue[0][1], sentence.end),), evidence)

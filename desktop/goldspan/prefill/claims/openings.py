"""Rules for statements that name their source without a verb: `Laut X …`, `… X zufolge …`."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import regex

from goldspan.prefill.actors.scene import ARTICLES, PLACE_PREPOSITIONS, Token
from goldspan.prefill.claims.clauses import clause_mode, complement, subjunctive_in
from goldspan.prefill.claims.hits import VerbHit
from goldspan.prefill.claims.sentence import Sentence, is_auxiliary, trim
from goldspan.prefill.claims.statement import Evidence, Found, Mode, Range
from goldspan.prefill.claims.wording import Wording

_WIE = regex.compile(r"Wie\s")
_ACCORDING = regex.compile(r"\bzufolge\b")
_HEAD = regex.compile(r"[^,:]{1,24}:\s")
_INFLECTED = regex.compile(r"(?:ischen|ierte[nrms]|ste[nrms]|ete[nrms]|ische)$")
_THEREFORE = regex.compile(r"(?P<cue>Demnach|Danach)\s")
_CLOSED = PLACE_PREPOSITIONS | frozenset({
    "und", "oder", "von", "vom", "zu", "zum", "zur", "sowie", "mit", "für", "gegenüber",
    "zufolge", "an",
})  # fmt: skip
_MODAL = frozenset({
    "soll", "sollen", "kann", "können", "muss", "müssen", "will", "wollen", "darf", "dürfen",
    "gibt", "steht", "griff", "griffen",
})  # fmt: skip


def opening_statement(
    sentence: Sentence, wording: Wording, actors: Sequence[Range], hits: Sequence[VerbHit]
) -> Found | None:
    """`Laut X soll …`: from the finite verb on; in mid-sentence the whole sentence."""
    match = wording.openings.search(sentence.text, sentence.start, sentence.end)
    according = _ACCORDING.search(sentence.text, sentence.start, sentence.end)
    if match is not None and _inside_quote(sentence, match.start()):
        return None
    cue: tuple[Range, ...]
    begins = match is not None and (
        match.start() == sentence.start or sentence.text[match.start() - 2 : match.start()] == ": "
    )
    if match is not None and begins:
        after = (
            according.end() if according and according.start() - match.end() < 60 else match.end()
        )
        cue = (match.span(),)
        if according is not None and after == according.end():
            cue = (match.span(), according.span())
        return _from_verb(sentence, cue, match.end(), after, wording, actors, hits)
    if according is not None and not _inside_quote(sentence, according.start()):
        before = [t for t in sentence.tokens if t.end <= according.start()]
        opens = len(before) <= 8 and not any(_is_verb(t, wording) for t in before)
        cue = (according.span(),)
        told = (
            _from_verb(sentence, cue, sentence.start, according.end(), wording, (), hits)
            if opens
            else None
        )
        if told is not None:
            return told
        region = ((_clause_start(sentence, according.start()), according.start()),)
        return _whole(sentence, according.span(), region, wording)
    if match is not None:
        return _whole(sentence, match.span(), ((match.end(), sentence.end),), wording)
    return None


def _whole(
    sentence: Sentence, cue: Range, region: tuple[Range, ...], wording: Wording
) -> Found | None:
    head = _HEAD.match(sentence.text[sentence.start : sentence.end])
    begin = sentence.start + (head.end() if head is not None else 0)
    start, end = trim(sentence.text, begin, sentence.end)
    mode = clause_mode(sentence, start, end, wording)
    return Found(start, end, mode, (cue,), region, Evidence.ACCORDING_TO, genitive=True)


def _from_verb(
    sentence: Sentence,
    cue: tuple[Range, ...],
    region_start: int,
    after: int,
    wording: Wording,
    actors: Sequence[Range],
    hits: Sequence[VerbHit],
) -> Found | None:
    named = [end for start, end in actors if after <= start and end <= after + 90]
    verb = _verb_behind(sentence, min(named)) if named else _verb_at_once(sentence, after)
    if verb is None:
        candidates = sentence.after(after)
        verb = next(
            (t for t in candidates if _is_verb(t, wording) and not sentence.quoted(t)), None
        )
        behind_noun = _verb_behind_noun(sentence, after)
        if behind_noun is not None and (verb is None or behind_noun.start < verb.start):
            verb = behind_noun
    if verb is None or _reports(sentence, verb, hits, wording):
        return None
    start, end = trim(sentence.text, verb.start, sentence.end)
    mode = clause_mode(sentence, start, end, wording)
    region = ((region_start, verb.start),)
    return Found(start, end, mode, cue, region, Evidence.ACCORDING_TO, genitive=True)


def _reports(sentence: Sentence, verb: Token, hits: Sequence[VerbHit], wording: Wording) -> bool:
    """Say whether the verb reports itself: `Laut BBC sagte X, dass …`."""
    hit = next((h for h in hits if sentence.tokens[h.index] is verb), None)
    return hit is not None and complement(sentence, hit, wording) is not None


def _verb_behind(sentence: Sentence, place: int) -> Token | None:
    """Return the word behind the source, where it can only be the finite verb."""
    following = next(iter(sentence.after(place)), None)
    if following is None or following.gap != " " or not following.text.islower():
        return None
    closed = following.low in ARTICLES or following.low in _CLOSED
    return None if closed else following


def _verb_at_once(sentence: Sentence, place: int) -> Token | None:
    """Return the word behind `nach Polizeiangaben` and the like, where it can be no adjective."""
    following = _verb_behind(sentence, place)
    whole = sentence.text[place - 4 : place].lower() not in ("laut", "emäß")
    adjective = following is not None and following.text.endswith(("er", "en", "es", "em", "e"))
    return following if whole and not adjective else None


def _verb_behind_noun(sentence: Sentence, place: int) -> Token | None:
    """Return the first small word behind a noun that can be a verb: `Händlern entstanden …`."""
    tokens = sentence.after(place)
    for before, token in pairwise(tokens):
        small = token.text.islower() and token.low not in ARTICLES and token.low not in _CLOSED
        if before.capital and small and token.gap in (" ", ") "):
            return None if token.text.endswith(("e", "er", "es", "em")) else token
    return None


def _is_verb(token: Token, wording: Wording) -> bool:
    word = token.text
    return (
        word.islower()
        and (wording.is_verb(word) or is_auxiliary(word) or word in _MODAL)
        and not _INFLECTED.search(word)
    )


def _clause_start(sentence: Sentence, place: int) -> int:
    comma = sentence.text.rfind(",", sentence.start, place)
    near = [t for t in sentence.tokens if t.end <= place][-5:]
    begin = near[0].start if near else sentence.start
    return max(begin, comma + 1) if comma >= 0 else begin


def _inside_quote(sentence: Sentence, place: int) -> bool:
    return any(a <= place < b for a, b in sentence.quotes)


def as_told(sentence: Sentence, wording: Wording) -> Found | None:
    """`Wie X mitteilte, …`: what stands behind the comma."""
    if _WIE.match(sentence.text, sentence.start) is None:
        return None
    comma = sentence.comma_after(sentence.start)
    while comma is not None:
        verb = next((t for t in reversed(sentence.tokens) if t.end <= comma), None)
        if verb is not None and (
            wording.verbs.forms(verb.low)
            or verb.low in ("hervorgeht", "wurde", "mitteilte", "gab", "heißt")
        ):
            break
        comma = sentence.comma_after(comma + 1)
    if comma is None or verb is None:
        return None
    start, end = trim(sentence.text, comma, sentence.end)
    first = sentence.tokens[0]
    begin = verb.start
    index = sentence.tokens.index(verb)
    if sentence.word_at(index - 1) in ("bekannt", "an") and verb.low in ("gab", "gaben"):
        begin = sentence.tokens[index - 1].start
    mode = clause_mode(sentence, start, end, wording)
    mode = Mode.REPORTED if mode is Mode.REPORTED else Mode.INDIRECT
    cue = ((first.start, first.end), (begin, verb.end))
    return Found(start, end, mode, cue, ((first.end, begin),), Evidence.SO_CLAUSE)


def therefore(sentence: Sentence, wording: Wording) -> Found | None:
    """`Demnach …`: the rest of the sentence, said by whoever spoke before.

    `Danach` tells a time unless the subjunctive shows speech.
    """
    match = _THEREFORE.match(sentence.text, sentence.start)
    if match is None:
        return None
    start, end = trim(sentence.text, match.end(), sentence.end)
    temporal = match["cue"] == "Danach" and not subjunctive_in(sentence, start, end, wording.sure)
    if temporal:
        return None
    mode = clause_mode(sentence, start, end, wording)
    return Found(start, end, mode, (match.span("cue"),), (), Evidence.CONTINUATION)

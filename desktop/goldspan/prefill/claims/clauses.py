"""The clause that a reporting verb or noun takes: `dass …`, `er habe …`, `… zu …`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import regex

from goldspan.prefill.actors.scene import ARTICLES, Token, is_finite
from goldspan.prefill.claims.hits import VerbHit
from goldspan.prefill.claims.sentence import (
    INFINITIVE,
    Sentence,
    has_infinitive,
    is_auxiliary,
    trim,
)
from goldspan.prefill.claims.statement import Evidence, Found, Mode, Range
from goldspan.prefill.claims.wording import Wording

SUBORDINATE = regex.compile(
    r"(?:nicht\s)?(?:weil|nachdem|während|wenn|falls|indem|obwohl|obgleich|wenngleich|um|damit|sobald"
    r"|bevor|ehe|sodass|so dass|wobei|wodurch|wo|was|wer|wen|wem|ohne|statt|anstatt|worauf|womit"
    r"|wofür|wozu|weshalb|ob|seitdem|solange|sofern|soweit|zumal|darunter|nämlich)\b",
    regex.IGNORECASE,
)
_ADVERBIAL = regex.compile(
    r"(?:da|als|wie|seit|bis|insbesondere|unter anderem|also)\b", regex.IGNORECASE
)
_RELATIVE = regex.compile(
    r"(?:(?:in|an|auf|aus|bei|mit|nach|von|zu|über|unter|für|gegen|durch|um|vor)\s)?"
    r"(?:der|die|das|dessen|deren|den|dem|denen|welche[rsnm]?)\b",
    regex.IGNORECASE,
)
_JOINED = regex.compile(r"(?:und|aber|sondern|denn|doch|jedoch|oder|sowie)\b", regex.IGNORECASE)
_DASS = regex.compile(r"(?:(?:und\s)?(?:so)?(?P<dass>dass|daß)|(?P<wonach>wonach|demzufolge)\s)\b")
_ENDS_SPEECH = regex.compile(r"\s\((?:Wikinews|siehe|vgl)\b")
MOST_COMMAS = 8  # looked at in a sentence: more make a list, and no clause of speech
MAIN_VERB_WITHIN = 14  # words of a clause: a verb that comes later ends a relative clause
SHORT = 3  # words: an infinitive this short goes on with what stood before its insertion
_ADDRESSED = frozenset(
    {"ihm", "ihr", "ihnen", "ihn", "sie", "er", "es", "uns", "auch", "aber", "weiter"}
)


@dataclass(frozen=True, slots=True)
class Segment:
    """What stands between two commas."""

    start: int
    end: int
    tokens: tuple[Token, ...]


def subjunctive_in(sentence: Sentence, start: int, end: int, words: frozenset[str]) -> bool:
    """Return whether a stretch has one of these finite forms, outside quotes."""
    return any(t.text in words and not sentence.quoted(t) for t in sentence.between(start, end))


def clause_mode(sentence: Sentence, start: int, end: int, wording: Wording) -> Mode:
    """Return INDIRECT for a subjunctive, REPORTED for an indicative."""
    if subjunctive_in(sentence, start, end, wording.subjunctive):
        return Mode.INDIRECT
    return Mode.REPORTED


def complement(sentence: Sentence, hit: VerbHit, wording: Wording) -> Found | None:
    """`X sagte, dass …`, `X sagte, er habe …`, `X schlug vor, … zu …`: the clause behind."""
    if not hit.verb.clause:
        return None
    after = hit.end(sentence)
    if hit.closing and is_auxiliary(sentence.word_at(hit.index + 1)):
        after = max(after, sentence.tokens[hit.index + 1].end)
    bare = _bare_infinitive(sentence, hit, after)
    if bare is not None:
        return bare
    found = complement_after(sentence, hit.cue(sentence), after, wording, adjacent=hit.closing)
    if found is None:
        return None
    subordinate = hit.closing or SUBORDINATE.match(sentence.text, sentence.start) is not None
    end = speech_end(sentence, found, wording, subordinate=subordinate)
    passive = hit.passive
    return Found(
        found.start, end, found.mode, found.cue, found.region, found.evidence, agent=passive
    )


def complement_after(
    sentence: Sentence,
    cue: tuple[Range, ...],
    after: int,
    wording: Wording,
    *,
    adjacent: bool = False,
) -> Found | None:
    """Return the clause that begins at a comma behind the cue and says what was said.

    `adjacent`: it begins at once.
    """
    segments = _segments(sentence, after)
    if adjacent and segments and segments[0].start - after > 3:
        return None
    fragment: int | None = None
    for at, segment in enumerate(segments):
        rest = sentence.text[segment.start : segment.end]
        dass = _DASS.match(rest)
        if dass is not None:
            return _dass(sentence, cue, segment, dass)
        if _JOINED.match(rest) or (adjacent and at and fragment is None):
            return None
        if SUBORDINATE.match(rest):
            continue
        begins = fragment if fragment is not None else segment.start
        if _infinitive_ends(segment, sentence):
            short = len(segment.tokens) <= SHORT
            start = begins if short else segment.start
            return _found(sentence, cue, start, Mode.INDIRECT, Evidence.INFINITIVE)
        spoken = _main_verb(segment, wording)
        told = spoken is not None and spoken.text in wording.subjunctive
        clause = _ADVERBIAL.match(rest) and not (told and spoken is not segment.tokens[-1])
        if clause or _is_relative(segment, wording):
            if adjacent and at == 0:
                return None
            continue
        verb = _main_verb(segment, wording)
        if verb is None:
            fragment = segment.start if fragment is None else fragment
            continue
        place = segment.tokens.index(verb)
        if place == 0 and fragment is None:
            return None
        start = begins if place == 0 else segment.start
        if verb.text in wording.subjunctive:
            return _found(sentence, cue, start, Mode.INDIRECT, Evidence.SUBJUNCTIVE)
        later = subjunctive_in(sentence, segment.start, sentence.end, wording.subjunctive)
        if place and (later or (not adjacent and _like_subjunctive(verb.text))):
            return _found(sentence, cue, start, Mode.INDIRECT, Evidence.SUBJUNCTIVE)
        return None
    return None


def _dass(
    sentence: Sentence, cue: tuple[Range, ...], segment: Segment, match: regex.Match[str]
) -> Found:
    if match["wonach"]:
        start = segment.start + match.end()
        return _found(sentence, cue, start, Mode.REPORTED, Evidence.DASS_CLAUSE)
    start = segment.start + match.start("dass")
    return _found(sentence, cue, start, Mode.INDIRECT, Evidence.DASS_CLAUSE)


def _found(
    sentence: Sentence, cue: tuple[Range, ...], start: int, mode: Mode, evidence: Evidence
) -> Found:
    first, last = trim(sentence.text, start, sentence.end)
    return Found(first, last, mode, cue, ((sentence.start, first),), evidence)


def _segments(sentence: Sentence, after: int) -> list[Segment]:
    """Return what the commas behind a place part, the last up to the end of the sentence."""
    commas: list[int] = []
    at = after - 1
    while len(commas) <= MOST_COMMAS and (comma := sentence.comma_after(at)) is not None:
        commas.append(comma)
        at = comma + 1
    found = []
    for index, comma in enumerate(commas):
        until = commas[index + 1] if index + 1 < len(commas) else sentence.end
        start, end = trim(sentence.text, comma, until)
        tokens = tuple(sentence.between(start, end))
        if tokens:
            found.append(Segment(start, end, tokens))
    return found[:MOST_COMMAS]


def _infinitive_ends(segment: Segment, sentence: Sentence) -> bool:
    """Say whether a segment is built with `zu`: no finite verb follows the infinitive."""
    found = list(INFINITIVE.finditer(sentence.text, segment.start, segment.end))
    last = found[-1] if found else None
    if last is None or sentence.quoted_at(last.start()):
        return False
    return not any(is_finite(t.text) for t in segment.tokens if t.start >= last.end())


def _is_relative(segment: Segment, wording: Wording) -> bool:
    """Say whether a segment is a relative clause and no main clause: its verb is at its end."""
    first = segment.tokens[0]
    match = _RELATIVE.match(" ".join(t.text for t in segment.tokens[:2]))
    if match is None:
        return False
    verb = _main_verb(segment, wording)
    last = segment.tokens[-1].text
    if verb is not None and verb is not segment.tokens[-1] and _is_certain(verb.text, wording):
        place = segment.tokens.index(verb)
        return (
            place + 1 < len(segment.tokens)
            and is_auxiliary(verb.text)
            and place > 2
            and (segment.tokens[place + 1 :][0].gap != " ")
        )
    if wording.is_verb(last):
        return len(segment.tokens) > 1
    if first.low in ("dessen", "deren", "denen"):
        return True
    return verb is None and not segment.tokens[-1].capital


def _is_certain(word: str, wording: Wording) -> bool:
    """Say whether a word can only be a finite verb: no infinitive, participle or adjective."""
    return word in wording.subjunctive or word in wording.finite or is_auxiliary(word)


def _main_verb(segment: Segment, wording: Wording) -> Token | None:
    for token in segment.tokens[:MAIN_VERB_WITHIN]:
        if token.text.islower() and wording.is_verb(token.text):
            return token
    return None


def _like_subjunctive(word: str) -> bool:
    """Say whether an indicative form is the subjunctive's too: `die USA hielten sich daran`."""
    return word.endswith("en") or (word.endswith("te") and not is_auxiliary(word))


def speech_end(sentence: Sentence, found: Found, wording: Wording, *, subordinate: bool) -> int:
    """Return where the speech ends: before `;`, and before what the narrator goes on with.

    `subordinate`: the reporting clause is one, so that a main clause follows the speech.
    """
    text, end = sentence.text, found.end
    stop = _ENDS_SPEECH.search(text, found.start, end)
    if stop is not None:
        end = stop.start()
    tokens = sentence.between(found.start, end)
    for index, token in enumerate(tokens[:-1]):
        if index and ";" in token.gap and not sentence.quoted(token):
            narrated = not subjunctive_in(sentence, token.start, end, wording.subjunctive)
            if narrated:
                return trim(text, found.start, tokens[index - 1].end)[1]
        following = tokens[index + 1]
        if sentence.quoted(token) or not following.text.islower():
            continue
        told = is_finite(following.text) and following.text not in wording.subjunctive
        comma = "," in token.gap
        if told and token.low in ("und", "aber", "doch") and index + 2 < len(tokens):
            ends_clause = comma or found.evidence is not Evidence.DASS_CLAUSE
            goes_on = following.gap == " " and tokens[index + 2].gap == " "
            if goes_on and ends_clause and _starts_predicate(tokens, index + 1):
                return trim(text, found.start, tokens[index - 1].end)[1]
        if comma and subordinate and index and is_finite(token.text):
            closes = (
                is_finite(tokens[index - 1].text) or tokens[index - 1].text in wording.subjunctive
            )
            if closes and token.text not in wording.subjunctive:
                return trim(text, found.start, tokens[index - 1].end)[1]
    return trim(text, found.start, end)[1]


def _starts_predicate(tokens: Sequence[Token], index: int) -> bool:
    """Say whether a finite verb has words behind it that belong to it, and ends nothing."""
    return "," not in tokens[index + 1].gap and not is_auxiliary(tokens[index + 1].low)


def _bare_infinitive(sentence: Sentence, hit: VerbHit, after: int) -> Found | None:
    """`X rät ihm Rechtsmittel einzulegen`: an infinitive that no comma parts from its verb."""
    until = sentence.comma_after(after) or sentence.end
    rest = [t for t in sentence.between(after, until) if t.low not in _ADDRESSED]
    if len(rest) < 2 or rest[0].low in ARTICLES or sentence.text[after : after + 1] == ",":
        return None
    if until < sentence.end and rest[0].capital:
        return None
    start, end = trim(sentence.text, rest[0].start, until)
    last = " ".join(t.text for t in rest[-2:])
    if not has_infinitive(last) or not (until == sentence.end or rest[0].text.islower()):
        return None
    if until == sentence.end and not any(t.capital for t in rest):
        return None
    start, end = trim(sentence.text, rest[0].start, sentence.end)
    region = ((sentence.start, sentence.tokens[hit.index].start),)
    return Found(start, end, Mode.INDIRECT, hit.cue(sentence), region, Evidence.INFINITIVE)

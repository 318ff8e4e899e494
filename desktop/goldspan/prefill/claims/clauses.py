"""Rules for one sentence: where the reporting clause is, and which words it reports."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import regex

from goldspan.prefill.actors.scene import ARTICLES, Token, is_finite
from goldspan.prefill.claims.sentence import (
    Sentence,
    has_infinitive,
    is_auxiliary,
    is_passive,
    trim,
)
from goldspan.prefill.claims.statement import Mode, Range
from goldspan.prefill.claims.verbs import ReportingVerb, VerbForm
from goldspan.prefill.claims.wording import Wording

_NO_COMPLEMENT = regex.compile(
    r"(?:weil|da|als|nachdem|während|wenn|indem|obwohl|um|damit|sobald|bevor|sodass|so dass|wobei"
    r"|wo|der|die|das|dessen|deren|den|dem|was|wie|und|aber|sondern|denn|ohne|statt"
    r"|worauf|womit|wofür|welche[rs]?)\b",
    regex.IGNORECASE,
)
_RELATIVE = regex.compile(r"(?:der|die|das|dessen|deren|den|dem)\b", regex.IGNORECASE)
_KONJUNKTIV = regex.compile(r"\p{Ll}{3,}iere(?<!weitere)")
MOST_COMMAS = 8  # looked at in a sentence: more make a list, and no clause of speech
MAIN_VERB_WITHIN = 14  # words of a clause: a verb that comes later ends a relative clause
_ADDRESSED = frozenset({"ihm", "ihr", "ihnen", "ihn", "sie", "er", "uns", "auch", "aber", "weiter"})
_DASS = regex.compile(r",\s(?P<dass>dass|daß)\b|,\swonach\s(?P<wonach>\S)")


@dataclass(frozen=True, slots=True)
class Found:
    """What a rule found: the claim, its mode, the cue, and where the speaker may stand."""

    start: int
    end: int
    mode: Mode
    cue: tuple[Range, ...]
    region: tuple[Range, ...]
    agent: bool = False
    genitive: bool = False


@dataclass(frozen=True, slots=True)
class VerbHit:
    """A reporting verb in a sentence: its token, and its particle's where that stands apart."""

    verb: ReportingVerb
    index: int
    particle: int | None
    participle: bool
    passive: bool

    def cue(self, sentence: Sentence) -> tuple[Range, ...]:
        """Return the attributing words; a gap where the particle stands apart."""
        token = sentence.tokens[self.index]
        if self.particle is None:
            return ((token.start, token.end),)
        apart = sentence.tokens[self.particle]
        if self.particle == self.index + 1:
            return ((token.start, apart.end),)
        return ((token.start, token.end), (apart.start, apart.end))

    def end(self, sentence: Sentence) -> int:
        """Return where the verb and its particle end."""
        return max(b for _, b in self.cue(sentence))


def verb_hits(sentence: Sentence, wording: Wording) -> list[VerbHit]:
    """Return the reporting verbs outside quotes, in order."""
    hits = []
    for index, token in enumerate(sentence.tokens):
        if sentence.quoted(token) or (token.capital and index):
            continue
        found = [
            hit
            for form in wording.verbs.forms(token.low)
            if (hit := _hit(sentence, index, form)) is not None
        ]
        if found:
            hits.append(max(found, key=lambda hit: (hit.participle, hit.particle is not None)))
    return hits


def _hit(sentence: Sentence, index: int, form: VerbForm) -> VerbHit | None:
    if index == 0 and is_auxiliary(sentence.word_at(1)):
        return None
    auxiliary = _auxiliary_before(sentence, index)
    if form.participle:
        if not _closes_clause(sentence, index):
            return None
        passive = auxiliary is not None and is_passive(sentence.word_at(auxiliary))
        if auxiliary is None and form.ambiguous:
            return None
        return VerbHit(form.verb, index, None, True, passive)
    particle = None
    if form.verb.particle:
        particle = _particle(sentence, index, form.verb.particle)
        if particle is None:
            return None
    return VerbHit(form.verb, index, particle, False, False)


def _auxiliary_before(sentence: Sentence, index: int) -> int | None:
    """Return the auxiliary of the clause before a participle, or right behind it."""
    if is_auxiliary(sentence.word_at(index + 1)) and sentence.tokens[index + 1].gap == " ":
        return index + 1
    for before in range(index - 1, -1, -1):
        if is_auxiliary(sentence.word_at(before)):
            return before
        if before + 1 <= index and "," in sentence.tokens[before + 1].gap and index - before > 8:
            return None
    return None


def _closes_clause(sentence: Sentence, index: int) -> bool:
    if index + 1 >= len(sentence.tokens):
        return True
    following = sentence.tokens[index + 1]
    return following.gap != " " or following.low in ("und", "oder") or is_auxiliary(following.low)


def _particle(sentence: Sentence, index: int, particle: str) -> int | None:
    for at in range(index + 1, len(sentence.tokens)):
        token = sentence.tokens[at]
        if token.low == particle and not token.capital and _closes_clause(sentence, at):
            return at
        if token.low in ("dass", "daß"):
            return None
    return None


def subjunctive_in(sentence: Sentence, start: int, end: int, words: frozenset[str]) -> bool:
    """Return whether a stretch has one of these finite forms, outside quotes."""
    return any(
        _is_subjunctive(t.text, words) or (t.initial and t.low in words)
        for t in sentence.tokens
        if start <= t.start and t.end <= end and not sentence.quoted(t)
    )


def clause_mode(sentence: Sentence, start: int, end: int, wording: Wording) -> Mode:
    """Return INDIRECT for a subjunctive, REPORTED for an indicative."""
    if subjunctive_in(sentence, start, end, wording.subjunctive):
        return Mode.INDIRECT
    return Mode.REPORTED


def closing_clause(sentence: Sentence, hits: list[VerbHit], wording: Wording) -> Found | None:
    """`CLAUSE, sagte X` and `CLAUSE, so X`: the words before the comma."""
    for place in _commas(sentence)[-MOST_COMMAS:]:
        rest = sentence.after(place)
        if not rest:
            continue
        first = sentence.tokens.index(rest[0])
        phrase = wording.phrases.match(sentence.text, rest[0].start)
        if phrase is not None and not complement_after(
            sentence, (phrase.span(),), phrase.end(), wording
        ):
            return _before(sentence, place, phrase.span(), wording)
        if _so_and_name(rest):
            return _before(sentence, place, (rest[0].start, rest[0].end), wording)
        hit = next((h for h in hits if h.index == first and not h.participle), None)
        if hit is None or not hit.verb.clause or complement(sentence, hit, wording) is not None:
            continue
        if not any(_looks_finite(t.text, wording) for t in sentence.tokens if t.end <= place):
            continue
        cue = hit.cue(sentence)
        found = _before(sentence, place, cue[0], wording)
        return found and Found(found.start, found.end, found.mode, cue, found.region)
    return None


def _so_and_name(rest: Sequence[Token]) -> bool:
    if rest[0].low != "so" or len(rest) < 2:
        return False
    names = rest[1].capital or rest[1].low in ARTICLES
    return names and not any(is_finite(t.text) and not t.capital for t in rest[1:])


def _looks_finite(word: str, wording: Wording) -> bool:
    return word.islower() and (is_finite(word) or word in wording.subjunctive)


def _commas(sentence: Sentence) -> list[int]:
    found = []
    at = sentence.start
    while (comma := sentence.comma_after(at)) is not None:
        found.append(comma)
        at = comma + 1
    return found


def _before(sentence: Sentence, comma: int, cue: Range, wording: Wording) -> Found | None:
    start, end = trim(sentence.text, sentence.start, comma)
    if end - start < 8:
        return None
    mode = clause_mode(sentence, start, end, wording)
    return Found(start, end, mode, (cue,), ((cue[1], sentence.end),))


def complement(sentence: Sentence, hit: VerbHit, wording: Wording) -> Found | None:
    """`X sagte, dass …`, `X sagte, er habe …`, `X schlug vor, … zu …`: the clause behind."""
    if not hit.verb.clause:
        return None
    return complement_after(sentence, hit.cue(sentence), hit.end(sentence), wording)


def complement_after(
    sentence: Sentence, cue: tuple[Range, ...], after: int, wording: Wording
) -> Found | None:
    """Return the clause that begins at a comma behind the cue and says what was said."""
    dass = _DASS.search(sentence.text, after - 1, sentence.end)
    comma = sentence.comma_after(after - 1)
    if dass is not None and comma is not None and dass.start() > comma:
        between = (comma, dass.start())
        if subjunctive_in(sentence, *between, wording.subjunctive):
            dass = None
    if dass is not None and (comma is None or dass.start() >= comma):
        group = "dass" if dass["dass"] else "wonach"
        start = dass.start(group)
        mode = Mode.INDIRECT if group == "dass" else Mode.REPORTED
        return Found(
            *trim(sentence.text, start, sentence.end), mode, cue, ((sentence.start, start),)
        )
    for _ in range(MOST_COMMAS):
        if comma is None:
            return None
        start, end = trim(sentence.text, comma, sentence.end)
        rest = sentence.text[start:end]
        infinitive = has_infinitive(rest) and not is_finite(rest.rpartition(" ")[2])
        relative = (
            _RELATIVE.match(rest)
            and not infinitive
            and not _article_opens(sentence, start, wording)
        )
        if relative or (_NO_COMPLEMENT.match(rest) and not _RELATIVE.match(rest)):
            comma = sentence.comma_after(comma + 1)
            continue
        subjunctive = subjunctive_in(sentence, start, end, wording.subjunctive)
        if subjunctive or has_infinitive(rest):
            return Found(start, end, Mode.INDIRECT, cue, ((sentence.start, start),))
        comma = sentence.comma_after(comma + 1)
    return None


def _article_opens(sentence: Sentence, start: int, wording: Wording) -> bool:
    """Say whether `der …` opens a main clause and no relative one: its verb is not at the end."""
    tokens = sentence.after(start)
    for index, token in enumerate(tokens[1:MAIN_VERB_WITHIN], 1):
        if "," in token.gap:
            return False
        if is_finite(token.text) or _is_subjunctive(token.text, wording.subjunctive):
            following = tokens[index + 1] if index + 1 < len(tokens) else None
            return following is not None and "," not in following.gap
    return False


def _is_subjunctive(word: str, words: frozenset[str]) -> bool:
    return word in words or _KONJUNKTIV.fullmatch(word) is not None


def bare_infinitive(sentence: Sentence, hit: VerbHit) -> Found | None:
    """`X rät ihm Rechtsmittel einzulegen`: an infinitive that no comma parts from its verb."""
    if not hit.verb.clause or sentence.comma_after(hit.end(sentence)) is not None:
        return None
    rest = [t for t in sentence.after(hit.end(sentence)) if t.low not in _ADDRESSED]
    if len(rest) < 2 or not any(t.capital for t in rest):
        return None
    start, end = trim(sentence.text, rest[0].start, sentence.end)
    last = sentence.text[start:end].split(" ")[-2:]
    if not has_infinitive(" ".join(last)):
        return None
    region = ((sentence.start, sentence.tokens[hit.index].start),)
    return Found(start, end, Mode.INDIRECT, hit.cue(sentence), region)

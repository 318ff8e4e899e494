"""A verb's clause: what stands before the finite verb, what behind, and which is the subject."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import pairwise

import regex

from goldspan.prefill.actors.scene import Token, is_finite
from goldspan.prefill.claims.hits import VerbHit, closes_clause
from goldspan.prefill.claims.phrases import PREPOSITIONS, Kind, Phrase, phrases
from goldspan.prefill.claims.sentence import Sentence
from goldspan.prefill.claims.statement import Range

_STOP = regex.compile(
    r",\s(?:nachdem|weil|da|obwohl|während|als|wenn|und|aber|sondern|wie|so|doch|jedoch|ehe|bevor|indem"
    r"|um|ohne|falls|sollte|da|sodass|wobei|denn|nicht)\b|\s(?:–|-)\s|;"
)
_SUBORDINATE = regex.compile(
    r"(?:dass|daß|weshalb|weswegen|wohingegen|wobei|worauf|wofür|nachdem|weil|da|obwohl|während|als"
    r"|wenn|falls|indem|bevor|ob|wie|wo|sodass|damit)\b",
    regex.IGNORECASE,
)
_INFLECTED = regex.compile(r"(?:ste|ete|erte|llte)[nrms]?$")
# Words in -en behind a noun that are no verbs, and words behind a verb that ends nothing.
_NO_VERBS = frozenset({"seinen", "ihren", "einen", "keinen", "diesen", "allen", "neben", "wegen"})
_OBJECTS = frozenset({"das", "dies", "es", "den", "ihn", "sie", "dagegen", "dafür", "sich"})
_RELATIVE = frozenset({"der", "die", "das", "welche", "welcher", "welches"})
_ELIDED = frozenset({"und", "aber", "sowie", "oder", "doch", "sondern"})


@dataclass(frozen=True, slots=True)
class Around:
    """What is known of a sentence: its speakers and dates, and words that need no speaker."""

    speakers: Sequence[Range]
    dates: Sequence[Range]
    agentless: Collection[str]


@dataclass(frozen=True, slots=True)
class Clause:
    """A verb's clause: what stands before its finite verb, and what behind; where they begin."""

    before: Sequence[Phrase]
    behind: Sequence[Phrase]
    start: int
    verb: Range
    end: int


def subject_region(
    sentence: Sentence, hit: VerbHit, others: Sequence[VerbHit], around: Around
) -> tuple[Range, ...]:
    """Return where the subject of a reporting verb stands; nothing where `und` leaves it out."""
    clause = clause_of(sentence, hit, others, around)
    return region_of(clause, subject_of(sentence, clause)[0])


def clause_of(
    sentence: Sentence, hit: VerbHit, others: Sequence[VerbHit], around: Around
) -> Clause:
    """Return the clause of a reporting verb; `others` are those of its sentence."""
    tokens = sentence.tokens
    verb = tokens[hit.index]
    finite, end = hit.index, sentence.end
    if hit.closing:
        first = tokens[hit.particle] if hit.particle is not None else verb
        end = min(first.start, verb.start)
        follows = hit.auxiliary is None or hit.auxiliary > hit.index
        if follows:
            return _last_clause(sentence, end, around)
        finite = hit.auxiliary or 0
    elif hit.particle is None and _stands_last(sentence, hit):
        return _last_clause(sentence, verb.start, around)
    else:
        end = _clause_end(sentence, hit, others)
        if hit.particle is not None:
            end = _before_particle(sentence, hit, end)
    start = _clause_start(sentence, finite)
    place = (tokens[finite].start, tokens[finite].end)
    return Clause(
        phrases(sentence, start, place[0], around.speakers, around.dates),
        phrases(sentence, place[1], end, around.speakers, around.dates),
        start,
        place,
        end,
    )


def _stands_last(sentence: Sentence, hit: VerbHit) -> bool:
    """Say whether a finite verb ends a subordinate clause: `während X von A sprach`."""
    if not closes_clause(sentence, hit.index):
        return False
    verb = sentence.tokens[hit.index]
    start = max(sentence.text.rfind(",", sentence.start, verb.start) + 1, sentence.start)
    tokens = sentence.between(start, verb.start)
    return len(tokens) > 2 and bool(
        _SUBORDINATE.fullmatch(tokens[0].low)
        or (tokens[0].low in _RELATIVE and start > sentence.start)
        or (tokens[1].low in ("denen", "dem", "der", "den") and tokens[0].low in PREPOSITIONS)
    )


def _last_clause(sentence: Sentence, end: int, around: Around) -> Clause:
    """`…, die den Beitritt ablehnen`: a clause whose verb is at its end."""
    start = max(sentence.text.rfind(",", sentence.start, end) + 1, sentence.start)
    bracket = sentence.text.rfind("(", sentence.start, end)
    start = max(start, bracket + 1)
    tokens = sentence.between(start, end)
    place = start
    if tokens and (_SUBORDINATE.match(tokens[0].low) or tokens[0].low in _RELATIVE):
        place = tokens[0].end
    elif len(tokens) > 1 and tokens[1].low in _RELATIVE | {"denen", "dem", "den"}:
        place = tokens[1].end
    behind = phrases(sentence, place, end, around.speakers, around.dates)
    return Clause((), behind, start, (place, place), end)


def _clause_start(sentence: Sentence, finite: int) -> int:
    """Return where the clause of a finite verb begins: behind `und`, or the sentence's start."""
    if finite and sentence.word_at(finite - 1) in _ELIDED:
        return sentence.tokens[finite].start
    for index in range(finite - 1, 0, -1):
        token = sentence.tokens[index]
        if token.low in ("und", "aber", "doch") and "," in token.gap:
            return token.end
        opens = sentence.text[token.start - 1 : token.start] == "("
        closing = sentence.tokens[finite].start
        if (opens and ")" not in sentence.text[token.start : closing]) or ";" in token.gap:
            return token.start
        if ": " in token.gap or " – " in token.gap:
            return token.start
    return sentence.start


def _clause_end(sentence: Sentence, hit: VerbHit, others: Sequence[VerbHit]) -> int:
    at = sentence.tokens[hit.index].end
    end = sentence.end
    for stop in _STOP.finditer(sentence.text, at, end):
        if not sentence.quoted_at(stop.start()):
            end = stop.start()
            break
    tokens = sentence.between(at, end)
    verbs = {sentence.tokens[o.index].start for o in others if not o.closing}
    for index, (token, following) in enumerate(pairwise(tokens)):
        if "," in token.gap and _opens_main_clause(tokens[index : index + 6]):
            return token.start
        if "," in token.gap and _is_verb(token.text) and not sentence.quoted(token):
            return token.start
        if token.low not in ("und", "sowie", "aber") or sentence.quoted(token):
            continue
        if following.start in verbs or _is_verb(following.text):
            return token.start
    return end


def _opens_main_clause(tokens: Sequence[Token]) -> bool:
    """Say whether an article and its noun stand before a verb that ends nothing: `, X wies …`."""
    if tokens[0].low not in ("der", "die", "das"):
        return False
    noun = next((i for i, t in enumerate(tokens) if t.capital), len(tokens))
    if noun + 2 >= len(tokens) or any(_is_verb(t.text) for t in tokens[1:noun]):
        return False
    verb, following = tokens[noun + 1 : noun + 3]
    plural = verb.text.endswith("en") and verb.low not in _NO_VERBS and following.low in _OBJECTS
    return (_is_verb(verb.text) or plural) and verb.gap == following.gap == " "


def _is_verb(word: str) -> bool:
    return word.islower() and is_finite(word) and not _INFLECTED.search(word)


def _before_particle(sentence: Sentence, hit: VerbHit, end: int) -> int:
    """Return where the object ends; a relative clause behind the particle belongs to it."""
    apart = sentence.tokens[hit.particle or 0]
    behind = sentence.tokens[(hit.particle or 0) + len(hit.verb.particle) - 1].end
    if regex.match(
        r",\s(?:die|der|das|den|dem|deren|dessen)\s", sentence.text[behind : sentence.end]
    ):
        return sentence.end
    return min(end, apart.start)


def subject_of(
    sentence: Sentence, clause: Clause
) -> tuple[Phrase | None, Phrase | None, Sequence[Phrase]]:
    """Return the subject, the object where it opens the clause, and the phrases to look in."""
    before = [p for p in clause.before if p.kind in (Kind.NOUN, Kind.PRONOUN)]
    opens = clause.before[0] if clause.before else None
    plain = opens is not None and opens.kind in (Kind.NOUN, Kind.PRONOUN)
    behind = clause.behind
    comma = sentence.comma_after(clause.verb[1])
    near = [p for p in behind if comma is None or p.start < comma]
    first = near[0] if near else None
    if first is not None and first.kind is Kind.PRONOUN and "n" in first.cases:
        fronted = opens if plain else None
        return first, fronted, behind[1:]
    if plain and opens is not None:
        follows = first if first is not None and first.may_be("n") and first.named else None
        if "n" not in opens.cases or (follows is not None and not any(p.named for p in before)):
            subject = follows or next((p for p in near if p.may_be("n")), None)
            rest = behind[behind.index(subject) + 1 :] if subject is not None else behind
            return subject, opens, rest
        return before[-1], None, behind
    if any(p.may_be("n") and p.named for p in before) and not _is_behind(sentence, clause):
        return before[-1], None, behind
    if clause.before or clause.verb[0] == clause.verb[1] or clause.start == sentence.start:
        relative = sentence.text[clause.start : clause.verb[1]].split()[-1:]
        if relative and relative[0] in _RELATIVE and clause.verb[0] == clause.verb[1]:
            return _relative_subject(behind)
        last = clause.verb[0] == clause.verb[1]
        subject = next((p for p in (behind if last else near) if p.may_be("n")), None)
        rest = behind[behind.index(subject) + 1 :] if subject is not None else behind
        return subject, None, rest
    return None, None, behind


def _relative_subject(
    behind: Sequence[Phrase],
) -> tuple[Phrase | None, Phrase | None, Sequence[Phrase]]:
    """`…, die X fordert` and `…, die Reformen fordert`: a speaker there is the subject."""
    first = next((p for p in behind if p.kind in (Kind.NOUN, Kind.PRONOUN)), None)
    if first is not None and (first.kind is Kind.PRONOUN or first.named) and "n" in first.cases:
        return first, None, behind[behind.index(first) + 1 :]
    return None, None, behind


def _is_behind(sentence: Sentence, clause: Clause) -> bool:
    """Say whether what opens the clause is no subject, so that this follows the verb."""
    opens = clause.before[0]
    return opens.kind in (Kind.PREPOSITION, Kind.DATE) or bool(
        _SUBORDINATE.match(sentence.text, opens.start)
    )


def region_of(clause: Clause, subject: Phrase | None) -> tuple[Range, ...]:
    """Return where to look for the speaker: up to the verb, or where the subject is behind it."""
    if subject is not None and subject.start >= clause.verb[1]:
        return ((clause.verb[1], subject.end),)
    return ((clause.start, clause.verb[0]),) if clause.start < clause.verb[0] else ()

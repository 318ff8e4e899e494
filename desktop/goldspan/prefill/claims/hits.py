"""The reporting verbs of a sentence, with the words that part from them."""

from __future__ import annotations

from dataclasses import dataclass

import regex

from goldspan.prefill.actors.scene import ARTICLES, PLACE_PREPOSITIONS, is_finite
from goldspan.prefill.claims.sentence import Sentence, is_auxiliary, is_passive
from goldspan.prefill.claims.statement import Range
from goldspan.prefill.claims.verbs import ReportingVerb, VerbForm, VerbTable

_STOP = regex.compile(r"[.,;:!?()\[\]–—\n/…]|\s-\s|’’")
_PARTICLES = frozenset({
    "ab", "an", "auf", "aus", "bei", "durch", "ein", "entgegen", "fest", "fort", "her", "heraus",
    "hervor", "hin", "hinaus", "hinzu", "los", "mit", "nach", "nieder", "teil", "um", "vor",
    "voran", "voraus", "vorbei", "weg", "zu", "zurück", "zusammen", "zufrieden", "frei", "bekannt",
})  # fmt: skip
_MODALS = frozenset({
    "dürfte", "dürften", "darf", "dürfen", "kann", "können", "konnte", "konnten", "könnte",
    "könnten", "muss", "müssen", "musste", "mussten", "müsste", "soll", "sollen", "sollte",
    "sollten", "wird", "werden", "würde", "würden", "möchte", "möchten",
})  # fmt: skip
_ATTRIBUTIVE = regex.compile(r"\p{Ll}+(?:te|ten|ter|tes|tem)")
_OPENS_PHRASE = ARTICLES | PLACE_PREPOSITIONS | {"von", "mit", "für", "gegen", "durch", "an", "zu"}
MOST_VERBS = 8  # of a sentence that are looked at: more make a list, and no speech
FARTHEST_PARTICLE = 60  # words behind its verb
FARTHEST_AUXILIARY = 8  # words before a participle, with a comma between


@dataclass(frozen=True, slots=True)
class VerbHit:
    """A reporting verb in a sentence: its token, and the first of those that part from it.

    `closing`: it closes its clause; `auxiliary` is the token of a participle's auxiliary.
    """

    verb: ReportingVerb
    index: int
    particle: int | None = None
    closing: bool = False
    auxiliary: int | None = None
    passive: bool = False

    def cue(self, sentence: Sentence) -> tuple[Range, ...]:
        """Return the attributing words; a gap where the particle stands apart."""
        token = sentence.tokens[self.index]
        if self.particle is None:
            return ((token.start, token.end),)
        first = sentence.tokens[self.particle]
        last = sentence.tokens[self.particle + len(self.verb.particle) - 1]
        if last.end < token.start and last.end + 1 == token.start:
            return ((first.start, token.end),)
        if self.particle == self.index + 1:
            return ((token.start, last.end),)
        return tuple(sorted(((token.start, token.end), (first.start, last.end))))

    def end(self, sentence: Sentence) -> int:
        """Return where the verb and its particle end."""
        return max(b for _, b in self.cue(sentence))


def verb_hits(sentence: Sentence, verbs: VerbTable, speech: frozenset[str]) -> list[VerbHit]:
    """Return the reporting verbs outside quotes, in order.

    Those in a form of `speech`, the subjunctive, are words of somebody else and report nothing.
    """
    hits: list[VerbHit] = []
    for index, token in enumerate(sentence.tokens):
        forms = verbs.forms(token.low)
        if not forms or sentence.quoted(token) or (token.capital and index):
            continue
        if token.text in speech:
            continue
        if len(hits) == MOST_VERBS:
            break
        found = [
            hit
            for form in forms
            if (hit := _hit(sentence, index, form)) is not None
            and (hit.auxiliary is None or sentence.word_at(hit.auxiliary) not in speech)
        ]
        if found:
            hits.append(max(found, key=_certainty))
    return hits


def _certainty(hit: VerbHit) -> tuple[int, bool]:
    return (len(hit.verb.particle) if hit.particle is not None else 0, hit.closing)


def _hit(sentence: Sentence, index: int, form: VerbForm) -> VerbHit | None:
    if index == 0 and is_auxiliary(sentence.word_at(1)):
        return None
    if form.closing:
        return _closing_hit(sentence, index, form)
    particle = None
    if form.verb.particle:
        particle = _particle(sentence, index, form.verb.particle)
        if particle is None:
            return None
    elif _of_another_verb(sentence, index) or _depends_on_modal(sentence, index):
        return None
    return None if _is_attribute(sentence, index) else VerbHit(form.verb, index, particle)


def _of_another_verb(sentence: Sentence, index: int) -> bool:
    """Say whether a particle at the end of the clause makes another verb of it: `meldete … an`."""
    for at in range(index + 1, len(sentence.tokens)):
        token = sentence.tokens[at]
        if "," in token.gap or ":" in token.gap:
            return False
        if token.low in ("und", "aber", "sowie") and is_finite(sentence.word_at(at + 1)):
            return False
        if token.low in _PARTICLES and not token.capital and closes_clause(sentence, at):
            return not sentence.quoted(token)
    return False


def _depends_on_modal(sentence: Sentence, index: int) -> bool:
    """Say whether a form is an infinitive: `dürfte … verlangen`, `konnte nicht bestätigen`."""
    word = sentence.word_at(index)
    if not word.endswith("n") or not closes_clause(sentence, index):
        return False
    for before in range(index - 1, -1, -1):
        if sentence.word_at(before) in _MODALS:
            return True
        if "," in sentence.tokens[before + 1].gap:
            return False
    return False


def _is_attribute(sentence: Sentence, index: int) -> bool:
    """Say whether a form is an adjective: `auf nicht weiter bezeichnete Quellen`."""
    following = sentence.tokens[index + 1] if index + 1 < len(sentence.tokens) else None
    if following is None or not following.capital or following.gap != " ":
        return False
    word = sentence.tokens[index]
    if _ATTRIBUTIVE.fullmatch(word.low) is None or word.gap != " ":
        return False
    for before in range(index - 1, max(index - 5, -1), -1):
        token = sentence.tokens[before]
        if token.low in _OPENS_PHRASE:
            return True
        if token.capital or token.low in ("er", "sie", "es", "man", "und") or token.gap != " ":
            return False
    return False


def _closing_hit(sentence: Sentence, index: int, form: VerbForm) -> VerbHit | None:
    if not closes_clause(sentence, index):
        return None
    particle = None
    words = form.verb.particle
    if len(words) > 1 or (len(words) == 1 and not sentence.word_at(index).startswith(words[0])):
        particle = index - len(words)
        if not _words_at(sentence, particle, words):
            return None
    auxiliary = _auxiliary(sentence, index)
    if form.participle and auxiliary is None:
        return None
    passive = form.participle and is_passive(sentence.word_at(auxiliary or 0))
    if form.participle and sentence.word_at(index + 1) == "worden":
        auxiliary = _auxiliary_before(sentence, index)
        passive = True
    return VerbHit(
        form.verb, index, particle, True, auxiliary if form.participle else None, passive
    )


def _auxiliary(sentence: Sentence, index: int) -> int | None:
    """Return the auxiliary of the clause before a participle, or right behind it."""
    if is_auxiliary(sentence.word_at(index + 1)) and sentence.tokens[index + 1].gap == " ":
        return index + 1
    return _auxiliary_before(sentence, index)


def _auxiliary_before(sentence: Sentence, index: int) -> int | None:
    for before in range(index - 1, -1, -1):
        if is_auxiliary(sentence.word_at(before)):
            return before
        if "," in sentence.tokens[before + 1].gap and index - before > FARTHEST_AUXILIARY:
            return None
    return None


def closes_clause(sentence: Sentence, index: int) -> bool:
    """Say whether a word is the last of its clause, but for an auxiliary."""
    if index + 1 >= len(sentence.tokens):
        return True
    following = sentence.tokens[index + 1]
    return (
        _STOP.search(following.gap) is not None
        or following.low in ("und", "oder")
        or is_auxiliary(following.low)
    )


def _particle(sentence: Sentence, index: int, words: tuple[str, ...]) -> int | None:
    """Return where the words stand that part from a verb: at the end of its clause."""
    last = len(words) - 1
    behind = min(index + FARTHEST_PARTICLE, len(sentence.tokens) - last)
    for at in range(index + 1, behind):
        token = sentence.tokens[at]
        if token.low == words[0] and _words_at(sentence, at, words):
            apart = last > 0 or not token.capital
            if apart and closes_clause(sentence, at + last):
                return at
        if token.low in ("dass", "daß"):
            return None
    return None


def _words_at(sentence: Sentence, at: int, words: tuple[str, ...]) -> bool:
    return at >= 0 and all(
        sentence.word_at(at + place) == word.lower() for place, word in enumerate(words)
    )

"""Tells which words are another form of a cue: `teilte … mit`, `mitgeteilt`; `laut`, `zufolge`."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

import regex

_PARTICLES = (
    "ab|an|auf|aus|bei|dar|ein|entgegen|fest|fort|her|hin|hinzu|mit|nach|nahe|vor|weiter|wieder"
    "|zu|zurück|zusammen"
)
_PARTICLE = regex.compile(_PARTICLES)
_JOINED = regex.compile(rf"(?P<particle>{_PARTICLES})(?:ge|zu)?(?P<verb>\p{{L}}{{3,}})")
_PARTICIPLE = regex.compile(r"ge(?P<verb>\p{L}{3,}(?:t|en))")
_ENDING = regex.compile(r"(?:test|ten|tet|te|est|st|et|en|t|e|n)$")
_VOWELS = regex.compile(r"[aeiouäöüy]+")
_SOURCING = frozenset({"laut", "zufolge"})
_SHORTEST = 2  # consonants that tell a verb


@dataclass(frozen=True, slots=True)
class VerbSign:
    """What the forms of a verb have in common: the word that parts from it, its consonants."""

    particle: str
    consonants: str


def other_form(
    pieces: Sequence[str], words: Sequence[tuple[int, str]], free: Collection[int]
) -> tuple[int, ...]:
    """Return the numbers of the words that are a form of a cue: one, or two with its particle.

    `pieces` are the words of the cue, `words` those of a sentence in order, each with a number;
    what carries the meaning must be one of the `free`. Empty where there is none.
    """
    cue = [piece.casefold() for piece in pieces]
    sentence = [(number, word.casefold()) for number, word in words]
    if set(cue) <= _SOURCING:
        return tuple(number for number, word in sentence if number in free and word in _SOURCING)
    wanted = verb_sign(cue)
    if wanted is None:
        return ()
    for at, (number, word) in enumerate(sentence):
        if number not in free or not word.isalpha():
            continue
        if verb_sign([word]) == wanted:
            return (number,)
        if wanted.particle and _consonants(word) == wanted.consonants:
            particle = _particle_behind(wanted.particle, sentence[at + 1 :])
            if particle is not None:
                return (number, particle)
    return ()


def verb_sign(words: Sequence[str]) -> VerbSign | None:
    """Return the sign of a verb, in one word or parted from its particle, or None for others."""
    match words:
        case [verb] if verb.isalpha():
            return _joined(verb) or _plain(verb)
        case [verb, particle] if verb.isalpha() and _PARTICLE.fullmatch(particle):
            consonants = _consonants(verb)
            return VerbSign(particle, consonants) if consonants else None
        case _:
            return None


def _particle_behind(particle: str, rest: Sequence[tuple[int, str]]) -> int | None:
    """Return the particle that ends a clause: the first with no word behind it, else the last."""
    found = [at for at, (_, word) in enumerate(rest) if word == particle]
    closing = (at for at in found if at + 1 == len(rest) or not rest[at + 1][1].isalpha())
    at = next(closing, found[-1] if found else None)
    return None if at is None else rest[at][0]


def _joined(word: str) -> VerbSign | None:
    match = _JOINED.fullmatch(word)
    consonants = _consonants(match["verb"]) if match else ""
    return VerbSign(match["particle"], consonants) if match and consonants else None


def _plain(word: str) -> VerbSign | None:
    consonants = _consonants(word)
    return VerbSign("", consonants) if consonants else None


def _consonants(word: str) -> str:
    match = _PARTICIPLE.fullmatch(word)
    stem = _ENDING.sub("", match["verb"] if match else word, count=1)
    left = _VOWELS.sub("", stem.replace("ß", "ss"))
    return left if len(left) >= _SHORTEST else ""

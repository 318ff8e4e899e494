"""The words of reporting in English, and the sentences they are looked for in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import regex

from goldspan.prefill.actors.scene import Token, tokens_of
from goldspan.prefill.claims.statement import Range
from goldspan.prefill.reading import Piece

_FINAL = regex.compile(r"[\s.!?…]+$")


@dataclass(frozen=True, slots=True)
class EnglishWording:
    """Reporting verbs by what stands behind them; `prepositions` open the phrase of a verb.

    `speakers` are common nouns that may be a source, with the kind of actor they are.
    """

    clause: frozenset[str]
    addressed: frozenset[str]
    quoted: frozenset[str]
    infinitive: frozenset[str]
    object: frozenset[str]
    prepositions: Mapping[str, frozenset[str]]
    speakers: Mapping[str, str]

    @property
    def beside_quotes(self) -> frozenset[str]:
        """Return the verbs that attribute a direct quote."""
        return self.clause | self.addressed | self.quoted


@dataclass(frozen=True, slots=True)
class EnglishSentence:
    """A sentence of the text; `end` leaves out its final stop."""

    text: str
    start: int
    end: int
    full_end: int
    tokens: Sequence[Token]

    def first_from(self, place: int) -> int:
        """Return the index of the first word from this place on."""
        return next((i for i, t in enumerate(self.tokens) if t.start >= place), len(self.tokens))


def read_english(tables: Mapping[str, Any]) -> EnglishWording:
    """Return the wording of the tables."""
    words = {
        name: frozenset(tables[name].split())
        for name in ("clause", "addressed", "quoted", "infinitive", "object")
    }
    return EnglishWording(
        **words,
        prepositions={verb: frozenset(found.split()) for verb, found in tables["with"].items()},
        speakers={
            noun: kind for kind, nouns in tables["speakers"].items() for noun in nouns.split()
        },
    )


def read_english_sentence(text: str, piece: Piece) -> EnglishSentence:
    """Return the sentence of a piece."""
    match = _FINAL.search(piece.text)
    end = piece.start + match.start() if match is not None else piece.end
    return EnglishSentence(text, piece.start, end, piece.end, tokens_of(text, piece))


def trimmed(text: str, start: int, end: int) -> Range:
    """Return the range without white space, commas and dashes at its edges."""
    while start < end and (text[start].isspace() or text[start] in ",:;–-"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",:;–-"):
        end -= 1
    return start, end

"""The tables of the claims component, ready to use."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import regex

from goldspan.prefill.actors.scene import is_finite
from goldspan.prefill.claims.verbs import VerbTable


@dataclass(frozen=True, slots=True)
class Wording:
    """Reporting verbs and phrases, openings, speakers, and the subjunctive.

    `sure` are the forms of the subjunctive that show speech where no cue stands beside them,
    `spoken` those that no narrator uses of a reporting verb.
    """

    verbs: VerbTable
    phrases: regex.Pattern[str]
    nouns: regex.Pattern[str]
    states: regex.Pattern[str]
    openings: regex.Pattern[str]
    speakers: frozenset[str]
    subjunctive: frozenset[str]
    finite: frozenset[str]
    urging: frozenset[str]
    agentless: frozenset[str]
    spoken: frozenset[str]
    sure: frozenset[str]

    def is_verb(self, word: str) -> bool:
        """Return whether a word in small letters looks like a finite verb."""
        return word in self.finite or word in self.subjunctive or is_finite(word)


def read_wording(tables: Mapping[str, Any], subjunctive: str, finite: str) -> Wording:
    """Return the wording of the tables, and of two lists of finite forms, one a line."""
    known = frozenset(tables["subjunctive"])
    forms = known | frozenset(subjunctive.split())
    nouns = _any_of(tables["nouns"])
    sources = _any_of(tables["source_nouns"])
    told = _any_of(tables["told_nouns"])
    words = r"(?:(?:\p{Ll}{2,}e[nrms]?|ersten|den|der|dem)\s){0,3}[\p{L}-]*"
    indefinite = r"(?!de[rnm]\s)" + words
    return Wording(
        verbs=VerbTable(tables["verbs"]),
        phrases=regex.compile(rf"\b(?:{'|'.join(_loose(p) for p in tables['phrases'])})\b"),
        nouns=regex.compile(rf"(?:[\p{{L}}-]*)(?i:{nouns})"),
        states=regex.compile(
            rf"\b(?:{_any_of(tables['state_verbs'])})\b.*?\b(?P<state>{_any_of(tables['states'])})\b"
        ),
        openings=regex.compile(
            rf"(?i:\b(?:laut|gemäß|nach)\s{words}(?:{sources})\b|\bnach\s{indefinite}(?:{told})\b"
            rf"|\b(?:laut|gemäß)\s{words}(?:{told})\b|\b(?:{_any_of(tables['openings'])})\b)(?=\s)"
            r"|\b[Ll]aut(?=\s(?!über\s)(?:[\p{Lu}\p{N}„“\"»«']|\p{Ll}+(?:e[nrms]?)\s|de[rmns]\s))"
        ),
        speakers=frozenset(tables["speakers"]),
        subjunctive=forms,
        finite=frozenset(finite.split()),
        urging=frozenset(tables["urging"]),
        agentless=frozenset(tables["agentless"]),
        spoken=frozenset(w for w in forms if not w.endswith(("te", "ten"))),
        sure=forms - frozenset(tables["unsure"]),
    )


def _any_of(words: list[str]) -> str:
    return "|".join(map(_loose, sorted(words, key=len, reverse=True)))


def _loose(phrase: str) -> str:
    return r"\s".join(map(regex.escape, phrase.split(" ")))

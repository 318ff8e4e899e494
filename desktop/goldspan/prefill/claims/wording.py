"""The tables of the claims component, ready to use."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import regex

from goldspan.prefill.claims.verbs import VerbTable


@dataclass(frozen=True, slots=True)
class Wording:
    """Reporting verbs and phrases, openings, speakers, and the subjunctive."""

    verbs: VerbTable
    phrases: regex.Pattern[str]
    nouns: frozenset[str]
    openings: regex.Pattern[str]
    speakers: frozenset[str]
    subjunctive: frozenset[str]
    sure: frozenset[str]


def read_wording(tables: Mapping[str, Any]) -> Wording:
    """Return the wording of the tables."""
    openings = sorted(tables["openings"], key=len, reverse=True)
    subjunctive = frozenset(tables["subjunctive"])
    return Wording(
        verbs=VerbTable(tables["verbs"]),
        phrases=regex.compile(rf"\b(?:{'|'.join(_loose(p) for p in tables['phrases'])})\b"),
        nouns=frozenset(tables["nouns"]),
        openings=regex.compile(rf"(?i)\b(?:{'|'.join(map(regex.escape, openings))})(?=\s)"),
        speakers=frozenset(tables["speakers"]),
        subjunctive=subjunctive,
        sure=subjunctive - frozenset(tables["unsure"]),
    )


def _loose(phrase: str) -> str:
    return r"\s".join(map(regex.escape, phrase.split(" ")))

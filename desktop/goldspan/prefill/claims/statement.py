"""A found claim, and who says it and when."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

Range = tuple[int, int]


class Mode(StrEnum):
    """How the words are given."""

    DIRECT = "DIRECT"
    INDIRECT = "INDIRECT"
    REPORTED = "REPORTED"


class Evidence(StrEnum):
    """The family of rules that a claim was found by; scores are measured for each."""

    DIRECT_QUOTE = "direct_quote"
    DASS_CLAUSE = "dass_clause"
    SUBJUNCTIVE = "subjunctive"
    INFINITIVE = "infinitive"
    INDICATIVE = "indicative"
    CONTINUATION = "continuation"
    SO_CLAUSE = "so_clause"
    ACCORDING_TO = "according_to"
    NOUN_PHRASE = "noun_phrase"
    TICKER = "ticker"


@dataclass(frozen=True, slots=True)
class Found:
    """What a rule found: the claim, its mode, the cue, and where the speaker may stand.

    `agent`: the speaker stands behind `von`; `genitive`: behind a preposition or in the genitive.
    """

    start: int
    end: int
    mode: Mode
    cue: tuple[Range, ...]
    region: tuple[Range, ...]
    evidence: Evidence
    agent: bool = False
    genitive: bool = False


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who says it: a mention that is known (`mark`), or a description that becomes one."""

    start: int
    end: int
    mark: str | None = None
    kind: str = ""
    canonical: str = ""


@dataclass(frozen=True, slots=True)
class Attribution:
    """The attributing words, who they name, and the date of saying (the id of its mark)."""

    cue: tuple[Range, ...]
    speakers: tuple[Speaker, ...] = ()
    when: str | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """A claim: characters, end exclusive."""

    start: int
    end: int
    mode: Mode
    evidence: Evidence
    attribution: Attribution = field(default_factory=lambda: Attribution(()))

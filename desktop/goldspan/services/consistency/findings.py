"""A finding: the same words, and the different decisions on them with where each was made."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from goldspan.domain.ids import derived_id
from goldspan.domain.layer import Span

Range = tuple[int, int]


class FindingKind(StrEnum):
    """What is different in the same words."""

    PASSAGE = "passage"
    LINK = "link"
    MARKED = "marked"
    VALUE = "value"
    LABEL = "label"


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """One span of a decision: which of the place's ranges it marks, as what.

    `values` are those attributes that are compared, each in the form in which it is compared.
    """

    slot: int
    label: str
    values: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, order=True)
class Tie:
    """One link of a decision: its type, and which of the place's ranges it joins."""

    type: str
    source: int
    target: int


@dataclass(frozen=True, slots=True, order=True)
class Decision:
    """What was decided at a place; without marks and ties: that nothing is marked there."""

    marks: tuple[Mark, ...] = ()
    ties: tuple[Tie, ...] = ()


@dataclass(frozen=True, slots=True)
class Place:
    """Where the words stand: `slots` are the ranges that decisions are about, by their numbers.

    `spans` are those that the decision consists of; empty where nothing is marked.
    """

    article: str
    slots: tuple[Range, ...]
    spans: tuple[Span, ...] = ()

    @property
    def start(self) -> int:
        """Where the first of the ranges begins."""
        return min(start for start, _ in self.slots)

    @property
    def end(self) -> int:
        """Where the last of the ranges ends."""
        return max(end for _, end in self.slots)

    @property
    def key(self) -> str:
        """What tells places apart: article and ranges."""
        return f"{self.article}:{','.join(f'{start}-{end}' for start, end in self.slots)}"


@dataclass(frozen=True, slots=True)
class Variant:
    """One of the decisions, and where it was made, in the library's order."""

    decision: Decision
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """Decisions that differ, the most frequent first.

    `label` is what it is about, `key` the attribute or link type that differs, empty where the
    marks themselves do. `words` are what all places have in common, on one line. `score` from 0
    to 1 says how likely a slip it is.
    """

    id: str
    kind: FindingKind
    label: str
    key: str
    words: str
    variants: tuple[Variant, ...]
    score: float

    @property
    def doubted(self) -> list[Place]:
        """The places of all variants but the most frequent."""
        return [place for variant in self.variants[1:] for place in variant.places]


def finding(
    kind: FindingKind,
    label: str,
    words: str,
    decided: Iterable[tuple[Decision, Place]],
    prior: float,
    key: str = "",
    told_apart: str = "",
) -> Finding | None:
    """Return what was decided differently at these places; None where all agree.

    `prior` is how likely such a difference is a slip where all but one of many places agree;
    `told_apart` distinguishes findings on the same words.
    """
    groups: dict[Decision, list[Place]] = {}
    for decision, place in decided:
        groups.setdefault(decision, []).append(place)
    if len(groups) < 2:
        return None
    order = sorted(groups.items(), key=lambda group: (-len(group[1]), not group[0].marks, group[0]))
    variants = tuple(Variant(decision, tuple(places)) for decision, places in order)
    identifier = derived_id("finding", kind.value, label, key, words, told_apart)
    score = prior * agreement([len(each.places) for each in variants])
    return Finding(identifier, kind, label, key, words, variants, score)


def doubted(found: Finding, factor: float) -> Finding:
    """Return a finding that is less likely to be a slip."""
    return replace(found, score=found.score * factor)


def agreement(counts: list[int]) -> float:
    """Return how clear the majority is, from one half (one against one) to nearly 1.

    It is the share of the most frequent decision with one case more on either side (Laplace).
    """
    first = max(counts)
    return (first + 1) / (sum(counts) + 2)


def one_line(text: str) -> str:
    """Return words on one line."""
    return " ".join(text.split())


def most_likely_first(findings: Iterable[Finding]) -> list[Finding]:
    """Return findings with the likeliest slips first, in a stable order."""
    return sorted(findings, key=lambda each: (-each.score, each.words.casefold(), each.id))

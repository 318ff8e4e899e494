"""What a measure says: its value or why it has none, how much it rests on, how sure it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Interval:
    """Where a measure lies in 95 % of the samples of articles; both ends included."""

    low: float
    high: float


class Undefined(StrEnum):
    """Why a measure has no value."""

    ONE_ANNOTATOR = "one annotator"  # fewer than two people are compared
    NO_COMMON_ARTICLE = "no common article"  # nobody was asked for the same in the same article
    NOTHING_MARKED = "nothing marked"
    NOTHING_MATCHED = "nothing matched"  # no spans of two people have met
    NO_VALUES = "no values"  # nobody gave the attribute a value
    NO_LINKS = "no links"
    NO_TOKENS = "no tokens"
    OVERLAPS = "overlaps"  # somebody's spans of this label overlap in each of the articles
    NO_VARIATION = "no variation"  # agreement by chance is complete: all is of one kind
    NOT_INSTALLED = "not installed"  # the package that works it out


class LeftOut(StrEnum):
    """Why a measure leaves out some of the articles."""

    NOT_COMMON = "not common"  # fewer than two people were asked for it there
    OVERLAPS = "overlaps"  # spans of one label by one person overlap


@dataclass(frozen=True, slots=True)
class Basis:
    """What a measure rests on. What does not apply is 0.

    `spans` are those of all people together, `tokens` those that at least two people have judged,
    `matched` the pairs of spans that met, `pairs` the pairs of people. `left_out` are articles.
    """

    articles: int = 0
    pairs: int = 0
    spans: int = 0
    matched: int = 0
    tokens: int = 0
    left_out: Mapping[LeftOut, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Measure:
    """The value of a measure, at most 1; None where it is undefined, then `undefined` says why.

    The interval is None where fewer than two articles (or groups of them) have something to say
    of it.
    """

    value: float | None
    undefined: Undefined | None = None
    basis: Basis = field(default_factory=Basis)
    interval: Interval | None = None

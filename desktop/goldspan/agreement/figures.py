"""All measures of a selection, each with what it rests on and how sure it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from goldspan.agreement.results import Measure


@dataclass(frozen=True, slots=True)
class Score:
    """F1 of two people: of `first` and `second` spans or links so many have met on each side.

    F1 = (met_first + met_second) / (first + second): 265 of 269 and 265 are 530 / 534 = .9925.

    The two differ only where labels do not count: there both sides of a match may belong to
    different labels. Over several pairs of people it is their sum.
    """

    f1: Measure
    met_first: int = 0
    met_second: int = 0
    first: int = 0
    second: int = 0


@dataclass(frozen=True, slots=True)
class Scores:
    """Spans of two people: same range and label; some shared character; same range, any label."""

    strict: Score
    tolerant: Score
    any_label: Score


@dataclass(frozen=True, slots=True)
class Shared:
    """How many of the matched spans have the same value of an attribute."""

    share: Measure
    same: int = 0
    of: int = 0


@dataclass(frozen=True, slots=True)
class LinkScores:
    """Links of a type: all of them, and those whose ends have both met a span."""

    every: Score
    matched: Score


@dataclass(frozen=True, slots=True)
class PairFigures:
    """Two people, or all pairs of people together.

    `labels`, `kappa` (Cohen's, on tokens) by label; `total` is all labels together. `attributes` by
    label and key. `confused[i][j]` are units that have the i-th label for the first and the j-th
    for the second person, in the order of the labels; the last is nothing.
    """

    people: tuple[str, ...]
    labels: Mapping[str, Scores]
    total: Scores
    kappa: Mapping[str, Measure]
    attributes: Mapping[tuple[str, str], Shared]
    links: Mapping[str, LinkScores]
    confused: tuple[tuple[int, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class GroupFigures:
    """All people together, by label; the totals are of all labels together.

    `fleiss` and `alpha` are on tokens, `alpha_total` on the sets of labels of tokens; `unitizing`
    is αU; `attributes` is α by label and key.
    """

    fleiss: Mapping[str, Measure]
    alpha: Mapping[str, Measure]
    alpha_total: Measure
    unitizing: Mapping[str, Measure]
    unitizing_total: Measure
    attributes: Mapping[tuple[str, str], Measure]


@dataclass(frozen=True, slots=True)
class Figures:
    """All measures but γ; `together` adds up all pairs: no people, κ and confusions in it."""

    people: tuple[str, ...]
    labels: tuple[str, ...]
    articles: int
    pairs: tuple[PairFigures, ...]
    together: PairFigures
    group: GroupFigures

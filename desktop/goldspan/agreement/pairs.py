"""Measures two people at a time: F1 of spans and links, Cohen's κ, shares of equal values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from goldspan.agreement.bootstrap import Resamples
from goldspan.agreement.counts import Attribute, Counts
from goldspan.agreement.figures import LinkScores, PairFigures, Score, Scores, Shared
from goldspan.agreement.formulas import cohen, ratio
from goldspan.agreement.results import Basis, LeftOut, Measure, Undefined
from goldspan.agreement.stating import stated
from goldspan.agreement.tallies import Flags, Table


@dataclass(frozen=True, slots=True)
class _There:
    """Which of the articles (A × …) have something: spans by label, values, links by type.

    Links: any, and those whose ends have met.
    """

    spans: Flags
    attributes: Mapping[Attribute, Flags]
    links: Flags

    def joined(self, other: _There) -> _There:
        return _There(
            self.spans | other.spans,
            {key: self.attributes[key] | other.attributes[key] for key in self.attributes},
            self.links | other.links,
        )


@dataclass(slots=True)
class _Sums:
    """The sums of one pair, or of several added up: over the selection, then over each sample.

    `spans` has for each label: of the first, of the second, met exactly, met by overlap, same range
    of the first, of the second. `common` are articles in which both were asked for a label.
    """

    spans: Table
    attributes: Mapping[Attribute, Table]
    links: Table
    common: Flags
    there: _There
    pairs: int = 1

    def add(self, other: _Sums) -> None:
        self.spans = self.spans + other.spans
        self.attributes = {
            key: self.attributes[key] + other.attributes[key] for key in self.attributes
        }
        self.links = self.links + other.links
        self.common = self.common | other.common
        self.there = self.there.joined(other.there)
        self.pairs += bool(other.common.any())


class PairMeasurer:
    """Measures pairs of people, and remembers their sums for all pairs together."""

    def __init__(self, counts: Counts, resamples: Resamples) -> None:
        self._counts = counts
        self._marks = counts.marks
        self._resamples = resamples
        # Why there is no value where nobody was asked for the same in the same article.
        alone = len(counts.marks.people) < 2
        self._nothing = Undefined.ONE_ANNOTATOR if alone else Undefined.NO_COMMON_ARTICLE
        self._all = self._no_sums()

    def measure(self, pair: tuple[int, int]) -> PairFigures:
        """Return what two people, by number, agree on."""
        sums = self._summed(pair)
        people = tuple(self._marks.people[person] for person in pair)
        figures = self._figures(people, sums, self._kappas(pair))
        self._all.add(sums)
        confused = self._counts.spans.pairs[pair].confused[self._resamples.chosen].sum(axis=0)
        return replace(figures, confused=tuple(tuple(row) for row in confused.tolist()))

    def together(self) -> PairFigures:
        """Return the measures over all pairs that were measured, added up."""
        return self._figures((), self._all, {})

    def _no_sums(self) -> _Sums:
        articles, labels = len(self._resamples.chosen), len(self._marks.labels)
        types = len(self._marks.links.types)
        nowhere = np.zeros(articles, dtype=np.bool_)
        return _Sums(
            spans=np.zeros((1, labels, 6)),
            attributes={attribute: np.zeros((1, 2)) for attribute in self._counts.attributes},
            links=np.zeros((1, types, 5)),
            common=np.zeros((articles, labels), dtype=np.bool_),
            there=_There(
                spans=np.zeros((articles, labels), dtype=np.bool_),
                attributes=dict.fromkeys(self._counts.attributes, nowhere),
                links=np.zeros((articles, types, 2), dtype=np.bool_),
            ),
            pairs=0,
        )

    def _summed(self, pair: tuple[int, int]) -> _Sums:
        counted, chosen = self._counts.spans.pairs[pair], self._resamples.chosen
        spans = np.stack(
            (
                counted.first,
                counted.second,
                counted.exact,
                counted.tolerant,
                counted.any_first,
                counted.any_second,
            ),
            axis=2,
        )
        place = {label: number for number, label in enumerate(self._marks.labels)}
        shared = {key: self._resamples.sums(table) for key, table in counted.attributes.items()}
        return _Sums(
            spans=self._resamples.sums(spans),
            attributes={
                (label, key): shared[key][:, place[label]] for label, key in self._counts.attributes
            },
            links=self._resamples.sums(counted.links),
            common=counted.comparable[chosen],
            there=_There(
                spans=(counted.first + counted.second)[chosen] > 0,
                attributes={
                    (label, key): counted.attributes[key][chosen, place[label], 1] > 0
                    for label, key in self._counts.attributes
                },
                links=np.stack(
                    (
                        counted.links[chosen, :, 1:3].any(axis=2),
                        counted.links[chosen, :, 3:].any(axis=2),
                    ),
                    axis=2,
                ),
            ),
        )

    def _figures(
        self, people: tuple[str, ...], sums: _Sums, kappa: Mapping[str, Measure]
    ) -> PairFigures:
        several, there = self._resamples.several, sums.there
        by_label, linked = several(there.spans), several(there.links)
        labels = {
            label: _scores(
                sums.spans[:, number],
                self._basis(sums, sums.common[:, number]),
                self._nothing,
                by_label[number],
            )
            for number, label in enumerate(self._marks.labels)
        }
        anywhere = np.logical_or.reduce(sums.common, axis=1)
        every = self._basis(sums, anywhere)
        met = {
            label: int(sums.spans[0, number, 3]) for number, label in enumerate(self._marks.labels)
        }
        return PairFigures(
            people=people,
            labels=labels,
            total=_scores(
                sums.spans.sum(axis=1),
                every,
                self._nothing,
                several(np.logical_or.reduce(there.spans, axis=1)),
            ),
            kappa=kappa,
            attributes={
                (label, key): _shared(
                    table,
                    met[label],
                    labels[label].strict.f1.basis,
                    self._nothing,
                    several(there.attributes[label, key]),
                )
                for (label, key), table in sums.attributes.items()
            },
            links={
                kind: _link_scores(sums.links[:, number], every, self._nothing, linked[number])
                for number, kind in enumerate(self._marks.links.types)
            },
        )

    def _basis(self, sums: _Sums, common: Flags) -> Basis:
        articles = int(common.sum())
        return Basis(articles, sums.pairs, left_out=left_out(len(common) - articles, 0))

    def _kappas(self, pair: tuple[int, int]) -> dict[str, Measure]:
        counted = self._counts.tokens.pairs[pair]
        common = self._counts.spans.pairs[pair].comparable[self._resamples.chosen]
        usable = counted.usable[self._resamples.chosen]
        tables = (counted.tokens, counted.first, counted.second, counted.both)
        sums = self._resamples.sums(np.stack(tables, axis=2))
        values = cohen(*(sums[:, :, part] for part in range(4)))
        marked = (counted.first + counted.second)[self._resamples.chosen] > 0
        several = self._resamples.several(marked)
        found = {}
        for number, label in enumerate(self._marks.labels):
            tokens, first, second, _ = (int(each) for each in sums[0, number])
            articles = int(usable[:, number].sum())
            both = int(common[:, number].sum())
            basis = Basis(
                articles=articles,
                pairs=1,
                tokens=tokens,
                left_out=left_out(len(common) - both, both - articles),
            )
            why = token_reason(both, articles, tokens, first + second)
            found[label] = stated(values[:, number], basis, why, several[number])
        return found


def token_reason(common: int, usable: int, tokens: int, marked: int) -> Undefined:
    """Return why a measure on tokens has no value, given what it would rest on."""
    if not common:
        return Undefined.NO_COMMON_ARTICLE
    if not usable:
        return Undefined.OVERLAPS
    if not tokens:
        return Undefined.NO_TOKENS
    return Undefined.NO_VARIATION if marked else Undefined.NOTHING_MARKED


def left_out(uncommon: int, overlapping: int) -> dict[LeftOut, int]:
    """Return how many articles a measure leaves out, by reason."""
    found = {LeftOut.NOT_COMMON: uncommon, LeftOut.OVERLAPS: overlapping}
    return {why: count for why, count in found.items() if count}


def _scores(sums: Table, basis: Basis, nothing: Undefined, several: object) -> Scores:
    first, second, exact, tolerant, any_first, any_second = sums.T
    why = Undefined.NOTHING_MARKED if basis.articles else nothing
    return Scores(
        strict=_score(exact, exact, first, second, basis, why, several),
        tolerant=_score(tolerant, tolerant, first, second, basis, why, several),
        any_label=_score(any_first, any_second, first, second, basis, why, several),
    )


def _score(
    met_first: Table,
    met_second: Table,
    first: Table,
    second: Table,
    basis: Basis,
    why: Undefined,
    several: object,
) -> Score:
    values = ratio(met_first + met_second, first + second)
    sizes = [int(each[0]) for each in (met_first, met_second, first, second)]
    rests = Basis(
        basis.articles, basis.pairs, sizes[2] + sizes[3], sizes[0], left_out=basis.left_out
    )
    return Score(stated(values, rests, why, several), *sizes)


def _shared(sums: Table, met: int, basis: Basis, nothing: Undefined, several: object) -> Shared:
    same, of = (int(each) for each in sums[0])
    why = Undefined.NO_VALUES
    if not basis.articles:
        why = nothing
    elif not met:
        why = Undefined.NOTHING_MATCHED
    rests = Basis(basis.articles, basis.pairs, matched=of, left_out=basis.left_out)
    return Shared(stated(ratio(sums[:, 0], sums[:, 1]), rests, why, several), same, of)


def _link_scores(sums: Table, basis: Basis, nothing: Undefined, several: Flags) -> LinkScores:
    alike, first, second, first_met, second_met = sums.T
    every = Undefined.NO_LINKS if basis.articles else nothing
    matched = Undefined.NOTHING_MATCHED if first[0] + second[0] else every
    return LinkScores(
        every=_score(alike, alike, first, second, basis, every, several[0]),
        matched=_score(alike, alike, first_met, second_met, basis, matched, several[1]),
    )

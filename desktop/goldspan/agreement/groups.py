"""Measures all people together: Fleiss' κ, Krippendorff's α and αU."""

from __future__ import annotations

import numpy as np

from goldspan.agreement.bootstrap import Resamples
from goldspan.agreement.coincidences import Coincidences
from goldspan.agreement.counts import Attribute, Counts
from goldspan.agreement.figures import GroupFigures
from goldspan.agreement.formulas import (
    alpha,
    expected_distances,
    fleiss,
    ratio,
    unitizing_disagreements,
)
from goldspan.agreement.pairs import left_out, token_reason
from goldspan.agreement.results import Basis, Measure, Undefined
from goldspan.agreement.stating import stated
from goldspan.agreement.tallies import Flags, Table
from goldspan.agreement.unitizing import UnitizingCounts


class GroupMeasurer:
    """Measures all people of the counts."""

    def __init__(self, counts: Counts, resamples: Resamples) -> None:
        self._counts = counts
        self._marks = counts.marks
        self._resamples = resamples
        chosen = resamples.chosen
        self._common: Flags = (self._marks.asked.sum(axis=1) > 1)[chosen]
        self._usable: Flags = (counts.tokens.judges > 0)[chosen]
        self._spans = counts.spans.spans[chosen]

    def measure(self) -> GroupFigures:
        """Return the measures by label and of all labels."""
        fleiss_by_label, alpha_by_label = self._on_tokens()
        unitizing, total = self._unitizing()
        return GroupFigures(
            fleiss=fleiss_by_label,
            alpha=alpha_by_label,
            alpha_total=self._label_sets(),
            unitizing=unitizing,
            unitizing_total=total,
            attributes={
                attribute: self._attribute(attribute, compared)
                for attribute, compared in self._counts.attributes.items()
            },
        )

    def _on_tokens(self) -> tuple[dict[str, Measure], dict[str, Measure]]:
        """Return Fleiss' κ and α of each label, every token being inside or outside of it."""
        counted = self._counts.tokens
        judges = counted.judges.astype(np.float64)
        tokens = counted.tokens[:, None] * (judges > 0)
        marked, squares = counted.marked, counted.squares
        # Σ x(x-1) + Σ (m-x)(m-x-1) over tokens that x of m people have marked.
        agreeing = 2 * squares - 2 * judges * marked + judges * (judges - 1) * tokens
        few = np.maximum(judges, 1)
        tables = (
            tokens,
            agreeing / (few * np.maximum(judges - 1, 1)),
            marked / few,
            judges * tokens,
            agreeing / np.maximum(judges - 1, 1),
            marked,
        )
        sums = self._resamples.sums(np.stack(tables, axis=2))
        things, agreed, share, values, alike, ones = (sums[:, :, part] for part in range(6))
        kappas = fleiss(things, agreed, np.stack((share, things - share), axis=-1))
        alphas = alpha(values, alike, ones**2 + (values - ones) ** 2)
        several = self._resamples.several((marked > 0)[self._resamples.chosen])
        found: tuple[dict[str, Measure], dict[str, Measure]] = {}, {}
        for number, label in enumerate(self._marks.labels):
            basis = self._basis(number, int(things[0, number]))
            common = int(self._common[:, number].sum())
            why = token_reason(common, basis.articles, basis.tokens, int(ones[0, number]))
            why = self._alone(why)
            found[0][label] = stated(kappas[:, number], basis, why, several[number])
            found[1][label] = stated(alphas[:, number], basis, why, several[number])
        return found

    def _label_sets(self) -> Measure:
        compared = self._counts.tokens.sets
        tokens = int(compared.things[self._resamples.chosen].sum())
        common = np.logical_and.reduce(self._common, axis=1)
        usable = common & np.logical_and.reduce(self._usable, axis=1)
        articles, shared = int(usable.sum()), int(common.sum())
        basis = Basis(
            articles=articles,
            pairs=len(self._marks.pairs),
            spans=int(self._spans[usable].sum()),
            tokens=tokens,
            left_out=left_out(len(common) - shared, shared - articles),
        )
        why = token_reason(shared, articles, tokens, basis.spans)
        several = self._resamples.several(self._spans.any(axis=(1, 2)) & usable)
        return stated(self._alpha(compared), basis, self._alone(why), several)

    def _attribute(self, attribute: Attribute, compared: Coincidences) -> Measure:
        label, _ = attribute
        number = self._marks.labels.index(label)
        own = compared.things[self._resamples.chosen]
        things = int(own.sum())
        common = self._common[:, number]
        articles = int(common.sum())
        basis = Basis(
            articles=articles,
            pairs=len(self._marks.pairs),
            matched=things,
            left_out=left_out(len(common) - articles, 0),
        )
        why = Undefined.NO_VARIATION
        if not articles:
            why = Undefined.NO_COMMON_ARTICLE
        elif not things:
            why = Undefined.NOTHING_MATCHED
        several = self._resamples.several(own > 0)
        return stated(self._alpha(compared), basis, self._alone(why), several)

    def _alpha(self, compared: Coincidences) -> Table:
        values, alike = self._resamples.sums(np.stack((compared.values, compared.alike), axis=1)).T
        squares = (self._resamples.sums(compared.marginals) ** 2).sum(axis=1)
        squares += self._resamples.sums(compared.squares, squared=True)
        return alpha(values, alike, squares)

    def _unitizing(self) -> tuple[dict[str, Measure], Measure]:
        apart, chance = [], []
        found = {}
        marked = self._spans.any(axis=1) & self._usable
        several = self._resamples.several(marked)
        for number, label in enumerate(self._marks.labels):
            observed, expected = self._disagreement(self._counts.units[label])
            apart.append(observed)
            chance.append(expected)
            basis = self._basis(number, 0)
            common = int(self._common[:, number].sum())
            why = token_reason(common, basis.articles, 1, 0)
            value = 1 - ratio(observed, expected)
            found[label] = stated(value, basis, self._alone(why), several[number])
        measured = np.array([not np.isnan(each[0]) for each in chance], dtype=np.bool_)
        common, usable = (
            int(np.logical_or.reduce(table, axis=1).sum()) for table in (self._common, self._usable)
        )
        basis = Basis(
            articles=usable,
            pairs=len(self._marks.pairs),
            spans=int(self._spans.sum(axis=1)[self._usable].sum()),
            left_out=left_out(len(self._common) - common, common - usable),
        )
        why = token_reason(common, usable, 1, 0)
        if not measured.any():
            return found, Measure(None, self._alone(why), basis)
        sums = [np.nansum(np.stack(part), axis=0) for part in (apart, chance)]
        anywhere = self._resamples.several(np.logical_or.reduce(marked, axis=1))
        return found, stated(1 - ratio(*sums), basis, self._alone(why), anywhere)

    def _disagreement(self, counted: UnitizingCounts) -> tuple[Table, Table]:
        """Return observed and expected disagreement, both times the length of the continuum."""
        tables = (counted.observed, counted.total, counted.own, counted.units, counted.cubes)
        sums = self._resamples.sums(np.stack(tables, axis=1))
        observed, total, own, units, cubes = sums.T
        found = self._resamples.sums(counted.found)
        room = self._resamples.sums(counted.room)
        expected = expected_distances(units, cubes, counted.lengths, found, room)
        return unitizing_disagreements(observed, total, own, expected)

    def _basis(self, label: int, tokens: int) -> Basis:
        usable, common = self._usable[:, label], self._common[:, label]
        articles, shared = int(usable.sum()), int(common.sum())
        return Basis(
            articles=articles,
            pairs=len(self._marks.pairs),
            spans=int(self._spans[usable][:, :, label].sum()),
            tokens=tokens,
            left_out=left_out(len(common) - shared, shared - articles),
        )

    def _alone(self, why: Undefined) -> Undefined:
        return Undefined.ONE_ANNOTATOR if len(self._marks.people) < 2 else why

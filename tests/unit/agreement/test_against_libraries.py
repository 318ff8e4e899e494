"""Whatever people marked: the same figures as the libraries that own the measures give."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

import krippendorff
import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from nltk.metrics.agreement import AnnotationTask
from sklearn.metrics import cohen_kappa_score, f1_score

from goldspan.agreement.coincidences import coincidences, compare
from goldspan.agreement.counts import count
from goldspan.agreement.figures import Figures, Score
from goldspan.agreement.formulas import alpha
from goldspan.agreement.marks import marks_of
from goldspan.agreement.measuring import measure
from goldspan.domain.exchange import ExchangeSpan
from goldspan.prefill.evaluation.matching import match_ranges, match_spans
from helpers.people_drawn import (
    LABELS,
    PEOPLE,
    TOKENS,
    Drawn,
    article,
    asked_drawn,
    columns,
    layers_apart,
    layers_drawn,
)

articles_apart = st.lists(layers_apart, min_size=1, max_size=3)
articles_drawn = st.lists(layers_drawn, min_size=1, max_size=3)


def measured(articles: Sequence[Drawn]) -> Figures:
    return measure(count(columns(*(article(each) for each in articles))), sampled=False)


def inside(articles: Sequence[Drawn], person: str, label: str) -> list[int]:
    """Return for each token of all articles whether it is in a span of the label."""
    return [
        int(any(key == label and s < end and start < e for key, s, e in each[person]))
        for each in articles
        for start, end in TOKENS
    ]


def value_of(score: Score) -> float | None:
    return score.f1.value


@settings(max_examples=40)
@given(articles_apart)
def test_kappa_of_two_is_that_of_scikit_learn(articles: list[Drawn]) -> None:
    figures = measured(articles)
    for pair in figures.pairs:
        for label in LABELS:
            rows = [inside(articles, person, label) for person in pair.people]
            own = pair.kappa[label]
            if own.value is None:
                assert all(len({*row}) == 1 for row in rows)
            else:
                assert own.value == pytest.approx(cohen_kappa_score(*rows))


@settings(max_examples=40)
@given(articles_apart)
def test_kappa_and_alpha_of_all_are_those_of_nltk_and_krippendorff(articles: list[Drawn]) -> None:
    group = measured(articles).group
    for label in LABELS:
        rows = [inside(articles, person, label) for person in PEOPLE]
        if len({value for row in rows for value in row}) == 1:
            assert (group.fleiss[label].value, group.alpha[label].value) == (None, None)
            continue
        task = AnnotationTask(
            [
                (who, n, each)
                for who, row in zip(PEOPLE, rows, strict=True)
                for n, each in enumerate(row)
            ]
        )
        assert group.fleiss[label].value == pytest.approx(task.pi())
        assert group.alpha[label].value == pytest.approx(task.alpha())
        assert group.alpha[label].value == pytest.approx(
            krippendorff.alpha(reliability_data=rows, level_of_measurement="nominal")
        )


@settings(max_examples=40)
@given(articles_apart)
def test_alpha_of_the_sets_of_labels_is_krippendorffs(articles: list[Drawn]) -> None:
    rows = [
        [sum(1 << n for n, each in enumerate(token) if each) for token in zip(*tables, strict=True)]
        for tables in ([inside(articles, who, label) for label in LABELS] for who in PEOPLE)
    ]
    own = measured(articles).group.alpha_total.value
    if len({value for row in rows for value in row}) == 1:
        assert own is None
    else:
        assert own == pytest.approx(
            krippendorff.alpha(reliability_data=rows, level_of_measurement="nominal")
        )


@settings(max_examples=60)
@given(st.lists(st.tuples(layers_apart, asked_drawn), min_size=1, max_size=3))
def test_people_may_have_been_asked_for_different_labels_in_different_articles(
    drawn: list[tuple[Drawn, dict[str, frozenset[str] | None]]],
) -> None:
    """α is the package's with missing values; κ that of Gwet (2014), token by token."""
    group = measure(count(columns(*(article(*each) for each in drawn))), sampled=False).group
    for label in LABELS:
        rows = []
        for person in PEOPLE:
            rows.append([])
            for layers, asked in drawn:
                own = asked[person]
                known = own is None or label in own
                marked = inside([layers], person, label)
                rows[-1] += marked if known else [None] * len(TOKENS)
        said = [[each for each in token if each is not None] for token in zip(*rows, strict=True)]
        judged = [token for token in said if len(token) > 1]
        if len({each for token in judged for each in token}) < 2:
            assert (group.alpha[label].value, group.fleiss[label].value) == (None, None)
            continue
        values = np.array(rows, dtype=float)
        expected = krippendorff.alpha(reliability_data=values, level_of_measurement="nominal")
        assert group.alpha[label].value == pytest.approx(expected)
        alike = [mean(a == b for a, b in combinations(token, 2)) for token in judged]
        share = mean(mean(token) for token in judged)
        chance = share**2 + (1 - share) ** 2
        kappa = (mean(alike) - chance) / (1 - chance)
        assert group.fleiss[label].value == pytest.approx(kappa)


def mean(values: Iterable[float]) -> float:
    found = list(values)
    return sum(found) / len(found)


def test_a_scheme_may_have_very_many_labels() -> None:
    """Sets of labels are numbered anew before they outgrow a number."""
    labels = [f"L{n:03}" for n in range(130)]
    own = [(label, 6 * (n % 9), 6 * (n % 9) + 1 + n % 5) for n, label in enumerate(labels)]
    other = [(label, start + 6 * (n % 4 == 0), 54) for n, (label, start, _) in enumerate(own)]
    drawn = {"ann": own, "ben": other}
    marks = marks_of([article(drawn)], tuple(drawn), labels)
    rows = [
        [
            str([label for label, start, end in marked if start < stop and begin < end])
            for begin, stop in TOKENS
        ]
        for marked in drawn.values()
    ]
    kinds = sorted({kind for row in rows for kind in row})
    assert len(kinds) > 9
    expected = krippendorff.alpha(
        reliability_data=[[kinds.index(kind) for kind in row] for row in rows],
        level_of_measurement="nominal",
    )
    assert measure(count(marks)).group.alpha_total.value == pytest.approx(expected)


tables = st.integers(2, 5).flatmap(
    lambda people: st.lists(
        st.lists(st.integers(-1, 4), min_size=people, max_size=people), min_size=1, max_size=12
    )
)


def pairable(rows: Sequence[Sequence[int]]) -> Counter[int]:
    """Return how often values occur that can be compared with another one."""
    given_values = [[value for value in row if value >= 0] for row in rows]
    return Counter(value for row in given_values if len(row) > 1 for value in row)


@settings(max_examples=150)
@given(tables)
def test_alpha_with_missing_values_is_krippendorffs(rows: list[list[int]]) -> None:
    """Both ways of counting, over articles cut anywhere."""
    assume(len(pairable(rows)) > 1)
    values = np.array(rows).T
    missing = np.where(values < 0, np.nan, values.astype(float))
    expected = krippendorff.alpha(reliability_data=missing, level_of_measurement="nominal")
    cuts = sorted({0, len(rows) // 3, len(rows) // 3, len(rows)})
    things = np.tile(np.arange(len(rows)), len(values))
    owner = np.searchsorted(np.array(cuts), things, side="right") - 1
    there = values.ravel() >= 0
    for found in (
        compare(values, np.array(cuts)),
        coincidences(owner[there], things[there], values.ravel()[there], len(cuts) - 1),
    ):
        squares = (found.marginals.sum(axis=0) ** 2).sum() + found.squares.sum()
        own = alpha(found.values.sum(), found.alike.sum(), squares)
        assert float(own) == pytest.approx(expected)
        assert found.things.sum() == sum(sum(v >= 0 for v in row) > 1 for row in rows)


@settings(max_examples=50)
@given(articles_drawn)
def test_f1_is_twice_the_met_over_all(articles: list[Drawn]) -> None:
    """Strict and without labels: how many keys, or ranges, two people have in common."""
    figures = measured(articles)
    for pair in figures.pairs:
        for label in LABELS:
            keys = [spans_of(articles, person, label) for person in pair.people]
            assert_counts(pair.labels[label].strict, (keys[0] & keys[1]).total(), keys)
        ranges = [
            Counter((n, start, end) for n, _, start, end in spans_of(articles, person).elements())
            for person in pair.people
        ]
        assert_counts(pair.total.any_label, (ranges[0] & ranges[1]).total(), ranges)


def assert_counts(score: Score, met: int, sizes: Sequence[Counter[tuple[int, ...]]]) -> None:
    assert (score.met_first, score.met_second) == (met, met)
    assert (score.first, score.second) == tuple(size.total() for size in sizes)
    total = score.first + score.second
    assert score.f1.value == (2 * met / total if total else None)


def spans_of(articles: Sequence[Drawn], person: str, label: str = "") -> Counter:
    return Counter(
        (n, *key) for n, each in enumerate(articles) for key in each[person] if label in key[0]
    )


@settings(max_examples=50)
@given(layers_drawn)
def test_it_matches_as_evaluation_does(drawn: Drawn) -> None:
    """What a pipeline's suggestions are measured by counts between people too."""
    figures = measured([drawn])
    for pair in figures.pairs:
        one, other = (exchanged(drawn[person]) for person in pair.people)
        for label in LABELS:
            own = [[span for span in side if span.label == label] for side in (one, other)]
            met = match_spans(*own)
            assert pair.labels[label].tolerant.met_first == sum(
                each.gold is not None and each.suggested is not None for each in met
            )
        found = match_ranges(one, other)
        firsts = Counter(each.gold.label for each in found if each.gold)
        seconds = Counter(each.suggested.label for each in found if each.suggested)
        for label in LABELS:
            score = pair.labels[label].any_label
            assert (score.met_first, score.met_second) == (firsts[label], seconds[label])


def exchanged(drawn: Sequence[tuple[str, int, int]]) -> list[ExchangeSpan]:
    return [
        ExchangeSpan(f"{n:02}", label, start, end, "")
        for n, (label, start, end) in enumerate(drawn)
    ]


@settings(max_examples=40)
@given(layers_apart)
def test_strict_f1_is_that_of_scikit_learn_over_all_keys(drawn: Drawn) -> None:
    figures = measured([drawn])
    for pair in figures.pairs:
        keys = sorted({key for person in pair.people for key in drawn[person]})
        assume(keys)
        own, other = ([key in drawn[person] for key in keys] for person in pair.people)
        assert value_of(pair.total.strict) == pytest.approx(f1_score(own, other, zero_division=0))


def expected_alpha_of_units(articles: Sequence[Mapping[str, list[tuple[int, int]]]]) -> float:
    """Work out αU by the printed formulas, section by section and pair by pair.

    Krippendorff (1995; 2004, p. 251-256). Several articles: sections do not cross their borders,
    what is observed and expected is added up.
    """
    length = 60
    observed = total = own = expected = 0.0
    cut_up = [{who: sections(units, length) for who, units in each.items()} for each in articles]
    everything = [part for each in cut_up for rows in each.values() for part in rows]
    count_of_units = sum(unit for _, _, unit in everything)
    for each in cut_up:
        for one, other in [*combinations(each, 2), *((b, a) for a, b in combinations(each, 2))]:
            observed += sum(apart(a, b) for a in each[one] for b in each[other]) / (len(each) - 1)
        total += length * len(each)
    for begin, end, unit in everything:
        size = end - begin
        if unit:
            own += size * (size - 1)
            expected += (count_of_units - 1) / 3 * (2 * size**3 - 3 * size**2 + size)
            gaps = [e - b for b, e, other in everything if not other and e - b >= size]
            expected += size**2 * sum(gap - size + 1 for gap in gaps)
    return 1 - (observed / total) / (2 * expected / (total * (total - 1) - own))


def sections(units: Sequence[tuple[int, int]], length: int) -> list[tuple[int, int, bool]]:
    found = []
    at = 0
    for start, end in sorted(units):
        if start > at:
            found.append((at, start, False))
        found.append((start, end, True))
        at = end
    return [*found, (at, length, False)] if at < length else found


def apart(a: tuple[int, int, bool], b: tuple[int, int, bool]) -> int:
    if a[2] and b[2] and a[0] < b[1] and b[0] < a[1]:
        return (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2
    for unit, gap in ((a, b), (b, a)):
        if unit[2] and not gap[2] and gap[0] <= unit[0] and unit[1] <= gap[1]:
            return (unit[1] - unit[0]) ** 2
    return 0


@settings(max_examples=40)
@given(articles_apart, st.lists(st.booleans(), min_size=3, max_size=3))
def test_alpha_of_units_is_what_the_printed_formulas_give(
    articles: list[Drawn], whole: list[bool]
) -> None:
    """In some articles only two of the three people judge."""
    some = [
        {who: each[who] for who in PEOPLE[: 3 if all_three else 2]}
        for each, all_three in zip(articles, whole, strict=False)
    ]
    group = measured(some).group
    for label in LABELS:
        units = [
            {who: [(s, e) for key, s, e in spans if key == label] for who, spans in each.items()}
            for each in some
        ]
        own = group.unitizing[label].value
        if not any(places for each in units for places in each.values()):
            assert own is None
        else:
            assert own == pytest.approx(expected_alpha_of_units(units))

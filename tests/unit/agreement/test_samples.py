"""Selections, samples of articles and of families, and who was asked for what."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goldspan.agreement.bootstrap import Resamples, drawn
from goldspan.agreement.counts import count
from goldspan.agreement.figures import Figures
from goldspan.agreement.marks import Compared
from goldspan.agreement.measuring import measure
from helpers.people_drawn import (
    PEOPLE,
    Drawn,
    article,
    asked_drawn,
    columns,
    layer,
    layers_apart,
    layers_drawn,
)


def without_basis(figures: Figures) -> Figures:
    return replace(figures, articles=0)


@settings(max_examples=30)
@given(st.lists(layers_apart, min_size=2, max_size=4), st.data())
def test_a_selection_is_measured_as_if_it_were_all(
    articles: list[Drawn], data: st.DataObject
) -> None:
    chosen = data.draw(st.sets(st.integers(0, len(articles) - 1), min_size=1))
    selected = measure(
        count(columns(*map(article, articles))), articles=sorted(chosen), sampled=False
    )
    alone = measure(count(columns(*(article(articles[n]) for n in sorted(chosen)))), sampled=False)
    for own, other in zip(selected.pairs, alone.pairs, strict=True):
        assert (own.labels, own.total, own.kappa) == (other.labels, other.total, other.kappa)
        assert own.confused == other.confused
    for name in ("fleiss", "alpha", "unitizing"):
        for label, each in getattr(selected.group, name).items():
            assert each.value == pytest.approx(getattr(alone.group, name)[label].value)


@settings(max_examples=40)
@given(layers_drawn, asked_drawn)
def test_labels_that_were_not_asked_for_do_not_count(
    layers: Drawn, asked: dict[str, frozenset[str] | None]
) -> None:
    figures = measure(count(columns(article(layers, asked))), sampled=False)
    for pair in figures.pairs:
        for label, scores in pair.labels.items():
            known = all(asked[who] is None or label in asked[who] for who in pair.people)
            sizes = [sum(key[0] == label for key in layers[who]) * known for who in pair.people]
            assert [scores.strict.first, scores.strict.second] == sizes
            assert scores.strict.f1.basis.articles == known


@given(layers_drawn)
def test_confusions_have_every_unit_once(layers: Drawn) -> None:
    figures = measure(count(columns(article(layers))), sampled=False)
    for pair in figures.pairs:
        table = np.array(pair.confused)
        assert table[-1, -1] == 0
        for place, label in enumerate(figures.labels):
            scores = pair.labels[label].strict
            assert (table[place].sum(), table[:, place].sum()) == (scores.first, scores.second)


def test_links_are_alike_where_both_ends_have_met() -> None:
    spans = [("CLAIM", 20, 30), ("ACTOR", 0, 5), ("ACTOR", 10, 15)]
    layers = {
        "ann": layer("ann", spans, [("source", 0, 1), ("when", 0, 2)]),
        "ben": layer("ben", [*spans[:2], ("ACTOR", 10, 16)], [("source", 0, 2), ("when", 0, 2)]),
        "cleo": layer("cleo", spans[:2], [("source", 0, 1)]),
    }
    figures = measure(count(columns(Compared(60, layers, dict.fromkeys(layers)))))
    found = {
        "".join(who[0] for who in pair.people): {
            kind: (each.every.met_first, each.every.first, each.every.second, each.matched.first)
            for kind, each in pair.links.items()
        }
        for pair in figures.pairs
    }
    assert found == {
        "ab": {"source": (0, 1, 1, 1), "when": (1, 1, 1, 1)},
        "ac": {"source": (1, 1, 1, 1), "when": (0, 1, 0, 0)},
        "bc": {"source": (0, 1, 1, 0), "when": (0, 1, 0, 0)},
    }


def test_attributes_are_counted_over_spans_that_met() -> None:
    state, person = {"kind": "STATE"}, {"kind": "PERSON"}
    figures = measure(
        count(
            columns(
                article(
                    {
                        "ann": [("ACTOR", 0, 5, state), ("ACTOR", 9, 12, state), ("ACTOR", 20, 25)],
                        "ben": [
                            ("ACTOR", 0, 6, state),
                            ("ACTOR", 9, 12, person),
                            ("ACTOR", 20, 25),
                        ],
                        "cleo": [("ACTOR", 9, 12, person)],
                    }
                )
            )
        )
    )
    shares = {
        pair.people: (pair.attributes["ACTOR", "kind"].same, pair.attributes["ACTOR", "kind"].of)
        for pair in figures.pairs
    }
    assert shares == {("ann", "ben"): (1, 2), ("ann", "cleo"): (0, 1), ("ben", "cleo"): (1, 1)}
    together = figures.together.attributes["ACTOR", "kind"]
    assert (together.same, together.of, together.share.basis.pairs) == (2, 4, 3)
    # Two things, state state and state person person: n 5, Σ o_cc 2 + 1, n_c 3 and 2.
    alpha = figures.group.attributes["ACTOR", "kind"].value
    assert alpha == pytest.approx(1 - 4 * (5 - 3) / (25 - 13))


def test_having_no_value_is_a_value_where_somebody_has_one() -> None:
    figures = measure(
        count(
            columns(
                article({"ann": [("ACTOR", 0, 5, {"kind": "STATE"})], "ben": [("ACTOR", 0, 5)]})
            )
        )
    )
    assert figures.pairs[0].attributes["ACTOR", "kind"].share.value == 0.0
    assert figures.group.attributes["ACTOR", "kind"].value == 0.0


def three_and_one() -> list[Compared]:
    """Return an article on which two people agree, and three copies of one on which they do not."""
    agreed = article({"ann": [("ACTOR", 0, 5)], "ben": [("ACTOR", 0, 5)]})
    apart = article({"ann": [("ACTOR", 0, 5)], "ben": [("ACTOR", 9, 12)]})
    return [agreed, apart, apart, apart]


def test_samples_are_the_same_each_time() -> None:
    counts = count(columns(*three_and_one() * 5))
    assert measure(counts) == measure(counts)
    interval = measure(counts).pairs[0].labels["ACTOR"].strict.f1.interval
    assert interval is not None
    assert interval.low < 0.25 < interval.high


def test_families_are_drawn_together() -> None:
    counts = count(columns(*three_and_one()))
    alone = measure(counts).pairs[0].labels["ACTOR"].strict.f1
    families = measure(counts, groups=[7, 9, 9, 9]).pairs[0].labels["ACTOR"].strict.f1
    assert alone.value == families.value == 0.25
    assert alone.interval is not None
    assert families.interval is not None
    # Two groups: a sample has the one twice, the other twice, or each once.
    assert (families.interval.low, families.interval.high) == (0.0, 1.0)
    assert alone.interval.high < 1
    assert measure(counts, groups=[1] * 4).pairs[0].labels["ACTOR"].strict.f1.interval is None


def test_sums_of_samples_are_those_of_the_articles_drawn() -> None:
    table = np.arange(12.0).reshape(4, 3)
    chosen = np.array([0, 2, 3])
    sums = Resamples(chosen).sums(table)
    squares = Resamples(chosen).sums(table, squared=True)
    times = np.concatenate(list(drawn(3)))
    assert (sums[0] == table[chosen].sum(axis=0)).all()
    assert (sums[1:] == times @ table[chosen]).all()
    assert (squares[1:] == times**2 @ table[chosen]).all()
    assert (times.sum(axis=1) == 3).all()


def test_values_that_only_one_article_has_count_in_each_sample() -> None:
    """α of a sample is that of the articles drawn, however rare the values in them."""
    articles = [
        article(
            {
                "ann": [("ACTOR", n, n + 1, {"kind": f"{at} {n % 3}"}) for n in range(6)],
                "ben": [("ACTOR", n, n + 1, {"kind": f"{at} {n % 2}"}) for n in range(6)],
            }
        )
        for at in ("x", "y", "x")
    ]
    counts = count(columns(*articles))
    twice = measure(count(columns(*articles, articles[1])), sampled=False)
    compared = counts.attributes["ACTOR", "kind"]
    weights = np.array([1, 2, 1])
    squares = ((weights @ compared.marginals) ** 2).sum() + weights**2 @ compared.squares
    values, alike = weights @ compared.values, weights @ compared.alike
    expected = twice.group.attributes["ACTOR", "kind"].value
    assert 1 - (values - 1) * (values - alike) / (values**2 - squares) == pytest.approx(expected)


def test_counting_and_measuring_can_be_stopped() -> None:
    marks = columns(*three_and_one())

    def stop() -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        count(marks, stop)
    with pytest.raises(KeyboardInterrupt):
        measure(count(marks), check=stop)


def test_people_and_labels_are_taken_in_the_order_of_their_names() -> None:
    marks = columns(*three_and_one(), people=tuple(reversed(PEOPLE)))
    assert (marks.people, marks.labels) == (("ann", "ben", "cleo"), ("ACTOR", "CLAIM", "DATE"))


def test_what_one_family_alone_has_gives_no_interval() -> None:
    """Each sample would have the same: the figure would seem surest where it is least sure."""
    spans = [("ACTOR", 0, 5, {"kind": "STATE"}), ("DATE", 9, 12, {"kind": "DAY"}), ("DATE", 20, 22)]
    family = article({"ann": spans, "ben": [*spans[:2], ("DATE", 30, 32)]})
    alone = article({"ann": [("ACTOR", 0, 5)], "ben": [("ACTOR", 9, 12)]})
    figures = measure(count(columns(family, family, alone)), groups=[3, 3, 5])
    pair = next(each for each in figures.pairs if each.people == ("ann", "ben"))
    for found in (pair, figures.together):
        assert found.total is not None
        assert found.total.strict.f1.interval is not None
        assert found.labels["ACTOR"].strict.f1.interval is not None
        for score in (found.labels["DATE"].strict, found.labels["DATE"].any_label):
            assert (score.f1.value, score.f1.interval) == (0.5, None)
        for attribute in (("ACTOR", "kind"), ("DATE", "kind")):
            share = found.attributes[attribute].share
            assert (share.value, share.interval) == (1.0, None)
    group = figures.group
    for by_label in (pair.kappa, group.fleiss, group.alpha, group.unitizing):
        assert by_label["ACTOR"].interval is not None
        assert by_label["DATE"].value is not None
        assert by_label["DATE"].interval is None
    apart = measure(count(columns(family, family, alone)))
    assert apart.together.labels["DATE"].strict.f1.interval is not None


def test_links_of_one_family_give_no_interval() -> None:
    spans = [("CLAIM", 20, 30), ("ACTOR", 0, 5)]
    linked = {who: layer(who, spans, [("source", 0, 1)]) for who in ("ann", "ben")}
    bare = {who: layer(who, spans) for who in linked}
    articles = [Compared(60, each, dict.fromkeys(each)) for each in (linked, linked, bare)]
    for groups, known in (([1, 1, 2], False), ([1, 2, 3], True)):
        links = measure(count(columns(*articles)), groups=groups).together.links["source"]
        for score in (links.every, links.matched):
            assert score.f1.value == 1.0
            assert (score.f1.interval is not None) is known

"""The two annotators of the seeds: what is published of them, and every difference as a unit."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from goldspan.agreement.counts import Counts, count
from goldspan.agreement.marks import Compared, marks_of
from goldspan.agreement.measuring import measure
from goldspan.agreement.units import Difference, Layer, units
from goldspan.domain.exchange import ExchangeArticle
from goldspan.domain.layer import Link, Span
from goldspan.formats.jsonl import GoldspanJsonl
from goldspan.formats.reading import ReadOptions
from goldspan.services.schemes import default_scheme
from goldspan.text.tokens import all_tokens

SEEDS = Path(__file__).parents[3] / "seeds"
PEOPLE = ("annotator_a", "annotator_b")
LABELS = ("ACTOR", "CLAIM", "DATE", "FURNITURE")
Read = list[dict[str, ExchangeArticle]]


@pytest.fixture(scope="module")
def articles() -> Read:
    """Return the articles as each of the two has them."""
    options = ReadOptions(scheme=default_scheme())
    read = [
        list(GoldspanJsonl().read(SEEDS / f"seeds.{person}.jsonl", options)) for person in PEOPLE
    ]
    return [dict(zip(PEOPLE, both, strict=True)) for both in zip(*read, strict=True)]


@pytest.fixture(scope="module")
def counts(articles: Read) -> Counts:
    compared = []
    for both in articles:
        text = both["annotator_a"].text
        compared.append(Compared(len(text), both, dict.fromkeys(PEOPLE), all_tokens(text)))
    return count(marks_of(compared, PEOPLE, LABELS))


@pytest.mark.parametrize(
    ("label", "met", "first", "second", "f1"),
    [
        ("ACTOR", 265, 269, 265, 0.993),
        ("DATE", 74, 76, 77, 0.967),
        ("CLAIM", 99, 100, 101, 0.985),
        ("FURNITURE", 13, 13, 14, 0.963),
    ],
)
def test_strict_f1(
    counts: Counts, label: str, met: int, first: int, second: int, f1: float
) -> None:
    score = measure(counts).pairs[0].labels[label].strict
    assert (score.met_first, score.met_second, score.first, score.second) == (
        met,
        met,
        first,
        second,
    )
    assert score.f1.value is not None
    assert round(score.f1.value, 3) == f1
    assert score.f1.interval is not None
    assert score.f1.interval.low <= score.f1.value <= score.f1.interval.high
    assert (score.f1.basis.articles, score.f1.basis.spans) == (5, first + second)


def layer_of(person: str, article: ExchangeArticle) -> Layer:
    ids = {span.id: f"{person} {article.name} {span.id}" for span in article.spans}
    spans = [
        Span(ids[s.id], article.name, person, s.label, s.start, s.end, s.quote, s.attrs)
        for s in article.spans
    ]
    links = [
        Link(f"{person} {n}", article.name, person, link.type, ids[link.source], ids[link.target])
        for n, link in enumerate(article.links)
    ]
    return Layer(spans, links)


def test_each_difference_is_a_unit(articles: Read, counts: Counts) -> None:
    found = [
        unit
        for both in articles
        for unit in units(
            {person: layer_of(person, article) for person, article in both.items()},
            dict.fromkeys(PEOPLE),
        )
    ]
    kinds = Counter(difference for unit in found for difference in unit.differences)
    assert kinds == {
        Difference.ATTRIBUTE: 33,
        Difference.ONLY: 9,
        Difference.BOUNDARY: 2,
        Difference.LINK: 2,
    }
    figures = measure(counts, sampled=False)
    met = figures.pairs[0].total.tolerant.met_first
    assert len(found) == sum(map(sum, figures.pairs[0].confused)) == met + kinds[Difference.ONLY]
    wrong = sum(shared.of - shared.same for shared in figures.pairs[0].attributes.values())
    assert wrong == sum(len(unit.attributes) for unit in found)


def test_every_measure_has_a_value(counts: Counts) -> None:
    figures = measure(counts)
    group = figures.group
    for measures in (group.fleiss, group.alpha, group.unitizing, figures.pairs[0].kappa):
        assert all(each.value is not None and 0.9 < each.value < 1 for each in measures.values())
    assert group.attributes["ACTOR", "canonical"].value == pytest.approx(0.935, abs=0.0005)
    assert group.attributes["CLAIM", "cue"].value == pytest.approx(0.819, abs=0.0005)

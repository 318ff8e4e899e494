"""What is counted on one article and over many: spans, attributes, links, characters."""

from __future__ import annotations

from dataclasses import replace

import pytest

from goldspan.domain.exchange import ExchangeAttr, ExchangeLink, ExchangeSpan
from goldspan.domain.layer import TextRange
from goldspan.prefill.evaluation.matching import Layered, match_spans
from goldspan.prefill.evaluation.measuring import measure
from goldspan.prefill.evaluation.results import LabelResult, Measures, Score

TEXT = "x" * 200


def span(start: int, end: int, label: str = "ACTOR", **attrs: ExchangeAttr) -> ExchangeSpan:
    return ExchangeSpan(f"{label}-{start}-{end}", label, start, end, "x" * (end - start), attrs)


def layer(*spans: ExchangeSpan, links: tuple[ExchangeLink, ...] = ()) -> Layered:
    return Layered("a", spans, links, TEXT)


def measured(gold: Layered, ours: Layered) -> Measures:
    return measure([(gold, ours)])[0]


def of(measures: Measures, label: str) -> LabelResult:
    return next(result for result in measures.labels if result.label == label)


def counts(score: Score) -> tuple[int, int, int, int]:
    return (score.right, score.suggested, score.found, score.gold)


def test_strict_and_overlap() -> None:
    gold = layer(span(0, 5), span(10, 20), span(30, 35))
    ours = layer(span(0, 5), span(12, 20), span(40, 45))
    result = of(measured(gold, ours), "ACTOR")
    assert counts(result.strict) == (1, 3, 1, 3)
    assert counts(result.overlap) == (2, 3, 2, 3)
    assert result.strict.f1 == pytest.approx(1 / 3)


def test_spans_are_matched_one_to_one_by_range_then_by_largest_overlap() -> None:
    pairs = match_spans([span(0, 10), span(4, 6)], [span(4, 6), span(5, 10), span(0, 7)])
    met = {(p.gold.start, p.gold.end): p.suggested for p in pairs if p.gold}
    assert met[(4, 6)] == span(4, 6)
    assert met[(0, 10)] == span(0, 7)
    assert [p.suggested for p in pairs if p.gold is None] == [span(5, 10)]


def test_the_same_range_under_any_label_counts_for_the_label_of_either_side() -> None:
    gold = layer(span(0, 5, "DATE"), span(10, 20), span(30, 35))
    ours = layer(span(0, 5), span(10, 20), span(30, 35, "DATE"), span(50, 55))
    measures = measured(gold, ours)
    assert counts(of(measures, "ACTOR").any_label) == (2, 3, 2, 2)
    assert counts(of(measures, "DATE").any_label) == (1, 1, 1, 1)
    assert counts(measures.total.any_label) == (3, 4, 3, 3)
    assert counts(measures.total.strict) == (1, 4, 1, 3)


def test_what_gold_ignores_is_not_scored_and_labels_it_never_uses_are_not_measured() -> None:
    gold = layer(span(0, 5, "DATE"), span(10, 20, "IGNORE"))
    ours = layer(span(0, 5), span(12, 14, "DATE"), span(20, 25, "DATE"))
    measures = measured(gold, ours)
    assert [result.label for result in measures.labels] == ["DATE"]
    assert counts(of(measures, "DATE").strict) == (0, 1, 0, 1)
    assert measures.unmeasured == {"ACTOR": 1}


def test_attributes_of_those_that_overlap() -> None:
    gold = layer(span(0, 5, kind="STATE"), span(10, 20, kind="PERSON"), span(30, 35, kind="STATE"))
    ours = layer(span(0, 5, kind="STATE"), span(12, 20, kind="STATE"))
    share = of(measured(gold, ours), "ACTOR").attributes["kind"]
    assert (share.right, share.of, share.rate) == (1, 2, 0.5)


def test_an_attribute_that_is_not_suggested_is_wrong_and_words_are_compared_by_their_places() -> (
    None
):
    near, far = (TextRange(7, 9, "xx"),), (TextRange(70, 72, "xx"),)
    gold = layer(span(10, 20, "CLAIM", cue=near, mode="DIRECT"), span(30, 40, "CLAIM", cue=near))
    ours = layer(span(10, 20, "CLAIM", cue=near), span(30, 40, "CLAIM", cue=far))
    attributes = of(measured(gold, ours), "CLAIM").attributes
    assert (attributes["cue"].right, attributes["cue"].of) == (1, 2)
    assert (attributes["mode"].right, attributes["mode"].of) == (0, 1)


def test_a_link_is_right_where_both_ends_meet() -> None:
    link = ExchangeLink("source", "CLAIM-20-40", "ACTOR-0-5")
    gold = layer(span(0, 5), span(20, 40, "CLAIM"), links=(link,))
    ours = layer(
        span(0, 5),
        span(10, 12),
        span(22, 40, "CLAIM"),
        links=(
            ExchangeLink("source", "CLAIM-22-40", "ACTOR-0-5"),
            ExchangeLink("source", "CLAIM-22-40", "ACTOR-10-12"),
        ),
    )
    (result,) = measured(gold, ours).links
    assert counts(result.links) == (1, 2, 1, 1)
    assert (result.matched.right, result.matched.of) == (0, 1)
    alone = Layered(ours.article, ours.spans, ours.links[:1], TEXT)
    assert measured(gold, alone).links[0].matched.rate == 1.0


def test_a_claim_without_a_source_is_right_where_none_is_suggested() -> None:
    claims = (span(20, 40, "CLAIM"), span(50, 60, "CLAIM"), span(70, 80, "CLAIM"))
    link = ExchangeLink("source", claims[0].id, "ACTOR-0-5")
    gold = layer(span(0, 5), *claims, links=(link,))
    ours = layer(span(0, 5), *claims[:2], links=(link,))
    assert measured(gold, ours).links[0].matched.rate == 1.0
    more = Layered("a", ours.spans, (link, replace(link, source=claims[1].id)), TEXT)
    assert measured(gold, more).links[0].matched.rate == 0.5


def test_furniture_is_measured_by_characters() -> None:
    gold = layer(span(0, 50, "FURNITURE"), span(100, 110, "FURNITURE"))
    ours = layer(span(0, 20, "FURNITURE"), span(20, 40, "FURNITURE"), span(90, 105, "FURNITURE"))
    result = measured(gold, ours).characters
    assert counts(result.characters) == (45, 55, 45, 60)
    assert (result.false.right, result.false.of) == (10, 200)


def test_nothing_at_all_has_no_measures() -> None:
    measures = measured(layer(), layer())
    assert (measures.labels, measures.links, measures.unmeasured) == ((), (), {})
    total = measures.total.strict
    assert (total.precision, total.recall, total.f1) == (None, None, None)
    assert measure([])[0].characters.false.rate is None

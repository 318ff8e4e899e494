"""What must hold of matching whatever the spans: one to one, both ways, in any order."""

from __future__ import annotations

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from goldspan.domain.exchange import ExchangeSpan
from goldspan.prefill.evaluation.matching import Layered, Pair, match_ranges, match_spans
from goldspan.prefill.evaluation.measuring import measure
from goldspan.prefill.evaluation.results import Score
from helpers.layers_drawn import LABELS, layers, span_lists

Spans = list[ExchangeSpan]


def ranges(spans: Spans) -> list[tuple[int, int]]:
    return sorted((span.start, span.end) for span in spans)


def met(pairs: list[Pair]) -> list[tuple[ExchangeSpan, ExchangeSpan]]:
    return [(p.gold, p.suggested) for p in pairs if p.gold and p.suggested]


@given(span_lists, span_lists)
def test_every_span_is_in_exactly_one_pair_and_pairs_overlap(gold: Spans, ours: Spans) -> None:
    pairs = match_spans(gold, ours)
    assert sorted(p.gold.id for p in pairs if p.gold) == sorted(span.id for span in gold)
    assert sorted(p.suggested.id for p in pairs if p.suggested) == sorted(s.id for s in ours)
    assert all(a.start < b.end and b.start < a.end for a, b in met(pairs))


@given(span_lists, span_lists)
def test_nothing_is_left_alone_beside_something_it_overlaps(gold: Spans, ours: Spans) -> None:
    pairs = match_spans(gold, ours)
    missed = [p.gold for p in pairs if p.gold and not p.suggested]
    spurious = [p.suggested for p in pairs if p.suggested and not p.gold]
    assert not any(a.start < b.end and b.start < a.end for a in missed for b in spurious)


@given(span_lists, span_lists)
def test_exact_pairs_are_as_many_as_there_can_be(gold: Spans, ours: Spans) -> None:
    left = ranges(ours)
    expected = 0
    for place in ranges(gold):
        if place in left:
            left.remove(place)
            expected += 1
    assert sum(pair.exact for pair in match_spans(gold, ours)) == expected
    assert len(match_ranges(gold, ours)) == expected


@given(span_lists, span_lists)
def test_it_makes_no_difference_which_side_is_gold(gold: Spans, ours: Spans) -> None:
    one, other = match_spans(gold, ours), match_spans(ours, gold)
    assert sorted((ranges([a]), ranges([b])) for a, b in met(one)) == sorted(
        (ranges([b]), ranges([a])) for a, b in met(other)
    )


@given(span_lists, span_lists, st.randoms(use_true_random=False))
def test_the_order_of_the_spans_makes_no_difference(
    gold: Spans, ours: Spans, chance: random.Random
) -> None:
    mixed, mixed_ours = gold.copy(), ours.copy()
    chance.shuffle(mixed)
    chance.shuffle(mixed_ours)
    before = {(a.id, b.id) for a, b in met(match_spans(gold, ours))}
    assert {(a.id, b.id) for a, b in met(match_spans(mixed, mixed_ours))} == before


@given(span_lists, span_lists)
def test_the_same_label_goes_first_where_only_the_range_counts(gold: Spans, ours: Spans) -> None:
    pairs = match_ranges(gold, ours)
    same = sum(1 for a, b in met(pairs) if a.label == b.label)
    strict = sum(
        pair.exact
        for label in LABELS
        for pair in match_spans(
            [s for s in gold if s.label == label], [s for s in ours if s.label == label]
        )
    )
    assert same == strict


@given(layers())
def test_what_suggests_gold_itself_is_perfect(gold: Layered) -> None:
    measures, errors = measure([(gold, gold)])
    assert errors == ()
    for result in (*measures.labels, *([measures.total] if gold.spans else [])):
        for score in (result.strict, result.overlap, result.any_label):
            assert (score.precision, score.recall, score.f1) == (1.0, 1.0, 1.0)
        assert all(share.rate == 1.0 for share in result.attributes.values())
    for link in measures.links:
        assert (link.links.f1, link.matched.rate) == (1.0, 1.0)
    assert measures.characters.false.right == 0
    assert measures.characters.characters.f1 in (None, 1.0)


@given(layers(), layers())
def test_each_measure_is_at_least_as_lenient_as_the_stricter(gold: Layered, ours: Layered) -> None:
    measures, _ = measure([(gold, ours)])
    for result in measures.labels:
        assert result.strict.right <= result.overlap.right
        assert result.strict.right <= min(result.any_label.right, result.any_label.found)
        assert result.overlap.right <= min(result.overlap.suggested, result.overlap.gold)


@settings(max_examples=30)
@given(st.lists(st.tuples(layers(), layers()), max_size=5))
def test_intervals_hold_the_measure(pairs: list[tuple[Layered, Layered]]) -> None:
    measures, _ = measure(pairs)
    for result in (*measures.labels, measures.total):
        for score in (result.strict, result.overlap, result.any_label):
            assert_held(score)
    for link in measures.links:
        assert_held(link.links)
    assert_held(measures.characters.characters)


def assert_held(score: Score) -> None:
    for value, interval in (
        (score.precision, score.precision_interval),
        (score.recall, score.recall_interval),
        (score.f1, score.f1_interval),
    ):
        if interval is not None:
            assert value is not None
            assert 0.0 <= interval.low <= value <= interval.high <= 1.0

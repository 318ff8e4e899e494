"""Lanes: no two spans that overlap share one, none more than needed, nothing moves for nothing."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from goldspan.text.hits import cycle
from goldspan.text.lanes import pack_lanes

span = st.tuples(st.integers(0, 60), st.integers(1, 30)).map(lambda s: (s[0], s[0] + s[1]))
spans = st.lists(span, max_size=20)


def overlap(first: tuple[int, int], second: tuple[int, int]) -> bool:
    return first[0] < second[1] and second[0] < first[1]


@given(spans)
def test_spans_that_overlap_lie_apart(given_spans: list[tuple[int, int]]) -> None:
    lanes = pack_lanes(given_spans, 100)
    for i, first in enumerate(given_spans):
        assert lanes[i] is not None
        for j in range(i):
            assert not (overlap(first, given_spans[j]) and lanes[i] == lanes[j])


@given(spans)
def test_every_lane_is_needed(given_spans: list[tuple[int, int]]) -> None:
    lanes = pack_lanes(given_spans, 100)
    for i, lane in enumerate(lanes):
        assert lane is not None
        beneath = {lanes[j] for j in range(len(lanes)) if overlap(given_spans[i], given_spans[j])}
        assert set(range(lane)) <= beneath


@given(spans, st.integers(0, 5))
def test_a_longer_span_moves_nothing(given_spans: list[tuple[int, int]], at: int) -> None:
    longest = (at, at + 200)
    with_it = pack_lanes([*given_spans, longest], 100)
    assert with_it[:-1] == pack_lanes(given_spans, 100)


def test_the_innermost_is_next_to_the_text() -> None:
    assert pack_lanes([(0, 30), (5, 20), (6, 9), (22, 25)], 8) == [2, 1, 0, 0]


def test_what_finds_no_lane() -> None:
    assert pack_lanes([(0, 9), (0, 8), (0, 7)], 2) == [None, 1, 0]


def test_clicks_go_round() -> None:
    under = ["name", "claim", "furniture"]
    assert cycle(under, None) == "name"
    assert cycle(under, "elsewhere") == "name"
    assert cycle(under, "name") == "claim"
    assert cycle(under, "furniture") == "name"
    assert cycle([], "name") is None


@given(spans, st.integers(1, 3))
def test_what_finds_no_lane_has_something_in_the_way_in_each(
    given_spans: list[tuple[int, int]], limit: int
) -> None:
    lanes = pack_lanes(given_spans, limit)
    for i, lane in enumerate(lanes):
        others = [j for j in range(len(lanes)) if overlap(given_spans[i], given_spans[j])]
        if lane is None:
            assert {lanes[j] for j in others} >= set(range(limit))
        else:
            assert lane < limit
            assert all(lanes[j] != lane for j in others if j != i)

"""The index finds what looking at every span would find."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldspan.text.spans_index import SpansIndex

Span = tuple[str, int, int]
ranges = st.tuples(st.integers(0, 3000), st.sampled_from([1, 2, 7, 40, 999, 1000, 1001, 2500]))


@st.composite
def span_lists(draw: st.DrawFn) -> list[Span]:
    drawn = draw(st.lists(ranges, max_size=25))
    return [(f"s{n}", start, start + length) for n, (start, length) in enumerate(drawn)]


def index_of(spans: list[Span]) -> SpansIndex:
    return SpansIndex([s[0] for s in spans], [s[1] for s in spans], [s[2] for s in spans])


@given(span_lists(), ranges)
def test_touching(spans: list[Span], asked: tuple[int, int]) -> None:
    start, end = asked[0], asked[0] + asked[1]
    found = index_of(spans).touching(start, end)
    by_id = {name: (first, last) for name, first, last in spans}
    assert set(found) == {name for name, first, last in spans if first < end and last > start}
    lengths = [by_id[name][1] - by_id[name][0] for name in found]
    assert lengths == sorted(lengths, reverse=True)


@given(span_lists(), span_lists(), st.data())
def test_adding_and_removing_is_building_anew(
    spans: list[Span], more: list[Span], data: st.DataObject
) -> None:
    index = index_of(spans)
    added = [(f"t{name}", start, end) for name, start, end in more]
    gone = data.draw(st.lists(st.sampled_from(spans), unique=True)) if spans else []
    index.add(added)
    index.remove(gone)
    left = [span for span in spans if span not in gone] + added
    assert len(index) == len(left)
    assert sorted(index.touching(0, 10_000)) == sorted(name for name, _, _ in left)


@given(span_lists())
def test_walking_visits_every_span_once_in_reading_order(spans: list[Span]) -> None:
    index = index_of(spans)
    by_id = {name: (start, end) for name, start, end in spans}
    forward: list[str] = []
    name = index.following(-1, 0)
    while name is not None:
        forward.append(name)
        name = index.following(*by_id[name], name)
    assert sorted(forward) == sorted(by_id)
    keys = [(by_id[name][0], -by_id[name][1]) for name in forward]
    assert keys == sorted(keys)
    backward: list[str] = []
    name = index.preceding(10_000, 0)
    while name is not None:
        backward.append(name)
        name = index.preceding(*by_id[name], name)
    assert backward == forward[::-1]


def test_removing_what_is_not_there() -> None:
    index = index_of([("a", 0, 5)])
    with pytest.raises(KeyError):
        index.remove([("b", 0, 5)])


def test_lies_in() -> None:
    assert index_of([("a", 0, 5), ("b", 0, 2000)]).lies_in(2000)
    assert not index_of([("a", 0, 5), ("b", 0, 2000)]).lies_in(1999)
    assert not index_of([("a", 3, 3)]).lies_in(10)
    assert not index_of([("a", -1, 3)]).lies_in(10)

"""The order in which suggestions are walked, against sorting anew each time."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from goldspan.services.desk.reading_order import Place, ReadingOrder

PLACES = st.tuples(st.integers(0, 9), st.integers(-9, 0), st.sampled_from(["ACTOR", "DATE"]))
STEPS = st.lists(st.tuples(st.sampled_from("abcdefgh"), st.none() | PLACES))


@given(STEPS, PLACES, st.sampled_from(["", "a", "d", "z"]))
def test_it_is_what_sorting_gives(
    steps: list[tuple[str, Place | None]], place: Place, here: str
) -> None:
    order, standing = ReadingOrder(), dict[str, Place]()
    for identifier, where in steps:
        if where is None:
            order.discard(identifier)
            standing.pop(identifier, None)
        else:
            order.put(identifier, where)
            standing[identifier] = where
    ranked = sorted((where, identifier) for identifier, where in standing.items())
    assert list(order) == [identifier for _, identifier in ranked]
    assert len(order) == len(standing)
    begun = [identifier for (start, *_), identifier in ranked if place[0] <= start < 7]
    assert order.starting_in(place[0], 7) == begun
    later = [pair for pair in ranked if pair > (place, here)]
    earlier = [pair for pair in ranked if pair < (place, here)]
    assert order.after(place, here) == ((later or ranked or [(place, None)])[0][1])
    assert order.before(place, here) == ((earlier or ranked or [(place, None)])[-1][1])


def test_an_empty_order_leads_nowhere() -> None:
    order = ReadingOrder()
    assert order.after((0, 0, "")) is None
    assert order.before((0, 0, "")) is None
    assert "a" not in order

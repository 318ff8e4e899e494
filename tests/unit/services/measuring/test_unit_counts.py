"""Units are counted in columns just as they are found one by one."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from goldspan.agreement.marks import Compared, marks_of
from goldspan.agreement.spans import count_spans
from goldspan.agreement.units import Layer, units
from goldspan.domain.layer import Link, Span
from goldspan.services.measuring.unit_counts import KINDS, count_units

PEOPLE, LABELS = ("a", "b", "c"), ("ACTOR", "CLAIM")
places = st.tuples(st.integers(0, 5), st.integers(1, 3))
marks = st.lists(
    st.tuples(st.sampled_from(LABELS), places, st.sampled_from(["", "X", "Y"])), max_size=4
)
ties = st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)), max_size=3)
asked = st.none() | st.sets(st.sampled_from(LABELS), min_size=1).map(frozenset)


@st.composite
def articles(draw: st.DrawFn) -> tuple[dict[str, Layer], dict[str, frozenset[str] | None]]:
    layers, wanted = {}, {}
    for person in draw(st.lists(st.sampled_from(PEOPLE), unique=True, min_size=1)):
        spans = [
            Span(f"{person}{n}", "x", person, label, start, start + length, "", {"kind": kind})
            for n, (label, (start, length), kind) in enumerate(draw(marks))
        ]
        links = [
            Link(f"{person}-{n}", "x", person, "source", spans[i].id, spans[j].id)
            for n, (i, j) in enumerate(draw(ties))
            if i != j and max(i, j) < len(spans)
        ]
        layers[person], wanted[person] = Layer(spans, links), draw(asked)
    return layers, wanted


@given(st.lists(articles(), min_size=1, max_size=3))
def test_counts_are_those_of_the_units(
    given_articles: list[tuple[dict[str, Layer], dict[str, frozenset[str] | None]]],
) -> None:
    """How many units there are, how many differ and in what, by label and together."""
    columns = marks_of([Compared(9, layers, who) for layers, who in given_articles], PEOPLE, LABELS)
    counted = count_units(columns, count_spans(columns, lambda: None).units)
    for number, (layers, who) in enumerate(given_articles):
        found = units(layers, who)
        for place, label in enumerate((*LABELS, "")):
            own = [unit for unit in found if not label or label in unit.labels]
            assert counted.units[number, place] == len(own)
            assert counted.differing[number, place] == sum(bool(u.differences) for u in own)
    everything = [unit for layers, who in given_articles for unit in units(layers, who)]
    for place, label in enumerate((*LABELS, "")):
        kinds = Counter(
            kind
            for unit in everything
            if not label or label in unit.labels
            for kind in unit.differences
        )
        assert dict(zip(KINDS, counted.kinds[place].tolist(), strict=True)) == {
            kind: kinds[kind] for kind in KINDS
        }

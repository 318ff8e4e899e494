"""Hypothesis strategies for layers over a short text: nested and doubled ranges, any links."""

from __future__ import annotations

from hypothesis import strategies as st

from goldspan.domain.exchange import ExchangeLink, ExchangeSpan
from goldspan.prefill.evaluation.matching import Layered

LENGTH = 60
TEXT = "abcde " * (LENGTH // 6)
LABELS = ("ACTOR", "CLAIM", "FURNITURE")

ranges = st.tuples(st.integers(0, LENGTH - 1), st.integers(1, 12)).map(
    lambda pair: (pair[0], min(pair[0] + pair[1], LENGTH))
)
keys = st.tuples(st.sampled_from(LABELS), ranges)


def spans_of(drawn: list[tuple[str, tuple[int, int]]]) -> list[ExchangeSpan]:
    """Return spans with ids by their place in the list."""
    return [
        ExchangeSpan(f"s{number}", label, start, end, TEXT[start:end], {"kind": str(start % 2)})
        for number, (label, (start, end)) in enumerate(drawn)
    ]


span_lists = st.lists(keys, max_size=14).map(spans_of)


@st.composite
def layers(draw: st.DrawFn) -> Layered:
    """Draw a layer: spans, and links between any of them."""
    spans = draw(span_lists)
    ids = st.sampled_from([span.id for span in spans]) if spans else st.nothing()
    links = st.builds(ExchangeLink, st.sampled_from(["source", "when"]), ids, ids)
    return Layered("a", spans, draw(st.lists(links, max_size=6)) if spans else (), TEXT)

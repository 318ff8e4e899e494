"""What gold does not know is neither right nor wrong: spans, links, characters."""

from __future__ import annotations

from goldspan.domain.exchange import ExchangeLink, ExchangeSpan
from goldspan.prefill.evaluation.matching import Layered
from goldspan.prefill.evaluation.measuring import measure

TEXT = "x" * 100


def span(start: int, end: int, label: str) -> ExchangeSpan:
    return ExchangeSpan(f"{label}-{start}", label, start, end, "x" * (end - start))


ACTOR, CLAIM = span(0, 5, "ACTOR"), span(10, 40, "CLAIM")
SOURCE = ExchangeLink("source", CLAIM.id, ACTOR.id)
WHOLE = Layered("whole", [ACTOR, CLAIM, span(50, 100, "FURNITURE")], [SOURCE], TEXT)


def test_links_are_left_out_where_one_of_their_labels_is_unknown() -> None:
    claims = Layered("claims", [CLAIM], (), TEXT, unknown=["ACTOR"])
    measures, errors = measure([(WHOLE, WHOLE), (claims, Layered("claims", [CLAIM], (), TEXT))])
    (source,) = measures.links
    assert (source.matched.right, source.matched.of) == (1, 1)
    assert errors == ()


def test_a_type_of_link_that_is_left_out_everywhere_has_no_figures() -> None:
    one = Layered("one", [ACTOR, CLAIM], [SOURCE], TEXT, unknown=["DATE"])
    date = span(60, 70, "DATE")
    other = Layered(
        "other", [CLAIM, date], [ExchangeLink("source", CLAIM.id, date.id)], TEXT, unknown=["ACTOR"]
    )
    (source,) = measure([(one, one), (other, other)])[0].links
    assert (source.links.f1, source.matched.rate) == (None, None)


def test_the_characters_of_unknown_furniture_are_not_counted() -> None:
    unknown = Layered("unknown", [ACTOR], (), TEXT, unknown=["FURNITURE"])
    measures, _ = measure([(WHOLE, WHOLE), (unknown, unknown)])
    assert (measures.characters.characters.gold, measures.characters.false.of) == (50, 100)

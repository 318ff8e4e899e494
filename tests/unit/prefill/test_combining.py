"""What belongs into each pipeline's layer, of what several suggest on one article."""

from dataclasses import replace

from goldspan.domain.exchange import ExchangeLink, ExchangeSpan
from goldspan.services.schemes import default_scheme
from goldspan.services.transfer.combining import StageResult, combined, given_spans
from goldspan.services.transfer.plans import Stage

SCHEME = default_scheme()
ENDS = frozenset({"ACTOR", "CLAIM", "FURNITURE"})
NAMES = Stage("names", frozenset({"ACTOR"}), ENDS)
OURS = Stage("ours", frozenset({"CLAIM", "FURNITURE"}), ENDS)


def span(label: str, start: int, end: int, **attrs: str) -> ExchangeSpan:
    return ExchangeSpan(f"{label}-{start}", label, start, end, "x" * (end - start), attrs)


def layers(*results: StageResult) -> list[tuple[set[str], set[tuple[str, str]]]]:
    return [
        ({each.id for each in result.spans}, {(n.source, n.target) for n in result.links})
        for result in combined(SCHEME, results)
    ]


def test_spans_belong_to_the_pipeline_of_their_label() -> None:
    theirs = StageResult(NAMES, (span("ACTOR", 0, 3), span("CLAIM", 9, 12)), ())
    ours = StageResult(OURS, (span("ACTOR", 5, 8), span("CLAIM", 20, 30)), ())
    assert layers(theirs, ours) == [({"ACTOR-0"}, set()), ({"CLAIM-20"}, set())]


def test_a_link_brings_its_end_along() -> None:
    theirs = StageResult(NAMES, (span("ACTOR", 0, 3),), ())
    link = ExchangeLink("source", "CLAIM-20", "ACTOR-0")
    ours = StageResult(OURS, (span("ACTOR", 0, 3), span("CLAIM", 20, 30)), (link,))
    expected = ({"ACTOR-0", "CLAIM-20"}, {("CLAIM-20", "ACTOR-0")})
    assert layers(theirs, ours) == [({"ACTOR-0"}, set()), expected]


def test_nothing_comes_along_that_nobody_is_to_suggest() -> None:
    link = ExchangeLink("when", "CLAIM-20", "DATE-0")
    ours = StageResult(OURS, (span("DATE", 0, 3), span("CLAIM", 20, 30)), (link,))
    assert layers(ours) == [({"CLAIM-20"}, set())]


def test_links_from_anothers_spans_are_left_out() -> None:
    link = ExchangeLink("source", "CLAIM-20", "ACTOR-0")
    theirs = StageResult(NAMES, (span("ACTOR", 0, 3), span("CLAIM", 20, 30)), (link,))
    assert layers(theirs) == [({"ACTOR-0"}, set())]


def test_what_lies_in_anothers_furniture_is_left_out() -> None:
    theirs = StageResult(NAMES, (span("ACTOR", 0, 3), span("ACTOR", 12, 15)), ())
    ours = StageResult(OURS, (span("FURNITURE", 10, 20), span("CLAIM", 11, 14)), ())
    assert layers(theirs, ours)[0] == ({"ACTOR-0"}, set())
    assert layers(theirs, ours)[1] == ({"FURNITURE-10", "CLAIM-11"}, set())


def test_a_later_pipeline_lends_attributes_to_the_same_place() -> None:
    theirs = StageResult(NAMES, (span("ACTOR", 0, 3, kind="ORGANISATION", canonical="US"),), ())
    known = span("ACTOR", 0, 3, kind="STATE", canonical="USA")
    first, _ = combined(SCHEME, [theirs, StageResult(OURS, (known,), ())])
    assert first.spans[0].attrs == {"kind": "STATE", "canonical": "USA"}


def test_what_is_handed_on_are_own_spans_and_their_labels() -> None:
    theirs = StageResult(NAMES, (span("ACTOR", 0, 3), span("DATE", 5, 8)), ())
    assert given_spans([theirs]) == (("ACTOR",), (span("ACTOR", 0, 3),))
    alone = replace(theirs, stage=Stage("names"))
    assert given_spans([alone])[0] == ()

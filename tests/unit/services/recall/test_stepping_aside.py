"""Where suggestions overlap: copies, then the longer of memory and pipelines; own spans."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldspan.domain.annotator import MEMORY, PROJECTION
from goldspan.domain.layer import Span, VerdictKind
from goldspan.services.desk.suggestions import verdict_on
from goldspan.services.recall.combining import Projected, Standing, combined
from goldspan.services.recall.overlaps import ByLabel
from goldspan.services.recall.recalled import NOTHING, Recalled
from helpers.recalled_here import NATO, recalled
from helpers.suggested_article import ARTICLE, CLAIM, RJABKOW, SOURCE, TEXT, place

WHOLE = recalled("ACTOR", "Vize-Außenminister Sergej Rjabkow")
SURNAME = recalled("ACTOR", "Rjabkow")
COPIED = recalled("ACTOR", "Rjabkow", PROJECTION)
ME = "me"


def own(label: str, words: str) -> Span:
    start, end = place(words)
    return Span(f"own {words}", ARTICLE, ME, label, start, end, words)


def said(span: Span, kind: VerdictKind, became: str | None = None) -> Standing:
    """Return an article with the pipeline's suggestion and a verdict on another one."""
    return Standing(suggested=(RJABKOW,), verdicts=(verdict_on(span, ME, kind, became),))


def spans_of(found: Recalled) -> list[str]:
    return [f"{span.annotator[:3]} {span.quote}" for span in found.spans]


MEM, PRO = MEMORY.id[:3], PROJECTION.id[:3]


@pytest.mark.parametrize(
    ("remembered", "projected", "shown", "hidden"),
    [
        ([WHOLE], [], [f"{MEM} {WHOLE.quote}"], {RJABKOW.id}),
        ([SURNAME], [], [], set()),
        ([recalled("ACTOR", "Sergej Rjabkow")], [], [f"{MEM} Sergej Rjabkow"], set()),
        ([WHOLE], [COPIED], [f"{PRO} Rjabkow"], {RJABKOW.id}),
        ([SURNAME], [COPIED], [f"{PRO} Rjabkow"], {RJABKOW.id}),
        ([NATO], [COPIED], [f"{PRO} Rjabkow", f"{MEM} Nato"], {RJABKOW.id}),
        ([recalled("DATE", "Rjabkow")], [], [f"{MEM} Rjabkow"], set()),
    ],
    ids=["longer", "shorter", "same", "copy", "copy of the same", "elsewhere", "other label"],
)
def test_who_steps_aside(
    remembered: list[Span], projected: list[Span], shown: list[str], hidden: set[str]
) -> None:
    found = combined(Standing(suggested=(RJABKOW,)), remembered, Projected(projected))
    assert (spans_of(found), found.hidden) == (shown, hidden)


def test_what_was_rejected_stands_in_nobodys_way() -> None:
    rejected = said(WHOLE, VerdictKind.REJECTED)
    assert combined(rejected, [WHOLE], Projected()).hidden == frozenset()
    accepted = said(WHOLE, VerdictKind.ACCEPTED, "own")
    assert combined(accepted, [WHOLE], Projected()).hidden == {RJABKOW.id}
    pipeline = Standing(
        suggested=(RJABKOW,), verdicts=(verdict_on(RJABKOW, ME, VerdictKind.REJECTED, None),)
    )
    assert spans_of(combined(pipeline, [SURNAME], Projected())) == [f"{MEM} Rjabkow"]


def test_nothing_crosses_an_own_span_of_the_label() -> None:
    standing = Standing(own=(own("ACTOR", "Sergej Rjabkow"),))
    assert combined(standing, [WHOLE, SURNAME], Projected()).spans == ()
    assert combined(standing, [recalled("ACTOR", "Sergej Rjabkow")], Projected()).spans != ()
    other = Standing(own=(own("CLAIM", "Sergej Rjabkow"),))
    assert combined(other, [WHOLE], Projected()).spans == (WHOLE,)


def test_what_lies_over_itself_in_the_copy_does_so_here() -> None:
    outer = recalled("ACTOR", "Vize-Außenminister Sergej Rjabkow", PROJECTION)
    inner = recalled("ACTOR", "Sergej Rjabkow", PROJECTION)
    accepted = own("ACTOR", "Sergej Rjabkow")
    found = combined(Standing(own=(accepted,)), [], Projected((outer, inner)))
    assert found.spans == (outer, inner)
    resized = own("ACTOR", "Rjabkow")
    verdict = verdict_on(inner, ME, VerdictKind.EDITED, resized.id)
    found = combined(Standing(own=(resized,), verdicts=(verdict,)), [], Projected((outer, inner)))
    assert found.spans == (outer, inner)


def test_nothing_is_suggested_in_furniture() -> None:
    block = own("FURNITURE", "Die Nato plant")
    dims = {"FURNITURE"}
    assert combined(Standing(own=(block,), dims=dims), [NATO], Projected()) == NOTHING
    suggested = replace(block, id="s", annotator=RJABKOW.annotator)
    standing = Standing(suggested=(suggested,), dims=dims)
    assert combined(standing, [NATO], Projected()).spans == ()
    refused = replace(standing, verdicts=(verdict_on(block, ME, VerdictKind.REJECTED, None),))
    assert combined(refused, [NATO], Projected()).spans == (NATO,)


def test_furniture_is_not_suggested_over_what_is_marked() -> None:
    block = recalled("FURNITURE", "Die Nato plant")
    standing = Standing(own=(own("ACTOR", "Nato"),), dims={"FURNITURE"})
    assert combined(standing, [block], Projected()).spans == ()
    assert combined(Standing(dims={"FURNITURE"}), [block, NATO], Projected()).spans == (block,)


def test_links_of_pipelines_go_to_what_stands_in_their_place() -> None:
    standing = Standing(suggested=(RJABKOW, CLAIM), suggested_links=(SOURCE,))
    (link,) = combined(standing, [WHOLE], Projected()).links
    assert (link.type, link.source, link.target) == ("source", CLAIM.id, WHOLE.id)
    assert (link.annotator, link.id != SOURCE.id) == (SOURCE.annotator, True)
    assert combined(standing, [NATO], Projected()).links == ()


PLACES = st.lists(
    st.tuples(st.sampled_from("AB"), st.integers(0, 60), st.integers(1, 30)), max_size=20
)


@given(PLACES, st.integers(0, 60), st.integers(1, 30))
def test_what_touches_a_place_is_found(
    places: list[tuple[str, int, int]], start: int, length: int
) -> None:
    spans = [
        Span(str(n), ARTICLE, ME, label, at, at + size, TEXT[at : at + size])
        for n, (label, at, size) in enumerate(places)
    ]
    index, end = ByLabel(spans), start + length
    wanted = {s.id for s in spans if s.label == "A" and s.start < end and start < s.end}
    assert {span.id for span in index.touching("A", start, end)} == wanted

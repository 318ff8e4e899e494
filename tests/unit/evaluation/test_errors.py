"""Errors are listed once each, in their context and in reading order."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from goldspan.domain.exchange import ExchangeAttr, ExchangeLink, ExchangeSpan
from goldspan.domain.layer import TextRange
from goldspan.prefill.evaluation.matching import Layered
from goldspan.prefill.evaluation.measuring import measure
from goldspan.prefill.evaluation.results import ErrorKind, EvaluationError, Marked
from helpers.layers_drawn import layers

TEXT = "Gestern sagte die Ministerin Anna Weber in Bonn, der Damm halte. Der Fluss steige noch."


def span(label: str, words: str, **attrs: ExchangeAttr) -> ExchangeSpan:
    start = TEXT.index(words)
    return ExchangeSpan(f"{label}-{start}", label, start, start + len(words), words, attrs)


def errors(gold: list[ExchangeSpan], ours: list[ExchangeSpan]) -> tuple[EvaluationError, ...]:
    return measure(
        [(Layered("id", gold, (), TEXT, "weber"), Layered("id", ours, (), TEXT, "weber"))]
    )[1]


def test_every_kind_in_reading_order() -> None:
    gold = [
        span("ACTOR", "Anna Weber", kind="PERSON"),
        span("DATE", "Gestern"),
        span("CLAIM", "der Damm halte"),
        span("ACTOR", "Bonn"),
        span("CLAIM", "Der Fluss steige noch"),
    ]
    ours = [
        span("ACTOR", "Anna Weber", kind="STATE"),
        span("ACTOR", "Gestern"),
        span("CLAIM", "halte"),
        span("CLAIM", "Der Fluss steige noch"),
        span("DATE", "noch"),
    ]
    found = errors(gold, ours)
    assert [(e.kind, e.words) for e in found] == [
        (ErrorKind.LABEL, "Gestern"),
        (ErrorKind.ATTRIBUTE, "Anna Weber"),
        (ErrorKind.MISSED, "Bonn"),
        (ErrorKind.BOUNDARY, "der Damm halte"),
        (ErrorKind.SPURIOUS, "noch"),
    ]
    label, attribute, missed, boundary, spurious = found
    assert label.gold == Marked("DATE", 0, 7, "Gestern")
    assert label.suggested == Marked("ACTOR", 0, 7, "Gestern")
    assert (attribute.key, attribute.gold_value, attribute.suggested_value) == (
        *("kind", "PERSON", "STATE"),
    )
    assert (missed.suggested, spurious.gold) == (None, None)
    assert (missed.article, missed.name) == ("id", "weber")
    assert missed.before == "Gestern sagte die Ministerin Anna Weber in "
    assert missed.after.startswith(", der Damm halte.")
    assert boundary.suggested == Marked("CLAIM", 58, 63, "halte")


def test_an_attribute_that_is_not_suggested_has_no_value_and_cues_are_shown_as_words() -> None:
    cue = (TextRange(8, 13, "sagte"), TextRange(40, 42, "in"))
    (error,) = errors([span("CLAIM", "der Damm halte", cue=cue)], [span("CLAIM", "der Damm halte")])
    assert (error.gold_value, error.suggested_value) == ("sagte … in", None)


def test_a_wrong_link_names_both_targets_once_for_a_claim() -> None:
    spans = [
        span("ACTOR", "Anna Weber"),
        span("ACTOR", "Bonn"),
        span("CLAIM", "der Damm halte"),
        span("CLAIM", "Der Fluss steige noch"),
    ]
    right = ExchangeLink("source", spans[2].id, spans[0].id)
    wrong = [replace(right, target=spans[1].id), replace(right, source=spans[3].id)]
    _, found = measure([(Layered("id", spans, [right], TEXT), Layered("id", spans, wrong, TEXT))])
    assert [(e.kind, e.key, e.words) for e in found] == [
        (ErrorKind.LINK, "source", "der Damm halte"),
        (ErrorKind.LINK, "source", "Der Fluss steige noch"),
    ]
    assert [target.quote for target in found[0].gold_targets] == ["Anna Weber"]
    assert [target.quote for target in found[0].suggested_targets] == ["Bonn"]
    assert (found[1].gold_targets, found[1].suggested_targets[0].quote) == ((), "Anna Weber")


def test_context_ends_between_words() -> None:
    text = "Wort " * 40 + "Nato" + " Wort" * 40
    place = ExchangeSpan("s", "ACTOR", 200, 204, "Nato")
    _, (error,) = measure([(Layered("a", [place], (), text), Layered("a", [], (), text))])
    assert error.words == "Nato"
    assert 40 < len(error.before) <= 60
    assert error.before.startswith("Wort ")
    assert error.after.endswith(" Wort")


@given(st.tuples(layers(), layers()))
def test_as_many_are_listed_as_the_figures_say(pair: tuple[Layered, Layered]) -> None:
    measures, found = measure([pair])
    total = measures.total
    kinds = [error.kind for error in found]
    labels = kinds.count(ErrorKind.LABEL)
    overlapping = total.overlap.right
    assert kinds.count(ErrorKind.MISSED) + labels == total.overlap.gold - overlapping
    assert kinds.count(ErrorKind.SPURIOUS) + labels == total.overlap.suggested - overlapping
    assert kinds.count(ErrorKind.BOUNDARY) == overlapping - total.strict.right
    shares = [share for result in measures.labels for share in result.attributes.values()]
    assert kinds.count(ErrorKind.ATTRIBUTE) == sum(share.of - share.right for share in shares)
    assert kinds.count(ErrorKind.LINK) == sum(
        link.matched.of - link.matched.right for link in measures.links
    )
    assert [e.start for e in found] == sorted(e.start for e in found)
    text = pair[0].text
    assert all(e.before + e.words + e.after in text for e in found)

"""Ranges drawn as spans: their names, shared ranges, their order; and back to ranges."""

from __future__ import annotations

from dataclasses import replace

from goldspan.domain.exchange import ExchangeArticle, ExchangeLink, ExchangeSpan, LabelMeaning
from goldspan.domain.layer import TextRange
from goldspan.domain.scheme import Scheme
from goldspan.formats.range_spans import drawn, range_names, undrawn
from goldspan.formats.record import LinkRecord, SpanRecord

TEXT = "Ada sagt und sagt, es regne."
TWO = (TextRange(13, 17, "sagt"), TextRange(4, 8, "sagt"))


def claim(identifier: str, start: int, ranges: tuple[TextRange, ...]) -> ExchangeSpan:
    return ExchangeSpan(identifier, "CLAIM", start, 27, TEXT[start:27], {"cue": ranges})


def test_a_range_is_named_after_its_attribute_unless_that_is_taken(scheme: Scheme) -> None:
    assert range_names(scheme) == {("CLAIM", "cue"): "cue"}
    taken = replace(scheme, links=(replace(scheme.links[0], key="cue"),))
    assert range_names(taken) == {("CLAIM", "cue"): "CLAIM.cue"}


def test_ranges_that_are_shared_are_drawn_once_and_joined_in_their_order(scheme: Scheme) -> None:
    spans = (claim("a", 0, TWO), claim("b", 19, TWO[:1]))
    article = ExchangeArticle("x", TEXT, has_layer=True, spans=spans)
    shown, links = drawn(article, range_names(scheme))
    assert [(span.number, span.label, span.start) for span in shown] == [
        (1, "CLAIM", 0),
        (2, "cue", 4),
        (3, "cue", 13),
        (4, "CLAIM", 19),
    ]
    assert [(link.type, link.source, link.target) for link in links] == [
        ("cue", 1, 3),
        ("cue", 1, 2),
        ("cue", 4, 3),
    ]


def test_links_of_the_article_come_first(scheme: Scheme) -> None:
    ada = ExchangeSpan("n", "ACTOR", 0, 3, "Ada")
    link = ExchangeLink("source", "a", "n")
    spans = (claim("a", 19, TWO[:1]), ada)
    article = ExchangeArticle("x", TEXT, has_layer=True, spans=spans, links=(link,))
    _shown, links = drawn(article, range_names(scheme))
    assert [(each.type, each.link) for each in links] == [("source", link), ("cue", None)]


def record(identifier: str, label: str, start: int, end: int) -> SpanRecord:
    return {"id": identifier, "label": label, "start": start, "end": end, "quote": TEXT[start:end]}


def joins(kind: str, source: str, target: str) -> LinkRecord:
    return {"type": kind, "from": source, "to": target}


def test_a_joined_span_is_a_range_again(scheme: Scheme) -> None:
    spans = [record("1", "CLAIM", 19, 27), record("2", "cue", 13, 17), record("3", "cue", 4, 8)]
    links = [joins("cue", "1", "2"), joins("cue", "1", "3"), joins("source", "1", "2")]
    kept, left = undrawn(spans, links, scheme, {})
    assert [span["id"] for span in kept] == ["1"]
    assert kept[0]["attrs"] == {"cue": "sagt … sagt"}
    assert kept[0]["ranges"] == {"cue": [[13, 17], [4, 8]]}
    assert left == [joins("source", "1", "2")]


def test_what_is_joined_otherwise_stays_what_it_is(scheme: Scheme) -> None:
    spans = [record("1", "CLAIM", 19, 27), record("2", "cue", 4, 8), record("3", "ACTOR", 0, 3)]
    for link in (joins("cue", "3", "2"), joins("cue", "1", "3"), joins("cue", "1", "9")):
        kept, left = undrawn(spans, [link], scheme, {})
        assert (kept, left) == (spans, [link])


def test_a_label_that_means_one_with_ranges_has_them(scheme: Scheme) -> None:
    spans = [record("1", "Statement", 19, 27), record("2", "cue", 4, 8)]
    meanings = {"Statement": LabelMeaning("CLAIM")}
    kept, left = undrawn(spans, [joins("cue", "1", "2")], scheme, meanings)
    assert [span.get("ranges") for span in kept] == [{"cue": [[4, 8]]}]
    assert left == []

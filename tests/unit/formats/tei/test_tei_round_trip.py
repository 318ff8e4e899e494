"""TEI: there and back exactly, whatever the text holds."""

from __future__ import annotations

from hypothesis import given, settings

from goldspan.domain.exchange import ExchangeArticle, ExchangeLink, ExchangeSpan
from goldspan.formats.tei.format import Tei
from helpers.round_trip import assert_round_trip

from ..strange_articles import articles, odd_scheme, oddly_named


@settings(max_examples=40)
@given(articles())
def test_any_article_comes_back_exactly(scheme, item):
    assert_round_trip(Tei(), [item], scheme)


@settings(max_examples=10)
@given(articles())
def test_labels_with_spaces_and_umlauts_come_back(scheme, item):
    assert_round_trip(Tei(), [oddly_named(item)], odd_scheme(scheme))


def test_articles_without_spans_and_several_come_back(scheme):
    spans = (ExchangeSpan("c", "CLAIM", 0, 3, "\x01 é"), ExchangeSpan("a", "ACTOR", 2, 3, "é"))
    links = (ExchangeLink("source", "c", "a", 0.25),)
    item = ExchangeArticle("a", "\x01 é\n\n \nRom", has_layer=True, spans=spans, links=links)
    empty = ExchangeArticle("A", " \tRom.\n", title="\x02\r", has_layer=True)
    assert_round_trip(Tei(), [item, empty], scheme)

"""TSV written by Goldspan is read back exactly, less what is reported."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings

from goldspan.formats.webanno.format import WebAnnoFormat
from helpers.round_trip import assert_round_trip

from ..strange_articles import articles, odd_scheme, oddly_named


@settings(max_examples=35)
@given(articles())
def test_what_is_written_is_read_back(scheme, item):
    assert_round_trip(WebAnnoFormat(), [item], scheme)


@settings(max_examples=12)
@given(articles())
def test_labels_with_spaces_and_umlauts_are_read_back(scheme, item):
    assert_round_trip(WebAnnoFormat(), [oddly_named(item)], odd_scheme(scheme))


@settings(max_examples=5)
@given(articles())
def test_an_article_without_spans_has_a_layer(scheme, item):
    assert_round_trip(WebAnnoFormat(), [replace(item, spans=(), links=(), owner=None)], scheme)

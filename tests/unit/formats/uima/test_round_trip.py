"""XMI written by Goldspan is read back exactly, less what is reported."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings

from goldspan.domain.exchange import ExchangeArticle, ExchangeSpan
from goldspan.formats.output import FolderOutput
from goldspan.formats.uima.format import XmiFormat
from goldspan.formats.writing import WriteOptions
from helpers.round_trip import assert_round_trip

from ..strange_articles import articles, odd_scheme, oddly_named


@settings(max_examples=35)
@given(articles())
def test_what_is_written_is_read_back(scheme, item):
    assert_round_trip(XmiFormat(), [item], scheme)


@settings(max_examples=12)
@given(articles())
def test_labels_with_spaces_and_umlauts_are_read_back(scheme, item):
    assert_round_trip(XmiFormat(), [oddly_named(item)], odd_scheme(scheme))


@settings(max_examples=5)
@given(articles())
def test_an_article_without_spans_has_a_layer(scheme, item):
    assert_round_trip(XmiFormat(), [replace(item, spans=(), links=(), owner=None)], scheme)


def test_line_ends_and_control_characters_come_back(scheme):
    text = "Seite 1\x0cSeite\x02 2\uffff"
    spans = (ExchangeSpan("x", "CLAIM", 0, 8, text[:8], {"mode": "DIRECT"}, note="a\r\n\tb"),)
    item = ExchangeArticle(
        name="\x07 Piep", text=text, notes=("a\nb\r", ""), has_layer=True, spans=spans
    )
    assert_round_trip(XmiFormat(), [item, replace(item, name="\x07 PIEP")], scheme)


def test_what_xml_cannot_hold_is_reported(scheme, tmp_path):
    span = ExchangeSpan("x", "ACTOR", 0, 2, "Ja", {"canonical": "\x01"}, note="\x02")
    item = ExchangeArticle(name="a", text="Ja", title="\x03", has_layer=True, spans=(span,))
    output = FolderOutput(tmp_path)
    losses = XmiFormat().write([item], scheme, output, WriteOptions()).losses
    assert [str(loss.what) for loss in losses] == [
        "title",
        "note of ACTOR “Ja”",
        "canonical of ACTOR “Ja”",
    ]
    assert_round_trip(XmiFormat(), [item], scheme)

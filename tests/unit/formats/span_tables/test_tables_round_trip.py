"""Tables of spans, as CSV and as a workbook: there and back exactly, less what is reported."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings

from goldspan.domain.exchange import ExchangeArticle, ExchangeSpan
from goldspan.formats.output import FolderOutput
from goldspan.formats.span_tables.tables import CsvTables, ExcelTables
from goldspan.formats.writing import WriteOptions
from helpers.round_trip import assert_round_trip

from ..strange_articles import articles, odd_scheme, oddly_named

FORMATS = [CsvTables(), ExcelTables()]


@settings(max_examples=15)
@given(articles())
def test_any_article_comes_back_from_csv(scheme, item):
    assert_round_trip(CsvTables(), [item], scheme)


@settings(max_examples=10)
@given(articles())
def test_any_article_comes_back_from_excel(scheme, item):
    assert_round_trip(ExcelTables(), [item], scheme)


@settings(max_examples=5)
@given(articles())
def test_labels_with_spaces_and_umlauts_come_back(scheme, item):
    for each in FORMATS:
        assert_round_trip(each, [oddly_named(item)], odd_scheme(scheme))


@pytest.mark.parametrize("made", FORMATS, ids=lambda each: each.name)
def test_articles_without_spans_and_several_come_back(scheme, made):
    empty = ExchangeArticle("a", "Rom.", has_layer=True)
    formula = ExchangeArticle("=b", "=1+1", title="'+x", has_layer=True)
    span = ExchangeSpan("x", "ACTOR", 0, 3, "-Me", {"canonical": "@me", "kind": "PERSON"})
    escaped = ExchangeArticle("c", "-Me _x0041_ \x01", has_layer=True, spans=(span,))
    assert_round_trip(made, [empty, formula, escaped], scheme)


@pytest.mark.parametrize("made", FORMATS, ids=lambda each: each.name)
def test_texts_longer_than_a_cell_come_back(scheme, made):
    text = "😀 Rom " * 15_000
    span = ExchangeSpan("x", "CLAIM", 0, 80_000, text[:80_000])
    assert_round_trip(made, [ExchangeArticle("a", text, has_layer=True, spans=(span,))], scheme)


def test_what_is_too_long_for_a_cell_of_excel_is_reported(scheme, tmp_path):
    long = "x" * 40_000
    span = ExchangeSpan("x", "ACTOR", 0, 3, "Rom", {"canonical": long}, note=long)
    item = ExchangeArticle("a", "Rom.", title=long, has_layer=True, spans=(span,))
    assert_round_trip(ExcelTables(), [item], scheme)
    losses = ExcelTables().write([item], scheme, FolderOutput(tmp_path), WriteOptions()).losses
    assert [loss.key for loss in losses] == ["canonical", "note", "title"]


def test_attributes_without_a_column_are_reported(scheme, tmp_path):
    span = ExchangeSpan("x", "ACTOR", 0, 3, "Rom", {"shade": "grey"})
    item = ExchangeArticle("a", "Rom.", has_layer=True, spans=(span,))
    for each in FORMATS:
        (loss,) = each.write([item], scheme, FolderOutput(tmp_path), WriteOptions()).losses
        assert loss.key == "shade"
        assert_round_trip(each, [item], scheme)


def test_attributes_called_like_a_column_come_back(scheme):
    actor = scheme.labels[0]
    key, *others = actor.attributes
    renamed = replace(actor, attributes=(replace(key, key="Start"), *others))
    changed = replace(scheme, labels=(renamed, *scheme.labels[1:]))
    span = ExchangeSpan("x", "ACTOR", 0, 3, "Rom", {"Start": "STATE"})
    item = ExchangeArticle("a", "Rom.", has_layer=True, spans=(span,))
    for each in FORMATS:
        assert_round_trip(each, [item], changed)

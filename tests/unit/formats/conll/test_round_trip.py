"""What CoNLL exports hold is read back exactly, in every way of tagging."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goldspan.domain.exchange import ExchangeArticle
from goldspan.formats.conll.columns import Conll2002, Conll2003
from goldspan.formats.writing import Tagging, WriteOptions
from helpers.round_trip import assert_round_trip

from ..strange_articles import articles, odd_scheme, oddly_named

WRITERS = [Conll2002(), Conll2003()]
TAGGINGS = [WriteOptions(tagging=tagging) for tagging in Tagging]


@pytest.mark.parametrize("writer", WRITERS, ids=lambda writer: writer.name)
@settings(max_examples=30)
@given(item=articles(), options=st.sampled_from(TAGGINGS))
def test_what_was_written_comes_back(scheme, writer, item, options):
    assert_round_trip(writer, [item], scheme, options)


@pytest.mark.parametrize("writer", WRITERS, ids=lambda writer: writer.name)
@settings(max_examples=20)
@given(item=articles(), options=st.sampled_from(TAGGINGS))
def test_labels_with_odd_names_come_back(scheme, writer, item, options):
    assert_round_trip(writer, [oddly_named(item)], odd_scheme(scheme), options)


@pytest.mark.parametrize("writer", WRITERS, ids=lambda writer: writer.name)
def test_articles_without_spans_come_back_among_others(scheme, writer, gold):
    empty = ExchangeArticle("nothing", "Nothing was found.", has_layer=True)
    assert_round_trip(writer, [gold[0], empty, *gold[1:]], scheme)

"""Prodigy, doccano, Label Studio: what is written is read back, less what is reported as lost."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from goldspan.domain.annotator import GOLD, Annotator, AnnotatorKind, pipeline_annotator
from goldspan.domain.exchange import ExchangeArticle, LayerOwner
from goldspan.domain.layer import WorkState
from goldspan.domain.scheme import Scheme
from goldspan.formats.doccano.format import Doccano
from goldspan.formats.label_studio.format import LabelStudio
from goldspan.formats.prodigy.format import Prodigy
from goldspan.formats.writing import Writer
from helpers.round_trip import assert_round_trip

from .strange_articles import articles, odd_scheme, oddly_named

FORMATS = [Doccano(), LabelStudio(), Prodigy()]
each_format = pytest.mark.parametrize("writer", FORMATS, ids=lambda writer: writer.name)


@each_format
@settings(max_examples=30)
@given(article=articles())
def test_strange_articles_come_back(
    scheme: Scheme, writer: Writer, article: ExchangeArticle
) -> None:
    assert_round_trip(writer, [article], scheme)


@each_format
@settings(max_examples=15)
@given(article=articles().map(oddly_named))
def test_labels_with_spaces_and_umlauts_come_back(
    scheme: Scheme, writer: Writer, article: ExchangeArticle
) -> None:
    assert_round_trip(writer, [article], odd_scheme(scheme))


@each_format
def test_whose_layer_it_is_comes_back(scheme: Scheme, writer: Writer) -> None:
    ada = Annotator("0" * 32, AnnotatorKind.PERSON, "Ada")
    owners = [
        LayerOwner(ada, WorkState.BEGUN),
        LayerOwner(ada, WorkState.SKIPPED, reason="Kein Artikel.", note="„Nur Werbung“"),
        LayerOwner(ada, WorkState.DONE, labels=("ACTOR",)),
        LayerOwner(GOLD, WorkState.DONE, adjudicated=True),
        LayerOwner(pipeline_annotator("goldspan-de")),
        None,
    ]
    items = [
        ExchangeArticle(f"a{number}", f"Es regnet, {number}.", has_layer=True, owner=owner)
        for number, owner in enumerate(owners)
    ]
    assert_round_trip(writer, items, scheme)

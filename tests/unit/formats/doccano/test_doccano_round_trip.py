"""doccano: what is written is read back, less what the report says is lost."""

from __future__ import annotations

from hypothesis import given, settings

from goldspan.domain.annotator import GOLD, Annotator, AnnotatorKind, pipeline_annotator
from goldspan.domain.exchange import ExchangeArticle, LayerOwner
from goldspan.domain.layer import WorkState
from goldspan.domain.scheme import Scheme
from goldspan.formats.doccano.format import Doccano
from goldspan.services.schemes import default_scheme
from helpers.round_trip import assert_round_trip

from ..strange_articles import articles, odd_scheme, oddly_named

SCHEME = default_scheme()


@settings(max_examples=30)
@given(articles())
def test_strange_articles_come_back(article: ExchangeArticle) -> None:
    assert_round_trip(Doccano(), [article], SCHEME)


@settings(max_examples=15)
@given(articles().map(oddly_named))
def test_labels_with_spaces_and_umlauts_come_back(article: ExchangeArticle) -> None:
    assert_round_trip(Doccano(), [article], odd_scheme(SCHEME))


def test_whose_layer_it_is_comes_back(scheme: Scheme) -> None:
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
    assert_round_trip(Doccano(), items, scheme)

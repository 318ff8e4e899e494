"""Passages are taken out of an article, and what is left closes up."""

from __future__ import annotations

from goldspan.services.measuring.cutting import cut
from goldspan.services.measuring.reading import ReadArticle
from goldspan.store.bulk import BareLayer, BareSpan


def test_what_lies_in_a_passage_goes_and_the_rest_moves_up() -> None:
    """01234 [56789] 0123: inside goes, behind moves, across the edge is cut there."""
    spans = [
        BareSpan("before", "ACTOR", 0, 2, {}),
        BareSpan("inside", "ACTOR", 5, 8, {}),
        BareSpan("across", "CLAIM", 3, 7, {}),
        BareSpan("behind", "DATE", 10, 12, {}),
        BareSpan("over all", "CLAIM", 4, 12, {}),
    ]
    tokens = [(0, 2), (3, 5), (5, 8), (8, 10), (10, 14)]
    article = ReadArticle(14, tokens, {"ada": BareLayer(spans)}, {})
    found = cut(article, [(5, 10)])
    assert found.article.length == 9
    assert {span.id: (span.start, span.end) for span in found.article.layers["ada"].spans} == {
        "before": (0, 2),
        "across": (3, 5),
        "behind": (5, 7),
        "over all": (4, 7),
    }
    assert found.spans == {"ACTOR": 1}
    assert list(found.article.tokens) == [(0, 2), (3, 5), (5, 9)]


def test_without_passages_nothing_changes() -> None:
    """The same article comes back."""
    article = ReadArticle(3, [(0, 3)], {"ada": BareLayer([BareSpan("s", "X", 0, 3, {})])}, {})
    assert cut(article, []).article == article

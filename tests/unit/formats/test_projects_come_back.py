"""Several articles at once come back from every format: names that are alike, layers of anybody."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from goldspan.domain.exchange import ExchangeArticle
from goldspan.formats.registry import readers, writers
from helpers.round_trip import assert_round_trip

from .strange_articles import articles

BOTH_WAYS = sorted(writers().keys() & readers().keys())


def apart(items: list[ExchangeArticle]) -> bool:
    """Say whether the articles have texts and names of their own."""
    return all(len({key(item) for item in items}) == len(items) for key in (_text, _name))


def _text(item: ExchangeArticle) -> str:
    return item.text


def _name(item: ExchangeArticle) -> str:
    return item.name


@pytest.mark.parametrize("name", BOTH_WAYS)
@settings(max_examples=8, suppress_health_check=[HealthCheck.too_slow])
@given(items=st.lists(articles(), min_size=2, max_size=3).filter(apart))
def test_articles_come_back_together(scheme, name, items):
    assert_round_trip(writers()[name], items, scheme)

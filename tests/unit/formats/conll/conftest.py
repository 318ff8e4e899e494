"""What the tests of CoNLL share: the seeds' gold."""

from __future__ import annotations

from pathlib import Path

import pytest

from goldspan.domain.exchange import ExchangeArticle
from goldspan.domain.scheme import Scheme
from goldspan.formats.jsonl import GoldspanJsonl
from goldspan.formats.reading import ReadOptions


@pytest.fixture
def gold(seeds: Path, scheme: Scheme) -> list[ExchangeArticle]:
    items = GoldspanJsonl().read(seeds / "seeds.gold.jsonl", ReadOptions(scheme=scheme))
    return [item for item in items if isinstance(item, ExchangeArticle)]

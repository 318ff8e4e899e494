"""The shipped pipeline, loaded once, and a short way to ask it about a text."""

from collections.abc import Callable
from typing import Any

import pytest

from goldspan.domain.exchange import ExchangeSpan
from goldspan.prefill.extract import Extraction, extract
from goldspan.prefill.loading import load_pipeline
from goldspan.prefill.marking import Marking

LABELS = ("ACTOR", "CLAIM", "DATE", "FURNITURE")


@pytest.fixture(scope="session")
def nlp() -> Any:
    return load_pipeline("goldspan-de")


@pytest.fixture(scope="session")
def suggest(nlp: Any) -> Callable[..., Extraction]:
    def ask(text: str, document_time: str = "", recurring: tuple[str, ...] = ()) -> Extraction:
        doc = nlp.make_doc(text)
        Marking(doc).describe(document_time, recurring)
        return extract(nlp(doc), None, LABELS)

    return ask


@pytest.fixture(scope="session")
def spans(suggest: Callable[..., Extraction]) -> Callable[..., list[ExchangeSpan]]:
    def ask(label: str, text: str, document_time: str = "") -> list[ExchangeSpan]:
        return [s for s in suggest(text, document_time).spans if s.label == label]

    return ask

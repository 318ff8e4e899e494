"""Strict figures against an independent implementation: spaCy's own Scorer."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.scorer import Scorer
from spacy.tokens import Doc, Span
from spacy.training import Example
from spacy.vocab import Vocab

from goldspan.domain.exchange import ExchangeSpan
from goldspan.prefill.evaluation.matching import Layered
from goldspan.prefill.evaluation.measuring import measure
from helpers.layers_drawn import LABELS, TEXT, spans_of

TOKENS = len(TEXT.split())
VOCAB = Vocab()

# Whole tokens, each range at most once per label, as spaCy counts them.
token_ranges = st.tuples(st.integers(0, TOKENS - 1), st.integers(1, 3)).map(
    lambda pair: (pair[0] * 6, min(pair[0] + pair[1], TOKENS) * 6 - 1)
)
token_spans = st.lists(st.tuples(st.sampled_from(LABELS), token_ranges), unique=True).map(spans_of)


@settings(max_examples=40)
@given(st.lists(st.tuples(token_spans, token_spans), min_size=1, max_size=4))
def test_strict_precision_recall_and_f1(
    articles: list[tuple[list[ExchangeSpan], list[ExchangeSpan]]],
) -> None:
    examples = [Example(doc_with(ours), doc_with(gold)) for gold, ours in articles]
    theirs = Scorer.score_spans(
        examples,
        "spans_sc",
        getter=lambda doc, _: doc.spans["sc"],
        has_annotation=lambda doc: True,
        labeled=True,
        allow_overlap=True,
    )
    measures, _ = measure(
        (Layered("a", gold, (), TEXT), Layered("a", ours, (), TEXT)) for gold, ours in articles
    )
    for result in measures.labels:
        expected = theirs["spans_sc_per_type"][result.label]
        strict = result.strict
        found = (strict.precision or 0.0, strict.recall or 0.0, strict.f1 or 0.0)
        assert found == pytest.approx((expected["p"], expected["r"], expected["f"]), abs=1e-9)


def doc_with(spans: list[ExchangeSpan]) -> Doc:
    doc = Doc(VOCAB, TEXT.split())
    doc.spans["sc"] = [
        Span(doc, span.start // 6, (span.end + 1) // 6, label=span.label) for span in spans
    ]
    return doc

"""A span classifier that learns nothing of the labels that an article's gold does not know."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from spacy.language import Language
from spacy.pipeline import SpanCategorizer
from spacy.training import Example

KNOWN = "goldspan_known_spans"  # while training; what it learned is a `spancat` afterwards
UNKNOWN = "unknown labels"  # in the user data of a reference


class KnownSpans(SpanCategorizer):
    """spaCy's classifier; a reference says in its user data which labels it does not know."""

    def get_loss(self, examples: Iterable[Example], spans_scores: Any) -> tuple[float, Any]:
        """Return loss and gradient, which is 0 for what nobody knows."""
        every = list(examples)
        gradient: Any
        _, gradient = super().get_loss(every, spans_scores)
        row = 0
        for example, length in zip(every, spans_scores[0].lengths, strict=True):
            end = row + int(length)
            for label in example.reference.user_data.get(UNKNOWN, ()):
                if label in self.labels:
                    gradient[row:end, self.labels.index(label)] = 0
            row = end
        return float((gradient**2).sum()), gradient


@Language.factory(
    KNOWN,
    assigns=["doc.spans"],
    default_config={"scorer": {"@scorers": "spacy.spancat_scorer.v1"}},
)
def make_known_spans(
    nlp: Language,
    name: str,
    suggester: Any,
    model: Any,
    spans_key: str,
    scorer: Callable[..., Any] | None,
    threshold: float,
) -> KnownSpans:
    """Make the component from the configuration of a `spancat`."""
    return KnownSpans(
        nlp.vocab,
        model,
        suggester,
        name,
        spans_key=spans_key,
        threshold=threshold,
        scorer=scorer,
    )

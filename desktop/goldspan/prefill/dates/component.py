"""The spaCy component `goldspan_dates`."""

from __future__ import annotations

from collections.abc import Mapping

from spacy.language import Language
from spacy.tokens import Doc

from goldspan.prefill.dates.expression import Grammar
from goldspan.prefill.dates.finder import find_expressions
from goldspan.prefill.dates.german import GERMAN
from goldspan.prefill.marking import Marking
from goldspan.prefill.reading import Ranges


@Language.factory(
    "goldspan_dates",
    default_config={"label": "DATE", "avoid": ["FURNITURE"], "score": None, "scores": {}},
)
def make_dates(
    nlp: Language,
    name: str,
    label: str,
    avoid: list[str],
    score: float | None,
    scores: dict[str, float],
) -> DatesComponent:
    """Make the component for the language of the pipeline: English for `en`, else German.

    `avoid` are labels inside which nothing is suggested; `scores` give by evidence how often a
    suggestion is right, `score` where they do not.
    """
    return DatesComponent(_grammar(nlp.lang or ""), label, avoid, score, scores)


class DatesComponent:
    """Suggests dates with `type` and `value`."""

    def __init__(
        self,
        grammar: Grammar,
        label: str,
        avoid: list[str],
        score: float | None,
        scores: Mapping[str, float],
    ) -> None:
        self.grammar = grammar
        self.label = label
        self.avoid = avoid
        self.score = score
        self.scores = scores

    def __call__(self, doc: Doc) -> Doc:
        """Add the suggestions to the Doc and return it."""
        marking = Marking(doc)
        closed = Ranges((m.start, m.end) for m in marking.marks() if m.label in self.avoid)
        text = doc.text
        gaps = closed.gaps(len(text))
        for found in find_expressions(text, marking.document_time, gaps, self.grammar):
            marking.add(
                self.label,
                found.start,
                found.end,
                {"type": found.type, "value": found.value},
                self.scores.get(found.evidence, self.score),
                found.evidence,
            )
        return doc


def _grammar(language: str) -> Grammar:
    if language != "en":
        return GERMAN
    from goldspan.prefill.dates.english import ENGLISH

    return ENGLISH

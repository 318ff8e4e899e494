"""The spaCy component `goldspan_furniture`."""

from __future__ import annotations

from collections.abc import Mapping

from spacy.language import Language
from spacy.tokens import Doc

from goldspan.prefill.furniture.finder import (
    WEIGHTS,
    FurnitureRules,
    find_furniture,
    make_rules,
)
from goldspan.prefill.marking import Marking
from goldspan.prefill.tables import TABLES, TableComponent


@Language.factory(
    "goldspan_furniture", default_config={"label": "FURNITURE", "score": None, "scores": {}}
)
def make_furniture(
    nlp: Language, name: str, label: str, score: float | None, scores: dict[str, float]
) -> FurnitureComponent:
    """Make the component; its wording is that of the pipeline's language."""
    return FurnitureComponent(label, score, scores, nlp.lang or "")


class FurnitureComponent(TableComponent[FurnitureRules]):
    """Suggests furniture; `scores` say by evidence, and `score` else, how often it is right."""

    shipped = "goldspan_furniture"
    files = (TABLES, WEIGHTS)

    def __init__(
        self, label: str, score: float | None, scores: Mapping[str, float], language: str
    ) -> None:
        super().__init__(language)
        self.label = label
        self.score = score
        self.scores = dict(scores)

    def make_rules(self, sources: Mapping[str, str]) -> FurnitureRules:
        """Compile the patterns and read the weights."""
        return make_rules(sources)

    def __call__(self, doc: Doc) -> Doc:
        """Add the suggestions to the Doc and return it."""
        marking = Marking(doc)
        for block in find_furniture(doc.text, self.rules, marking.recurring):
            score = self.scores.get(block.evidence, self.score)
            marking.add(self.label, block.start, block.end, score=score, evidence=block.evidence)
        return doc

"""The spaCy component `goldspan_furniture`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping

from spacy.language import Language
from spacy.tokens import Doc

from goldspan.prefill.furniture.finder import Wording, compile_wording, find_furniture
from goldspan.prefill.marking import Marking
from goldspan.prefill.tables import TABLES, TableComponent


@Language.factory("goldspan_furniture", default_config={"label": "FURNITURE", "score": None})
def make_furniture(nlp: Language, name: str, label: str, score: float | None) -> FurnitureComponent:
    """Make the component."""
    return FurnitureComponent(label, score)


class FurnitureComponent(TableComponent[Wording]):
    """Suggests furniture; `score` is how often it is right, by measurement."""

    shipped = "goldspan_furniture"

    def __init__(self, label: str, score: float | None) -> None:
        super().__init__()
        self.label = label
        self.score = score

    def make_rules(self, sources: Mapping[str, str]) -> Wording:
        """Compile the patterns."""
        tables = tomllib.loads(sources[TABLES])
        return compile_wording(
            tables["lines"], tables["anywhere"], tables["openers"], tables["stamps"]
        )

    def __call__(self, doc: Doc) -> Doc:
        """Add the suggestions to the Doc and return it."""
        marking = Marking(doc)
        for start, end in find_furniture(doc.text, self.rules, marking.recurring):
            marking.add(self.label, start, end, score=self.score)
        return doc

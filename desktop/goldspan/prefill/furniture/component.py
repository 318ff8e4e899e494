"""The spaCy component `goldspan_furniture`."""

from __future__ import annotations

from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from goldspan.prefill.furniture.finder import Wording, compile_wording, find_furniture
from goldspan.prefill.marking import Marking
from goldspan.prefill.tables import TableComponent, shipped_tables


@Language.factory("goldspan_furniture", default_config={"label": "FURNITURE", "score": None})
def make_furniture(nlp: Language, name: str, label: str, score: float | None) -> FurnitureComponent:
    """Make the component with the tables that ship with Goldspan."""
    return FurnitureComponent(label, score, shipped_tables("furniture"))


class FurnitureComponent(TableComponent):
    """Suggests furniture; `score` is how often it is right, by measurement."""

    wording: Wording

    def __init__(self, label: str, score: float | None, source: str) -> None:
        self.label = label
        self.score = score
        super().__init__(source)

    def read(self, tables: dict[str, Any]) -> None:
        """Compile the patterns."""
        self.wording = compile_wording(
            tables["lines"], tables["anywhere"], tables["openers"], tables["stamps"]
        )

    def __call__(self, doc: Doc) -> Doc:
        """Add the suggestions to the Doc and return it."""
        marking = Marking(doc)
        for start, end in find_furniture(doc.text, self.wording, marking.recurring):
            marking.add(self.label, start, end, score=self.score)
        return doc

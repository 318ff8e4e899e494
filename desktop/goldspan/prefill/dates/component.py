"""The spaCy component `goldspan_dates`."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from goldspan.prefill.dates.finder import find_expressions
from goldspan.prefill.marking import Marking
from goldspan.prefill.reading import Ranges


@Language.factory(
    "goldspan_dates", default_config={"label": "DATE", "avoid": ["FURNITURE"], "score": None}
)
def make_dates(
    nlp: Language, name: str, label: str, avoid: list[str], score: float | None
) -> DatesComponent:
    """Make the component; `avoid` are labels inside which nothing is suggested."""
    return DatesComponent(label, avoid, score)


class DatesComponent:
    """Suggests dates with `type` and `value`; `score` is what it is right by measurement."""

    def __init__(self, label: str, avoid: list[str], score: float | None) -> None:
        self.label = label
        self.avoid = avoid
        self.score = score

    def __call__(self, doc: Doc) -> Doc:
        """Add the suggestions to the Doc and return it."""
        marking = Marking(doc)
        closed = Ranges((m.start, m.end) for m in marking.marks() if m.label in self.avoid)
        for found in find_expressions(doc.text, marking.document_time, closed.gaps(len(doc.text))):
            attrs = {"type": found.type, "value": found.value}
            marking.add(self.label, found.start, found.end, dict(attrs), self.score)
        return doc

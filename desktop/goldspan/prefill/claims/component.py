"""The spaCy component `goldspan_claims`."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc


@Language.factory(
    "goldspan_claims", default_config={"label": "CLAIM", "avoid": ["FURNITURE"], "score": None}
)
def make_claims(
    nlp: Language, name: str, label: str, avoid: list[str], score: float | None
) -> ClaimsComponent:
    """Make the component."""
    return ClaimsComponent(label, avoid, score)


class ClaimsComponent:
    """Suggests claims."""

    def __init__(self, label: str, avoid: list[str], score: float | None) -> None:
        self.label = label
        self.avoid = avoid
        self.score = score

    def __call__(self, doc: Doc) -> Doc:
        """Add the suggestions to the Doc and return it."""
        return doc

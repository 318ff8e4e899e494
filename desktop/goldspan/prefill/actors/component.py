"""The spaCy component `goldspan_actors`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping

from spacy.language import Language
from spacy.tokens import Doc

from goldspan.prefill.actors.bodies import BodyTables
from goldspan.prefill.actors.english import EnglishActors
from goldspan.prefill.actors.finder import find_actors
from goldspan.prefill.actors.gazetteer import build_gazetteer
from goldspan.prefill.actors.kit import Kit
from goldspan.prefill.actors.lexicon import parse_lexicon
from goldspan.prefill.marking import Marking
from goldspan.prefill.reading import Ranges
from goldspan.prefill.tables import TABLES, TableComponent

LEXICON = "lexicon.txt"


@Language.factory(
    "goldspan_actors",
    default_config={"label": "ACTOR", "avoid": ["FURNITURE"], "score": None, "scores": {}},
)
def make_actors(
    nlp: Language,
    name: str,
    label: str,
    avoid: list[str],
    score: float | None,
    scores: dict[str, float],
) -> ActorsComponent:
    """Make the component; `avoid` are labels inside which nothing is suggested.

    `scores` are the scores of suggestions by their evidence, `score` that of any other.
    """
    return ActorsComponent(label, avoid, score, scores, language=nlp.lang or "")


class ActorsComponent(TableComponent[Kit | EnglishActors]):
    """Suggests actors with `kind` and `canonical`; reads English by rules of its own."""

    shipped = "goldspan_actors"
    files = (TABLES, LEXICON)

    def __init__(
        self,
        label: str,
        avoid: list[str],
        score: float | None,
        scores: Mapping[str, float],
        *,
        language: str = "de",
    ) -> None:
        super().__init__(language)
        self.scores = scores
        self.label = label
        self.avoid = avoid
        self.score = score

    def make_rules(self, sources: Mapping[str, str]) -> Kit | EnglishActors:
        """Read the tables and the word list."""
        parsed = tomllib.loads(sources[TABLES])
        if self.language == "en":
            return EnglishActors(parsed, parse_lexicon(sources[LEXICON]))
        words = parsed["not_persons"]
        return Kit(
            build_gazetteer(parsed),
            BodyTables.of(parsed),
            parse_lexicon(sources[LEXICON], words["never"], parsed["names"]["given"]),
            frozenset(words["words"]),
            frozenset(words["openings"]),
            frozenset(words["not_abbreviations"]),
            {name.rpartition(" ")[2]: name for name in parsed["names"]["famous"]},
        )

    def __call__(self, doc: Doc) -> Doc:
        """Add the suggestions to the Doc and return it."""
        marking = Marking(doc)
        closed = Ranges((m.start, m.end) for m in marking.marks() if m.label in self.avoid)
        stretches = closed.gaps(len(doc.text))
        rules = self.rules
        if isinstance(rules, EnglishActors):
            mentions = rules.find(doc.text, stretches)
        else:
            mentions = find_actors(rules, doc.text, stretches)
        for found in mentions:
            attrs = {"kind": found.kind, "canonical": found.canonical}
            score = self.scores.get(found.evidence, self.score)
            marking.add(
                self.label, found.start, found.end, dict(attrs), score, evidence=found.evidence
            )
            if found.function:
                marking.remember(found.function, found.canonical)
        return doc

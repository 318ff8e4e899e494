"""The spaCy component `goldspan_actors`."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc

from goldspan.prefill.actors.bodies import BodyTables
from goldspan.prefill.actors.english import EnglishActors
from goldspan.prefill.actors.finder import find_actors
from goldspan.prefill.actors.gazetteer import build_gazetteer
from goldspan.prefill.actors.guesses import Guess
from goldspan.prefill.actors.kit import Kit
from goldspan.prefill.actors.lexicon import parse_lexicon
from goldspan.prefill.marking import Marking
from goldspan.prefill.names.classes import COMMON
from goldspan.prefill.reading import Ranges
from goldspan.prefill.tables import TABLES, TableComponent

LEXICON = "lexicon.txt"


@Language.factory(
    "goldspan_actors",
    default_config={
        "label": "ACTOR",
        "avoid": ["FURNITURE"],
        "score": None,
        "scores": {},
        "names_key": "names",
        "names_least": 0.6,
    },
)
def make_actors(
    nlp: Language,
    name: str,
    label: str,
    avoid: list[str],
    score: float | None,
    scores: dict[str, float],
    names_key: str,
    names_least: float,
) -> ActorsComponent:
    """Make the component; `avoid` are labels inside which nothing is suggested.

    `scores` are the scores of suggestions by their evidence, `score` that of any other.
    Names in the span group `names_key` count as evidence from a score of `names_least` on.
    """
    return ActorsComponent(
        label, avoid, score, scores, names_key, names_least, language=nlp.lang or ""
    )


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
        names_key: str,
        names_least: float,
        *,
        language: str = "de",
    ) -> None:
        super().__init__(language)
        self.scores = scores
        self.names_key = names_key
        self.names_least = names_least
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
        text = doc.text
        stretches = closed.gaps(len(text))
        guesses = tuple(self._guesses(doc))
        rules = self.rules
        if isinstance(rules, EnglishActors):
            mentions = rules.find(text, stretches)
        else:
            mentions = find_actors(rules, text, stretches, guesses, self.names_least)
        for found in mentions:
            attrs = {"kind": found.kind, "canonical": found.canonical}
            score = self.scores.get(found.evidence, self.score)
            marking.add(
                self.label, found.start, found.end, dict(attrs), score, evidence=found.evidence
            )
            if found.function:
                marking.remember(found.function, found.canonical)
        return doc

    def _guesses(self, doc: Doc) -> Iterator[Guess]:
        """Yield the names that a component before this one has left in its span group."""
        if self.names_key not in doc.spans:
            return
        group = doc.spans[self.names_key]
        # A spancat that gives a span one label leaves its score as a row of one number.
        scores = np.asarray(group.attrs.get("scores", np.ones(len(group)))).reshape(-1)
        for span, score in zip(group, scores.tolist(), strict=True):
            common = all(token.tag_ in COMMON for token in span)
            yield Guess(span.start_char, span.end_char, span.label_, score, common)

"""The spaCy component `goldspan_claims`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping

from spacy.language import Language
from spacy.tokens import Doc

from goldspan.prefill.claims.english import EnglishClaimFinder
from goldspan.prefill.claims.finder import ClaimFinder
from goldspan.prefill.claims.statement import Speaker, Statement
from goldspan.prefill.claims.wording import read_wording
from goldspan.prefill.marking import MarkAttr, Marking
from goldspan.prefill.reading import Ranges
from goldspan.prefill.tables import TABLES, TableComponent

SUBJUNCTIVE = "subjunctive.txt"
FINITE = "finite.txt"


SPEAKER = "speaker"  # the evidence of an actor that is only found as the source of a claim


@Language.factory(
    "goldspan_claims",
    default_config={
        "label": "CLAIM",
        "actor_label": "ACTOR",
        "date_label": "DATE",
        "avoid": ["FURNITURE"],
        "score": None,
        "scores": {},
        "actor_score": None,
    },
)
def make_claims(
    nlp: Language,
    name: str,
    label: str,
    actor_label: str,
    date_label: str,
    avoid: list[str],
    score: float | None,
    scores: dict[str, float],
    actor_score: float | None,
) -> ClaimsComponent:
    """Make the component; it links to the marks of the two other labels.

    `scores` gives the score of each evidence, `score` that of the rest; `actor_score` is for the
    speakers without a name that it finds itself.
    """
    return ClaimsComponent(
        label, actor_label, date_label, avoid, score, scores, actor_score, language=nlp.lang or ""
    )


class ClaimsComponent(TableComponent[ClaimFinder | EnglishClaimFinder]):
    """Suggests claims with `mode` and `cue`, links `source` and `when`, and unnamed speakers."""

    shipped = "goldspan_claims"
    files: tuple[str, ...] = (TABLES, SUBJUNCTIVE, FINITE)

    def __init__(
        self,
        label: str,
        actor_label: str,
        date_label: str,
        avoid: list[str],
        score: float | None,
        scores: Mapping[str, float],
        actor_score: float | None,
        *,
        language: str = "de",
    ) -> None:
        super().__init__(language)
        if language == "en":
            self.files = (TABLES,)
        self.label = label
        self.actor_label = actor_label
        self.date_label = date_label
        self.avoid = avoid
        self.score = score
        self.scores = scores
        self.actor_score = actor_score

    def make_rules(self, sources: Mapping[str, str]) -> ClaimFinder | EnglishClaimFinder:
        """Compile the patterns."""
        tables = tomllib.loads(sources[TABLES])
        if self.language == "en":
            return EnglishClaimFinder(tables)
        return ClaimFinder(read_wording(tables, sources[SUBJUNCTIVE], sources[FINITE]))

    def __call__(self, doc: Doc) -> Doc:
        """Add the suggestions to the Doc and return it."""
        marking, text = Marking(doc), doc.text
        marks = marking.marks()
        closed = Ranges((m.start, m.end) for m in marks if m.label in self.avoid)
        statements = self.rules.find(
            text,
            closed.gaps(len(text)),
            [mark for mark in marks if mark.label == self.actor_label],
            [mark for mark in marks if mark.label == self.date_label],
        )
        speakers: dict[tuple[int, int], str] = {}
        seen: set[tuple[int, int]] = set()
        for statement in statements:
            if (statement.start, statement.end) not in seen:
                seen.add((statement.start, statement.end))
                self._mark(marking, statement, speakers)
        return doc

    def _mark(
        self, marking: Marking, statement: Statement, speakers: dict[tuple[int, int], str]
    ) -> None:
        attrs: dict[str, MarkAttr] = {"mode": statement.mode.value}
        if statement.attribution.cue:
            attrs["cue"] = statement.attribution.cue
        evidence = statement.evidence.value
        score = self.scores.get(evidence, self.score)
        claim = marking.add(self.label, statement.start, statement.end, attrs, score, evidence)
        for speaker in statement.attribution.speakers:
            marking.link("source", claim, self._speaker_mark(marking, speaker, speakers))
        if statement.attribution.when is not None:
            marking.link("when", claim, statement.attribution.when)

    def _speaker_mark(
        self, marking: Marking, speaker: Speaker, speakers: dict[tuple[int, int], str]
    ) -> str:
        if speaker.mark is not None:
            return speaker.mark
        place = (speaker.start, speaker.end)
        if place not in speakers:
            function = speaker.canonical.rpartition(" ")[2].rpartition("-")[2]
            name = marking.who_is(function) or speaker.canonical
            attrs: dict[str, MarkAttr] = {"kind": speaker.kind, "canonical": name}
            speakers[place] = marking.add(
                self.actor_label, *place, attrs, self.actor_score, SPEAKER
            )
        return speakers[place]

"""The spaCy component `goldspan_decisions`: what was learned, applied to a Doc’s suggestions."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc

from goldspan.prefill.learning import candidates
from goldspan.prefill.learning.decisions import (
    UNSEEN,
    Decision,
    addition_features,
    decision_data,
    decisions_of,
    without_overlaps,
)
from goldspan.prefill.learning.names import (
    KnownName,
    NameTable,
    Token,
    occurrences,
    table_data,
    table_of,
)
from goldspan.prefill.marking import Mark, Marking
from goldspan.prefill.reading import Ranges

LEARNED = "learned"  # the name of the trained component, and its span group
DECISIONS = "goldspan_decisions"
EVIDENCE = "learned"
FILE = "decisions.json"
OtherLabels = Mapping[str, Mapping[str, float]]  # shares by label, and by `kind_of` a suggestion
# The suggester is registered where the component is.
SUGGESTER = candidates.make_candidates


@Language.factory(
    DECISIONS, assigns=["doc.spans"], default_config={"labels": [], "avoid": ["FURNITURE"]}
)
def make_decisions(nlp: Language, name: str, labels: list[str], avoid: list[str]) -> Decisions:
    """Make the component; `labels` are those it may suggest, none of them inside `avoid`."""
    return Decisions(labels, avoid)


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is known of the places of a Doc under a label.

    Learned scores, known names, and how often what the base suggests under other labels is of
    this one.
    """

    scores: Mapping[Token, float]
    names: Mapping[Token, KnownName]
    others: Mapping[Token, float]

    def places(self) -> list[Token]:
        """Return all places that something is known of, in order."""
        return sorted({*self.scores, *self.names, *self.others})

    def learned(self, place: Token) -> float:
        """Return the learned score of a place."""
        return self.scores.get(place, UNSEEN)

    def features(self, place: Token) -> list[float]:
        """Return what is weighed of a place that the base does not suggest."""
        name = self.names.get(place)
        share = None if name is None else name.share
        return addition_features(self.learned(place), share, self.others.get(place))

    def within(self, is_open: Callable[[int, int], bool]) -> Evidence:
        """Return what is known of the places that are open."""
        return Evidence(
            {place: each for place, each in self.scores.items() if is_open(*place)},
            {place: each for place, each in self.names.items() if is_open(*place)},
            {place: each for place, each in self.others.items() if is_open(*place)},
        )


class Decisions:
    """Adds, takes away and names suggestions as the project's gold does."""

    key = "sc"

    def __init__(self, labels: Iterable[str], avoid: Iterable[str]) -> None:
        self.labels = tuple(labels)
        self.avoid = frozenset(avoid)
        self.decisions: list[Decision] = []
        self.names: NameTable = {}
        self.others: OtherLabels = {}

    def __call__(self, doc: Doc) -> Doc:
        """Decide on the Doc's suggestions and return it; what they rest on is left behind."""
        marking = Marking(doc)
        closed = Ranges((m.start, m.end) for m in marking.marks() if m.label in self.avoid)
        found = evidence(doc, self.labels, self.names, self.others)
        for decision in self.decisions:
            label, known = decision.label, found[decision.label]
            if decision.keeping:
                _take_away(marking, decision, known)
            if decision.adding:
                _add(marking, decision, known, closed)
            for mark in marking.marks(label):
                _describe(marking, mark, self.names.get(label, {}), doc.text)
        doc.spans.pop(LEARNED, None)
        return doc

    def to_disk(self, path: Path | str, *, exclude: Iterable[str] = ()) -> None:
        """Write what is decided by into a folder."""
        folder = Path(path)
        folder.mkdir(parents=True, exist_ok=True)
        (folder / FILE).write_bytes(self.to_bytes())

    def from_disk(self, path: Path | str, *, exclude: Iterable[str] = ()) -> Decisions:
        """Read what is decided by from a folder."""
        return self.from_bytes((Path(path) / FILE).read_bytes())

    def to_bytes(self, *, exclude: Iterable[str] = ()) -> bytes:
        """Return what is decided by as bytes."""
        data = {
            "decisions": decision_data(self.decisions),
            "others": self.others,
            "names": table_data(self.names),
        }
        return json.dumps(data, ensure_ascii=False, indent=1).encode()

    def from_bytes(self, data: bytes, *, exclude: Iterable[str] = ()) -> Decisions:
        """Read what is decided by from bytes."""
        read = json.loads(data)
        self.decisions, self.names = decisions_of(read["decisions"]), table_of(read["names"])
        self.others = read["others"]
        return self


def evidence(
    doc: Doc, labels: Iterable[str], names: NameTable, others: OtherLabels
) -> dict[str, Evidence]:
    """Return what is known of the places of a Doc, by label: characters, end exclusive."""
    scores: dict[str, dict[Token, float]] = {label: {} for label in labels}
    group = doc.spans.get(LEARNED, ())
    rows = np.asarray(group.attrs.get("scores", ())).reshape(-1).tolist() if group else []
    for span, score in zip(group, rows, strict=True):
        if span.label_ in scores:
            scores[span.label_][span.start_char, span.end_char] = score
    tokens = token_places(doc)
    marks = Marking(doc).marks()
    return {
        label: Evidence(
            found,
            {
                place: names[label][words]
                for place, words in occurrences(doc.text, tokens, names.get(label, {}))
            },
            {
                (mark.start, mark.end): others[label][kind_of(mark)]
                for mark in marks
                if kind_of(mark) in others.get(label, {})
            },
        )
        for label, found in scores.items()
    }


def kind_of(mark: Mark) -> str:
    """Return the label of a suggestion, with its kind where it has one."""
    return " ".join(filter(None, (mark.label, mark.attrs.get("kind", ""))))


def token_places(doc: Doc) -> list[Token]:
    """Return where the tokens stand: characters, end exclusive."""
    return [(token.idx, token.idx + len(token)) for token in doc]


def _take_away(marking: Marking, decision: Decision, known: Evidence) -> None:
    for mark in marking.marks(decision.label):
        likely = decision.kept(known.learned((mark.start, mark.end)))
        if likely < decision.keep_least:
            marking.drop(mark.id)
        else:
            marking.rate(mark.id, round(likely, 3))


def _add(marking: Marking, decision: Decision, known: Evidence, closed: Ranges) -> None:
    scored = [
        (place, likely)
        for place in known.places()
        if (likely := decision.added(known.features(place))) >= decision.add_least
        and not closed.touches(*place)
    ]
    taken = [(mark.start, mark.end) for mark in marking.marks(decision.label)]
    for (start, end), likely in without_overlaps(scored, taken):
        marking.add(decision.label, start, end, score=round(likely, 3), evidence=EVIDENCE)


def _describe(marking: Marking, mark: Mark, names: Mapping[str, KnownName], text: str) -> None:
    """Give a mark the attributes that gold gives its words, unless its context said otherwise."""
    words = text[mark.start : mark.end]
    known = names.get(words)
    if known is None:
        return
    attrs: dict[str, Any] = {
        key: value
        for key, value in known.attrs.items()
        if mark.attrs.get(key, words) in (words, value) or key not in mark.attrs
    }
    marking.describe_mark(mark.id, attrs)


__all__ = [
    "DECISIONS",
    "EVIDENCE",
    "LEARNED",
    "SUGGESTER",
    "Decisions",
    "Evidence",
    "evidence",
    "make_decisions",
    "token_places",
]

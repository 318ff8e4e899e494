"""What was learned changes suggestions on a Doc: adds, takes away, names; and survives saving."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span, SpanGroup

from goldspan.domain.exchange import ExchangeSpan
from goldspan.prefill.learning.component import DECISIONS, LEARNED, Decisions
from goldspan.prefill.learning.decisions import Decision
from goldspan.prefill.learning.names import KnownName
from goldspan.prefill.marking import Marking

TEXT = "Eva Lind warnte den Bund vor Paul Roche."
KEEP = (0.0, 1.0)
ADD = (0.0, 1.0, 0.5, 1.0)


@pytest.fixture
def nlp() -> Language:
    return spacy.blank("de")


def component(nlp: Language, **decided: Any) -> Decisions:
    made = nlp.add_pipe(DECISIONS, config={"labels": ["ACTOR"]})
    assert isinstance(made, Decisions)
    made.decisions = [Decision("ACTOR", **decided)]
    return made


def learned(doc: Doc, scores: dict[str, float]) -> Doc:
    """Leave scores as the trained component does."""
    group = SpanGroup(doc, name=LEARNED)
    for words in scores:
        start = doc.text.index(words)
        span = doc.char_span(start, start + len(words), label="ACTOR")
        assert isinstance(span, Span)
        group.append(span)
    group.attrs["scores"] = np.array(list(scores.values()), dtype=np.float32)
    doc.spans[LEARNED] = group
    return doc


def place(words: str) -> tuple[int, int]:
    return TEXT.index(words), TEXT.index(words) + len(words)


def marked(doc: Doc) -> dict[str, float | None]:
    return {doc.text[mark.start : mark.end]: mark.score for mark in Marking(doc).marks()}


def test_likely_words_are_added_and_unlikely_suggestions_taken_away(nlp: Language) -> None:
    decisions = component(nlp, keeping=KEEP, adding=ADD)
    doc = nlp.make_doc(TEXT)
    marking = Marking(doc)
    good = marking.add("ACTOR", *place("Eva Lind"), score=0.8)
    bad = marking.add("ACTOR", *place("Bund"), score=0.8)
    claim = marking.add("CLAIM", *place("vor Paul Roche"))
    marking.link("source", claim, good)
    marking.link("source", claim, bad)
    decisions(learned(doc, {"Eva Lind": 0.9, "Bund": 0.1, "Paul Roche": 0.7, "warnte": 0.2}))
    found = marked(doc)
    assert set(found) == {"Eva Lind", "Paul Roche", "vor Paul Roche"}
    assert found["Eva Lind"] == pytest.approx(0.9, abs=0.01)
    assert found["Paul Roche"] == pytest.approx(0.7, abs=0.01)
    assert [link.target for link in Marking(doc).links()] == [good]
    assert LEARNED not in doc.spans
    assert {span.text for span in doc.spans["sc"]} == set(found)


def test_nothing_is_added_over_a_suggestion_or_in_furniture(nlp: Language) -> None:
    decisions = component(nlp, adding=ADD)
    doc = nlp.make_doc(TEXT)
    marking = Marking(doc)
    marking.add("ACTOR", *place("Lind"))
    marking.add("FURNITURE", *place("vor Paul Roche."))
    decisions(learned(doc, {"Eva Lind": 0.9, "Paul Roche": 0.9}))
    assert set(marked(doc)) == {"Lind", "vor Paul Roche."}


def test_what_another_pipeline_gave_is_not_taken_away(nlp: Language) -> None:
    decisions = component(nlp, keeping=KEEP)
    doc = nlp.make_doc(TEXT)
    start, end = place("Bund")
    Marking(doc).give(["ACTOR"], [ExchangeSpan("x", "ACTOR", start, end, "Bund")])
    decisions(learned(doc, {"Bund": 0.05}))
    assert set(marked(doc)) == {"Bund"}


def test_known_words_are_added_and_named(nlp: Language) -> None:
    decisions = component(nlp, adding=(2.0, 0.0, 1.0, 0.0))
    attrs = {"kind": "PERSON", "canonical": "Eva Marie Lind"}
    decisions.names = {"ACTOR": {"Eva Lind": KnownName(9, 9, attrs), "Bund": KnownName(0, 99)}}
    doc = nlp.make_doc(TEXT)
    marking = Marking(doc)
    marking.add("ACTOR", *place("Paul Roche"), {"canonical": "Paul Roche"})
    decisions(doc)
    found = {doc.text[mark.start : mark.end]: mark.attrs for mark in Marking(doc).marks()}
    assert found == {"Eva Lind": attrs, "Paul Roche": {"canonical": "Paul Roche"}}


@pytest.mark.parametrize(
    ("said", "canonical"), [("Eva Lind", "Eva Marie Lind"), ("Eva Lind-Roth", "Eva Lind-Roth")]
)
def test_a_name_that_the_context_gave_stays(nlp: Language, said: str, canonical: str) -> None:
    decisions = component(nlp)
    decisions.names = {"ACTOR": {"Eva Lind": KnownName(9, 9, {"canonical": "Eva Marie Lind"})}}
    doc = nlp.make_doc(TEXT)
    Marking(doc).add("ACTOR", *place("Eva Lind"), {"canonical": said})
    decisions(doc)
    (mark,) = Marking(doc).marks()
    assert mark.attrs["canonical"] == canonical


def test_suggestions_under_other_labels_speak_for_a_label(nlp: Language) -> None:
    decisions = component(nlp, adding=(-1.0, 0.0, 0.0, 1.0))
    decisions.others = {"ACTOR": {"SPEAKER PERSON": 0.95, "SPEAKER": 0.2}}
    doc = nlp.make_doc(TEXT)
    Marking(doc).add("SPEAKER", *place("Eva Lind"), {"kind": "PERSON"})
    Marking(doc).add("SPEAKER", *place("Bund"))
    decisions(doc)
    assert [(m.label, doc.text[m.start : m.end]) for m in Marking(doc).marks("ACTOR")] == [
        ("ACTOR", "Eva Lind")
    ]


def test_a_saved_pipeline_decides_the_same(nlp: Language, tmp_path: Path) -> None:
    decisions = component(nlp, adding=(2.0, 0.0, 1.0, 0.0))
    decisions.names = {"ACTOR": {"Eva Lind": KnownName(9, 9, {"kind": "PERSON"})}}
    decisions.others = {"ACTOR": {"SPEAKER": 0.2}}
    nlp.to_disk(tmp_path / "saved")
    again = spacy.load(tmp_path / "saved")
    assert marked(again(TEXT)) == marked(nlp(TEXT)) != {}
    twin = again.get_pipe(DECISIONS)
    assert isinstance(twin, Decisions)
    assert twin.to_bytes() == decisions.to_bytes()

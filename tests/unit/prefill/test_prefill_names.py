"""The trained names: words and their classes, what may be a name, what the actors make of it."""

from collections.abc import Iterable
from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span

from goldspan.prefill.actors.component import ActorsComponent
from goldspan.prefill.marking import Mark, Marking
from goldspan.prefill.names.candidates import make_name_candidates, name_candidates
from goldspan.prefill.names.classes import parse_classes
from goldspan.prefill.names.component import WordsComponent

LISTS = """[state]
Norwegen
[given]
Eva
[head]
verband
[lower]
dann
laut
[noun]
haus
laut
tür
[rare]
Gleichmut
"""


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("Norwegens", "state"),
        ("Eva", "given"),
        ("Dann", "small at the beginning"),
        ("Laut", "small or noun"),
        ("Rathaus", "noun"),
        ("Garten-Haus", "noun"),
        ("Gleichmut", "rare"),
        ("Nordverband", "body"),
        ("Vizekanzlerin", "function"),
        ("BVG", "abbreviation"),
        ("Quandt", "unknown"),
        ("geht", "small"),
        ("3,5", "number"),
        ("“", "sign"),
    ],
)
def test_classes_of_words(word: str, expected: str) -> None:
    assert parse_classes(LISTS).of(word) == expected


def test_what_may_be_a_name_begins_and_ends_with_capitals(nlp: Language) -> None:
    doc = nlp.make_doc("Gestern kam Eva von Rath zur Bank.")
    texts = {doc[start:end].text for start, end in name_candidates(doc, longest=5)}
    assert {"Eva von Rath", "Eva", "Rath", "Bank"} <= texts
    assert not {text for text in texts if text.endswith(("von", "kam", "zur"))}


def test_nothing_is_a_name_in_an_empty_text(nlp: Language) -> None:
    suggest = make_name_candidates(longest=5)
    assert suggest([nlp.make_doc("")]).lengths.tolist() == [0]


def with_names(nlp: Language, text: str, names: Iterable[tuple[str, str, float]]) -> Doc:
    """Return a Doc in whose span group these names are, as the trained component leaves them."""
    doc = nlp.make_doc(text)
    spans: list[Span] = []
    for name, label, _ in names:
        at = text.index(name)
        span = doc.char_span(at, at + len(name), label=label)
        assert span is not None
        spans.append(span)
    doc.spans["names"] = spans
    doc.spans["names"].attrs["scores"] = [score for _, _, score in names]
    return doc


@pytest.fixture(scope="module")
def actors(nlp: Language) -> ActorsComponent:
    component = nlp.get_pipe("goldspan_actors")
    assert isinstance(component, ActorsComponent)
    return component


def found(actors: ActorsComponent, doc: Doc) -> list[Mark]:
    return Marking(actors(doc)).marks("ACTOR")


def test_a_name_that_the_rules_miss_is_taken_from_the_model(
    nlp: Language, actors: ActorsComponent
) -> None:
    text = "😀 Dann redete Zwiebrück lange mit Mollotec."
    names = [("Zwiebrück", "PER", 0.9), ("Mollotec", "ORG", 0.95)]
    marks = found(actors, with_names(nlp, text, names))
    assert [(text[m.start : m.end], m.attrs["kind"], m.evidence) for m in marks] == [
        ("Zwiebrück", "PERSON", "names_model"),
        ("Mollotec", "ORGANISATION", "names_model"),
    ]


def test_a_name_that_the_model_doubts_is_not_taken(nlp: Language, actors: ActorsComponent) -> None:
    doc = with_names(nlp, "Dann redete Zwiebrück lange.", [("Zwiebrück", "PER", 0.3)])
    assert found(actors, doc) == []


def test_a_run_of_names_that_is_a_place_for_the_model_is_no_person(
    nlp: Language, actors: ActorsComponent
) -> None:
    text = "Gestern lag Molva Zeruna still."
    assert [m.attrs["kind"] for m in found(actors, with_names(nlp, text, []))] == ["PERSON"]
    assert found(actors, with_names(nlp, text, [("Molva Zeruna", "LOC", 0.9)])) == []


def test_a_run_of_names_is_the_organisation_that_the_model_sees(
    nlp: Language, actors: ActorsComponent
) -> None:
    doc = with_names(nlp, "Gestern wuchs Molva Zeruna kräftig.", [("Molva Zeruna", "ORG", 0.9)])
    assert [m.attrs["kind"] for m in found(actors, doc)] == ["ORGANISATION"]


def test_a_place_of_the_model_does_not_outweigh_a_title(
    nlp: Language, actors: ActorsComponent
) -> None:
    doc = with_names(nlp, "Ministerin Eva Lind ging.", [("Eva Lind", "LOC", 0.9)])
    assert [(m.attrs["kind"], m.evidence) for m in found(actors, doc)] == [("PERSON", "title")]


def test_words_keep_their_classes_on_disk_and_in_bytes(tmp_path: Path) -> None:
    nlp = spacy.blank("de")
    words = nlp.add_pipe("goldspan_words")
    assert isinstance(words, WordsComponent)
    words.take_sources({"words.txt": LISTS})
    nlp.to_disk(tmp_path)
    again = spacy.blank("de")
    again.add_pipe("goldspan_words")
    again.from_bytes(nlp.to_bytes())
    for copy in (spacy.load(tmp_path), again):
        assert [token.tag_ for token in copy("Eva geht")] == ["given", "small"]

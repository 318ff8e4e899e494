"""Any pipeline: its labels become the scheme's, wherever it keeps them; ours survives saving."""

from pathlib import Path
from typing import Any

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc, Span

from goldspan.domain.exchange import ExchangeSpan
from goldspan.domain.layer import TextRange
from goldspan.domain.scheme import IGNORED, MARKED_NAME, PipelineMapping
from goldspan.prefill.extract import extract
from goldspan.prefill.loading import describe_pipeline, load_pipeline
from goldspan.prefill.marking import Marking

TEXT = "Kommissar Dupin sagte am Montag, dass die Nato tage."
NER = PipelineMapping("de_core_news", {("ents", "PER"): "ACTOR", ("ents", "ORG"): "ACTOR"})


@pytest.fixture
def saved_pipeline(tmp_path: Path) -> Path:
    nlp = spacy.blank("de")
    ruler = nlp.add_pipe("entity_ruler")
    ruler.add_patterns(  # type: ignore[attr-defined]
        [{"label": "PER", "pattern": "Dupin"}, {"label": "MISC", "pattern": "Montag"}]
    )
    nlp.to_disk(tmp_path / "ruler")
    return tmp_path / "ruler"


def test_entities_by_the_mapping(saved_pipeline: Path) -> None:
    nlp = load_pipeline(str(saved_pipeline))
    found = extract(nlp(TEXT), NER)
    assert [(s.label, s.quote, s.start, s.end) for s in found.spans] == [("ACTOR", "Dupin", 10, 15)]
    assert found.links == ()


def test_without_a_mapping_labels_speak_for_themselves() -> None:
    doc = spacy.blank("de")(TEXT)
    doc.spans["anything"] = [Span(doc, 1, 2, label="ACTOR"), Span(doc, 4, 5, label="ODD")]
    assert [s.quote for s in extract(doc, None, ("ACTOR", "DATE")).spans] == ["Dupin"]


def test_the_same_range_and_label_is_one_span() -> None:
    doc = spacy.blank("de")(TEXT)
    doc.spans["a"] = [Span(doc, 1, 2, label="ORG")]
    doc.spans["b"] = [Span(doc, 1, 2, label="PER")]
    mapping = PipelineMapping("x", {("a", "ORG"): "ACTOR", ("b", "PER"): "ACTOR"})
    assert len(extract(doc, mapping).spans) == 1


def test_white_space_at_the_edges_is_left_out() -> None:
    doc = spacy.blank("de")("Die  Nato \n tagt.")
    doc.spans["a"] = [doc.char_span(3, 12, label="ACTOR", alignment_mode="expand")]
    assert [s.quote for s in extract(doc, None, ("ACTOR",)).spans] == ["Nato"]


def test_attributes_of_the_mapping_and_the_name_that_is_marked() -> None:
    doc = spacy.blank("de")("Putins Reden,  Eva   Linds und Paris")
    for word, lemma in (("Putins", "Putin"), ("Linds", "Lind"), ("Paris", "Paris")):
        next(token for token in doc if token.text == word).lemma_ = lemma
    at = [token.text for token in doc].index
    places = ((at("Putins"), at("Putins")), (at("Eva"), at("Linds")), (at("Paris"), at("Paris")))
    doc.spans["a"] = [Span(doc, first, last + 1, label="PER") for first, last in places]
    fixed = {("a", "PER"): {"kind": "PERSON", "canonical": MARKED_NAME}}
    found = extract(doc, PipelineMapping("x", {("a", "PER"): "ACTOR"}, fixed))
    assert [dict(span.attrs) for span in found.spans] == [
        {"kind": "PERSON", "canonical": name} for name in ("Putin", "Eva Lind", "Paris")
    ]


def test_what_is_ignored_is_not_suggested() -> None:
    doc = spacy.blank("de")(TEXT)
    doc.spans["a"] = [Span(doc, 1, 2, label="LOC")]
    assert extract(doc, PipelineMapping("x", {("a", "LOC"): IGNORED})).spans == ()


def test_what_is_given_is_linked_to_and_not_doubled(nlp: Any) -> None:
    text = "Kommissar Olaf Dupin sagte am Montag, dass die Nato tage. Rita Wolf dementierte das."
    doc = nlp.make_doc(text)
    marking = Marking(doc)
    marking.describe("2022-03-16")
    marking.give(["ACTOR"], [ExchangeSpan("a", "ACTOR", 0, 20, text[:20])])
    found = extract(nlp(doc), None, ("ACTOR", "DATE", "CLAIM"))
    actors = {span.quote: span for span in found.spans if span.label == "ACTOR"}
    assert "Olaf Dupin" not in actors
    assert {"Kommissar Olaf Dupin", "Rita Wolf"} <= set(actors)
    claim = next(span for span in found.spans if span.label == "CLAIM")
    targets = [n.target for n in found.links if n.source == claim.id and n.type == "source"]
    assert targets == [actors["Kommissar Olaf Dupin"].id]
    assert extract(Doc(nlp.vocab).from_bytes(doc.to_bytes()), None, ("ACTOR",)).spans == tuple(
        span for span in found.spans if span.label == "ACTOR"
    )


def test_what_is_given_gets_the_attributes_of_the_same_place(nlp: Any) -> None:
    doc = nlp.make_doc(TEXT)
    marking = Marking(doc)
    marking.give(["ACTOR"], [ExchangeSpan("a", "ACTOR", 10, 15, "Dupin", {"kind": "STATE"})])
    (dupin,) = (s for s in extract(nlp(doc), None, ("ACTOR",)).spans if s.quote == "Dupin")
    assert dupin.attrs["kind"] == "PERSON"


def test_attributes_and_links_survive_bytes(nlp: Any) -> None:
    doc = nlp.make_doc(TEXT)
    Marking(doc).describe("2022-03-16")
    before = extract(nlp(doc), None, ("ACTOR", "DATE", "CLAIM"))
    again = Doc(nlp.vocab).from_bytes(doc.to_bytes())
    assert extract(again, None, ("ACTOR", "DATE", "CLAIM")) == before
    claim = next(s for s in before.spans if s.label == "CLAIM")
    assert claim.attrs["cue"] == (TextRange(16, 21, "sagte"),)
    assert {link.type for link in before.links} == {"source", "when"}


def test_the_shipped_pipeline_can_be_saved_and_loaded(nlp: Any, tmp_path: Path) -> None:
    nlp.to_disk(tmp_path / "copy")
    copy = spacy.load(tmp_path / "copy")
    assert describe_pipeline(copy) == describe_pipeline(nlp)
    labels = ("ACTOR", "DATE", "CLAIM", "FURNITURE")
    assert extract(copy(TEXT), None, labels) == extract(nlp(TEXT), None, labels)
    assert copy.to_bytes() == nlp.to_bytes()


def test_scores_are_the_measured_precision_of_the_evidence(nlp: Any) -> None:
    doc = nlp(TEXT)
    marks = Marking(doc).marks()
    assert {mark.label for mark in marks} == {"ACTOR", "DATE", "CLAIM"}
    for mark in marks:
        name = {"ACTOR": "goldspan_actors", "DATE": "goldspan_dates", "CLAIM": "goldspan_claims"}
        scores = nlp.get_pipe_config(name[mark.label])["scores"]
        assert 0 < scores[mark.evidence] < 1
        assert mark.score == scores[mark.evidence]


@given(
    st.lists(
        st.sampled_from(
            ["Nato", "„", "“", '"', "sagte", "Eva Lind", "am Montag", ",", "dass", "er habe", "zu",
             "gehen", ".", "\n\n", "Anzeige", ":", "laut", "zufolge", "(OSZE)", "😀", "é", "-",
             "\u00ad", "2020", "wurde", "von", "kritisiert", "Wie", "Das", "so", "für", "K."]
        ),
        max_size=25,
    ),
    st.sampled_from([" ", ""]),
)  # fmt: skip
def test_any_text_gives_spans_that_stand_in_it(nlp: Any, words: list[str], space: str) -> None:
    text = space.join(words)
    doc = nlp.make_doc(text)
    Marking(doc).describe("2022-03-16")
    found = extract(nlp(doc), None, ("ACTOR", "DATE", "CLAIM", "FURNITURE"))
    ids = {span.id for span in found.spans}
    assert len(ids) == len(found.spans)
    for span in found.spans:
        assert span.quote
        assert text[span.start : span.end] == span.quote
        for value in span.attrs.values():
            ranges = value if isinstance(value, tuple) else ()
            assert all(text[r.start : r.end] == r.quote for r in ranges)
    assert all(link.source in ids and link.target in ids for link in found.links)


def test_an_unknown_pipeline_is_an_os_error() -> None:
    with pytest.raises(OSError, match="no_such_pipeline"):
        load_pipeline("no_such_pipeline")

"""dkpro-cassis, which owns the format, loads what Goldspan writes and finds every span in it."""

from __future__ import annotations

import tempfile
import warnings
from pathlib import Path
from typing import Any

import cassis
import pytest
from hypothesis import given, settings

from goldspan.domain.exchange import ExchangeArticle, ExchangeLink, ExchangeSpan
from goldspan.domain.layer import TextRange
from goldspan.formats.jsonl import GoldspanJsonl
from goldspan.formats.output import FolderOutput
from goldspan.formats.reading import ReadOptions
from goldspan.formats.uima.format import XmiFormat
from goldspan.formats.writing import WriteOptions

from ..strange_articles import articles

CUSTOM = "webanno.custom."
DKPRO = "de.tudarmstadt.ukp.dkpro.core.api."


def loaded(item: ExchangeArticle, scheme) -> Any:
    with tempfile.TemporaryDirectory() as name, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # that a feature is called `type`
        folder = Path(name)
        XmiFormat().write([item], scheme, FolderOutput(folder), WriteOptions())
        types = cassis.load_typesystem(folder / "TypeSystem.xml")
        (path,) = folder.glob("*.xmi")
        return cassis.load_cas_from_xmi(path, typesystem=types)


def found(cas: Any) -> list[tuple[str, int, int, str]]:
    return sorted(
        (span.label, span.begin, span.end, span.get_covered_text())
        for span in cas.select(f"{CUSTOM}GoldspanSpan")
    )


def wanted(item: ExchangeArticle) -> list[tuple[str, int, int, str]]:
    return sorted((span.label, span.start, span.end, span.quote) for span in item.spans)


def article(text: str, *spans: tuple[str, str], **more: Any) -> ExchangeArticle:
    made = tuple(
        ExchangeSpan(f"x{number}", label, text.index(quote), text.index(quote) + len(quote), quote)
        for number, (label, quote) in enumerate(spans)
    )
    return ExchangeArticle(name="a", text=text, has_layer=True, spans=made, **more)


@pytest.mark.parametrize(
    "item",
    [
        article("😀😀 Kyjiw 👩\u200d🚀 sagt", ("ACTOR", "Kyjiw"), ("ACTOR", "👩\u200d🚀")),
        article("Erst die\nNato, dann", ("CLAIM", "die\nNato"), ("ACTOR", "Nato")),
        article("אמר שלום היום", ("ACTOR", "שלום")),
        article("A < B & \"C\" > 'D'\t.", ("Öffentl. Person <&>", "B & \"C\" > 'D'\t")),
        article("Nichts."),
    ],
    ids=["emoji before", "over a line's end", "right to left", "marks of XML", "no spans"],
)
def test_every_span_is_found_with_its_text(item, scheme):
    cas = loaded(item, scheme)
    assert cas.sofa_string == item.text
    assert found(cas) == wanted(item)


def test_the_seeds_are_found_with_links_and_cues(seeds, scheme):
    read = GoldspanJsonl().read(seeds / "seeds.gold.jsonl", ReadOptions(scheme=scheme))
    for item in list(read)[:3]:
        assert isinstance(item, ExchangeArticle)
        cas = loaded(item, scheme)
        assert found(cas) == wanted(item)
        spans = {span.id: span for span in item.spans}
        links = cas.select(f"{CUSTOM}GoldspanLink")
        assert sorted(
            (link.label, link.Governor.begin, link.Dependent.begin) for link in links
        ) == sorted(
            (link.type, spans[link.source].start, spans[link.target].start) for link in item.links
        )
        for link in links:  # as DKPro has it, a relation stands where its dependent does
            assert (link.begin, link.end) == (link.Dependent.begin, link.Dependent.end)


def test_cues_are_ranges_that_the_claim_points_to(scheme):
    cue = (TextRange(4, 8, "sagt"), TextRange(12, 15, "aus"))
    text = "Wer sagt so aus?"
    span = ExchangeSpan("x", "CLAIM", 0, 3, "Wer", {"cue": cue, "mode": "DIRECT"})
    cas = loaded(ExchangeArticle(name="a", text=text, has_layer=True, spans=(span,)), scheme)
    (claim,) = cas.select(f"{CUSTOM}GoldspanSpan")
    assert claim.mode == "DIRECT"
    assert [
        (link.role, link.target.label, link.target.get_covered_text())
        for link in claim.ranges.elements
    ] == [("cue", "cue", "sagt"), ("cue", "cue", "aus")]


def test_attributes_scores_and_notes_are_features(scheme):
    span = ExchangeSpan("x", "DATE", 0, 5, "Heute", {"type": "DATE"}, 0.25, True, "Oder?")
    other = ExchangeSpan("y", "ACTOR", 6, 9, "Rom", {"canonical": "Rom"})
    claim = ExchangeSpan("z", "CLAIM", 0, 9, "Heute Rom")
    link = ExchangeLink("when", "z", "x", 0.5)
    item = ExchangeArticle(
        name="a", text="Heute Rom", has_layer=True, spans=(span, other, claim), links=(link,)
    )
    cas = loaded(item, scheme)
    spans = {each.label: each for each in cas.select(f"{CUSTOM}GoldspanSpan")}
    assert (spans["DATE"].type_, spans["DATE"].score) == ("DATE", 0.25)
    assert (spans["DATE"].doubtful, spans["DATE"].note) == (True, "Oder?")
    assert spans["ACTOR"].canonical == "Rom"
    assert [each.score for each in cas.select(f"{CUSTOM}GoldspanLink")] == [0.5]


def test_tokens_and_sentences_are_those_of_dkpro(scheme):
    cas = loaded(article("Der 1. Mai 😀. Na und?\nJa"), scheme)
    tokens = cas.select(f"{DKPRO}segmentation.type.Token")
    assert [token.get_covered_text() for token in tokens] == [
        *("Der", "1.", "Mai", "😀", ".", "Na", "und", "?", "Ja"),
    ]
    sentences = cas.select(f"{DKPRO}segmentation.type.Sentence")
    assert [each.get_covered_text() for each in sentences] == ["Der 1. Mai 😀.", "Na und?", "Ja"]


def test_the_document_says_title_name_and_language(scheme):
    cas = loaded(article("Ja.", title="Titel", language="de", outlet="Blatt"), scheme)
    (document,) = cas.select(f"{DKPRO}metadata.type.DocumentMetaData")
    assert (document.documentTitle, document.documentId) == ("Titel", "a")
    assert (document.language, document.begin, document.end) == ("de", 0, 3)
    (own,) = cas.select(f"{CUSTOM}GoldspanArticle")
    assert (own.title, own.outlet) == ("Titel", "Blatt")


def test_ids_are_the_same_each_time(scheme, tmp_path):
    item = article("Erst die\nNato, dann", ("CLAIM", "die\nNato"), ("ACTOR", "Nato"))
    for folder in ("one", "two"):
        XmiFormat().write([item], scheme, FolderOutput(tmp_path / folder), WriteOptions())
    for name in ("a.xmi", "TypeSystem.xml"):
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes()


@settings(max_examples=15)
@given(articles())
def test_any_span_is_found(scheme, item):
    cas = loaded(item, scheme)
    assert len(cas.sofa_string) == len(item.text)
    places = [(label, start, end) for label, start, end, _quote in found(cas)]
    assert places == [(label, start, end) for label, start, end, _quote in wanted(item)]

"""CoNLL files: read back by spaCy, spans rebuilt exactly from tags and offsets, losses reported."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from spacy.training.converters import conll_ner_to_docs

from goldspan.domain.exchange import ExchangeArticle, ExchangeLink, ExchangeSpan
from goldspan.formats.conll import Conll2002Writer, Conll2003Writer
from goldspan.formats.flat import without_overlaps
from goldspan.formats.jsonl import GoldspanJsonl
from goldspan.formats.output import FolderOutput
from goldspan.formats.reading import ReadOptions
from goldspan.formats.writing import WriteOptions

from .strange_articles import articles

WRITERS = [Conll2002Writer(), Conll2003Writer()]
NAMES = ["corpus.CLAIM.conll", "corpus.FURNITURE.conll", "corpus.entities.conll"]
Place = tuple[str, int, int]


def spans_of(folder: Path, name: str) -> list[Place]:
    """Rebuild the spans of all articles, one after the other, from tags and offsets."""
    rows = (folder / name).read_text(encoding="utf-8").split("\n")
    offsets = (folder / "corpus.offsets.tsv").read_text(encoding="utf-8").split("\n")[1:-1]
    places = iter([tuple(map(int, line.split("\t")[1:3])) for line in offsets])
    found: list[Place] = []
    inside = ""
    for row in rows:
        columns = row.split(" ")
        if not row or columns[0] == "-DOCSTART-":
            inside = ""
            continue
        start, end = next(places)
        tag = columns[-1]
        if tag == "O":
            inside = ""
        elif tag.startswith("B-") or inside != tag[2:]:
            inside = tag[2:]
            found.append((inside, start, end))
        else:
            label, begin, _ = found.pop()
            found.append((label, begin, end))
    assert next(places, None) is None
    return found


def trimmed(span: ExchangeSpan) -> Place:
    quote = span.quote
    left = len(quote) - len(quote.lstrip())
    return span.label, span.start + left, span.start + left + len(quote.strip())


@pytest.fixture
def gold(seeds, scheme) -> list[ExchangeArticle]:
    return list(GoldspanJsonl().read(seeds / "seeds.gold.jsonl", ReadOptions(scheme=scheme)))


@pytest.mark.parametrize("writer", WRITERS, ids=lambda writer: writer.name)
def test_the_seeds_come_back_exactly(gold, scheme, tmp_path, writer):
    writer.write(gold, scheme, FolderOutput(tmp_path), WriteOptions())
    assert sorted(p.name for p in tmp_path.iterdir()) == [*NAMES, "corpus.offsets.tsv"]
    for name, labels in zip(NAMES, (["CLAIM"], ["FURNITURE"], ["ACTOR", "DATE"]), strict=True):
        wanted = [
            trimmed(span)
            for article in gold
            for span in sorted(article.spans, key=lambda span: span.start)
            if span.label in labels
        ]
        assert spans_of(tmp_path, name) == wanted


def test_spacy_reads_the_four_columns(gold, scheme, tmp_path):
    Conll2003Writer().write(gold, scheme, FolderOutput(tmp_path), WriteOptions())
    text = (tmp_path / "corpus.entities.conll").read_text(encoding="utf-8")
    docs = list(conll_ner_to_docs(text, no_print=True))
    assert len(docs) == len(gold)
    for doc, article in zip(docs, gold, strict=True):
        short = [span for span in article.spans if span.label in ("ACTOR", "DATE")]
        short.sort(key=lambda span: span.start)
        found = [(entity.label_, "".join(entity.text.split())) for entity in doc.ents]
        assert found == [(span.label, "".join(span.quote.split())) for span in short]


def test_spacy_reads_the_two_columns(gold, scheme, tmp_path):
    Conll2002Writer().write(gold, scheme, FolderOutput(tmp_path), WriteOptions())
    text = (tmp_path / "corpus.CLAIM.conll").read_text(encoding="utf-8")
    docs = list(conll_ner_to_docs(text, n_sents=0, no_print=True))
    claims = sum(span.label == "CLAIM" for article in gold for span in article.spans)
    assert sum(len(doc.ents) for doc in docs) == claims


def article(text: str, *spans: tuple[str, int, int], **more: object) -> ExchangeArticle:
    made = tuple(
        ExchangeSpan(f"x{number}", label, start, end, text[start:end])
        for number, (label, start, end) in enumerate(spans)
    )
    return ExchangeArticle(name="a", text=text, has_layer=True, spans=made, **more)


def written(writer: Conll2002Writer | Conll2003Writer, item: ExchangeArticle, scheme) -> list[str]:
    with tempfile.TemporaryDirectory() as folder:
        writer.write([item], scheme, FolderOutput(Path(folder)), WriteOptions())
        return (Path(folder) / "corpus.entities.conll").read_text(encoding="utf-8").split("\n")


def test_the_layout_of_2002(scheme):
    item = article("USA Russland reden. Ja.", ("ACTOR", 0, 3), ("ACTOR", 4, 12))
    assert written(Conll2002Writer(), item, scheme) == [
        *("-DOCSTART- O", ""),
        *("USA B-ACTOR", "Russland B-ACTOR", "reden O", ". O", ""),
        *("Ja O", ". O", "", ""),
    ]


def test_the_layout_of_2003_begins_with_b_only_after_the_same_label(scheme):
    item = article("USA Russland 2021.", ("ACTOR", 0, 3), ("ACTOR", 4, 12), ("DATE", 13, 17))
    assert written(Conll2003Writer(), item, scheme) == [
        *("-DOCSTART- -X- O O", ""),
        *("USA -X- O I-ACTOR", "Russland -X- O B-ACTOR", "2021 -X- O I-DATE", ". -X- O O", "", ""),
    ]


def test_a_sentence_does_not_end_inside_a_span(scheme):
    item = article("Am 1. Mai. Rom.", ("DATE", 3, 15))
    lines = written(Conll2002Writer(), item, scheme)
    assert lines.count("") == 3


def test_tokens_are_cut_where_a_span_begins_inside_one(scheme):
    item = article("Nato-Rat", ("ACTOR", 0, 4))
    assert written(Conll2002Writer(), item, scheme)[2:4] == ["Nato B-ACTOR", "-Rat O"]


def test_everything_without_a_column_is_reported(scheme, tmp_path):
    spans = (
        ExchangeSpan("a", "ACTOR", 0, 5, "Putin", {"kind": "PERSON"}, 0.5, True, "?"),
        ExchangeSpan("b", "CLAIM", 6, 10, "Nein", {}),
        ExchangeSpan("c", "CLAIM", 6, 8, "Ne", {}),
        ExchangeSpan("d", "DATE", 5, 6, " ", {}),
    )
    links = (ExchangeLink("source", "b", "a"),)
    item = ExchangeArticle(
        name="a", text="Putin Nein", title="T", has_layer=True, spans=spans, links=links
    )
    losses = Conll2002Writer().write([item], scheme, FolderOutput(tmp_path), WriteOptions()).losses
    assert [(str(loss.what), loss.start) for loss in losses] == [
        ("title", None),
        ("kind of ACTOR “Putin”", 0),
        ("score of ACTOR “Putin”", 0),
        ("doubtful of ACTOR “Putin”", 0),
        ("note of ACTOR “Putin”", 0),
        ("source “Nein” → “Putin”", None),
        ("DATE “ ”", 5),
        ("CLAIM “Ne”", 6),
    ]
    assert losses[-1].reason == "overlaps a longer one"


@settings(max_examples=80)
@given(articles())
def test_any_span_that_is_not_reported_comes_back(scheme, item):
    for writer in WRITERS:
        with tempfile.TemporaryDirectory() as folder:
            losses = writer.write([item], scheme, FolderOutput(Path(folder)), WriteOptions()).losses
            found = [spans_of(Path(folder), name) for name in NAMES]
        lost = {
            (loss.start, loss.end, str(loss.what)[:4]) for loss in losses if "“" in str(loss.what)
        }
        for labels, places in zip((["CLAIM"], ["FURNITURE"], ["ACTOR", "DATE"]), found,
                                  strict=True):  # fmt: skip
            spans, left_out = without_overlaps(s for s in item.spans if s.label in labels)
            wanted = [trimmed(span) for span in spans if span.quote.strip()]
            assert places == wanted
            assert all((span.start, span.end, span.label[:4]) in lost for span in left_out)

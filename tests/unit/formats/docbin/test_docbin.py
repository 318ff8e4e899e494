"""The DocBin as spaCy reads it back: every span exactly, entities, extensions, losses."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
import spacy
from hypothesis import given, settings
from spacy.tokens import Doc, DocBin

from goldspan.domain.exchange import ExchangeArticle, ExchangeSpan
from goldspan.formats.docbin.format import DocBinFormat
from goldspan.formats.jsonl import GoldspanJsonl
from goldspan.formats.output import FolderOutput
from goldspan.formats.reading import ReadOptions
from goldspan.formats.writing import WriteOptions

from ..strange_articles import articles

WRITE = """
import sys
from pathlib import Path
from goldspan.formats.docbin.format import DocBinFormat
from goldspan.formats.jsonl import GoldspanJsonl
from goldspan.formats.output import FolderOutput
from goldspan.formats.reading import ReadOptions
from goldspan.formats.writing import WriteOptions
from goldspan.services.schemes import default_scheme
scheme = default_scheme()
items = GoldspanJsonl().read(Path(sys.argv[1]), ReadOptions(scheme=scheme))
DocBinFormat().write(items, scheme, FolderOutput(Path(sys.argv[2])), WriteOptions())
"""


@pytest.fixture
def gold(seeds, scheme) -> list[ExchangeArticle]:
    return list(GoldspanJsonl().read(seeds / "seeds.gold.jsonl", ReadOptions(scheme=scheme)))


def docs_of(folder: Path, language: str = "de") -> list[Doc]:
    nlp = spacy.blank(language)
    return list(DocBin().from_disk(folder / "corpus.spacy").get_docs(nlp.vocab))


def places(doc: Doc) -> list[tuple[str, int, int]]:
    return sorted((s.label_, s.start_char, s.end_char) for s in doc.spans["sc"])


def wanted(article: ExchangeArticle) -> list[tuple[str, int, int]]:
    return sorted((s.label, s.start, s.end) for s in article.spans)


class TestSeeds:
    def test_spacy_reads_every_span_at_its_place(self, gold, scheme, tmp_path):
        DocBinFormat().write(gold, scheme, FolderOutput(tmp_path), WriteOptions())
        docs = docs_of(tmp_path)
        assert [doc.text for doc in docs] == [article.text for article in gold]
        assert [places(doc) for doc in docs] == [wanted(article) for article in gold]

    def test_entities_are_the_short_spans(self, gold, scheme, tmp_path):
        DocBinFormat().write(gold, scheme, FolderOutput(tmp_path), WriteOptions())
        for doc, article in zip(docs_of(tmp_path), gold, strict=True):
            short = [span for span in wanted(article) if span[0] in ("ACTOR", "DATE")]
            assert sorted((e.label_, e.start_char, e.end_char) for e in doc.ents) == short
            actors = {e.kb_id_ for e in doc.ents if e.label_ == "ACTOR"}
            assert actors == {s.attrs["canonical"] for s in article.spans if s.label == "ACTOR"}

    def test_the_same_data_gives_the_same_bytes_in_another_process(self, seeds, tmp_path):
        written = []
        for seed in ("1", "2"):
            folder = tmp_path / seed
            folder.mkdir()
            subprocess.run(
                [sys.executable, "-c", WRITE, seeds / "seeds.gold.jsonl", folder],
                env={**os.environ, "PYTHONHASHSEED": seed},
                check=True,
            )
            written.append((folder / "corpus.spacy").read_bytes())
        assert written[0] == written[1]


def article(text: str, *spans: tuple[str, int, int], language: str = "de") -> ExchangeArticle:
    made = tuple(
        ExchangeSpan(f"x{number}", label, start, end, text[start:end])
        for number, (label, start, end) in enumerate(spans)
    )
    return ExchangeArticle(name="a", text=text, language=language, has_layer=True, spans=made)


def test_spans_inside_tokens_are_kept_and_reported(scheme, tmp_path):
    text = "Die Nato-Osterweiterung kommt."
    item = article(text, ("ACTOR", 4, 8), ("CLAIM", 3, 10))
    losses = DocBinFormat().write([item], scheme, FolderOutput(tmp_path), WriteOptions()).losses
    (doc,) = docs_of(tmp_path)
    assert doc.text == text
    assert places(doc) == wanted(item)
    assert [(loss.article, loss.start, loss.end) for loss in losses] == [("a", 3, 10), ("a", 4, 8)]
    assert all("training passes over it" in loss.reason for loss in losses)


def test_overlapping_entities_are_reported_and_the_longer_stays(scheme, tmp_path):
    item = article("Rat der Nato in Rom", ("ACTOR", 0, 12), ("ACTOR", 8, 12), ("DATE", 16, 19))
    losses = DocBinFormat().write([item], scheme, FolderOutput(tmp_path), WriteOptions()).losses
    (doc,) = docs_of(tmp_path)
    assert [entity.text for entity in doc.ents] == ["Rat der Nato", "Rom"]
    assert places(doc) == wanted(item)
    (loss,) = losses
    assert (loss.start, loss.end) == (8, 12)
    assert "not in doc.ents" in loss.reason


@pytest.mark.parametrize("number", [0, 1, 8, 450])
def test_the_file_is_what_spacy_writes_itself(scheme, tmp_path, number):
    made = [article(f"Rom {n} sagt Nein.", ("ACTOR", 0, 3)) for n in range(number)]
    DocBinFormat().write(made, scheme, FolderOutput(tmp_path), WriteOptions())
    written = tmp_path / "corpus.spacy"
    assert written.read_bytes() == DocBin(store_user_data=True).from_disk(written).to_bytes()


@pytest.mark.parametrize(
    ("languages", "tokens"),
    [
        (["en", "en", "de"], ["He", "does", "n't"]),
        (["de", "de", "en"], ["He", "doesn't"]),
        (["", "", ""], ["He", "doesn't"]),
        (["tlh"], ["He", "doesn't"]),
    ],
)
def test_tokens_are_those_of_the_commonest_language(scheme, tmp_path, languages, tokens):
    items = [article("He doesn't", language=language) for language in languages]
    DocBinFormat().write(items, scheme, FolderOutput(tmp_path), WriteOptions())
    assert [token.text for token in docs_of(tmp_path, "xx")[0]] == tokens


@settings(max_examples=20)
@given(articles())
def test_any_span_comes_back_exactly(scheme, item):
    with tempfile.TemporaryDirectory() as folder:
        DocBinFormat().write([item], scheme, FolderOutput(Path(folder)), WriteOptions())
        (doc,) = docs_of(Path(folder))
    assert doc.text == item.text
    assert places(doc) == wanted(item)

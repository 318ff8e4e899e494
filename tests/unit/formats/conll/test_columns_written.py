"""CoNLL files as others read them: spaCy, seqeval, and whoever counts lines; losses reported."""

from __future__ import annotations

import tempfile
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from seqeval.metrics.sequence_labeling import get_entities
from spacy.training.converters import conll_ner_to_docs

from goldspan.domain.annotator import named_person
from goldspan.domain.exchange import ExchangeArticle, ExchangeLink, ExchangeSpan, LayerOwner
from goldspan.formats.conll.columns import Conll2002, Conll2003
from goldspan.formats.output import FolderOutput
from goldspan.formats.writing import Tagging, WriteOptions
from helpers.round_trip import assert_round_trip

from ..strange_articles import odd_scheme, oddly_named

WRITERS = [Conll2002(), Conll2003()]
BESIDE = ["corpus.articles.jsonl", "corpus.documents.tsv", "corpus.offsets.tsv"]
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


@pytest.mark.parametrize("writer", WRITERS, ids=lambda writer: writer.name)
def test_the_seeds_come_back_exactly(gold, scheme, tmp_path, writer):
    writer.write(gold, scheme, FolderOutput(tmp_path), WriteOptions())
    assert sorted(p.name for p in tmp_path.iterdir()) == sorted([*NAMES, *BESIDE])
    for name, labels in zip(NAMES, (["CLAIM"], ["FURNITURE"], ["ACTOR", "DATE"]), strict=True):
        wanted = [
            trimmed(span)
            for article in gold
            for span in sorted(article.spans, key=lambda span: span.start)
            if span.label in labels
        ]
        assert spans_of(tmp_path, name) == wanted


def test_spacy_reads_the_four_columns(gold, scheme, tmp_path):
    Conll2003().write(gold, scheme, FolderOutput(tmp_path), WriteOptions())
    text = (tmp_path / "corpus.entities.conll").read_text(encoding="utf-8")
    docs = list(conll_ner_to_docs(text, no_print=True))
    assert len(docs) == len(gold)
    for doc, article in zip(docs, gold, strict=True):
        short = [span for span in article.spans if span.label in ("ACTOR", "DATE")]
        short.sort(key=lambda span: span.start)
        found = [(entity.label_, "".join(entity.text.split())) for entity in doc.ents]
        assert found == [(span.label, "".join(span.quote.split())) for span in short]


def test_spacy_reads_the_two_columns(gold, scheme, tmp_path):
    Conll2002().write(gold, scheme, FolderOutput(tmp_path), WriteOptions())
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


def written(writer: Conll2002 | Conll2003, item: ExchangeArticle, scheme) -> list[str]:
    with tempfile.TemporaryDirectory() as folder:
        writer.write([item], scheme, FolderOutput(Path(folder)), WriteOptions())
        return (Path(folder) / "corpus.entities.conll").read_text(encoding="utf-8").split("\n")


def test_the_layout_of_2002(scheme):
    item = article("USA Russland reden. Ja.", ("ACTOR", 0, 3), ("ACTOR", 4, 12))
    assert written(Conll2002(), item, scheme) == [
        *("-DOCSTART- O", ""),
        *("USA B-ACTOR", "Russland B-ACTOR", "reden O", ". O", ""),
        *("Ja O", ". O", "", ""),
    ]


def test_the_layout_of_2003_begins_with_b_only_after_the_same_label(scheme):
    item = article("USA Russland 2021.", ("ACTOR", 0, 3), ("ACTOR", 4, 12), ("DATE", 13, 17))
    assert written(Conll2003(), item, scheme) == [
        *("-DOCSTART- -X- O O", ""),
        *("USA -X- O I-ACTOR", "Russland -X- O B-ACTOR", "2021 -X- O I-DATE", ". -X- O O", "", ""),
    ]


def test_a_sentence_does_not_end_inside_a_span(scheme):
    item = article("Am 1. Mai. Rom.", ("DATE", 3, 15))
    lines = written(Conll2002(), item, scheme)
    assert lines.count("") == 3


def test_tokens_are_cut_where_a_span_begins_inside_one(scheme):
    item = article("Nato-Rat", ("ACTOR", 0, 4))
    assert written(Conll2002(), item, scheme)[2:4] == ["Nato B-ACTOR", "-Rat O"]


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
    losses = Conll2002().write([item], scheme, FolderOutput(tmp_path), WriteOptions()).losses
    assert [(str(loss.what), loss.start) for loss in losses] == [
        ("DATE “ ”", 5),
        ("kind of ACTOR “Putin”", 0),
        ("score of ACTOR “Putin”", 0),
        ("doubtful of ACTOR “Putin”", 0),
        ("note of ACTOR “Putin”", 0),
        ("source “Nein” → “Putin”", None),
    ]


def test_spans_that_overlap_go_into_further_files(scheme, tmp_path):
    item = article("Putin sagt nein", ("CLAIM", 0, 15), ("CLAIM", 6, 15), ("CLAIM", 0, 5))
    plain = article("Nein", ("CLAIM", 0, 4))
    output = FolderOutput(tmp_path)
    assert Conll2002().write([plain, item], scheme, output, WriteOptions()).losses == []
    second = (tmp_path / "corpus.CLAIM.2.conll").read_text(encoding="utf-8")
    assert second == "-DOCSTART- O\n\nPutin B-CLAIM\nsagt B-CLAIM\nnein I-CLAIM\n\n"
    documents = (tmp_path / "corpus.documents.tsv").read_text(encoding="utf-8").split("\n")
    assert documents[-5:] == [
        *("2\ta\tentities\t2", "2\ta\tCLAIM\t2", "2\ta\tCLAIM.2\t1", "2\ta\tFURNITURE\t2", ""),
    ]


def test_a_span_in_too_many_others_is_reported(scheme, tmp_path):
    text = "a b c d e f g h i j k l"
    item = article(text, *(("CLAIM", 0, end) for end in range(1, 24, 2)))
    losses = Conll2002().write([item], scheme, FolderOutput(tmp_path), WriteOptions()).losses
    assert [(loss.kind, loss.start, loss.end) for loss in losses] == [
        ("span", 0, 3),
        ("span", 0, 1),
    ]


def test_white_space_at_the_ends_of_a_span_is_reported(scheme, tmp_path):
    item = article("Am 1. Mai kommt er", ("DATE", 2, 10))
    losses = Conll2002().write([item], scheme, FolderOutput(tmp_path), WriteOptions()).losses
    assert [str(loss.what) for loss in losses] == ["white space at the ends of DATE “ 1. Mai ”"]


def test_entities_are_the_labels_that_were_chosen(scheme, tmp_path):
    item = article("Rom 2021", ("ACTOR", 0, 3), ("DATE", 4, 8))
    Conll2002().write([item], scheme, FolderOutput(tmp_path), WriteOptions(entities=("DATE",)))
    entities = (tmp_path / "corpus.entities.conll").read_text(encoding="utf-8")
    assert entities.split("\n")[2:4] == ["Rom O", "2021 B-DATE"]
    assert (tmp_path / "corpus.ACTOR.conll").is_file()


def test_spans_in_files_without_their_article_are_reported(scheme, tmp_path):
    owner = LayerOwner(named_person("Ada"), labels=("ACTOR",))
    item = replace(article("Rom 2021", ("ACTOR", 0, 3)), owner=owner)
    losses = Conll2002().write([item], scheme, FolderOutput(tmp_path), WriteOptions()).losses
    assert ("span", "ACTOR “Rom”") in [(loss.kind, str(loss.what)) for loss in losses]


def sentences_of(path: Path) -> list[list[str]]:
    """Return the tags of a file, sentence by sentence, as anybody would read them."""
    parts = path.read_text(encoding="utf-8").strip().split("\n\n")
    rows = [part.split("\n") for part in parts if not part.startswith("-DOCSTART-")]
    return [[row.split(" ")[-1] for row in part] for part in rows]


@pytest.mark.parametrize("tagging", [Tagging.OWN, Tagging.BIO])
@pytest.mark.parametrize("writer", WRITERS, ids=lambda writer: writer.name)
def test_seqeval_finds_every_span(gold, scheme, tmp_path, writer, tagging):
    writer.write(gold, scheme, FolderOutput(tmp_path), WriteOptions(tagging=tagging))
    for name in NAMES:
        tags = sentences_of(tmp_path / name)
        found = Counter(label for label, _first, _last in get_entities(tags))
        labels = ["ACTOR", "DATE"] if "entities" in name else [name.split(".")[1]]
        spans = [span.label for article in gold for span in article.spans if span.label in labels]
        assert found == Counter(spans)


def test_seqeval_finds_every_span_of_bilou_in_its_own_letters(gold, scheme, tmp_path):
    Conll2002().write(gold, scheme, FolderOutput(tmp_path), WriteOptions(tagging=Tagging.BILOU))
    tags = sentences_of(tmp_path / "corpus.entities.conll")
    letters = str.maketrans("LU", "ES")
    bioes = [[tag[0].translate(letters) + tag[1:] for tag in sentence] for sentence in tags]
    spans = [s for article in gold for s in article.spans if s.label in ("ACTOR", "DATE")]
    assert len(get_entities(bioes)) == len(spans)
    assert {tag[0] for sentence in tags for tag in sentence} == set("BILOU")


def test_labels_with_spaces_and_hyphens_are_one_label_to_seqeval(scheme, tmp_path):
    odd = odd_scheme(scheme)
    item = oddly_named(article("Anna kam am 1. Mai", ("ACTOR", 0, 4), ("DATE", 12, 18)))
    Conll2002().write([item], odd, FolderOutput(tmp_path), WriteOptions())
    tags = sentences_of(tmp_path / "corpus.entities.conll")
    assert get_entities(tags) == [("Öffentliche%20Person", 0, 0), ("Zeit/Datum%20[TIMEX3]", 3, 4)]


def test_a_label_with_a_hyphen_comes_back(scheme, tmp_path):
    named = replace(scheme, labels=(replace(scheme.labels[0], key="Nato-Rat|a=b"),))
    item = article("Anna", ("Nato-Rat|a=b", 0, 4))
    assert_round_trip(Conll2002(), [item], named)
    Conll2002().write([item], named, FolderOutput(tmp_path), WriteOptions())
    tags = sentences_of(tmp_path / "corpus.entities.conll")
    assert get_entities(tags) == [("Nato%2DRat%7Ca%3Db", 0, 0)]

"""Exports that somebody worked on: tags that were changed, files that are cut, alone or missing."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from goldspan.domain.annotator import named_person
from goldspan.domain.exchange import ExchangeArticle, ExchangeSpan, LayerOwner, Note, Refusal
from goldspan.domain.layer import WorkState
from goldspan.formats.conll.columns import Conll2002
from goldspan.formats.output import FolderOutput
from goldspan.formats.reading import ReadOptions
from goldspan.formats.writing import WriteOptions
from goldspan.services.progress import Progress
from goldspan.services.transfer.import_sources import files_to_import, read_sources

FIRST = ExchangeArticle(
    "first",
    "Anna  Kern sagt:\n\n„Nein“.",
    title="Ein Nein",
    has_layer=True,
    spans=(
        ExchangeSpan("a", "ACTOR", 0, 10, "Anna  Kern"),
        ExchangeSpan("c", "CLAIM", 19, 23, "Nein"),
    ),
)
SECOND = ExchangeArticle(
    "second",
    "Kiel 2021",
    has_layer=True,
    spans=(ExchangeSpan("d", "DATE", 5, 9, "2021"),),
)


@pytest.fixture
def export(tmp_path, scheme) -> Path:
    Conll2002().write([FIRST, SECOND], scheme, FolderOutput(tmp_path), WriteOptions())
    return tmp_path


def read(path: Path, scheme) -> tuple[list[ExchangeArticle], list[object]]:
    options = ReadOptions(scheme=scheme, propose=False)
    files = files_to_import([path], None)
    items = [source.item for source in read_sources(files, options, None, Progress())]
    articles = [item for item in items if isinstance(item, ExchangeArticle)]
    return articles, [item for item in items if not isinstance(item, ExchangeArticle)]


def marked(article: ExchangeArticle) -> list[tuple[str, str]]:
    return [(span.label, span.quote) for span in article.spans]


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_a_folder_is_read_once_by_its_first_file(export, scheme):
    assert [path.name for path in files_to_import([export], None)] == ["corpus.entities.conll"]
    (first, second), rest = read(export, scheme)
    assert rest == []
    assert (first.text, first.title) == (FIRST.text, "Ein Nein")
    assert marked(first) == [("ACTOR", "Anna  Kern"), ("CLAIM", "Nein")]
    assert marked(second) == [("DATE", "2021")]


@pytest.mark.parametrize("labels", [("ACTOR", "CLAIM"), ("ACTOR",)])
def test_files_without_documents_are_no_refusals(tmp_path, scheme, labels):
    owner = LayerOwner(named_person("Ada"), WorkState.DONE, labels=labels)
    article = replace(FIRST, owner=owner, spans=())
    Conll2002().write([article], scheme, FolderOutput(tmp_path), WriteOptions())
    assert not (tmp_path / "corpus.entities.conll").stat().st_size
    (found,), rest = read(tmp_path, scheme)
    assert rest == []
    assert (found.text, found.spans) == (FIRST.text, ())
    assert found.owner is not None
    assert set(found.owner.labels) == set(labels)


def test_a_scheme_without_labels_has_a_file_of_tokens(tmp_path, scheme):
    bare = replace(scheme, labels=(), links=())
    article = replace(FIRST, spans=())
    losses = Conll2002().write([article], bare, FolderOutput(tmp_path), WriteOptions())
    assert losses.losses == []
    (found,), rest = read(tmp_path, bare)
    assert rest == []
    assert (found.text, found.has_layer) == (FIRST.text, True)


def test_one_file_alone_brings_its_own_labels(export, scheme):
    (first, second), rest = read(export / "corpus.CLAIM.conll", scheme)
    assert rest == []
    assert marked(first) == [("CLAIM", "Nein")]
    assert (second.text, marked(second)) == ("Kiel 2021", [])


def test_tags_and_tokens_may_be_changed(export, scheme):
    change(export / "corpus.entities.conll", "Kiel O\n", "Ki B-ACTOR\nel I-ACTOR\n")
    (_first, second), rest = read(export, scheme)
    assert rest == []
    assert marked(second) == [("ACTOR", "Kiel"), ("DATE", "2021")]


def test_tags_that_were_broken_are_mended_and_named(export, scheme):
    change(export / "corpus.entities.conll", "Kiel O\n", "Kiel I-ACTOR\n")
    (_first, second), rest = read(export, scheme)
    assert marked(second) == [("ACTOR", "Kiel"), ("DATE", "2021")]
    (note,) = rest
    assert isinstance(note, Note)
    assert note.words.details == {"count": 1, "line": 15}


def test_other_tokens_are_refused_with_their_article_alone(export, scheme):
    change(export / "corpus.entities.conll", "Kern ", "Stern ")
    (second,), rest = read(export, scheme)
    assert marked(second) == [("DATE", "2021")]
    (refusal,) = rest
    assert isinstance(refusal, Refusal)
    assert refusal.reason == (
        "The tokens of the document that begins in line 3 are not those of its text: “Stern”"
        " instead of “Kern sagt:\n\n„Nein“.”."
    )


def test_a_file_that_breaks_off_is_named(export, scheme):
    path = export / "corpus.CLAIM.conll"
    text = path.read_text(encoding="utf-8")
    path.write_text(text[: text.rindex("-DOCSTART-")], encoding="utf-8")
    (first,), rest = read(export, scheme)
    assert first.name == "first"
    assert [item.reason for item in rest if isinstance(item, Refusal)] == [
        "The file “corpus.CLAIM.conll” ends before this article."
    ]


def test_a_file_that_is_gone_takes_its_labels_along(export, scheme):
    (export / "corpus.CLAIM.conll").unlink()
    (first, _second), rest = read(export, scheme)
    assert rest == []
    assert marked(first) == [("ACTOR", "Anna  Kern")]


def test_without_the_texts_beside_texts_are_put_together(export, scheme):
    (export / "corpus.articles.jsonl").unlink()
    (first, second), rest = read(export / "corpus.entities.conll", scheme)
    assert rest == []
    assert first.text == "Anna Kern sagt:\n„Nein“."
    assert marked(first) == [("ACTOR", "Anna Kern")]
    assert (first.name, second.name) == ("corpus.entities-1", "corpus.entities-2")


def test_a_broken_list_of_documents_is_refused(export, scheme):
    change(export / "corpus.documents.tsv", "2\tsecond", "two")
    articles, rest = read(export, scheme)
    assert articles == []
    assert all("The list of documents" in item.reason for item in rest if isinstance(item, Refusal))
    assert rest

"""Labels that nobody was asked for are unknown in what is exported, and after it is read again."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
import spacy
from spacy.tokens import DocBin

from goldspan.assets import resource
from goldspan.domain.annotator import GOLD, Annotator, named_person
from goldspan.domain.change import ActionKind, EntityChange
from goldspan.domain.layer import LayerState, Span, WorkState, layer_state_id
from goldspan.domain.review import Assignment
from goldspan.domain.scheme import Scheme
from goldspan.services.assigning.handing_out import assign
from goldspan.services.project.session import ProjectSession
from goldspan.services.transfer.exporting import ExportReport, run_export
from goldspan.services.transfer.importing import run_import
from goldspan.services.transfer.known_labels import KnownLabels
from goldspan.store.project import ProjectStore
from helpers.stored import article_of, made

TEXT = "Anna Blau sprach am Montag in Kiel."
ARTICLE = article_of(TEXT, "kiel")
BEN = named_person("Ben")


@pytest.fixture
def kiel(session: ProjectSession) -> ProjectSession:
    """Return the project with the article and an actor of Ada's, who is done with it."""
    ada = session.annotator
    actor = Span("s" * 32, ARTICLE.id, ada.id, "ACTOR", 0, 9, "Anna Blau")
    session.commit(
        ActionKind.IMPORT, made(BEN, ARTICLE, actor, done(ada)), texts={ARTICLE.sha256: TEXT}
    )
    return session


def done(who: Annotator) -> LayerState:
    identifier = layer_state_id(who.id, ARTICLE.id)
    return LayerState(identifier, ARTICLE.id, who.id, WorkState.DONE)


def asked(session: ProjectSession, who: Annotator, *labels: str) -> None:
    future = assign(session, [ARTICLE.id], [who], labels)
    assert future is not None
    future.result()


def exported(session: ProjectSession, name: str, folder: Path) -> ExportReport:
    return run_export(session.store, name, folder)


def record_in(folder: Path) -> dict:
    return json.loads((folder / "corpus.jsonl").read_text(encoding="utf-8"))


def said(report: ExportReport) -> dict[str, str]:
    return {str(loss.what): loss.reason for loss in report.losses if loss.start is None}


def test_a_record_says_which_labels_it_is_about_and_is_read_back(
    kiel: ProjectSession, tmp_path: Path, scheme: Scheme
) -> None:
    ada = kiel.annotator
    asked(kiel, ada, "CLAIM", "ACTOR")
    assert exported(kiel, "goldspan-jsonl", tmp_path / "out").losses == []
    record = record_in(tmp_path / "out")
    assert record["layer"]["labels"] == ["ACTOR", "CLAIM"]
    schema = json.loads(resource("formats", "goldspan.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator(schema).validate(record)
    store = ProjectStore.create(tmp_path / "other.goldspan", "other", BEN, scheme)
    with ProjectSession(store, BEN) as other:
        run_import(other, [tmp_path / "out" / "corpus.jsonl"])
        (back,) = other.store.assignments()
        assert (back.annotator, back.labels) == (ada.id, ("ACTOR", "CLAIM"))
        exported(other, "goldspan-jsonl", tmp_path / "again")
        assert record_in(tmp_path / "again")["layer"] == record["layer"]
        assert other.store.verify() == []


def test_what_the_project_knows_stays_when_a_file_says_otherwise(
    kiel: ProjectSession, tmp_path: Path
) -> None:
    asked(kiel, kiel.annotator, "ACTOR")
    exported(kiel, "goldspan-jsonl", tmp_path / "out")
    asked(kiel, kiel.annotator, "DATE")
    run_import(kiel, [tmp_path / "out" / "corpus.jsonl"])
    assert [each.labels for each in kiel.store.assignments()] == [("ACTOR", "DATE")]


def test_all_labels_or_no_assignment_say_nothing(kiel: ProjectSession, tmp_path: Path) -> None:
    exported(kiel, "goldspan-jsonl", tmp_path / "before")
    asked(kiel, kiel.annotator)
    exported(kiel, "goldspan-jsonl", tmp_path / "after")
    assert "labels" not in record_in(tmp_path / "before")["layer"]
    assert record_in(tmp_path / "before") == record_in(tmp_path / "after")


def test_gold_knows_what_those_who_are_done_were_asked_for(
    kiel: ProjectSession, scheme: Scheme
) -> None:
    ada = kiel.annotator
    asked(kiel, ada, "ACTOR")
    asked(kiel, BEN, "DATE")
    assert KnownLabels(kiel.store, scheme).labels(ARTICLE.id, GOLD.id) == ("ACTOR",)
    kiel.commit(ActionKind.STATE, made(done(BEN)))
    assert KnownLabels(kiel.store, scheme).labels(ARTICLE.id, GOLD.id) == ("ACTOR", "DATE")
    assert KnownLabels(kiel.store, scheme).labels(ARTICLE.id, BEN.id) == ("DATE",)


def test_who_is_done_without_being_asked_knows_all(kiel: ProjectSession, scheme: Scheme) -> None:
    asked(kiel, BEN, "DATE")
    assert KnownLabels(kiel.store, scheme).labels(ARTICLE.id, GOLD.id) == ()
    undone = EntityChange(done(kiel.annotator), None)
    kiel.commit(ActionKind.STATE, [undone])
    assert KnownLabels(kiel.store, scheme).labels(ARTICLE.id, GOLD.id) == ("DATE",)


def test_gold_from_a_file_keeps_what_it_said(
    kiel: ProjectSession, tmp_path: Path, scheme: Scheme
) -> None:
    asked(kiel, kiel.annotator, "ACTOR")
    kiel.commit(ActionKind.STATE, made(done(GOLD)))
    exported(kiel, "goldspan-jsonl", tmp_path / "out")
    assert record_in(tmp_path / "out")["layer"]["kind"] == "gold"
    store = ProjectStore.create(tmp_path / "other.goldspan", "other", BEN, scheme)
    with ProjectSession(store, BEN) as other:
        run_import(other, [tmp_path / "out" / "corpus.jsonl"])
        assert KnownLabels(other.store, scheme).labels(ARTICLE.id, GOLD.id) == ("ACTOR",)
        assert isinstance(other.store.assignments()[0], Assignment)


def test_docbin_has_missing_tokens_and_says_what_it_cannot_say(
    kiel: ProjectSession, tmp_path: Path
) -> None:
    exported(kiel, "docbin", tmp_path / "whole")
    asked(kiel, kiel.annotator, "ACTOR")
    report = exported(kiel, "docbin", tmp_path / "out")
    nlp = spacy.blank("de")

    def tags(folder: Path) -> list[str]:
        (doc,) = DocBin().from_disk(folder / "corpus.spacy").get_docs(nlp.vocab)
        return [token.ent_iob_ for token in doc]

    assert tags(tmp_path / "whole")[:4] == ["B", "I", "O", "O"]
    assert tags(tmp_path / "out")[:4] == ["B", "I", "", ""]
    (doc,) = DocBin().from_disk(tmp_path / "out" / "corpus.spacy").get_docs(nlp.vocab)
    assert doc.user_data["._.", "goldspan_article", None, None]["layer"]["labels"] == ("ACTOR",)
    assert "missing, not outside" in said(report)["DATE, for which nobody was asked"]
    assert "spancat" in said(report)["CLAIM, for which nobody was asked"]


def test_docbin_knows_what_is_outside_where_only_long_spans_are_unknown(
    kiel: ProjectSession, tmp_path: Path
) -> None:
    asked(kiel, kiel.annotator, "ACTOR", "DATE")
    exported(kiel, "docbin", tmp_path / "out")
    (doc,) = DocBin().from_disk(tmp_path / "out" / "corpus.spacy").get_docs(spacy.blank("de").vocab)
    assert [token.ent_iob_ for token in doc][:4] == ["B", "I", "O", "O"]


@pytest.mark.parametrize("name", ["conll2002", "conll2003"])
def test_conll_leaves_the_article_out_of_files_that_could_not_say_so(
    kiel: ProjectSession, tmp_path: Path, name: str
) -> None:
    asked(kiel, kiel.annotator, "ACTOR", "DATE")
    report = exported(kiel, name, tmp_path / "out")

    def words(file: str) -> str:
        return (tmp_path / "out" / file).read_text(encoding="utf-8")

    assert "Anna" in words("corpus.entities.conll")
    assert words("corpus.CLAIM.conll").strip() == ""
    assert "Anna" in words("corpus.offsets.tsv")
    assert "CoNLL cannot say so" in said(report)["CLAIM, for which nobody was asked"]

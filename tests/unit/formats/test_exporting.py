"""Exports of a project: which layers, into a folder that is there whole or not at all."""

from __future__ import annotations

import errno
import json
import os
from pathlib import Path

import pytest

from goldspan.domain.annotator import (
    GOLD,
    Annotator,
    AnnotatorKind,
    named_person,
    pipeline_annotator,
)
from goldspan.domain.errors import CancelledError, ExportError
from goldspan.services.progress import Progress, Step
from goldspan.services.transfer import export_folder
from goldspan.services.transfer.exporting import run_export
from goldspan.services.transfer.importing import run_import
from goldspan.services.transfer.known_formats import export_formats


@pytest.fixture
def ada(session, seeds) -> Annotator:
    ada = named_person("Annotator A")
    run_import(session, sorted(seeds.glob("*.txt")), metadata=seeds / "metadata.csv")
    run_import(session, [seeds / "seeds.annotator_a.jsonl"], layer=ada)
    return ada


def records(path: Path) -> list[dict]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("name", ["conll2002", "conll2003", "docbin", "goldspan-jsonl"])
@pytest.mark.usefixtures("ada")
def test_every_format_writes_gold_and_its_losses(session, tmp_path, name):
    report = run_export(session.store, name, tmp_path / "out")
    assert (report.articles, report.without_gold) == (5, 0)
    assert report.spans > 400
    assert report.links > 100
    assert sorted(report.files) == sorted(p.name for p in (tmp_path / "out").iterdir())
    listed = json.loads((tmp_path / "out" / "losses.json").read_text(encoding="utf-8"))["losses"]
    assert len(listed) == len(report.losses)
    if name == "docbin":  # the page glued “Von” to its author
        assert [loss["what"] for loss in listed] == ["ACTOR “Lukas Zigo”"]
    else:
        assert bool(listed) == name.startswith("conll")


@pytest.mark.usefixtures("ada")
def test_the_same_project_gives_the_same_bytes(session, tmp_path):
    for name in export_formats():
        one, two = tmp_path / f"{name}1", tmp_path / f"{name}2"
        run_export(session.store, name, one)
        run_export(session.store, name, two)
        assert {p.relative_to(one): p.read_bytes() for p in one.rglob("*.*")} == {
            p.relative_to(two): p.read_bytes() for p in two.rglob("*.*")
        }


def test_gold_is_the_one_person_who_is_done_marked_as_such(session, ada, tmp_path):
    run_export(session.store, "goldspan-jsonl", tmp_path / "out")
    (first, *_rest) = records(tmp_path / "out" / "corpus.jsonl")
    assert first["layer"] == {
        "annotator": ada.id,
        "kind": "person",
        "name": "Annotator A",
        "state": "done",
        "adjudicated": False,
    }


@pytest.mark.usefixtures("ada")
def test_adjudicated_gold_goes_before_persons(session, seeds, tmp_path):
    run_import(session, [seeds / "seeds.annotator_b.jsonl"], layer=named_person("Annotator B"))
    with pytest.raises(ExportError, match="None of the articles has gold"):
        run_export(session.store, "goldspan-jsonl", tmp_path / "none")
    assert not (tmp_path / "none").exists()
    run_import(session, [seeds / "seeds.gold.jsonl"], layer=GOLD)
    report = run_export(session.store, "goldspan-jsonl", tmp_path / "out")
    wanted = records(seeds / "seeds.gold.jsonl")
    assert report.spans == sum(len(record["spans"]) for record in wanted)
    written = records(tmp_path / "out" / "corpus.jsonl")
    assert {record["layer"]["adjudicated"] for record in written} == {True}


@pytest.mark.usefixtures("ada")
def test_all_layers_go_to_folders_of_their_names(session, seeds, tmp_path):
    odd = pipeline_annotator("de/core: news")
    run_import(session, [seeds / "seeds.gold.jsonl"], layer=odd)
    twin = Annotator("e" * 32, AnnotatorKind.PERSON, "annotator a")
    run_import(session, [seeds / "seeds.annotator_b.jsonl"], layer=twin)
    report = run_export(session.store, "goldspan-jsonl", tmp_path / "out", layer="all")
    folders = {Path(name).parts[0] for name in report.files}
    (own,) = [each for each in session.store.annotators() if each.name == "Annotator A"]
    assert folders == {f"Annotator A-{own.id[:8]}", "annotator a-eeeeeeee", "de_core_ news"}
    assert report.articles == 15


def test_one_layer_by_name_or_id(session, ada, tmp_path):
    by_name = run_export(session.store, "goldspan-jsonl", tmp_path / "1", layer="Annotator A")
    by_id = run_export(session.store, "goldspan-jsonl", tmp_path / "2", layer=ada.id)
    assert by_name.spans == by_id.spans > 0


@pytest.mark.usefixtures("ada")
def test_a_selection_of_articles(session, tmp_path):
    chosen = [session.store.articles()[1].id]
    report = run_export(session.store, "goldspan-jsonl", tmp_path / "out", articles=chosen)
    (record,) = records(tmp_path / "out" / "corpus.jsonl")
    assert (report.articles, record["id"][:3], record["outlet"]) == (1, "001", "dpa-AFX")


@pytest.mark.usefixtures("ada")
def test_a_data_set_is_called_like_the_project(session, tmp_path):
    run_export(session.store, "parquet", tmp_path / "out")
    lines = (tmp_path / "out" / "README.md").read_text(encoding="utf-8").splitlines()
    assert f'pretty_name: "{session.store.path.stem}"' in lines


@pytest.mark.usefixtures("ada")
def test_articles_without_gold_are_counted(session, tmp_path):
    (tmp_path / "new.txt").write_text("Neu.")
    run_import(session, [tmp_path / "new.txt"])
    report = run_export(session.store, "goldspan-jsonl", tmp_path / "out")
    assert (report.articles, report.without_gold) == (5, 1)


@pytest.mark.usefixtures("ada")
@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        ({"layer": "Nobody"}, "No annotator is called “Nobody”.*Ada, Annotator A, gold"),
        ({"layer": "Ada"}, "The layer “Ada” has nothing"),
        ({"format_name": "word"}, "No export format"),
        ({"articles": []}, "None of the articles has gold"),
    ],
)
def test_what_cannot_be_exported_is_refused_and_leaves_nothing(
    session, tmp_path, arguments, reason
):
    settings = {"format_name": "goldspan-jsonl", "out": tmp_path / "out", **arguments}
    before = set(tmp_path.iterdir())
    with pytest.raises(ExportError, match=reason):
        run_export(session.store, **settings)
    assert set(tmp_path.iterdir()) == before


def test_two_annotators_of_one_name_are_told_apart_by_id(session, ada, seeds, tmp_path):
    twin = Annotator("e" * 32, AnnotatorKind.PERSON, ada.name)
    run_import(session, [seeds / "seeds.annotator_b.jsonl"], layer=twin)
    with pytest.raises(ExportError, match=f"Several annotators.*{twin.id}"):
        run_export(session.store, "goldspan-jsonl", tmp_path / "out", layer=ada.name)


@pytest.mark.usefixtures("ada")
def test_an_existing_export_is_replaced_only_when_asked(session, tmp_path):
    out = tmp_path / "out"
    run_export(session.store, "conll2002", out, layer="all")
    before = sorted(out.rglob("*"))
    with pytest.raises(ExportError, match="exists already"):
        run_export(session.store, "goldspan-jsonl", out)
    assert sorted(out.rglob("*")) == before
    run_export(session.store, "goldspan-jsonl", out, replace=True)
    assert sorted(p.name for p in out.iterdir()) == ["corpus.jsonl", "losses.json"]
    run_export(session.store, "docbin", out, replace=True)
    assert not list(out.rglob("*.jsonl"))
    assert {"corpus.spacy", "losses.json"} <= {p.name for p in out.iterdir()}
    assert not [p for p in tmp_path.iterdir() if p.name.startswith(".out")]


@pytest.mark.usefixtures("ada")
def test_what_is_no_export_is_never_replaced(session, tmp_path):
    folder, file = tmp_path / "thesis", tmp_path / "thesis.txt"
    (folder / "chapters").mkdir(parents=True)
    file.write_text("mine")
    for target in (folder, file):
        with pytest.raises(ExportError, match="is no export"):
            run_export(session.store, "goldspan-jsonl", target, replace=True)
    assert (folder / "chapters").is_dir()
    assert file.read_text() == "mine"


@pytest.mark.usefixtures("ada")
def test_leavings_of_killed_exports_are_swept_after_a_day(session, tmp_path):
    old, new = tmp_path / ".out.00000000", tmp_path / ".out.11111111"
    for left in (old, new):
        left.mkdir()
    os.utime(old, (0, 0))
    run_export(session.store, "goldspan-jsonl", tmp_path / "out")
    assert (old.exists(), new.exists()) == (False, True)


@pytest.mark.usefixtures("ada")
def test_it_is_replaced_too_where_names_cannot_be_exchanged(session, tmp_path, monkeypatch):
    monkeypatch.setattr(export_folder, "_exchanged", lambda one, other: False)
    out = tmp_path / "out"
    out.mkdir()
    run_export(session.store, "goldspan-jsonl", out, replace=True)
    assert sorted(p.name for p in out.iterdir()) == ["corpus.jsonl", "losses.json"]
    assert not [p for p in tmp_path.iterdir() if p.name.startswith(".out")]


@pytest.mark.usefixtures("ada")
def test_a_cancelled_export_leaves_what_was_there(session, tmp_path):
    out = tmp_path / "out"
    run_export(session.store, "goldspan-jsonl", out)
    before = (out / "corpus.jsonl").read_bytes()
    progress = Progress()

    def stop(step: Step) -> None:
        if step.done == 2:
            progress.cancel()

    progress.listener = stop
    with pytest.raises(CancelledError):
        run_export(session.store, "conll2002", out, replace=True, progress=progress)
    assert (out / "corpus.jsonl").read_bytes() == before
    assert not [p for p in tmp_path.iterdir() if p.name.startswith(".out")]


@pytest.mark.usefixtures("ada")
def test_a_full_disk_leaves_what_was_there_and_says_so(session, tmp_path, monkeypatch):
    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(export_folder.ctypes, "CDLL", lambda *_, **__: object())
    monkeypatch.setattr(export_folder.os, "fsync", full)
    with pytest.raises(ExportError, match=r"No space left on device.*unchanged"):
        run_export(session.store, "goldspan-jsonl", tmp_path / "out")
    assert not (tmp_path / "out").exists()
    assert not [p for p in tmp_path.iterdir() if p.name.startswith(".out")]

"""Making and opening projects: window locks, the sample, who works here, what was open."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from goldspan.assets import seeds
from goldspan.domain.annotator import GOLD, AnnotatorKind
from goldspan.domain.change import ActionKind
from goldspan.domain.errors import CancelledError, GoldspanError, ProjectError
from goldspan.domain.layer import WorkState
from goldspan.services.machine.identity import load_person, save_person
from goldspan.services.progress import Progress
from goldspan.services.project.projects import create_project, open_project, sample_project
from goldspan.services.project.recent import (
    LIMIT,
    forget_project,
    recent_projects,
    remember_project,
)
from goldspan.services.project.verifying import verify_project
from helpers.stored import ANNA, ARTICLE_ID, BEN, made, span_of, store_with_article


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "test.goldspan"
    store_with_article(path).close()
    return path


def test_a_second_window_reads_with_a_reason(project: Path) -> None:
    with open_project(project, ANNA) as first:
        with open_project(project, BEN) as second:
            assert second.read_only
            assert "another window" in second.read_only_reason
            assert not first.read_only
            first.commit(ActionKind.LABEL, made(span_of("Nato")))
            assert second.poll_foreign()
            assert len(second.store.spans(ARTICLE_ID)) == 1
            with pytest.raises(ProjectError, match="another window"):
                second.submit(ActionKind.LABEL, made(span_of("Moskau", annotator=BEN)))
        first.commit(ActionKind.LABEL, made(span_of("Moskau")))
    with open_project(project, BEN) as later:
        assert not later.read_only
        assert later.read_only_reason == ""


def test_the_command_line_writes_beside_a_window(project: Path) -> None:
    with (
        open_project(project, ANNA) as window,
        open_project(project, BEN, window_lock=False) as command,
    ):
        assert not command.read_only
        command.commit(ActionKind.LABEL, made(span_of("Nato", annotator=BEN)))
        assert window.poll_foreign()
        window.commit(ActionKind.LABEL, made(span_of("Moskau")))
        assert command.poll_foreign()


def test_what_is_no_project_gets_no_lock(tmp_path: Path) -> None:
    article = tmp_path / "latin1.txt"
    article.write_bytes("Größe".encode("latin-1"))
    with pytest.raises(ProjectError, match="not a Goldspan project"):
        open_project(article, ANNA)
    assert list(tmp_path.iterdir()) == [article]


def test_a_closed_project_leaves_one_file_and_can_be_locked_again(project: Path) -> None:
    for _ in range(3):
        with open_project(project, ANNA) as first, open_project(project, BEN) as second:
            assert (first.read_only, second.read_only) == (False, True)
    assert list(project.parent.iterdir()) == [project]


def test_reading_takes_no_lock(project: Path) -> None:
    with open_project(project, ANNA, writer=False) as reader:
        assert reader.read_only
        with open_project(project, ANNA) as window:
            assert not window.read_only


def test_a_project_that_cannot_be_opened_stays_unlocked(tmp_path: Path) -> None:
    path = tmp_path / "broken.goldspan"
    path.write_bytes(b"no project")
    for _ in range(2):
        with pytest.raises(ProjectError, match="not a Goldspan project"):
            open_project(path, ANNA)
    path.unlink()
    with create_project(path, "Whole", ANNA) as session:
        assert not session.read_only
        assert session.store.name == "Whole"
    with pytest.raises(ProjectError, match="There is no file"):
        open_project(tmp_path / "missing.goldspan", ANNA)
    assert not (tmp_path / "missing.goldspan.lock").exists()


def test_the_sample_is_the_five_seeds_with_all_their_layers(tmp_path: Path) -> None:
    path = tmp_path / "sample.goldspan"
    with sample_project(path, ANNA) as session:
        store = session.store
        articles = store.articles()
        assert [article.outlet for article in articles] == [
            "RND",
            "dpa-AFX",
            "tagesschau.de",
            "dpa",
            "FR.de",
        ]
        people = {a.name: a.id for a in store.annotators() if a.kind is AnnotatorKind.PERSON}
        layers = {
            "annotator_a": people["Annotator A"],
            "annotator_b": people["Annotator B"],
            "gold": GOLD.id,
        }
        for name, annotator in layers.items():
            lines = (seeds() / f"seeds.{name}.jsonl").read_text(encoding="utf-8").splitlines()
            records = {record["id"]: record for record in map(json.loads, lines)}
            for article in articles:
                record = records[article.name]
                assert store.text(article.id) == record["text"]
                assert len(store.spans(article.id, annotator)) == len(record["spans"])
                assert len(store.links(article.id, annotator)) == len(record["links"])
                state = store.state(article.id, annotator)
                assert state is not None
                assert state.state is WorkState.DONE
        assert session.undoable() is None
    assert verify_project(path) == []
    before = path.read_bytes()
    with pytest.raises(ProjectError, match="already"):
        sample_project(path, ANNA)
    assert path.read_bytes() == before


def test_a_cancelled_sample_leaves_nothing(tmp_path: Path) -> None:
    progress = Progress()
    progress.cancel()
    with pytest.raises(CancelledError):
        sample_project(tmp_path / "sample.goldspan", ANNA, progress=progress)
    assert list(tmp_path.iterdir()) == []


def test_a_person_is_asked_once_and_keeps_their_id(config_folder: Path) -> None:
    assert load_person() is None
    anna = save_person("  Anna   Müller ")
    assert (anna.name, anna.kind) == ("Anna Müller", AnnotatorKind.PERSON)
    assert load_person() == anna
    renamed = save_person("Anna Meier")
    assert (renamed.id, renamed.name) == (anna.id, "Anna Meier")
    with pytest.raises(GoldspanError, match="name is needed"):
        save_person("   ")
    (config_folder / "person.json").write_text("{broken")
    assert load_person() is None
    assert save_person("Anna").id != anna.id


def test_a_person_that_cannot_be_kept(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.touch()
    with pytest.raises(GoldspanError, match="could not be kept"):
        save_person("Anna", blocked)


def test_recent_projects(tmp_path: Path) -> None:
    paths = [tmp_path / f"{number}.goldspan" for number in range(LIMIT + 2)]
    for path in paths:
        path.touch()
        remember_project(path)
    remember_project(paths[5])
    newest = [paths[5], *(path for path in reversed(paths) if path != paths[5])]
    assert recent_projects() == newest[:LIMIT]
    paths[5].unlink()
    assert recent_projects()[0] == paths[-1]
    forget_project(paths[-1])
    assert paths[-1] not in recent_projects()

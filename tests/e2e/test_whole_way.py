"""Two bundles out, annotated, merged, adjudicated, gold out: it is the gold of the seeds."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from goldspan.assets import seeds
from goldspan.domain.annotator import GOLD, named_person
from goldspan.domain.layer import WorkState
from goldspan.services.progress import Progress
from goldspan.services.project.projects import open_project
from goldspan.services.project.session import ProjectSession
from goldspan.services.review.corrected import read_corrected
from goldspan.services.sharing.bundling import make_bundles
from goldspan.services.sharing.merging import merge_files
from goldspan.services.sharing.request import BundleRequest, person_called
from goldspan.services.transfer.exporting import run_export
from goldspan.services.transfer.importing import run_import
from helpers.towards_gold import PEOPLE, Said, decide_all, said, seeds_project

STRANGER = named_person("somebody else")  # whoever opens a bundle works as the one it is for


@pytest.fixture(scope="module")
def wanted(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Said]:
    """Return the gold of the seeds, by article."""
    with seeds_project(tmp_path_factory.mktemp("gold"), "wanted") as session:
        run_import(session, [seeds() / "seeds.gold.jsonl"], layer=GOLD)
        return {a.id: said(session, a.id, GOLD.id) for a in session.store.articles()}


def bundles(session: ProjectSession, folder: Path, **more: Any) -> list[Path]:
    articles = tuple(article.id for article in session.store.articles())
    requests = [
        BundleRequest(person_called(session.store, name), articles, **more) for name in PEOPLE
    ]
    return [report.path for report in make_bundles(session, requests, folder)]


def annotate(bundle: Path, name: str) -> None:
    """Open a bundle and put in it what this annotator of the seeds has marked."""
    with open_project(bundle, STRANGER) as session:
        assert session.annotator.name == name
        run_import(session, [seeds() / PEOPLE[name]], layer=session.annotator)
        states = session.store.states(session.annotator.id)
        assert [state.state for state in states] == [WorkState.DONE] * 5


def exported(session: ProjectSession, folder: Path) -> list[dict[str, Any]]:
    run_export(session.store, "goldspan-jsonl", folder)
    (file,) = folder.rglob("*.jsonl")
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]


def spans_of(records: Sequence[dict[str, Any]]) -> set[tuple[str, str, int, int]]:
    return {
        (record["id"], span["label"], span["start"], span["end"])
        for record in records
        for span in record["spans"]
    }


def test_the_whole_way_without_a_window(tmp_path: Path, wanted: dict[str, Said]) -> None:
    with seeds_project(tmp_path, "talks") as session:
        sent = bundles(session, tmp_path)
        for bundle, name in zip(sent, PEOPLE, strict=True):
            annotate(bundle, name)
        merged = merge_files(session, list(reversed(sent)))
        assert [file.refused for file in merged.files] == [None, None]
        assert merged.came > 0
        assert merge_files(session, sent).came == 0
        assert session.store.conflicts() == []
        for article in session.store.articles():
            decide_all(session, article.id, wanted[article.id]).finish()
        session.flush()
        assert {a.id: said(session, a.id, GOLD.id) for a in session.store.articles()} == wanted
        seed = (seeds() / "seeds.gold.jsonl").read_text(encoding="utf-8").splitlines()
        records = exported(session, tmp_path / "out")
        assert spans_of(records) == spans_of([json.loads(line) for line in seed])
        assert session.store.verify() == []
        back = tmp_path / "back"
        back.mkdir()
        first, _ = bundles(session, back, decisions=True)
    with open_project(first, STRANGER) as session:
        corrected = read_corrected(session.store, session.annotator, Progress())
        assert len(corrected) == 5
        own = sum(each.own is not None for there in corrected for each in there.corrections)
        assert own == 458
        assert sum(there.count for there in corrected) == 15
        assert {
            span.annotator for a in corrected for span in session.store.spans(a.article.id)
        } == {
            GOLD.id,
            session.annotator.id,
        }

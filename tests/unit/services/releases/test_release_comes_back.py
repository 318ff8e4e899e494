"""The folder of a release is imported like an export: each article once, with its layers."""

from __future__ import annotations

from pathlib import Path

import pytest

from goldspan.domain.annotator import GOLD
from goldspan.services.families.project_families import ProjectFamilies
from goldspan.services.project.projects import create_project
from goldspan.services.project.session import ProjectSession
from goldspan.services.releases.content.choices import LayerChoice, ReleaseChoices
from goldspan.services.releases.freezing.freeze import freeze
from goldspan.services.releases.record.reading import ProjectRelease
from goldspan.services.releases.writing.write import write_release
from goldspan.services.transfer.importing import run_import
from helpers.gold_to_release import OWNER


def written(session: ProjectSession, folder: Path, *, texts: bool) -> Path:
    families = ProjectFamilies(session)
    try:
        frozen = freeze(session, families, ReleaseChoices(layer=LayerChoice.PEOPLE), whole=True)
    finally:
        families.close()
    formats = ["tei"] if texts else []
    write_release(ProjectRelease(session.store, frozen), formats, folder / "r", texts=texts)
    return folder / "r"


def test_a_release_comes_in_whole_and_nothing_twice(gold: ProjectSession, tmp_path: Path) -> None:
    folder = written(gold, tmp_path / "in", texts=True)
    with create_project(tmp_path / "new.goldspan", "New", OWNER) as session:
        report = run_import(session, [tmp_path / "in"])
        assert report.refusals == []
        names = sorted(article.name for article in session.store.articles())
        assert names == ["alone", "begun", "empty", "settled", "several"]
        people = [each.name for each in session.store.annotators() if each != OWNER]
        assert people == [GOLD.name, *sorted(layer.name for layer in (folder / "layers").iterdir())]
        assert report.layers == 8
        assert list(folder.rglob("*.xml")), "TEI is there too, and is not read"


def test_a_release_without_texts_says_how_to_put_them_in(
    gold: ProjectSession, tmp_path: Path
) -> None:
    folder = written(gold, tmp_path, texts=False)
    with create_project(tmp_path / "new.goldspan", "New", OWNER) as session:
        report = run_import(session, [folder])
        assert session.store.articles() == []
        assert {refusal.reason for refusal in report.refusals} == {
            "It is an article of a release without texts."
            " Put the texts in again with “goldspan join”."
        }


@pytest.mark.parametrize("begin", ['{"version": 3}', '{\n  "version": 3\n}'])
def test_other_folders_with_a_manifest_are_read_as_they_are(tmp_path: Path, begin: str) -> None:
    folder = tmp_path / "web"
    folder.mkdir()
    (folder / "MANIFEST.json").write_text(begin, encoding="utf-8")
    (folder / "one.txt").write_text("Der Rat tagt.\n", encoding="utf-8")
    with create_project(tmp_path / "new.goldspan", "New", OWNER) as session:
        run_import(session, [folder])
        assert [article.name for article in session.store.articles()] == ["one"]

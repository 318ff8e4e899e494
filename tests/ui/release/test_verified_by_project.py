"""A folder of a release that the open project has is compared with the project, others are not."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from goldspan.services.families.project_families import ProjectFamilies
from goldspan.services.machine.identity import save_person
from goldspan.services.project.projects import open_project
from goldspan.services.releases.content.choices import ReleaseChoices
from goldspan.services.releases.freezing.freeze import freeze
from goldspan.services.releases.record.manifest import MANIFEST, Manifest
from goldspan.services.releases.record.reading import ProjectRelease
from goldspan.services.releases.writing.write import write_release
from goldspan.ui.main_window import MainWindow
from goldspan.ui.release.listing.verified import Verified
from goldspan.ui.release.page import RELEASES, ReleasePage
from helpers.family_project import LEA, family_project
from helpers.waiting import wait

Opened = Callable[[Path], tuple[MainWindow, ReleasePage]]


def released(folder: Path) -> tuple[Path, Path]:
    """Make a project with a release; return the project and the folder that was written."""
    project = family_project(folder / "news.goldspan", sizes=(2, 1, 1))
    with open_project(project, LEA) as session, closing(ProjectFamilies(session)) as families:
        release = freeze(session, families, ReleaseChoices(), whole=True)
        write_release(ProjectRelease(session.store, release), [], folder / "out")
    return project, folder / "out"


def edit(folder: Path, change: Callable[[dict[str, Any]], None]) -> None:
    """Edit the manifest as somebody does who knows how to put its own hash right again."""
    said = json.loads((folder / MANIFEST).read_text("utf-8"))
    change(said)
    sealed = Manifest.model_validate_json(json.dumps(said)).sealed()
    (folder / MANIFEST).write_bytes(sealed)


def other_title(said: dict[str, Any]) -> None:
    said["title"] = "Another"


def other_version(said: dict[str, Any]) -> None:
    said["libraries"]["orjson"] = "0.1"


def verified(open_page: Opened, project: Path, folder: Path) -> Verified:
    """Open the project, verify the folder there, and return what is shown."""
    save_person("Ada")
    _, page = open_page(project)
    page.views.show_view(RELEASES)
    wait(lambda: not page.listing.looking.busy)
    page.listing.verify_folder(folder)
    wait(page.listing.verified.isVisible)
    return page.listing.verified


def test_the_project_proves_its_own_release(open_page: Opened, tmp_path: Path) -> None:
    shown = verified(open_page, *released(tmp_path))
    assert "what this project keeps, to the last bit" in shown.said.text()
    assert not shown.remark.isVisible()


def test_what_the_folder_alone_does_not_give_away_is_found(
    open_page: Opened, tmp_path: Path
) -> None:
    project, folder = released(tmp_path)
    edit(folder, other_title)
    shown = verified(open_page, project, folder)
    assert [shown.list.item(row).text() for row in range(shown.list.count())] == [
        "MANIFEST.json: It was edited: the project knows “title” otherwise."
    ]


@pytest.mark.parametrize("own", [True, False])
def test_what_is_not_proved_is_said(open_page: Opened, tmp_path: Path, own: bool) -> None:
    project, folder = released(tmp_path)
    if own:
        edit(folder, other_version)
    else:
        project = family_project(tmp_path / "other.goldspan", sizes=(2, 1))
    shown = verified(open_page, project, folder)
    assert shown.remark.isVisible()
    if own:
        assert "what this project keeps: " in shown.said.text()
        assert shown.remark.text().endswith("cannot be written here: libraries.")
    else:
        assert "what was written, to the last bit" in shown.said.text()
        assert "Only the project" in shown.remark.text()


def test_a_damaged_manifest_is_a_finding(open_page: Opened, tmp_path: Path) -> None:
    project, folder = released(tmp_path)
    with (folder / MANIFEST).open("ab") as file:
        file.write(b"}")
    shown = verified(open_page, project, folder)
    (said,) = (shown.list.item(row).text() for row in range(shown.list.count()))
    assert said == "MANIFEST.json: It is not the manifest of a release: it is no JSON."

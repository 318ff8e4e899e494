"""Backups are whole, consistent, and never in the way of other files."""

from __future__ import annotations

from pathlib import Path

import pytest

from goldspan.domain.errors import CancelledError, ProjectError
from goldspan.services.progress import Progress, Step
from goldspan.services.project.backup import backup_project
from goldspan.store.project import ProjectStore
from helpers.stored import action_of, all_rows, made, span_of, store_with_article


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "test.goldspan"
    store_with_article(path).close()
    return path


def test_a_copy_of_an_open_project(project: Path, tmp_path: Path) -> None:
    target = tmp_path / "copy.goldspan"
    with ProjectStore.open(project) as store:
        store.commit(action_of(), made(span_of("Nato")))
        steps: list[Step] = []
        assert backup_project(project, target, progress=Progress(steps.append)) == target
        assert steps[-1].done == steps[-1].total > 0
        rows = all_rows(store)
        with ProjectStore.open(target) as copy:
            assert all_rows(copy) == rows
            assert copy.actions() == store.actions()
            assert copy.verify() == []


def test_beside_the_project_without_a_target(project: Path) -> None:
    target = backup_project(project)
    assert target.parent == project.parent
    assert target.name.startswith("test.")
    assert target.suffix == ".goldspan"


def test_an_existing_file_is_left_alone(project: Path, tmp_path: Path) -> None:
    target = tmp_path / "there.goldspan"
    target.write_text("mine")
    with pytest.raises(ProjectError, match="already"):
        backup_project(project, target)
    assert target.read_text() == "mine"


def test_cancelling_leaves_nothing(project: Path, tmp_path: Path) -> None:
    progress = Progress()
    progress.cancel()
    names = sorted(path.name for path in tmp_path.iterdir())
    with pytest.raises(CancelledError):
        backup_project(project, tmp_path / "copy.goldspan", progress=progress)
    assert sorted(path.name for path in tmp_path.iterdir()) == names


def test_a_folder_that_is_not_there(project: Path, tmp_path: Path) -> None:
    with pytest.raises(ProjectError, match="could not be made") as caught:
        backup_project(project, tmp_path / "no" / "copy.goldspan")
    assert "Choose a folder" in caught.value.todo
    assert caught.value.kept

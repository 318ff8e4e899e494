"""The project of 40 articles in 12 families, made once."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from goldspan.services.families.project_families import ProjectFamilies
from goldspan.services.project.projects import open_project
from goldspan.services.project.session import ProjectSession
from helpers.family_project import LEA, family_project


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the project, which nobody changes."""
    return family_project(tmp_path_factory.mktemp("families") / "p.goldspan")


@pytest.fixture
def session(made: Path, tmp_path: Path) -> Iterator[ProjectSession]:
    """Yield a copy of it, open."""
    copy = tmp_path / "p.goldspan"
    shutil.copy(made, copy)
    with open_project(copy, LEA, window_lock=False) as session:
        yield session


@pytest.fixture
def families(session: ProjectSession) -> Iterator[ProjectFamilies]:
    """Yield its families."""
    families = ProjectFamilies(session)
    yield families
    families.close()

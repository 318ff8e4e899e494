"""A project that Lea shares out, open in a session of hers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from goldspan.services.project.projects import open_project
from goldspan.services.project.session import ProjectSession
from helpers.shared_project import LEA, shared_project


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return shared_project(tmp_path / "talks.goldspan")


@pytest.fixture
def session(project: Path) -> Iterator[ProjectSession]:
    with open_project(project, LEA, window_lock=False) as opened:
        yield opened

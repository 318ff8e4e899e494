"""A project with one article, and Anna's session on it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from goldspan.services.project.session import ProjectSession
from goldspan.store.project import ProjectStore
from helpers.stored import ANNA, PIPELINE, store_with_article


@pytest.fixture
def path(tmp_path: Path) -> Path:
    project = tmp_path / "test.goldspan"
    store_with_article(project, PIPELINE).close()
    return project


@pytest.fixture
def session(path: Path) -> Iterator[ProjectSession]:
    with ProjectSession(ProjectStore.open(path), ANNA) as opened:
        yield opened

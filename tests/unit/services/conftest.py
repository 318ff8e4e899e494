"""A project with one article and some suggestions, open in a session."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from goldspan.services.session import ProjectSession
from helpers.suggested_project import suggested_project


@pytest.fixture
def session(tmp_path: Path) -> Iterator[ProjectSession]:
    """Yield an open project with the article and its suggestions."""
    with suggested_project(tmp_path) as session:
        yield session

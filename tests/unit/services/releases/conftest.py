"""A project with articles in every state that a release asks about."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from goldspan.services.project.session import ProjectSession
from helpers.gold_to_release import project_to_release


@pytest.fixture(scope="module")
def gold(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ProjectSession]:
    """Yield the open project; nobody changes it."""
    with project_to_release(tmp_path_factory.mktemp("gold")) as session:
        yield session

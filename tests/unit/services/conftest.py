"""A project with one article and some suggestions, open in a session and on a desk."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from goldspan.services.desk.labelling import Desk, open_desk
from goldspan.services.project.session import ProjectSession
from helpers.suggested_article import ARTICLE
from helpers.suggested_project import suggested_project


@pytest.fixture
def session(tmp_path: Path) -> Iterator[ProjectSession]:
    """Yield an open project with the article and its suggestions."""
    with suggested_project(tmp_path) as session:
        yield session


@pytest.fixture
def desk(session: ProjectSession) -> Desk:
    """Return the article on a desk that hears what happens in the project."""
    desk = open_desk(session, ARTICLE)
    session.subscribe(desk.receive)
    return desk

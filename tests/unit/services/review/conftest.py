"""An article on which two people differ in every way, on a reviewer's desk."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from goldspan.services.project.session import ProjectSession
from goldspan.services.review.desk import ReviewDesk
from helpers.differing_people import differing_people
from helpers.reviewed_project import reviewed_project


@pytest.fixture
def session(tmp_path: Path) -> Iterator[ProjectSession]:
    """Yield a project in which Ada and Ben are done with one article, and nobody has decided."""
    with reviewed_project(tmp_path, differing_people()) as session:
        yield session


@pytest.fixture
def desk(session: ProjectSession) -> ReviewDesk:
    """Return the article on a reviewer's desk that hears what happens in the project."""
    desk = ReviewDesk(session, differing_people().id)
    session.subscribe(desk.receive)
    return desk

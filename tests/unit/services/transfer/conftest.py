"""An empty project, open, and files with labels that its scheme does not have."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from goldspan.domain.annotator import Annotator, AnnotatorKind
from goldspan.services.project.projects import create_project
from goldspan.services.project.session import ProjectSession

GRACE = Annotator("9" * 32, AnnotatorKind.PERSON, "Grace")


@pytest.fixture
def session(tmp_path: Path) -> Iterator[ProjectSession]:
    """Yield a new project that Grace works on."""
    with create_project(tmp_path / "p.goldspan", "P", GRACE) as session:
        yield session

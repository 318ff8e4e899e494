"""A project with one article and some suggestions, open in a session."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from goldspan.services.projects import create_project
from goldspan.services.session import ProjectSession

from goldspan.domain.annotator import Annotator, AnnotatorKind
from goldspan.domain.change import ActionKind, EntityChange
from goldspan.domain.ids import new_id
from goldspan.services.importing import run_import
from helpers.suggested_article import CLAIM, DAY, PIPELINE, RJABKOW, SOURCE, TEXT


@pytest.fixture
def person() -> Annotator:
    """Return somebody who annotates."""
    return Annotator(new_id(), AnnotatorKind.PERSON, "Ada")


@pytest.fixture
def session(tmp_path: Path, person: Annotator) -> Iterator[ProjectSession]:
    """Yield an open project with the article and its suggestions."""
    source = tmp_path / "article.txt"
    source.write_text(TEXT, encoding="utf-8")
    with create_project(tmp_path / "p.goldspan", "p", person) as session:
        run_import(session, [source])
        changes = [EntityChange(None, PIPELINE)]
        changes += [EntityChange(None, entity) for entity in (RJABKOW, DAY, CLAIM, SOURCE)]
        session.commit(ActionKind.PREFILL, changes)
        yield session

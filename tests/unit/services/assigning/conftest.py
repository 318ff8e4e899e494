"""A project of Anna's with a few articles, and other people in it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from goldspan.domain.change import ActionKind
from goldspan.services.project.projects import create_project
from goldspan.services.project.session import ProjectSession
from helpers.stored import ANNA, BEN, article_of, made

TEXTS = [f"Der Hafen meldet am {number}. Mai neue Schiffe." for number in range(1, 6)]
ARTICLES = [article_of(text, f"hafen {n}", n) for n, text in enumerate(TEXTS)]


@pytest.fixture
def session(tmp_path: Path) -> Iterator[ProjectSession]:
    """Yield the project in Anna's hands; Ben is in it, too."""
    with create_project(tmp_path / "hafen.goldspan", "Hafen", ANNA) as opened:
        texts = {a.sha256: text for a, text in zip(ARTICLES, TEXTS, strict=True)}
        opened.commit(ActionKind.IMPORT, made(BEN, *ARTICLES), texts=texts)
        yield opened


@pytest.fixture
def articles() -> list[str]:
    """Return the ids of the articles, in their order."""
    return [article.id for article in ARTICLES]

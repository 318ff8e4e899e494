"""Makes a project that holds the suggested article and what the pipeline suggests in it."""

from __future__ import annotations

from pathlib import Path

from goldspan.domain.annotator import Annotator, AnnotatorKind
from goldspan.domain.change import ActionKind, EntityChange
from goldspan.domain.ids import new_id
from goldspan.services.project.projects import create_project
from goldspan.services.project.session import ProjectSession
from goldspan.services.transfer.importing import run_import
from helpers.suggested_article import CLAIM, DAY, PIPELINE, RJABKOW, SOURCE, TEXT


def suggested_project(folder: Path) -> ProjectSession:
    """Return an open project with the article and its suggestions; the caller closes it."""
    person = Annotator(new_id(), AnnotatorKind.PERSON, "Ada")
    source = folder / "article.txt"
    source.write_text(TEXT, encoding="utf-8")
    session = create_project(folder / "p.goldspan", "p", person)
    run_import(session, [source])
    entities = (PIPELINE, RJABKOW, DAY, CLAIM, SOURCE)
    session.commit(ActionKind.PREFILL, [EntityChange(None, entity) for entity in entities])
    return session

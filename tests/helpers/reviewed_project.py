"""A project of reviewed articles, open for a reviewer who has not done anything yet."""

from __future__ import annotations

import json
from pathlib import Path

from goldspan.domain.annotator import named_person
from goldspan.domain.change import ActionKind, EntityChange
from goldspan.services.project.projects import create_project, open_project
from goldspan.services.project.session import ProjectSession
from goldspan.services.transfer.importing import run_import
from helpers.reviewed_article import REVIEWER, Reviewed


def reviewed_project(folder: Path, *articles: Reviewed) -> ProjectSession:
    """Return an open project of these articles with all that is on them; to be closed."""
    source, path = folder / "texts.jsonl", folder / "reviewed.goldspan"
    records = [{"id": each.article.name, "text": each.text, "language": "de"} for each in articles]
    lines = [json.dumps(record, ensure_ascii=False) for record in records]
    source.write_text("\n".join(lines) + "\n", encoding="utf-8")
    with create_project(path, "Reviewed", named_person("Whoever set it up")) as session:
        run_import(session, [source])
        known = {annotator.id for annotator in session.store.annotators()}
        entities = {each.id: each for one in articles for each in one.entities}
        changes = [EntityChange(None, e) for e in entities.values() if e.id not in known]
        session.commit(ActionKind.IMPORT, changes)
    return open_project(path, REVIEWER)

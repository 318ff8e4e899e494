"""Makes a project of a few texts in memory, each with a name and a language."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from goldspan.domain.annotator import named_person
from goldspan.services.project.projects import create_project
from goldspan.services.project.session import ProjectSession
from goldspan.services.transfer.importing import run_import


def texts_project(folder: Path, texts: Sequence[tuple[str, str, str]]) -> ProjectSession:
    """Return an open project of articles, given as name, text and language; to be closed."""
    source = folder / "texts.jsonl"
    records = [{"id": name, "text": text, "language": lang} for name, text, lang in texts]
    lines = [json.dumps(record, ensure_ascii=False) for record in records]
    source.write_text("\n".join(lines) + "\n", encoding="utf-8")
    session = create_project(folder / "texts.goldspan", "Texts", named_person("Ada"))
    run_import(session, [source])
    return session

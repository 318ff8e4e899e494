"""Releases that were made and written, for tests of what stands in their folder."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from contextlib import closing
from pathlib import Path

from goldspan import assets
from goldspan.services.families.project_families import ProjectFamilies
from goldspan.services.project.projects import create_project, open_project
from goldspan.services.releases.content.choices import ReleaseChoices
from goldspan.services.releases.freezing.freeze import freeze
from goldspan.services.releases.record.reading import ProjectRelease
from goldspan.services.releases.writing.answering import Answers
from goldspan.services.releases.writing.describing.questions import questions
from goldspan.services.releases.writing.write import write_release
from goldspan.services.transfer.importing import run_import
from helpers.family_project import LEA, family_project

FEW = (3, 2, 2, 1, 1, 1, 1)  # articles by family: enough for three parts


def released(
    folder: Path,
    formats: Sequence[str],
    choices: ReleaseChoices | None = None,
    *,
    whole: bool = False,
    texts: bool = True,
    answers: Mapping[str, str] | None = None,
) -> Path:
    """Make a small project in the folder, release it, and return where it was written."""
    project = family_project(folder / "haefen.goldspan", sizes=FEW)
    return _written(project, folder, formats, choices, whole=whole, texts=texts, said=answers)


def released_seeds(folder: Path, formats: Sequence[str]) -> Path:
    """Release the five seeds as one part, with what Lea made of them, and return where it is."""
    layer = {"annotator": LEA.id, "kind": LEA.kind, "name": LEA.name, "state": "done"}
    path = folder / "seeds.jsonl"
    gold = (assets.seeds() / "seeds.gold.jsonl").read_text(encoding="utf-8").splitlines()
    path.write_text("\n".join(json.dumps({**json.loads(line), "layer": layer}) for line in gold))
    with create_project(folder / "seeds.goldspan", "seeds", LEA) as session:
        run_import(session, [path])
    return _written(folder / "seeds.goldspan", folder, formats, None, whole=True)


def _written(
    project: Path,
    folder: Path,
    formats: Sequence[str],
    choices: ReleaseChoices | None,
    *,
    whole: bool,
    texts: bool = True,
    said: Mapping[str, str] | None = None,
) -> Path:
    with open_project(project, LEA) as session, closing(ProjectFamilies(session)) as families:
        answers, asked = Answers(session), {each.key: each for each in questions("en")}
        for key, text in (said or {}).items():
            answers.answer(asked[key], text)
        release = freeze(session, families, choices or ReleaseChoices(), whole=whole)
        out = folder / "release"
        write_release(ProjectRelease(session.store, release), formats, out, texts=texts)
    return out

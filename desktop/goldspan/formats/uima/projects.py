"""Where a file lies in a project that INCEpTION exported: which document, and whose layer."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Final

from goldspan.domain.annotator import GOLD, named_person
from goldspan.domain.layer import WorkState
from goldspan.formats.record import LayerRecord

CURATOR: Final = "CURATION_USER"
_UNTOUCHED: Final = "INITIAL_CAS"
_FOLDERS: Final = frozenset({"annotation", "curation"})
_ENDINGS: Final = frozenset(
    {".zip", ".gz", ".xmi", ".tsv", ".json", ".txt", ".xml", ".html", ".conll", ".conllu", ".pdf"}
)


@dataclass(frozen=True, slots=True)
class ProjectPlace:
    """The document and the user whose file it is; "" where the path does not say."""

    document: str = ""
    user: str = ""


def place_in_project(path: Path) -> ProjectPlace:
    """Return what `annotation/<document>/<user>.…` or `curation/…` in a path says."""
    parts = path.parts
    for index in range(len(parts) - 3, -1, -1):
        if parts[index] in _FOLDERS:
            user = CURATOR if parts[index] == "curation" else without_ending(parts[index + 2])
            return ProjectPlace(without_ending(parts[index + 1]), user)
    user = without_ending(path.name)
    return ProjectPlace(user=user) if user in (CURATOR, _UNTOUCHED) else ProjectPlace()


def without_ending(name: str) -> str:
    """Return a file's name without its ending, where it has one that documents have."""
    path = PurePath(name)
    return path.stem if path.suffix.lower() in _ENDINGS else name


def layer_of(user: str) -> LayerRecord | None:
    """Return the layer of a user of INCEpTION; None for the document nobody worked on."""
    if user in ("", _UNTOUCHED):
        return None
    if user == CURATOR:
        return {
            "annotator": GOLD.id,
            "kind": str(GOLD.kind),
            "name": GOLD.name,
            "state": str(WorkState.DONE),
            "adjudicated": True,
        }
    person = named_person(user)
    return {"annotator": person.id, "kind": str(person.kind), "name": person.name}

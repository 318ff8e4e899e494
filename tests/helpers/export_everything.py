"""A process of its own: makes a project of some files and exports it in every format."""

from __future__ import annotations

import sys
from pathlib import Path

from goldspan.domain.annotator import named_person
from goldspan.formats.registry import writers
from goldspan.formats.writing import AdjustableWriter, Setting, Tagging, WriteOptions
from goldspan.services.project.projects import create_project
from goldspan.services.transfer.exporting import ALL_LAYERS, run_export
from goldspan.services.transfer.importing import run_import


def export_everything(files: list[Path], folder: Path, names: list[str]) -> None:
    """Import the files in their order, and export in these formats in their order."""
    ada = named_person("Ada")
    with create_project(folder / "p.goldspan", "project", ada) as session:
        run_import(session, files, name_owners=True)
        session.flush()
        for name in names:
            run_export(session.store, name, folder / "out" / name, layer=ALL_LAYERS)
            adjusted = _adjusted(name)
            if adjusted != WriteOptions():
                out = folder / "out" / f"{name}-adjusted"
                run_export(session.store, name, out, layer="Ada", options=adjusted)


def _adjusted(name: str) -> WriteOptions:
    made = writers()[name]
    settings = made.settings if isinstance(made, AdjustableWriter) else frozenset()
    return WriteOptions(
        entities=("CLAIM", "ACTOR") if Setting.ENTITIES in settings else (),
        tagging=Tagging.BILOU if Setting.TAGGING in settings else Tagging.OWN,
    )


if __name__ == "__main__":
    backwards, target, *paths = sys.argv[1:]
    step = -1 if backwards == "backwards" else 1
    export_everything([Path(path) for path in paths][::step], Path(target), list(writers())[::step])

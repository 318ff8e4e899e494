"""Which folders with spaCy pipelines somebody chose on this machine."""

from __future__ import annotations

from pathlib import Path

from goldspan.domain.errors import GoldspanError
from goldspan.domain.messages import message
from goldspan.services.machine.settings import config_folder
from goldspan.services.machine.small_files import read_json, write_json

FILE_NAME = "pipelines.json"


def known_folders() -> list[Path]:
    """Return the folders in the order in which they were chosen, those that are gone too."""
    data = read_json(config_folder() / FILE_NAME)
    listed = data.get("folders") if isinstance(data, dict) else None
    return [Path(each) for each in listed if isinstance(each, str)] if listed else []


def remember_folder(folder: Path) -> None:
    """Keep a folder for the next time; raise `OSError` where that cannot be written."""
    folders = [each for each in known_folders() if each != folder.resolve()]
    _write([*folders, folder.resolve()])


def forget_folder(folder: Path) -> None:
    """Do not list this folder any more; raise `GoldspanError` where it is not listed.

    Raises `OSError` where that cannot be written.
    """
    known = known_folders()
    kept = [each for each in known if each not in (folder, folder.resolve())]
    if kept == known:
        raise GoldspanError(
            message("errors", "The folder {folder} is not in the list of pipelines."),
            kept=message("errors", "Nothing was changed."),
            todo=message("errors", "Name a folder as the list shows it."),
            folder=folder,
        )
    _write(kept)


def _write(folders: list[Path]) -> None:
    write_json(config_folder() / FILE_NAME, {"folders": [str(each) for each in folders]})

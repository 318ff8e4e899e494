"""The projects that were open lately on this machine, newest first."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from goldspan.services.machine.settings import config_folder
from goldspan.services.machine.small_files import read_json, write_json

FILE_NAME: Final = "recent.json"
LIMIT: Final = 12


def recent_projects(folder: Path | None = None) -> list[Path]:
    """Return the remembered projects, newest first; those that are gone are left out."""
    data = read_json((folder or config_folder()) / FILE_NAME)
    names = data if isinstance(data, list) else []
    paths = [Path(name) for name in names if isinstance(name, str)]
    return [path for path in paths if path.is_file()]


def remember_project(path: Path, folder: Path | None = None) -> None:
    """Put a project first in the list. Raise `OSError` where that cannot be kept."""
    path = path.absolute()
    others = [other for other in recent_projects(folder) if other != path]
    _save([path, *others][:LIMIT], folder)


def forget_project(path: Path, folder: Path | None = None) -> None:
    """Take a project off the list. Raise `OSError` where that cannot be kept."""
    _save([other for other in recent_projects(folder) if other != path.absolute()], folder)


def _save(paths: list[Path], folder: Path | None) -> None:
    write_json((folder or config_folder()) / FILE_NAME, [str(path) for path in paths])

"""Where trained pipelines and trainings that were stopped are kept on this machine."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from goldspan.domain.errors import GoldspanError
from goldspan.domain.messages import message
from goldspan.services.machine.settings import config_folder
from goldspan.services.transfer.pipelines import available_pipelines

FOLDER = "pipelines"
UNFINISHED = ".unfinished"
UNNAMED = "project"


def trained_folder() -> Path:
    """Return the folder that holds a folder for each trained pipeline."""
    return config_folder() / FOLDER


def unfinished_folder(project: str) -> Path:
    """Return where a project's training is while it is not done; there need be none."""
    return trained_folder() / UNFINISHED / project


def free_name(slug: str, language: str) -> str:
    """Return a name for a pipeline that none has: `de_talks`, `de_talks_2`."""
    taken = {choice.name for choice in available_pipelines()}
    first = f"{language}_{slug or UNNAMED}"
    name, number = first, 1
    while name in taken or (trained_folder() / name).exists():
        number += 1
        name = f"{first}_{number}"
    return name


@contextmanager
def only_training(project: str) -> Iterator[Path]:
    """Give the folder of a project's training; raise `GoldspanError` where another one runs."""
    folder = unfinished_folder(project)
    folder.parent.mkdir(parents=True, exist_ok=True)
    lock = FileLock(folder.with_suffix(".lock"))
    try:
        lock.acquire(timeout=0)
    except Timeout as error:
        raise GoldspanError(
            message("errors", "A training of this project is going on already."),
            todo=message("errors", "Wait until it is done, or cancel it where it runs."),
        ) from error
    try:
        yield folder
    finally:
        lock.release()


def remove(folder: Path) -> None:
    """Remove a folder so that it is never seen in part."""
    if folder.exists():
        aside = folder.with_name(f".{folder.name}.gone")
        shutil.rmtree(aside, ignore_errors=True)
        folder.rename(aside)
        shutil.rmtree(aside, ignore_errors=True)

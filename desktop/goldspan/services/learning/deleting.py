"""Deletes trained pipelines; for a day they can be brought back."""

from __future__ import annotations

import os
import shutil
import time
from pathlib import Path
from typing import Final

from goldspan.domain.errors import GoldspanError
from goldspan.domain.messages import message, system_reason
from goldspan.services.learning.places import trained_folder
from goldspan.services.learning.record import Training
from goldspan.services.learning.switching import plan_before
from goldspan.services.machine.pipeline_folders import forget_folder, known_folders, remember_folder
from goldspan.services.project.session import ProjectSession

DELETED: Final = ".deleted"
KEPT: Final = 24 * 60 * 60  # seconds


def delete_training(session: ProjectSession, training: Training) -> None:
    """Remove a trained pipeline from this machine; `restore_training` brings it back.

    Raises `GoldspanError` where the project's plan has it, or it cannot be removed.
    """
    if plan_before(session, training.name) is not None:
        raise GoldspanError(
            message("errors", "The pipeline {pipeline} suggests in this project."),
            kept=message("errors", "Nothing was changed."),
            todo=message("errors", "Go back to the one before; then it can be deleted."),
            pipeline=training.name,
        )
    aside = _aside(training.folder)
    try:
        _clear()
        in_list = training.folder.resolve() in known_folders()
        aside.parent.mkdir(exist_ok=True)
        shutil.rmtree(aside, ignore_errors=True)
        training.folder.rename(aside)
        os.utime(aside)
        if in_list:
            forget_folder(training.folder)
    except OSError as error:
        raise _unwritten(error) from error


def restore_training(training: Training) -> None:
    """Bring a trained pipeline back that was deleted; raise `GoldspanError` where it cannot be."""
    aside = _aside(training.folder)
    if training.folder.exists() or not aside.exists():
        raise GoldspanError(
            message("errors", "The pipeline {pipeline} cannot be brought back."),
            kept=message("errors", "Nothing was changed."),
            pipeline=training.name,
        )
    try:
        remember_folder(training.folder)
        aside.rename(training.folder)
    except OSError as error:
        raise _unwritten(error) from error


def _aside(folder: Path) -> Path:
    return trained_folder() / DELETED / folder.name


def _clear() -> None:
    """Remove for good what was deleted a while ago."""
    root = trained_folder() / DELETED
    for folder in root.iterdir() if root.is_dir() else ():
        if time.time() - folder.stat().st_mtime > KEPT:
            shutil.rmtree(folder, ignore_errors=True)


def _unwritten(error: OSError) -> GoldspanError:
    return GoldspanError(
        message("errors", "The pipeline cannot be changed: {reason}."),
        reason=system_reason(error),
    )

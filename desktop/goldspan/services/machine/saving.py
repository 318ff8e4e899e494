"""Saves what somebody wants to keep as a file of their own."""

from __future__ import annotations

from pathlib import Path

from goldspan.domain.errors import ExportError
from goldspan.domain.messages import message, system_reason
from goldspan.services.machine.small_files import write_text


def save_text(path: Path, text: str) -> None:
    """Write a text in UTF-8; a file that is there already is replaced whole.

    Raises `ExportError` where it cannot be written.
    """
    try:
        write_text(path, text)
    except OSError as error:
        raise ExportError(
            message("errors", "“{file}” could not be written: {reason}."),
            kept=message("errors", "What was there before is still there."),
            todo=message("errors", "Choose another folder, or make room on the disk."),
            file=path.name,
            reason=system_reason(error),
        ) from error

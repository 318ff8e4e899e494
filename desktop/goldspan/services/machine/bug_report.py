"""Writes down what nobody expected, so that it can be reported."""

from __future__ import annotations

import platform
import sys
import traceback
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from goldspan.services.machine.settings import log_folder


def bug_report(error: BaseException) -> str:
    """Return the whole traceback with the versions that matter."""
    head = f"Goldspan {version('goldspan')}, Python {sys.version.split()[0]}, {platform.platform()}"
    return f"{head}\n\n{''.join(traceback.format_exception(error))}"


def write_bug_report(error: BaseException) -> Path | None:
    """Write the report into the user's log folder; return its path, None where that fails."""
    folder = log_folder()
    path = folder / f"bug-{datetime.now(UTC):%Y-%m-%dT%H-%M-%S}.txt"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path.write_text(bug_report(error), encoding="utf-8")
    except OSError:
        return None
    return path

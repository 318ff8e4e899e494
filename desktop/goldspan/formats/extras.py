"""Packages that come with an extra of Goldspan: imported when needed, asked for where missing."""

from __future__ import annotations

from importlib import import_module
from types import ModuleType

from goldspan.domain.errors import ExportError, ImportRefusedError
from goldspan.domain.messages import message

_INSTALL = message("errors", "Install it with: {command}")


def extra_module(name: str, extra: str) -> ModuleType:
    """Import a package of the extra for reading.

    Raise `ImportRefusedError` with the command that installs it where it is missing.
    """
    try:
        return import_module(name)
    except ImportError as error:
        raise ImportRefusedError(
            message("errors", "Reading this kind of file needs a package that is not installed."),
            todo=_INSTALL,
            command=_command(extra),
        ) from error


def extra_module_for_writing(name: str, extra: str) -> ModuleType:
    """Import a package of the extra for writing.

    Raise `ExportError` with the command that installs it where it is missing.
    """
    try:
        return import_module(name)
    except ImportError as error:
        raise ExportError(
            message("errors", "Writing this kind of file needs a package that is not installed."),
            kept=message("errors", "Nothing was written."),
            todo=_INSTALL,
            command=_command(extra),
        ) from error


def _command(extra: str) -> str:
    return f'pip install "goldspan[{extra}]"'

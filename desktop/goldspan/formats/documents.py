"""What the readers of Word and PDF share: packages that come with the extra `documents`."""

from __future__ import annotations

from importlib import import_module
from types import ModuleType

from goldspan.domain.errors import ImportRefusedError
from goldspan.domain.messages import message


def extra_module(name: str) -> ModuleType:
    """Import a package of the extra; raise `ImportRefusedError` where it is not installed."""
    try:
        return import_module(name)
    except ImportError as error:
        raise ImportRefusedError(
            message("errors", "Reading this kind of file needs a package that is not installed."),
            todo=message("errors", "Install it with: {command}"),
            command='pip install "goldspan[documents]"',
        ) from error


def damaged(kind: str, reason: object) -> ImportRefusedError:
    """Return the refusal of a file that is not what its ending says."""
    return ImportRefusedError(
        message("errors", "It is no readable {kind} file: {reason}."), kind=kind, reason=reason
    )

"""What the readers of Word and PDF share: packages that come with the extra `documents`."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
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


@contextmanager
def foreign_parser(kind: str) -> Iterator[None]:
    """Turn whatever a parser of others raises on a damaged file into `ImportRefusedError`.

    They raise all sorts of things on what they did not expect; one file must not stop the others.
    """
    try:
        yield
    except ImportRefusedError:
        raise
    except Exception as error:
        raise ImportRefusedError(
            message("errors", "It is no readable {kind} file: {reason}."),
            kind=kind,
            reason=str(error) or type(error).__name__,
        ) from error

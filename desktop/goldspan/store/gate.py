"""Keeps a project open while it is being read: closing stops readers first, then waits for them."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from typing import Concatenate, ParamSpec, Protocol, TypeVar

from goldspan.domain.errors import CancelledError
from goldspan.domain.messages import message

_P = ParamSpec("_P")
_R = TypeVar("_R")
_G = TypeVar("_G", bound="Gated")


class Gate:
    """Counts who reads. Once it is closed nobody comes in, and everybody who is in has gone.

    SQLite's connections must not be closed while another thread uses them.
    """

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._inside = 0
        self.closed = False

    @contextmanager
    def entered(self) -> Iterator[None]:
        """Be inside for the time of the block; raise `CancelledError` where it is closed."""
        with self._changed:
            if self.closed:
                raise _closed()
            self._inside += 1
        try:
            yield
        finally:
            with self._changed:
                self._inside -= 1
                self._changed.notify_all()

    def close(self, hurry: Callable[[], None]) -> None:
        """Let nobody in any more, hurry those who are inside, and wait until they have gone."""
        with self._changed:
            self.closed = True
            hurry()
            while self._inside:
                self._changed.wait()


class Gated(Protocol):
    """Something that is read through a gate."""

    gate: Gate


def reading(method: Callable[Concatenate[_G, _P], _R]) -> Callable[Concatenate[_G, _P], _R]:
    """Let a method run inside the gate; where that is closed meanwhile, it was cancelled."""

    @wraps(method)
    def gated(self: _G, /, *arguments: _P.args, **named: _P.kwargs) -> _R:
        with self.gate.entered():
            try:
                return method(self, *arguments, **named)
            except Exception as error:
                if self.gate.closed:
                    raise _closed() from error
                raise

    return gated


def _closed() -> CancelledError:
    return CancelledError(message("errors", "The project was closed."))

"""What the writer thread is given to do, and what it says of how far it is."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field
from typing import TypeVar

from goldspan.domain.change import Action, ChangeEvent, EntityChange
from goldspan.domain.errors import GoldspanError
from goldspan.store.writing import Transaction

A = TypeVar("A")
B = TypeVar("B")


@dataclass(frozen=True, slots=True)
class SaveStatus:
    """How far saving is: all is saved when nothing is pending and there is no error."""

    pending: int
    error: GoldspanError | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """An action, or one part of a long one, with what it brings."""

    action: Action
    changes: tuple[EntityChange, ...]
    texts: Mapping[str, str]
    origin: object | None = None

    def event(self) -> ChangeEvent:
        """Return what views are told when the part is on the disk."""
        return ChangeEvent(self.action, self.changes, self.origin)


@dataclass(slots=True, eq=False)
class Job:
    """Something to write. `write` returns the events to publish once it is on the disk.

    `kept`: nobody waits for it, so it stays in memory while the disk fails; else whoever waits
    gets the error. `part` is set for parts of long actions: neighbours share a transaction.
    `changes` are what will be written, None where that is not known before.
    """

    write: Callable[[Transaction], list[ChangeEvent]]
    kept: bool
    part: Part | None = None
    changes: Sequence[EntityChange] | None = None
    done: Future[list[ChangeEvent]] = field(default_factory=Future)

    def concerns(self, article: str) -> bool:
        """Return whether an article, or what all of them share, may differ when it is written."""
        return self.changes is None or any(c.article in (article, None) for c in self.changes)


def mapped(source: Future[A], convert: Callable[[A], B]) -> Future[B]:
    """Return a future that follows another, with its result converted."""
    target: Future[B] = Future()

    def follow(done: Future[A]) -> None:
        error = done.exception()
        if error is not None:
            target.set_exception(error)
        else:
            target.set_result(convert(done.result()))

    source.add_done_callback(follow)
    return target

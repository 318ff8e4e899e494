"""Long work that is saved part by part under one action: import, prefill, merge."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future
from types import TracebackType
from typing import Self

from goldspan.domain.change import Action, ChangeEvent, EntityChange
from goldspan.services.project.save_jobs import Job, Part
from goldspan.store.project import NO_TEXTS


class LongAction:
    """Used as a context manager; `commit()` once for each article.

    A part is on the disk, with its neighbours, about a tenth of a second after `commit()`, on slow
    disks a second; all parts are when the `with` ends. Parts that were saved stay when the work
    fails or is cancelled. Until then nobody can read them, not even the work itself.
    """

    def __init__(
        self,
        action: Action,
        origin: object | None,
        put: Callable[[Part], Job],
        barrier: Callable[[], Job],
    ) -> None:
        self.action = action
        self._origin = origin
        self._put = put
        self._barrier = barrier
        self._open: list[Future[list[ChangeEvent]]] = []

    def __enter__(self) -> Self:
        return self

    def commit(self, changes: Sequence[EntityChange], texts: Mapping[str, str] = NO_TEXTS) -> None:
        """Queue one part. An error comes out of a later `commit()`, or at the end."""
        self._settle()
        job = self._put(Part(self.action, tuple(changes), texts, self._origin))
        self._open.append(job.done)

    def _settle(self) -> None:
        """Let go of parts that are saved; raise the error of one that is lost."""
        saved = 0
        for future in self._open:
            if not future.done():
                break
            saved += 1
            future.result()
        del self._open[:saved]

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if not self._open:
            return
        lost = self._barrier().done.exception()
        if error is not None:
            return
        self._settle()
        if lost is not None:
            raise lost

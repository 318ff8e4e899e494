"""Runs a pipeline in a process of its own, so that the window neither waits for it nor dies of it.

Importing this loads no spaCy.
"""

from __future__ import annotations

import multiprocessing
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess
from typing import Any

from goldspan.domain.errors import CancelledError, PipelineError
from goldspan.domain.messages import message
from goldspan.domain.scheme import PipelineMapping
from goldspan.prefill.requests import (
    ArticleFailure,
    LoadFailure,
    PipelineInfo,
    PrefillRequest,
    PrefillResult,
)
from goldspan.prefill.worker import serve

AHEAD = 2  # requests given before their answers are there, so that the pipeline never waits
CHECK_EVERY = 0.1  # seconds between the questions whether to go on


class PrefillProcess:
    """A pipeline in a child process; a context manager. One thread annotates, any may cancel."""

    def __init__(self) -> None:
        self.info: PipelineInfo | None = None
        self._pipeline = ""
        self._mapping: PipelineMapping | None = None
        self._labels: tuple[str, ...] = ()
        self._process: SpawnProcess | None = None
        self._connection: Connection[Any, Any] | None = None
        self._check: Callable[[], None] | None = None
        self._cancelled = threading.Event()
        self._lock = threading.Lock()

    def __enter__(self) -> PrefillProcess:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def pid(self) -> int | None:
        """Return the child's process id, or None where there is no child."""
        return None if self._process is None else self._process.pid

    def start(
        self,
        pipeline: str,
        mapping: PipelineMapping | None = None,
        labels: Iterable[str] = (),
        check: Callable[[], None] | None = None,
    ) -> PipelineInfo:
        """Load a pipeline by name or path and say what it is.

        `mapping` and `labels` say what its spans mean (see `extract`). `check` is called while
        waiting, and may raise to stop. Raises `PipelineError` where the pipeline cannot be
        loaded, `CancelledError` where somebody cancelled meanwhile.
        """
        self.close()
        self._cancelled.clear()
        self._check = check
        self._pipeline, self._mapping, self._labels = pipeline, mapping, tuple(labels)
        return self._launch()

    def annotate(
        self, requests: Iterable[PrefillRequest], check: Callable[[], None] | None = None
    ) -> Iterator[PrefillResult]:
        """Yield a result for each request as it comes, in the order of the requests.

        An article on which the pipeline fails, or dies, gives a result with an error; the others
        go on. Raises `CancelledError` after `cancel`, `PipelineError` where the pipeline cannot
        be loaded again.
        """
        self._check = check
        waiting = iter(requests)
        given: deque[PrefillRequest] = deque()
        exhausted = False
        while True:
            while not exhausted and len(given) < AHEAD:
                request = next(waiting, None)
                exhausted = request is None
                if request is not None:
                    given.append(request)
                    self._send(request)
            if not given:
                return
            answer = self._receive()
            request = given.popleft()
            if answer is None:
                self._relaunch(given)
                yield PrefillResult(request.article_id, error=_crashed(request))
            elif isinstance(answer, ArticleFailure):
                yield PrefillResult(request.article_id, error=_failed(request, answer.reason))
            else:
                yield answer

    def cancel(self) -> None:
        """End the child at once, from any thread; whoever annotates gets a `CancelledError`."""
        self._cancelled.set()
        with self._lock:
            process = self._process
            if process is not None and process.is_alive():
                process.kill()

    def close(self) -> None:
        """End the child, at once where it is busy, and leave nothing of it behind."""
        with self._lock:
            process, connection = self._process, self._connection
            self._process = self._connection = None
        if connection is not None:
            connection.close()
        if process is not None:
            process.kill()
            process.join()
            process.close()

    def _launch(self) -> PipelineInfo:
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        process = context.Process(
            target=serve,
            args=(theirs, self._pipeline, self._mapping, self._labels),
            name="goldspan-prefill",
            daemon=True,
        )
        with self._lock:
            process.start()
            theirs.close()
            self._process, self._connection = process, ours
        answer = self._receive()
        if isinstance(answer, PipelineInfo):
            self.info = answer
            return answer
        self.close()
        raise _not_loaded(self._pipeline, answer.reason if isinstance(answer, LoadFailure) else "")

    def _relaunch(self, given: Iterable[PrefillRequest]) -> None:
        self.close()
        self._launch()
        for request in given:
            self._send(request)

    def _send(self, request: PrefillRequest) -> None:
        self._check_cancelled()
        if self._connection is None:
            raise RuntimeError("start the pipeline before annotating")
        try:
            self._connection.send(request)
        except (BrokenPipeError, ConnectionResetError):
            return  # the child is dead: `_receive` finds out

    def _receive(self) -> Any:
        """Return the child's next answer, or None where it died."""
        connection, process = self._connection, self._process
        self._check_cancelled()
        if connection is None or process is None:
            raise RuntimeError("start the pipeline before annotating")
        while not wait([connection, process.sentinel], timeout=CHECK_EVERY):
            self._check_cancelled()
            if self._check is not None:
                self._check()
        try:
            answer = connection.recv() if connection.poll() else None
        except (EOFError, ConnectionResetError):
            answer = None
        self._check_cancelled()
        return answer

    def _check_cancelled(self) -> None:
        if self._cancelled.is_set():
            self.close()
            raise CancelledError(
                message("errors", "The suggestions were cancelled."),
                kept=message("errors", "What was finished before is kept."),
            )


def _not_loaded(pipeline: str, reason: str) -> PipelineError:
    return PipelineError(
        message("errors", "The pipeline {pipeline} cannot be loaded: {reason}."),
        kept=message("errors", "Nothing was changed."),
        todo=message(
            "errors", "Choose another pipeline, or install this one where Goldspan is installed."
        ),
        pipeline=pipeline,
        reason=reason.rstrip(".") or "its process ended",
    )


def _crashed(request: PrefillRequest) -> PipelineError:
    return PipelineError(
        message("errors", "The pipeline’s process ended while it read the article {article}."),
        kept=message("errors", "The other articles are pre-filled; this one is as it was."),
        article=request.name or request.article_id,
    )


def _failed(request: PrefillRequest, reason: str) -> PipelineError:
    return PipelineError(
        message("errors", "The pipeline failed on the article {article}: {reason}."),
        kept=message("errors", "The other articles are pre-filled; this one is as it was."),
        article=request.name or request.article_id,
        reason=reason.rstrip("."),
    )

"""Runs a pipeline in a process of its own, so that the window neither waits for it nor dies of it.

Importing this loads no spaCy.
"""

from __future__ import annotations

import multiprocessing
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from enum import Enum
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess
from typing import Any

from goldspan.domain.errors import CancelledError, PipelineError
from goldspan.domain.messages import message
from goldspan.domain.scheme import PipelineMapping
from goldspan.prefill import problems
from goldspan.prefill.checking import misfit
from goldspan.prefill.limits import Limits
from goldspan.prefill.requests import (
    ArticleFailure,
    LoadFailure,
    LoadProblem,
    PipelineInfo,
    PrefillRequest,
    PrefillResult,
)
from goldspan.prefill.worker import serve

AHEAD = 2  # requests given before their answers are there, so that the pipeline never waits
CHECK_EVERY = 0.1  # seconds between the questions whether to go on


class _Silence(Enum):
    """Why the child gave no answer."""

    DIED = "died"
    TOO_SLOW = "too_slow"


class PrefillProcess:
    """A pipeline in a child process; a context manager. One thread annotates, any may cancel."""

    def __init__(self, limits: Limits | None = None) -> None:
        self.limits = limits or Limits()
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

        An article on which the pipeline fails, takes too long or gives what does not fit the
        text has a result with an error; the others go on. Where the child dies on an article, it
        is started again and the article tried once more. Raises `CancelledError` after `cancel`,
        `PipelineError` where the pipeline cannot be loaded again, or was stopped on too many
        articles in a row.
        """
        self._check = check
        given: deque[PrefillRequest] = deque()
        try:
            yield from self._answers(iter(requests), given)
        finally:
            if given:  # somebody stopped listening: the next one must not hear these answers
                self.close()

    def _answers(
        self, waiting: Iterator[PrefillRequest], given: deque[PrefillRequest]
    ) -> Iterator[PrefillResult]:
        exhausted = False
        attempts = stopped = 0
        while True:
            while not exhausted and len(given) < AHEAD:
                request = next(waiting, None)
                exhausted = request is None
                if request is not None:
                    given.append(request)
                    self._send(request)
            if not given:
                return
            request = given[0]
            attempts += 1
            answer = self._receive(self.limits.of_text(request.text))
            if answer is _Silence.DIED and attempts < self.limits.attempts:
                self._relaunch(given)
                continue
            given.popleft()
            if not isinstance(answer, _Silence):
                attempts = stopped = 0
                yield _result(request, answer)
                continue
            stopped += 1
            failure = self._bring_back(given, stopped)
            yield PrefillResult(request.article_id, error=self._silent(request, answer, attempts))
            attempts = 0
            if failure is not None:
                raise failure

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
        answer = self._receive(self.limits.loading)
        if isinstance(answer, PipelineInfo):
            self.info = answer
            return answer
        self.close()
        if answer is _Silence.TOO_SLOW:
            answer = LoadFailure(LoadProblem.TOO_SLOW)
        elif not isinstance(answer, LoadFailure):
            answer = LoadFailure(LoadProblem.DIED)
        raise problems.not_loaded(self._pipeline, answer)

    def _relaunch(self, given: Iterable[PrefillRequest]) -> None:
        self.close()
        self._launch()
        for request in given:
            self._send(request)

    def _bring_back(self, given: Iterable[PrefillRequest], stopped: int) -> PipelineError | None:
        """Start the child again for what is left; return why it is not, where it is not."""
        self.close()
        if stopped >= self.limits.in_a_row:
            return problems.given_up(self._pipeline, stopped)
        try:
            self._relaunch(given)
        except PipelineError as error:
            return error
        return None

    def _silent(self, request: PrefillRequest, why: _Silence, attempts: int) -> PipelineError:
        if why is _Silence.TOO_SLOW:
            return problems.too_slow(request, self.limits.of_text(request.text))
        return problems.crashed(request, attempts)

    def _send(self, request: PrefillRequest) -> None:
        self._check_cancelled()
        if self._connection is None:
            raise RuntimeError("start the pipeline before annotating")
        try:
            self._connection.send(request)
        except OSError:
            return  # the child is dead: `_receive` finds out

    def _receive(self, seconds: float) -> Any:
        """Return the child's next answer, or why there is none."""
        connection, process = self._connection, self._process
        self._check_cancelled()
        if connection is None or process is None:
            raise RuntimeError("start the pipeline before annotating")
        latest = time.monotonic() + seconds
        while not wait([connection, process.sentinel], timeout=CHECK_EVERY):
            self._check_cancelled()
            if self._check is not None:
                self._check()
            if time.monotonic() > latest:
                return _Silence.TOO_SLOW
        try:
            answer = connection.recv() if connection.poll() else _Silence.DIED
        except (EOFError, OSError):
            answer = _Silence.DIED
        self._check_cancelled()
        return answer

    def _check_cancelled(self) -> None:
        if self._cancelled.is_set():
            self.close()
            raise CancelledError(
                message("errors", "The suggestions were cancelled."),
                kept=message("errors", "What was finished before is kept."),
            )


def _result(request: PrefillRequest, answer: Any) -> PrefillResult:
    """Return what the child's answer comes to: a result that fits the text, or an error."""
    if isinstance(answer, ArticleFailure):
        error = problems.failed(request, answer.reason)
        error.add_note(answer.trace)
        return PrefillResult(request.article_id, error=error)
    result: PrefillResult = answer
    reason = misfit(request, result)
    if reason:
        return PrefillResult(request.article_id, error=problems.nonsense(request, reason))
    return result

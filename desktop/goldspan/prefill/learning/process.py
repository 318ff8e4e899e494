"""Runs a training in a process of its own, so that the window neither waits nor dies of it."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable
from multiprocessing.connection import wait

from goldspan.domain.errors import PipelineError
from goldspan.domain.messages import message
from goldspan.prefill.learning.messages import (
    TrainedPipeline,
    TrainingFailure,
    TrainingJob,
    TrainingNews,
)
from goldspan.prefill.learning.worker import serve_training

CHECK_EVERY = 0.1  # seconds between the questions whether to go on
_KEPT = message("errors", "The project and its pipelines are as they were.")
_GO_ON = message("errors", "Make room on the disk; then the training can go on from where it was.")


def run_training(
    job: TrainingJob,
    tell: Callable[[TrainingNews], None],
    check: Callable[[], None],
    started: Callable[[int], None] | None = None,
) -> TrainedPipeline:
    """Train in a child process and return what came of it; `tell` gets the news on this thread.

    `check` is called now and then and may raise to stop: the child is ended at once, and its last
    checkpoint stays. `started` is told the process's id. Raises `PipelineError` where the training
    fails, the disk is full or the process dies.
    """
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(
        target=serve_training, args=(theirs, job), name="goldspan-training", daemon=True
    )
    process.start()
    theirs.close()
    try:
        if started is not None and process.pid is not None:
            started(process.pid)
        while True:
            check()
            if not wait([ours, process.sentinel], timeout=CHECK_EVERY):
                continue
            try:
                news = ours.recv() if ours.poll() else None
            except (EOFError, OSError):
                news = None
            if news is None:
                raise _died()
            if isinstance(news, TrainedPipeline):
                return news
            if isinstance(news, TrainingFailure):
                raise _failed(news)
            tell(news)
    finally:
        ours.close()
        process.kill()
        process.join()
        process.close()


def _died() -> PipelineError:
    return PipelineError(
        message("errors", "The training’s process ended before it was done."),
        kept=_KEPT,
        todo=message(
            "errors",
            "Perhaps the memory did not suffice: close other programs. The training can go on from"
            " where it was.",
        ),
    )


def _failed(failure: TrainingFailure) -> PipelineError:
    if failure.full:
        return PipelineError(
            message("errors", "There is no room left on the disk for the training."),
            kept=_KEPT,
            todo=_GO_ON,
        )
    error = PipelineError(
        message("errors", "The training failed: {reason}."),
        kept=_KEPT,
        reason=failure.reason.rstrip("."),
    )
    error.add_note(failure.trace)
    return error

"""Shows how long work goes on, on standard error, and lets Ctrl+C cancel it cleanly."""

from __future__ import annotations

import contextlib
import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from types import FrameType

from goldspan.cli.output import note
from goldspan.services.progress import Progress, Step

PLAIN_INTERVAL = 2.0  # seconds between lines where nobody can see a bar move
STANDARD_ERROR = 2


@contextlib.contextmanager
def shown_progress(title: str) -> Iterator[Progress]:
    """Give a Progress that is shown as a bar on a terminal, else as a line now and then.

    The first Ctrl+C (or SIGTERM) cancels at the next step, the second one at once.
    """
    with contextlib.ExitStack() as stack:
        listener = stack.enter_context(_bar(title)) if sys.stderr.isatty() else _lines(title)
        progress = Progress(listener)
        stack.enter_context(_cancelled_by_signals(progress))
        yield progress


@contextlib.contextmanager
def _bar(title: str) -> Iterator[Callable[[Step], None]]:
    from rich.console import Console
    from rich.markup import escape
    from rich.progress import BarColumn, TaskProgressColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar

    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        TaskProgressColumn(),
        TimeRemainingColumn(),
        TextColumn("[dim]{task.fields[subject]}"),
    )
    with Bar(*columns, console=Console(file=sys.stderr), transient=True) as bar:
        task = bar.add_task(title, total=None, subject="")

        def listener(step: Step) -> None:
            total = step.total or None
            bar.update(task, completed=step.done, total=total, subject=escape(step.subject[:40]))

        yield listener


def _lines(title: str) -> Callable[[Step], None]:
    said = time.monotonic()

    def listener(step: Step) -> None:
        nonlocal said
        if time.monotonic() - said >= PLAIN_INTERVAL:
            said = time.monotonic()
            done = f"{100 * step.done // step.total} %" if step.total else str(step.done)
            note(f"{title}: {done} {step.subject}".rstrip())

    return listener


@contextlib.contextmanager
def _cancelled_by_signals(progress: Progress) -> Iterator[None]:
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def cancel(number: int, frame: FrameType | None) -> None:
        del frame
        signal.signal(number, signal.default_int_handler)
        # The signal may have come in the middle of a print: sys.stderr must not be entered again.
        with contextlib.suppress(OSError):
            os.write(STANDARD_ERROR, "Cancelling … (once more to stop at once)\n".encode())
        progress.cancel()

    before = {number: signal.signal(number, cancel) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)

"""Measures agreement here, or in a process of its own that the window never waits for."""

from __future__ import annotations

import gc
import multiprocessing
import os
import threading
from collections.abc import Collection, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Protocol

from goldspan.domain.errors import CancelledError, GoldspanError
from goldspan.domain.messages import message
from goldspan.services.measuring.figures import Figures, GammaCost, Measure
from goldspan.services.measuring.selection import Selection
from goldspan.services.progress import Progress, Step
from goldspan.store.reader import ProjectReader

if TYPE_CHECKING:
    from goldspan.agreement.marks import Marks
    from goldspan.services.measuring.suggestions import SuggestionFigures

MANY: Final = 200  # articles from which on measuring has a process of its own
PATIENCE: Final = 2.0  # seconds for the process to end by itself
ONE_THREAD: Final = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
CHECK_EVERY: Final = 0.05  # seconds between the questions whether to go on
Passages = Mapping[str, Sequence[tuple[int, int]]]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be measured; `recurring` are passages that were counted in another article.

    Articles of one of the `families` are drawn together for the intervals. `changed` are the
    articles that may be others than the last time, None for all of them.
    """

    selection: Selection
    recurring: Passages = field(default_factory=dict)
    families: Sequence[Sequence[str]] = ()
    changed: Collection[str] | None = ()


class Measurer(Protocol):
    """Who measures; keeps what was read for the next time. One thread at a time."""

    def measure(self, wanted: Wanted, progress: Progress) -> Figures:
        """Measure; raises `CancelledError` where the user cancelled."""

    def suggestions(self, wanted: Wanted, progress: Progress) -> SuggestionFigures:
        """Measure what suggestions did; raises `CancelledError` where the user cancelled."""

    def gamma_cost(self, wanted: Wanted, progress: Progress) -> GammaCost:
        """Return what γ would cost; raises `CancelledError` where the user cancelled."""

    def close(self) -> None:
        """End; nothing may be measured any more."""


class MeasuringHere:
    """Measures in this process: for as many articles as are measured in a moment."""

    def __init__(self, store: ProjectReader) -> None:
        from goldspan.services.measuring.reading import Reading

        self._store = store
        self._reading = Reading(store)

    def measure(self, wanted: Wanted, progress: Progress) -> Figures:
        """Measure; raises `CancelledError` where the user cancelled."""
        from goldspan.services.measuring.measured import measure_with

        self._reading.forget(wanted.changed)
        return measure_with(
            self._store,
            self._reading,
            wanted.selection,
            wanted.recurring,
            wanted.families,
            progress,
        )

    def suggestions(self, wanted: Wanted, progress: Progress) -> SuggestionFigures:
        """Measure what suggestions did; raises `CancelledError` where the user cancelled."""
        from goldspan.services.measuring.suggestions import measure_suggestions

        return measure_suggestions(self._store, wanted.selection, wanted.families, progress)

    def gamma_cost(self, wanted: Wanted, progress: Progress) -> GammaCost:
        """Return what γ would cost; raises `CancelledError` where the user cancelled."""
        from goldspan.agreement.gamma import gamma_cost, installed

        cost = gamma_cost(self._marks(wanted, progress))
        return GammaCost(cost.articles, cost.spans, cost.seconds, cost.windowed, installed())

    def gamma(self, wanted: Wanted, progress: Progress) -> Measure:
        """Work out γ, which takes long; raises `CancelledError` where the user cancelled."""
        from goldspan.agreement.gamma import gamma

        return gamma(self._marks(wanted, progress), check=progress.report)

    def close(self) -> None:
        """End."""

    def _marks(self, wanted: Wanted, progress: Progress) -> Marks:
        from goldspan.services.measuring.measured import marked

        self._reading.forget(wanted.changed)
        return marked(self._store, self._reading, wanted.selection, wanted.recurring, progress)


class MeasuringApart:
    """Measures in a process of its own, which reads the project file by itself."""

    def __init__(self, path: Path) -> None:
        context = multiprocessing.get_context("spawn")
        self._connection: Connection[Any, Any]
        self._connection, theirs = context.Pipe()
        self._process = context.Process(
            target=serve, args=(theirs, path), name="goldspan-agreement", daemon=True
        )
        self._process.start()
        theirs.close()
        self._turn = threading.Lock()

    def measure(self, wanted: Wanted, progress: Progress) -> Figures:
        """Measure; raises `CancelledError` where the user cancelled.

        Raises `GoldspanError` where the process has ended.
        """
        figures: Figures = self._ask("measure", wanted, progress)
        return figures

    def suggestions(self, wanted: Wanted, progress: Progress) -> SuggestionFigures:
        """Measure what suggestions did; raises as `measure` does."""
        figures: SuggestionFigures = self._ask("suggestions", wanted, progress)
        return figures

    def gamma_cost(self, wanted: Wanted, progress: Progress) -> GammaCost:
        """Return what γ would cost; raises as `measure` does."""
        cost: GammaCost = self._ask("gamma_cost", wanted, progress)
        return cost

    def gamma(self, wanted: Wanted, progress: Progress) -> Measure:
        """Work out γ, which takes long; raises as `measure` does.

        Where the user cancelled, the process is still at it: close it.
        """
        measure: Measure = self._ask("gamma", wanted, progress)
        return measure

    def _ask(self, what: str, wanted: Wanted, progress: Progress) -> Any:
        with self._turn:
            try:
                self._connection.send((what, wanted))
                return self._answer(progress, at_once=what == "gamma")
            except (EOFError, OSError) as error:
                progress.check()
                raise GoldspanError(
                    message("errors", "Agreement could not be measured: the process ended."),
                    todo=message("errors", "Measure again, fewer articles at a time."),
                ) from error

    def close(self) -> None:
        """End the process, at once where it is busy."""
        self._process.kill()
        self._process.join(PATIENCE)
        with self._turn:
            self._connection.close()
            self._process.close()

    def _answer(self, progress: Progress, *, at_once: bool) -> Any:
        cancelled: CancelledError | None = None
        while True:
            if cancelled is None and not self._connection.poll(CHECK_EVERY):
                try:
                    progress.check()
                except CancelledError as error:
                    if at_once:
                        raise
                    cancelled = error
                    self._connection.send(None)
                continue
            answer = self._connection.recv()
            if isinstance(answer, Step):
                if cancelled is None:
                    with suppress(CancelledError):
                        progress.report(answer.done, answer.total)
            elif cancelled is not None:
                raise cancelled
            elif isinstance(answer, BaseException):
                raise answer
            else:
                return answer


def serve(connection: Connection[Any, Any], path: Path) -> None:
    """Measure until nobody asks any more; runs in the process of its own."""
    # Before numpy is there: its threads wait for each other longer than one takes alone.
    os.environ.update(ONE_THREAD)
    from goldspan.store.project import ProjectStore

    # What is measured has no cycles, and looking for them takes a quarter of the time.
    gc.disable()
    with (
        suppress(EOFError, OSError, KeyboardInterrupt),
        ProjectStore.open(path, read_only=True) as store,
    ):
        here = MeasuringHere(store)
        while True:
            asked = connection.recv()
            if asked is not None:
                what, wanted = asked
                connection.send(_answered(here, what, wanted, connection))


def _answered(
    here: MeasuringHere, what: str, wanted: Wanted, connection: Connection[Any, Any]
) -> object:
    """Return what is asked for, or why it cannot be had."""
    progress = Progress()

    def tell(step: Step) -> None:
        connection.send(step)
        if connection.poll() and connection.recv() is None:
            progress.cancel()

    progress.listener = tell
    try:
        return getattr(here, what)(wanted, progress)
    except GoldspanError as error:
        return error

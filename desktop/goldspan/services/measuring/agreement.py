"""Agreement of an open project: measured when asked, and only what changed is read again."""

from __future__ import annotations

import threading
from collections.abc import Mapping, Sequence
from itertools import islice

from goldspan.domain.change import ChangeEvent
from goldspan.domain.errors import CancelledError
from goldspan.domain.messages import message
from goldspan.services.families.project_families import ProjectFamilies
from goldspan.services.measuring.differences import MOST, FoundUnit, UnitQuery, find_units
from goldspan.services.measuring.figures import Figures, GammaCost, Measure
from goldspan.services.measuring.keeper import (
    MANY,
    Measurer,
    MeasuringApart,
    MeasuringHere,
    Wanted,
)
from goldspan.services.measuring.recurring import recurring_passages
from goldspan.services.measuring.selection import Selection, choose
from goldspan.services.measuring.suggestions import SuggestionFigures
from goldspan.services.progress import Progress
from goldspan.services.project.session import ProjectSession

Passages = Mapping[str, Sequence[tuple[int, int]]]


class Agreement:
    """Measures one project; `families` say what recurs and what is drawn together.

    From `many` articles on it measures in a process of its own, which lives until `close()`.
    Thread-safe; two measurings take turns.
    """

    def __init__(
        self, session: ProjectSession, families: ProjectFamilies, many: int = MANY
    ) -> None:
        self._session = session
        self._families = families
        self._many = many
        self._turn = threading.Lock()  # who measures
        self._guard = threading.Lock()  # guards everything below
        self._measurer: Measurer | None = None
        self._changed: set[str] | None = set()
        self._closed = False

    def receive(self, event: ChangeEvent) -> None:
        """Take in what happened: those articles are read again."""
        articles = {change.article for change in event.changes if change.article is not None}
        with self._guard:
            if self._changed is not None:
                self._changed |= articles

    def reload(self) -> None:
        """Take in that another process has written: everything is read again."""
        with self._guard:
            self._changed = None

    def measure(self, selection: Selection, progress: Progress) -> Figures:
        """Measure a selection as it is saved; waits until the families are known.

        Raises `CancelledError` where the user cancelled, `GoldspanError` where nothing can be read.
        """
        if not self._session.read_only:
            self._session.flush()
        self._families.build(progress)
        with self._turn:
            measurer, wanted = self._ready(), self._wanted(selection, progress)
            try:
                return measurer.measure(wanted, progress)
            except BaseException:
                self.reload()
                raise

    def suggestions(self, selection: Selection, progress: Progress) -> SuggestionFigures:
        """Measure what suggestions did in a selection; waits and raises as `measure` does."""
        if not self._session.read_only:
            self._session.flush()
        self._families.build(progress)
        with self._turn:
            wanted = Wanted(selection, families=self._families.families())
            return self._ready().suggestions(wanted, progress)

    def gamma_cost(self, selection: Selection, progress: Progress) -> GammaCost:
        """Return what γ of a selection would cost; raises as `measure` does."""
        with self._turn:
            measurer, wanted = self._ready(), self._wanted(selection, progress)
            try:
                return measurer.gamma_cost(wanted, progress)
            except BaseException:
                self.reload()
                raise

    def gamma(self, selection: Selection, progress: Progress) -> Measure:
        """Work out γ of a selection in a process that lives as long as that takes.

        Raises `CancelledError` where the user cancelled: the process is ended at once.
        """
        if not self._session.read_only:
            self._session.flush()
        wanted = Wanted(selection, recurring=self._recurring(selection, progress))
        apart = MeasuringApart(self._session.store.path)
        try:
            return apart.gamma(wanted, progress)
        finally:
            apart.close()

    def units(
        self, selection: Selection, query: UnitQuery, progress: Progress, most: int = MOST
    ) -> list[FoundUnit]:
        """Return the units behind a figure of a selection, at most so many, article by article.

        Raises `CancelledError` where the user cancelled.
        """
        if not self._session.read_only:
            self._session.flush()
        store = self._session.store
        recurring = self._recurring(selection, progress)
        found = find_units(store, choose(store, selection), query, progress, recurring)
        return list(islice(found, most))

    def warm_up(self) -> None:
        """Start what measures, so that it is there when it is asked; on any thread."""
        with self._turn:
            self._ready()

    def close(self) -> None:
        """End the process, at once where it is busy; harmless when called again."""
        with self._guard:
            self._closed = True
            measurer, self._measurer = self._measurer, None
        if measurer is not None:
            measurer.close()

    def _wanted(self, selection: Selection, progress: Progress) -> Wanted:
        """Return what is to be measured; what changed until now counts as taken in."""
        recurring = self._recurring(selection, progress)
        families = self._families.families()
        with self._guard:
            # Last, for what is cancelled before has taken nothing in.
            changed, self._changed = self._changed, set()
        return Wanted(selection, recurring=recurring, families=families, changed=changed)

    def _ready(self) -> Measurer:
        """Return what measures, made now where it was not before; one thread at a time."""
        store = self._session.store
        if self._measurer is None:
            many = len(store.articles()) > self._many
            made = MeasuringApart(store.path) if many else MeasuringHere(store)
            with self._guard:
                if not self._closed:
                    self._measurer = made
                    return made
            made.close()
        measurer = self._measurer
        if measurer is None:
            raise CancelledError(message("errors", "The project was closed."))
        return measurer

    def _recurring(self, selection: Selection, progress: Progress) -> Passages:
        if not selection.once:
            return {}
        chosen = choose(self._session.store, selection)
        articles = [each.article.id for each in chosen.compared]
        return recurring_passages(self._families, articles, progress)

"""Watches over the spans of the open article: which are unfinished or flagged, which comes next."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QObject

from goldspan.domain.article import Article
from goldspan.domain.change import EntityChange
from goldspan.domain.layer import Span
from goldspan.domain.scheme import Scheme
from goldspan.services.dates.checks import BEFORE, check_date, marked_span
from goldspan.services.dates.words import date_attribute
from goldspan.services.desk.labelling import Desk
from goldspan.services.desk.lacking import lacking
from goldspan.ui.annotate.inspect.inspector import Inspector
from goldspan.ui.annotate.work.controller import DeskController
from goldspan.ui.jobs import Jobs
from goldspan.ui.timers import single_shot

CALM_MILLISECONDS = 300  # without a change, before dates are looked at anew
AT_ONCE, PAUSE = 16, 0.004  # dates and seconds: the window goes first, in long articles too

Places = Sequence[tuple[int, str]]


class SpanWatch(QObject):
    """Tells the inspector how many own spans are to be looked at again, and goes to the next.

    Those are the spans that lack an attribute, and the dates that are flagged.
    """

    def __init__(
        self, scheme: Scheme, jobs: Jobs, controller: DeskController, inspector: Inspector
    ) -> None:
        super().__init__(controller)
        self._scheme = scheme
        keys = {label.key: date_attribute(label) for label in scheme.labels}
        self._keys = {label: key for label, key in keys.items() if key is not None}
        self._known: dict[str, tuple[Span, str, bool]] = {}
        self._jobs = jobs
        self._controller = controller
        self._inspector = inspector
        self._desk: Desk | None = None
        self._places: Places = ()
        self._busy = self._stale = False
        self._later = single_shot(self, CALM_MILLISECONDS, self._check)
        controller.shown_changed.connect(self._look)
        inspector.flagged_wanted.connect(self.go_to_next)

    def go_to_next(self) -> None:
        """Select the next of them after the caret, or the first."""
        if self._places:
            caret = self._controller.canvas.caret()
            later = [span for start, span in self._places if start > caret]
            self._controller.select(later[0] if later else self._places[0][1])
            self._controller.canvas.setFocus()

    def _look(self) -> None:
        """Notice that another article was opened."""
        desk = self._controller.desk
        if desk is not self._desk:
            self._desk, self._known = desk, {}
            self._show(())
            if desk is not None:
                desk.listen(self._changed)
                self._later.start()

    def _changed(self, changes: Sequence[EntityChange]) -> None:
        if any(isinstance(change.entity, Span | Article) for change in changes):
            self._later.start()

    def _check(self) -> None:
        desk = self._desk
        if desk is None or self._busy:
            self._stale = desk is not None
            return
        self._busy, self._stale = True, False
        spans = list(desk.layer.spans.values())
        document_time, known = desk.article.document_time, self._known

        def work(_: object) -> tuple[Desk, Places]:
            return desk, sorted(self._found(desk, document_time, spans, known))

        job = self._jobs.start(work, self._checked)
        job.ended.connect(self._ended)

    def _found(
        self,
        desk: Desk,
        document_time: str,
        spans: Sequence[Span],
        known: dict[str, tuple[Span, str, bool]],
    ) -> Iterator[tuple[int, str]]:
        """Yield where such spans are, in a thread; what was looked at before is known."""
        looked_at = 0
        for span in spans:
            before = known.get(span.id)
            if before is None or before[0] is not span or before[1] != document_time:
                if desk is not self._desk:
                    return
                again = bool(lacking(span, self._scheme))
                if not again and span.label in self._keys:
                    again = self._is_flagged(desk, span, document_time)
                    looked_at += 1
                    if looked_at % AT_ONCE == 0:
                        time.sleep(PAUSE)
                before = known[span.id] = (span, document_time, again)
            if before[2]:
                yield span.start, span.id

    def _is_flagged(self, desk: Desk, date: Span, document_time: str) -> bool:
        words = desk.text[max(0, date.start - BEFORE) : date.start]
        return bool(check_date(marked_span(date, self._keys[date.label], document_time, words)))

    def _checked(self, found: tuple[Desk, Places]) -> None:
        desk, places = found
        if desk is self._desk:
            self._show(places)

    def _ended(self) -> None:
        self._busy = False
        if self._stale:
            self._later.start()

    def _show(self, places: Places) -> None:
        self._places = places
        self._inspector.show_flagged(len(places))

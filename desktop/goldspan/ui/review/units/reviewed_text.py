"""The text under review on its canvas: tracks, what lies in them, the present unit, the draft."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from goldspan.domain.layer import Span
from goldspan.domain.scheme import Scheme
from goldspan.services.actors.register import Register
from goldspan.services.review.review_units import ReviewUnit
from goldspan.ui.annotate.inspect.span_words import SpanWords
from goldspan.ui.canvas.canvas import ArticleCanvas
from goldspan.ui.canvas.marks import Mark
from goldspan.ui.review.units.marks import FALLBACK_HUE, ReviewMarks, tracks
from goldspan.ui.review.units.people import ShownPerson

BELOW = 40.0  # pixels kept beneath a unit that one goes to


class ReviewedText:
    """Keeps a canvas in step with units; only what differs is drawn anew."""

    def __init__(self, scheme: Scheme, words: SpanWords, *, writable: bool) -> None:
        self._scheme = scheme
        self._marks = ReviewMarks(scheme, words, writable=writable)
        self._drawn: dict[str, Mark] = {}
        self._draft: Mark | None = None
        self.canvas = ArticleCanvas()
        self.canvas.setAccessibleName(QCoreApplication.translate("Review", "Text under review"))

    def show_text(self, text: str, *, again: bool) -> None:
        """Show a text; `again` says that it was shown before, where it may stay as it is."""
        if not again or text != self.canvas.state.text:
            self._drawn = {}
            self.canvas.set_text(text)

    def show_people(self, people: Sequence[ShownPerson]) -> None:
        """Show whose the tracks are."""
        self.canvas.set_tracks(tracks(people))

    def show_units(
        self, units: Sequence[ReviewUnit], people: Sequence[ShownPerson], register: Register
    ) -> None:
        """Show what everybody has, and gold."""
        marks = self._marks.of_units(units, people, register)
        if self._draft is not None:
            marks[self._draft.id] = self._draft
        if not self._drawn:
            self.canvas.set_marks(list(marks.values()))
        else:
            changed = [mark for key, mark in marks.items() if self._drawn.get(key) != mark]
            gone = [key for key in self._drawn if key not in marks]
            self.canvas.update_marks(changed, gone)
        self._drawn = marks

    def show_present(self, unit: ReviewUnit | None) -> None:
        """Show which unit is the present one: one of its spans is selected, the others framed."""
        canvas = self.canvas
        if unit is None:
            canvas.select_mark(None)
            canvas.set_pointed((), "")
            canvas.set_arrows(())
            return
        spans = (*unit.spans.values(), *unit.gold)
        shown = next((each for each in spans if each.id == canvas.selected_mark), None) or spans[0]
        with canvas.holding_changes():
            if canvas.selection() is None and shown.id in canvas.state.marks:
                canvas.select_mark(shown.id, reveal=False)
            canvas.reveal(unit.start, unit.end, BELOW)
            label = self._scheme.label(shown.label)
            own = (shown.start, shown.end)
            others = {(each.start, each.end) for each in spans} - {own}
            canvas.set_pointed(sorted(others), label.hue if label else FALLBACK_HUE)
            canvas.set_arrows(self._marks.arrows(unit))

    def show_draft(self, span: Span | None) -> None:
        """Show gold that is being edited, with handles; None: no longer."""
        before = self._draft
        self._draft = self._marks.draft(span) if span is not None else None
        if self._draft is not None:
            self._drawn[self._draft.id] = self._draft
            with self.canvas.holding_changes():
                self.canvas.update_marks([self._draft])
                if self.canvas.selection() is None or before is None:
                    self.canvas.select_mark(self._draft.id)
                self.canvas.set_pointed((), "")
        elif before is not None:
            self._drawn.pop(before.id, None)
            self.canvas.update_marks((), [before.id])

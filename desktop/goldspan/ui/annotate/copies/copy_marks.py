"""What is marked in a copy, as its reader paints it: one's own spans and gold, to look at only."""

from __future__ import annotations

from goldspan.domain.layer import Span
from goldspan.domain.scheme import title
from goldspan.services.actors.register import Register
from goldspan.services.families.copies import Copy
from goldspan.services.project.session import ProjectSession
from goldspan.ui.annotate.inspect.span_words import SpanWords
from goldspan.ui.canvas.marks import Mark, MarkState


class CopyMarks:
    """Makes marks that cannot be changed."""

    def __init__(self, session: ProjectSession, words: SpanWords) -> None:
        self._session = session
        self._words = words

    def marks(self, copy: Copy) -> list[Mark]:
        """Return the marks of all that is shown of a copy; on any thread."""
        register = self._session.register()
        own = [self._mark(span, MarkState.OWN, register) for span in copy.own]
        return own + [self._mark(span, MarkState.GOLD, register) for span in copy.gold]

    def _mark(self, span: Span, state: MarkState, register: Register) -> Mark:
        label = self._session.scheme.label(span.label)
        said = self._words.attributes(span, register)
        return Mark(
            id=span.id,
            start=span.start,
            end=span.end,
            label=span.label,
            short=title(label.short, self._words.language) if label else span.label,
            hue=self._words.hue(span),
            state=state,
            doubtful=span.doubtful,
            dims=bool(label and label.dims),
            bracket=bool(label and label.bracket),
            linkable=False,
            resizable=False,
            hint=" · ".join([self._words.label(span), *said]),
        )

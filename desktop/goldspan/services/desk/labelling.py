"""The desk: one article under one annotator's hands, and every command that works on it.

The desk holds what the annotate page shows, changes it at once, and hands the same changes to
the session's writer. It knows nothing of other people's layers.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from goldspan.domain.change import ActionKind, EntityChange
from goldspan.domain.errors import GoldspanError
from goldspan.domain.ids import new_id
from goldspan.domain.layer import (
    Link,
    Span,
    VerdictKind,
)
from goldspan.domain.messages import message
from goldspan.services.desk.clearing import link_removal, removal
from goldspan.services.desk.describing import DescribingDesk
from goldspan.services.desk.sharing import Shared
from goldspan.services.desk.suggestions import accepted_copy
from goldspan.services.project.session import ProjectSession


class Desk(DescribingDesk):
    """An article open for annotation; make one with `open_desk`."""

    # Spans ---------------------------------------------------------------------------------

    def make_span(self, label: str, start: int, end: int) -> Span:
        """Make a span; a suggestion of the same is covered, furniture clears what lies in it.

        Raise `RefusedError` where there may be no such span.
        """
        quote = self.text[max(start, 0) : max(end, 0)]
        span = Span(new_id(), self.article.id, self._annotator, label, start, end, quote)
        self._check_span(span)
        suggestion = self.layer.open_suggestion(label, start, end)
        made: list[EntityChange] = []
        if suggestion is not None:
            span, made = accepted_copy(suggestion, self._annotator, self.register)
            made.append(self._verdict(suggestion, VerdictKind.COVERED, span.id))
        else:
            span = replace(span, attrs=self._known_attrs(label, start, end))
            rejected = self.layer.on_spans.verdict_at(span.key())
            if rejected is not None and rejected.kind is VerdictKind.REJECTED:
                covered = replace(rejected, kind=VerdictKind.COVERED, span=span.id)
                made.append(EntityChange(rejected, covered))
        cleared = self._clearing(span)
        self._do(ActionKind.LABEL, [*cleared.changes, EntityChange(None, span), *made], label)
        self._tell_cleared(cleared)
        return span

    def relabel(self, span_id: str, label: str) -> Span:
        """Give a span another label; attributes and links that it cannot have fall away.

        Raise `RefusedError` where there may be no such span.
        """
        span = self.layer.spans[span_id]
        if span.label == label:
            return span
        self._check_span(replace(span, label=label), moving=span_id)
        label_type = self._session.scheme.label(label)
        kept = {
            key: value
            for key, value in span.attrs.items()
            if label_type is not None and label_type.attribute(key) is not None
        }
        known = self._known_attrs(label, span.start, span.end)
        after = replace(span, label=label, attrs={**known, **kept})
        unfit = [link for link in self.layer.links_of(span_id) if not self._fits(link, after)]
        self._become(ActionKind.RELABEL, span, after, link_removal(self.layer, unfit))
        return after

    def resize(self, span_id: str, start: int, end: int) -> Span:
        """Give a span other boundaries; a date that nobody has edited is read anew.

        Raise `RefusedError` where there may be no such span.
        """
        span = self.layer.spans[span_id]
        if (span.start, span.end) == (start, end):
            return span
        quote = self.text[max(start, 0) : max(end, 0)]
        after = replace(span, start=start, end=end, quote=quote)
        self._check_span(after, moving=span_id)
        moved = self._attrs_moved(span.label, span.attrs, (span.start, span.end), (start, end))
        after = replace(after, attrs=moved)
        self._become(ActionKind.RESIZE, span, after)
        return after

    def delete(self, span_ids: Iterable[str]) -> None:
        """Delete spans with their links; suggestions of the same count as rejected."""
        spans = [self.layer.spans[span_id] for span_id in dict.fromkeys(span_ids)]
        changes = removal(self.layer, self._annotator, spans)
        self._do_if(ActionKind.DELETE, changes, spans[-1].label if spans else "")

    def _become(
        self, kind: ActionKind, before: Span, after: Span, also: Sequence[EntityChange] = ()
    ) -> None:
        """Let a span become another, which clears what lies in it where it is furniture."""
        cleared = self._clearing(after)
        self._do(kind, [*cleared.changes, *also, EntityChange(before, after)], after.label)
        self._tell_cleared(cleared)

    def _fits(self, link: Link, changed: Span) -> bool:
        ends = {i: self.layer.spans[i].label for i in (link.source, link.target)}
        ends[changed.id] = changed.label
        return self.layer.on_links.joins(link.type, ends[link.source], ends[link.target])


def open_desk(session: ProjectSession, article_id: str) -> Desk:
    """Load an article with the annotator's own layer and the pipelines' suggestions.

    What was submitted on it before is saved first. Raise `GoldspanError` where that fails, or where
    the article is gone.
    """
    if not session.read_only:
        session.settle(article_id)
    store = session.store
    article = store.article(article_id)
    if article is None:
        raise GoldspanError(
            message("errors", "This article is no longer in the project."),
            todo=message("errors", "Choose another one in the library."),
        )
    layer = Shared.of(session).stored_layer(store, article_id)
    return Desk(session, article, store.text(article_id), layer)

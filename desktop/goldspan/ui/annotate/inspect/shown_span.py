"""Gathers what the inspector shows: of a span, of a place in the text, of a suggested link."""

from __future__ import annotations

from dataclasses import replace

from goldspan.domain.layer import Link, Span, verdict_id
from goldspan.services.desk.labelling import Desk
from goldspan.services.desk.reading_order import reading_order
from goldspan.services.project.session import ProjectSession
from goldspan.ui.annotate.inspect.here_list import HereRow, LinkRow
from goldspan.ui.annotate.inspect.inspector import LinkShown, Place, Shown
from goldspan.ui.annotate.inspect.provenance import Provenance, Source
from goldspan.ui.annotate.inspect.span_words import SpanWords
from goldspan.ui.annotate.work.controller import DeskController
from goldspan.ui.canvas.canvas import ArticleCanvas

MOST_HERE = 300


class ShownSpans:
    """Answers for the spans on the controller's desk."""

    def __init__(
        self,
        session: ProjectSession,
        controller: DeskController,
        canvas: ArticleCanvas,
        words: SpanWords,
    ) -> None:
        self._controller = controller
        self._canvas = canvas
        self._words = words
        self._provenance = Provenance(session)

    def shown(self, span: Span) -> Shown:
        """Return what the inspector shows of a span."""
        suggested = self._controller.is_suggestion(span.id)
        here = self._place(span.start, span.end)
        elsewhere = self._provenance.value_elsewhere(span) if suggested else ""
        source = self._source(span, suggested)
        return Shown(span, suggested, source, self._links(span), here, elsewhere)

    def at_caret(self) -> Place:
        """Return the spans over the caret, the innermost of them where there are too many."""
        caret, desk = self._canvas.caret(), self._controller.desk
        suggestions = desk is None or bool(desk.layer.suggestions)
        return replace(self._place(caret, caret + 1), suggestions=suggestions)

    def link(self, identifier: str) -> LinkShown | None:
        """Return what the inspector shows of a link, None where it is not there any more."""
        desk = self._controller.desk
        ends = self._controller.linking.ends(identifier)
        if desk is None or ends is None:
            return None
        source, target = map(self._controller.span, ends)
        own = desk.layer.links.get(identifier)
        link = own or desk.layer.suggested_links[identifier]
        if source is None or target is None:
            return None
        origin = Source() if own else self._provenance.suggestion(link)
        return LinkShown(
            link.id, self._words.link(link.type), source, target, origin, suggested=own is None
        )

    def _place(self, start: int, end: int) -> Place:
        found = self._canvas.state.shown_in(start, end)
        rows = []
        for mark in found.marks[-MOST_HERE:]:
            span = self._controller.span(mark.id)
            if span is not None:
                rows.append(HereRow(span, self._controller.is_suggestion(span.id)))
        rows.sort(key=lambda row: reading_order(row.span))
        return Place(rows, len(found.marks) + len(found.other_starts))

    def _source(self, span: Span, suggested: bool) -> Source:
        if suggested:
            return self._provenance.suggestion(span)
        desk = self._controller.desk
        return self._provenance.accepted(span, _suggestion_of(desk, span) if desk else None)

    def _links(self, span: Span) -> list[LinkRow]:
        desk = self._controller.desk
        if desk is None:
            return []
        layer = desk.layer
        rows = [self._row(link, link.source, link.target, span) for link in layer.links_of(span.id)]
        for link in layer.open_links_of(span.id):
            ends = layer.shown_ends(link)
            if ends is not None:
                rows.append(self._row(link, *ends, span, suggested=True))
        found = [row for row in rows if row is not None]
        return sorted(found, key=lambda row: (not row.outgoing, row.title, row.other.start))

    def _row(
        self, link: Link, source: str, target: str, span: Span, *, suggested: bool = False
    ) -> LinkRow | None:
        outgoing = source == span.id
        other = self._controller.span(target if outgoing else source)
        if other is None:
            return None
        came = self._provenance.suggestion(link) if suggested else Source()
        words = self._words.link(link.type)
        return LinkRow(link.id, words, other, outgoing, suggested, came.score, came.tip)


def _suggestion_of(desk: Desk, span: Span) -> Span | None:
    """Return the suggestion that a span was accepted from, as it was then."""
    verdict = desk.layer.verdicts.get(verdict_id(span.annotator, span.article, *span.key()))
    if verdict is not None:
        return verdict.suggestion
    return desk.layer.suggestions.get(span.origin.suggestion) if span.origin else None

"""Gathers what the inspector shows of a span: where it comes from, its links, its neighbours."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from goldspan.domain.layer import Link, Span
from goldspan.domain.scheme import Scheme, title
from goldspan.ui.annotate.controller import DeskController
from goldspan.ui.annotate.here_list import LinkRow
from goldspan.ui.annotate.inspector import Shown
from goldspan.ui.canvas.canvas import ArticleCanvas


class ShownSpans:
    """Answers for the spans on the controller's desk."""

    def __init__(
        self, controller: DeskController, canvas: ArticleCanvas, scheme: Scheme, language: str
    ) -> None:
        self._controller = controller
        self._canvas = canvas
        self._scheme = scheme
        self._language = language

    def shown(self, span: Span) -> Shown:
        """Return what the inspector shows of a span."""
        suggested = self._controller.is_suggestion(span.id)
        here = [
            found
            for mark in self._canvas.state.marks_in(span.start, span.end)
            if (found := self._controller.span(mark.id)) is not None
        ]
        desk = self._controller.desk
        names = desk.layer.actor_names() if desk else []
        return Shown(span, suggested, _source(span, suggested), self._links(span), here, names)

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
        link_type = self._scheme.link(link.type)
        words = title(link_type.titles, self._language) if link_type else link.type
        return LinkRow(link.id, words, other, outgoing, suggested) if other else None


def _source(span: Span, suggested: bool) -> str:
    translate = QCoreApplication.translate
    if not suggested:
        return translate("ShownSpans", "accepted") if span.origin else ""
    words = translate("ShownSpans", "suggested")
    if span.score is None:
        return words
    return f"{words} · {QLocale().toString(span.score, 'f', 2)}"

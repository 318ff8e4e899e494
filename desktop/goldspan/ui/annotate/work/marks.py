"""Turns what lies on the desk into what the canvas paints."""

from __future__ import annotations

from collections.abc import Iterable

from goldspan.domain.layer import Link, Span
from goldspan.domain.scheme import Scheme, title
from goldspan.services.desk.lacking import lacking
from goldspan.services.desk.layer import DeskLayer
from goldspan.ui.annotate.inspect.provenance import SIGNS, Provenance
from goldspan.ui.annotate.inspect.span_words import SpanWords
from goldspan.ui.canvas.marks import Arrow, Mark, MarkState

FALLBACK_HUE = "grey"


class MarkMaker:
    """Makes marks and arrows, with what is told of them, in the words of one language.

    Of a suggestion is told where it comes from, of a span its attributes.
    """

    def __init__(
        self, scheme: Scheme, words: SpanWords, provenance: Provenance, *, writable: bool
    ) -> None:
        self._scheme = scheme
        self._writable = writable
        self._words = words
        self._provenance = provenance

    def mark(self, span: Span, layer: DeskLayer) -> Mark:
        """Return the mark of a span that is one's own, or else suggested."""
        suggested = span.id not in layer.spans
        label = self._scheme.label(span.label)
        short = title(label.short, self._words.language) if label else span.label
        unfinished = not suggested and bool(lacking(span, self._scheme))
        return Mark(
            id=span.id,
            start=span.start,
            end=span.end,
            label=span.label,
            short=f"{short} …" if unfinished else short,
            hue=label.hue if label else FALLBACK_HUE,
            state=MarkState.SUGGESTED if suggested else MarkState.OWN,
            doubtful=span.doubtful,
            dims=bool(label and label.dims) and not suggested,
            bracket=bool(label and label.bracket),
            score=span.score,
            linkable=self._writable and not suggested and self._can_link(span.label),
            resizable=self._writable,
            sign=SIGNS.get(span.annotator) if suggested else None,
            source=self._provenance.short(span) if suggested else "",
            hint="" if suggested else self._hint(span, layer),
        )

    def marks(self, layer: DeskLayer) -> list[Mark]:
        """Return the marks of all own spans and all open suggestions."""
        return [
            self.mark(span, layer) for span in (*layer.spans.values(), *layer.open_suggestions())
        ]

    def arrows(self, layer: DeskLayer, span_id: str) -> list[Arrow]:
        """Return the links of one span: its own, and those suggested from what it shows."""
        own = [self._arrow(link, link.source, link.target) for link in layer.links_of(span_id)]
        return own + self._suggested(layer, layer.open_links_of(span_id))

    def all_arrows(self, layer: DeskLayer) -> list[Arrow]:
        """Return all links of the layer, and those suggested between what is shown."""
        own = [self._arrow(link, link.source, link.target) for link in layer.links.values()]
        return own + self._suggested(layer, layer.possible_links())

    def _suggested(self, layer: DeskLayer, links: Iterable[Link]) -> list[Arrow]:
        found = ((link, layer.shown_ends(link)) for link in links)
        return [self._arrow(link, *ends, suggested=True) for link, ends in found if ends]

    def _arrow(self, link: Link, source: str, target: str, *, suggested: bool = False) -> Arrow:
        link_type = self._scheme.link(link.type)
        label = self._scheme.label(link_type.sources[0]) if link_type else None
        return Arrow(
            id=link.id,
            source=source,
            target=target,
            title=title(link_type.titles, self._words.language) if link_type else link.type,
            hue=label.hue if label else FALLBACK_HUE,
            suggested=suggested,
        )

    def _hint(self, span: Span, layer: DeskLayer) -> str:
        said = self._words.attributes(span, layer.register)
        open_yet = [self._words.lacking(attribute) for attribute in lacking(span, self._scheme)]
        note = [span.note] if span.note else []
        return " · ".join([self._words.label(span), *said, *open_yet, *note])

    def _can_link(self, label: str) -> bool:
        return any(label in link.sources or label in link.targets for link in self._scheme.links)

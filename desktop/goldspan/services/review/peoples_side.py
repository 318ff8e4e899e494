"""What the people say on an article: their layers, the units they make, what tells them apart."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from goldspan.agreement.units import Unit
from goldspan.domain.layer import Key, Link, Span
from goldspan.domain.review import adjudication_id
from goldspan.services.review.prints import Prints, span_print


@dataclass(slots=True)
class Marked:
    """What one annotator has on an article: spans and links by id, links by their source."""

    spans: dict[str, Span] = field(default_factory=dict)
    links: dict[str, Link] = field(default_factory=dict)

    def outgoing(self) -> dict[str, list[Link]]:
        """Return the links by the id of the span they begin at, in the order of their ids."""
        found: dict[str, list[Link]] = {}
        for link in sorted(self.links.values(), key=lambda link: (link.type, link.id)):
            found.setdefault(link.source, []).append(link)
        return found


class PeoplesSide:
    """What the people say: units, prints and links; the same until somebody's layer changes.

    Units are known by their numbers. What lists of untouched articles do not need is worked out
    when somebody asks for it.
    """

    def __init__(self, article: str, units: Sequence[Unit], layers: Mapping[str, Marked]) -> None:
        self.units = list(units)
        self._layers = layers
        self._outgoing = {who: layer.outgoing() for who, layer in layers.items()}
        self.links = [self._links_of(unit) for unit in self.units]
        self.ids = [
            adjudication_id(article, tuple(span.id for span in unit.spans.values()))
            for unit in self.units
        ]
        self.targets = [
            {
                link.id: self.ids[self.owners[link.target]]
                for those in links.values()
                for link in those
                if link.target in self.owners
            }
            if links
            else {}
            for links in self.links
        ]
        self.prints = [
            Prints(unit.spans, {who: self.print_of(who, unit.spans[who].id) for who in links})
            for unit, links in zip(self.units, self.links, strict=True)
        ]

    def print_of(self, annotator: str, span_id: str) -> str:
        """Return the print of somebody's span as it is now, empty where it is gone."""
        layer = self._layers.get(annotator)
        if layer is None or span_id not in layer.spans:
            return ""
        outgoing = self._outgoing[annotator].get(span_id, [])
        return span_print(layer.spans[span_id], outgoing, layer.spans)

    @cached_property
    def owners(self) -> Mapping[str, int]:
        """Return the units by the ids of their spans."""
        return {span.id: at for at, span in self._marked()}

    @cached_property
    def keys(self) -> Mapping[Key, int]:
        """Return the units by label and range."""
        return {span.key(): at for at, span in self._marked()}

    @cached_property
    def ranges(self) -> Mapping[tuple[int, int], int]:
        """Return the units by range."""
        return {(span.start, span.end): at for at, span in self._marked()}

    def _marked(self) -> Iterator[tuple[int, Span]]:
        return ((at, span) for at, unit in enumerate(self.units) for span in unit.spans.values())

    def _links_of(self, unit: Unit) -> dict[str, tuple[Link, ...]]:
        return {
            who: tuple(self._outgoing[who][span.id])
            for who, span in unit.spans.items()
            if span.id in self._outgoing[who]
        }

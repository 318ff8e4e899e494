"""The same passage with other spans, other attributes or other links."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Final

from goldspan.domain.layer import Span
from goldspan.domain.scheme import AttributeKind
from goldspan.services.consistency.decided import DecidedArticle
from goldspan.services.consistency.findings import (
    Decision,
    Finding,
    FindingKind,
    Mark,
    Place,
    Tie,
    finding,
    one_line,
)
from goldspan.services.consistency.recurring import Classes, Elsewhere, Node
from goldspan.services.consistency.values import Values, ranges_of

LIKELY: Final = 1.0
LINK_LIKELY: Final = 0.95


class Passages:
    """Compares what is marked on the same words wherever a passage stands.

    Ranges that cross each other (a claim with and without its `dass`) are one question; so are
    links from the same span.
    """

    def __init__(
        self,
        articles: Sequence[DecidedArticle],
        values: Values,
        elsewhere: Elsewhere,
        dims: frozenset[str],
    ) -> None:
        self._values = values
        self._dims = dims
        self._articles = {there.article.id: there for there in articles}
        self._classes = Classes()
        ranges = {there.article.id: list(self._compared(there)) for there in articles}
        for own, node in elsewhere.spread(ranges):
            self._classes.join(own, node)
        self._sorted: dict[Node, dict[str, list[Node]]] = {}
        order = {there.article.id: number for number, there in enumerate(articles)}
        self._members = {
            root: sorted(nodes, key=lambda node: (order[node[0]], node[1], node[2]))
            for root, nodes in self._classes.members().items()
        }

    def findings(self) -> Iterator[Finding]:
        """Yield what differs, in no order."""
        for group in self._questions():
            made = self._of_spans(group)
            if made is not None:
                yield made
        yield from self._of_links()

    # Spans

    def _questions(self) -> list[list[Node]]:
        """Return the classes that are one question each, as their roots in order."""
        together = Classes()
        for root in self._members:
            together.join(root, root)
        self._join_across(together)
        return list(together.members().values())

    def _join_across(self, together: Classes) -> None:
        """Join classes whose spans overlap as carried: marked so here, and otherwise there."""
        labels = {root: self._labels(nodes) for root, nodes in self._members.items()}
        by_article: dict[str, list[tuple[int, int, Node]]] = {}
        for root, nodes in self._members.items():
            for article, start, end in nodes:
                by_article.setdefault(article, []).append((start, end, root))
        for places in by_article.values():
            places.sort()
            for number, (_, end, root) in enumerate(places):
                for start, _, other in places[number + 1 :]:
                    if start >= end:
                        break
                    if labels[root] & labels[other]:
                        together.join(root, other)

    def _labels(self, nodes: Sequence[Node]) -> set[str]:
        return {span.label for node in nodes for span in self._spans(node)}

    def _spans(self, node: Node) -> list[Span]:
        article, start, end = node
        there = self._articles[article]
        return [s for s in there.by_range.get((start, end), ()) if s.label not in self._dims]

    def _of_spans(self, group: Sequence[Node]) -> Finding | None:
        places = []
        asked = {label for root in group for label in self._labels(self._members[root])}
        for nodes in self._rows(group):
            place = self._place(nodes)
            there = self._articles[place.article]
            if there.knows(asked) and (place.spans or there.left_out(place.start, place.end)):
                places.append(place)
        if len(places) < 2:
            return None
        reworded = self._reworded(places)
        decided = [(self._decision(place, reworded), place) for place in places]
        labels = Counter(span.label for place in places for span in place.spans)
        label = labels.most_common(1)[0][0] if labels else ""
        return finding(FindingKind.PASSAGE, label, self._words(places[0]), decided, LIKELY)

    def _decision(self, place: Place, left_out: Collection[str]) -> Decision:
        there = self._articles[place.article]
        slots = {slot: number for number, slot in enumerate(place.slots)}
        marks = []
        for span in place.spans:
            values = self._values.all(there, span)
            compared = tuple((key, value) for key, value in values if key not in left_out)
            marks.append(Mark(slots[(span.start, span.end)], span.label, compared))
        return Decision(tuple(sorted(marks)))

    def _reworded(self, places: Sequence[Place]) -> set[str]:
        """Return the attributes whose ranges (a cue) do not stand in all of the copies."""
        articles = {place.article for place in places}
        roots: dict[Node, set[str]] = {}
        for span in (span for place in places for span in place.spans):
            for key in self._values.keys(span.label, AttributeKind.RANGES):
                for part in ranges_of(span, key):
                    root = self._classes.root((span.article, part.start, part.end))
                    roots.setdefault(root, set()).add(key)
        found: set[str] = set()
        for root, keys in roots.items():
            nodes = self._members.get(root, [root])
            if not articles <= {article for article, _, _ in nodes}:
                found |= keys
        return found

    def _compared(self, there: DecidedArticle) -> Iterator[tuple[int, int]]:
        """Yield all ranges of an article that are compared: furniture is not."""
        for span in there.spans:
            if span.label not in self._dims:
                yield from self._ranges(span)

    def _ranges(self, span: Span) -> Iterator[tuple[int, int]]:
        """Yield what a span marks, and the ranges of its attributes."""
        yield span.start, span.end
        for key in self._values.keys(span.label, AttributeKind.RANGES):
            for part in ranges_of(span, key):
                yield part.start, part.end

    def _rows(self, group: Sequence[Node]) -> Iterator[tuple[Node, ...]]:
        """Yield, for each copy of a passage, where all the classes stand in it."""
        columns = [self._in_articles(root) for root in group[1:]]
        for first in self._members[group[0]]:
            row = [first]
            for column in columns:
                near = [n for n in column.get(first[0], ()) if _touch(n, row)]
                if not near:
                    break
                row.append(near[0])
            else:
                if not self._articles[first[0]].in_furniture(first[1], first[2]):
                    yield tuple(row)

    def _place(self, nodes: Sequence[Node]) -> Place:
        slots = tuple((start, end) for _, start, end in nodes)
        spans = tuple(span for node in nodes for span in self._spans(node))
        return Place(nodes[0][0], slots, spans)

    def _words(self, place: Place) -> str:
        return one_line(self._articles[place.article].text[place.start : place.end])

    # Links

    def _of_links(self) -> Iterator[Finding]:
        """Yield links that are there in one copy and not in another where both ends are marked."""
        targets: dict[tuple[str, str, Node], set[tuple[str, Node]]] = {}
        for there in self._articles.values():
            spans = {span.id: span for span in there.spans}
            for link in there.links:
                source, target = spans.get(link.source), spans.get(link.target)
                if source is not None and target is not None:
                    roots = self._root(source), self._root(target)
                    if roots[0] is not None and roots[1] is not None:
                        key = (link.type, source.label, roots[0])
                        targets.setdefault(key, set()).add((target.label, roots[1]))
        for (kind, label, source_root), ends in targets.items():
            made = self._of_link(kind, label, source_root, sorted(ends))
            if made is not None:
                yield made

    def _root(self, span: Span) -> Node | None:
        root = self._classes.root((span.article, span.start, span.end))
        return root if root in self._members else None

    def _of_link(
        self, kind: str, label: str, source: Node, ends: Sequence[tuple[str, Node]]
    ) -> Finding | None:
        decided = []
        for node in self._members[source]:
            own = self._labelled(node, label)
            there = self._articles[node[0]]
            marked = [self._nearest(node, root, end_label) for end_label, root in ends]
            if own is None or not all(marked):
                continue
            spans = (own, *(span for span in marked if span is not None))
            numbers = {span.id: number for number, span in enumerate(spans)}
            ties = sorted(
                Tie(kind, 0, numbers[link.target])
                for link in there.links
                if link.type == kind and link.source == own.id and link.target in numbers
            )
            slots = tuple((span.start, span.end) for span in spans)
            decided.append((Decision((), tuple(ties)), Place(there.article.id, slots, spans)))
        if not decided:
            return None
        words = one_line(decided[0][1].spans[0].quote)
        return finding(FindingKind.LINK, label, words, decided, LINK_LIKELY, key=kind)

    def _in_articles(self, root: Node) -> Mapping[str, list[Node]]:
        """Return the places of a class by article."""
        found = self._sorted.get(root)
        if found is None:
            found = self._sorted[root] = {}
            for node in self._members[root]:
                found.setdefault(node[0], []).append(node)
        return found

    def _labelled(self, node: Node, label: str) -> Span | None:
        return next((span for span in self._spans(node) if span.label == label), None)

    def _nearest(self, source: Node, target: Node, label: str) -> Span | None:
        """Return the marked span of a class that is nearest to a place in its article."""
        found = [
            span
            for node in self._in_articles(target).get(source[0], ())
            if (span := self._labelled(node, label)) is not None
        ]
        return min(found, key=lambda span: abs(span.start - source[1]), default=None)


def _touch(node: Node, row: Sequence[Node]) -> bool:
    return any(node[1] < end and start < node[2] for _, start, end in row)

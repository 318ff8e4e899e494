"""Gold links: what the chosen links of people are between gold spans, once both ends are there."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from goldspan.domain.annotator import GOLD
from goldspan.domain.layer import Link, Origin, Span
from goldspan.domain.scheme import Scheme
from goldspan.services.review.article_review import ArticleReview
from goldspan.services.review.gold_ids import gold_link_id
from goldspan.services.review.review_units import ReviewUnit


class Removed(NamedTuple):
    """A gold link that lost its target, and what has come in the target's place."""

    link: Link
    target: Span
    instead: tuple[Span, ...]


class GoldLinks:
    """Works out the gold links of an article as its units stand now."""

    def __init__(self, review: ArticleReview, scheme: Scheme) -> None:
        self._review = review
        self._scheme = scheme
        self._spans = {
            span.id: span
            for who, layer in review.layers.items()
            if who != GOLD.id
            for span in layer.spans.values()
        }
        self._links = {
            link.id: link for layer in review.layers.values() for link in layer.links.values()
        }
        self._home = {
            seen.span: unit
            for unit in review.units
            if unit.adjudication is not None
            for seen in unit.adjudication.seen
            if seen.span is not None
        }
        self._home |= {span.id: unit for unit in review.units for span in unit.spans.values()}

    def wanted(self, unit: ReviewUnit, links: Iterable[str]) -> dict[str, Link]:
        """Return by id the gold links that these chosen links of a unit are now.

        A link whose other end is not in gold is not among them: it is made when that comes.
        """
        found: dict[str, Link] = {}
        for link_id in links:
            link = self._links.get(link_id)
            if link is None:
                continue
            if link.annotator == GOLD.id:
                made: Link | None = link if link_id in self._review.gold.links else None
            else:
                made = self._as_gold(unit, link)
            if made is not None:
                found.setdefault(made.id, made)
        return found

    def moved(self, removed: Removed) -> Link | None:
        """Return the gold link to what has come in the place of its target, if anything has."""
        source = self._review.gold.spans.get(removed.link.source)
        target = _nearest(removed.target, removed.instead)
        if source is None or target is None:
            return None
        return self._between(removed.link, source, target, removed.link.origin)

    def _as_gold(self, unit: ReviewUnit, link: Link) -> Link | None:
        home = self._home.get(link.target)
        source = self._stands_for(unit, link.source)
        target = self._stands_for(home, link.target) if home is not None else None
        if source is None or target is None:
            return None
        return self._between(link, source, target, Origin(link.id, link.annotator))

    def _stands_for(self, unit: ReviewUnit, span_id: str) -> Span | None:
        """Return the gold span of a unit that stands for a person's span."""
        copies = [s for s in unit.gold if s.origin is not None and s.origin.suggestion == span_id]
        span = self._spans.get(span_id)
        if copies or span is None:
            return copies[0] if copies else None
        return _nearest(span, unit.gold)

    def _between(
        self, link: Link, source: Span, target: Span, origin: Origin | None
    ) -> Link | None:
        kind = self._scheme.link(link.type)
        fits = kind is None or (source.label in kind.sources and target.label in kind.targets)
        if not fits or source.id == target.id:
            return None
        identifier = gold_link_id(link.type, source.id, target.id)
        made = Link(
            id=identifier,
            article=source.article,
            annotator=GOLD.id,
            type=link.type,
            source=source.id,
            target=target.id,
            origin=origin,
        )
        return self._review.gold.links.get(identifier, made)


def _nearest(span: Span, candidates: Iterable[Span]) -> Span | None:
    """Return the one with the same label and range, else with the largest overlap, else any."""

    def far(each: Span) -> tuple[bool, int, int]:
        shared = min(each.end, span.end) - max(each.start, span.start)
        return (each.key() != span.key(), -shared, each.start)

    return min(candidates, key=far, default=None)

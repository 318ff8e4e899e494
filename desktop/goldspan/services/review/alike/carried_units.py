"""What a decided unit is in a copy of its article: the people's spans there, and the gold."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from goldspan.agreement.values import same_value
from goldspan.domain.layer import Attrs, Key, Span
from goldspan.domain.scheme import Scheme
from goldspan.services.recall.carrying import Carrier
from goldspan.services.review.article_review import ArticleReview
from goldspan.services.review.review_units import ReviewUnit
from goldspan.services.review.rulings import GoldDraft, chosen_links

End = tuple[str, Key]  # a link's type, and what its target marks


@dataclass(frozen=True, slots=True)
class CarriedUnit:
    """A unit as it is in the copy: what people should have there, by what it marks, and the gold.

    `ends` are where the gold's links should lead. Attributes hold what could be carried.
    """

    spans: Mapping[Key, list[Attrs]]
    drafts: tuple[GoldDraft, ...]
    ends: frozenset[End]


class Carrying:
    """Carries the units of one article to one copy of it."""

    def __init__(self, scheme: Scheme, carrier: Carrier, review: ArticleReview) -> None:
        self._scheme = scheme
        self._carrier = carrier
        self._review = review

    def reaches(self, unit: ReviewUnit) -> bool:
        """Return whether the passage in which a unit stands has become anything in the copy."""
        pairs = self._carrier.alignment.pairs
        return any(pair.a[0] <= unit.start < pair.a[1] for pair in pairs)

    def carry(self, unit: ReviewUnit) -> CarriedUnit | None:
        """Return the unit in the copy, None where the words of a span are not there."""
        spans: dict[Key, list[Attrs]] = {}
        for span in unit.spans.values():
            draft = self._carried(span)
            if draft is None:
                return None
            spans.setdefault(draft.key(), []).append(draft.attrs)
        drafts = [self._carried(span) for span in unit.gold]
        if None in drafts:
            return None
        return CarriedUnit(spans, tuple(d for d in drafts if d is not None), self._ends(unit))

    def _carried(self, span: Span) -> GoldDraft | None:
        label = self._scheme.label(span.label)
        place = self._carrier.place(span, label) if label is not None else None
        if label is None or place is None:
            return None
        attrs = self._carrier.attributes(span, label)
        return GoldDraft(span.label, place.start, place.end, attrs)

    def _ends(self, unit: ReviewUnit) -> frozenset[End]:
        found = set()
        for link in map(self._review.link, chosen_links(unit)):
            layer = self._review.layers.get(link.annotator) if link is not None else None
            target = layer.spans.get(link.target) if link is not None and layer else None
            draft = self._carried(target) if target is not None else None
            if link is not None and draft is not None:
                found.add((link.type, draft.key()))
        return frozenset(found)


def alike(span: Span, carried: Attrs) -> bool:
    """Return whether a span of the copy says what was carried there; what was not, may differ."""
    return all(same_value(span.attrs.get(k) or None, v or None) for k, v in carried.items())

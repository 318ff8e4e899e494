"""What memory, projection and pipelines suggest on one article, brought together: who stands back.

Looks at one article and one annotator; knows neither the store nor how things are recalled.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from goldspan.domain.ids import derived_id
from goldspan.domain.layer import Link, Span, Verdict, VerdictKind
from goldspan.services.recall.overlaps import ByLabel
from goldspan.services.recall.recalled import NOTHING, Recalled

# A pipeline that knows a name and passes it over has seen a place, or part of a longer name. What
# it never suggests says nothing: the name was added by hand because the pipeline does not know it.
SURE_ALONE: Final = 0.78


@dataclass(frozen=True, slots=True)
class Standing:
    """What is on the article: own spans, verdicts, and what pipelines suggest and is not hidden.

    `dims` are the labels that mark furniture.
    """

    own: Sequence[Span] = ()
    verdicts: Sequence[Verdict] = ()
    suggested: Sequence[Span] = ()
    suggested_links: Sequence[Link] = ()
    dims: Collection[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Projected:
    """What was decided in copies of the article, as suggestions in this one.

    `silent` are ranges by label: there, copies that are done have the same words unmarked, but
    for what is among the suggestions.
    """

    spans: Sequence[Span] = ()
    links: Sequence[Link] = ()
    silent: Mapping[str, Sequence[tuple[int, int]]] = field(default_factory=dict)

    def is_silent(self, span: Span) -> bool:
        """Say whether a span of this label was not wanted there in a copy."""
        ranges = self.silent.get(span.label, ())
        return any(start <= span.start and span.end <= end for start, end in ranges)


def combined(standing: Standing, remembered: Sequence[Span], projected: Projected) -> Recalled:
    """Return what of this is suggested, and which of the pipelines' suggestions step aside.

    Where two of the same label overlap with other boundaries, what was decided in a copy goes
    before what is remembered, and of a remembered name and a pipeline's suggestion the longer
    one. Where a pipeline that suggests the same name elsewhere in the article passes it over,
    memory has to be surer. What was rejected here stands in nobody's way. Nothing is suggested in
    furniture, nor across an own span of the same label.
    """
    if not remembered and not projected.spans:
        return NOTHING
    ground = _Ground(standing, projected.spans, remembered)
    copies = [span for span in projected.spans if ground.admits(span)]
    in_copies = ByLabel(span for span in copies if not ground.rejected(span))
    pipelines = ByLabel(span for span in standing.suggested if not ground.rejected(span))
    known = [
        span
        for span in remembered
        if ground.admits(span)
        and not projected.is_silent(span)
        and not any(in_copies.touching(span.label, span.start, span.end))
        and not any(_longer(other, span) for other in pipelines.crossing(span))
        and (_is_sure(span) or not ground.passed_over(span))
    ]
    spans = [*copies, *known]
    there = ByLabel(span for span in spans if not ground.rejected(span))
    better = {
        span.id: other
        for span in standing.suggested
        if (other := next(there.crossing(span), None)) is not None
    }
    kept = {span.id for span in spans}
    links = [link for link in projected.links if link.source in kept and link.target in kept]
    links += _moved(standing.suggested_links, better)
    return Recalled(tuple(spans), tuple(links), frozenset(better))


class _Ground:
    """What an annotator has decided on an article, asked where something may be suggested."""

    def __init__(
        self, standing: Standing, projected: Sequence[Span], remembered: Sequence[Span]
    ) -> None:
        verdicts = [((v.label, v.start, v.end), v) for v in standing.verdicts]
        self._rejected = {key for key, v in verdicts if v.kind is VerdictKind.REJECTED}
        self._decided = {key for key, _ in verdicts} | {span.key() for span in standing.own}
        # What became of projected spans may lie across others of them: it did in the copy.
        wanted = {span.key() for span in projected}
        became = {v.span for key, v in verdicts if key in wanted}
        strangers = (s for s in standing.own if s.key() not in wanted and s.id not in became)
        self._strangers = ByLabel(strangers)
        self._own = ByLabel(standing.own)
        self._suggested = ByLabel(standing.suggested)
        self._wanted = wanted
        self._named = {(span.label, span.quote) for span in standing.suggested}
        self._dims = standing.dims
        self._furniture = ByLabel(
            span
            for span in (*standing.own, *standing.suggested, *projected, *remembered)
            if span.label in standing.dims and span.key() not in self._rejected
        )

    def passed_over(self, span: Span) -> bool:
        """Say whether a pipeline suggests this name in the article, but nothing at this place."""
        if span.label in self._dims or (span.label, span.quote) not in self._named:
            return False
        return not any(self._suggested.touching(span.label, span.start, span.end))

    def rejected(self, span: Span) -> bool:
        """Say whether this label and range was rejected here."""
        return span.key() in self._rejected

    def admits(self, span: Span) -> bool:
        """Say whether a span may be suggested; what was decided already may, and is not open."""
        if span.key() in self._decided:
            return True
        own = self._strangers if span.key() in self._wanted else self._own
        return not any(own.crossing(span)) and not self._in_furniture(span)

    def _in_furniture(self, span: Span) -> bool:
        """Say whether a span lies in furniture, or is furniture over what is marked."""
        if span.label in self._dims:
            return any(
                any(self._own.touching(label, span.start, span.end)) for label in self._own.labels
            )
        return any(
            not (span.start < block.start and block.end < span.end)
            for label in self._furniture.labels
            for block in self._furniture.touching(label, span.start, span.end)
        )


def _is_sure(remembered: Span) -> bool:
    return (remembered.score or 0.0) >= SURE_ALONE


def _longer(one: Span, other: Span) -> bool:
    return one.end - one.start > other.end - other.start


def _moved(links: Sequence[Link], better: Mapping[str, Span]) -> Iterator[Link]:
    """Yield the pipelines' links of what steps aside, with its better ends in place of it."""
    for link in links:
        ends = [better[end].id if end in better else end for end in (link.source, link.target)]
        if ends != [link.source, link.target]:
            identifier = derived_id("link", link.annotator, link.article, link.type, *ends)
            yield replace(link, id=identifier, source=ends[0], target=ends[1])

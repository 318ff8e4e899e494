"""Turns what was decided in copies of an article into suggestions for it, along the alignments."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from goldspan.domain.annotator import PROJECTION
from goldspan.domain.article import Article
from goldspan.domain.ids import derived_id
from goldspan.domain.layer import AttrValue, Key, Link, Origin, Span
from goldspan.domain.scheme import Scheme
from goldspan.families.alignment import Alignment
from goldspan.families.projection import Carried, passage_score, same_between
from goldspan.families.words import Range
from goldspan.services.dates.words import date_attribute
from goldspan.services.recall.carrying import Carrier
from goldspan.services.recall.combining import Projected

# How often a projected span is right: measured on the seeds, see tests/benchmarks/projection.py.
SAME_PASSAGE, CHANGED_PASSAGE, REWORDED = 0.99, 0.95, 0.85
ALIKE = 0.8  # share of common words from which a passage that is not marked says so


@dataclass(frozen=True)
class Copy:
    """An article in which somebody decided, as a source: its text, the layer, the alignment.

    `alignment` leads from this article's text (`a`) to that of the article wanted (`b`). `own`
    says that the layer is the annotator's own and not gold, `done` that nothing is missing in it.
    `rejected` is what was rejected there. `order` tells later copies from earlier ones.
    """

    article: Article
    text: str
    alignment: Alignment
    spans: Sequence[Span]
    links: Sequence[Link] = ()
    rejected: Collection[Key] = frozenset()
    own: bool = True
    done: bool = False
    order: int = 0

    @cached_property
    def keys(self) -> frozenset[Key]:
        """What is marked in the copy."""
        return frozenset(span.key() for span in self.spans)


@dataclass(frozen=True, slots=True)
class _Proposal:
    """A span that a copy proposes, and how it came over; what it says is carried if chosen."""

    copy: Copy
    carrier: Carrier
    decided: Span
    carried: Carried

    def key(self) -> Key:
        """Return what it marks in the article."""
        return (self.decided.label, self.carried.start, self.carried.end)

    def rank(self) -> tuple[bool, bool, float, float, int]:
        """Return what sorts the better proposal last."""
        return (
            self.copy.own,
            self.carried.same,
            self.carried.passage,
            self.carried.kept,
            self.copy.order,
        )


def project(article: Article, text: str, scheme: Scheme, copies: Iterable[Copy]) -> Projected:
    """Return what the copies suggest for an article.

    Furniture is not projected. Where copies differ, what the annotator decided goes before gold,
    the same words before changed ones, the passage that is more alike before others, and what was
    decided later before the earlier; every copy that says otherwise lowers the score.
    """
    sources = list(copies)
    proposals: dict[Key, list[_Proposal]] = {}
    for copy in sources:
        carrier = Carrier(copy.article, copy.text, copy.alignment, article, text)
        for proposal in _proposals(copy, carrier, scheme):
            proposals.setdefault(proposal.key(), []).append(proposal)
    chosen = [
        (max(rivals, key=_Proposal.rank), rivals)
        for rivals in proposals.values()
        if _wanted(rivals, sources)
    ]
    chosen = _without_crossing(chosen)
    spans = {
        best.key(): _suggested(best, _score(best, rivals, sources, scheme), scheme)
        for best, rivals in chosen
    }
    return Projected(
        tuple(sorted(spans.values(), key=lambda span: (span.start, -span.end, span.label))),
        tuple(_links(article, scheme, sources, proposals, spans)),
        _silent(sources, scheme),
    )


def _silent(copies: Iterable[Copy], scheme: Scheme) -> dict[str, list[Range]]:
    """Return where copies that are done have the same words in a passage that is nearly the same.

    What is not projected there was not wanted there. Only labels that the copy uses count: the
    others were perhaps not looked for.
    """
    silent: dict[str, list[Range]] = {}
    dims = {label.key for label in scheme.labels if label.dims}
    for copy in copies:
        if not copy.done:
            continue
        alike = [pair for pair in copy.alignment.pairs if pair.score >= ALIKE]
        ranges = [block.b for pair in alike for block in pair.blocks]
        for label in {span.label for span in copy.spans} - dims:
            silent.setdefault(label, []).extend(ranges)
    return silent


def _proposals(copy: Copy, carrier: Carrier, scheme: Scheme) -> Iterator[_Proposal]:
    labels = {label.key: label for label in scheme.labels if not label.dims}
    for decided in copy.spans:
        label = labels.get(decided.label)
        if label is None:
            continue
        place = carrier.place(decided, label)
        if place is not None:
            yield _Proposal(copy, carrier, decided, place)


def _suggested(proposal: _Proposal, score: float, scheme: Scheme) -> Span:
    decided, place, carrier = proposal.decided, proposal.carried, proposal.carrier
    label = scheme.label(decided.label)
    article = carrier.target.id
    parts = (decided.label, str(place.start), str(place.end))
    return Span(
        id=derived_id("span", PROJECTION.id, article, *parts),
        article=article,
        annotator=PROJECTION.id,
        label=decided.label,
        start=place.start,
        end=place.end,
        quote=carrier.target_text[place.start : place.end],
        attrs=carrier.attributes(decided, label) if label is not None else {},
        score=score,
        origin=Origin(decided.id, decided.annotator, None, decided.article),
    )


def _wanted(rivals: Sequence[_Proposal], copies: Sequence[Copy]) -> bool:
    """Say whether a span is suggested that gold has, and perhaps own copies have not."""
    best = max(rivals, key=_Proposal.rank)
    if best.copy.own:
        return True
    own = [copy for copy in copies if copy.own]
    return not any(_speaks_against(copy, best) for copy in own)


def _speaks_against(copy: Copy, proposal: _Proposal) -> bool:
    """Say whether a copy has the same words in a passage just as alike, and no such span there."""
    label, start, end = proposal.key()
    place = copy.alignment.to_a(start, end)
    if place is None:
        return False
    key = (label, *place)
    if key in copy.keys:
        return False
    if key in copy.rejected:
        return True
    alike = passage_score(copy.alignment, start) >= proposal.carried.passage
    return copy.done and alike


def _without_crossing(
    chosen: Iterable[tuple[_Proposal, list[_Proposal]]],
) -> list[tuple[_Proposal, list[_Proposal]]]:
    """Leave out what overlaps a better one of its label, unless one copy has both."""
    kept: list[tuple[_Proposal, list[_Proposal]]] = []
    for best, rivals in sorted(chosen, key=lambda each: each[0].rank(), reverse=True):
        sources = {rival.copy.article.id for rival in rivals}
        crossing = (
            other_rivals
            for other, other_rivals in kept
            if other.decided.label == best.decided.label
            and other.carried.start < best.carried.end
            and best.carried.start < other.carried.end
        )
        if all(sources & {rival.copy.article.id for rival in other} for other in crossing):
            kept.append((best, rivals))
    return kept


def _score(
    best: _Proposal, rivals: Sequence[_Proposal], copies: Sequence[Copy], scheme: Scheme
) -> float:
    """Return how likely a proposal is right: lowered by the share of copies that speak against."""
    if not best.carried.same:
        score = REWORDED
    elif best.carried.passage >= 1.0:
        score = SAME_PASSAGE
    else:
        score = CHANGED_PASSAGE
    against = sum(_speaks_against(copy, best) for copy in copies)
    said = _says(best.decided, scheme)
    differing = sum(_says(rival.decided, scheme) != said for rival in rivals)
    votes = len(rivals)
    return round(score * (votes - differing / 2) / (votes + against), 3)


def _says(decided: Span, scheme: Scheme) -> dict[str, AttrValue]:
    """Return what a span says that does not depend on its article: no ranges, no times."""
    label = scheme.label(decided.label)
    time = date_attribute(label) if label is not None else None
    attrs = decided.attrs.items()
    return {key: value for key, value in attrs if key != time and not isinstance(value, tuple)}


def _links(
    article: Article,
    scheme: Scheme,
    copies: Sequence[Copy],
    proposals: dict[Key, list[_Proposal]],
    spans: dict[Key, Span],
) -> Iterator[Link]:
    """Yield the links between what is suggested, each as the best copy that has it says it."""
    found: dict[tuple[str, str, str], tuple[tuple[object, ...], Link]] = {}
    types = {link.key for link in scheme.links}
    for number, copy in enumerate(copies):
        came = {
            proposal.decided.id: proposal
            for rivals in proposals.values()
            for proposal in rivals
            if proposal.copy is copy and proposal.key() in spans
        }
        for link in copy.links:
            source, target = came.get(link.source), came.get(link.target)
            if link.type not in types or source is None or target is None:
                continue
            if not same_between(copy.alignment, *_places(source, target)):
                continue
            ends = (spans[source.key()], spans[target.key()])
            key = (link.type, ends[0].id, ends[1].id)
            rank = (*min(source.rank(), target.rank()), -number)
            if key not in found or found[key][0] < rank:
                found[key] = (rank, _suggested_link(article, link, *ends))
    yield from (link for _, link in sorted(found.values(), key=lambda each: each[1].id))


def _places(
    source: _Proposal, target: _Proposal
) -> tuple[tuple[Range, Range], tuple[Range, Range]]:
    """Return where both ends are in the copy, and where they are in the article."""
    decided, suggested = (
        ((one.start, one.end), (other.start, other.end))
        for one, other in ((source.decided, target.decided), (source.carried, target.carried))
    )
    return decided, suggested


def _suggested_link(article: Article, decided: Link, source: Span, target: Span) -> Link:
    return Link(
        id=derived_id("link", PROJECTION.id, article.id, decided.type, source.id, target.id),
        article=article.id,
        annotator=PROJECTION.id,
        type=decided.type,
        source=source.id,
        target=target.id,
        score=min(source.score or 0.0, target.score or 0.0),
        origin=Origin(decided.id, decided.annotator, None, decided.article),
    )

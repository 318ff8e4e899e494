"""Makes decisions agree: what would change is worked out on desks, by the desk's own rules."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass

from goldspan.domain.article import Article
from goldspan.domain.change import ActionKind, EntityChange
from goldspan.domain.errors import RefusedError
from goldspan.domain.layer import Span
from goldspan.domain.messages import message
from goldspan.services.consistency.carrying import Carrying, in_setting_order
from goldspan.services.consistency.findings import Finding, Mark, Place, Variant
from goldspan.services.desk.labelling import Desk
from goldspan.services.desk.sharing import Shared
from goldspan.services.marking.mark_hits import net_changes
from goldspan.services.progress import Progress
from goldspan.services.project.session import ProjectSession


@dataclass(frozen=True, slots=True)
class Adjustment:
    """What making one place agree changes; where it may not be, `refusal` says why."""

    place: Place
    article: Article
    changes: tuple[EntityChange, ...]
    refusal: RefusedError | None = None


@dataclass(frozen=True, slots=True)
class Agreed:
    """What was done: how many places in how many articles, and what was refused after all."""

    places: int
    articles: int
    refused: tuple[Adjustment, ...]


def preview(
    session: ProjectSession, finding: Finding, variant: Variant, progress: Progress
) -> list[Adjustment]:
    """Return what would change if all other places were decided as in this variant.

    Nothing is changed; what is still being saved is waited for. Call in a thread.
    """
    session.flush()
    return list(_adjustments(session, variant, _others(finding, variant), progress))


def make_agree(
    session: ProjectSession,
    finding: Finding,
    variant: Variant,
    chosen: Collection[str],
    progress: Progress,
    origin: object | None = None,
) -> Agreed:
    """Decide the places with these keys as in the variant, all in one action that undo takes back.

    What the desk refuses is left out and told. Call in a thread; raise `ConflictError`, with
    nothing changed, where somebody changes the same meanwhile.
    """
    session.flush()
    others = [place for place in _others(finding, variant) if place.key in chosen]
    found = list(_adjustments(session, variant, others, progress))
    made = [each for each in found if each.refusal is None and each.changes]
    if made:
        changes = net_changes(change for each in made for change in each.changes)
        session.commit(ActionKind.AGREE, changes, origin=origin, subject=finding.words)
    refused = tuple(each for each in found if each.refusal is not None)
    return Agreed(len(made), len({each.place.article for each in made}), refused)


def _others(finding: Finding, variant: Variant) -> list[Place]:
    """Return the places that were decided otherwise than in a variant."""
    others = (each for each in finding.variants if each.decision != variant.decision)
    return [place for each in others for place in each.places]


def _adjustments(
    session: ProjectSession, variant: Variant, places: Iterable[Place], progress: Progress
) -> Iterator[Adjustment]:
    shared = Shared.of(session)
    example = _Example(session, variant)
    by_article: dict[str, list[Place]] = {}
    for place in places:
        by_article.setdefault(place.article, []).append(place)
    for number, (article_id, there) in enumerate(by_article.items()):
        progress.report(number, len(by_article))
        article = session.store.article(article_id)
        if article is None:
            continue
        layer = shared.stored_layer(session.store, article_id)
        desk = Desk(session, article, session.store.text(article_id), layer)
        for place in there:
            yield _adjusted(desk, example, place)


def _adjusted(desk: Desk, example: _Example, place: Place) -> Adjustment:
    """Make one place agree on a desk; where something is refused, it is as it was before."""
    refusal: RefusedError | None = None
    with desk.gathered() as changes:
        try:
            example.impose(desk, place)
        except RefusedError as error:
            refusal = error
            for change in reversed(changes):
                desk.layer.apply(change.reversed())
            changes.clear()
    return Adjustment(place, desk.article, net_changes(changes), refusal)


class _Example:
    """A variant with spans to copy from: of those that were decided so, the usual ones."""

    def __init__(self, session: ProjectSession, variant: Variant) -> None:
        self._scheme = session.scheme
        self._marks = variant.decision.marks
        self._ties = variant.decision.ties
        self._linked = any(place.spans for place in variant.places) and not self._marks
        place = _usual(variant.places)
        self._carrying: dict[Mark, Carrying] = {}
        article = session.store.article(place.article) if self._marks else None
        if article is not None:
            text = session.store.text(place.article)
            for mark, span in zip(self._marks, _of_marks(place, self._marks), strict=True):
                self._carrying[mark] = Carrying(span, article, text)

    def impose(self, desk: Desk, place: Place) -> None:
        """Decide a place so; raise `RefusedError`."""
        spans = _still_there(desk, place)
        if self._linked:
            self._tie(desk, spans)
            return
        left = list(spans)
        taken: list[tuple[Mark, Span | None]] = []
        for mark in self._marks:
            span = _fitting(left, mark, place.slots[mark.slot])
            if span is not None:
                left.remove(span)
            taken.append((mark, span))
        for span in left:
            if (span.start, span.end) not in place.slots:
                raise RefusedError(
                    message("errors", "It is a part of a larger span there."), existing=span.id
                )
        if left:
            desk.delete([span.id for span in left])
        for mark, span in taken:
            self._mark(desk, mark, span, place.slots[mark.slot])

    def _mark(self, desk: Desk, mark: Mark, span: Span | None, place: tuple[int, int]) -> None:
        wanted = {key for key, _ in mark.values}
        also: set[str] = set()
        if span is None:
            span = desk.make_span(mark.label, *place)
            also = set(self._carrying[mark].span.attrs) - wanted
        else:
            if span.label != mark.label:
                desk.relabel(span.id, mark.label)
            desk.resize(span.id, *place)
        label = self._scheme.label(mark.label)
        for attribute in in_setting_order(label.attributes if label is not None else ()):
            if attribute.key in wanted:
                self._carrying[mark].set(desk, span.id, attribute)
            elif attribute.key in also:
                with suppress(RefusedError):  # what cannot be carried over is left open
                    self._carrying[mark].set(desk, span.id, attribute)

    def _tie(self, desk: Desk, spans: Sequence[Span]) -> None:
        """Link the first of the spans with those that it is linked with in this variant."""
        wanted = {(tie.type, spans[tie.target].id) for tie in self._ties}
        ids = {span.id for span in spans[1:]}
        for link in desk.layer.links_of(spans[0].id):
            if link.source == spans[0].id and link.target in ids:
                if (link.type, link.target) in wanted:
                    wanted.discard((link.type, link.target))
                else:
                    desk.unlink(link.id)
        for link_type, target in sorted(wanted):
            desk.link(link_type, spans[0].id, target)


def _usual(places: Sequence[Place]) -> Place:
    """Return a place whose spans have the attributes that most of them have."""
    described = {
        place.key: repr([sorted(s.attrs.items()) for s in place.spans]) for place in places
    }
    usual, _ = Counter(described.values()).most_common(1)[0]
    return next(place for place in places if described[place.key] == usual)


def _of_marks(place: Place, marks: Sequence[Mark]) -> Iterator[Span]:
    """Yield the span of a place that each mark stands for."""
    for mark in marks:
        start, end = place.slots[mark.slot]
        yield next(
            span
            for span in place.spans
            if span.label == mark.label and span.start <= start and end <= span.end
        )


def _still_there(desk: Desk, place: Place) -> list[Span]:
    """Return the place's spans as they are on the desk; raise where somebody has changed them."""
    spans = []
    for then in place.spans:
        now = desk.layer.spans.get(then.id)
        if now is None or now.key() != then.key():
            raise RefusedError(message("errors", "This was changed meanwhile."))
        spans.append(now)
    return spans


def _fitting(spans: Sequence[Span], mark: Mark, place: tuple[int, int]) -> Span | None:
    """Return the span that becomes what a mark says: the same, else of its label, else there."""
    alike = [span for span in spans if span.label == mark.label]
    there = [span for span in spans if (span.start, span.end) == place]
    same = [span for span in alike if span in there]
    return next(iter([*same, *alike, *there]), None)

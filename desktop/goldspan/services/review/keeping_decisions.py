"""Settles what two reviewers decided differently: gold follows the decision that is kept."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from goldspan.domain.change import Entity, EntityChange, EntityKind
from goldspan.domain.layer import Link, Span
from goldspan.domain.merging import Conflict
from goldspan.domain.review import Adjudication
from goldspan.services.marking.mark_hits import net_changes
from goldspan.services.project.session import ProjectSession
from goldspan.services.review.deciding import Deciding
from goldspan.services.review.peoples_side import Marked
from goldspan.services.review.reading import read_review
from goldspan.store.project import ProjectStore, now


def keeping(session: ProjectSession, conflict: Conflict, number: int) -> list[EntityChange]:
    """Return the changes, for an action of the kind RESOLVE, that keep a side's decision.

    Gold that only the others' decisions made goes, that of the kept one is again as it was made,
    and links follow. Where that side took its decision back, there is none, and no gold of it.
    """
    session.flush()
    store, kept = session.store, conflict.sides[number].entity
    article = EntityChange(None, conflict.entity).article or ""
    review, text = read_review(store, article)
    others = [each for each in review.decisions.values() if each.id != conflict.id]
    elsewhere = {span for each in others for span in each.spans}
    every = {span for side in conflict.sides for span in _spans(side.entity)} - elsewhere
    wanted = [span for span in _spans(kept) if span not in elsewhere]
    with review.acting() as changes:
        deciding = Deciding(review, text, session.scheme, session.annotator.id, now())
        decision = kept if isinstance(kept, Adjudication) else None
        spans = _as_made(store, conflict, number, wanted)
        deciding.keep(conflict.id, decision, spans, every.difference(wanted))
        deciding.settle()
    along = [each for each in net_changes(changes) if each.entity.id != conflict.id]
    return [*conflict.settled(kept), *along, *_settled_gold(store, every, along)]


def with_settled_gold(
    store: ProjectStore, changes: Sequence[EntityChange], gold: Marked | None = None
) -> list[EntityChange]:
    """Return changes that decide on units, and those that settle what gold is in conflict there.

    `gold` is what stands on a desk, where that may be ahead of the project.
    """
    decisions = [each for change in changes for each in (change.before, change.after)]
    spans = {span for decision in decisions for span in _spans(decision)}
    return [*changes, *_settled_gold(store, spans, changes, gold)]


def _settled_gold(
    store: ProjectStore,
    spans: Iterable[str],
    changes: Sequence[EntityChange],
    gold: Marked | None = None,
) -> Iterator[EntityChange]:
    """Yield the changes that leave as it stands what is in conflict of gold that was decided.

    That is: of these gold spans and the links from them, but for what `changes` settle anyway.
    """
    decided, settled = set(spans), {change.entity.id for change in changes}
    for conflict in store.conflicts():
        entity = conflict.entity
        held: Entity | None = None
        match entity:
            case Span() if entity.id in decided:
                held = gold.spans.get(entity.id) if gold is not None else None
            case Link() if entity.source in decided:
                held = gold.links.get(entity.id) if gold is not None else None
            case _:
                continue
        if conflict.id not in settled:
            yield from (EntityChange(held, held),) if held else conflict.settled(conflict.stands)


def _spans(entity: Entity | None) -> tuple[str, ...]:
    return entity.spans if isinstance(entity, Adjudication) else ()


def _as_made(
    store: ProjectStore, conflict: Conflict, number: int, ids: Sequence[str]
) -> tuple[Span, ...]:
    """Return these gold spans as the side's decision made them.

    That is what its action wrote, else its reviewer, else whoever did not decide otherwise.
    """
    kept = conflict.sides[number]
    rejected = {side.annotator for side in conflict.sides} - {kept.annotator}
    best: dict[str, tuple[int, Span]] = {}
    for version in store.versions(EntityKind.SPAN, ids):
        span, who = version.entity, version.annotator
        if isinstance(span, Span):
            own = who == kept.annotator
            weight = (who not in rejected) + own + (own and version.at == kept.at)
            if weight >= best.get(span.id, (0, span))[0]:
                best[span.id] = (weight, span)
    return tuple(best[identifier][1] for identifier in ids if identifier in best)

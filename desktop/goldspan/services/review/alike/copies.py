"""Carries decisions to the same passage in all its copies: planned like any batch."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from goldspan.domain.article import Article
from goldspan.domain.errors import GoldspanError
from goldspan.domain.layer import Attrs, Key, Link, Span
from goldspan.domain.messages import message
from goldspan.domain.review import Decision
from goldspan.services.families.project_families import ProjectFamilies
from goldspan.services.progress import Progress
from goldspan.services.project.session import ProjectSession
from goldspan.services.recall.carrying import Carrier
from goldspan.services.review import rulings
from goldspan.services.review.alike.batch_plan import BatchPlan, LeftOutRow, PlannedRow, Why
from goldspan.services.review.alike.carried_units import CarriedUnit, Carrying, End, alike
from goldspan.services.review.alike.stepping import Stepping, Wish
from goldspan.services.review.article_review import ArticleReview
from goldspan.services.review.reading import ReviewReader
from goldspan.services.review.review_units import ReviewUnit, UnitState
from goldspan.services.review.rulings import GoldDraft, Ruling

SETTLED = frozenset({UnitState.DECIDED, UnitState.FROM_FILE, UnitState.ADOPTED})


def plan_copies(
    session: ProjectSession,
    families: ProjectFamilies,
    article_id: str,
    units: Collection[str] | None,
    progress: Progress,
) -> BatchPlan:
    """Return what decisions on units of an article would be in its copies; changes nothing.

    `units` are ids, None for all that were decided there. A decision is carried where the people's
    spans in the copy are those it looked at. Call in a thread; raises `CancelledError`.
    """
    session.flush()
    store = session.store
    rows: list[PlannedRow | LeftOutRow] = []
    relatives = [relative.article for relative in families.relatives(article_id)]
    with store.snapshot():
        reader = ReviewReader(store)
        here = store.article(article_id)
        if here is None:
            raise GoldspanError(message("errors", "This article is no longer in the project."))
        review = reader.read(here)
        decided = [
            unit
            for unit in review.units
            if unit.adjudication is not None and unit.spans
            if unit.state in (UnitState.DECIDED, UnitState.ADOPTED)
            if units is None or unit.id in units
        ]
        text = store.text(article_id)
        copies = store.articles(relatives) if decided else []
        for number, there in enumerate(copies):
            progress.report(number, len(copies), there.title or there.name)
            other = store.text(there.id)
            alignment = families.alignment(article_id, there.id)
            carrier = Carrier(here, text, alignment, there, other)
            carrying = Carrying(session.scheme, carrier, review)
            stepping = Stepping(session, reader.read(there), other)
            rows += _planned(there, decided, carrying, stepping)
    subject = decided[0].marks[0].quote[:40] if decided else ""
    return BatchPlan(
        tuple(row for row in rows if isinstance(row, PlannedRow)),
        tuple(row for row in rows if isinstance(row, LeftOutRow)),
        subject,
    )


def _planned(
    there: Article, decided: Sequence[ReviewUnit], carrying: Carrying, stepping: Stepping
) -> Iterator[PlannedRow | LeftOutRow]:
    wishes: list[Wish] = []
    for unit in decided:
        if not carrying.reaches(unit):
            continue
        wish = _wish(there, unit, carrying, stepping.review, {each.unit.id for each in wishes})
        if isinstance(wish, Wish):
            wishes.append(wish)
        elif wish is not None:
            yield wish
    yield from stepping.try_out(wishes)


def _wish(
    there: Article,
    unit: ReviewUnit,
    carrying: Carrying,
    review: ArticleReview,
    taken: Collection[str],
) -> Wish | LeftOutRow | None:
    """Return what is to be decided in the copy, why it is not, or None where nothing is there."""
    quote = unit.marks[0].quote
    carried = carrying.carry(unit)
    if carried is None:
        return LeftOutRow(there, None, Why.REWORDED, quote)
    found = _unit_there(review, carried)
    if found is None:
        return LeftOutRow(there, None, Why.NOTHING, quote) if carried.drafts else None
    ruling = Why.OTHERWISE if found.id in taken else _ruling_there(review, unit, carried, found)
    if isinstance(ruling, Why):
        return LeftOutRow(there, found, ruling, found.marks[0].quote)
    return Wish(found, ruling, found.differences - unit.differences)


def _unit_there(review: ArticleReview, carried: CarriedUnit) -> ReviewUnit | None:
    """Return the unit of the copy that a carried one is: with the same spans, else overlapping."""
    wanted = {*carried.spans, *(draft.key() for draft in carried.drafts)}
    best = (0, 0)
    found = None
    for unit in review.units:
        keys = {span.key() for span in unit.spans.values()}
        shared = max((_overlap(a, b) for a in keys for b in wanted), default=0)
        rank = (len(keys & wanted), shared)
        if shared > 0 and rank > best:
            best, found = rank, unit
    return found


def _ruling_there(
    review: ArticleReview, unit: ReviewUnit, carried: CarriedUnit, found: ReviewUnit
) -> Ruling | Why:
    for span in found.spans.values():
        if not any(alike(span, attrs) for attrs in carried.spans.get(span.key(), ())):
            return Why.OTHERWISE
    ruling = _made_there(review, unit, carried, found)
    unwritten = found.state is UnitState.ADOPTED and found.adjudication is None
    stands = rulings.adopting(found).drafts if unwritten else found.gold
    if found.state in SETTLED and _says(stands) == _says(ruling.drafts):
        return Why.SAME
    if found.state in (UnitState.DECIDED, UnitState.FROM_FILE):
        return Why.SETTLED
    decided = unit.adjudication
    if decided is None:
        return ruling
    return replace(ruling, reason=decided.reason, comment=decided.comment)


def _says(gold: Iterable[Span | GoldDraft]) -> dict[Key, Attrs]:
    return {each.key(): each.attrs for each in gold}


def _made_there(
    review: ArticleReview, unit: ReviewUnit, carried: CarriedUnit, found: ReviewUnit
) -> Ruling:
    """Return the decision in the copy: what somebody has there, where it is what is wanted."""
    if not carried.drafts:
        absent = found.unit.absent
        wrong = unit.decision is Decision.NONE or not absent
        return rulings.taking_none() if wrong else rulings.taking(found, absent[0])
    best: dict[Key, str] = {}
    for draft in carried.drafts:
        having = [
            w for w, s in found.spans.items() if s.key() == draft.key() and alike(s, draft.attrs)
        ]
        having.sort(key=lambda who: _ends(review, found, who) != carried.ends)
        if having:
            best[draft.key()] = having[0]
    drafts = tuple(
        rulings.copied(found.spans[best[draft.key()]]) if draft.key() in best else draft
        for draft in carried.drafts
    )
    chosen: dict[End, str] = {}
    for who in [*best.values(), *found.spans]:
        for link in found.links.get(who, ()):
            end = _end(review, link)
            if end in carried.ends:
                chosen.setdefault(end, link.id)
    links = tuple(chosen.values())
    if len(drafts) > 1:
        return Ruling(Decision.BOTH, drafts, links)
    return rulings.editing(found, drafts[0], links)


def _ends(review: ArticleReview, unit: ReviewUnit, annotator: str) -> frozenset[End | None]:
    return frozenset(_end(review, link) for link in unit.links.get(annotator, ()))


def _end(review: ArticleReview, link: Link) -> End | None:
    target = review.layers[link.annotator].spans.get(link.target)
    return (link.type, target.key()) if target is not None else None


def _overlap(a: Key, b: Key) -> int:
    """Return how many characters two places share, of one label or of the same range; else 0."""
    shared = min(a[2], b[2]) - max(a[1], b[1])
    return shared if a[0] == b[0] or a[1:] == b[1:] else 0

"""Decides many units at once: planned first, then done as one action that undo takes back."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from enum import StrEnum

from goldspan.domain.change import ActionKind, EntityChange
from goldspan.services.marking.mark_hits import net_changes
from goldspan.services.progress import Progress
from goldspan.services.project.session import ProjectSession
from goldspan.services.review import rulings
from goldspan.services.review.alike.batch_plan import (
    Address,
    BatchPlan,
    BatchResult,
    LeftOutRow,
    PlannedRow,
    Why,
)
from goldspan.services.review.alike.stepping import Stepping, Wish
from goldspan.services.review.filters import UnitFilter
from goldspan.services.review.keeping_decisions import with_settled_gold
from goldspan.services.review.reading import ReviewReader
from goldspan.services.review.review_units import LEFT, ReviewUnit
from goldspan.services.review.rulings import Ruling
from goldspan.services.review.says import majority, sides
from goldspan.services.sharing.bundle_file import refuse_in_bundle


class Way(StrEnum):
    """What is to be taken in all of them."""

    LONGER = "longer"  # of those who have something, the longest span
    SHORTER = "shorter"
    MAJORITY = "majority"  # what more than half of those who were asked say
    PERSON = "person"
    BOTH = "both"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class BatchRequest:
    """Which units are to be decided, and how. `person` is whose is taken, for `Way.PERSON`.

    Where the filter says nothing of states, it is about what is left to decide.
    """

    wanted: UnitFilter
    way: Way
    person: str = ""
    articles: tuple[str, ...] | None = None


def plan_batch(session: ProjectSession, request: BatchRequest, progress: Progress) -> BatchPlan:
    """Return what would be decided; changes nothing. Call in a thread; raises `CancelledError`."""
    session.flush()
    wanted = request.wanted
    if not wanted.states:
        wanted = replace(wanted, states=LEFT)
    rows: list[PlannedRow] = []
    left_out: list[LeftOutRow] = []
    store = session.store
    with store.snapshot():
        reader = ReviewReader(store)
        articles = store.articles(request.articles)
        for number, review in enumerate(reader.each(articles)):
            article = review.article
            progress.report(number, len(articles), article.title or article.name)
            chosen = [unit for unit in review.units if unit.spans and wanted.wants(unit)]
            if not chosen:
                continue
            wishes: list[Wish] = []
            for unit in chosen:
                ruling = _ruling(unit, request)
                if isinstance(ruling, Why):
                    left_out.append(LeftOutRow(article, unit, ruling, unit.marks[0].quote))
                    continue
                also = unit.differences - wanted.differences if wanted.differences else frozenset()
                wishes.append(Wish(unit, ruling, frozenset(also)))
            for row in Stepping(session, review, store.text(article.id)).try_out(wishes):
                if isinstance(row, PlannedRow):
                    rows.append(row)
                else:
                    left_out.append(row)
    return BatchPlan(tuple(rows), tuple(left_out), _subject(request))


def apply_batch(
    session: ProjectSession,
    plan: BatchPlan,
    progress: Progress,
    chosen: Collection[Address] | None = None,
    origin: object | None = None,
) -> BatchResult:
    """Decide the rows of a plan, all or those chosen, as one action.

    What somebody changed since the plan was made is left out and told. Call in a thread; cancelled
    or refused by the project (`ConflictError`), nothing has happened.
    """
    refuse_in_bundle(session.store)
    session.flush()
    by_article: dict[str, list[PlannedRow]] = {}
    for row in plan.rows:
        if chosen is None or row.address in chosen:
            by_article.setdefault(row.article.id, []).append(row)
    store = session.store
    changes: list[EntityChange] = []
    left_out: list[LeftOutRow] = []
    units = 0
    touched = 0
    reader = ReviewReader(store)
    articles = store.articles(list(by_article))
    for number, review in enumerate(reader.each(articles)):
        article = review.article
        progress.report(number, len(articles), article.title or article.name)
        rows = by_article[article.id]
        stepping = Stepping(session, review, store.text(article.id))
        refused = stepping.decide(rows)
        changes += stepping.changes
        left_out += refused
        units += len(rows) - len(refused)
        touched += len(rows) > len(refused)
    progress.check()
    net = net_changes(changes)
    if net:
        changes = with_settled_gold(store, net)
        session.commit(ActionKind.ADJUDICATE, changes, origin=origin, subject=plan.subject)
    return BatchResult(units, touched, tuple(left_out))


def _ruling(unit: ReviewUnit, request: BatchRequest) -> Ruling | Why:
    """Return what a way comes to for a unit, or why it leads nowhere."""
    match request.way:
        case Way.LONGER | Way.SHORTER:
            who = _by_length(unit, longest=request.way is Way.LONGER)
            return rulings.taking(unit, who) if who is not None else Why.SAME_LENGTH
        case Way.MAJORITY:
            most = majority(unit)
            return rulings.taking(unit, most[0]) if most else Why.NO_MAJORITY
        case Way.PERSON:
            asked = request.person in unit.spans or request.person in unit.unit.absent
            return rulings.taking(unit, request.person) if asked else Why.NOT_ASKED
        case Way.BOTH:
            several = len({span.key() for span in unit.spans.values()}) > 1
            return rulings.taking_all(unit) if several else Why.ONE_SAY
        case Way.NONE:
            return rulings.taking_none()


def _by_length(unit: ReviewUnit, *, longest: bool) -> str | None:
    """Return who has the longest span, or the shortest; None where all are as long.

    Of several who have it, the one whose say more people share.
    """
    lengths = {who: span.end - span.start for who, span in unit.spans.items()}
    best = max(lengths.values()) if longest else min(lengths.values())
    if len(set(lengths.values())) == 1:
        return None
    ranges = {
        (unit.spans[who].start, unit.spans[who].end) for who in lengths if lengths[who] == best
    }
    if len(ranges) > 1:
        return None
    for side in sides(unit):
        for who in side:
            if lengths.get(who) == best:
                return who
    return None


def _subject(request: BatchRequest) -> str:
    """Return a few words for the history: what kind of units, of which labels."""
    wanted = request.wanted
    return " ".join([*sorted(wanted.labels), *sorted(wanted.differences)])

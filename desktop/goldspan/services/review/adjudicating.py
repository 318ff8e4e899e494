"""Decides what the rows of a file say: good rows as one action, all others named with why not."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from goldspan.domain.annotator import GOLD
from goldspan.domain.article import Article
from goldspan.domain.change import ActionKind, EntityChange
from goldspan.domain.errors import GoldspanError, RefusedError
from goldspan.domain.layer import WorkState
from goldspan.domain.messages import message
from goldspan.domain.review import Decision, Reason
from goldspan.services.actors.register import Register
from goldspan.services.marking.mark_hits import net_changes
from goldspan.services.progress import Progress
from goldspan.services.project.session import ProjectSession
from goldspan.services.review import rulings
from goldspan.services.review.article_review import ArticleReview
from goldspan.services.review.deciding import Deciding
from goldspan.services.review.decision_rows import OPEN, DecisionRecord, Row
from goldspan.services.review.gold_records import GoldReader
from goldspan.services.review.keeping_decisions import with_settled_gold
from goldspan.services.review.reading import ReviewReader
from goldspan.services.review.review_units import ReviewUnit, UnitState
from goldspan.services.review.rulings import Ruling
from goldspan.services.sharing.bundle_file import refuse_in_bundle
from goldspan.store.project import now


class Outcome(StrEnum):
    """What became of a row."""

    DECIDED = "decided"
    UNCHANGED = "unchanged"  # it was decided like this already
    UNDECIDED = "undecided"  # the row says no decision
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class RowOutcome:
    """What became of a row, by its number in the file; `refusal` says why it was refused."""

    number: int
    outcome: Outcome
    article: str = ""
    unit: str = ""
    refusal: GoldspanError | None = None


@dataclass(frozen=True, slots=True)
class Adjudicated:
    """What came of a file: its rows in order, and the articles that are adjudicated now.

    `left` is how many units are still to be decided, by the name of the article.
    """

    rows: tuple[RowOutcome, ...]
    finished: tuple[str, ...]
    left: dict[str, int]

    def count(self, outcome: Outcome) -> int:
        """Return how many rows came to this."""
        return sum(row.outcome is outcome for row in self.rows)


def adjudicate_rows(
    session: ProjectSession,
    rows: Iterable[Row],
    subject: str,
    progress: Progress,
    *,
    finish: bool = False,
    dry_run: bool = False,
) -> Adjudicated:
    """Decide the rows in one action that undo takes back; with `dry_run` only say what would be.

    With `finish`, articles of these rows where nothing is left are adjudicated. Cancelled, nothing
    has happened.
    """
    refuse_in_bundle(session.store)
    session.flush()
    store = session.store
    articles = {a.id: a for a in store.articles()}
    names = {a.name: a.id for a in articles.values()}
    outcomes: list[RowOutcome] = []
    by_article: dict[str, list[tuple[int, DecisionRecord]]] = {}
    for row in rows:
        record = row.record
        if record is None:
            outcomes.append(RowOutcome(row.number, Outcome.REFUSED, refusal=row.refusal))
            continue
        name = record["article"]
        article_id = names.get(name, name)
        if article_id not in articles:
            gone = RefusedError(
                message("errors", "The project has no article “{name}”."), name=name
            )
            outcomes.append(RowOutcome(row.number, Outcome.REFUSED, name, record["unit"], gone))
            continue
        by_article.setdefault(article_id, []).append((row.number, record))
    people = _People(session)
    reader, register = ReviewReader(store), session.register()
    changes: list[EntityChange] = []
    finished: list[str] = []
    left: dict[str, int] = {}
    for number, (article_id, those) in enumerate(by_article.items()):
        article = articles[article_id]
        progress.report(number, len(by_article), article.title or article.name)
        review = reader.read(article)
        deciding = _Article(session, article, review, store.text(article_id), people, register)
        outcomes += deciding.decide(those, finish=finish)
        changes += deciding.changes
        count = sum(unit.left for unit in review.units)
        if count:
            left[article.name] = count
        if review.done:
            finished.append(article.name)
    net = net_changes(changes)
    progress.check()
    if net and not dry_run:
        changes = with_settled_gold(store, net)
        session.commit(ActionKind.ADJUDICATE, changes, subject=subject)
    return Adjudicated(tuple(sorted(outcomes, key=lambda o: o.number)), tuple(finished), left)


class _People:
    """Finds people by name or id."""

    def __init__(self, session: ProjectSession) -> None:
        self._ids: dict[str, list[str]] = {}
        for each in session.store.annotators():
            self._ids.setdefault(each.name, []).append(each.id)
            self._ids[each.id] = [each.id]

    def find(self, name: str, unit: ReviewUnit) -> str:
        """Return who is called so; of several, the one who was asked in this unit."""
        found = self._ids.get(name, [])
        asked = [who for who in found if who in unit.spans or who in unit.unit.absent]
        if not found:
            raise RefusedError(message("errors", "No annotator is called “{name}”."), name=name)
        if len(asked) > 1:
            raise RefusedError(
                message("errors", "Several annotators are called “{name}”."),
                todo=message("errors", "Say which by id: {known}."),
                name=name,
                known=", ".join(asked),
            )
        return asked[0] if asked else found[0]


class _Article:
    """Decides the rows of one article."""

    def __init__(
        self,
        session: ProjectSession,
        article: Article,
        review: ArticleReview,
        text: str,
        people: _People,
        register: Register,
    ) -> None:
        self._article = article
        self._review = review
        self._people = people
        self._gold = GoldReader(session.scheme, register, article.id, text)
        me = session.annotator.id
        self._step = Deciding(review, text, session.scheme, me, now())
        self._units = {unit.id: unit for unit in review.units}
        self._seen: set[str] = set()
        self.changes: list[EntityChange] = []

    def decide(self, rows: list[tuple[int, DecisionRecord]], *, finish: bool) -> list[RowOutcome]:
        """Decide the rows in their order; return what became of each."""
        outcomes = []
        with self._review.acting() as changes:
            for number, record in rows:
                refusal: RefusedError | None = None
                try:
                    outcome = self._decide(record)
                    if outcome is not Outcome.UNDECIDED:
                        self._seen.add(record["unit"])
                except RefusedError as error:
                    outcome, refusal = Outcome.REFUSED, error
                name, unit = self._article.name, record["unit"]
                outcomes.append(RowOutcome(number, outcome, name, unit, refusal))
            if any(each.outcome is Outcome.DECIDED for each in outcomes):
                self._step.adopt_rest()
                self._step.settle()
            if finish and not self._review.done and self._all_decided():
                self._step.adopt_rest(finishing=True)
                self._step.settle(WorkState.DONE)
        self.changes = changes
        return outcomes

    def _all_decided(self) -> bool:
        return not any(unit.left for unit in self._review.units)

    def _decide(self, record: DecisionRecord) -> Outcome:
        decision = record.get("decision")
        if decision is None:
            return Outcome.UNDECIDED
        unit = self._unit(record)
        if decision == OPEN:
            if unit.adjudication is None:
                return Outcome.UNCHANGED
            self._step.clear(unit)
            return Outcome.DECIDED
        made: list[EntityChange] = []
        try:
            ruling = self._ruling(unit, Decision(decision), record, made)
            if unit.state is not UnitState.STALE and _stands(unit, ruling):
                self._gold.forget(made)
                return Outcome.UNCHANGED
            self._step.rule(unit, ruling)
            self._review.take_along(made)
        except RefusedError:
            self._gold.forget(made)
            raise
        return Outcome.DECIDED

    def _unit(self, record: DecisionRecord) -> ReviewUnit:
        unit = self._units.get(record["unit"])
        if unit is None:
            raise RefusedError(
                message("errors", "The article has no such unit now: somebody changed something."),
                todo=message("errors", "List the units anew and decide again."),
            )
        for person in record.get("people", ()):
            known = person.get("print")
            if known is not None and known != unit.prints.get(person["id"], ""):
                raise RefusedError(
                    message("errors", "Somebody has changed what they have here since."),
                    todo=message("errors", "List the units anew and decide again."),
                )
        if unit.id in self._seen:
            raise RefusedError(message("errors", "Another row decides on this unit already."))
        return unit

    def _ruling(
        self,
        unit: ReviewUnit,
        decision: Decision,
        record: DecisionRecord,
        made: list[EntityChange],
    ) -> Ruling:
        match decision:
            case Decision.TAKEN:
                who = self._people.find(record.get("taken", ""), unit)
                ruling = rulings.taking(unit, who)
            case Decision.EDITED:
                ruling = self._edited(unit, record, made)
            case Decision.ADOPTED if unit.differences or not unit.spans:
                raise RefusedError(message("errors", "They do not all agree here."))
            case Decision.ADOPTED:
                ruling = rulings.adopting(unit)
            case Decision.BOTH:
                ruling = rulings.taking_all(unit)
            case Decision.NONE:
                ruling = rulings.taking_none()
            case Decision.SKIPPED:
                ruling = rulings.skipping(unit)
        reason = Reason(record["reason"]) if "reason" in record else None
        return replace(ruling, reason=reason, comment=record.get("comment"))

    def _edited(self, unit: ReviewUnit, record: DecisionRecord, made: list[EntityChange]) -> Ruling:
        gold = record.get("gold", [])
        if len(gold) != 1:
            raise RefusedError(message("errors", "An edited unit needs one span in “gold”."))
        draft = self._gold.read(gold[0], made)
        base = record.get("taken", "")
        who = self._people.find(base, unit) if base else GOLD.id
        span = unit.spans.get(who)
        links = record.get("links")
        if links is None:
            own = [link.id for link in unit.links.get(who, ())]
            links = own if span is not None else list(rulings.chosen_links(unit))
        if span is not None:
            draft = replace(draft, origin=rulings.copied(span).origin)
        elif unit.gold:
            draft = replace(draft, origin=unit.gold[0].origin)
        return rulings.editing(unit, draft, links)


def _stands(unit: ReviewUnit, ruling: Ruling) -> bool:
    """Return whether just this was decided on a unit already."""
    decided = unit.adjudication
    if decided is None:
        return False
    gold = {span.key(): span.attrs for span in unit.gold}
    return (
        (decided.decision, decided.taken) == (ruling.decision, ruling.taken)
        and set(decided.links) == set(ruling.links)
        and gold == {draft.key(): draft.attrs for draft in ruling.drafts}
        and ruling.reason in (None, decided.reason)
        and ruling.comment in (None, decided.comment)
    )

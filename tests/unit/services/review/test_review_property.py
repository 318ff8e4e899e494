"""Any sequence of decisions, annotators' work and undos: gold holds together, layers are theirs."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from goldspan.domain.annotator import GOLD
from goldspan.domain.change import ActionKind, EntityChange
from goldspan.domain.errors import RefusedError
from goldspan.domain.layer import Link, Span
from goldspan.domain.review import Reason
from goldspan.services.progress import Progress
from goldspan.services.project.session import ProjectSession
from goldspan.services.review.alike.batch import BatchRequest, Way, apply_batch, plan_batch
from goldspan.services.review.desk import ReviewDesk
from goldspan.services.review.filters import UnitFilter
from goldspan.services.review.review_units import ReviewUnit, UnitState
from helpers.decided_articles import claim, date
from helpers.differing_people import BUILDING, DETOURS, FALK, TEXT, VALLEY, actor, differing_people
from helpers.reviewed_project import reviewed_project

LABELS = ("ACTOR", "DATE", "CLAIM")
REASONS = tuple(Reason)
STATES = tuple(UnitState)
pick = st.integers(0, 30)
STEPS = ("take", "take", "none", "both", "edit", "skip", "clear", "reason", "attribute")
LINK_STEPS = ("choose_link", "drop_link", "draw_link")
WHOLE_STEPS = ("adopt", "finish", "reopen", "undo", "undo", "redo", "add", "batch")
WAYS = tuple(Way)
THEIRS = ("theirs",)  # an annotator works on, in between
step = st.tuples(st.sampled_from((*STEPS, *LINK_STEPS, *WHOLE_STEPS, *THEIRS)), pick, pick)


class Hands:
    """Carries out steps on a review desk: each names a command and two numbers to choose by."""

    def __init__(self, desk: ReviewDesk, session: ProjectSession) -> None:
        self.desk = desk
        self.session = session

    def do(self, name: str, first: int, second: int) -> None:
        """Carry out a step."""
        units = self.desk.units
        if name in WHOLE_STEPS:
            self._on_all(name, first, second)
        elif name in THEIRS:
            self._theirs(first, second)
        elif name in LINK_STEPS:
            self._on_links(name, units[first % len(units)], second)
        else:
            self._on_unit(name, units[first % len(units)], second)

    def _on_unit(self, name: str, unit: ReviewUnit, second: int) -> None:
        desk = self.desk
        asked = [*unit.spans, *unit.unit.absent] or [GOLD.id]
        who = asked[second % len(asked)]
        start = second * 3 % (len(TEXT) - 9)
        commands: dict[str, Callable[[], object]] = {
            "take": lambda: desk.take(unit, who),
            "none": lambda: desk.none(unit),
            "both": lambda: desk.both(unit),
            "edit": lambda: desk.edit(unit, LABELS[second % 3], start, start + 9, {}, base=who),
            "skip": lambda: desk.skip(unit),
            "clear": lambda: desk.clear(unit),
            "reason": lambda: desk.set_reason(unit, REASONS[second % len(REASONS)], str(second)),
            "attribute": lambda: desk.take_attribute(unit, "mode", who),
        }
        commands[name]()

    def _on_links(self, name: str, unit: ReviewUnit, second: int) -> None:
        desk = self.desk
        theirs = [link.id for those in unit.links.values() for link in those]
        gold = desk.gold_spans
        if name == "choose_link" and theirs:
            desk.choose_link(unit, theirs[second % len(theirs)])
        elif name == "drop_link" and (unit.gold_links or theirs):
            offered = [*(link.id for link in unit.gold_links), *theirs]
            desk.drop_link(unit, offered[second % len(offered)])
        elif name == "draw_link" and unit.gold:
            kind = "when" if second % 2 else "source"
            desk.draw_link(unit.gold[0].id, kind, gold[second % len(gold)].id)

    def _on_all(self, name: str, first: int, second: int) -> None:
        desk, start = self.desk, first * 5 % (len(TEXT) - 7)
        commands: dict[str, Callable[[], object]] = {
            "adopt": desk.adopt_all,
            "finish": lambda: desk.finish(anyway=bool(second % 3)),
            "reopen": desk.reopen,
            "undo": lambda: self.session.undo().result(),
            "redo": lambda: self.session.redo().result(),
            "add": lambda: desk.add(LABELS[second % 3], start, start + 7, {}),
            "batch": lambda: self._at_once(WAYS[first % len(WAYS)], second),
        }
        commands[name]()

    def _at_once(self, way: Way, second: int) -> None:
        """Decide on all units of the same state."""
        wanted = UnitFilter(states=frozenset({STATES[second % len(STATES)]}))
        people = self.desk.people.compared
        person = people[second % len(people)].id if people else ""
        plan = plan_batch(self.session, BatchRequest(wanted, way, person), Progress())
        apply_batch(self.session, plan, Progress())

    def _theirs(self, first: int, second: int) -> None:
        """Let an annotator change or remove a span, as her own window would."""
        self.session.flush()
        store, article = self.session.store, self.desk.article.id
        people = [person.id for person in self.desk.people.compared]
        spans = [span for who in people for span in store.spans(article, who)]
        if not spans:
            return
        span = spans[first % len(spans)]
        if second % 2:
            after = replace(span, attrs={**span.attrs, "mode": str(second)})
            changes = [EntityChange(span, after)]
        else:
            links = [x for x in store.links(article) if span.id in (x.source, x.target)]
            changes = [*(EntityChange(link, None) for link in links), EntityChange(span, None)]
        annotator = next(a for a in store.annotators() if a.id == span.annotator)
        self.session.commit_as(annotator, ActionKind.EDIT, changes, "")


@given(st.booleans(), st.lists(step, max_size=14))
@settings(max_examples=20, deadline=None)
def test_gold_holds_together_and_undo_takes_all_back(
    filed: bool, steps: list[tuple[str, int, int]]
) -> None:
    article = differing_people(third=True)
    if filed:
        gold = [actor(FALK), actor(VALLEY), claim(BUILDING, "INDIRECT"), claim(DETOURS, "X")]
        links = [("source", BUILDING, FALK), ("source", DETOURS, VALLEY)]
        article.gold(*gold, date("Herbst", "2022-FA"), links=links)
    with (
        tempfile.TemporaryDirectory() as folder,
        reviewed_project(Path(folder), article) as session,
    ):
        desk = ReviewDesk(session, article.id)
        refused: list[Exception] = []
        desk.on_refused(refused.append)
        end = session.subscribe(desk.receive)
        hands = Hands(desk, session)
        start = gold_in(session, article.id)
        for name, first, second in steps:
            theirs = people_in(session, article.id)
            with suppress(RefusedError):
                hands.do(name, first, second)
            session.flush()
            assert name in THEIRS or people_in(session, article.id) == theirs
            check(desk, session)
        assert refused == []
        while session.undoable():
            session.undo().result()
        assert gold_in(session, article.id) == start
        assert session.store.adjudications(article.id) == []
        assert session.store.verify() == []
        end()


def check(desk: ReviewDesk, session: ProjectSession) -> None:
    """The desk shows what the project holds, and what gold and decisions say fits together."""
    here = desk.article.id
    spans, links = gold_in(session, here)
    assert {span.id: span for span in desk.gold_spans} == spans
    assert {link.id: link for link in desk.gold_links} == links
    assert all(link.source in spans and link.target in spans for link in links.values())
    assert len({span.key() for span in spans.values()}) == len(spans)
    assert len({(x.type, x.source, x.target) for x in links.values()}) == len(links)
    placed = [span.id for unit in desk.units for span in unit.gold]
    assert sorted(placed) == sorted(spans)
    ids = [unit.id for unit in desk.units]
    assert len(set(ids)) == len(ids)
    fresh = ReviewDesk(session, here)
    assert fresh.units == desk.units
    assert fresh.done == desk.done
    for unit in desk.units:
        if unit.state is UnitState.DECIDED and unit.adjudication is not None:
            assert {span.id for span in unit.gold} == set(unit.adjudication.spans)


def gold_in(session: ProjectSession, article: str) -> tuple[dict[str, Span], dict[str, Link]]:
    """Return gold as the project has it."""
    spans = {span.id: span for span in session.store.spans(article, GOLD.id)}
    return spans, {link.id: link for link in session.store.links(article, GOLD.id)}


def people_in(session: ProjectSession, article: str) -> set[str]:
    """Return everything that is not gold's, as text."""
    things = [*session.store.spans(article), *session.store.links(article)]
    return {repr(each) for each in things if each.annotator != GOLD.id}

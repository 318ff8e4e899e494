"""A decision in one article is carried to the same passage in its copies."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from goldspan.domain.review import Decision, Reason
from goldspan.services.families.project_families import ProjectFamilies
from goldspan.services.progress import Progress
from goldspan.services.project.session import ProjectSession
from goldspan.services.review.alike.batch import apply_batch
from goldspan.services.review.alike.batch_plan import BatchPlan, Why
from goldspan.services.review.alike.copies import plan_copies
from goldspan.services.review.desk import ReviewDesk
from goldspan.services.review.review_units import UnitState
from helpers.copied_news import COPY, REPORT
from helpers.decided_articles import Marked, claim, date
from helpers.differing_people import actor, gold_links_of, gold_of, unit_of
from helpers.reviewed_article import Reviewed
from helpers.reviewed_project import reviewed_project

HURT = "Verletzt wurde nach Angaben der Küstenwache niemand"
COAST, WIRTH = "Küstenwache", "Kapitän Jonas Wirth"


@dataclass
class Copied:
    """A report and its copy, each on a reviewer's desk."""

    session: ProjectSession
    families: ProjectFamilies
    here: ReviewDesk
    there: ReviewDesk

    def plan(self, *words: str) -> BatchPlan:
        units = {unit_of(self.here, each).id for each in words} or None
        return plan_copies(self.session, self.families, self.here.article.id, units, Progress())

    def take(self, words: str, name: str) -> None:
        who = next(each.id for each in self.here.people.compared if each.name == name)
        self.here.take(unit_of(self.here, words), who)


def layers(day: str) -> dict[str, list[Marked]]:
    """Return what Ada and Ben have in either text; `day` is when it is to begin there."""
    ada = [
        actor(COAST),
        claim(HURT, "REPORTED"),
        date("Donnerstag", "2022-01-13"),
        date(day, "2022-01-12"),
        actor(WIRTH),
        actor("Halm"),
    ]
    ben = [
        claim(HURT, "INDIRECT"),
        actor(COAST),
        date("bis Donnerstag", "2022-01-13"),
        actor("Jonas Wirth"),
        actor("Reederei Halm"),
    ]
    return {"Ada": ada, "Ben": ben}


@pytest.fixture
def copied(tmp_path: Path) -> Iterator[Copied]:
    """Yield the two articles; in the copy Ben has marked the shipping line otherwise."""
    links = {"Ada": [("source", HURT, COAST)], "Ben": [("source", HURT, COAST)]}
    there = layers("Freitag")
    there["Ben"][-1] = actor("die Reederei Halm")
    articles = Reviewed(REPORT, layers("Mittwoch"), links), Reviewed(COPY, there, links)
    with reviewed_project(tmp_path, *articles) as session:
        families = ProjectFamilies(session)
        families.build()
        desks = [ReviewDesk(session, each.id) for each in articles]
        for desk in desks:
            session.subscribe(desk.receive)
        yield Copied(session, families, *desks)
        families.close()


def test_a_decision_is_carried_with_whose_it_was(copied: Copied) -> None:
    copied.take(HURT, "Ben")
    copied.here.set_reason(unit_of(copied.here, HURT), Reason.INTERPRETATION, "nach Angaben")
    plan = copied.plan(HURT)
    (row,) = plan.rows
    assert (row.article.id, plan.left_out) == (copied.there.article.id, ())
    assert [span.attrs for span in row.after] == [{"mode": "INDIRECT"}]
    assert copied.there.gold_spans == []

    result = apply_batch(copied.session, plan, Progress())
    assert (result.units, result.articles) == (1, 1)
    decided = unit_of(copied.there, HURT).adjudication
    assert decided is not None
    ben = next(each.id for each in copied.here.people.compared if each.name == "Ben")
    assert (decided.taken, decided.reason, decided.comment) == (
        ben,
        Reason.INTERPRETATION,
        "nach Angaben",
    )
    # The coast guard was adopted along: the link has both its ends.
    assert gold_links_of(copied.there) == {("source", HURT, COAST)}
    assert [(r.why, r.quote) for r in copied.plan(HURT).left_out] == [(Why.SAME, HURT)]
    copied.session.undo().result()
    assert gold_of(copied.there) == set()


def test_what_does_not_correspond_is_left_out_and_said(copied: Copied) -> None:
    copied.take("Donnerstag", "Ben")
    copied.take("Mittwoch", "Ada")
    copied.take("Reederei Halm", "Ada")
    plan = copied.plan()
    assert [(row.why, row.quote) for row in plan.left_out] == [
        (Why.OTHERWISE, "Halm"),
        (Why.SAME, COAST),
        (Why.REWORDED, "Mittwoch"),
    ]
    assert [[span.quote for span in row.after] for row in plan.rows] == [["bis Donnerstag"]]


def test_none_and_edited_are_carried_too(copied: Copied) -> None:
    copied.here.none(unit_of(copied.here, HURT))
    unit = unit_of(copied.here, WIRTH)
    start = copied.here.text.index("Wirth")
    copied.here.edit(unit, "ACTOR", start, start + 5, {"kind": "PERSON"})
    plan = copied.plan(HURT, WIRTH)
    assert [[span.quote for span in row.after] for row in plan.rows] == [[], ["Wirth"]]
    apply_batch(copied.session, plan, Progress())
    assert unit_of(copied.there, HURT).decision is Decision.NONE
    assert unit_of(copied.there, WIRTH).decision is Decision.EDITED
    assert unit_of(copied.there, WIRTH).gold[0].attrs == {"kind": "PERSON"}


def test_what_was_decided_otherwise_there_stays(copied: Copied) -> None:
    copied.take(HURT, "Ben")
    copied.there.none(unit_of(copied.there, HURT))
    plan = copied.plan(HURT)
    assert [row.why for row in plan.left_out] == [Why.SETTLED]
    assert unit_of(copied.there, HURT).state is UnitState.DECIDED

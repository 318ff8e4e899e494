"""An annotator sees what became of her spans, and nothing of what others have."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from goldspan.domain.review import Decision, Reason
from goldspan.services.review.corrections import Outcome
from goldspan.ui.project_view import ProjectView
from goldspan.ui.review.corrections.rows import ArticleRow
from goldspan.ui.review.corrections.view import CorrectionsView
from goldspan.ui.review.page import CORRECTIONS, ReviewPage
from helpers.decided_articles import actor, date
from helpers.reviewed_article import Reviewed
from helpers.waiting import wait

Open = Callable[..., ProjectView]
TEXT = "Am Montag prüft Moskau rund 30 Tage. Die Nato schweigt."


def adjudicated() -> Reviewed:
    """Return an article: one of Ada's spans taken, one changed, one not, and one missed."""
    ada = [date("Montag", "2022-01-10"), date("rund 30 Tage", "P30D"), actor("Die Nato", "Nato")]
    ben = [date("Montag", "2022-01-10"), date("30 Tage", "P30D"), actor("Moskau", "Russland")]
    there = Reviewed(TEXT, {"Ada": ada, "Ben": ben})
    there.gold(*ben)
    differ = {"Ada": "rund 30 Tage", "Ben": "30 Tage"}
    there.decide(differ, Decision.TAKEN, ["30 Tage"], Reason.BOUNDARY, "„rund“ bleibt draußen")
    there.decide({"Ada": "Die Nato", "Ben": None}, Decision.NONE, reason=Reason.SLIP)
    there.decide({"Ada": None, "Ben": "Moskau"}, Decision.TAKEN, ["Moskau"])
    return there


def shown(view: ProjectView) -> CorrectionsView:
    page = cast(ReviewPage, view.review)
    page.views.show_view(CORRECTIONS)
    found = cast(CorrectionsView, page.views.view(CORRECTIONS))
    wait(lambda: found.looked is not None and not found.looking.busy)
    return found


@pytest.fixture
def project(open_review: Open) -> ProjectView:
    """Return the project as Ada has it open."""
    return open_review(adjudicated(), person="Ada")


def listed(view: CorrectionsView) -> list[tuple[str, str, str]]:
    return [(row.head, row.changes, row.why) for row in view.model.listed]


def test_what_was_corrected_is_listed_under_its_article(project: ProjectView) -> None:
    view = shown(project)
    assert listed(view) == [
        ("Missed · Actor", "", ""),
        ("Changed · Date", "“rund 30 Tage” → “30 Tage”", "Boundary"),
        ("Not taken · Actor", "", "Slip"),
    ]
    heading = view.model.rows[0]
    assert isinstance(heading, ArticleRow)
    assert heading.counts == "1 of 3 taken · 1 changed · 1 not taken · 1 missed"
    assert view.model.listed[1].correction.comment == "„rund“ bleibt draußen"


def test_what_was_taken_is_listed_on_request(project: ProjectView) -> None:
    view = shown(project)
    chooser = view.filter.outcomes
    at = chooser.findData(Outcome.TAKEN.value)
    assert chooser.itemText(at) == "Taken (1)"
    assert chooser.itemText(0) == "All corrections (3)"
    chooser.setCurrentIndex(at)
    chooser.activated.emit(at)
    assert listed(view) == [("Taken · Date", "", "")]


def test_filters_meet(project: ProjectView) -> None:
    view = shown(project)
    reasons = view.filter.reasons
    at = reasons.findData(Reason.SLIP.value)
    reasons.setCurrentIndex(at)
    reasons.activated.emit(at)
    assert [row.kind for row in view.model.listed] == [Outcome.NOT_TAKEN]
    QTest.keyClicks(view.filter.field, "Montag")
    wait(lambda: not view.model.listed)
    QTest.mouseClick(view.all, Qt.MouseButton.LeftButton)
    assert len(view.model.listed) == 3
    assert view.list.hasFocus()


def test_enter_goes_to_the_article(project: ProjectView) -> None:
    view = shown(project)
    view.list.setFocus()
    QTest.keyClick(view.list, Qt.Key.Key_Down)
    QTest.keyClick(view.list, Qt.Key.Key_Return)
    wait(lambda: project.page == "annotate")
    wait(lambda: project.annotate.article_id == adjudicated().id)
    canvas = project.annotate.canvas
    start = TEXT.index("rund")
    wait(lambda: canvas.state.selected is not None)
    desk = project.annotate.controller.desk
    assert desk is not None
    assert desk.layer.spans[canvas.state.selected].start == start


def test_the_article_says_how_many_and_leads_there(project: ProjectView) -> None:
    project.annotate_article(adjudicated().id)
    header = project.annotate.header
    wait(lambda: any(b.text() == "3 corrections" for b in header.findChildren(QPushButton)))
    link = next(b for b in header.findChildren(QPushButton) if b.text() == "3 corrections")
    wait(link.isVisible)
    QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    page = cast(ReviewPage, project.review)
    wait(lambda: project.page == "review" and page.views.current == CORRECTIONS)
    view = cast(CorrectionsView, page.views.view(CORRECTIONS))
    wait(lambda: view.list.current() is not None)


def test_before_an_article_is_adjudicated_nothing_is_shown(open_review: Open) -> None:
    there = Reviewed(TEXT, {"Ada": [actor("Moskau", "Russland")], "Ben": []})
    project = open_review(there, person="Ada")
    view = shown(project)
    assert view.empty.title == "No corrections yet"
    QTest.mouseClick(view.empty.step, Qt.MouseButton.LeftButton)
    wait(lambda: project.page == "annotate")


def test_the_reviewer_who_marked_nothing_has_none(open_review: Open) -> None:
    view = shown(open_review(adjudicated()))
    assert view.empty.title == "No corrections yet"
    assert view.model.rows == []


def test_where_all_was_taken_that_is_said(open_review: Open) -> None:
    same = [actor("Moskau", "Russland")]
    there = Reviewed(TEXT, {"Ada": same, "Ben": same})
    there.gold(*same)
    view = shown(open_review(there, person="Ada"))
    assert view.all.text() == "Show what was taken"
    QTest.mouseClick(view.all, Qt.MouseButton.LeftButton)
    assert [row.kind for row in view.model.listed] == [Outcome.TAKEN]

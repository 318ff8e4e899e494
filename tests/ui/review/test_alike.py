"""Many units decided alike: previewed unit by unit, ticked, one step, taken back."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from goldspan.domain.annotator import GOLD
from goldspan.domain.review import Reason
from goldspan.ui.project_view import ProjectView
from goldspan.ui.review.alike.model import HeadingRow, PreviewRow, StayingRow
from goldspan.ui.review.alike.panel import AlikePanel
from goldspan.ui.review.page import ReviewPage
from helpers.decided_articles import date
from helpers.reviewed_article import Reviewed
from helpers.waiting import wait

Open = Callable[..., ProjectView]
TEXTS = ("Rund 30 Tage wartet er.", "Etwa 20 Tage ruht sie.", "Vor 3 Tagen kam er.")


def articles() -> list[Reviewed]:
    """Return three articles on whose dates Ada and Ben differ: two boundaries, one value."""
    first = {"Ada": [date("Rund 30 Tage", "P30D")], "Ben": [date("30 Tage", "P30D")]}
    second = {"Ada": [date("Etwa 20 Tage", "P20D")], "Ben": [date("20 Tage", "P20D")]}
    third = {"Ada": [date("3 Tagen", "P3D")], "Ben": [date("3 Tagen", "P4D")]}
    return [Reviewed(t, layers) for t, layers in zip(TEXTS, (first, second, third), strict=True)]


@pytest.fixture
def project(open_review: Open) -> ProjectView:
    """Return the project, at the first article."""
    made = articles()
    project = open_review(*made)
    page = cast(ReviewPage, project.review)
    page.show_article(made[0].id)
    wait(lambda: page.units.article_id == made[0].id and page.units.controller.unit is not None)
    return project


def opened(project: ProjectView) -> AlikePanel:
    """Press M and wait for the plan."""
    page = cast(ReviewPage, project.review)
    page.units.canvas.setFocus()
    QTest.keyClick(page.units.canvas, Qt.Key.Key_M)
    wait(lambda: page.findChild(AlikePanel) is not None)
    panel = page.findChild(AlikePanel)
    assert isinstance(panel, AlikePanel)
    wait(lambda: panel.isVisible() and not panel.looking.busy and panel.model.rows)
    return panel


def gold(project: ProjectView) -> set[str]:
    store = project.session.store
    return {span.quote for each in articles() for span in store.spans(each.id, GOLD.id)}


def choose(panel: AlikePanel, way: str) -> None:
    chooser = panel.choices.way
    chooser.setCurrentIndex(chooser.findText(way))
    chooser.activated.emit(chooser.currentIndex())
    wait(lambda: not panel.looking.busy and panel.model.rows)


def planned(panel: AlikePanel) -> list[str]:
    return [row.becomes for row in panel.model.rows if isinstance(row, PreviewRow)]


def test_what_would_happen_is_shown_unit_by_unit(project: ProjectView) -> None:
    panel = opened(project)
    assert planned(panel) == ["gold: “Rund 30 Tage”", "gold: “Etwa 20 Tage”"]
    choose(panel, "the shorter span")
    assert planned(panel) == ["gold: “30 Tage”", "gold: “20 Tage”"]
    assert gold(project) == set()


def test_the_ticked_are_decided_as_one_step_and_taken_back(project: ProjectView) -> None:
    panel = opened(project)
    choose(panel, "the shorter span")
    wait(panel.list.hasFocus)
    QTest.keyClick(panel.list, Qt.Key.Key_Space)
    assert panel.apply.text() == "Decide 1 unit"
    panel.reason.setCurrentIndex(panel.reason.findText("Boundary"))
    QTest.keyClick(panel.list, Qt.Key.Key_Return)
    wait(lambda: gold(project) == {"20 Tage"})
    wait(lambda: not panel.isVisible())
    decisions = project.session.store.adjudications(articles()[1].id)
    assert [each.reason for each in decisions] == [Reason.BOUNDARY]
    done = project.session.undoable()
    assert done is not None
    assert done.subject == "Boundary · Date"
    project.session.undo().result()
    assert gold(project) == set()


def test_a_box_is_ticked_by_the_mouse_and_the_button_decides(project: ProjectView) -> None:
    panel = opened(project)
    second = panel.list.visualRect(panel.model.index(1))
    button = Qt.MouseButton.LeftButton
    place = second.topLeft() + second.center() * 0
    place.setX(20)
    place.setY(second.center().y())
    QTest.mouseClick(panel.list.viewport(), button, pos=place)
    assert len(panel.model.ticked) == 1
    QTest.mouseClick(panel.every, button)
    assert len(panel.model.ticked) == 2
    QTest.mouseClick(panel.apply, button)
    wait(lambda: gold(project) == {"Rund 30 Tage", "Etwa 20 Tage"})


def test_what_is_left_out_says_why(project: ProjectView) -> None:
    page = cast(ReviewPage, project.review)
    page.show_article(articles()[2].id)
    wait(lambda: page.units.article_id == articles()[2].id and page.units.controller.unit)
    panel = opened(project)
    chooser = panel.choices.way
    assert [chooser.itemText(n) for n in range(chooser.count())] == [
        "as Ada",
        "as Ben",
        "both",
        "none of them",
    ]
    choose(panel, "both")
    heading, staying = panel.model.rows
    assert isinstance(heading, HeadingRow)
    assert heading.words == "Left out: 1 place"
    assert isinstance(staying, StayingRow)
    assert (staying.quote, staying.why) == (
        "“3 Tagen”",
        "the same words with the same label: nothing to add",
    )
    assert not panel.apply.isEnabled()


def test_where_nothing_is_left_that_is_said(project: ProjectView) -> None:
    panel = opened(project)
    QTest.mouseClick(panel.apply, Qt.MouseButton.LeftButton)
    wait(lambda: not panel.isVisible())
    page = cast(ReviewPage, project.review)
    wait(lambda: page.units.controller.unit is not None)
    first = page.units.controller.units[0]
    page.units.controller.go_to(first.id)
    page.decide_alike()
    wait(lambda: panel.isVisible() and not panel.looking.busy)
    about = panel.choices.about
    assert about.currentText() == "This decision, in all copies"
    wait(panel.empty.isVisible)
    assert panel.empty.title == "Nothing decided here is left to decide in a copy."
    about.setCurrentIndex(0)
    about.activated.emit(0)
    wait(lambda: panel.empty.title == "Nothing of the kind is left to decide.")
    assert not panel.apply.isEnabled()


def test_escape_goes_back_to_the_units(project: ProjectView) -> None:
    panel = opened(project)
    wait(panel.list.hasFocus)
    QTest.keyClick(panel.list, Qt.Key.Key_Escape)
    wait(lambda: not panel.isVisible())
    assert cast(ReviewPage, project.review).units.isVisible()
    assert gold(project) == set()

"""Which units and articles are listed, and what stands there where nothing can be compared."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox

from goldspan.domain.change import ActionKind, EntityChange
from goldspan.domain.errors import RefusedError
from goldspan.domain.layer import LayerState, WorkState, layer_state_id
from goldspan.domain.review import Decision
from goldspan.services.review.overview import ReviewState
from goldspan.services.review.review_units import Difference
from goldspan.ui.project_view import ProjectView
from goldspan.ui.review.units.articles import GONE_ON
from goldspan.ui.review.units.empty_states import Lack
from goldspan.ui.review.units.rows import Shown, UnitChoice
from goldspan.ui.review.units.view import UnitsView
from helpers.decided_articles import date
from helpers.differing_people import DETOURS, actor, differing_people
from helpers.reviewed_article import Reviewed
from helpers.waiting import wait

from .conftest import Open

K = Qt.Key


def choose(chooser: QComboBox, value: str) -> None:
    """Choose a value as a person does."""
    chooser.setFocus()
    chooser.setCurrentIndex(chooser.findData(value))
    chooser.activated.emit(chooser.currentIndex())


def quotes(view: UnitsView) -> list[str]:
    """Return the words of the units that are listed."""
    return [unit.marks[0].quote for unit in view.model.listed]


def test_units_are_filtered_with_counts(view: UnitsView) -> None:
    texts = [view.filter.kinds.itemText(n) for n in range(view.filter.kinds.count())]
    assert texts == [
        "All kinds (6)",
        "Label (1)",
        "Only some have it (2)",
        "Boundary (1)",
        "Attribute (1)",
        "Link (1)",
    ]
    assert view.filter.people.itemText(0) == "All people (6)"
    assert view.filter.labels.itemText(0) == "All labels (6)"
    choose(view.filter.kinds, Difference.ONLY.value)
    assert quotes(view) == ["Dienstag", "Rat von Altdorf"]
    labels = [view.filter.labels.itemText(n) for n in range(view.filter.labels.count())]
    assert labels == ["All labels (2)", "Actor (1)", "Date (1)"]
    view.filter.show_filter(UnitChoice(state=Shown.EVERYTHING))
    assert len(view.model.listed) == 9
    view.filter.show_filter(UnitChoice(state="adopted"))
    assert quotes(view)[:2] == ["Nora Falk", "Montag"]


def test_the_worst_come_first_and_what_is_decided_stands_last(view: UnitsView) -> None:
    QTest.mouseClick(view.filter.worst, Qt.MouseButton.LeftButton)
    assert quotes(view)[0] == "zwei Jahre"
    view.controller.go_to(view.model.listed[0].id)
    view.canvas.setFocus()
    QTest.keyClick(view.canvas, K.Key_1)
    assert quotes(view)[-1] == "zwei Jahre"
    unit = view.controller.unit
    assert unit is not None
    assert unit.left


def test_the_list_goes_to_units_and_decides(view: UnitsView) -> None:
    view.list.setFocus()
    QTest.keyClick(view.list, K.Key_Down)
    QTest.keyClick(view.list, K.Key_Down)
    QTest.keyClick(view.list, K.Key_Down)
    unit = view.controller.unit
    assert unit is not None
    assert unit.marks[0].quote == DETOURS
    QTest.keyClick(view.list, K.Key_2)
    after = next(u for u in view.controller.units if u.id == unit.id)
    assert after.decision is Decision.TAKEN
    assert view.list.hasFocus()
    QTest.keyClick(view.list, K.Key_Return)
    assert view.canvas.hasFocus()


def test_what_was_just_decided_stays_listed_until_one_goes_on(view: UnitsView) -> None:
    view.filter.show_filter(UnitChoice(state="open"))
    first = view.model.listed[0]
    view.controller.go_to(first.id)
    view.bar.pressed.emit("compose")
    view.controller.attempt(lambda desk: desk.take(first, view.controller.people[0].id))
    assert first.id in [unit.id for unit in view.model.listed]
    view.controller.step_open(True)
    assert view.controller.unit is not None
    assert view.controller.unit.id != first.id


def test_articles_follow_each_other_when_they_are_done(open_review: Open) -> None:
    second = Reviewed(
        "Am Freitag sprach Kanzlerin Weiss.", {"Ada": [date("Freitag", "2022-01-14")], "Ben": []}
    )
    units = open_review(differing_people(), second).review.units
    rows = units.articles.model.rows
    assert [row.about.state for row in rows] == [ReviewState.READY] * 2
    first = units.article_id
    for unit in list(units.controller.units):
        if unit.left:
            units.controller.attempt(lambda desk, unit=unit: desk.none(unit))
    units.canvas.setFocus()
    QTest.keyClick(units.canvas, K.Key_D)
    wait(lambda: units.article_id not in ("", first))
    assert units.controller.unit is not None
    wait(
        lambda: (
            [row.about.state for row in units.articles.model.rows]
            == [ReviewState.ADJUDICATED, ReviewState.READY]
        )
    )


def test_an_adjudicated_article_in_which_somebody_went_on_is_marked_and_filtered(
    open_review: Open,
) -> None:
    second = Reviewed("Am Freitag sprach Weiss.", {"Ada": [actor("Weiss")], "Ben": []})
    view = open_review(differing_people(), second)
    units, session = view.review.units, view.session
    first, names = units.article_id, units.articles.states
    for unit in list(units.controller.units):
        if unit.left:
            units.controller.attempt(lambda desk, unit=unit: desk.none(unit))
    units.canvas.setFocus()
    QTest.keyClick(units.canvas, K.Key_D)
    wait(lambda: units.article_id not in ("", first) and units.up_to_date)
    assert [row.left for row in units.articles.rows] == [0, 0]
    assert names.findData(GONE_ON) < 0
    span = next(s for s in session.store.spans(first) if s.quote == DETOURS)
    session.commit(ActionKind.EDIT, [EntityChange(span, replace(span, attrs={"mode": "DIRECT"}))])
    wait(lambda: [row.left for row in units.articles.rows] == [1, 0])
    shown = units.articles.model.index(0)
    assert "1 unit left" in shown.data(Qt.ItemDataRole.AccessibleTextRole)
    assert names.itemText(0) == "All articles (2)"
    choose(names, GONE_ON)
    assert [row.id for row in units.articles.rows] == [first]
    units.show_article(first)
    wait(lambda: units.article_id == first)
    QTest.keyClick(units.canvas, K.Key_1)
    wait(lambda: units.up_to_date and not units.articles.rows)


def test_an_article_with_open_units_is_not_done(view: UnitsView) -> None:
    refused: list[RefusedError] = []
    view.refused.connect(refused.append)
    QTest.keyClick(view.canvas, K.Key_D)
    assert ["6 left" in str(error) for error in refused] == [True]
    assert view.controller.desk is not None
    assert not view.controller.desk.done


def test_without_anything_to_compare_the_next_step_is_told(open_review: Open) -> None:
    view: ProjectView = open_review(Reviewed("Am Freitag sprach Weiss.", {"Ada": [actor("Weiss")]}))
    units = view.review.units
    assert units.empty.isVisible()
    assert units.empty.lack is Lack.ALONE
    QTest.mouseClick(units.empty.other, Qt.MouseButton.LeftButton)
    wait(units.canvas.isVisible)
    assert [unit.state.value for unit in units.controller.units] == ["adopted"]
    article = units.article_id
    units.empty.step_wanted.emit("team")
    assert view.page == "team"
    session = view.session
    ben = next(a.id for a in session.store.annotators() if a.name == "Ada")
    before = session.store.state(article, ben)
    assert before is not None
    later = LayerState(layer_state_id(ben, article), article, ben, WorkState.BEGUN)
    session.commit(ActionKind.STATE, [EntityChange(before, later)])
    wait(lambda: units.empty.lack is Lack.SHARED)


def test_many_people_have_keys_up_to_nine(open_review: Open) -> None:
    names = [f"Person von und zu {number}" for number in range(11)]
    text = "Am Freitag sprach Kanzlerin Weiss."
    layers = {name: [actor("Weiss")] if at % 2 else [] for at, name in enumerate(names)}
    units = open_review(Reviewed(text, layers)).review.units
    people = units.controller.people
    assert [person.number for person in people] == [*range(1, 10), 0, 0]
    assert len(units.bar.cards()) == 11
    units.canvas.setFocus()
    QTest.keyClick(units.canvas, K.Key_9)
    decided = units.controller.units[0].adjudication
    assert decided is not None
    assert decided.taken == people[8].id

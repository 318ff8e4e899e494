"""What people differ on beside the rule: listed, filtered, gone to, taken along as Markdown."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from goldspan.domain.annotator import GOLD
from goldspan.domain.review import Decision, Reason
from goldspan.ui.project_view import ProjectView
from goldspan.ui.review.alike.panel import AlikePanel
from goldspan.ui.review.gaps.rows import ReasonRow
from goldspan.ui.review.gaps.view import GapsView
from goldspan.ui.review.page import GUIDELINES, UNITS, ReviewPage
from helpers.decided_articles import actor, date
from helpers.differing_people import differing_people
from helpers.reviewed_article import Reviewed
from helpers.tab_way import tab_way
from helpers.waiting import wait

Open = Callable[..., ProjectView]


def reasoned() -> Reviewed:
    """Return an article with a decision that says that the guidelines are unclear."""
    there = Reviewed(
        "Rund 30 Tage prüft Moskau.", {"Ada": [date("Rund 30 Tage", "P30D")], "Ben": []}
    )
    there.gold(date("30 Tage", "P30D"))
    seen = {"Ada": "Rund 30 Tage", "Ben": None}
    there.decide(seen, Decision.EDITED, ["30 Tage"], Reason.GUIDELINE, "ohne „rund“")
    return there


def shown(view: ProjectView) -> GapsView:
    page = cast(ReviewPage, view.review)
    page.views.show_view(GUIDELINES)
    found = cast(GapsView, page.views.view(GUIDELINES))
    wait(lambda: found.looked is not None and not found.looking.busy)
    return found


@pytest.fixture
def view(open_review: Open) -> GapsView:
    """Return the view on two articles, one of which has a decision with a reason."""
    return shown(open_review(differing_people(), reasoned()))


def words(view: GapsView) -> list[str]:
    return [row.name if isinstance(row, ReasonRow) else row.gap.words for row in view.model.rows]


def test_gaps_stand_under_their_reasons_the_costliest_first(view: GapsView) -> None:
    listed = words(view)
    assert listed[0] == "No reason given"
    assert listed[-2:] == ["Guidelines unclear", "Rund 30 Tage"]
    costs = [row.gap.cost for row in view.model.listed if row.gap.reason is Reason.UNSAID]
    assert costs == sorted(costs, reverse=True)
    assert len(costs) > 3


def test_arrows_pass_over_headings_and_the_rule_follows(view: GapsView) -> None:
    view.list.setFocus()
    first = view.list.current()
    assert first is not None
    QTest.keyClick(view.list, Qt.Key.Key_End)
    last = view.list.current()
    assert last is not None
    assert last.gap.words == "Rund 30 Tage"
    assert last.gap.rule is not None
    assert last.gap.rule.text.startswith("Span: without preposition")
    rule = view.detail.rule.text
    blocks = [rule.document().findBlockByNumber(n) for n in range(rule.document().blockCount())]
    plain = Qt.BrushStyle.NoBrush
    set_off = [
        block.text()
        for block in blocks
        if block.blockFormat().background().style() != plain
        and not block.blockFormat().headingLevel()
    ]
    assert len(set_off) == 1
    assert set_off[0].startswith("Span: without preposition")
    assert rule.verticalScrollBar().value() > 0
    assert view.detail.model.rowCount() == 1
    row = view.detail.model.row(0)
    assert row is not None
    assert row.sides == "1× marked · 1× not marked → marked"
    assert row.comment == "ohne „rund“"


def test_filters_count_what_they_would_list(view: GapsView) -> None:
    bar = view.filter
    every = len(view.model.listed)
    at = next(n for n in range(bar.reasons.count()) if "Guidelines" in bar.reasons.itemText(n))
    assert bar.reasons.itemText(at) == "Guidelines unclear (1)"
    bar.reasons.setCurrentIndex(at)
    bar.reasons.activated.emit(at)
    assert words(view) == ["Guidelines unclear", "Rund 30 Tage"]
    QTest.keyClicks(bar.field, "nothing like this")
    wait(lambda: not view.model.listed)
    assert not view.copy.isEnabled()
    QTest.mouseClick(view.all, Qt.MouseButton.LeftButton)
    assert len(view.model.listed) == every


def test_enter_goes_on_to_the_units_and_to_the_unit(open_review: Open) -> None:
    project = open_review(differing_people())
    view = shown(project)
    gap = view.list.current()
    assert gap is not None
    view.list.setFocus()
    QTest.keyClick(view.list, Qt.Key.Key_Return)
    wait(view.detail.list.hasFocus)
    QTest.keyClick(view.detail.list, Qt.Key.Key_Left)
    wait(view.list.hasFocus)
    QTest.mouseClick(view.detail.go, Qt.MouseButton.LeftButton)
    page = cast(ReviewPage, project.review)
    wait(lambda: page.views.current == UNITS and page.units.up_to_date)
    unit = gap.gap.matters[0].unit
    wait(lambda: page.units.controller.unit is not None)
    present = page.units.controller.unit
    assert present is not None
    assert (present.article, present.id) == (unit.article, unit.id)


def test_the_units_of_a_wording_are_decided_alike(open_review: Open) -> None:
    texts = ("Moskau prüft.", "Moskau zögert.", "Genf liegt am See.")
    mark = {"Ada": [actor("Moskau", "Russland")], "Ben": []}
    other = {"Ada": [actor("Genf", "Genf")], "Ben": []}
    made = [Reviewed(t, layers) for t, layers in zip(texts, (mark, mark, other), strict=True)]
    project = open_review(*made)
    view = shown(project)
    gap = view.list.current()
    assert gap is not None
    assert (gap.gap.words, gap.gap.left) == ("Moskau", 2)
    QTest.mouseClick(view.detail.alike, Qt.MouseButton.LeftButton)
    panel = project.review.findChild(AlikePanel)
    assert panel is not None
    wait(lambda: panel.isVisible() and not panel.looking.busy and panel.model.rows)
    assert panel.choices.about.currentText() == "These 2 units"
    assert panel.choices.way.currentText() == "as Ada"
    wait(panel.list.hasFocus)
    QTest.keyClick(panel.list, Qt.Key.Key_Return)
    wait(view.isVisible)
    store = project.session.store
    wait(lambda: all(store.spans(each.id, GOLD.id) for each in made[:2]))
    assert store.spans(made[2].id, GOLD.id) == []


def test_what_is_decided_meanwhile_is_taken_in(open_review: Open) -> None:
    project = open_review(differing_people())
    view = shown(project)
    left = sum(row.gap.left for row in view.model.listed)
    units = cast(ReviewPage, project.review).units
    wait(lambda: units.controller.unit is not None)
    units.controller.none()
    wait(lambda: not view.looking.busy and sum(r.gap.left for r in view.model.listed) < left)


def test_what_is_listed_is_copied_and_saved_as_markdown(
    view: GapsView, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    QTest.mouseClick(view.copy, Qt.MouseButton.LeftButton)
    text = QGuiApplication.clipboard().text()
    assert text.startswith("# What the guidelines should say\n")
    assert "## Guidelines unclear (1 unit · " in text
    assert "> Span: without preposition" in text
    assert "**Rund 30 Tage** prüft" in text
    assert "“ohne „rund“”" in text
    for person in ("Ada", "Ben"):
        assert person not in text
    target = tmp_path / "todo.md"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    QTest.mouseClick(view.save, Qt.MouseButton.LeftButton)
    wait(target.exists)
    assert target.read_text(encoding="utf-8") == text


def test_where_nobody_differs_that_is_said(open_review: Open) -> None:
    same = [actor("Moskau", "Russland")]
    view = shown(open_review(Reviewed("Moskau prüft.", {"Ada": same, "Ben": same})))
    assert view.empty.title == "Nobody differs"


def test_where_one_person_works_one_is_led_to_sharing_out(open_review: Open) -> None:
    project = open_review(Reviewed("Moskau prüft.", {"Ada": [actor("Moskau", "Russland")]}))
    view = shown(project)
    assert view.empty.title == "Nothing to compare yet"
    QTest.mouseClick(view.empty.step, Qt.MouseButton.LeftButton)
    wait(lambda: project.page == "team")


def test_tab_goes_through_the_view_and_out_of_it(view: GapsView) -> None:
    way = tab_way(view.list)
    detail = view.detail
    through = [view.list, detail.go, detail.list, detail.rule.text]
    assert [widget for widget in way if widget in through] == through
    assert view.copy in way
    assert view.filter.field in way

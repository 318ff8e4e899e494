"""The split as bar, table and words, without colour and by keyboard; another is asked for."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from goldspan.domain.releases import SplitSettings
from goldspan.services.schemes import default_scheme
from goldspan.services.splitting.planning import SplitPlan, plan_split
from goldspan.services.splitting.refusals import too_few_families
from goldspan.services.splitting.structure import SplitArticle
from goldspan.ui.release.split.bar import HUES, BarPart, SplitBar
from goldspan.ui.release.split.pane import SplitPane
from goldspan.ui.theme import Theme
from helpers.waiting import activate

ARTICLES = [
    SplitArticle(
        f"a{at:02}",
        "large" if at < 8 else f"f{at}",
        {"ACTOR": 3, **({"CLAIM": 1} if at in (3, 20) else {})},
        f"2022-{at % 9 + 1:02}-11T07:09",
        f"report {at}",
    )
    for at in range(40)
]


@pytest.fixture
def pane(theme: Theme, qtbot: QtBot) -> SplitPane:
    made = SplitPane(theme, default_scheme(), "en")
    qtbot.addWidget(made)
    made.resize(640, 600)
    made.show()
    return made


@pytest.fixture
def plan() -> SplitPlan:
    return plan_split(ARTICLES, SplitSettings())


def shown(pane: SplitPane) -> str:
    return "\n".join(each.text() for each in pane.findChildren(QLabel) if each.isVisible())


def spoken(pane: SplitPane, name: str) -> list[str]:
    cells = pane.view.table.cells
    for row in range(cells.rowCount()):
        if cells.index(row, 0).data() == name:
            role = Qt.ItemDataRole.AccessibleTextRole
            return [cells.index(row, column).data(role) for column in (1, 2, 3)]
    raise AssertionError(f"no row {name}")


def test_all_that_the_bar_shows_is_in_words(pane: SplitPane, plan: SplitPlan) -> None:
    pane.show_plan(plan, None, can_write=True)
    activate(pane)
    assert spoken(pane, "Articles") == [
        "Articles, Training: 28 70 %",
        "Articles, Development: 4 10 %",
        "Articles, Test: 8 20 %",
    ]
    assert spoken(pane, "Wanted")[1] == "Wanted, Development: 10 %"
    families = [len(part.families) for part in plan.summary]
    assert spoken(pane, "Families")[0] == f"Families, Training: {families[0]}"
    assert spoken(pane, "Actor")[2] == "Actor, Test: 24 20 %"
    claims = spoken(pane, "Claim")
    assert sum(each.endswith("none") for each in claims) == 1
    assert spoken(pane, "First date")[0] == "First date, Training: 11/01/2022"
    told = pane.view.bar.accessibleDescription()
    assert "28 articles" in told.replace("article(s)", "articles")
    assert "10 % of all, wanted 10 %" in told


def test_the_table_is_walked_by_arrows(pane: SplitPane, plan: SplitPlan) -> None:
    pane.show_plan(plan, None, can_write=True)
    activate(pane)
    table = pane.view.table
    assert pane.panes() == [table]
    table.setFocus()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Right):
        QTest.keyClick(table, key)
    assert (table.currentIndex().row(), table.currentIndex().column()) == (2, 1)


def test_what_the_split_could_not_have_is_said(pane: SplitPane, plan: SplitPlan) -> None:
    pane.show_plan(plan, None, can_write=True)
    activate(pane)
    said = shown(pane)
    assert "Not kept yet" in said
    assert "“Claim” has no span in" in said and "too few families have it (2)" in said
    assert pane.keep.isVisible() and pane.keep.text() == "Keep"
    one, other = plan.split.parts["train"][0], plan.split.parts["test"][0]
    torn = {one: "both", other: "both"}
    later = [
        SplitArticle(each.id, torn.get(each.id, each.family), each.labels, each.date, each.name)
        for each in ARTICLES
    ]
    later += [SplitArticle(f"b{at:02}", "both", {}, "", f"copy {at}") for at in range(10)]
    later.append(SplitArticle("new", "new", {"ACTOR": 1}))
    pane.show_plan(plan_split(later, SplitSettings(), plan.split), plan.split, can_write=True)
    said = shown(pane)
    assert "“copy 0” is held back: it shares passages with training, test." in said
    assert "3 more articles are held back." in said  # copies, and what training has of the family
    assert pane.keep.text() == "Let them join"
    pane.show_plan(plan_split(ARTICLES, SplitSettings(), plan.split), plan.split, can_write=True)
    assert "Kept: later articles join" in shown(pane)
    assert not pane.keep.isVisible() and "held back" not in shown(pane)


def test_another_split_is_asked_for_by_keys(pane: SplitPane, plan: SplitPlan, qtbot: QtBot) -> None:
    pane.show_plan(plan, plan.split, can_write=True)
    activate(pane)
    form = pane.form
    assert not form.isVisible()
    pane.change.setFocus()
    QTest.keyClick(pane.change, Qt.Key.Key_Space)
    assert form.isVisible()
    share = QApplication.focusWidget()
    assert share is form.shares["train"] and share.accessibleName() == "Share of Training"
    form.shares["train"].setValue(80)
    form.shares["dev"].setValue(0)
    assert not form.without_undated.isVisible() and form.seed.isEnabled()
    form.by_date.click()
    form.without_undated.click()
    assert not form.seed.isEnabled()
    assert form.split.text() == "Split anew"
    form.split.setFocus()
    with qtbot.waitSignal(pane.split_wanted) as asked:
        QTest.keyClick(form.split, Qt.Key.Key_Space)
    wanted = SplitSettings({"train": 0.8, "dev": 0.0, "test": 0.2}, 0, by_date=True)
    assert asked.args == [wanted, True]
    assert not form.isVisible() and pane.change.hasFocus()


def test_where_no_split_can_be_made_it_says_what_is_needed(pane: SplitPane) -> None:
    pane.show_refused(too_few_families(4, 1, 3), None, can_write=True)
    activate(pane)
    said = shown(pane)
    assert "No split can be made." in said and "at least 2 more families" in said
    assert not pane.view.isVisible() and not pane.keep.isVisible()
    assert pane.panes() == [pane.change]
    pane.show_refused(too_few_families(4, 1, 3), None, can_write=False)
    assert not pane.change.isEnabled()


def test_each_family_is_a_block_and_the_wanted_shares_are_beneath(
    theme: Theme, qtbot: QtBot
) -> None:
    bar = SplitBar(theme)
    qtbot.addWidget(bar)
    bar.show_parts(
        [
            BarPart("Training", (4, 2), 0.5),
            BarPart("Development", (1,), 0.25),
            BarPart("Test", (1,), 0.25),
        ]
    )
    bar.resize(416, bar.sizeHint().height())
    picture = bar.grab().toImage()
    ratio = picture.devicePixelRatio()
    blocks = _runs(picture, int((bar.height() - 18) * ratio), theme)
    assert [hue for hue, _ in blocks] == ["sky", "sky", "orange", "purple"]
    widths = [wide / ratio for _, wide in blocks]
    assert widths == pytest.approx([199, 99, 49, 49], abs=2)
    strip = _runs(picture, int((bar.height() - 5) * ratio), theme)
    assert [wide / ratio for _, wide in strip] == pytest.approx([200, 100, 100], abs=2)


def _runs(picture: object, y: int, theme: Theme) -> list[tuple[str, int]]:
    """Return the hues along a line of the picture, with how many pixels each goes on."""
    from PySide6.QtGui import QImage

    assert isinstance(picture, QImage)
    hues = {QColor(theme.hue(hue).bar).rgb(): hue for hue in HUES}
    runs: list[tuple[str, int]] = []
    before = ""
    for x in range(picture.width()):
        hue = hues.get(picture.pixelColor(x, y).rgb(), "")
        if hue and hue == before:
            runs[-1] = (hue, runs[-1][1] + 1)
        elif hue:
            runs.append((hue, 1))
        before = hue
    return runs

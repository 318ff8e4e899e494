"""Beside the loop: finding, guidelines, keys, marking all by mouse, furniture that clears."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from goldspan.ui.annotate.mark_all.delegate import HitDelegate
from goldspan.ui.keys.panel import KeysPanel
from goldspan.ui.translation import LANGUAGE_VARIABLE, install_translations
from helpers.canvas_hand import Hand
from helpers.driving import Driver, run_main
from helpers.loop_project import CLAIM, NBSP, TEXT, held, loop_project, suggestion
from helpers.waiting import activate, wait

K = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton

WERBUNG = "Anzeige Weiterlesen nach der Werbung"
REPEATED = "".join(f"{n}. Kiew ruft{NBSP}Kiew.\n\n" for n in range(1, 4))


@pytest.fixture(params=["en", "de"])
def language(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Work in English and in German; leave the application in English."""
    monkeypatch.setenv(LANGUAGE_VARIABLE, request.param)
    yield request.param
    install_translations(QApplication.instance(), "en")  # type: ignore[arg-type]


def words_in(widget: QWidget) -> list[str]:
    return [part.text() for part in widget.findChildren(QLabel) if part.isVisible()]


def test_find_goes_from_hit_to_hit_and_back_to_the_text(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, language: str
) -> None:
    project = loop_project(tmp_path, {"article": REPEATED})
    number = {"en": "{} of 6", "de": "{} von 6"}[language]
    nothing = {"en": "no hits", "de": "keine Treffer"}[language]

    def work(driver: Driver) -> None:
        page = driver.annotate("article")
        hand = Hand(page)
        driver.key(K.Key_F, CTRL)
        wait(page.find_bar.isVisible)
        # White space stands for any, NBSP too; case does not matter.
        driver.type("RUFT kiew")
        wait(lambda: number.format(1)[:-1] + "3" in words_in(page.find_bar))
        for _ in range(len("RUFT kiew")):
            driver.key(K.Key_Backspace)
        driver.type("kiew")
        assert number.format(1) in words_in(page.find_bar)
        driver.key(K.Key_Return)
        driver.key(K.Key_Return)
        assert number.format(3) in words_in(page.find_bar)
        driver.key(K.Key_Return, SHIFT)
        assert number.format(2) in words_in(page.find_bar)
        for _ in range(2):
            driver.key(K.Key_Return, SHIFT)
        assert number.format(6) in words_in(page.find_bar)
        driver.type("x")
        assert nothing in words_in(page.find_bar)
        driver.key(K.Key_Escape)
        assert not page.find_bar.isVisible()
        assert page.canvas.hasFocus()
        # Selected words are looked for at once.
        page.canvas.set_caret(hand.place("ruft")[0])
        driver.key(K.Key_W)
        driver.key(K.Key_F, CTRL)
        wait(lambda: number.format(1)[:-1] + "3" in words_in(page.find_bar))
        driver.key(K.Key_Escape)
        driver.key(K.Key_1)
        driver.saved()

    assert run_main(monkeypatch, [str(project)], work) == 0
    assert held(project).marked == [("ACTOR", "ruft")]


def test_the_guidelines_follow_the_label_and_are_searched(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, language: str
) -> None:
    project = loop_project(tmp_path, marked=[("ACTOR", "Nato"), ("CLAIM", CLAIM)])
    actor, claim = {"en": ("Actor", "Claim"), "de": ("Akteur", "Aussage")}[language]

    def work(driver: Driver) -> None:
        page = driver.annotate("article")
        hand = Hand(page)
        hand.click_on("gewarnt")
        driver.key(K.Key_H)
        pane = page.columns.pane
        assert pane is not None
        wait(lambda: pane.isVisible() and pane.section() == claim)
        # The loop goes on while they are open.
        hand.click_on("Nato")
        wait(lambda: pane.section() == actor)
        driver.key(K.Key_2)
        assert hand.marked()[0] == ("DATE", "Nato")
        # F6 leads to their field; Enter from hit to hit.
        while QApplication.focusWidget() is not pane.field:
            driver.key(K.Key_F6)
        driver.type("dass")
        wait(pane.text.extraSelections)
        driver.key(K.Key_Return)
        driver.key(K.Key_Escape)
        assert page.canvas.hasFocus()
        assert len(hand.marked()) == 2
        driver.key(K.Key_H)
        wait(lambda: not pane.isVisible())
        driver.saved()

    assert run_main(monkeypatch, [str(project)], work) == 0
    assert held(project).marked == [("DATE", "Nato"), ("CLAIM", CLAIM)]


def test_f1_shows_the_keys_beside_the_work(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, language: str
) -> None:
    project = loop_project(tmp_path)
    reject = {"en": "reject", "de": "ablehnen"}[language]

    def work(driver: Driver) -> None:
        page = driver.annotate("article")
        driver.key(K.Key_F1)
        panel = driver.window.findChild(KeysPanel)
        assert panel is not None
        assert QTest.qWaitForWindowActive(panel)
        titles = {row.title: row.keys for row in panel.model.rows if row.command}
        assert titles[reject] == ("X",)
        QTest.keyClicks(panel.field, reject.lower())
        assert reject in [row.title for row in panel.model.rows]
        QTest.keyClick(panel.field, K.Key_Escape)
        wait(lambda: not panel.isVisible())
        activate(driver.window)
        wait(page.canvas.hasFocus)
        driver.saved()

    assert run_main(monkeypatch, [str(project)], work) == 0


def test_mark_all_by_mouse_with_one_hit_left_out(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    texts = {"article": REPEATED, "other": f"Auch{NBSP}Kiew, aber nicht Kiewer.\n"}
    project = loop_project(tmp_path, texts, marked=[("ACTOR", "Kiew")])

    def work(driver: Driver) -> None:
        page = driver.annotate("article")
        hand, pane = Hand(page), page.mark_all.pane
        hand.click_on("Kiew")
        tools = page.palette_bar.findChildren(QToolButton)
        (button,) = (t for t in tools if t.accessibleName() == "Mark all occurrences")
        QTest.mouseClick(button, LEFT)
        wait(lambda: pane.isVisible() and not page.mark_all.busy and pane.model.rowCount() > 0)
        QTest.mouseClick(pane.everywhere, LEFT)
        # The span that is there already is not counted, nor is a longer word.
        wait(lambda: not page.mark_all.busy and pane.model.ticked_count() == 6)
        row = pane.hits.visualRect(pane.model.index(pane.model.rowCount() - 1))
        QTest.mouseClick(pane.hits.viewport(), LEFT, pos=HitDelegate.box(row).center())
        assert pane.model.ticked_count() == 5
        QTest.mouseClick(pane.mark, LEFT)
        wait(lambda: not pane.isVisible())
        assert len(hand.marked()) == 6
        driver.saved()
        page.canvas.setFocus()
        driver.key(K.Key_Z, CTRL)
        wait(lambda: len(hand.marked()) == 1)
        driver.saved()
        wait(driver.window.commands.redo.isEnabled)
        driver.key(K.Key_Z, CTRL | SHIFT)
        wait(lambda: len(hand.marked()) == 6)
        driver.saved()

    assert run_main(monkeypatch, [str(project)], work) == 0
    assert held(project).marked == [("ACTOR", "Kiew")] * 6


def test_furniture_clears_what_lies_in_it_as_one_step(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    inside = suggestion(TEXT, "ACTOR", "Werbung")
    marked = [("ACTOR", "Anzeige"), ("ACTOR", "Kiew")]
    project = loop_project(tmp_path, suggested=[inside], marked=marked)

    def work(driver: Driver) -> None:
        page = driver.annotate("article")
        hand = Hand(page)
        driver.key(K.Key_4)
        hand.drag_over(WERBUNG)
        assert hand.marked() == [("FURNITURE", WERBUNG), ("ACTOR", "Kiew")]
        assert hand.layer.open_count() == 0
        toast = "1 span in furniture removed, 1 suggestion in furniture rejected"
        wait(lambda: any(toast in words for words in words_in(driver.window)))
        driver.saved()
        driver.key(K.Key_Z, CTRL)
        wait(lambda: hand.marked() == marked)
        assert hand.layer.open_count() == 1
        driver.saved()
        wait(driver.window.commands.redo.isEnabled)
        driver.key(K.Key_Z, CTRL | SHIFT)
        wait(lambda: hand.layer.open_count() == 0)
        driver.saved()

    assert run_main(monkeypatch, [str(project)], work) == 0
    after = held(project)
    assert after.marked == [("FURNITURE", WERBUNG), ("ACTOR", "Kiew")]
    assert after.verdicts == {inside.key(): "rejected"}

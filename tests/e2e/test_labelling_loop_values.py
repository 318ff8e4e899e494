"""What spans say: an actor chosen or made while marking, a date by words and by calendar, a cue."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from goldspan.domain.actor import Actor, actor_id
from goldspan.domain.change import ActionKind, EntityChange
from goldspan.domain.layer import ActorRef, Span, TextRange
from goldspan.services.machine.identity import save_person
from goldspan.services.project.projects import open_project
from goldspan.ui.annotate.editors import TimexEditor
from goldspan.ui.annotate.page import AnnotatePage
from helpers.canvas_hand import Hand
from helpers.driving import Driver, run_main
from helpers.loop_project import CLAIM, Held, held, loop_project
from helpers.waiting import wait

K = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a project whose register knows two actors."""
    path = loop_project(tmp_path)
    with open_project(path, save_person("Ada")) as session:
        actors = [
            Actor(actor_id("Joe Biden"), "Joe Biden", "PERSON"),
            Actor(actor_id("Sicherheitsrat"), "Sicherheitsrat", "ORGANISATION"),
        ]
        session.commit(ActionKind.REGISTER, [EntityChange(None, actor) for actor in actors])
    return path


def mark(driver: Driver, page: AnnotatePage, words: str, key: Qt.Key) -> str:
    """Mark words by drag and number; return the id of the span, once the panes show it."""
    hand = Hand(page)
    before = set(hand.layer.spans)
    hand.drag_over(words)
    wait(page.popup.isVisible)
    driver.key(key)
    wait(lambda: set(hand.layer.spans) - before)
    wait(lambda: page.canvas.hasFocus() and page.up_to_date)
    (made,) = set(hand.layer.spans) - before
    return made


def offered(page: AnnotatePage) -> str:
    """Return which actor Enter would take."""
    buttons = page.inspector.findChildren(QPushButton)
    words = [b.accessibleName() for b in buttons if b.isVisible() and b.text().startswith("⏎")]
    return words[0] if words else ""


def named(after: Held, quote: str) -> tuple[object, object]:
    """Return the kind and the id of the actor of a span."""
    attrs = after.span(quote).attrs
    value = attrs.get("canonical")
    return attrs.get("kind"), value.actor if isinstance(value, ActorRef) else None


def editor(page: AnnotatePage) -> TimexEditor:
    return next(e for e in page.inspector.findChildren(TimexEditor) if e.isVisible())


def shown_words(page: AnnotatePage) -> list[str]:
    return [part.text() for part in page.inspector.findChildren(QLabel) if part.isVisible()]


def test_an_actor_by_likely_spelling_and_a_new_one_with_its_kind(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, project: Path
) -> None:
    def work(driver: Driver) -> None:
        page = driver.annotate("article")
        layer = page.controller.desk.layer  # type: ignore[union-attr]
        # The words are another spelling of one that is known: Enter takes it.
        span = mark(driver, page, "Bidens", K.Key_1)
        wait(lambda: layer.spans[span].attrs.get("canonical") or offered(page))
        if not layer.spans[span].attrs.get("canonical"):
            assert offered(page) == "Take Joe Biden"
            driver.key(K.Key_Return)
        wait(lambda: layer.spans[span].attrs.get("kind") == "PERSON")
        # A new one: Enter, and its kind by letter.
        span = mark(driver, page, "Nato", K.Key_1)
        wait(lambda: offered(page) == "Take New: Nato")
        driver.key(K.Key_Return)
        wait(lambda: isinstance(QApplication.focusWidget(), QToolButton))
        driver.key(K.Key_O)
        wait(lambda: layer.spans[span].attrs.get("kind") == "ORGANISATION")
        wait(page.canvas.hasFocus)
        # Another by typing a few letters in the field.
        span = mark(driver, page, "Kiew", K.Key_1)
        driver.key(K.Key_E)
        wait(lambda: isinstance(QApplication.focusWidget(), QLineEdit))
        driver.type("sicherheitsr")
        wait(lambda: page.inspector.isAncestorOf(QApplication.focusWidget()))
        driver.key(K.Key_Return)
        wait(lambda: layer.spans[span].attrs.get("kind") == "ORGANISATION")
        wait(page.canvas.hasFocus)
        driver.saved()

    assert run_main(monkeypatch, [str(project)], work) == 0
    after = held(project)
    assert named(after, "Bidens") == ("PERSON", actor_id("Joe Biden"))
    assert named(after, "Kiew") == ("ORGANISATION", actor_id("Sicherheitsrat"))
    assert after.actors == {
        "Joe Biden": "PERSON",
        "Sicherheitsrat": "ORGANISATION",
        "Nato": "ORGANISATION",
    }


def test_a_date_has_its_value_and_is_changed_by_words_and_by_calendar(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, project: Path
) -> None:
    def work(driver: Driver) -> None:
        page = driver.annotate("article")
        layer = page.controller.desk.layer  # type: ignore[union-attr]

        def value(span: str) -> object:
            return layer.spans[span].attrs.get("value")

        tuesday = mark(driver, page, "Dienstag", K.Key_2)
        assert value(tuesday) is not None
        driver.key(K.Key_E)
        wait(lambda: isinstance(QApplication.focusWidget(), QLineEdit))
        driver.type("10. Januar 2022 abends")
        driver.key(K.Key_Return)
        wait(lambda: value(tuesday) == "2022-01-10TEV")
        wait(page.canvas.hasFocus)
        # The calendar, by keyboard …
        monday = mark(driver, page, "Montag", K.Key_2)
        driver.key(K.Key_E)
        driver.key(K.Key_Down)
        calendar = editor(page).calendar
        assert calendar is not None
        wait(calendar.grid.hasFocus)
        assert calendar.grid.day.isoformat() == "2021-12-27"
        driver.keys(K.Key_Down, K.Key_Return)
        wait(lambda: value(monday) == "2022-01-03")
        wait(page.canvas.hasFocus)
        # … and by mouse: the week of that day.
        weeks = [b for b in calendar.findChildren(QToolButton) if b.text() == "Week"]
        assert len(weeks) == 1
        QTest.mouseClick(weeks[0], LEFT)
        wait(lambda: value(monday) == "2022-W01")
        page.canvas.setFocus()
        driver.key(K.Key_Z, CTRL)
        wait(lambda: value(monday) == "2022-01-03")
        driver.saved()

    assert run_main(monkeypatch, [str(project)], work) == 0
    after = held(project)
    assert dict(after.span("Dienstag").attrs) == {"type": "TIME", "value": "2022-01-10TEV"}
    assert dict(after.span("Montag").attrs) == {"type": "DATE", "value": "2022-01-03"}


def test_what_cannot_be_is_flagged_and_no_such_day_is_not_kept(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, project: Path
) -> None:
    def work(driver: Driver) -> None:
        page = driver.annotate("article")
        layer = page.controller.desk.layer  # type: ignore[union-attr]
        span = mark(driver, page, "gestern", K.Key_2)
        assert layer.spans[span].attrs["value"] == "2021-12-28"
        driver.key(K.Key_E)
        wait(lambda: isinstance(QApplication.focusWidget(), QLineEdit))
        driver.type("31.2.2022")
        wait(lambda: any("There is no such day" in words for words in shown_words(page)))
        driver.key(K.Key_Return)
        assert layer.spans[span].attrs["value"] == "2021-12-28"
        Hand(page).click_on("gestern")
        driver.key(K.Key_E)
        field = QApplication.focusWidget()
        assert isinstance(field, QLineEdit)
        field.selectAll()
        driver.type("2022-01-05")
        driver.key(K.Key_Return)
        wait(lambda: layer.spans[span].attrs["value"] == "2022-01-05")
        wait(lambda: any("cannot be after the article" in words for words in shown_words(page)))
        driver.saved()

    assert run_main(monkeypatch, [str(project)], work) == 0
    assert held(project).span("gestern").attrs["value"] == "2022-01-05"


def test_the_cue_of_a_claim_by_key_and_in_the_pop_up(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, project: Path
) -> None:
    def cue(span: Span) -> list[str]:
        pieces = span.attrs.get("cue", ())
        return [p.quote for p in pieces if isinstance(p, TextRange)]

    def work(driver: Driver) -> None:
        page = driver.annotate("article")
        hand = Hand(page)
        span = mark(driver, page, CLAIM, K.Key_3)
        hand.drag_over("sagte")
        wait(page.popup.isVisible)
        driver.key(K.Key_C)
        wait(lambda: cue(hand.layer.spans[span]) == ["sagte"])
        wait(page.canvas.hasFocus)
        # The words of the cue are no span, and the claim is still what is being worked on.
        assert len(hand.marked()) == 1
        assert page.controller.focus == span
        driver.saved()

    assert run_main(monkeypatch, [str(project)], work) == 0
    assert cue(held(project).span(CLAIM)) == ["sagte"]

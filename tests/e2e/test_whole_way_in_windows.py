"""The whole way in the window, by mouse and by keys: shared out, marked, merged, decided, gold."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from goldspan.assets import seeds
from goldspan.cli.program import run as run_command
from goldspan.domain.annotator import GOLD, named_person
from goldspan.domain.layer import ActorRef
from goldspan.services.machine.identity import save_person
from goldspan.services.project.projects import open_project
from goldspan.services.review.review_units import ReviewUnit
from goldspan.services.transfer.importing import run_import
from goldspan.ui.project_view import ProjectView
from goldspan.ui.review.units.view import UnitsView
from helpers.driving import Driver, run_main
from helpers.towards_gold import PEOPLE, Said, said, seeds_project
from helpers.waiting import wait

K = Qt.Key
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
STAMP = "date 2021-12"  # furniture that each annotator marks in the window, in one article
BY_HAND = {"Annotator A": "002", "Annotator B": "003"}
BY_MOUSE = ("001", "003")  # articles that are decided by mouse


def click(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def view_of(driver: Driver) -> ProjectView:
    driver.project_is_open()
    view = driver.window.view
    assert view is not None
    return view


def tab(page: QWidget, name: str) -> None:
    """Click on a tab of a page's second row."""
    click(next(each for each in page.findChildren(QToolButton) if each.text() == name))


def all_but_the_stamp(folder: Path, name: str) -> Path:
    """Return a file of what an annotator marked, but for one span in one article not done yet."""
    lines = (seeds() / PEOPLE[name]).read_text(encoding="utf-8").splitlines()
    records: list[dict[str, Any]] = [json.loads(line) for line in lines]
    for record in records:
        if record["id"].startswith(BY_HAND[name]):
            spans = [span for span in record["spans"] if span["quote"] != STAMP]
            assert len(spans) == len(record["spans"]) - 1
            record["spans"] = spans
            owner = {"annotator": named_person(name).id, "kind": "person", "name": name}
            record["layer"] = {**owner, "state": "begun"}
    file = folder / f"{name}.jsonl"
    file.write_text("\n".join(json.dumps(each) for each in records), encoding="utf-8")
    return file


def share_out(folder: Path) -> Callable[[Driver], None]:
    def script(driver: Driver) -> None:
        view = view_of(driver)
        driver.key(K.Key_7, CONTROL)
        tab(view.team, "Bundles and merging")
        share = view.team.sharing.share
        assert share is not None
        wait(lambda: share.which.count() > 1)
        for name in PEOPLE:
            share.name.setFocus()
            driver.type(name)
            driver.key(K.Key_Return)
        wait(lambda: len(share.people.chosen) == 2)
        share.which.setFocus()
        driver.key(K.Key_Down)
        wait(share.go.isEnabled)
        click(share.go)
        wait(lambda: len(list(folder.glob("*.goldspan"))) == 2)
        driver.saved()

    return script


def mark_by_mouse(driver: Driver) -> None:
    page = driver.annotate(BY_HAND["Annotator A"])
    driver.drag_over(page, STAMP)
    wait(page.popup.isVisible)
    driver.key(K.Key_4)
    finish(driver)


def mark_by_keys(driver: Driver) -> None:
    page = driver.annotate(BY_HAND["Annotator B"])
    page.canvas.setFocus()
    driver.key(K.Key_Home, CONTROL)
    start = page.canvas.state.text.index(STAMP)
    for _ in range(20):
        if page.canvas.selection() == (start, start + len(STAMP)):
            break
        driver.key(K.Key_Right, SHIFT if page.canvas.caret() >= start else None)
    driver.key(K.Key_4)
    finish(driver)


def finish(driver: Driver) -> None:
    """Wait for the span that was made, and call the article done."""
    page = view_of(driver).annotate
    article, desk = page.article_id, page.controller.desk
    assert desk is not None
    wait(lambda: any(span.quote == STAMP for span in desk.layer.spans.values()))
    page.canvas.setFocus()
    driver.key(K.Key_D)
    driver.saved()
    store, me = view_of(driver).session.store, view_of(driver).session.annotator
    wait(lambda: {state.state for state in store.states(me.id)} == {"done"})
    assert any(s.quote == STAMP for s in store.spans(article, me.id))


def merge_and_decide(wanted: dict[str, Said]) -> Callable[[Driver], None]:
    def script(driver: Driver) -> None:
        view = view_of(driver)
        driver.key(K.Key_7, CONTROL)
        tab(view.team, "Bundles and merging")
        merging = view.team.sharing.merging
        click(merging.choose)
        wait(lambda: merging.table.model().rowCount() > 0)
        driver.saved()
        driver.key(K.Key_6, CONTROL)
        units = view.review.units
        for article in view.session.store.articles():
            wait(lambda: units.up_to_date)
            units.show_article(article.id)
            wait(lambda here=article.id: units.article_id == here)
            decide_article(driver, units, wanted[article.id], mouse=article.name[:3] in BY_MOUSE)
        driver.saved()

    return script


def decide_article(driver: Driver, units: UnitsView, wanted: Said, *, mouse: bool) -> None:
    """Decide each open unit towards gold as it comes, then call the article done."""
    desk, session = units.controller.desk, view_of(driver).session
    assert desk is not None
    people = {p.id: said(session, desk.article.id, p.id) for p in desk.people.compared}
    units.canvas.setFocus()
    while desk.left():
        unit = units.controller.unit
        if unit is None or not unit.left:
            driver.key(K.Key_N)
            unit = units.controller.unit
        assert unit is not None
        assert unit.left
        whose = right_one(unit, wanted, people)
        if whose is not None:
            take(driver, units, whose, mouse=mouse)
        elif any(span.key() in wanted for span in unit.spans.values()):
            edit_actor(driver, units, "Russland")
        elif mouse:
            click(units.bar.none)
        else:
            driver.key(K.Key_0)
        wait(lambda decided=unit.id: not desk.unit(decided).left)
    if mouse:
        click(units.head.done)
    else:
        driver.key(K.Key_D)
    assert desk.done


def right_one(unit: ReviewUnit, wanted: Said, people: dict[str, Said]) -> str | None:
    """Return who has just what gold has."""
    having = ((who, span.key()) for who, span in unit.spans.items())
    return next((w for w, key in having if wanted.get(key) == people[w][key]), None)


def take(driver: Driver, units: UnitsView, whose: str, *, mouse: bool) -> None:
    people = [person.id for person in units.controller.people]
    number = people.index(whose)
    if mouse:
        click(units.bar.cards()[number])
        units.canvas.setFocus()
    else:
        driver.key((K.Key_1, K.Key_2)[number])


def edit_actor(driver: Driver, units: UnitsView, name: str) -> None:
    """Edit the present unit: another actor, by name."""
    driver.key(K.Key_E)
    editing = units.editing
    wait(lambda: editing.draft is not None)
    fields = editing.inspector.findChildren(QLineEdit)
    field = next(f for f in fields if f.accessibleName() == "Actor" and f.isVisible())
    click(field)
    driver.key(K.Key_A, CONTROL)
    driver.type(name)
    QTest.qWait(300)
    driver.key(K.Key_Return)
    register = units.register

    def chosen() -> bool:
        value = editing.draft.span.attrs.get("canonical") if editing.draft is not None else None
        return isinstance(value, ActorRef) and register.name(value.actor) == name

    wait(chosen)
    units.canvas.setFocus()
    driver.key(K.Key_Return)
    wait(lambda: editing.draft is None)
    assert QApplication.focusWidget() is units.canvas


def test_the_whole_way(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    save_person("Rita")
    monkeypatch.setenv("GOLDSPAN_LANGUAGE", "en")
    (tmp_path / "gold").mkdir()
    with seeds_project(tmp_path / "gold", "wanted") as session:
        run_import(session, [seeds() / "seeds.gold.jsonl"], layer=GOLD)
        wanted = {a.id: said(session, a.id, GOLD.id) for a in session.store.articles()}
    with seeds_project(tmp_path, "talks") as session:
        project = session.store.path
    sent = tmp_path / "sent"
    sent.mkdir()

    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(sent))
    assert run_main(monkeypatch, [str(project)], share_out(sent)) == 0
    bundles = sorted(sent.glob("*.goldspan"))
    marking = (mark_by_mouse, mark_by_keys)
    for bundle, name, mark in zip(bundles, PEOPLE, marking, strict=True):
        with open_project(bundle, named_person("whoever")) as session:
            assert session.annotator.name == name
            source = all_but_the_stamp(tmp_path, name)
            run_import(session, [source], layer=session.annotator)
        assert run_main(monkeypatch, [str(bundle)], mark) == 0

    chosen = [str(bundle) for bundle in bundles]
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: (chosen, ""))
    assert run_main(monkeypatch, [str(project)], merge_and_decide(wanted)) == 0

    out = tmp_path / "out"
    words = ["export", str(project), "--format", "goldspan-jsonl", "--out", str(out)]
    assert run_command(words, lambda _: 1) == 0
    (file,) = out.rglob("*.jsonl")
    (tmp_path / "again").mkdir()
    with seeds_project(tmp_path / "again", "again") as session:
        run_import(session, [file], layer=GOLD)
        assert {a.id: said(session, a.id, GOLD.id) for a in session.store.articles()} == wanted

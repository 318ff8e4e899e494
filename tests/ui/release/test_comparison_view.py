"""The view that compares two releases."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel

from goldspan.domain.annotator import GOLD
from goldspan.domain.change import ActionKind, EntityChange
from goldspan.services.families.project_families import ProjectFamilies
from goldspan.services.machine.identity import save_person
from goldspan.services.project.projects import open_project
from goldspan.services.releases.content.choices import Furniture, ReleaseChoices
from goldspan.services.releases.freezing.freeze import freeze
from goldspan.services.releases.record.reading import project_release
from goldspan.services.releases.writing.write import write_release
from goldspan.ui.release.comparison.view import ComparisonView
from goldspan.ui.release.page import COMPARE, ReleasePage
from helpers.family_project import LEA, family_project
from helpers.waiting import wait


@pytest.fixture
def compared(tmp_path: Path, config_folder: Path) -> Path:
    """A project of one family with two releases: a span is gone, another in doubt."""
    del config_folder  # where the person is kept
    save_person("Lea")
    path = family_project(tmp_path / "haefen.goldspan", sizes=(2,))
    with open_project(path, LEA) as session, closing(ProjectFamilies(session)) as families:
        freeze(session, families, ReleaseChoices(title="Pilot"), whole=True)
        first = next(each for each in session.store.articles() if each.name == "f01-1")
        gone, doubted = session.store.spans(first.id, GOLD.id)[:2]
        changed = EntityChange(doubted, replace(doubted, doubtful=True))
        session.commit(ActionKind.EDIT, [EntityChange(gone, None), changed])
        freeze(session, families, ReleaseChoices(), whole=True)
        write_release(project_release(session.store, 1), [], tmp_path / "first")
    return path


def shown(open_page: Callable, path: Path) -> tuple[ReleasePage, ComparisonView]:
    page: ReleasePage = open_page(path)[1]
    page.views.show_view(COMPARE)
    view = page.views.view(COMPARE)
    assert isinstance(view, ComparisonView)
    return page, view


def words(view: ComparisonView) -> list[str]:
    return [each.text() for each in view.findChildren(QLabel) if each.isVisible()]


def rows(view: ComparisonView) -> list[str]:
    model = view.list.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_the_last_two_releases_by_label_and_article(
    open_page: Callable, compared: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, view = shown(open_page, compared)
    wait(lambda: rows(view) == ["Overview", "~ f01-1"])
    assert view.earlier.currentText() == "Release 1 · Pilot"
    assert view.later.currentText() == "Release 2"
    wait(lambda: any("1 article changed · 1 article as before" in each for each in words(view)))
    assert "1 remarks" in words(view)
    view.list.setFocus()
    QTest.keyClick(view.list, Qt.Key.Key_Down)
    said = [view.article.list.item(row).text() for row in range(view.article.list.count())]
    assert [each[0] for each in said] == ["−", "~"]
    assert said[1].endswith("remarks changed")

    wanted: list[tuple[str, object]] = []
    page.place_wanted.connect(lambda article, marked: wanted.append((article, marked)))
    view.article.list.setCurrentRow(1)
    QTest.keyClick(view.article.list, Qt.Key.Key_Return)
    ((article, marked),) = wanted
    assert article
    assert marked

    target = tmp_path / "changes.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    view.save_json.click()
    wait(target.is_file)
    assert json.loads(target.read_bytes())["articles"]["changed"] == 1
    target = tmp_path / "changes.txt"
    view.save_text.click()
    wait(target.is_file)
    assert "~ f01-1 (all, gold)" in target.read_text("utf-8")


def test_a_place_is_that_of_the_whole_text_where_furniture_was_cut_out(
    open_page: Callable, project: Callable, config_folder: Path
) -> None:
    del config_folder
    text = "Anzeige\n\nDer Rat tagte in Bonn, Anzeige hin oder her."
    spans = [
        {"id": words, "label": label, "start": start, "end": start + len(words), "quote": words}
        for words, label in (("Anzeige", "FURNITURE"), ("Bonn", "ACTOR"))
        for start in (text.index(words),)
    ]
    layer = {"annotator": LEA.id, "kind": "person", "name": "Lea", "state": "done"}
    path = project([{"id": "n1", "text": text, "layer": layer, "spans": spans}])
    with open_project(path, LEA) as session, closing(ProjectFamilies(session)) as families:
        cut = ReleaseChoices(furniture=Furniture.CUT)
        freeze(session, families, replace(cut, names=True), whole=True)
        (first,) = session.store.articles()
        gone = next(s for s in session.store.spans(first.id, LEA.id) if s.label == "ACTOR")
        session.commit(ActionKind.EDIT, [EntityChange(gone, None)])
        freeze(session, families, cut, whole=True)
    page, view = shown(open_page, path)
    wait(lambda: len(rows(view)) == 2)
    assert "Different choice: names of annotators, yes → no" in words(view)
    view.list.setFocus()
    QTest.keyClick(view.list, Qt.Key.Key_Down)
    wanted: list[tuple[str, object]] = []
    page.place_wanted.connect(lambda article, marked: wanted.append((article, marked)))
    view.article.list.setCurrentRow(0)
    QTest.keyClick(view.article.list, Qt.Key.Key_Return)
    assert wanted == [(first.id, [("ACTOR", gone.start, gone.end)])]


def test_another_release_or_a_folder_is_chosen(
    open_page: Callable, compared: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, view = shown(open_page, compared)
    wait(lambda: len(rows(view)) == 2)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "first"))
    last = view.later.count() - 1
    view.later.setCurrentIndex(last)
    view.later.activated.emit(last)
    wait(lambda: rows(view) == ["Nothing differs"])
    assert view.later.currentText() == "first"


def test_there_is_nothing_to_compare(open_page: Callable, project: Callable) -> None:
    page, view = shown(open_page, project([]))
    assert view.empty.isVisible()
    view.empty.step.click()
    assert page.views.current == "making"

"""The view that checks a folder for leaks."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel

from goldspan.ui.release.leaks.view import LeaksView
from goldspan.ui.release.page import LEAKS, ReleasePage
from helpers.waiting import wait

PASSAGE = "Offen blieb zunächst, wie viele Helfer im Süden des Landes unterwegs waren."
REWORDED = "Offen blieb gestern, wie viele Helfer im Norden des Landes unterwegs waren."
ALONE = "Die Feuerwehr von Bergen rettete am Abend eine Katze aus einem Brunnen."


def corpus(folder: Path, **files: list[str]) -> Path:
    folder.mkdir()
    for name, texts in files.items():
        lines = [json.dumps({"id": f"{name}-{n}", "text": text}) for n, text in enumerate(texts)]
        (folder / f"{name}.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return folder


def shown(open_page: Callable, project: Callable) -> LeaksView:
    page: ReleasePage = open_page(project([]))[1]
    page.views.show_view(LEAKS)
    view = page.views.view(LEAKS)
    assert isinstance(view, LeaksView)
    return view


def words(view: LeaksView) -> str:
    return "\n".join(each.text() for each in view.findChildren(QLabel) if each.isVisible())


def test_a_folder_is_dropped_and_its_leaks_are_listed(
    open_page: Callable, project: Callable, tmp_path: Path
) -> None:
    view = shown(open_page, project)
    assert view.empty.isVisible()
    folder = corpus(tmp_path / "corpus", train=[ALONE, PASSAGE], test=[REWORDED, "?"])
    (folder / "dev.jsonl").write_text("nothing\n", encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(folder))])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    plain = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(view, QDragEnterEvent(QPoint(5, 5), copy, data, left, plain))
    QApplication.sendEvent(view, QDropEvent(QPoint(5, 5).toPointF(), copy, data, left, plain))
    wait(view.list.isVisible)
    assert view.list.model().rowCount() == 1
    assert view.list.currentIndex().data() == "test-0 ← train-1"
    wait(lambda: "Offen blieb <b>zunächst,</b> wie viele" in words(view))
    said = words(view)
    assert "1 passage stands in several parts: 1 of 2 articles of “Test” share passages" in said
    assert "1 file or record could not be read:\ncorpus/dev.jsonl:1: The line is not JSON" in said
    assert "Offen blieb <b>gestern,</b> wie viele" in said


def test_nothing_leaks_and_another_folder_is_chosen(
    open_page: Callable, project: Callable, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = shown(open_page, project)
    view.check_paths([corpus(tmp_path / "clean", train=[ALONE], test=[PASSAGE])])
    wait(view.choose.isVisible)
    assert "No passage of 2 articles stands in two parts" in words(view)
    assert not view.list.isVisible()
    second = corpus(tmp_path / "second", train=[PASSAGE], test=[PASSAGE])
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(second))
    view.choose.click()
    wait(view.list.isVisible)
    assert view.list.model().rowCount() == 1


def test_what_cannot_be_checked_is_said_instead_of_what_was_found_before(
    open_page: Callable, project: Callable, tmp_path: Path
) -> None:
    view = shown(open_page, project)
    view.check_paths([corpus(tmp_path / "two", train=[PASSAGE], test=[PASSAGE])])
    wait(view.list.isVisible)
    assert "two  ·  Training: 1 of 1" in words(view)
    view.check_paths([corpus(tmp_path / "one", train=[ALONE])])
    assert not view.list.isVisible()
    wait(lambda: "“one” is one part" in words(view))
    assert view.empty.step.isVisible()
    view.check_paths([corpus(tmp_path / "three", train=[PASSAGE], test=[PASSAGE], dev=[ALONE])])
    wait(view.list.isVisible)
    assert "is one part" not in "\n".join(
        each.text() for each in view.window().findChildren(QLabel) if each.isVisible()
    )


def test_what_could_not_be_read_is_counted_to_the_end(
    open_page: Callable, project: Callable, tmp_path: Path
) -> None:
    view = shown(open_page, project)
    folder = corpus(tmp_path / "corpus", train=[PASSAGE], test=[ALONE])
    (folder / "dev.jsonl").write_text("nothing\n" * 5, encoding="utf-8")
    view.check_paths([folder])
    wait(view.refused.isVisible)
    assert view.refused.text().endswith("\n… and 2 more")

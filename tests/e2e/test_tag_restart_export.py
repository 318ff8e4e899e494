"""The whole way: open a seed article, tag by mouse, restart, undo, export, read with spaCy."""

from __future__ import annotations

from pathlib import Path

import pytest
import spacy
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from spacy.tokens import DocBin

from goldspan.cli.program import run as run_command
from goldspan.domain.layer import Span
from goldspan.services.machine.identity import save_person
from goldspan.services.project.projects import open_project, sample_project
from helpers.driving import Driver, run_main
from helpers.waiting import wait

ARTICLE = "003"
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "news.goldspan"
    sample_project(path, save_person("Ada")).close()
    return path


def own_spans(project: Path) -> list[Span]:
    person = save_person("Ada")
    with open_project(project, person, writer=False) as session:
        article = next(a for a in session.store.articles() if a.name.startswith(ARTICLE))
        return session.store.spans(article.id, person.id)


def test_tag_by_mouse_restart_undo_export(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, project: Path, tmp_path: Path
) -> None:
    made: dict[str, tuple[int, int]] = {}

    def tag(driver: Driver) -> None:
        page = driver.annotate(ARTICLE)
        # Drag first, then a number in the pop-up at the pointer.
        made["ACTOR"] = driver.drag_over(page, "Sergej Rjabkow")
        wait(page.popup.isVisible)
        driver.key(Qt.Key.Key_1)
        wait(lambda: not page.popup.isVisible())
        # Label first, then drag: the palette arms it.
        driver.key(Qt.Key.Key_Escape)
        driver.key(Qt.Key.Key_2)
        made["DATE"] = driver.drag_over(page, "10. Januar")
        driver.key(Qt.Key.Key_Escape)
        driver.key(Qt.Key.Key_Escape)
        # The pop-up by mouse.
        made["CLAIM"] = driver.drag_over(page, "den Termin")
        wait(page.popup.isVisible)
        rows = page.popup.rows()
        QTest.mouseClick(
            rows.viewport(),
            Qt.MouseButton.LeftButton,
            pos=rows.visualItemRect(rows.item(2)).center(),
        )
        driver.saved()
        assert len(page.controller.desk.layer.spans) == 3

    assert run_main(monkeypatch, [str(project)], tag) == 0
    assert {span.label: (span.start, span.end) for span in own_spans(project)} == made

    def undo_and_redo(driver: Driver) -> None:
        page = driver.annotate(ARTICLE)
        layer = page.controller.desk.layer
        assert {s.label for s in layer.spans.values()} == {"ACTOR", "DATE", "CLAIM"}
        driver.key(Qt.Key.Key_Z, CONTROL)
        wait(lambda: len(layer.spans) == 2)
        driver.key(Qt.Key.Key_Z, CONTROL)
        wait(lambda: len(layer.spans) == 1)
        driver.key(Qt.Key.Key_Z, CONTROL | SHIFT)
        wait(lambda: len(layer.spans) == 2)
        driver.saved()

    assert run_main(monkeypatch, [str(project)], undo_and_redo) == 0
    assert {span.label for span in own_spans(project)} == {"ACTOR", "DATE"}

    out = tmp_path / "corpus"
    words = ["export", str(project), "--format", "docbin", "--out", str(out), "--layer", "Ada"]
    assert run_command(words, lambda _: 1) == 0
    (corpus,) = out.rglob("*.spacy")
    docs = list(DocBin().from_disk(corpus).get_docs(spacy.blank("de").vocab))
    found = [
        (span.label_, span.start_char, span.end_char) for doc in docs for span in doc.spans["sc"]
    ]
    assert sorted(found) == sorted((k, *v) for k, v in made.items() if k != "CLAIM")


def test_select_relabel_resize_delete_by_keyboard(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, project: Path
) -> None:
    def work(driver: Driver) -> None:
        page = driver.annotate(ARTICLE)
        start, end = driver.drag_over(page, "Sergej Rjabkow")
        wait(page.popup.isVisible)
        driver.key(Qt.Key.Key_1)
        layer = page.controller.desk.layer
        wait(lambda: len(layer.spans) == 1)
        (span,) = layer.spans.values()
        driver.key(Qt.Key.Key_Escape)
        assert page.controller.focus is None
        driver.click(page, start + 2)
        assert page.controller.focus == span.id
        driver.key(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
        assert layer.spans[span.id].quote == "Sergej"
        driver.key(Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
        assert layer.spans[span.id].end == end
        driver.key(Qt.Key.Key_3)
        assert layer.spans[span.id].label == "CLAIM"
        driver.key(Qt.Key.Key_Delete)
        assert layer.spans == {}
        driver.saved()

    assert run_main(monkeypatch, [str(project)], work) == 0
    assert own_spans(project) == []

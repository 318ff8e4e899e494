"""Articles that got no suggestions are listed with the reason, in the real window."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from goldspan.domain.change import ActionKind, EntityChange
from goldspan.domain.scheme import PrefillPlan
from goldspan.services.machine.identity import save_person
from helpers import misbehaving
from helpers.driving import Driver, run_main
from helpers.texts_project import texts_project
from helpers.waiting import wait

GOOD = "Die Nato tagt in Brüssel."
TEXTS = [
    ("good", GOOD, "de"),
    ("raises", f"{GOOD} RAISE", "de"),
    ("danish", "Nato mødes i Bruxelles.", "da"),
]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(sys, "path", list(sys.path))
    misbehaving.install(tmp_path / "site")
    folder = misbehaving.ruler(tmp_path / "ruler", factory=misbehaving.FACTORY)
    with texts_project(tmp_path, TEXTS) as session:
        chosen = replace(session.scheme, plan=PrefillPlan(str(folder)))
        session.commit(ActionKind.PIPELINES, [EntityChange(session.scheme, chosen)])
        save_person("Ada")
        return session.store.path


def press(driver: Driver, words: str) -> None:
    """Press the button that says this."""
    found = [b for b in driver.window.findChildren(QPushButton) if b.text() == words]
    wait(lambda: any(b.isVisible() for b in found))
    QTest.mouseClick(next(b for b in found if b.isVisible()), Qt.MouseButton.LeftButton)


def test_what_got_no_suggestions_is_listed_with_the_reason(
    project: Path,
    config_folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    expect_log: Callable[[str], None],
    qtbot: QtBot,
) -> None:
    expect_log("in behave")  # where it happened, for those who made the pipeline
    expect_log("another language (da)")

    def script(driver: Driver) -> None:
        driver.project_is_open()
        view = driver.window.view
        assert view is not None
        view.library.suggest()
        said = "2 articles got no suggestions."
        wait(lambda: any(said in text for text in driver.window.notices.texts()))
        view.show_page("annotate")
        press(driver, "Show why")
        wait(lambda: view.page == "library")
        panel = view.library._suggesting.left_out  # type: ignore[union-attr]
        wait(panel.isVisible)
        rows = [panel.list.item(row).text() for row in range(panel.list.count())]
        assert sorted(rows) == ["danish", "raises"]
        panel.list.setCurrentRow(rows.index("raises"))
        assert "did not like it" in panel.why.text()
        press(driver, "Copy list")
        assert "danish: The article danish is in another language" in (
            QGuiApplication.clipboard().text()
        )
        press(driver, "Suggest in any language")
        danish = next(row.article.id for row in view.feed.rows if row.article.name == "danish")
        wait(lambda: [span.quote for span in view.session.store.spans(danish)] == ["Nato"])
        QTest.keyClick(panel.list, Qt.Key.Key_Return)
        wait(lambda: view.page == "annotate" and view.annotate.article_id)
        rows_there = {r.article.id: r.article.name for r in view.feed.rows}
        wait(lambda: rows_there[view.annotate.article_id] == "raises")

    assert run_main(monkeypatch, [str(project)], script) == 0
    logged = (config_folder / "log" / "goldspan.log").read_text(encoding="utf-8")
    assert "in behave" in logged
    assert "another language (da)" in logged

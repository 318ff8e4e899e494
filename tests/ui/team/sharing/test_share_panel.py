"""Bundles are made for all who are ticked, in one go, and it is said what is missing."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel

from goldspan.services.project.projects import open_project
from goldspan.ui.team.page import MATRIX, TeamPage
from goldspan.ui.team.sharing.share_panel import EVERYTHING, SharePanel
from helpers.shared_project import ANNA, ARTICLES, LEA
from helpers.waiting import wait


@pytest.fixture
def panel(team: TeamPage) -> SharePanel:
    assert team.sharing.share is not None
    return team.sharing.share


def tick(panel: SharePanel, *names: str) -> None:
    """Tick people in the list, with the keyboard."""
    panel.people.setFocus()
    for row in range(panel.people.count()):
        if panel.people.item(row).text().split(" · ")[0] in names:
            panel.people.setCurrentRow(row)
            QTest.keyClick(panel.people, Qt.Key.Key_Space)


def said(panel: SharePanel) -> list[str]:
    return [part.text() for part in panel.findChildren(QLabel) if part.isVisible()]


def test_people_are_listed_with_what_is_assigned_to_them(panel: SharePanel) -> None:
    rows = [panel.people.item(row).text() for row in range(panel.people.count())]
    assert [row.split(" · ")[0] for row in rows] == ["Anna", "Ben", "Lea"]
    assert rows[0].startswith("Anna · 0 article")
    assert not panel.go.isEnabled()
    assert "Tick whom to make a bundle for." in said(panel)


def test_who_has_no_articles_is_named_and_the_matrix_is_a_step_away(
    panel: SharePanel, team: TeamPage
) -> None:
    tick(panel, "Anna", "Ben")

    assert "Nothing is assigned to: Anna, Ben" in said(panel)
    assert not panel.go.isEnabled()
    QTest.mouseClick(panel.assign, Qt.MouseButton.LeftButton)
    assert team.views.current == MATRIX


def test_several_bundles_are_made_at_once(
    panel: SharePanel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    tick(panel, "Anna", "Ben")
    panel.which.setCurrentIndex(panel.which.findData(EVERYTHING))
    panel.blind.click()

    QTest.mouseClick(panel.go, Qt.MouseButton.LeftButton)

    wait(panel.open_folder.isVisible)
    made = sorted(path.name for path in folder.iterdir())
    assert made == ["Gespräche – Anna.goldspan", "Gespräche – Ben.goldspan"]
    assert any("Gespräche – Ben.goldspan" in words for words in said(panel))
    with open_project(folder / made[0], LEA, window_lock=False) as bundle:
        assert bundle.annotator == ANNA
        assert [article.id for article in bundle.store.articles()] == [a.id for a in ARTICLES]
        assert bundle.store.runs() != []
        assert {span.annotator for span in bundle.store.spans(ARTICLES[0].id)} == {ANNA.id}
    wait(lambda: panel.people.item(0).text().startswith("Anna · 3"))


def test_somebody_new_is_added_by_name(panel: SharePanel) -> None:
    panel.name.setFocus()
    QTest.keyClicks(panel.name, "Nora Groß")
    QTest.keyClick(panel.name, Qt.Key.Key_Return)

    assert [person.name for person in panel.people.chosen] == ["Nora Groß"]
    assert panel.name.text() == ""
    QTest.keyClicks(panel.name, "anna")
    QTest.keyClick(panel.name, Qt.Key.Key_Return)
    assert [person.name for person in panel.people.chosen] == ["Anna", "Nora Groß"]
    assert panel.people.count() == 4


def test_an_empty_name_is_not_added(panel: SharePanel) -> None:
    panel.name.setFocus()
    QTest.keyClick(panel.name, Qt.Key.Key_Return)

    assert panel.people.chosen == []
    assert any("A name is needed" in words for words in said(panel))

"""What the work has cost so far stands in the status line: of the open article, of the project."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from goldspan.domain.change import ActionKind
from goldspan.services.cost.worked import Worked
from goldspan.ui.main_window import MainWindow
from goldspan.ui.project_view import ProjectView
from goldspan.ui.translation import install_translations
from goldspan.ui.work_count import work_tip, work_words
from helpers.waiting import wait


@pytest.fixture(autouse=True)
def english(qapp: QApplication) -> None:
    """Speak English with its plurals, whatever was spoken before."""
    install_translations(qapp, "en")


def said(window: MainWindow) -> str:
    """Return what the status line says of the work."""
    labels = window.status.findChildren(QLabel)
    return "".join(each.text() for each in labels if "action" in each.text() and each.isVisible())


def test_the_open_article_and_the_whole_project(window: MainWindow, view: ProjectView) -> None:
    view.work.read()
    view.show_page("library")
    wait(lambda: said(window) == "2 actions")
    page = view.annotate
    rows = view.feed.rows
    first, other = rows[0].article.id, rows[1].article.id
    view.annotate_article(other)
    wait(lambda: page.article_id == other and said(window) == "")
    view.annotate_article(first)
    wait(lambda: page.article_id == first and said(window) == "2 actions")
    desk = page.controller.desk
    assert desk is not None
    start = desk.text.index("Moskau meldet")
    claim = desk.make_span("CLAIM", start, start + len("Moskau meldet"))
    desk.set_attr(claim.id, "mode", "INDIRECT")
    desk.set_attr(claim.id, "mode", "REPORTED")
    wait(lambda: said(window) == "6 actions")
    view.session.undo().result()
    wait(lambda: said(window) == "7 actions")
    view.show_page("library")
    tips = [each.toolTip() for each in window.status.findChildren(QLabel)]
    (tip,) = [each for each in tips if "in this project" in each]
    assert "changed 2× · made 2× · undone or redone 1×" in tip


def test_the_words_say_what_was_spared() -> None:
    worked = Worked({ActionKind.ACCEPT: 3, ActionKind.LABEL: 1, ActionKind.REJECT: 1}, 118)
    assert work_words(worked) == "6 instead of 118 actions"
    assert work_words(Worked({ActionKind.REJECT: 1}, 0)) == "1 action"
    tip = work_tip(worked, whole=False).split("\n")
    assert tip[1] == "accepted 3× · rejected 1× · made 1×"
    assert "118 actions by hand" in tip[2]

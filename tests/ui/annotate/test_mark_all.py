"""The preview of “mark all”: what it lists, ticks, says and refuses, by key and by mouse."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from goldspan.domain.errors import RefusedError
from goldspan.services.marking.mark_all import Hit, HitState
from goldspan.services.project.session import ProjectSession
from goldspan.services.transfer.importing import run_import
from goldspan.ui.annotate.mark_all.delegate import HitDelegate
from goldspan.ui.annotate.mark_all.model import Heading
from goldspan.ui.annotate.mark_all.pane import MarkAllPane
from goldspan.ui.annotate.page import AnnotatePage
from helpers.waiting import wait

MORE = "Rjabkow schwieg. Ryabkov auch, und Rjabkows Sprecher. Die NATO, die Nato.\n"
Key = Qt.Key


@pytest.fixture
def session(session: ProjectSession, tmp_path: Path) -> ProjectSession:
    """Return the project with a second article."""
    source = tmp_path / "more.txt"
    source.write_text(MORE, encoding="utf-8")
    run_import(session, [source])
    return session


@pytest.fixture
def search(page: AnnotatePage) -> Callable[[str], MarkAllPane]:
    """Return what selects words and presses M."""

    def begin(words: str) -> MarkAllPane:
        start = page.canvas.state.text.index(words)
        page.canvas.select_range(start, start + len(words))
        QTest.keyClick(page.canvas, Key.Key_M)
        settle(page)
        return page.mark_all.pane

    return begin


def settle(page: AnnotatePage) -> None:
    """Wait until the search is over and shown."""
    pane = page.mark_all.pane
    wait(lambda: not page.mark_all.busy and not pane.stop.isVisible())
    QTest.qWait(30)


def in_project(page: AnnotatePage) -> None:
    """Look through the whole project."""
    press(page, Key.Key_M)
    settle(page)
    assert page.mark_all.pane.in_project


def press(page: AnnotatePage, *keys: Key) -> None:
    for key in keys:
        QTest.keyClick(QApplication.focusWidget() or page, key)


def listed(pane: MarkAllPane) -> list[str]:
    """Return the rows as text: ticked ones with +, headings with #."""
    lines = []
    for at in range(pane.model.rowCount()):
        row = pane.model.row(at)
        ticked = pane.model.state(row) == Qt.CheckState.Checked
        mark = "#" if isinstance(row, Heading) else "+" if ticked else "-"
        lines.append(mark + (row.quote if isinstance(row, Hit) else row.article.name))
    return lines


def spans(page: AnnotatePage) -> list[tuple[str, str]]:
    desk = page.controller.desk
    assert desk is not None
    found = sorted(desk.layer.spans.values(), key=lambda span: span.start)
    return [(span.label, span.quote) for span in found]


def test_the_focus_goes_to_the_first_hit(
    page: AnnotatePage, search: Callable[[str], MarkAllPane]
) -> None:
    pane = search("Rjabkow")
    assert listed(pane) == ["#article", "+Rjabkow", "+Rjabkow"]
    assert pane.hits.hasFocus()
    hit = pane.hits.current_hit()
    assert hit is not None
    assert page.canvas.state.find_hits(0, len(page.canvas.state.text))[0][2]
    press(page, Key.Key_Down)
    wait(lambda: page.canvas.state.find_hits(0, 10_000)[1][2])
    assert pane.hits.current_hit() != hit


def test_the_list_begins_where_the_words_were_selected(page: AnnotatePage) -> None:
    second = page.canvas.state.text.rindex("Rjabkow")
    page.canvas.select_range(second, second + 7)
    QTest.keyClick(page.canvas, Key.Key_M)
    settle(page)
    hit = page.mark_all.pane.hits.current_hit()
    assert hit is not None
    assert hit.start == second


def test_ticked_hits_are_marked_as_one_step(
    qtbot: QtBot,
    page: AnnotatePage,
    search: Callable[[str], MarkAllPane],
    session: ProjectSession,
) -> None:
    told: list[str] = []
    page.acted.connect(told.append)
    pane = search("Rjabkow")
    press(page, Key.Key_Space)
    wait(lambda: pane.mark.text() == "Mark 1 of 2")
    press(page, Key.Key_Return)
    assert spans(page) == [("ACTOR", "Rjabkow")]
    assert told == ["Marked 1 span."]
    assert not pane.isVisible()
    assert page.canvas.hasFocus()
    assert page.canvas.selection() is None
    assert page.canvas.state.find_hits(0, 10_000) == []
    session.flush()
    session.undo().result()
    qtbot.waitUntil(lambda: spans(page) == [])


def test_forms_of_the_project_and_what_they_tick(
    page: AnnotatePage, search: Callable[[str], MarkAllPane]
) -> None:
    pane = search("Rjabkow")
    in_project(page)
    assert listed(pane) == [
        "#article",
        "+Rjabkow",
        "+Rjabkow",
        "#more",
        "+Rjabkow",
        "-Ryabkov",
        "+Rjabkows",
    ]
    assert [button.text() for button in pane.forms.buttons()] == [
        "Rjabkow  3",
        "Rjabkows  1",
        "Ryabkov  1",
    ]
    exact, inflected, likely = pane.forms.buttons()
    assert likely.toolTip() == "perhaps another spelling"
    QTest.mouseClick(likely, Qt.MouseButton.LeftButton)
    QTest.mouseClick(inflected, Qt.MouseButton.LeftButton)
    wait(lambda: pane.mark.text() == "Mark 4 of 5")
    assert listed(pane)[-2:] == ["+Ryabkov", "-Rjabkows"]
    # The heading ticks and unticks its article.
    pane.hits.setFocus()
    pane.hits.setCurrentIndex(pane.model.index(3))
    press(page, Key.Key_Space, Key.Key_Space)
    wait(lambda: listed(pane)[3:] == ["#more", "-Rjabkow", "-Ryabkov", "-Rjabkows"])
    wait(lambda: exact.text() == "Rjabkow  2/3")


def test_marking_in_the_project(
    qtbot: QtBot,
    page: AnnotatePage,
    search: Callable[[str], MarkAllPane],
    session: ProjectSession,
) -> None:
    told: list[str] = []
    page.acted.connect(told.append)
    search("Rjabkow")
    in_project(page)
    page.mark_all.pane.hits.setFocus()
    press(page, Key.Key_Return)
    # What is in the open article is there at once.
    assert [quote for _, quote in spans(page)] == ["Rjabkow", "Rjabkow"]
    qtbot.waitUntil(lambda: told != [])
    assert told == ["Marked 4 spans in 2 articles."]
    session.flush()
    counts = session.store.span_counts([session.annotator.id])
    assert sorted(count["ACTOR"] for count in counts.values()) == [2, 2]
    session.undo().result()
    qtbot.waitUntil(lambda: spans(page) == [])
    assert session.store.span_counts([session.annotator.id]) == {}


def test_undo_from_another_article(
    qtbot: QtBot,
    page: AnnotatePage,
    search: Callable[[str], MarkAllPane],
    session: ProjectSession,
) -> None:
    search("Rjabkow")
    in_project(page)
    page.mark_all.pane.hits.setFocus()
    press(page, Key.Key_Return)
    qtbot.waitUntil(lambda: not page.mark_all.pane.isVisible())
    other = session.store.article_by_name("more")
    assert other is not None
    page.open_article(other.id)
    qtbot.waitUntil(lambda: page.article_id == other.id)
    assert len(spans(page)) == 2
    session.undo().result()
    qtbot.waitUntil(lambda: spans(page) == [])


def test_digits_choose_the_label_and_ticks_stay(
    page: AnnotatePage, search: Callable[[str], MarkAllPane]
) -> None:
    pane = search("Rjabkow")
    press(page, Key.Key_Space, Key.Key_2)
    settle(page)
    assert pane.labels.currentData() == "DATE"
    assert pane.hits.hasFocus()
    assert listed(pane) == ["#article", "-Rjabkow", "+Rjabkow"]
    press(page, Key.Key_Return)
    assert spans(page) == [("DATE", "Rjabkow")]


def test_a_span_brings_its_words_and_label(
    page: AnnotatePage, search: Callable[[str], MarkAllPane]
) -> None:
    text, desk = page.canvas.state.text, page.controller.desk
    assert desk is not None
    start = text.index("Die Nato") + 4
    span = desk.make_span("CLAIM", start, start + 4)
    page.controller.select(span.id)
    QTest.keyClick(page.canvas, Key.Key_M)
    settle(page)
    pane = page.mark_all.pane
    assert pane.labels.currentData() == "CLAIM"
    row = pane.model.row(1)
    assert isinstance(row, Hit)
    assert row.state is HitState.MARKED
    assert pane.model.data(pane.model.index(1)).endswith("(already marked)")
    press(page, Key.Key_Space, Key.Key_Return)
    assert not pane.mark.isEnabled()
    assert pane.isVisible()


def test_what_happens_in_the_text_shows_in_the_list(
    page: AnnotatePage, search: Callable[[str], MarkAllPane]
) -> None:
    pane = search("Rjabkow")
    hit = pane.hits.current_hit()
    desk = page.controller.desk
    assert hit is not None
    assert desk is not None
    desk.make_span("ACTOR", hit.start, hit.end)

    def state() -> HitState | None:
        row = pane.hits.current_hit()
        return row.state if row is not None else None

    wait(lambda: state() is HitState.MARKED)
    wait(lambda: pane.mark.text() == "Mark 1 of 1")


def test_escape_closes_from_anywhere_in_the_pane(
    page: AnnotatePage, search: Callable[[str], MarkAllPane]
) -> None:
    pane = search("Rjabkow")
    for part in (pane.hits, pane.labels, pane.everywhere, pane.mark):
        page.canvas.setFocus()
        search("Rjabkow")
        part.setFocus()
        press(page, Key.Key_Escape)
        assert not pane.isVisible()
        assert page.canvas.hasFocus()
    assert pane not in page.panes()


def test_another_article_closes_it_unless_it_is_about_the_project(
    qtbot: QtBot,
    page: AnnotatePage,
    search: Callable[[str], MarkAllPane],
    session: ProjectSession,
) -> None:
    first = page.article_id
    other = session.store.article_by_name("more")
    assert other is not None
    pane = search("Rjabkow")
    page.open_article(other.id)
    qtbot.waitUntil(lambda: page.article_id == other.id)
    assert not pane.isVisible()
    search("NATO")
    in_project(page)
    assert pane in page.panes()
    page.open_article(first)
    qtbot.waitUntil(lambda: page.article_id == first)
    assert pane.isVisible()


def test_each_search_begins_in_the_article(
    page: AnnotatePage, search: Callable[[str], MarkAllPane]
) -> None:
    pane = search("Rjabkow")
    in_project(page)
    press(page, Key.Key_Escape)
    search("Rjabkow")
    assert not pane.in_project
    in_project(page)
    press(page, Key.Key_M)
    settle(page)
    assert listed(pane) == ["#article", "+Rjabkow", "+Rjabkow"]


def test_boxes_are_ticked_by_mouse(
    page: AnnotatePage, search: Callable[[str], MarkAllPane]
) -> None:
    pane = search("Rjabkow")
    area = pane.hits.visualRect(pane.model.index(2))
    QTest.mouseClick(
        pane.hits.viewport(), Qt.MouseButton.LeftButton, pos=HitDelegate.box(area).center()
    )
    assert listed(pane) == ["#article", "+Rjabkow", "-Rjabkow"]
    QTest.mouseClick(
        pane.hits.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(200, area.center().y())
    )
    assert listed(pane) == ["#article", "+Rjabkow", "-Rjabkow"]
    QTest.mouseClick(pane.mark, Qt.MouseButton.LeftButton)
    assert len(spans(page)) == 1


def test_nothing_selected_is_refused(page: AnnotatePage) -> None:
    refused: list[RefusedError] = []
    page.refused.connect(refused.append)
    page.canvas.clear_selection()
    QTest.keyClick(page.canvas, Key.Key_M)
    assert str(refused[0]) == "Select words or a span to mark all of them."
    assert not page.mark_all.pane.isVisible()


def test_a_page_of_text_is_not_looked_for(
    qtbot: QtBot, page: AnnotatePage, session: ProjectSession, tmp_path: Path
) -> None:
    source = tmp_path / "long.txt"
    source.write_text("Wort " * 200, encoding="utf-8")
    run_import(session, [source])
    long = session.store.article_by_name("long")
    assert long is not None
    page.open_article(long.id)
    qtbot.waitUntil(lambda: page.article_id == long.id)
    refused: list[RefusedError] = []
    page.refused.connect(refused.append)
    page.canvas.select_range(0, 900)
    QTest.keyClick(page.canvas, Key.Key_M)
    assert str(refused[0]) == "That is too much text to look for elsewhere."
    assert not page.mark_all.is_open


def test_parts_of_words_are_nowhere(
    page: AnnotatePage, search: Callable[[str], MarkAllPane]
) -> None:
    pane = search("jabko")
    assert listed(pane) == []
    assert not pane.mark.isEnabled()
    assert not pane.hits.isVisible()

"""The reader of copies: opened, walked through, gone to and back, seen as data and as words."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QToolButton, QToolTip

from goldspan.domain.change import ActionKind, EntityChange
from goldspan.domain.layer import WorkState
from goldspan.services.library import remove_articles, set_blind
from goldspan.ui.annotate.copies.reader import CopyReader
from goldspan.ui.canvas.marks import MarkState
from helpers.copied_news import COPY, REPORT, SHORT, span_over
from helpers.waiting import wait

from .conftest import SHIFT, Desk

K = Qt.Key


def reader(desk: Desk) -> CopyReader:
    found = desk.page.copies.reader
    assert found is not None
    return found


def words(desk: Desk) -> set[str]:
    """Return what the head of the reader says."""
    return {label.text() for label in reader(desk).findChildren(QLabel) if label.isVisible()}


def painted(text: str, ranges: list[tuple[int, int]]) -> list[str]:
    return [text[slice(*place)] for place in ranges]


def test_k_opens_the_nearest_copy_and_closes_it(desk: Desk) -> None:
    desk.compare("report")
    page, pane = desk.page, reader(desk)
    assert pane.isVisible()
    assert pane.canvas.state.text == REPORT
    assert page.canvas.hasFocus()
    whole = (0, len(COPY))
    compared = page.canvas.state.compared
    assert painted(COPY, compared.changed.touching(*whole)) == ["Freitag"]
    assert painted(COPY, compared.fresh.touching(*whole)) == [
        "Hafen gesperrt",
        "Die Fischer klagen über leere Märkte und bitten die Stadt um Hilfe.",
    ]
    assert [COPY[:gap].endswith("Reederei Halm") for gap in compared.gaps] == [True]
    beside = pane.canvas.state.compared
    assert painted(REPORT, beside.changed.touching(0, len(REPORT))) == ["am Montag", "Mittwoch"]
    dimmed = " ".join(painted(REPORT, beside.dimmed.touching(0, len(REPORT))))
    assert "Zwei Schlepper sind" in dimmed and "Mittwoch" not in dimmed
    desk.key(K.Key_K)
    assert not pane.isVisible()
    assert not page.canvas.state.compared.marks(*whole)


def test_j_walks_through_what_differs_and_says_both_words(desk: Desk) -> None:
    desk.compare("report")
    canvas = desk.page.canvas
    canvas.set_caret(0)
    places = ["Hafen gesperrt", "Halm in", "Die Fischer", "Freitag"]
    for place in places:
        desk.key(K.Key_J)
        at = COPY.index(place) + (len("Halm") if place == "Halm in" else 0)
        assert canvas.caret() == at
        low, high = canvas.visible_range()
        assert low <= at < high
        assert canvas.selection() is None
    assert {"Difference 4 of 4", "Freitag", "Mittwoch"} <= words(desk)
    assert reader(desk).canvas.state.compared.current == (
        REPORT.index("Mittwoch"),
        REPORT.index("Mittwoch") + len("Mittwoch"),
    )
    desk.key(K.Key_J)  # round to the first
    assert canvas.caret() == 0
    desk.key(K.Key_J, SHIFT)
    desk.key(K.Key_J, SHIFT)
    assert canvas.caret() == COPY.index("Die Fischer")
    assert {"a passage", "nothing"} <= words(desk)


def test_j_opens_the_reader_where_nothing_is_compared(desk: Desk) -> None:
    desk.page.canvas.set_caret(COPY.index("Die Fischer") + 5)
    desk.key(K.Key_J)
    wait(lambda: desk.page.copies.difference is not None)
    assert reader(desk).isVisible()
    assert desk.page.canvas.caret() == COPY.index("Freitag")


def test_j_passes_over_furniture(desk: Desk) -> None:
    desk.compare("report")
    start = COPY.index("Die Fischer")
    made = desk.page.controller.desk
    assert made is not None
    made.make_span("FURNITURE", start, COPY.index("Hilfe.") + len("Hilfe."))
    desk.page.canvas.set_caret(COPY.index("Halm in") + 6)
    desk.key(K.Key_J)
    assert desk.page.canvas.caret() == COPY.index("Freitag")
    assert "Difference 3 of 3" in words(desk)


def test_resting_on_a_difference_says_the_other_words(desk: Desk) -> None:
    desk.compare("report")
    canvas = desk.page.canvas

    def rest(words: str) -> str:
        start = COPY.index(words)
        canvas.reveal(start, start + 1)
        point = canvas.places().fragments(start, start + 1)[0].rect.center().toPoint()
        where = canvas.viewport().mapToGlobal(point)
        QToolTip.hideText()
        wait(lambda: not QToolTip.isVisible())
        QApplication.sendEvent(canvas.viewport(), QHelpEvent(QEvent.Type.ToolTip, point, where))
        return QToolTip.text() if QToolTip.isVisible() else ""

    assert rest("Freitag") == "Küstenpost: Mittwoch"
    assert rest(" in Brunsande mit") == "Küstenpost: am Montag"
    assert rest("Kapitän") == ""
    assert rest("Die Fischer") == ""
    desk.key(K.Key_K)
    assert rest("Freitag") == ""
    assert not QToolTip.isVisible()


def test_there_and_back_at_the_same_passage(desk: Desk) -> None:
    desk.compare("report")
    page = desk.page
    page.canvas.set_caret(COPY.index("Kapitän"))
    desk.key(K.Key_G)
    wait(lambda: page.article_id == desk.ids["report"])
    assert page.canvas.caret() == REPORT.index("Kapitän")
    desk.shows("copy")  # the copy one came from
    page.canvas.set_caret(3)
    desk.key(K.Key_G, SHIFT)
    wait(lambda: page.article_id == desk.ids["copy"])
    assert page.canvas.caret() == COPY.index("Kapitän")
    desk.shows("report")
    said: list[object] = []
    page.refused.connect(said.append)
    desk.key(K.Key_G, SHIFT)
    assert "did not come here from a copy" in str(said)


def test_the_next_copy(desk: Desk) -> None:
    desk.compare("report")
    desk.key(K.Key_K, SHIFT)
    desk.shows("short")
    assert reader(desk).canvas.state.text == SHORT
    desk.key(K.Key_K, SHIFT)
    desk.shows("report")


def test_ones_own_spans_are_shown_in_the_copy_at_once(desk: Desk) -> None:
    desk.compare("report")
    assert reader(desk).canvas.state.marks == {}
    me = desk.session.annotator.id
    span = span_over(desk.session, desk.ids["report"], me, "Küstenwache", "mine")
    desk.session.commit(ActionKind.LABEL, [EntityChange(None, span)])
    marks = reader(desk).canvas.state
    wait(lambda: "mine" in marks.marks)
    mark = marks.marks["mine"]
    assert (mark.state, mark.resizable, mark.linkable) == (MarkState.OWN, False, False)
    wait(lambda: any("1 span" in text for text in words(desk)))


def test_in_a_blind_article_no_spans_of_copies_are_seen(desk: Desk) -> None:
    me = desk.session.annotator.id
    span = span_over(desk.session, desk.ids["report"], me, "Küstenwache", "mine")
    desk.session.commit(ActionKind.LABEL, [EntityChange(None, span)])
    desk.compare("report")
    marks = reader(desk).canvas.state
    assert set(marks.marks) == {"mine"}
    set_blind(desk.session, [desk.ids["copy"]], blind=True)
    wait(lambda: not marks.marks)
    assert any("read blind" in text for text in words(desk))
    assert "Freitag" in painted(
        COPY, desk.page.canvas.state.compared.changed.touching(0, len(COPY))
    )


def test_what_is_done_can_be_dimmed_here(desk: Desk) -> None:
    page = desk.page
    desk.open("report")
    made = page.controller.desk
    assert made is not None
    made.set_state(WorkState.DONE)
    desk.session.flush()
    desk.open("copy")
    wait(page.copies.line.findChildren(QToolButton)[0].isEnabled)
    desk.key(K.Key_F)
    compared = page.canvas.state
    wait(lambda: len(compared.compared.dimmed) > 0)
    dimmed = " ".join(painted(COPY, compared.compared.dimmed.touching(0, len(COPY))))
    assert "Zwei Schlepper" in dimmed
    assert "Freitag" not in dimmed and "Fischer" not in dimmed and "Halm" not in dimmed
    assert page.copies.reader is None or not page.copies.reader.isVisible()
    assert page.copies.state() == {"dim": "yes"}
    page.canvas.set_caret(COPY.index("Ein Frachter"))
    desk.key(K.Key_J)
    wait(lambda: page.canvas.caret() == COPY.index("Die Fischer"))
    desk.key(K.Key_F)
    assert not compared.compared.marks(0, len(COPY))


def test_without_copies_the_reader_makes_room_and_comes_back(desk: Desk) -> None:
    desk.compare("report")
    pane, page = reader(desk), desk.page
    desk.open("other")
    assert not pane.isVisible()
    assert not page.copies.line.isVisible()
    said: list[object] = []
    page.refused.connect(said.append)
    for key in (K.Key_J, K.Key_K, K.Key_G):
        desk.key(key)
    assert len(said) == 3
    assert "shares no passages" in str(said[0])
    desk.open("short")
    wait(pane.isVisible)
    wait(lambda: pane.copy is not None and pane.copy.here == desk.ids["short"])


def test_a_copy_that_is_removed_makes_room_for_the_next(desk: Desk) -> None:
    desk.compare("report")
    failed: list[object] = []
    desk.page.failed.connect(failed.append)
    remove_articles(desk.session, [desk.ids["report"]], None)
    desk.shows("short")
    assert failed == []
    assert reader(desk).canvas.state.text == SHORT


def test_before_families_are_known_that_is_said(desk: Desk) -> None:
    said: list[object] = []
    desk.page.refused.connect(said.append)
    desk.open("other")
    desk.feed.ready = False
    desk.key(K.Key_J)
    assert "still being worked out" in str(said)


def test_the_copy_stands_at_the_height_of_the_caret(desk: Desk) -> None:
    desk.page.resize(1280, 420)
    desk.compare("report")
    canvas, beside = desk.page.canvas, reader(desk).canvas
    canvas.set_caret(COPY.index("Kapitän"))
    canvas.show_at(canvas.caret(), 200)

    def height(of: object, offset: int) -> float:
        view = of.viewport()  # type: ignore[attr-defined]
        top: float = of.line_top(offset)  # type: ignore[attr-defined]
        return top + view.mapTo(desk.page, view.rect().topLeft()).y()

    wait(lambda: abs(height(canvas, canvas.caret()) - height(beside, REPORT.index("Kapitän"))) < 2)


def test_a_copy_that_is_scrolled_by_hand_stays(desk: Desk) -> None:
    desk.page.resize(1280, 420)
    desk.compare("report")
    beside = reader(desk).canvas
    QTest.qWait(100)
    beside.show_at_top(REPORT.index("Mole"))
    top = beside.top_offset()
    QTest.qWait(100)
    assert beside.top_offset() == top
    desk.page.canvas.set_caret(COPY.index("Hafen von"))
    wait(lambda: beside.top_offset() < top)


def test_escape_leads_from_the_copy_to_the_article(desk: Desk) -> None:
    desk.compare("report")
    pane = reader(desk)
    pane.setFocus()
    assert pane.canvas.hasFocus()
    assert pane in desk.page.panes()
    pane.canvas.select_range(0, 3)
    QTest.keyClick(pane.canvas, K.Key_Escape)
    assert pane.canvas.selection() is None
    QTest.keyClick(pane.canvas, K.Key_Escape)
    assert desk.page.canvas.hasFocus()


def test_the_keys_of_copies_hold_in_the_copy_and_others_do_not(desk: Desk) -> None:
    desk.compare("report")
    pane, canvas = reader(desk), desk.page.canvas
    pane.setFocus()
    canvas.set_caret(COPY.index("Die Fischer") + 5)
    QTest.keyClick(pane.canvas, K.Key_J)
    assert canvas.caret() == COPY.index("Freitag")
    assert pane.canvas.hasFocus()
    pane.canvas.select_range(0, 3)
    QTest.keyClick(pane.canvas, K.Key_1)
    made = desk.page.controller.desk
    assert made is not None and not made.layer.spans
    QTest.keyClick(pane.canvas, K.Key_K, SHIFT)
    desk.shows("short")
    QTest.keyClick(pane.canvas, K.Key_K)
    assert not pane.isVisible()
    assert canvas.hasFocus()


def test_closing_by_its_button_gives_the_keyboard_back(desk: Desk) -> None:
    desk.compare("report")
    pane = reader(desk)
    close = next(b for b in pane.findChildren(QToolButton) if b.toolTip() == "Close the copy")
    close.setFocus()
    QTest.keyClick(close, K.Key_Space)
    assert not pane.isVisible()
    assert desk.page.canvas.hasFocus()


def test_where_the_window_is_narrow_the_list_makes_room(desk: Desk) -> None:
    page = desk.page
    assert page.articles.isVisible()
    desk.compare("report")
    assert not page.articles.isVisible()
    assert page.articles not in page.panes()
    page.resize(1900, 760)
    wait(page.articles.isVisible)
    page.resize(1280, 760)
    desk.key(K.Key_K)
    wait(page.articles.isVisible)


def test_the_copy_is_as_large_as_the_article_where_there_is_room(desk: Desk) -> None:
    desk.page.resize(1900, 760)
    desk.compare("report")
    desk.page.canvas.set_zoom(110)
    assert reader(desk).canvas.zoom() == 110
    desk.page.resize(1060, 760)
    wait(lambda: reader(desk).canvas.zoom() < 100)
    assert desk.page.canvas.zoom() == 110
    desk.page.resize(1900, 760)
    wait(lambda: reader(desk).canvas.zoom() == 110)


def test_what_is_open_is_kept(desk: Desk) -> None:
    desk.compare("report")
    assert desk.page.copies.state() == {"open": "yes"}
    desk.page.copies.restore({"dim": "yes"})
    assert not reader(desk).isVisible()
    desk.page.copies.restore({"open": "yes"})
    assert reader(desk).isVisible()
    assert "dim" not in desk.page.copies.state()

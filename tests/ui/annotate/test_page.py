"""The annotate page under real keys and clicks: what they do to the desk and what is shown."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QLineEdit, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from goldspan.domain.layer import ActorRef, Link, VerdictKind, WorkState
from goldspan.services.desk.layer import DeskLayer
from goldspan.services.project.session import ProjectSession
from goldspan.ui.annotate.page import AnnotatePage
from goldspan.ui.annotate.work.span_menu import SpanMenu
from goldspan.ui.canvas.marks import MarkState
from helpers.suggested_article import CLAIM, DAY, RJABKOW, SOURCE, TEXT
from helpers.waiting import wait


def layer(page: AnnotatePage) -> DeskLayer:
    desk = page.controller.desk
    assert desk is not None
    return desk.layer


def press(page: AnnotatePage, key: Qt.Key, modifiers: Qt.KeyboardModifier | None = None) -> None:
    QTest.keyClick(page.canvas, key, modifiers or Qt.KeyboardModifier.NoModifier)
    settle(page)


def settle(page: AnnotatePage) -> None:
    """Wait until the panes have followed the text."""
    wait(lambda: page.up_to_date)


def select_words(page: AnnotatePage, words: str) -> tuple[int, int]:
    start = TEXT.index(words)
    page.canvas.select_range(start, start + len(words))
    settle(page)
    return start, start + len(words)


def texts(page: AnnotatePage) -> list[str]:
    return [w.text() for w in page.inspector.findChildren(QLabel) if w.isVisible()]


def button(page: AnnotatePage, text: str) -> QPushButton | QToolButton:
    """Return the inspector's button of this text, as soon as it is there."""

    def shown() -> list[QPushButton | QToolButton]:
        inspector = page.inspector
        buttons = [*inspector.findChildren(QPushButton), *inspector.findChildren(QToolButton)]
        return [b for b in buttons if b.isVisible() and b.text() == text]

    wait(shown)
    return shown()[0]


def test_suggestions_are_walked_with_space_enter_x_alone(page: AnnotatePage) -> None:
    press(page, Qt.Key.Key_N)
    assert page.controller.focus == RJABKOW.id
    press(page, Qt.Key.Key_Space)
    assert page.controller.focus == DAY.id
    press(page, Qt.Key.Key_X)
    assert page.controller.focus == CLAIM.id
    press(page, Qt.Key.Key_Return)
    kinds = {v.label: v.kind for v in layer(page).verdicts.values()}
    assert kinds == {
        "ACTOR": VerdictKind.ACCEPTED,
        "DATE": VerdictKind.REJECTED,
        "CLAIM": VerdictKind.ACCEPTED,
    }
    assert [link.id for link in layer(page).left() if isinstance(link, Link)] == [SOURCE.id]
    press(page, Qt.Key.Key_Return)
    assert [link.type for link in layer(page).links.values()] == ["source"]
    assert layer(page).open_count() == 0


def test_space_goes_on_to_the_link_once_both_ends_are_decided(page: AnnotatePage) -> None:
    press(page, Qt.Key.Key_N)
    for expected in (DAY.id, CLAIM.id):
        press(page, Qt.Key.Key_Space)
        assert (page.controller.focus, page.controller.link) == (expected, None)
    press(page, Qt.Key.Key_Space)
    assert (page.controller.focus, page.controller.link) == (None, SOURCE.id)
    assert page.canvas.state.current_arrow == SOURCE.id
    press(page, Qt.Key.Key_Space)
    assert [link.type for link in layer(page).links.values()] == ["source"]
    assert (page.controller.focus, page.controller.link) == (None, None)
    assert layer(page).open_count() == 0


def test_a_suggested_link_is_rejected_with_x_and_undo_brings_it_back(
    page: AnnotatePage, session: ProjectSession
) -> None:
    press(page, Qt.Key.Key_N)
    for _ in range(3):
        press(page, Qt.Key.Key_Space)
    press(page, Qt.Key.Key_X)
    assert layer(page).links == {}
    assert [v.kind for v in layer(page).link_verdicts.values()] == [VerdictKind.REJECTED]
    assert layer(page).open_count() == 0
    session.undo().result()
    wait(lambda: layer(page).open_count() == 1)
    press(page, Qt.Key.Key_N)
    assert page.controller.link == SOURCE.id


def test_escape_lets_go_of_a_link(page: AnnotatePage) -> None:
    press(page, Qt.Key.Key_N)
    for _ in range(3):
        press(page, Qt.Key.Key_Space)
    press(page, Qt.Key.Key_Escape)
    assert page.controller.link is None
    assert page.canvas.state.current_arrow is None
    assert layer(page).open_count() == 1


def test_a_duplicate_is_refused_with_a_word_and_the_one_there_is_selected(
    page: AnnotatePage, qtbot: QtBot
) -> None:
    select_words(page, "Nato")
    press(page, Qt.Key.Key_1)
    (first,) = layer(page).spans.values()
    select_words(page, "Nato")
    with qtbot.waitSignal(page.refused) as refused:
        press(page, Qt.Key.Key_1)
    assert refused.args is not None
    assert "already" in str(refused.args[0])
    assert list(layer(page).spans) == [first.id]
    assert page.controller.focus == first.id


def test_held_keys_decide_once(page: AnnotatePage) -> None:
    press(page, Qt.Key.Key_N)
    for repeated in (False, True, True):
        QApplication.sendEvent(page.canvas, key_event(Qt.Key.Key_Space, repeated=repeated))
    assert len(layer(page).verdicts) == 1


def key_event(key: Qt.Key, *, repeated: bool) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, " ", repeated)


def test_accept_visible_is_one_step(page: AnnotatePage, session: ProjectSession) -> None:
    page.palette_bar.show_visible(page.controller.verdicts.count_visible())
    accept = next(b for b in page.palette_bar.findChildren(QPushButton) if "visible" in b.text())
    assert accept.text() == "Accept 3 visible"
    QTest.mouseClick(accept, Qt.MouseButton.LeftButton)
    assert len(layer(page).spans) == 3
    session.undo().result()
    wait(lambda: layer(page).spans == {})
    assert layer(page).open_count() == 3


def test_links_that_are_drawn_are_accepted_with_what_is_visible(page: AnnotatePage) -> None:
    page.show_all_links(True)
    assert page.controller.verdicts.count_visible()["source"] == 1
    page.controller.verdicts.accept_visible()
    assert [link.type for link in layer(page).links.values()] == ["source"]
    assert layer(page).open_count() == 0


def test_links_that_are_not_drawn_stay_to_be_decided(page: AnnotatePage) -> None:
    page.show_all_links(False)
    page.controller.verdicts.accept_visible()
    assert layer(page).links == {}
    assert len(layer(page).open_links()) == 1


def test_digits_make_relabel_and_arm(page: AnnotatePage) -> None:
    start, end = select_words(page, "Nato")
    press(page, Qt.Key.Key_1)
    (span,) = layer(page).spans.values()
    assert (span.label, span.start, span.end) == ("ACTOR", start, end)
    press(page, Qt.Key.Key_4)
    assert [s.label for s in layer(page).spans.values()] == ["FURNITURE"]
    press(page, Qt.Key.Key_Escape)
    press(page, Qt.Key.Key_2)
    assert page.controller.armed == "DATE"
    press(page, Qt.Key.Key_Escape)
    assert page.controller.armed is None


def test_a_number_on_a_suggestion_accepts_it_with_that_label(page: AnnotatePage) -> None:
    press(page, Qt.Key.Key_N)
    press(page, Qt.Key.Key_3)
    assert [s.label for s in layer(page).spans.values()] == ["CLAIM"]
    assert [v.kind for v in layer(page).verdicts.values()] == [VerdictKind.EDITED]


def test_label_by_name(page: AnnotatePage, qtbot: QtBot) -> None:
    select_words(page, "Nato")
    press(page, Qt.Key.Key_0)
    qtbot.waitUntil(page.popup.isVisible)
    field = page.popup.findChild(QLineEdit)
    assert field is not None
    QTest.keyClicks(field, "claim")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert [s.label for s in layer(page).spans.values()] == ["CLAIM"]


def test_the_inspector_says_a_date_in_words_and_refuses_what_cannot_be(
    page: AnnotatePage, session: ProjectSession
) -> None:
    page.controller.select(DAY.id)
    settle(page)
    wait(lambda: "Tuesday, 28 December 2021" in texts(page))
    press(page, Qt.Key.Key_E)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    assert field.text() == "2021-12-28"
    field.selectAll()
    QTest.keyClicks(field, "2022-02-31")
    wait(lambda: "There is no such day." in texts(page))
    QTest.keyClick(field, Qt.Key.Key_Return)
    (span,) = layer(page).spans.values()
    assert span.attrs["value"] == "2021-12-28"
    field.selectAll()
    QTest.keyClicks(field, "2022-01-11TEV")
    wait(lambda: "Tuesday, 11 January 2022, in the evening" in texts(page))
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert layer(page).spans[span.id].attrs["value"] == "2022-01-11TEV"


def test_actor_and_kind_are_edited(page: AnnotatePage, session: ProjectSession) -> None:
    select_words(page, "Nato")
    press(page, Qt.Key.Key_1)
    QTest.mouseClick(button(page, "Organisation"), Qt.MouseButton.LeftButton)
    press(page, Qt.Key.Key_E)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, "NATO")
    QTest.keyClick(field, Qt.Key.Key_Return)
    wait(lambda: [s for s in layer(page).spans.values() if "canonical" in s.attrs])
    (span,) = layer(page).spans.values()
    assert span.attrs["kind"] == "ORGANISATION"
    reference = span.attrs["canonical"]
    assert isinstance(reference, ActorRef)
    session.flush()
    assert {a.id: a.name for a in session.store.actors()}[reference.actor or ""] == "NATO"


def test_cue_from_the_selection_by_key_and_by_button(page: AnnotatePage) -> None:
    page.controller.select(CLAIM.id)
    press(page, Qt.Key.Key_Return)
    claim = page.controller.focus
    assert claim is not None
    select_words(page, "bestätigte")
    press(page, Qt.Key.Key_C)
    cue = layer(page).spans[claim].attrs["cue"]
    assert isinstance(cue, tuple)
    assert [piece.quote for piece in cue] == ["bestätigte"]
    select_words(page, "am Dienstag")
    settle(page)
    QTest.mouseClick(button(page, "Add"), Qt.MouseButton.LeftButton)
    settle(page)
    wait(lambda: "“bestätigte … am Dienstag”" in texts(page))


def test_a_suggested_claim_is_accepted_with_the_cue_that_it_is_given(page: AnnotatePage) -> None:
    page.controller.select(CLAIM.id)
    select_words(page, "bestätigte")
    press(page, Qt.Key.Key_C)
    (claim,) = layer(page).spans.values()
    cue = claim.attrs["cue"]
    assert isinstance(cue, tuple)
    assert [piece.quote for piece in cue] == ["bestätigte"]
    assert [v.kind for v in layer(page).verdicts.values()] == [VerdictKind.EDITED]
    assert page.controller.focus == claim.id


def test_the_button_gives_a_suggested_claim_its_cue(page: AnnotatePage) -> None:
    page.controller.select(CLAIM.id)
    select_words(page, "bestätigte")
    settle(page)
    QTest.mouseClick(button(page, "Use selection"), Qt.MouseButton.LeftButton)
    wait(lambda: layer(page).spans)
    (claim,) = layer(page).spans.values()
    assert claim.attrs["cue"]


def test_doubtful_and_delete(page: AnnotatePage) -> None:
    select_words(page, "Nato")
    press(page, Qt.Key.Key_1)
    wait(lambda: [b for b in page.inspector.findChildren(QCheckBox) if b.isVisible()])
    box = next(b for b in page.inspector.findChildren(QCheckBox) if b.isVisible())
    QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(8, box.height() // 2))
    (span,) = layer(page).spans.values()
    assert span.doubtful
    assert page.canvas.state.marks[span.id].doubtful
    press(page, Qt.Key.Key_Delete)
    assert layer(page).spans == {}
    assert span.id not in page.canvas.state.marks


def test_link_by_keyboard(page: AnnotatePage) -> None:
    for suggestion in (CLAIM.id, RJABKOW.id):
        page.controller.select(suggestion)
        press(page, Qt.Key.Key_Return)
    press(page, Qt.Key.Key_Escape)
    claim = next(s for s in layer(page).spans.values() if s.label == "CLAIM")
    page.controller.select(claim.id)
    press(page, Qt.Key.Key_L)
    press(page, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    press(page, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert page.controller.focus != claim.id
    press(page, Qt.Key.Key_Return)
    (link,) = layer(page).links.values()
    assert (link.type, link.source) == ("source", claim.id)


def test_done_marks_the_article(page: AnnotatePage, session: ProjectSession) -> None:
    press(page, Qt.Key.Key_D)
    session.flush()
    (article,) = session.store.articles()
    state = session.store.state(article.id, session.annotator.id)
    assert state is not None
    assert state.state is WorkState.DONE
    assert page.articles.model.rows[0].state is WorkState.DONE


def test_find_in_the_article(page: AnnotatePage) -> None:
    page.focus_find()
    field = page.find_bar.focusProxy()
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, "rjabkow")
    hits = page.canvas.state.find_hits(0, len(TEXT))
    assert [TEXT[a:b] for a, b, _ in hits] == ["Rjabkow", "Rjabkow"]
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert [current for _, _, current in page.canvas.state.find_hits(0, len(TEXT))] == [False, True]
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert not page.find_bar.isVisible()


def test_context_menu_offers_what_fits(page: AnnotatePage, qtbot: QtBot) -> None:
    page.controller.select(DAY.id)
    page.canvas.contextRequested.emit(DAY.start, [DAY.id], QPoint(200, 200))
    menu = page.findChild(SpanMenu)
    assert menu is not None
    words = [a.text().split("\t")[0] for a in menu.actions() if a.text()]
    assert words[:4] == ["Accept", "Reject", "Reject everywhere", "Edit"]
    reject = next(a for a in menu.actions() if a.text().startswith("Reject"))
    reject.trigger()
    menu.close()
    assert [v.kind for v in layer(page).verdicts.values()] == [VerdictKind.REJECTED]


def test_what_is_painted_follows_the_desk(page: AnnotatePage, session: ProjectSession) -> None:
    marks = page.canvas.state.marks
    assert {m.state for m in marks.values()} == {MarkState.SUGGESTED}
    press(page, Qt.Key.Key_N)
    press(page, Qt.Key.Key_Return)
    (span,) = layer(page).spans.values()
    assert marks[span.id].state is MarkState.OWN
    assert RJABKOW.id not in marks
    session.undo().result()
    wait(lambda: RJABKOW.id in page.canvas.state.marks)
    assert span.id not in page.canvas.state.marks


def test_narrow_windows_keep_the_keys_of_the_labels(page: AnnotatePage) -> None:
    def words() -> list[str]:
        return [b.text() for b in page.palette_bar.findChildren(QPushButton)]

    page.resize(1280, 700)
    wait(lambda: words()[:2] == ["1  Actor", "2  Date"])
    page.resize(700, 600)
    wait(lambda: words()[:2] == ["1", "2"])
    assert page.palette_bar.findChildren(QPushButton)[0].accessibleName() == "Label Actor, key 1"


def test_the_list_shows_what_is_done_at_once(page: AnnotatePage) -> None:
    press(page, Qt.Key.Key_D)
    heading = page.articles.findChild(QLabel)
    assert heading is not None
    assert heading.text() == "Articles, 1 of 1 done"


def test_an_article_read_anew_stays_where_it_is(
    page: AnnotatePage, session: ProjectSession
) -> None:
    page.resize(700, 260)
    page.canvas.verticalScrollBar().setValue(page.canvas.verticalScrollBar().maximum())
    page.controller.select(DAY.id, reveal=False)
    before = page.canvas.visible_range()
    desk = page.controller.desk
    page.reload()
    wait(lambda: page.controller.desk is not desk)
    assert page.canvas.visible_range() == before
    assert page.controller.focus == DAY.id


def drag(page: AnnotatePage, words: str) -> None:
    """Drag the mouse over words, which opens the pop-up."""
    start = TEXT.index(words)
    view = page.canvas.viewport()
    first = view.mapFromGlobal(page.canvas.range_rect(start, start + 1).center())
    end = start + len(words)
    last = view.mapFromGlobal(page.canvas.range_rect(end - 1, end).center())
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=first)
    QTest.mouseMove(view, first + QPoint(12, 0))
    QTest.mouseMove(view, last)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=last)
    wait(page.popup.isVisible)


def test_a_drag_that_went_wrong_costs_one_key(page: AnnotatePage) -> None:
    drag(page, "Nato")
    assert page.canvas.selection() is not None
    QTest.keyClick(page.popup.rows(), Qt.Key.Key_Escape)
    assert not page.popup.isVisible()
    assert page.canvas.selection() is None
    assert layer(page).spans == {}


def test_keys_of_the_text_work_while_the_pop_up_asks(page: AnnotatePage) -> None:
    drag(page, "Nato")
    QTest.keyClick(page.popup.rows(), Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert not page.popup.isVisible()
    start = TEXT.index("Nato")
    assert page.canvas.selection() == (start, start + len("Nato plant"))
    drag(page, "Nato")
    QTest.keyClick(page.popup.rows(), Qt.Key.Key_S)
    selection = page.canvas.selection()
    assert selection is not None
    assert TEXT[slice(*selection)].startswith("Die Nato plant")

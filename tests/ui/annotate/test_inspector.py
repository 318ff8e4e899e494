"""The inspector by keyboard: choices, notes, lists of links and spans, where things come from."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QLabel,
    QListView,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
    QWidget,
)

from goldspan.domain.change import ActionKind, EntityChange
from goldspan.domain.layer import Link, PipelineRun, Span
from goldspan.services.desk.labelling import Desk
from goldspan.services.project.session import ProjectSession
from goldspan.services.transfer.pipelines import measured_precision
from goldspan.ui.annotate.page import AnnotatePage
from helpers.suggested_article import CLAIM, DAY, PIPELINE, RJABKOW, SOURCE, TEXT
from helpers.waiting import wait

SPOKEN = Qt.ItemDataRole.AccessibleTextRole


def desk(page: AnnotatePage) -> Desk:
    found = page.controller.desk
    assert found is not None
    return found


def press(*keys: Qt.Key, modifiers: Qt.KeyboardModifier | None = None) -> None:
    for key in keys:
        target = QApplication.focusWidget()
        assert target is not None
        QTest.keyClick(target, key, modifiers or Qt.KeyboardModifier.NoModifier)
        QTest.qWait(1)


def select(page: AnnotatePage, identifier: str) -> None:
    page.canvas.setFocus()
    page.controller.select(identifier)
    settle(page)


def settle(page: AnnotatePage) -> None:
    wait(lambda: page.up_to_date)


def accept(page: AnnotatePage, suggestion: Span) -> Span:
    """Accept a suggestion and select what it became."""
    (made,) = desk(page).accept([suggestion.id])
    select(page, made.id)
    return made


def own(page: AnnotatePage, identifier: str) -> Span:
    return desk(page).layer.spans[identifier]


def listed(page: AnnotatePage, name: str) -> QListView:
    """Return the list whose spoken name begins so."""
    lists = page.inspector.findChildren(QListView)
    return next(each for each in lists if each.accessibleName().startswith(name))


def spoken(rows: QListView) -> list[str]:
    model = rows.model()
    return [model.index(row, 0).data(SPOKEN) for row in range(model.rowCount())]


def shown_texts(page: AnnotatePage) -> list[str]:
    return [each.text() for each in page.inspector.findChildren(QLabel) if each.isVisible()]


def button(page: AnnotatePage, text: str) -> QPushButton | QToolButton:
    kinds: list[QPushButton | QToolButton] = [
        *page.inspector.findChildren(QPushButton),
        *page.inspector.findChildren(QToolButton),
    ]
    return next(each for each in kinds if each.isVisible() and each.text() == text)


# Choices ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("keys", "mode"),
    [
        ((Qt.Key.Key_D,), "DIRECT"),
        ((Qt.Key.Key_2,), "INDIRECT"),
        ((Qt.Key.Key_Left, Qt.Key.Key_Return), "INDIRECT"),
        ((Qt.Key.Key_Right, Qt.Key.Key_Space, Qt.Key.Key_Escape), "DIRECT"),
        ((Qt.Key.Key_Return,), "REPORTED"),
        ((Qt.Key.Key_Right, Qt.Key.Key_Escape), "REPORTED"),
    ],
)
def test_a_mode_takes_two_keys(page: AnnotatePage, keys: tuple[Qt.Key, ...], mode: str) -> None:
    claim = accept(page, CLAIM)
    press(Qt.Key.Key_E)
    assert isinstance(QApplication.focusWidget(), QToolButton)
    press(*keys)
    assert own(page, claim.id).attrs["mode"] == mode
    assert QApplication.focusWidget() is page.canvas


def test_letters_that_several_choices_begin_with_only_move(page: AnnotatePage) -> None:
    day = accept(page, DAY)
    button(page, "Time").setFocus()
    press(Qt.Key.Key_D)
    assert QApplication.focusWidget() is button(page, "Duration")
    press(Qt.Key.Key_D)
    assert QApplication.focusWidget() is button(page, "Date")
    assert own(page, day.id).attrs["type"] == "DATE"
    press(Qt.Key.Key_R)
    assert own(page, day.id).attrs["type"] == "SET"


def test_a_group_of_choices_is_one_stop_of_the_tab_key(page: AnnotatePage) -> None:
    accept(page, CLAIM)
    press(Qt.Key.Key_E)
    assert QApplication.focusWidget() is button(page, "Reported")
    press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() not in {button(page, n) for n in ("Direct", "Indirect")}
    press(Qt.Key.Key_Backtab)
    assert QApplication.focusWidget() is button(page, "Reported")


# Notes --------------------------------------------------------------------------------------


def test_a_note_by_keyboard(page: AnnotatePage) -> None:
    claim = accept(page, CLAIM)
    press(Qt.Key.Key_R)
    field = QApplication.focusWidget()
    assert isinstance(field, QPlainTextEdit)
    QTest.keyClicks(field, "Who")
    press(Qt.Key.Key_Return)
    QTest.keyClicks(field, "says so?")
    press(Qt.Key.Key_Return, modifiers=Qt.KeyboardModifier.ControlModifier)
    assert own(page, claim.id).note == "Who\nsays so?"
    assert QApplication.focusWidget() is page.canvas


def test_a_note_on_a_suggestion_accepts_it(page: AnnotatePage) -> None:
    select(page, DAY.id)
    press(Qt.Key.Key_R)
    QTest.keyClicks(QApplication.focusWidget(), "really?")
    press(Qt.Key.Key_Tab)
    (day,) = desk(page).layer.spans.values()
    assert (day.label, day.note) == ("DATE", "really?")


# Where things come from ---------------------------------------------------------------------


def test_pipeline_version_and_score_are_always_in_sight(
    page: AnnotatePage, session: ProjectSession
) -> None:
    run = PipelineRun("run", PIPELINE.id, "goldspan-de", "1.0", "2026-11-22T10:15:00+00:00")
    after = replace(DAY, run=run.id)
    session.commit(ActionKind.PREFILL, [EntityChange(None, run), EntityChange(DAY, after)])
    wait(lambda: desk(page).layer.suggestions[DAY.id].run == run.id)
    select(page, DAY.id)
    assert {"suggested by goldspan-de 1.0", "0.90"} <= set(shown_texts(page))
    line = next(
        each
        for each in page.inspector.findChildren(QLabel)
        if each.text() == "suggested by goldspan-de 1.0"
    )
    assert "score 0.90" in line.toolTip()
    assert "22 November 2026" in line.toolTip()
    press(Qt.Key.Key_Return)
    settle(page)
    assert {"accepted from goldspan-de 1.0", "0.90"} <= set(shown_texts(page))


def test_without_a_score_the_measured_precision_is_shown(
    page: AnnotatePage, session: ProjectSession
) -> None:
    session.commit(ActionKind.PREFILL, [EntityChange(DAY, replace(DAY, score=None))])
    wait(lambda: desk(page).layer.suggestions[DAY.id].score is None)
    select(page, DAY.id)
    assert f"{measured_precision('goldspan-de')['DATE']:.0%} right".replace(
        "%", " %"
    ) in shown_texts(page)


def test_what_is_marked_by_hand_says_so(page: AnnotatePage) -> None:
    start = TEXT.index("Nato")
    page.canvas.select_range(start, start + 4)
    press(Qt.Key.Key_4)
    settle(page)
    assert "marked by hand" in shown_texts(page)


# Lists --------------------------------------------------------------------------------------


def test_spans_in_one_place_are_a_list_with_spoken_rows(page: AnnotatePage) -> None:
    made = accept(page, CLAIM)
    start = TEXT.index("Termin")
    inner = desk(page).make_span("ACTOR", start, start + len("Termin"))
    desk(page).set_doubtful(inner.id, True)
    select(page, made.id)
    rows = listed(page, "Here")
    assert rows.accessibleName() == "Here (2)"
    assert spoken(rows) == ["Claim, “den Termin”, Reported", "Actor, doubtful, “Termin”"]
    assert rows.currentIndex().row() == 0
    rows.setFocus()
    press(Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert page.controller.focus == inner.id
    assert QApplication.focusWidget() is page.canvas


def test_screen_readers_get_the_rows_of_the_list(page: AnnotatePage) -> None:
    page.canvas.set_caret(RJABKOW.start + 1)
    rows = listed(page, "Here")
    wait(lambda: rows.isVisible() and rows.model().rowCount() == 1)
    interface = QAccessible.queryAccessibleInterface(rows)
    assert interface.role() == QAccessible.Role.List
    assert interface.text(QAccessible.Text.Name) == "Here (1)"
    item = interface.child(0)
    expected = "Actor, suggested, “Sergej Rjabkow”, Person, Rjabkow"
    assert item.text(QAccessible.Text.Name) == expected


def test_the_spans_at_the_caret_are_listed_where_none_is_selected(page: AnnotatePage) -> None:
    rows = listed(page, "Here")
    page.canvas.set_caret(0)
    wait(lambda: not rows.isVisible())
    page.canvas.set_caret(DAY.start + 2)
    wait(rows.isVisible)
    assert spoken(rows) == ["Date, suggested, “Dienstag”, Date, Tuesday, 28 December 2021"]
    rows.setFocus(Qt.FocusReason.TabFocusReason)
    press(Qt.Key.Key_Return)
    assert page.controller.focus == DAY.id


def test_of_very_many_spans_the_shortest_are_listed(
    page: AnnotatePage, session: ProjectSession
) -> None:
    me, end = session.annotator.id, len(TEXT)
    first = RJABKOW.start
    spans = [
        Span(f"{n:032x}", DAY.article, me, "CLAIM", 2, end - n % 20, TEXT[2 : end - n % 20])
        for n in range(20)
    ]
    many = [
        replace(span, id=f"{k}{span.id[1:]}", label=f"L{k}") for k in range(5) for span in spans
    ]
    many += [
        replace(span, id=f"x{k}{span.id[2:]}", label=f"M{k}") for k in range(9) for span in spans
    ]
    many += [
        replace(span, id=f"y{k}{span.id[2:]}", label=f"N{k}") for k in range(9) for span in spans
    ]
    session.commit(ActionKind.LABEL, [EntityChange(None, span) for span in many])
    wait(lambda: len(desk(page).layer.spans) == len(many))
    page.canvas.set_caret(first + 1)
    rows = listed(page, "Here")
    wait(rows.isVisible)
    assert rows.accessibleName() == f"Here (300 of {len(many) + 1})"
    assert spoken(rows)[-1].startswith("Actor, suggested, “Sergej Rjabkow”")


def test_links_are_accepted_rejected_and_removed_by_key(page: AnnotatePage) -> None:
    claim = accept(page, CLAIM)
    rows = listed(page, "Links")
    assert spoken(rows) == ["Source, suggested, to Actor, “Sergej Rjabkow”"]
    rows.setFocus(Qt.FocusReason.TabFocusReason)
    assert rows.currentIndex().row() == 0
    press(Qt.Key.Key_Return)
    wait(lambda: desk(page).layer.links_of(claim.id))
    settle(page)
    assert spoken(rows) == ["Source, to Actor, “Sergej Rjabkow”"]
    assert rows.hasFocus()
    press(Qt.Key.Key_Delete)
    assert desk(page).layer.links_of(claim.id) == []
    settle(page)
    assert QApplication.focusWidget() is page.canvas


def test_a_suggested_link_is_rejected_with_x(page: AnnotatePage) -> None:
    claim = accept(page, CLAIM)
    rows = listed(page, "Links")
    rows.setFocus()
    rows.setCurrentIndex(rows.model().index(0, 0))
    press(Qt.Key.Key_X)
    settle(page)
    assert desk(page).layer.open_links_of(claim.id) == []
    assert not rows.isVisible()


def test_links_by_mouse(page: AnnotatePage) -> None:
    claim = accept(page, CLAIM)
    rows = listed(page, "Links")
    row = rows.visualRect(rows.model().index(0, 0))
    words, first, second = (
        QPoint(x, row.center().y()) for x in (60, row.right() - 42, row.right() - 14)
    )
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=words)
    assert page.controller.focus == RJABKOW.id
    select(page, claim.id)
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=first)
    wait(lambda: desk(page).layer.links_of(claim.id))
    settle(page)
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=second)
    assert desk(page).layer.links_of(claim.id) == []


# A link on its own --------------------------------------------------------------------------


def test_the_card_of_a_suggested_link(page: AnnotatePage, session: ProjectSession) -> None:
    session.commit(ActionKind.PREFILL, [EntityChange(SOURCE, replace(SOURCE, score=0.7))])
    wait(lambda: desk(page).layer.suggested_links[SOURCE.id].score == 0.7)
    accept(page, CLAIM)
    accept(page, RJABKOW)
    page.controller.select_link(SOURCE.id)
    settle(page)
    assert {"Link: Source", "suggested by goldspan-de", "0.70"} <= set(shown_texts(page))
    ends = listed(page, "Ends of the link")
    assert spoken(ends) == ["Claim, den Termin", "Actor, Sergej Rjabkow"]
    QTest.mouseClick(button(page, "Accept"), Qt.MouseButton.LeftButton)
    (link,) = desk(page).layer.links.values()
    assert link.type == "source"


def test_the_card_rejects(page: AnnotatePage) -> None:
    accept(page, CLAIM)
    accept(page, RJABKOW)
    page.controller.select_link(SOURCE.id)
    settle(page)
    QTest.mouseClick(button(page, "Reject"), Qt.MouseButton.LeftButton)
    assert desk(page).layer.open_links() == []
    assert desk(page).layer.links == {}


def test_the_card_of_a_link_of_ones_own(page: AnnotatePage) -> None:
    claim, actor = accept(page, CLAIM), accept(page, RJABKOW)
    link: Link = desk(page).link("source", claim.id, actor.id)
    page.controller.select_link(link.id)
    settle(page)
    assert "Link: Source" in shown_texts(page)
    QTest.mouseClick(button(page, "Remove"), Qt.MouseButton.LeftButton)
    assert desk(page).layer.links == {}


# Standing still -----------------------------------------------------------------------------


def test_the_buttons_keep_their_places_while_suggestions_are_walked(page: AnnotatePage) -> None:
    places = set()
    for suggestion in (RJABKOW, DAY, CLAIM):
        select(page, suggestion.id)
        QTest.qWait(20)
        for text in ("Accept", "Reject", "Edit"):
            each = button(page, text)
            places.add((text, each.mapTo(page.inspector, QPoint()).toTuple(), each.width()))
    accept(page, CLAIM)
    QTest.qWait(20)
    box = next(b for b in page.inspector.findChildren(QCheckBox) if b.isVisible())
    assert len(places) == 3
    top = {place[1][1] for place in places}
    assert abs(top.pop() - box.mapTo(page.inspector, QPoint()).y()) <= 1


def test_every_part_that_takes_the_keyboard_has_a_spoken_name(page: AnnotatePage) -> None:
    claim, actor = accept(page, CLAIM), accept(page, RJABKOW)
    desk(page).link("source", claim.id, actor.id)
    for identifier in (claim.id, actor.id, DAY.id):
        select(page, identifier)
        for part in page.inspector.findChildren(QWidget):
            policy = part.focusPolicy() & Qt.FocusPolicy.TabFocus
            if part.isVisible() and policy and part.focusProxy() is None:
                interface = QAccessible.queryAccessibleInterface(part)
                assert interface.text(QAccessible.Text.Name), part


def test_another_language_at_run_time_keeps_what_is_shown(page: AnnotatePage) -> None:
    accept(page, CLAIM)
    before = shown_texts(page)
    QApplication.sendEvent(page.inspector, QEvent(QEvent.Type.LanguageChange))
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    settle(page)
    assert shown_texts(page) == before
    press(Qt.Key.Key_E)
    assert isinstance(QApplication.focusWidget(), QToolButton)

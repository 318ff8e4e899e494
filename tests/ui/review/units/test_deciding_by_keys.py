"""Units are decided by keys and by mouse, found again, undone, and stale when somebody goes on."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from goldspan.domain.annotator import GOLD, named_person
from goldspan.domain.change import ActionKind, EntityChange
from goldspan.domain.layer import LayerState, WorkState, layer_state_id
from goldspan.domain.review import Decision, Reason
from goldspan.services.review.review_units import ReviewUnit, UnitState
from goldspan.ui.canvas.hot_spots import SpotKind
from goldspan.ui.canvas.marks import MarkState
from goldspan.ui.main_window import MainWindow
from goldspan.ui.review.units.view import UnitsView
from helpers.differing_people import BUILDING, DETOURS, gold_links_of, gold_of
from helpers.waiting import wait

K = Qt.Key
SHIFT, ALT, CTRL = (
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
)
ADA, BEN = named_person("Ada").id, named_person("Ben").id


def press(view: UnitsView, *keys: Qt.Key, held: Qt.KeyboardModifier | None = None) -> None:
    """Press keys wherever the keyboard is."""
    for key in keys:
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, key, held or Qt.KeyboardModifier.NoModifier)


def click(widget: QWidget) -> None:
    """Click on the middle of a widget."""
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def present(view: UnitsView) -> ReviewUnit:
    """Return the present unit."""
    assert view.controller.unit is not None
    return view.controller.unit


def words(view: UnitsView) -> str:
    """Return the words of the present unit."""
    return present(view).marks[0].quote


def said_in(window: QWidget) -> list[str]:
    """Return all that is said in the window's labels."""
    return [each.text() for each in window.findChildren(QLabel) if each.isVisible()]


def go_to(view: UnitsView, quote: str) -> ReviewUnit:
    """Go to the unit in which somebody has these words."""
    unit = next(u for u in view.controller.units if any(s.quote == quote for s in u.marks))
    view.controller.go_to(unit.id)
    return unit


def test_one_key_decides_a_unit_and_the_next_open_one_comes(view: UnitsView) -> None:
    desk = view.controller.desk
    assert desk is not None
    assert [unit.marks[0].quote for unit in view.model.listed] == [
        BUILDING,
        "zwei Jahre",
        "Pro Tal",
        DETOURS,
        "Dienstag",
        "Rat von Altdorf",
    ]
    assert words(view) == BUILDING
    press(view, K.Key_1)
    assert words(view) == "zwei Jahre"
    press(view, K.Key_B)
    assert words(view) == "Pro Tal"
    press(view, K.Key_2)
    press(view, K.Key_S)
    assert words(view) == "Dienstag"
    press(view, K.Key_0)
    assert words(view) == "Rat von Altdorf"
    press(view, K.Key_2)
    assert words(view) == DETOURS  # what was left for later comes last
    decisions = {unit.marks[0].quote: unit.decision for unit in view.controller.units}
    assert [decisions[each] for each in (BUILDING, "zwei Jahre", DETOURS, "Dienstag")] == [
        Decision.TAKEN,
        Decision.BOTH,
        Decision.SKIPPED,
        Decision.NONE,
    ]
    assert {("DATE", "zwei Jahre"), ("CLAIM", "zwei Jahre"), ("ACTOR", "Nora Falk")} <= gold_of(
        desk
    )
    assert ("DATE", "Dienstag") not in gold_of(desk)
    press(view, K.Key_1, K.Key_D)
    assert desk.done
    assert view.articles.model.rows[0].about.state == "ready"  # it is read in a thread
    wait(lambda: view.articles.model.rows[0].about.state == "adjudicated")


def test_the_text_has_a_track_for_each_and_shows_what_differs(view: UnitsView) -> None:
    marks = view.canvas.state.marks
    tracks = view.canvas.state.tracks
    assert [(track.id, track.short) for track in tracks] == [
        (ADA, "1 A"),
        (BEN, "2 B"),
        (GOLD.id, "Gold"),
    ]
    unit = go_to(view, DETOURS)
    assert {marks[span.id].track for span in unit.spans.values()} == {ADA, BEN}
    assert {marks[span.id].state for span in unit.spans.values()} == {MarkState.CONFLICT}
    agreed = next(u for u in view.controller.units if u.state is UnitState.ADOPTED)
    assert not any(marks[span.id].tinted for span in agreed.spans.values())
    press(view, K.Key_1)
    after = view.canvas.state.marks
    assert {after[span.id].state for span in unit.spans.values()} == {MarkState.OWN}
    gold = [mark for mark in after.values() if mark.track == GOLD.id]
    assert {mark.state for mark in gold} == {MarkState.GOLD}
    assert (unit.start, unit.end) in {(mark.start, mark.end) for mark in gold}


def test_a_click_on_a_bar_goes_to_its_unit_and_a_click_on_a_card_takes_it(view: UnitsView) -> None:
    unit = go_to(view, "Dienstag")
    view.controller.go_to_first()
    span = unit.spans[ADA]
    view.canvas.reveal(span.start, span.end)
    place = view.canvas.viewport().mapFromGlobal(
        view.canvas.range_rect(span.start, span.end).center()
    )
    QTest.mouseClick(view.canvas.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert words(view) == "Dienstag"
    ada, ben = view.bar.cards()
    assert (ada.version.label, ben.version.label) == ("Date", "")
    click(ada)
    decided = next(u for u in view.controller.units if u.id == unit.id)
    assert decided.decision is Decision.TAKEN
    assert decided.adjudication is not None
    assert decided.adjudication.taken == ADA


def test_a_reason_said_before_is_kept_as_it_is_said_and_with_the_decision(
    view: UnitsView,
) -> None:
    unit = go_to(view, "Pro Tal")
    press(view, K.Key_R)
    assert present(view).id == unit.id
    go_to(view, DETOURS)
    assert not view.bar.reasons[Reason.BOUNDARY].isChecked()
    go_to(view, "Pro Tal")
    press(view, K.Key_C)
    assert view.bar.comment.hasFocus()
    QTest.keyClicks(view.bar.comment, "D names the whole body")
    press(view, K.Key_Return)
    view._given.session.flush()
    kept = view._given.session.store.adjudications(view.article_id)
    (said,) = [each for each in kept if each.id == unit.id]
    assert (said.decision, said.reason) == (Decision.SKIPPED, Reason.BOUNDARY)
    assert said.comment == "D names the whole body"
    assert view.canvas.hasFocus()
    assert view.bar.reasons[Reason.BOUNDARY].isChecked()
    press(view, K.Key_2)
    go_to(view, "Pro Tal")
    decided = present(view).adjudication
    assert decided is not None
    assert (decided.reason, decided.comment) == (Reason.BOUNDARY, "D names the whole body")
    assert "Boundary" in view.bar.said
    assert "D names the whole body" in view.bar.said
    assert "Rita" in view.bar.said
    window = view.window()
    assert isinstance(window, MainWindow)
    wait(window.commands.undo.isEnabled)
    press(view, K.Key_Z, held=CTRL)
    wait(lambda: view.controller.unit is not None and view.controller.unit.left)
    assert present(view).id == unit.id
    wait(window.commands.redo.isEnabled)
    press(view, K.Key_Z, held=CTRL | SHIFT)
    wait(lambda: not present(view).left)


def test_attributes_and_links_are_taken_one_by_one(view: UnitsView) -> None:
    desk = view.controller.desk
    assert desk is not None
    go_to(view, "Pro Tal")
    press(view, K.Key_1)
    assert words(view) == DETOURS
    press(view, K.Key_1)
    unit = go_to(view, DETOURS)
    view.canvas.setFocus()
    press(view, K.Key_A, K.Key_Right, K.Key_Down, K.Key_Return)  # Ben's mode
    after = present(view)
    assert after.id == unit.id
    assert after.gold[0].attrs["mode"] == "INDIRECT"
    assert gold_links_of(desk) == {("source", DETOURS, "Pro Tal")}
    assert after.adjudication is not None
    assert after.adjudication.taken == BEN  # now it is all just as Ben has it
    go_to(view, BUILDING)
    view.canvas.setFocus()
    press(view, K.Key_2, K.Key_Tab, held=None)
    go_to(view, BUILDING)
    assert ("when", BUILDING, "Montag") not in gold_links_of(desk)
    view.canvas.setFocus()
    press(view, K.Key_A, K.Key_Return)  # Ada's link
    assert ("when", BUILDING, "Montag") in gold_links_of(desk)


def test_a_unit_is_edited_into_something_new_by_keys(view: UnitsView) -> None:
    desk = view.controller.desk
    assert desk is not None
    unit = go_to(view, "zwei Jahre")
    view.canvas.setFocus()
    press(view, K.Key_E)
    assert view.edit_bar.isVisible()
    press(view, K.Key_0, K.Key_B)  # nothing is decided by the way
    assert next(u for u in desk.units if u.id == unit.id).state is UnitState.OPEN
    press(view, K.Key_3)
    press(view, K.Key_Left, held=ALT | SHIFT)
    press(view, K.Key_Return)
    assert not view.edit_bar.isVisible()
    decided = next(u for u in desk.units if u.id == unit.id)
    assert [(span.label, span.quote) for span in decided.gold] == [("CLAIM", "er zwei Jahre")]
    assert decided.decision is Decision.EDITED
    press(view, K.Key_E, K.Key_Escape)
    assert not view.edit_bar.isVisible()
    assert view.canvas.hasFocus()


def test_a_handle_is_dragged_while_one_edits(view: UnitsView) -> None:
    unit = go_to(view, "Pro Tal")
    click(view.bar.edit)
    span = unit.spans[BEN if unit.spans[BEN].quote == "Pro Tal" else ADA]
    canvas, draft = view.canvas, view.editing.draft
    assert draft is not None
    QTest.qWait(20)
    spot = next(s for s in canvas.spots() if s.kind is SpotKind.START and s.mark == draft.id)
    verb = view.canvas.state.text.index("Verband")
    target = canvas.viewport().mapFromGlobal(canvas.range_rect(verb, verb + 1).center())
    view_port, left = canvas.viewport(), Qt.MouseButton.LeftButton
    QTest.mousePress(view_port, left, pos=spot.drawn.center().toPoint())
    QTest.mouseMove(view_port, target, delay=5)
    QTest.mouseRelease(view_port, left, pos=target, delay=5)
    assert draft.span.quote == "Verband Pro Tal"
    click(view.edit_bar.confirm)
    decided = next(u for u in view.controller.units if u.id == unit.id)
    assert [each.quote for each in decided.gold] == ["Verband Pro Tal"]
    assert span.quote == "Pro Tal"


def test_undo_goes_to_the_unit_that_is_open_again(view: UnitsView) -> None:
    press(view, K.Key_1)
    unit = go_to(view, "Pro Tal")
    press(view, K.Key_2)
    assert words(view) == DETOURS
    window = view.window()
    assert isinstance(window, MainWindow)
    wait(window.commands.undo.isEnabled)
    press(view, K.Key_Z, held=CTRL)
    wait(lambda: present(view).id == unit.id and present(view).left)
    wait(window.commands.undo.isEnabled)
    press(view, K.Key_Z, held=CTRL)  # the first decision, with all that was adopted along
    wait(lambda: words(view) == BUILDING)


def test_where_one_person_alone_has_something_both_says_whom_to_take(view: UnitsView) -> None:
    unit = go_to(view, "Dienstag")
    press(view, K.Key_B)
    assert next(u for u in view.controller.units if u.id == unit.id).state is UnitState.OPEN
    window = view.window()
    wait(lambda: any("Only Ada has something here" in s for s in said_in(window)))


def test_what_is_adopted_beforehand_lies_in_the_track_of_gold(view: UnitsView) -> None:
    agreed = [u for u in view.controller.units if u.state is UnitState.ADOPTED]
    gold = {m.id: m for m in view.canvas.state.marks.values() if m.track == GOLD.id}
    shown = {(mark.start, mark.end) for mark in gold.values()}
    assert shown == {(unit.start, unit.end) for unit in agreed}
    assert {mark.state for mark in gold.values()} == {MarkState.GOLD}
    assert not any(mark.linkable for mark in gold.values())  # nothing is written yet
    assert view.controller.unit_of(next(iter(gold))) in agreed
    press(view, K.Key_1)
    written = {m.id for m in view.canvas.state.marks.values() if m.track == GOLD.id}
    assert written >= gold.keys()
    desk = view.controller.desk
    assert desk is not None
    assert {span.id for span in desk.gold_spans} == written


def test_keys_decide_after_a_click_on_the_article_that_is_open(view: UnitsView) -> None:
    rows = view.articles.list
    place = rows.visualRect(rows.model().index(0, 0)).center()
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=place)
    press(view, K.Key_N)
    assert words(view) == "zwei Jahre"
    press(view, K.Key_1)
    assert words(view) == "Pro Tal"


def test_when_nothing_is_left_the_notice_leaves_the_bar_free_and_done_stands_out(
    view: UnitsView,
) -> None:
    window = view.window()
    assert isinstance(window, MainWindow)
    for unit in list(view.model.listed):
        go_to(view, unit.marks[0].quote)
        press(view, K.Key_1)
    assert "Nothing is left" in window.toast.text()
    foot = window.toast.mapTo(window, window.toast.rect().bottomLeft()).y()
    assert foot < view.bar.mapTo(window, QPoint()).y()
    tick = view.head.done.icon().pixmap(64).toImage()
    inked = [tick.pixelColor(x, y) for x in range(tick.width()) for y in range(tick.height())]
    assert view._theme.colours.on_accent in [ink for ink in inked if ink.alpha() == 255]


def test_what_nobody_has_marked_is_put_into_gold(view: UnitsView) -> None:
    desk = view.controller.desk
    assert desk is not None
    start = desk.text.index("Altdorf")
    view.canvas.select_range(start, start + len("Altdorf"))
    view.controller.go_to_first()
    view.canvas.select_range(start, start + len("Altdorf"))
    press(view, K.Key_E, K.Key_1, K.Key_Return)
    assert ("ACTOR", "Altdorf") in gold_of(desk)
    assert words(view) == "Altdorf"
    assert not present(view).spans


def test_a_decision_turns_stale_when_somebody_goes_on(view: UnitsView) -> None:
    session = view._given.session
    unit = go_to(view, DETOURS)
    press(view, K.Key_1)
    span = unit.spans[BEN]
    session.flush()
    session.commit(ActionKind.EDIT, [EntityChange(span, replace(span, attrs={"mode": "DIRECT"}))])
    wait(lambda: go_to(view, DETOURS).state is UnitState.STALE)
    assert "changed since by Ben" in view.bar.said
    press(view, K.Key_2)
    decided = next(u for u in view.controller.units if u.id == unit.id)
    assert decided.state is UnitState.DECIDED


def test_names_are_hidden_in_an_order_that_stays(view: UnitsView) -> None:
    press(view, K.Key_P)
    hidden = [(each.name, each.short) for each in view.controller.people]
    assert hidden == [("Person 1", "1"), ("Person 2", "2")]
    first = [each.id for each in view.controller.people]
    assert all("Ada" not in card.version.said() for card in view.bar.cards())
    press(view, K.Key_P, K.Key_P)
    assert [each.id for each in view.controller.people] == first
    press(view, K.Key_P)
    assert [each.name for each in view.controller.people] == ["Ada", "Ben"]


def test_who_begins_anew_is_awaited_and_compared_no_longer(view: UnitsView) -> None:
    session, article = view._given.session, view.article_id
    state = session.store.state(article, BEN)
    assert state == LayerState(layer_state_id(BEN, article), article, BEN, WorkState.DONE)
    session.commit(ActionKind.STATE, [EntityChange(state, replace(state, state=WorkState.BEGUN))])
    wait(lambda: [each.name for each in view.controller.people] == ["Ada"])
    assert [track.short for track in view.canvas.state.tracks] == ["1 A", "Gold"]


def test_gold_is_linked_by_key_and_by_knob_where_nobody_has(view: UnitsView) -> None:
    desk = view.controller.desk
    assert desk is not None
    for quote in (BUILDING, "Pro Tal", "Rat von Altdorf"):
        go_to(view, quote)
        view.canvas.setFocus()
        press(view, K.Key_2)
    go_to(view, BUILDING)
    press(view, K.Key_L)
    go_to(view, "Rat von Altdorf")
    press(view, K.Key_Return)
    assert ("source", BUILDING, "Rat von Altdorf") in gold_links_of(desk)
    claim, valley = go_to(view, BUILDING).gold[0], go_to(view, "Pro Tal").gold[0]
    view.canvas.linkDragged.emit(valley.id, claim.id)  # whichever end it is drawn from
    assert ("source", BUILDING, "Verband Pro Tal") in gold_links_of(desk)
    before = gold_links_of(desk)
    press(view, K.Key_L, K.Key_Escape, K.Key_Return)
    assert gold_links_of(desk) == before


def test_words_are_found_in_the_text(view: UnitsView) -> None:
    press(view, K.Key_F, held=CTRL)
    assert view.find_bar.isVisible()
    QTest.keyClicks(QApplication.focusWidget(), "Umwegen")
    assert view.canvas.state.find_hits(0, len(view.canvas.state.text))
    press(view, K.Key_Escape)
    assert view.canvas.hasFocus()

"""Setting a date by what it means: typed in words, chosen in the calendar, flagged beneath."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QToolButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from goldspan.domain.scheme import AttributeKind, AttributeType
from goldspan.services.dates.checks import MarkedDate
from goldspan.ui.annotate.editors import TimexEditor
from goldspan.ui.annotate.editors.calendar import Calendar
from goldspan.ui.theme import Theme, ThemeMode
from helpers.waiting import activate

NOW = "2021-12-28T10:20"  # a Tuesday
VALUE = AttributeType("", "value", AttributeKind.TIMEX3, {"en": "Value", "de": "Wert"})
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def holder(qtbot: QtBot) -> Iterator[QWidget]:
    """Yield a small window, too low for the calendar to open of itself."""
    QLocale.setDefault(QLocale("en_GB"))
    holder = QWidget()
    qtbot.addWidget(holder)
    QVBoxLayout(holder)
    holder.resize(320, 600)
    with qtbot.waitExposed(holder):
        holder.show()
    activate(holder)
    yield holder
    holder.close()


@pytest.fixture
def editor(holder: QWidget, qtbot: QtBot) -> TimexEditor:
    editor = TimexEditor(VALUE, Theme(ThemeMode.LIGHT), "en", holder)
    layout = holder.layout()
    assert layout is not None
    layout.addWidget(editor)
    show(editor, "Montagabend", "TIME", "2021-12-27TEV")
    editor.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is editor.focusProxy())
    return editor


def show(editor: TimexEditor, quote: str, kind: str, value: str, now: str = NOW) -> None:
    editor.look_from(MarkedDate(quote, kind, value, now))
    editor.show_value(value)


def type_over(qtbot: QtBot, editor: TimexEditor, words: str) -> None:
    field = editor.focusProxy()
    field.selectAll()  # type: ignore[attr-defined]
    qtbot.keyClicks(field, words)


def words_beneath(editor: TimexEditor) -> str:
    return "\n".join(x.text() for x in editor.findChildren(QLabel) if x.isVisible() and x.text())


def press(qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    qtbot.keyClick(QApplication.focusWidget(), key, modifier or Qt.KeyboardModifier.NoModifier)


def button(calendar: Calendar, name: str) -> QToolButton:
    return next(b for b in calendar.findChildren(QToolButton) if b.text() == name)


def opened(qtbot: QtBot, editor: TimexEditor) -> Calendar:
    press(qtbot, Qt.Key.Key_Down)
    calendar = editor.calendar
    assert calendar is not None
    assert QApplication.focusWidget() is calendar.grid
    return calendar


def test_a_value_is_said_in_words_and_seen_from_the_article(editor: TimexEditor) -> None:
    assert words_beneath(editor) == (
        "Monday, 27 December 2021, in the evening · yesterday, seen from the article"
    )


def test_words_become_a_value_on_enter(qtbot: QtBot, editor: TimexEditor) -> None:
    type_over(qtbot, editor, "vor zwei Jahren")
    assert words_beneath(editor).startswith("2019\n2019 · ")
    with qtbot.waitSignal(editor.left), qtbot.waitSignal(editor.edited) as told:
        press(qtbot, Qt.Key.Key_Return)
    assert told.args == ["2019"]
    assert editor.focusProxy().text() == "2019"  # type: ignore[union-attr]


def test_the_same_value_in_other_words_is_no_edit(qtbot: QtBot, editor: TimexEditor) -> None:
    type_over(qtbot, editor, "gestern abend")
    with qtbot.assertNotEmitted(editor.edited):
        press(qtbot, Qt.Key.Key_Return)
    assert editor.focusProxy().text() == "2021-12-27TEV"  # type: ignore[union-attr]


def test_what_comes_again_says_so_first(qtbot: QtBot, editor: TimexEditor) -> None:
    type_over(qtbot, editor, "jedes Jahr")
    with qtbot.waitSignals([editor.repeated, editor.edited], order="strict"):
        press(qtbot, Qt.Key.Key_Return)


@pytest.mark.parametrize(
    ("typed", "said"),
    [("31.2.2022", "There is no such day."), ("Katze", "Not a date"), ("2021-12-27T25:00", "time")],
)
def test_what_cannot_be_is_not_kept(
    qtbot: QtBot, editor: TimexEditor, typed: str, said: str
) -> None:
    type_over(qtbot, editor, typed)
    assert said in words_beneath(editor)
    with qtbot.assertNotEmitted(editor.edited):
        press(qtbot, Qt.Key.Key_Return)
    press(qtbot, Qt.Key.Key_Escape)
    assert editor.focusProxy().text() == "2021-12-27TEV"  # type: ignore[union-attr]


def test_a_contradiction_is_flagged_while_typing(qtbot: QtBot, editor: TimexEditor) -> None:
    type_over(qtbot, editor, "28.12.2021")
    assert "The text says “Montag”, this is a Tuesday." in words_beneath(editor)
    field = editor.focusProxy()
    assert field is not None
    assert "Tuesday" in field.accessibleDescription()
    with qtbot.waitSignal(editor.edited):  # it is doubtful, not impossible to write
        press(qtbot, Qt.Key.Key_Return)


def test_a_missing_document_time_can_be_set(qtbot: QtBot, editor: TimexEditor) -> None:
    show(editor, "gestern", "DATE", "XXXX-XX-XX", now="")
    link = next(b for b in editor.findChildren(QWidget) if b.property("role") == "link")
    assert link.isVisible()
    with qtbot.waitSignal(editor.document_time_wanted):
        qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    show(editor, "gestern", "DATE", "2021-12-27")
    assert not link.isVisible()


def test_the_calendar_by_keyboard(qtbot: QtBot, editor: TimexEditor) -> None:
    calendar = opened(qtbot, editor)
    assert calendar.grid.day.isoformat() == "2021-12-27"
    for key, modifier, day in (
        (Qt.Key.Key_Right, None, "2021-12-28"),
        (Qt.Key.Key_Down, None, "2022-01-04"),
        (Qt.Key.Key_PageUp, None, "2021-12-04"),
        (Qt.Key.Key_PageDown, SHIFT, "2022-12-04"),
        (Qt.Key.Key_Home, None, "2021-12-28"),
        (Qt.Key.Key_Up, None, "2021-12-21"),
        (Qt.Key.Key_Left, None, "2021-12-20"),
    ):
        press(qtbot, key, modifier)
        assert calendar.grid.day.isoformat() == day
        assert QLocale().toString(QLocale().toDate(day, "yyyy-MM-dd")) in (
            calendar.grid.accessibleName()
        )
    with qtbot.waitSignal(editor.left), qtbot.waitSignal(editor.edited) as told:
        press(qtbot, Qt.Key.Key_Return)
    assert told.args == ["2021-12-20TEV"]


def test_escape_goes_back_to_the_field(qtbot: QtBot, editor: TimexEditor) -> None:
    opened(qtbot, editor)
    press(qtbot, Qt.Key.Key_Right)
    with qtbot.assertNotEmitted(editor.edited):
        press(qtbot, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is editor.focusProxy()


def test_a_day_and_a_week_by_mouse(qtbot: QtBot, editor: TimexEditor) -> None:
    grid = opened(qtbot, editor).grid
    day = grid.day.replace(day=10)
    with qtbot.waitSignal(editor.edited) as told:
        qtbot.mouseClick(grid, Qt.MouseButton.LeftButton, pos=grid.cell(day).center().toPoint())
    assert told.args == ["2021-12-10TEV"]
    with qtbot.waitSignal(editor.edited) as told:
        place = grid.week_cell(day).center().toPoint()
        qtbot.mouseClick(grid, Qt.MouseButton.LeftButton, pos=place)
    assert told.args == ["2021-W49"]
    with qtbot.assertNotEmitted(editor.edited):
        qtbot.mouseClick(grid, Qt.MouseButton.LeftButton, pos=QPoint(100, 5))


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("Week", "2021-W52"),
        ("Month", "2021-12"),
        ("Quarter", "2021-Q4"),
        ("Half-year", "2021-H2"),
        ("Year", "2021"),
        ("Morning", "2021-12-27TMO"),
        ("Evening", "2021-12-27"),
    ],
)
def test_one_click_makes_it_coarser_or_finer(
    qtbot: QtBot, editor: TimexEditor, name: str, value: str
) -> None:
    calendar = opened(qtbot, editor)
    with qtbot.waitSignal(editor.edited) as told:
        qtbot.mouseClick(button(calendar, name), Qt.MouseButton.LeftButton)
    assert told.args == [value]
    wide = name not in ("Morning", "Evening")
    assert button(calendar, name).isChecked() == (name != "Evening")
    assert button(calendar, "Night").isEnabled() != wide


def test_a_clock_time(qtbot: QtBot, editor: TimexEditor) -> None:
    calendar = opened(qtbot, editor)
    qtbot.mouseClick(button(calendar, "Clock"), Qt.MouseButton.LeftButton)
    clock = QApplication.focusWidget()
    qtbot.keyClicks(clock, "25.30")
    with qtbot.assertNotEmitted(editor.edited):
        press(qtbot, Qt.Key.Key_Return)
    assert clock.property("invalid")
    clock.selectAll()  # type: ignore[attr-defined]
    qtbot.keyClicks(clock, "19.30 Uhr")
    with qtbot.waitSignal(editor.left), qtbot.waitSignal(editor.edited) as told:
        press(qtbot, Qt.Key.Key_Return)
    assert told.args == ["2021-12-27T19:30"]
    with qtbot.waitSignal(editor.edited) as told:
        qtbot.mouseClick(button(calendar, "Clock"), Qt.MouseButton.LeftButton)
    assert told.args == ["2021-12-27"]


def test_a_day_of_a_week_is_the_article_s_where_it_lies_in_it(
    qtbot: QtBot, editor: TimexEditor
) -> None:
    show(editor, "dieser Woche", "DATE", "2021-W52")
    calendar = opened(qtbot, editor)
    assert calendar.grid.day.isoformat() == "2021-12-28"
    with qtbot.waitSignal(editor.edited) as told:
        qtbot.mouseClick(button(calendar, "Day"), Qt.MouseButton.LeftButton)
    assert told.args == ["2021-12-28"]


@pytest.mark.parametrize(("value", "kind"), [("P2Y", "DURATION"), ("", "DURATION"), ("P1Y", "SET")])
def test_durations_have_no_calendar(
    qtbot: QtBot, editor: TimexEditor, value: str, kind: str
) -> None:
    opened(qtbot, editor)
    show(editor, "zwei Jahre", kind, value)
    assert editor.calendar is not None
    assert not editor.calendar.isVisible()
    assert not editor.opener.isVisible()
    show(editor, "Montagabend", "TIME", "2021-12-27TEV")
    assert editor.calendar.isVisible()


def test_the_button_shows_and_hides_it(qtbot: QtBot, editor: TimexEditor) -> None:
    assert editor.calendar is None
    qtbot.mouseClick(editor.opener, Qt.MouseButton.LeftButton)
    assert editor.calendar is not None
    assert editor.calendar.isVisible()
    qtbot.mouseClick(editor.opener, Qt.MouseButton.LeftButton)
    assert not editor.calendar.isVisible()


def test_it_is_open_where_there_is_room(qtbot: QtBot, holder: QWidget, editor: TimexEditor) -> None:
    holder.resize(320, 1000)
    show(editor, "Dienstag", "DATE", "2021-12-28")
    assert editor.calendar is not None
    assert editor.calendar.isVisible()


@pytest.mark.parametrize(("locale", "first"), [("de_DE", "29"), ("en_US", "28")])
def test_weeks_begin_as_they_do_where_one_is(
    qtbot: QtBot, editor: TimexEditor, locale: str, first: str
) -> None:
    grid = opened(qtbot, editor).grid
    QLocale.setDefault(QLocale(locale))
    assert f"{grid.days_shown()[0].day}" == first
    assert grid.cell(grid.day).width() > 0
    QLocale.setDefault(QLocale("en_GB"))


@pytest.mark.parametrize("value", ["0001-01-01", "9999-12-31"])
def test_the_ends_of_the_calendar(qtbot: QtBot, editor: TimexEditor, value: str) -> None:
    show(editor, "einst", "DATE", value)
    grid = opened(qtbot, editor).grid
    for key in (Qt.Key.Key_Up, Qt.Key.Key_PageUp, Qt.Key.Key_Down, Qt.Key.Key_PageDown):
        press(qtbot, key)
        assert grid.day in grid.days_shown()
    editor.grab()


def test_wider_and_back_is_the_same_day(qtbot: QtBot, editor: TimexEditor) -> None:
    calendar = opened(qtbot, editor)
    press(qtbot, Qt.Key.Key_Up)
    for name, value in (("Day", "2021-12-20"), ("Year", "2021"), ("Day", "2021-12-20")):
        with qtbot.waitSignal(editor.edited) as told:
            qtbot.mouseClick(button(calendar, name), Qt.MouseButton.LeftButton)
        assert told.args == [value]


def test_what_is_shown_again_leaves_the_keyboard_where_it_is(
    qtbot: QtBot, editor: TimexEditor
) -> None:
    grid = opened(qtbot, editor).grid
    press(qtbot, Qt.Key.Key_PageDown)
    show(editor, "Montagabend", "TIME", "2021-12-27TEV")
    assert grid.day.isoformat() == "2022-01-27"


def test_a_time_zone_is_left_alone(qtbot: QtBot, editor: TimexEditor) -> None:
    show(editor, "Montagabend", "TIME", "2021-12-27T19:30:00+01:00")
    calendar = opened(qtbot, editor)
    clock = next(f for f in calendar.findChildren(QLineEdit) if f.isVisible())
    clock.setFocus()
    with qtbot.assertNotEmitted(editor.edited), qtbot.waitSignal(editor.left):
        press(qtbot, Qt.Key.Key_Return)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        (Qt.Key.Key_W, "2021-W52"),
        (Qt.Key.Key_M, "2021-12"),
        (Qt.Key.Key_Q, "2021-Q4"),
        (Qt.Key.Key_H, "2021-H2"),
        (Qt.Key.Key_Y, "2021"),
        (Qt.Key.Key_D, "2021-12-27"),
        (Qt.Key.Key_1, "2021-12-27TMO"),
        (Qt.Key.Key_5, "2021-12-27TNI"),
    ],
)
def test_one_key_makes_it_coarser_or_finer(
    qtbot: QtBot, editor: TimexEditor, key: Qt.Key, value: str
) -> None:
    opened(qtbot, editor)
    with qtbot.waitSignal(editor.left), qtbot.waitSignal(editor.edited) as told:
        press(qtbot, key)
    assert told.args == [value]


def test_other_keys_do_nothing(qtbot: QtBot, editor: TimexEditor) -> None:
    opened(qtbot, editor)
    with qtbot.assertNotEmitted(editor.edited), qtbot.assertNotEmitted(editor.left):
        for key in (Qt.Key.Key_X, Qt.Key.Key_9, Qt.Key.Key_0):
            press(qtbot, key)
        press(qtbot, Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier)


def test_the_calendar_stays_where_it_is_while_flags_come_and_go(
    qtbot: QtBot, holder: QWidget, editor: TimexEditor
) -> None:
    layout = holder.layout()
    assert isinstance(layout, QVBoxLayout)
    layout.addStretch(1)
    calendar = opened(qtbot, editor)
    place = calendar.mapTo(holder, QPoint(0, 0))
    quiet = words_beneath(editor)
    day = calendar.grid.cell(calendar.grid.day.replace(day=10)).center().toPoint()
    qtbot.mouseClick(calendar.grid, Qt.MouseButton.LeftButton, pos=day)
    assert words_beneath(editor).count("\n") > quiet.count("\n")
    holder.grab()
    assert calendar.mapTo(holder, QPoint(0, 0)) == place


def test_a_click_on_its_button_puts_the_keyboard_into_the_calendar(
    qtbot: QtBot, editor: TimexEditor
) -> None:
    qtbot.mouseClick(editor.opener, Qt.MouseButton.LeftButton)
    assert editor.calendar is not None
    assert QApplication.focusWidget() is editor.calendar.grid
    qtbot.mouseClick(editor.opener, Qt.MouseButton.LeftButton)
    assert QApplication.focusWidget() is editor.focusProxy()


def test_day_and_month_that_both_contradict_are_told_once(editor: TimexEditor) -> None:
    show(editor, "10. Januar", "DATE", "2021-12-27")
    assert words_beneath(editor).count("The text says") == 1
    assert "The text says “10. Januar”, this is another time." in words_beneath(editor)
    show(editor, "10. Januar", "DATE", "2022-01-11")
    assert "The text says “10. Januar”, this is another time." in words_beneath(editor)

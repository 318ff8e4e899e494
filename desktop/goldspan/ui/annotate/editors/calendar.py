"""A calendar under a date's field: the month, how much of it is meant, and the time of day."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from goldspan.domain.timex_days import Precision, days_of, moved, precision_of, value_of
from goldspan.ui.annotate.editors.calendar_grid import MonthGrid
from goldspan.ui.annotate.editors.text import Field
from goldspan.ui.theme import Theme
from goldspan.ui.widgets import icon_button, label, set_flag

CLOCK = "clock"
COLUMNS = 3
_TYPED_CLOCK = re.compile(r"(\d{1,2})(?:[:.]?(\d\d)(?:[:.](\d\d))?)?(?:\s?(?:Uhr|h))?")


class Calendar(QWidget):
    """Shows a value and the article's day; `picked` carries a new value.

    Buttons widen the chosen day to its week, month and so on, or narrow it to a part of the day
    or a clock time. With the keyboard in the month, a unit's first letter and a part's number do
    the same and go back to the article. `left` says that the keyboard goes back there,
    `returned` that it goes back to the field.
    """

    picked = Signal(str)
    left = Signal()
    returned = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._value = ""
        self._shown: tuple[str, str] | None = None
        self._picking = False
        self.grid = MonthGrid(theme, self)
        self.grid.picked.connect(self._pick)
        self.grid.moved_to.connect(self._show_month)
        self.grid.left.connect(self.left)
        self.grid.typed.connect(self._key)
        self.grid.returned.connect(self.returned)
        self.setFocusProxy(self.grid)
        self._units = self._buttons(self._unit_names(), self._choose_unit)
        self._parts = self._buttons(self._part_names(), self._choose_part)
        self._clock = Field(self)
        self._clock.setAccessibleName(self.tr("Clock time"))
        self._clock.setPlaceholderText("19:30")
        self._clock.finished.connect(self._finish_clock)
        self._clock.reverted.connect(self.returned)
        self._clock.editingFinished.connect(self._set_clock)
        self._show_keys()
        self._build()

    def show_value(self, value: str, document_time: str) -> None:
        """Show a value, seen from the article; the month follows it where either has changed."""
        if self._shown == (value, document_time):
            return
        self._shown, self._value = (value, document_time), value
        days, now = days_of(value), days_of(document_time)
        self.grid.show_days(days, now)
        if self._picking and days is not None and self.grid.day in days:
            self._show_month(self.grid.day)
        elif now is not None and (days is None or now.first in days):
            self.grid.go_to(now.first)
        elif days is not None:
            self.grid.go_to(days.first)
        self._article_day.setVisible(now is not None and len(now) == 1)
        self._article_day.setText(_short_day(now.first) if now is not None else "")
        precision = precision_of(value)
        for unit, button in self._units.items():
            button.setChecked(precision is not None and unit == precision.value)
        time = _time_of(value)
        for part, button in self._parts.items():
            button.setChecked(time == part or (part == CLOCK and time[:1].isdigit()))
            button.setEnabled(precision is Precision.DAY)
        clocked = time[:1].isdigit()
        if not self._clock.hasFocus():
            self._clock.setText(time if clocked else "")
        self._clock.setVisible(clocked or self._clock.hasFocus())
        self._show_month(self.grid.day)

    # Building ------------------------------------------------------------------------------

    def _build(self) -> None:
        self._month = label("", "strong")
        self._month.setAlignment(Qt.AlignmentFlag.AlignCenter)
        earlier = icon_button(self._theme, "previous", self.tr("Month before (Page Up)"))
        later = icon_button(self._theme, "next", self.tr("Month after (Page Down)"))
        earlier.clicked.connect(lambda: self.grid.go_to(moved(self.grid.day, months=-1)))
        later.clicked.connect(lambda: self.grid.go_to(moved(self.grid.day, months=1)))
        self._article_day = QToolButton(self)
        self._article_day.setProperty("role", "quiet")
        self._article_day.setToolTip(self.tr("Go to the article’s day, ringed (Home)"))
        self._article_day.setAccessibleName(self.tr("Go to the article’s day, ringed (Home)"))
        self._article_day.clicked.connect(self._go_to_article)
        head = QHBoxLayout()
        head.setSpacing(0)
        head.addWidget(earlier)
        head.addWidget(self._month, 1)
        head.addWidget(self._article_day)
        head.addWidget(later)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.grid)
        column.addSpacing(4)
        column.addLayout(_in_rows(self._units))
        column.addWidget(self._caption(self.tr("Time of day")))
        column.addLayout(_in_rows(self._parts))
        column.addWidget(self._clock)
        self._clock.hide()

    def _show_keys(self) -> None:
        """Say which keys do what the buttons do."""
        keys = {button: button.text()[:1] for button in self._units.values()}
        keys |= {
            button: str(number)
            for number, (part, button) in enumerate(self._parts.items(), 1)
            if part != CLOCK
        }
        for button, key in keys.items():
            button.setToolTip(self.tr("With the keyboard in the month: {key}").format(key=key))

    def _caption(self, text: str) -> QLabel:
        return label(text, "muted")

    def _unit_names(self) -> dict[str, str]:
        return {
            Precision.DAY: self.tr("Day"),
            Precision.WEEK: self.tr("Week"),
            Precision.MONTH: self.tr("Month"),
            Precision.QUARTER: self.tr("Quarter"),
            Precision.HALF: self.tr("Half-year"),
            Precision.YEAR: self.tr("Year"),
        }

    def _part_names(self) -> dict[str, str]:
        return {
            "MO": self.tr("Morning"),
            "MI": self.tr("Midday"),
            "AF": self.tr("Afternoon"),
            "EV": self.tr("Evening"),
            "NI": self.tr("Night"),
            CLOCK: self.tr("Clock"),
        }

    def _buttons(
        self, names: Mapping[str, str], chosen: Callable[[str], None]
    ) -> dict[str, QToolButton]:
        buttons = {}
        for key, name in names.items():
            button = QToolButton(self)
            button.setText(name)
            button.setCheckable(True)
            button.setProperty("role", "choice")
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            button.clicked.connect(lambda _=False, key=str(key): chosen(key))
            buttons[str(key)] = button
        return buttons

    # What the user does --------------------------------------------------------------------

    def _take(self, value: str) -> None:
        """Hand a value on; the keyboard stays at its day where that lies in it."""
        self._picking = True
        self.picked.emit(value)
        self._picking = False

    def _go_to_article(self) -> None:
        self.grid.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.grid.go_to_article()

    def _pick(self, day: date, precision: Precision) -> None:
        """Take a day with the time of day that was there, or another stretch without."""
        value = value_of(day, precision)
        if precision is Precision.DAY and (time := _time_of(self._value)):
            value += f"T{time}"
        self._take(value)

    def _key(self, typed: str) -> None:
        """Take the unit that begins with this letter, or the part of the day of this number."""
        day, parts = self.grid.day, [part for part in self._parts if part != CLOCK]
        if typed.isdigit() and 1 <= int(typed) <= len(parts):
            self._take(f"{value_of(day, Precision.DAY)}T{parts[int(typed) - 1]}")
            self.left.emit()
        for unit, button in self._units.items():
            if button.text().casefold().startswith(typed.casefold()):
                self._choose_unit(unit)
                self.left.emit()
                return

    def _choose_unit(self, unit: str) -> None:
        self._take(value_of(self.grid.day, Precision(unit)))

    def _choose_part(self, part: str) -> None:
        day = value_of(self.grid.day, Precision.DAY)
        time = _time_of(self._value)
        if part == CLOCK:
            if time[:1].isdigit():
                self._take(day)
                return
            self._clock.show()
            self._clock.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._parts[CLOCK].setChecked(True)
        else:
            self._take(day if time == part else f"{day}T{part}")

    def _set_clock(self) -> bool:
        """Take the clock time that was typed, if it is one."""
        shown = _time_of(self._value)
        typed = self._clock.text().strip()
        time = typed if typed == shown else _clock_of(typed)  # a value may have a time zone
        set_flag(self._clock, "invalid", bool(typed) and not time)
        if time and self._parts[CLOCK].isEnabled() and shown != time:
            self._take(f"{value_of(self.grid.day, Precision.DAY)}T{time}")
        return bool(time)

    def _finish_clock(self) -> None:
        if self._set_clock():
            self.left.emit()

    def _show_month(self, day: date) -> None:
        name = QLocale().standaloneMonthName(day.month)
        self._month.setText(f"{name} {day.year}")


def _short_day(day: date) -> str:
    german = QLocale().language() == QLocale.Language.German
    return QLocale().toString(QDate(day.year, day.month, day.day), "d.M." if german else "d MMM")


def _time_of(value: str) -> str:
    """Return what a value says of the time of day: `EV`, `07:09`, or nothing."""
    return value.partition("T")[2] if value[:1].isdigit() else ""


def _clock_of(typed: str) -> str:
    """Return a clock time as a value has it: `7`, `7.30` and `07:30:15` are understood."""
    found = _TYPED_CLOCK.fullmatch(typed.strip())
    if found is None or int(found[1]) > 24 or int(found[2] or 0) > 59 or int(found[3] or 0) > 59:
        return ""
    return f"{int(found[1]):02}:{found[2] or '00'}" + (f":{found[3]}" if found[3] else "")


def _in_rows(buttons: Mapping[str, QToolButton]) -> QGridLayout:
    rows = QGridLayout()
    rows.setSpacing(4)
    for number, button in enumerate(buttons.values()):
        rows.addWidget(button, number // COLUMNS, number % COLUMNS)
    return rows

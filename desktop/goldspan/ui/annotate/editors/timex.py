"""A TIMEX3 attribute: set by what it means, in words or in a calendar; flagged if it cannot be."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from goldspan.domain.scheme import AttributeType
from goldspan.domain.timex import Duration, TimexError, TimexProblem, parse_timex
from goldspan.services.dates.checks import MarkedDate, check_date
from goldspan.services.dates.types import REPEATED
from goldspan.services.dates.words import DateReading, typed_date
from goldspan.ui.annotate.editors.calendar import Calendar
from goldspan.ui.annotate.editors.date_flags import DateFlags
from goldspan.ui.annotate.editors.text import TextEditor
from goldspan.ui.annotate.inspect.timex_seen import seen_from
from goldspan.ui.annotate.inspect.timex_words import timex_problem, timex_words
from goldspan.ui.theme import Theme
from goldspan.ui.widgets import icon_button

ROOM = 900  # pixels that a window is high where the calendar is open from the start
NO_DATE = MarkedDate("", "", "", "")


@dataclass(frozen=True, slots=True)
class _Meant:
    """What stands in the field: its value and type, or the problem with it."""

    value: str = ""
    type: str = ""
    problem: TimexError | None = None


class TimexEditor(TextEditor):
    """A TIMEX3 value: typed as such or in words, or chosen in the calendar under the field.

    `edited` carries the value, after `repeated` where the words say that it comes again.
    `document_time_wanted` says that the article's document time is missing and is to be set.
    """

    repeated = Signal()
    document_time_wanted = Signal()

    def __init__(
        self, attribute: AttributeType, theme: Theme, language: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(attribute, language, parent)
        self._theme = theme
        self._marked = NO_DATE
        self._meant = _Meant()
        self._wished: bool | None = None
        self._calendar: Calendar | None = None
        self._field.setPlaceholderText(self.tr("10.1.2022, yesterday"))
        self._field.installEventFilter(self)
        self._opener = icon_button(theme, "calendar", self.tr("Calendar (↓)"))
        self._opener.setCheckable(True)
        self._opener.clicked.connect(self._toggle)
        self._flags = DateFlags(theme, self)
        self._flags.document_time_wanted.connect(self.document_time_wanted)
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        column.removeWidget(self._field)
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self._field, 1)
        row.addWidget(self._opener)
        column.insertLayout(0, row)
        column.addWidget(self._flags)

    @property
    def opener(self) -> QToolButton:
        """The button that shows and hides the calendar."""
        return self._opener

    @property
    def calendar(self) -> Calendar | None:
        """The calendar, once it was shown."""
        return self._calendar

    def look_from(self, marked: MarkedDate) -> None:
        """Take in what the value is about: words, type and document time; call before showing."""
        self._marked = marked

    def show_value(self, value: object) -> None:
        """Show a value, what it means and what is wrong with it."""
        super().show_value(value)
        self._show_calendar()

    # What stands in the field --------------------------------------------------------------

    def _look_at(self, text: str) -> None:
        meant = self._meant = self._read(text.strip())
        if meant.problem is not None:
            self._say(timex_problem(meant.problem), problem=True)
            self._flags.show_flags((), "", "")
            return
        now = self._marked.document_time
        pieces = [timex_words(meant.value) if meant.value else "", seen_from(meant.value, now)]
        words = " · ".join(piece for piece in pieces if piece)
        self._say(words if meant.value in ("", text.strip()) else f"{meant.value}\n{words}")
        kind = self._marked.type if meant.value == self._shown else meant.type
        flags = check_date(replace(self._marked, value=meant.value, type=kind))
        self._flags.show_flags(flags, meant.value, self._marked.quote)
        self._field.setAccessibleDescription(f"{words} {self._flags.words()}".strip())
        if self._calendar is not None and self._calendar.isVisible():
            self._calendar.show_value(meant.value, now)

    def _read(self, text: str) -> _Meant:
        """Return what the text means; the grammar is asked only where it is no TIMEX3 value."""
        if not text:
            return _Meant()
        try:
            parse_timex(text)
            return _Meant(text)
        except TimexError as error:
            if error.problem is not TimexProblem.FORM:
                return _Meant(problem=error)
            problem = error
        try:
            read: DateReading | None = typed_date(text, self._marked.document_time)
        except TimexError as error:
            return _Meant(problem=error)
        return _Meant(problem=problem) if read is None else _Meant(read.value, read.type)

    def _commit(self) -> None:
        meant = self._meant
        if meant.problem is not None:
            return
        if meant.value == self._shown:
            self.show_value(self._shown)
            return
        if meant.type == REPEATED != self._marked.type:
            self.repeated.emit()
        self.show_value(meant.value)
        self.edited.emit(meant.value or None)

    # The calendar --------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Go down from the field into the calendar."""
        if (
            watched is self._field
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Down
            and self._may_open()
        ):
            self._wished = True
            self._show_calendar()
            if self._calendar is not None:
                self._calendar.setFocus(Qt.FocusReason.TabFocusReason)
            return True
        return super().eventFilter(watched, event)

    def _may_open(self) -> bool:
        """Say whether a day could be chosen: not for durations, nor what is no value."""
        if self._meant.problem is not None or self._marked.type == "DURATION":
            return False
        value = self._meant.value
        return not value or not isinstance(parse_timex(value), Duration)

    def _toggle(self, wanted: bool) -> None:
        self._wished = wanted
        self._show_calendar()
        (self._calendar if wanted and self._calendar is not None else self._field).setFocus()

    def _show_calendar(self) -> None:
        """Show the calendar where it can say something and is wished for, or has room."""
        may_open = self._may_open()
        wished = self.window().height() >= ROOM if self._wished is None else self._wished
        shown = may_open and wished
        self._opener.setVisible(may_open)
        self._opener.setChecked(shown)
        if shown and self._calendar is None:
            self._calendar = Calendar(self._theme, self)
            self._calendar.picked.connect(self._pick)
            self._calendar.left.connect(self.left)
            self._calendar.returned.connect(self._return)
            column = self.layout()
            assert isinstance(column, QVBoxLayout)
            # Above the words and flags: these come and go while one chooses a day.
            column.insertWidget(1, self._calendar)
        if self._calendar is not None:
            self._calendar.setVisible(shown)
            if shown:
                self._calendar.show_value(self._meant.value, self._marked.document_time)

    def _pick(self, value: str) -> None:
        if value != self._shown:
            self.show_value(value)
            self.edited.emit(value)

    def _return(self) -> None:
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)

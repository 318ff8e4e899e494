"""A month as a grid of days: one is under the keyboard, one is the article's, some are chosen."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QEvent, QLocale, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from goldspan.domain.timex_days import Days, Precision, moved, value_of
from goldspan.ui.annotate.editors.text import ENTER
from goldspan.ui.theme import Theme

WEEKS = 6
ROW_HEIGHT, LEAST_WIDTH = 24, 26
WEEK_NUMBERS = 1  # columns
SMALL = 11  # pixels
_STEPS = {
    Qt.Key.Key_Left: {"days": -1},
    Qt.Key.Key_Right: {"days": 1},
    Qt.Key.Key_Up: {"days": -7},
    Qt.Key.Key_Down: {"days": 7},
    Qt.Key.Key_PageUp: {"months": -1},
    Qt.Key.Key_PageDown: {"months": 1},
}
_WHILE_TYPING = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier


class MonthGrid(QWidget):
    """Six weeks around the month of the day that the keyboard is at.

    Arrows move by days and weeks, Page Up and Down by months, with Shift by years, Home goes to
    the article's day. `picked` carries a day and how much of it: the day on Enter, Space or a
    click, the week on a click on its number. Enter also emits `left`, Escape `returned`; letters
    and digits go out as `typed`.
    """

    picked = Signal(object, object)
    moved_to = Signal(object)
    typed = Signal(str)
    left = Signal()
    returned = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._day = date.today()
        self._chosen: Days | None = None
        self._now: Days | None = None
        self._hovered: date | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    # Showing -------------------------------------------------------------------------------

    @property
    def day(self) -> date:
        """The day that the keyboard is at."""
        return self._day

    def show_days(self, chosen: Days | None, now: Days | None) -> None:
        """Show what a value covers, and the article's day."""
        self._chosen, self._now = chosen, now
        self._say_day()
        self.update()

    def go_to(self, day: date) -> None:
        """Show the month of a day and put the keyboard on it."""
        if day != self._day:
            self._day = day
            self.moved_to.emit(day)
        self._say_day()
        self.update()

    def go_to_article(self) -> None:
        """Show the article's day, where it is known."""
        if self._now is not None:
            self.go_to(self._now.first)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the size of seven rows of eight columns."""
        return QSize(8 * LEAST_WIDTH, (WEEKS + 1) * ROW_HEIGHT)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the same: rows are never cut."""
        return self.sizeHint()

    def days_shown(self) -> list[date]:
        """Return the days in the grid, in order; fewer at the ends of the calendar."""
        first = self._first_ordinal()
        return [day for n in range(WEEKS * 7) if (day := _day(first + n)) is not None]

    def cell(self, day: date) -> QRectF:
        """Return the place of a day in the grid; empty where it is not in it."""
        number = day.toordinal() - self._first_ordinal()
        if not 0 <= number < WEEKS * 7:
            return QRectF()
        return self._rect(number // 7 + 1, number % 7 + WEEK_NUMBERS)

    def week_cell(self, day: date) -> QRectF:
        """Return the place of the number of a day's week."""
        return self._rect((day.toordinal() - self._first_ordinal()) // 7 + 1, 0)

    # Painting ------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the names of the weekdays, the numbers of the weeks and the days."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        small = QFont(self.font())
        small.setPixelSize(SMALL)
        colours = self._theme.colours
        painter.setFont(small)
        painter.setPen(colours.muted)
        locale, start = QLocale(), self._week_start()
        for column in range(7):
            name = locale.standaloneDayName(
                (start + column) % 7 + 1, QLocale.FormatType.ShortFormat
            )
            rect = self._rect(0, column + WEEK_NUMBERS)
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, name.rstrip("."))
        for week in range(WEEKS):
            number = self._week_number(week)
            if number:
                rect = self._rect(week + 1, 0)
                painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(number))
        x = self._rect(0, WEEK_NUMBERS).left()
        painter.setPen(QPen(colours.border, 1))
        painter.drawLine(QPointF(x, ROW_HEIGHT), QPointF(x, self.height()))
        painter.setFont(self.font())
        first = self._first_ordinal()
        for day in self.days_shown():
            number = day.toordinal() - first
            rect = self._rect(number // 7 + 1, number % 7 + WEEK_NUMBERS)
            self._paint_day(painter, day, rect)

    def _paint_day(self, painter: QPainter, day: date, rect: QRectF) -> None:
        colours = self._theme.colours
        chosen = self._chosen is not None and day in self._chosen
        if chosen:
            painter.fillRect(rect.adjusted(0, 2, 0, -2), colours.accent_soft)
            bar = QRectF(rect.left(), rect.bottom() - 4, rect.width(), 2)
            painter.fillRect(bar, colours.accent)
        elif day == self._hovered:
            painter.fillRect(rect.adjusted(1, 2, -1, -2), colours.hover)
        if self._now is not None and len(self._now) == 1 and day in self._now:
            self._ring(painter, rect.adjusted(3, 2.5, -3, -2.5), colours.text, 1.2, round_=True)
        if day == self._day and self.hasFocus():
            self._ring(painter, rect.adjusted(1, 1, -1, -1), colours.accent, 2)
        if chosen:
            font = QFont(self.font())
            font.setBold(True)
            painter.setFont(font)
        inside = day.month == self._day.month and day.year == self._day.year
        painter.setPen(colours.accent_text if chosen else colours.text if inside else colours.muted)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(day.day))
        if chosen:
            painter.setFont(self.font())

    @staticmethod
    def _ring(
        painter: QPainter, rect: QRectF, colour: QColor, width: float, *, round_: bool = False
    ) -> None:
        painter.setPen(QPen(colour, width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        radius = rect.height() / 2 if round_ else 4
        painter.drawRoundedRect(rect, radius, radius)

    # Keys and mouse ------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Move, take, or go back."""
        key, shift = Qt.Key(event.key()), event.modifiers() == Qt.KeyboardModifier.ShiftModifier
        if key in _STEPS and (not event.modifiers() or (shift and "months" in _STEPS[key])):
            step = dict(_STEPS[key])
            if shift:
                step["months"] *= 12
            self.go_to(moved(self._day, **step))
        elif key == Qt.Key.Key_Home:
            self.go_to_article()
        elif key in ENTER or key == Qt.Key.Key_Space:
            self.picked.emit(self._day, Precision.DAY)
            if key in ENTER:
                self.left.emit()
        elif key == Qt.Key.Key_Escape:
            self.returned.emit()
        elif event.text().isalnum() and not event.modifiers() & ~_WHILE_TYPING:
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)
            return
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Take the day, or the week whose number is clicked."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        day, week = self._at(event.position())
        if day is not None:
            self.go_to(day)
            self.picked.emit(day, Precision.WEEK if week else Precision.DAY)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Show the day under the pointer."""
        day, week = self._at(event.position())
        self._hover(None if week else day)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Show no day under the pointer any more."""
        self._hover(None)
        super().leaveEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Leave the wheel to the pane: the months have buttons."""
        event.ignore()

    def event(self, event: QEvent) -> bool:
        """Say what is under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            day, week = self._at(QPointF(event.pos()))
            words = "" if day is None else self._words(day, week=week)
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Show where the keyboard is."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Show that the keyboard is elsewhere."""
        super().focusOutEvent(event)
        self.update()

    # Inside --------------------------------------------------------------------------------

    def _hover(self, day: date | None) -> None:
        if day != self._hovered:
            self._hovered = day
            self.update()

    def _say_day(self) -> None:
        self.setAccessibleName(self._words(self._day, week=False))

    def _words(self, day: date, *, week: bool) -> str:
        if week:
            return self.tr("Take week {week}").format(week=value_of(day, Precision.WEEK))
        words = QLocale().toString(QDate(day.year, day.month, day.day))
        if self._now is not None and day in self._now and len(self._now) == 1:
            words = self.tr("{day}: the article’s day").format(day=words)
        return words

    def _at(self, place: QPointF) -> tuple[date | None, bool]:
        """Return the day at a point, and whether it is the number of its week."""
        row = int(place.y() // ROW_HEIGHT) - 1
        column = int(place.x() // (self.width() / 8)) - WEEK_NUMBERS
        if not (0 <= row < WEEKS and -WEEK_NUMBERS <= column < 7):
            return None, False
        if column < 0:
            return self._monday(row), True
        return _day(self._first_ordinal() + row * 7 + column), False

    def _rect(self, row: int, column: int) -> QRectF:
        width = self.width() / 8
        return QRectF(column * width, row * ROW_HEIGHT, width, ROW_HEIGHT)

    def _week_start(self) -> int:
        """Return the weekday that a week begins with here; Monday is 0."""
        return QLocale().firstDayOfWeek().value - 1

    def _first_ordinal(self) -> int:
        month = self._day.replace(day=1)
        return month.toordinal() - (month.weekday() - self._week_start()) % 7

    def _monday(self, week: int) -> date | None:
        return _day(self._first_ordinal() + week * 7 + -self._week_start() % 7)

    def _week_number(self, week: int) -> int:
        monday = self._monday(week)
        return monday.isocalendar().week if monday is not None else 0


def _day(ordinal: int) -> date | None:
    return date.fromordinal(ordinal) if 1 <= ordinal <= date.max.toordinal() else None

"""What is wrong with a date, in words beneath its field."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from goldspan.services.dates.checks import DateFlag, DateFlagKind, Severity
from goldspan.ui.annotate.inspect.date_flag_words import date_flag_words
from goldspan.ui.theme import Theme
from goldspan.ui.widgets import button, label, set_flag

ICON = QSize(16, 16)
MOST = 3
LONGEST = 40  # characters that are quoted
_PARTS = (DateFlagKind.OTHER_DAY, DateFlagKind.OTHER_MONTH, DateFlagKind.OTHER_YEAR)


class DateFlags(QWidget):
    """One line for each flag: a sign that says whether it cannot be or may be, and words.

    `document_time_wanted` says that the article's document time is to be set.
    """

    document_time_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: tuple[tuple[DateFlag, ...], str] = ((), "")
        self._rows: list[tuple[QLabel, QLabel]] = []
        self._layout = QGridLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setHorizontalSpacing(8)
        self._layout.setVerticalSpacing(4)
        self._layout.setColumnStretch(1, 1)
        self._set_time = button(
            self.tr("Set the document time"), self.document_time_wanted.emit, role="link"
        )
        self._set_time.hide()
        self._layout.addWidget(self._set_time, MOST, 1)
        self.hide()
        theme.changed.connect(self._recolour)

    def show_flags(self, flags: Sequence[DateFlag], value: str, quote: str) -> None:
        """Show these, the first three; none hides the whole.

        Where day, month or year contradict the value, one line says so of the whole quote.
        """
        chosen = _joined(flags, quote)[:MOST]
        if self._shown == (chosen, value):
            return
        self._shown = (chosen, value)
        for number, flag in enumerate(chosen):
            sign, words = self._row(number)
            impossible = flag.severity is Severity.IMPOSSIBLE
            icon = self._theme.icon("warning" if impossible else "question", _colour(flag))
            sign.setPixmap(icon.pixmap(ICON, self.devicePixelRatioF()))
            words.setText(date_flag_words(flag, value))
            set_flag(words, "problem", impossible)
        for number, row in enumerate(self._rows):
            for part in row:
                part.setVisible(number < len(chosen))
        missing = any(flag.kind is DateFlagKind.NO_DOCUMENT_TIME for flag in chosen)
        self._set_time.setVisible(missing)
        self.setVisible(bool(chosen))

    def words(self) -> str:
        """Return all that is said, for whoever cannot see it."""
        flags, value = self._shown
        return " ".join(date_flag_words(flag, value) for flag in flags)

    def _row(self, number: int) -> tuple[QLabel, QLabel]:
        while len(self._rows) <= number:
            sign, words = QLabel(self), label(wrap=True)
            self._layout.addWidget(sign, len(self._rows), 0, Qt.AlignmentFlag.AlignTop)
            self._layout.addWidget(words, len(self._rows), 1)
            self._rows.append((sign, words))
        return self._rows[number]

    def _recolour(self) -> None:
        (flags, value), self._shown = self._shown, ((), "")
        self.show_flags(flags, value, "")


def _joined(flags: Sequence[DateFlag], quote: str) -> tuple[DateFlag, ...]:
    contradicting = [flag for flag in flags if flag.kind in _PARTS]
    if not contradicting or not 0 < len(quote) <= LONGEST:
        return tuple(flags)
    first = contradicting[0]
    rest = (flag for flag in flags if flag.kind not in _PARTS or flag is first)
    return tuple(replace(flag, said=quote) if flag is first else flag for flag in rest)


def _colour(flag: DateFlag) -> str:
    return "bad" if flag.severity is Severity.IMPOSSIBLE else "warn"

"""Days as short as tables have them."""

from __future__ import annotations

from PySide6.QtCore import QDate, QDateTime, QLocale, Qt

from goldspan.ui.annotate.inspect.timex_words import timex_words


def short_date(value: str) -> str:
    """Return a date of an article shortly where it is a day, else in words."""
    day = QDate.fromString(value.partition("T")[0], Qt.DateFormat.ISODate)
    return short_day(day) if day.isValid() else timex_words(value)


def short_day(day: QDate) -> str:
    """Return a day in figures, the year in full."""
    short = QLocale().dateFormat(QLocale.FormatType.ShortFormat)
    return QLocale().toString(day, short if "yyyy" in short else short.replace("yy", "yyyy"))


def local_moment(at: str) -> QDateTime:
    """Return a moment (UTC in ISO 8601) as it was here; not valid where it is none."""
    return QDateTime.fromString(at, Qt.DateFormat.ISODateWithMs).toLocalTime()

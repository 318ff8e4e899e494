"""Checks document times: TIMEX3 values from a year to a second, and German dates."""

from __future__ import annotations

import re
from datetime import date, time

_GERMAN = re.compile(
    r"(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.\s?(?P<year>\d{4})"
    r"(?:,?\s(?P<time>\d\d:\d\d(?::\d\d)?)(?:\sUhr)?)?"
)
_VALUE = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)"
    r"(?:[T ](?P<hour>\d\d)(?::(?P<minute>\d\d)(?::(?P<second>\d\d)(?:[.,]\d+)?)?)?"
    r"(?:Z|[+-]\d\d:?\d\d)?)?)?)?"
)


def checked_document_time(value: str) -> str | None:
    """Return the value in its normal form, or None where it is no moment of the calendar.

    A zone and fractions of a second are taken off: articles speak in their local time. Dates as
    tables of German programs write them (`12.1.2022`) are understood.
    """
    value = value.strip()
    german = _GERMAN.fullmatch(value)
    if german is not None:
        day = f"{german['year']}-{int(german['month']):02}-{int(german['day']):02}"
        value = f"{day}T{german['time']}" if german["time"] else day
    match = _VALUE.fullmatch(value)
    if match is None:
        return None
    year, month, day, hour, minute, second = match.groups()
    try:
        date(int(year), int(month or 1), int(day or 1))
        time(int(hour or 0), int(minute or 0), int(second or 0))
    except ValueError:
        return None
    moment = ":".join(part for part in (hour, minute, second) if part)
    return "-".join(part for part in (year, month, day) if part) + (f"T{moment}" if moment else "")

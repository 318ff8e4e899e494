"""Checks document times: TIMEX3 values of any precision from a year to a second."""

from __future__ import annotations

import re
from datetime import date, time

_VALUE = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)"
    r"(?:[T ](?P<hour>\d\d)(?::(?P<minute>\d\d)(?::(?P<second>\d\d)(?:[.,]\d+)?)?)?"
    r"(?:Z|[+-]\d\d:?\d\d)?)?)?)?"
)


def checked_document_time(value: str) -> str | None:
    """Return the value in its normal form, or None where it is no moment of the calendar.

    A zone and fractions of a second are taken off: articles speak in their local time.
    """
    match = _VALUE.fullmatch(value.strip())
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

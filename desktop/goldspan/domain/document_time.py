"""Reads document times: TIMEX3 values of a definite year, ISO 8601, and German dates."""

from __future__ import annotations

import re
from datetime import date, time

_CLOCK = r"(?P<hour>\d{1,2})[:.](?P<minute>\d\d)(?::(?P<second>\d\d))?(?:\s?Uhr)?"
_GERMAN = re.compile(
    r"(?:(?P<day>\d{1,2})\.\s?)?(?P<month>\d{1,2})\.\s?(?P<year>\d{4})"
    rf"(?:(?(day),?\s{_CLOCK}|(?!)))?",
    re.ASCII,
)
_VALUE = re.compile(
    r"(?P<year>\d{4})(?:-(?:W(?P<week>\d\d)(?:-(?P<weekday>[1-7]|WE))?"
    r"|Q[1-4]|H[12]|SP|SU|FA|WI"
    r"|(?P<month>\d\d)(?:-(?P<day>\d\d)"
    r"(?:T(?:MO|MI|AF|EV|NI|DT)"
    r"|(?P<gap>[T ])(?P<hour>\d\d)(?::(?P<minute>\d\d)(?::(?P<second>\d\d)(?P<part>[.,]\d+)?)?)?"
    r"(?P<zone>Z|[+-]\d\d:?\d\d)?)?)?))?",
    re.ASCII,
)


def read_document_time(written: str) -> str | None:
    """Return the TIMEX3 value of a document time, None where it is no time that exists.

    Taken are years, halves, quarters, seasons, months, weeks, days, parts of a day, hours to
    seconds; dates written the German way, with or without a time (`12. 1. 2022, 7:09 Uhr`), and
    `1.2022` for a month. A zone and fractions of a second are taken off: articles speak in their
    local time. Empty stays empty: unknown.
    """
    written = written.strip()
    if not written:
        return ""
    german = _GERMAN.fullmatch(written)
    value = _from_german(german) if german is not None else written
    match = _VALUE.fullmatch(value)
    if match is None or not _exists(match):
        return None
    if match["gap"] is None:
        return value
    clock = ":".join(part for part in match.group("hour", "minute", "second") if part)
    return f"{value[: match.start('gap')]}T{clock}"


def _from_german(match: re.Match[str]) -> str:
    value = match["year"] + "".join(
        f"-{int(part):02}" for part in match.group("month", "day") if part
    )
    if match["hour"] is None:
        return value
    seconds = f":{match['second']}" if match["second"] else ""
    return f"{value}T{int(match['hour']):02}:{match['minute']}{seconds}"


def _exists(match: re.Match[str]) -> bool:
    def number(name: str, otherwise: int) -> int:
        return int(match[name] or otherwise)

    try:
        date(number("year", 0), number("month", 1), number("day", 1))
        time(number("hour", 0), number("minute", 0), number("second", 0))
        if match["week"]:
            weekday = match["weekday"] or "1"
            date.fromisocalendar(
                number("year", 0), number("week", 0), 6 if weekday == "WE" else int(weekday)
            )
    except ValueError:
        return False
    return True

"""Says in words where a value lies, seen from the article: yesterday, two weeks before it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from goldspan.domain.timex_days import Days, Precision, days_of, precision_of

LONGEST_IN_DAYS, LONGEST_IN_WEEKS, LONGEST_IN_MONTHS = 13, 8, 23


def seen_from(value: str, document_time: str) -> str:
    """Return where a value lies, seen from the document time; empty where that cannot be said."""
    days, now = days_of(value), days_of(document_time)
    precision, known = precision_of(value), precision_of(document_time)
    if days is None or now is None or precision is None:
        return ""
    if known is Precision.DAY:
        return _distance(days, now, precision)
    if known is Precision.MONTH and precision in (Precision.MONTH, Precision.YEAR):
        return _distance(days, now, precision)
    return _years(days, now) if precision is Precision.YEAR else ""


def _distance(days: Days, now: Days, precision: Precision) -> str:
    match precision:
        case Precision.DAY:
            return _from_day(days, now)
        case Precision.WEEK:
            return _weeks(days, now)
        case Precision.MONTH:
            return _months(days, now)
        case Precision.YEAR:
            return _years(days, now)
        case _:
            return ""


def _from_day(days: Days, now: Days) -> str:
    distance = (days.first - now.first).days
    if abs(distance) <= LONGEST_IN_DAYS:
        return _days(distance)
    if abs(distance) <= LONGEST_IN_WEEKS * 7:
        return _plural_weeks(round(distance / 7))
    months = round(distance / 30.44)
    if abs(months) <= LONGEST_IN_MONTHS:
        return _plural_months(months)
    return _plural_years(round(distance / 365.25))


def _days(distance: int) -> str:
    translate, count = QCoreApplication.translate, abs(distance)
    named = {
        -2: translate("TimexSeen", "the day before yesterday, seen from the article"),
        -1: translate("TimexSeen", "yesterday, seen from the article"),
        0: translate("TimexSeen", "the article’s day"),
        1: translate("TimexSeen", "tomorrow, seen from the article"),
        2: translate("TimexSeen", "the day after tomorrow, seen from the article"),
    }
    if distance in named:
        return named[distance]
    if distance < 0:
        return translate("TimexSeen", "%n day(s) before the article", "", count)
    return translate("TimexSeen", "%n day(s) after the article", "", count)


def _weeks(days: Days, now: Days) -> str:
    translate = QCoreApplication.translate
    distance = (days.first.toordinal() - 1) // 7 - (now.first.toordinal() - 1) // 7
    named = {
        -1: translate("TimexSeen", "the week before the article"),
        0: translate("TimexSeen", "the article’s week"),
        1: translate("TimexSeen", "the week after the article"),
    }
    return named.get(distance) or _plural_weeks(distance)


def _months(days: Days, now: Days) -> str:
    translate = QCoreApplication.translate
    distance = (days.first.year - now.first.year) * 12 + days.first.month - now.first.month
    named = {
        -1: translate("TimexSeen", "the month before the article"),
        0: translate("TimexSeen", "the article’s month"),
        1: translate("TimexSeen", "the month after the article"),
    }
    if distance in named:
        return named[distance]
    if abs(distance) > LONGEST_IN_MONTHS:
        return _plural_years(round(distance / 12))
    return _plural_months(distance)


def _years(days: Days, now: Days) -> str:
    translate = QCoreApplication.translate
    distance = days.first.year - now.first.year
    named = {
        -1: translate("TimexSeen", "the year before the article"),
        0: translate("TimexSeen", "the article’s year"),
        1: translate("TimexSeen", "the year after the article"),
    }
    return named.get(distance) or _plural_years(distance)


def _plural_weeks(distance: int) -> str:
    translate, count = QCoreApplication.translate, abs(distance)
    if distance < 0:
        return translate("TimexSeen", "%n week(s) before the article", "", count)
    return translate("TimexSeen", "%n week(s) after the article", "", count)


def _plural_months(distance: int) -> str:
    translate, count = QCoreApplication.translate, abs(distance)
    if distance < 0:
        return translate("TimexSeen", "%n month(s) before the article", "", count)
    return translate("TimexSeen", "%n month(s) after the article", "", count)


def _plural_years(distance: int) -> str:
    translate, count = QCoreApplication.translate, abs(distance)
    if distance < 0:
        return translate("TimexSeen", "%n year(s) before the article", "", count)
    return translate("TimexSeen", "%n year(s) after the article", "", count)

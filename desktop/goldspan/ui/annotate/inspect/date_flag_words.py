"""Says in words what is wrong with a date."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from goldspan.domain.timex import Point, TimexError, TimexProblem, parse_timex
from goldspan.domain.timex_days import days_of
from goldspan.services.dates.checks import DateFlag, DateFlagKind
from goldspan.ui.annotate.inspect.timex_words import timex_problem

_PROBLEMS = {
    DateFlagKind.NOT_TIMEX: TimexProblem.FORM,
    DateFlagKind.NO_SUCH_DAY: TimexProblem.NO_SUCH_DAY,
    DateFlagKind.NO_SUCH_TIME: TimexProblem.NO_SUCH_TIME,
}


def date_flag_words(flag: DateFlag, value: str) -> str:
    """Return a sentence on what is wrong with this value."""
    if flag.kind in _PROBLEMS:
        return timex_problem(TimexError(_PROBLEMS[flag.kind], value))
    if flag.kind is DateFlagKind.ELSEWHERE:
        return _template(flag.kind).format(value=flag.said)
    weekday = _weekday(value) if flag.kind is DateFlagKind.OTHER_WEEKDAY else ""
    return _template(flag.kind).format(said=QLocale().quoteString(flag.said), weekday=weekday)


def _template(kind: DateFlagKind) -> str:
    translate = QCoreApplication.translate
    match kind:
        case DateFlagKind.AFTER_ARTICLE:
            return translate("DateFlagWords", "{said} cannot be after the article.")
        case DateFlagKind.BEFORE_ARTICLE:
            return translate("DateFlagWords", "{said} cannot be before the article.")
        case DateFlagKind.OTHER_WEEKDAY:
            return translate("DateFlagWords", "The text says {said}, this is a {weekday}.")
        case DateFlagKind.OTHER_DAY | DateFlagKind.OTHER_MONTH | DateFlagKind.OTHER_YEAR:
            return translate("DateFlagWords", "The text says {said}, this is another time.")
        case DateFlagKind.FAR_AWAY:
            return translate("DateFlagWords", "This is very far from the article’s time.")
        case DateFlagKind.OTHER_TYPE:
            return translate("DateFlagWords", "The type does not fit this value.")
        case DateFlagKind.NO_DOCUMENT_TIME:
            return translate(
                "DateFlagWords",
                "The article has no document time: which day {said} is cannot be told.",
            )
        case DateFlagKind.ELSEWHERE:
            return translate("DateFlagWords", "In the copy it is {value}.")
        case _:
            return ""


def _weekday(value: str) -> str:
    point, days = parse_timex(value), days_of(value)
    if days is not None:
        return QLocale().standaloneDayName(days.first.isoweekday())
    if isinstance(point, Point) and point.weekday is not None:
        return QLocale().standaloneDayName(point.weekday + 1)
    return ""

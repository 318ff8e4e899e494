"""Says in words what a TIMEX3 value means, in the language of the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from goldspan.domain.timex import (
    Duration,
    Point,
    Reference,
    TimexError,
    TimexProblem,
    parse_timex,
)


def timex_words(value: str) -> str:
    """Return what the value means; raise `TimexError` where it means nothing."""
    timex = parse_timex(value)
    match timex:
        case Reference():
            return _reference(timex.name)
        case Duration():
            return ", ".join(_amount(amount, unit) for amount, unit in timex.amounts)
        case Point():
            return _point(timex)


def timex_problem(error: TimexError) -> str:
    """Return why a value cannot be, and what a good one looks like."""
    translate = QCoreApplication.translate
    match error.problem:
        case TimexProblem.NO_SUCH_DAY:
            return translate("TimexWords", "There is no such day.")
        case TimexProblem.NO_SUCH_TIME:
            return translate("TimexWords", "There is no such time of day.")
        case TimexProblem.FORM:
            return translate(
                "TimexWords", "Not a date. Examples: 10.1.2022, yesterday, 2021-12-27TEV, P2Y."
            )


def _reference(name: str) -> str:
    translate = QCoreApplication.translate
    return {
        "PRESENT_REF": translate("TimexWords", "about now"),
        "PAST_REF": translate("TimexWords", "some time ago"),
        "FUTURE_REF": translate("TimexWords", "some time ahead"),
    }[name]


def _amount(amount: float | None, unit: str) -> str:
    translate = QCoreApplication.translate
    if amount is None:
        return {
            "Y": translate("TimexWords", "some years"),
            "M": translate("TimexWords", "some months"),
            "W": translate("TimexWords", "some weeks"),
            "D": translate("TimexWords", "some days"),
            "TH": translate("TimexWords", "some hours"),
            "TM": translate("TimexWords", "some minutes"),
            "TS": translate("TimexWords", "some seconds"),
            "DE": translate("TimexWords", "some decades"),
            "CE": translate("TimexWords", "some centuries"),
        }.get(unit, translate("TimexWords", "some time"))
    if not amount.is_integer():
        number = QLocale().toString(amount, "g", 6)
        return {
            "Y": translate("TimexWords", "{number} years"),
            "M": translate("TimexWords", "{number} months"),
            "W": translate("TimexWords", "{number} weeks"),
            "D": translate("TimexWords", "{number} days"),
            "TH": translate("TimexWords", "{number} hours"),
        }.get(unit, "{number} " + unit).format(number=number)
    return _whole(int(amount), unit)


def _whole(count: int, unit: str) -> str:
    translate = QCoreApplication.translate
    return {
        "Y": translate("TimexWords", "%n year(s)", "", count),
        "M": translate("TimexWords", "%n month(s)", "", count),
        "W": translate("TimexWords", "%n week(s)", "", count),
        "D": translate("TimexWords", "%n day(s)", "", count),
        "TH": translate("TimexWords", "%n hour(s)", "", count),
        "TM": translate("TimexWords", "%n minute(s)", "", count),
        "TS": translate("TimexWords", "%n second(s)", "", count),
        "DE": translate("TimexWords", "%n decade(s)", "", count),
        "CE": translate("TimexWords", "%n centuries", "", count),
        "Q": translate("TimexWords", "%n quarter(s)", "", count),
        "WE": translate("TimexWords", "%n weekend(s)", "", count),
    }.get(unit, f"{count} {unit}")


def _point(point: Point) -> str:
    pieces = [_day(point), _clock(point)]
    words = ", ".join(piece for piece in pieces if piece)
    return words or QCoreApplication.translate("TimexWords", "some day")


def _day(point: Point) -> str:
    translate = QCoreApplication.translate
    locale = QLocale()
    if point.year is not None and point.year_digits == 3:
        return translate("TimexWords", "the {year}s").format(year=f"{point.year}0")
    if point.year is not None and point.year_digits == 2:
        return translate("TimexWords", "the years {first}–{last}").format(
            first=f"{point.year}00", last=f"{point.year}99"
        )
    year = "" if point.year is None else str(point.year)
    if point.until is not None:
        return f"{year}/{point.until}"
    if point.season:
        return f"{_season(point.season)} {year}".strip()
    if point.week is not None:
        template = (
            translate("TimexWords", "weekend of week {week}, {year}")
            if point.part == "WE"
            else translate("TimexWords", "week {week}, {year}")
        )
        return template.format(week=point.week, year=year or "—")
    if point.weekday is not None:
        name = locale.standaloneDayName(point.weekday + 1)
        words = translate("TimexWords", "a {weekday}").format(weekday=name)
        return f"{words} {year}".strip()
    if point.part == "WE":
        words = translate("TimexWords", "a weekend")
        return f"{words} {year}".strip()
    if point.month is None and point.day is not None:
        return translate("TimexWords", "day {day} of a month").format(day=point.day)
    if point.month is None:
        return year
    if point.day is None:
        return f"{locale.standaloneMonthName(point.month)} {year}".strip()
    if point.year is None:
        return locale.toString(QDate(2000, point.month, point.day), _day_of_any_year(locale))
    return locale.toString(QDate(point.year, point.month, point.day), QLocale.FormatType.LongFormat)


def _day_of_any_year(locale: QLocale) -> str:
    german = locale.language() == QLocale.Language.German
    return "d. MMMM" if german else "d MMMM"


def _season(season: str) -> str:
    translate = QCoreApplication.translate
    return {
        "SP": translate("TimexWords", "spring"),
        "SU": translate("TimexWords", "summer"),
        "FA": translate("TimexWords", "autumn"),
        "WI": translate("TimexWords", "winter"),
        "Q1": translate("TimexWords", "first quarter of"),
        "Q2": translate("TimexWords", "second quarter of"),
        "Q3": translate("TimexWords", "third quarter of"),
        "Q4": translate("TimexWords", "fourth quarter of"),
        "H1": translate("TimexWords", "first half of"),
        "H2": translate("TimexWords", "second half of"),
        "QX": translate("TimexWords", "one quarter of"),
        "HX": translate("TimexWords", "one half of"),
    }.get(season, season)


def _clock(point: Point) -> str:
    translate = QCoreApplication.translate
    if point.hour is not None:
        hour = f"{point.hour:02}:{point.minute or 0:02}"
        if point.second is not None:
            hour += f":{point.second:02}"
        return translate("TimexWords", "{time} o’clock").format(time=hour)
    return {
        "MO": translate("TimexWords", "in the morning"),
        "MI": translate("TimexWords", "at midday"),
        "AF": translate("TimexWords", "in the afternoon"),
        "EV": translate("TimexWords", "in the evening"),
        "NI": translate("TimexWords", "at night"),
        "DT": translate("TimexWords", "in the daytime"),
    }.get(point.part, "")

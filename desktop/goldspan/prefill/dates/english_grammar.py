"""The words of English time expressions, and what they stand for."""

from __future__ import annotations

from collections.abc import Mapping

WEEKDAYS: Mapping[str, int] = {
    "monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5,
    "sunday": 6,
}  # fmt: skip
MONTHS: Mapping[str, int] = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7,
    "august": 8, "september": 9, "october": 10, "november": 11, "december": 12,
}  # fmt: skip
PARTS: Mapping[str, str] = {
    "morning": "TMO", "noon": "TMI", "midday": "TMI", "afternoon": "TAF", "evening": "TEV",
    "night": "TNI",
}  # fmt: skip
DAYS: Mapping[str, int] = {
    "the day before yesterday": -2, "yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1,
    "the day after tomorrow": 2,
}  # fmt: skip
SEASONS: Mapping[str, str] = {
    "spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI",
}  # fmt: skip
NUMBERS: tuple[str, ...] = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve",
)  # fmt: skip
UNITS: Mapping[str, str] = {
    "second": "TS", "minute": "TM", "hour": "TH", "day": "D", "week": "W", "month": "M",
    "quarter": "Q", "year": "Y", "decade": "DE", "century": "CE", "centurie": "CE",
}  # fmt: skip
ADVERBS: Mapping[str, str] = {
    "hourly": "TH", "daily": "D", "weekly": "W", "monthly": "M", "quarterly": "Q", "yearly": "Y",
    "annually": "Y",
}  # fmt: skip
ORDINALS: Mapping[str, int] = {"first": 1, "second": 2, "third": 3, "fourth": 4}
REFERENCES: Mapping[str, str] = {
    "now": "PRESENT_REF", "currently": "PRESENT_REF", "at present": "PRESENT_REF",
    "at the moment": "PRESENT_REF", "recently": "PAST_REF", "formerly": "PAST_REF",
    "in the past": "PAST_REF", "soon": "FUTURE_REF", "in the future": "FUTURE_REF",
}  # fmt: skip

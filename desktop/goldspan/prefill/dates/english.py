"""The English grammar: fewer rules than the German one has, for days, amounts, units and clocks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from goldspan.prefill.dates import english_days, english_units
from goldspan.prefill.dates.english_tense import outlook
from goldspan.prefill.dates.expression import Grammar

TRIGGERS: Mapping[str, Sequence[str]] = {
    "weekday": ("monday", "tue", "wed", "thu", "fri", "sat", "sun", "mon"),
    "day": ("yesterday", "today", "tonight", "tomorrow"),
    "part": ("morning", "noon", "midday", "evening", "night", "daytime", "lunchtime"),
    "month": (
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ),
    "season": ("spring", "summer", "autumn", "fall", "winter"),
    "decade": ("0s", "0's", "0’s"),
    "century": ("century",),
    "part_of_year": ("quarter", "half"),
    "unit": (
        "second", "sec", "minute", "min", "hour", "hr", "day", "night", "week", "month", "quarter",
        "year", "decade", "centur",
    ),
}  # fmt: skip
FIGURES: Mapping[str, str] = {
    "year": r"(?<!\d)(?:1\d|20)\d\d(?!\d)",
    "range": r"\d-\d",
    "figures": r"\d[./-]\d",
    "clock": r"\d:\d|\d\s?[ap]\.?m|clock",
}

ENGLISH = Grammar((*english_days.RULES, *english_units.RULES), TRIGGERS, FIGURES, outlook)

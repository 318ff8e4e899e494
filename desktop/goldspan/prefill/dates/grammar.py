"""The words of German time expressions as fragments of patterns, and what they stand for."""

from __future__ import annotations

from collections.abc import Mapping

WEEKDAYS: Mapping[str, int] = {
    "montag": 0, "dienstag": 1, "mittwoch": 2, "donnerstag": 3, "freitag": 4, "samstag": 5,
    "sonnabend": 5, "sonntag": 6,
}  # fmt: skip
WEEKDAY_LETTERS: Mapping[str, int] = {
    "mo": 0, "di": 1, "mi": 2, "do": 3, "fr": 4, "sa": 5, "so": 6,
}  # fmt: skip
MONTHS: Mapping[str, int] = {
    "januar": 1, "jänner": 1, "jan": 1, "februar": 2, "feber": 2, "feb": 2, "märz": 3, "mär": 3,
    "april": 4, "apr": 4, "mai": 5, "juni": 6, "jun": 6, "juli": 7, "jul": 7, "august": 8,
    "aug": 8, "september": 9, "sept": 9, "sep": 9, "oktober": 10, "okt": 10, "november": 11,
    "nov": 11, "dezember": 12, "dez": 12,
}  # fmt: skip
PARTS: Mapping[str, str] = {
    "früh": "TMO", "frühmorgens": "TMO", "morgen": "TMO", "morgens": "TMO", "vormittag": "TMO",
    "vormittags": "TMO", "mittag": "TMI", "mittags": "TMI", "nachmittag": "TAF",
    "nachmittags": "TAF", "spätnachmittag": "TAF", "abend": "TEV", "abends": "TEV",
    "spätabends": "TEV", "vorabend": "TEV", "nacht": "TNI", "nachts": "TNI",
    "mitternacht": "T24:00",
}  # fmt: skip
SEASONS: Mapping[str, str] = {
    "frühjahr": "SP", "frühling": "SP", "sommer": "SU", "herbst": "FA", "spätsommer": "SU",
    "frühsommer": "SU", "hochsommer": "SU", "spätherbst": "FA", "frühherbst": "FA", "winter": "WI",
}  # fmt: skip
SEASON_MONTHS: Mapping[str, int] = {"SP": 4, "SU": 7, "FA": 10, "WI": 13}  # in the middle
# Stem of a unit's name → its letter in a TIMEX3 duration, with T for parts of a day.
UNITS: Mapping[str, str] = {
    "jahrtausend": "ML", "jahrhundert": "CE", "jahrzehnt": "DE", "wochenende": "WE",
    "quartal": "Q", "sekunde": "TS", "minute": "TM", "stunde": "TH", "monat": "M", "woche": "W",
    "nacht": "TNI", "nächte": "TNI", "jahr": "Y", "tag": "D", "abend": "TEV",
}  # fmt: skip

WEEKDAY = r"(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag)"
FULL_MONTH = (
    r"(?:Januar|Jänner|Februar|Feber|März|April|Mai|Juni|Juli|August|September|Oktober|November"
    r"|Dezember)"
)
SHORT_MONTH = r"(?:Jan|Feb|Mär|Apr|Jun|Jul|Aug|Sept|Sep|Okt|Nov|Dez)"
MONTH = rf"(?:{FULL_MONTH}|{SHORT_MONTH}(?:\.|(?=\s(?:19|20)\d\d)))"
PART = (
    r"(?i:frühmorgens|früh|vormittags?|morgens?|mittags?|spätnachmittags?|nachmittags?|spätabends"
    r"|abends?|nachts?)"
)
PART_NOUN = (
    r"(?:Früh|Vormittag|Morgen|Mittag|Spätnachmittag|Nachmittag|Vorabend|Abend|Nacht|Mitternacht)"
)
PART_HOURS = r"(?:(?:Morgen|Vormittags|Mittags|Nachmittags|Abend|Nacht)stunden|Mittagszeit)"
HALF = r"(?:frühmorgens|morgens|früh|vormittags|mittags|nachmittags|spätabends|abends|nachts)"
DAY = r"(?:0?[1-9]|[12]\d|3[01])\."
YEAR = r"(?:1[0-9]|20)\d\d"
CLOCK = r"(?:[01]?\d|2[0-4])(?:[:.][0-5]\d(?::[0-5]\d)?)?"
ZONE = r"(?:MESZ|MEZ|CEST|CET|OESZ|OEZ|UTC|GMT|EST|EDT|PST|PDT|CST|MSK|JST|Ortszeit)(?:[+-]\d\d?)?"
SEASON = (
    r"(?:Frühjahr|Frühling|Spätsommer|Frühsommer|Hochsommer|Sommer|Spätherbst|Frühherbst|Herbst"
    r"|Winter)"
)
THE = r"(?i:de[rmns]|das|die)"
LAST = (
    r"(?i:letzt|vergangen|vorig|verstrichen|verflossen|zurückliegend|vorangegangen|vorhergehend"
    r"|abgelaufen)e[rmns]?"
)
NEXT = r"(?i:nächst|kommend|bevorstehend|nächstfolgend|neu)e[rmns]?"
THEN = r"(?i:folgend|darauffolgend|nachfolgend|anschließend)e[rmns]?"
THIS = r"(?i:(?:dies|laufend|heutig|aktuell|gegenwärtig)e[rmns]?|dies)"
SAME = r"(?i:gleich|selb|derselb|demselb|denselb|desselb|dasselb|dieselb)e[rmns]?"
BEFORE_LAST = r"(?i:vorletzt|vorvergangen|vorvorig)e[rmns]?"
AFTER_NEXT = r"(?i:übernächst)e[rmns]?"
UNIT = r"(?:Sekunde|Minute|Stunde|Tag|Woche|Monat|Quartal|Jahrzehnt|Jahrhundert|Jahrtausend|Jahr)"
UNITS_PLURAL = (
    r"(?:Sekunden|Minuten|Stunden|Tagen?|Wochenenden|Wochen|Monaten?|Quartalen?|Jahrzehnten?"
    r"|Jahrhunderten?|Jahrtausenden?|Jahren?|Nächten?)"
)
ROUGH = (
    r"(?:(?i:rund|etwa|knapp|gut|fast|über|mehr\sals|weniger\sals|circa|ca\.|genau|exakt|nur|erst"
    r"|schon|bereits|etwas|ziemlich|höchstens|mindestens|nicht\seinmal|ungefähr|schätzungsweise)\s)*"
)


def unit_letter(word: str) -> str:
    """Return the TIMEX3 letter of a unit in any case and number (`Jahren` → `Y`)."""
    low = word.lower()
    return next((UNITS[stem] for stem in UNITS if low.startswith(stem)), "X")


def period(amount: str, letter: str) -> str:
    """Return a TIMEX3 duration, for example `P3D` or `PT5M`; millennia are told in centuries."""
    if letter == "ML":
        return f"P{amount}CE" if amount == "X" else f"P{amount}0CE"
    if letter.startswith("T"):
        return f"PT{amount}{letter[1:]}"
    return f"P{amount}{letter}"


def reference(shift: int) -> str:
    """Return where something lies that so many units from an unknown now: `PAST_REF` for -1."""
    return "PRESENT_REF" if shift == 0 else "PAST_REF" if shift < 0 else "FUTURE_REF"


def shift_of(which: str) -> int:
    """Return how many units from now an adjective points: -1 for `vergangenen`, 0 for `diesem`."""
    low = which.lower()
    if low.startswith(("vorletzt", "vorverg", "vorvorig")):
        return -2
    if low.startswith("übernächst"):
        return 2
    if low.startswith(
        ("letzt", "vergangen", "vorig", "verstrichen", "verflossen", "zurück", "vorangeg",
         "vorherg", "abgelaufen", "jüngst", "früher", "vor")
    ):  # fmt: skip
        return -1
    if low.startswith(("nächst", "kommend", "bevorsteh", "absehbar", "künftig", "neu")):
        return 1
    return 0

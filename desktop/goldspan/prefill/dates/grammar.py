"""The words of German time expressions as fragments of patterns, and what they stand for."""

from __future__ import annotations

from collections.abc import Mapping

WEEKDAYS: Mapping[str, int] = {
    "montag": 0, "dienstag": 1, "mittwoch": 2, "donnerstag": 3, "freitag": 4, "samstag": 5,
    "sonnabend": 5, "sonntag": 6,
}  # fmt: skip
MONTHS: Mapping[str, int] = {
    "januar": 1, "jänner": 1, "jan": 1, "februar": 2, "feber": 2, "feb": 2, "märz": 3, "mär": 3,
    "april": 4, "apr": 4, "mai": 5, "juni": 6, "jun": 6, "juli": 7, "jul": 7, "august": 8,
    "aug": 8, "september": 9, "sept": 9, "sep": 9, "oktober": 10, "okt": 10, "november": 11,
    "nov": 11, "dezember": 12, "dez": 12,
}  # fmt: skip
PARTS: Mapping[str, str] = {
    "früh": "TMO", "morgen": "TMO", "morgenstunden": "TMO", "vormittag": "TMO",
    "vormittagsstunden": "TMO", "mittag": "TMI", "mittagsstunden": "TMI", "nachmittag": "TAF",
    "nachmittagsstunden": "TAF", "abend": "TEV", "abendstunden": "TEV", "vorabend": "TEV",
    "nacht": "TNI", "nachtstunden": "TNI", "mitternacht": "T24:00",
}  # fmt: skip
SEASONS: Mapping[str, str] = {
    "frühjahr": "SP", "frühling": "SP", "sommer": "SU", "herbst": "FA", "spätsommer": "SU",
    "frühsommer": "SU", "spätherbst": "FA", "winter": "WI",
}  # fmt: skip
# Stem of a unit's name → its letter in a TIMEX3 duration, with T for parts of a day.
UNITS: Mapping[str, str] = {
    "sekunde": "TS", "minute": "TM", "stunde": "TH", "tag": "D", "woche": "W", "monat": "M",
    "quartal": "Q", "jahr": "Y", "jahrzehnt": "DE", "jahrhundert": "CE", "jahrtausend": "ML",
}  # fmt: skip

WEEKDAY = r"(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag)"
FULL_MONTH = (
    r"(?:Januar|Jänner|Februar|Feber|März|April|Mai|Juni|Juli|August|September|Oktober|November"
    r"|Dezember)"
)
MONTH = rf"(?:{FULL_MONTH}|(?:Jan|Feb|Mär|Apr|Jun|Jul|Aug|Sept|Sep|Okt|Nov|Dez)\.)"
PART = r"(?:früh|vormittag|morgen|mittag|nachmittag|abend|nacht)"
PART_NOUN = (
    r"(?:Früh|Vormittag|Morgen|Mittag|Nachmittag|Abend|Vorabend|Nacht|Mitternacht"
    r"|Morgenstunden|Vormittagsstunden|Mittagsstunden|Nachmittagsstunden|Abendstunden|Nachtstunden)"
)
DAY = r"(?:0?[1-9]|[12]\d|3[01])\."
YEAR = r"(?:1[0-9]|20)\d\d"
CLOCK = r"(?:[01]?\d|2[0-4])(?:[:.][0-5]\d(?::[0-5]\d)?)?"
SEASON = r"(?:Frühjahr|Frühling|Spätsommer|Frühsommer|Sommer|Spätherbst|Herbst|Winter)"
ARTICLE = r"(?:[Dd]e[rmns]|[Dd]as|[Dd]ie|[Dd]iese[rmns]?|eine[rmns]?)"
LAST = r"(?:[Ll]etzt|[Vv]ergangen|vorig|verstrichen|zurückliegend|vorangegangen)e[rmns]?"
NEXT = r"(?:[Nn]ächst|[Kk]ommend|folgend|darauffolgend|bevorstehend)e[rmns]?"
THIS = r"(?:[Dd]ies|laufend|heutig|aktuell|gleich|selb)e[rmns]?"
UNIT = r"(?:Sekunde|Minute|Stunde|Tag|Woche|Monat|Quartal|Jahrzehnt|Jahrhundert|Jahr)"
UNITS_PLURAL = (
    r"(?:Sekunden|Minuten|Stunden|Tagen|Tage|Wochen|Monaten|Monate|Quartalen|Quartale"
    r"|Jahrzehnten|Jahrzehnte|Jahrhunderten|Jahrhunderte|Jahren|Jahre)"
)


def unit_letter(word: str) -> str:
    """Return the TIMEX3 letter of a unit in any case and number (`Jahren` → `Y`)."""
    low = word.lower()
    stems = sorted(UNITS, key=len, reverse=True)
    return next((UNITS[stem] for stem in stems if low.startswith(stem)), "X")


def period(amount: str, letter: str) -> str:
    """Return a TIMEX3 duration, for example `P3D` or `PT5M`."""
    if letter.startswith("T"):
        return f"PT{amount}{letter[1:]}"
    return f"P{amount}{letter}"

"""The German grammar: all rules, and what has to stand in a sentence for them to be tried."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from goldspan.prefill.dates import (
    clock,
    days,
    duration,
    feasts,
    months,
    relative,
    repeated,
    weekdays,
    words,
    years,
)
from goldspan.prefill.dates.expression import Grammar
from goldspan.prefill.dates.tense import outlook

TRIGGERS: Mapping[str, Sequence[str]] = {
    "weekday": (
        "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonnabend",
        "sonntag",
    ),
    "feast": (
        "karfreitag", "donnerstag", "mittwoch", "himmelfahrt", "fronleichnam", "allerheiligen",
        "neujahr", "silvester", "heilig", "weihnacht", "oster", "pfingst", "montag", "samstag",
        "sonntag", "könig",
    ),
    "day": ("gestern", "gestrig", "heute", "heutig", "heuer", "morgig", "übermorg"),
    "part": ("morgen", "früh", "mittag", "abend", "nacht", "nächt"),
    "month": (
        "januar", "jänner", "februar", "feber", "märz", "april", "mai", "juni", "juli", "august",
        "september", "oktober", "november", "dezember", "jan.", "feb.", "mär.", "apr.", "jun.",
        "jul.", "aug.", "sep.", "sept.", "okt.", "nov.", "dez.",
    ),
    "season": ("frühling", "frühjahr", "sommer", "herbst", "winter"),
    "decade": ("0er", "ziger", "ßiger"),
    "unit": (
        "jahr", "monat", "woche", " tag", "tags", "ntag", "vortag", "folgetag", "tage", "tagl",
        "stunde", "minute", "sekunde", "quartal", "zeit", "nächte", "nacht",
    ),
    "weekend": ("wochenende",),
    "week": ("woche",),
    "ordinal_day": ("te",),
    "short_weekday": ("mo", "di", "mi", "do", "fr", "sa", "so"),
    "year_word": ("jahr", "saison", "spielzeit", "semester", "winter"),
    "century": ("jahrhundert",),
    "part_of_year": ("quartal", "halbjahr", "vierteljahr", "hälfte"),
    "which": (
        "letzt", "vergangen", "vorig", "verstrichen", "verflossen", "zurücklieg", "vorangegang",
        "vorhergehend", "abgelaufen", "nächst", "kommend", "bevorstehend", "neue", "dies",
        "laufend", "heutig", "aktuell", "gegenwärtig", "folgend", "gestrig", "morgig",
        "jüngste", "jüngere", "frühere",
        "absehbar", "künftige", "jetzige", "damalige",
    ),
    "same": ("gleich", "selb", "entsprechend", "vorjahres"),
    "neighbour": ("vor", "folge"),
    "order": ("später", "zuvor", "vorher", "früher", "davor", "danach", "darauf"),
    "ago": ("vor",),
    "edge": ("anfang", "mitte", "ende", "beginn", "ausgang", "start", "wechsel"),
    "long_adjective": (
        "mehrjährig", "mehrmonatig", "mehrwöchig", "mehrtägig",
        "mehrstündig", "ganztägig",
    ),
    "lasting": ("jährig", "monatig", "wöchig", "tägig", "stündig", "minütig"),
    "long": ("lang",),
    "half": ("halb", "dreiviertel"),
    "quarter_hour": ("viertelstunde",),
    "every": ("jede", "alle", "pro ", "je ", "mal", "wochenend"),
    "adverb": (
        "täglich", "wöchentlich", "monatlich", "jährlich", "stündlich", "minütlich",
    ),
    "few": (
        "viele", "mehrere", "einige", "wenige", "zahlreich", "paar", "etliche", "kurze", "lange",
        "unzählig",
    ),
    "spell": ("lange", "länger", "kurze", "kürzest"),
    "whole": ("ganze", "gesamte"),
    "season_word": ("saison", "spielzeit"),
    "in": (" in ", "(in ", "„in ", "\"in "),
    "clock": ("uhr",),
    "spoken_clock": ("halb", "viertel"),
    "zone": ("utc", "gmt", "mez", "mesz", "est", "edt", "cet", "cest", "msk", "ortszeit"),
    "now": (
        "nun", "jetzt", "derzeit", "zurzeit", "zur zeit", "gegenwärtig", "momentan", "augenblick",
        "heutzutage", "neuerdings", "moment", "sofort", "dieser", "gegenwart",
    ),
    "past": (
        "zuletzt", "zuvor", "vorher", "kürzlich", "unlängst", "einst", "damals", "seinerzeit",
        "jüngst", "neulich", "früher", "ehedem", "vormals", "vergangenheit", "kurzem", "langem",
        "längerem", "neuestem",
    ),
    "future": ("bald", "künftig", "demnächst", "zukunft", "kürze", "bälde"),
    "time": ("zeit",),
}  # fmt: skip
FIGURES: Mapping[str, str] = {
    "year": r"(?<!\d)(?:1\d|20)\d\d(?!\d)",
    "dot": r"\d\.",
    "colon": r"\d:\d",
    "figures": r"\d\d\d",
    "range": r"\d\.?\s?[-–/]\s?\d",
    "list": r"\d\.\s?(?:[,/–-]|und|oder|sowie|bis|auf)",
}

GERMAN = Grammar(
    (
        *days.RULES,
        *months.RULES,
        *years.RULES,
        *weekdays.RULES,
        *clock.RULES,
        *relative.RULES,
        *duration.RULES,
        *repeated.RULES,
        *words.RULES,
        *feasts.RULES,
    ),
    TRIGGERS,
    FIGURES,
    outlook,
)

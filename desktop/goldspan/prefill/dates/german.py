"""The German grammar: all rules, and what has to stand in a sentence for them to be tried."""

from __future__ import annotations

from collections.abc import Mapping

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

TRIGGERS: Mapping[str, str] = {
    "weekday": r"(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend",
    "feast": (
        r"karfreitag|gründonnerstag|aschermittwoch|himmelfahrt|fronleichnam|allerheiligen|neujahr"
        r"|silvester|heilig(?:en\s)?abend|weihnacht|oster|pfingst|rosen(?=montag)"
    ),
    "day": r"(?:vor)?gest(?:ern|rig)|(?<!\p{L})heu(?:te|er|tig)|morgig|übermorgen",
    "part": r"morgen|abend|mittag|nacht|nächt|(?<!\p{L})früh(?!er|ling|jahr)",
    "month": (
        r"januar|jänner|februar|feber|märz|april|(?<!\p{L})mai(?!\p{Ll}{3})|juni|juli|august"
        r"|september|oktober|november|dezember|(?<!\p{L})(?:jan|feb|mär|apr|jun|jul|aug|sept?|okt"
        r"|nov|dez)\."
    ),
    "season": r"frühling|frühjahr|sommer|herbst|winter",
    "decade": r"(?<=\d0)er|zigern?(?!\p{Ll})|ziger(?=jahre)|ßiger",
    "unit": (
        r"jahr|jähr|monat|woche|wöch|(?<!\p{L})tags?(?!\p{L})|(?<!\p{L})tage|täg|stund|stünd|minut"
        r"|minüt|sekund|quartal|zeit(?:en|punkt|raum)?(?!\p{L})|hälfte|(?<=vor|folge)tag|nächte"
    ),
    "clock": r"uhr|(?<=\d):(?=\d)|halb|viertel|(?<=\d)[-–](?=\d)",
    "year": r"(?<!\d)(?:1\d|20)\d\d(?!\d)",
    "dot": r"(?<=\d)\.",
    "word": (
        r"(?<!\p{L})(?:nun|jetzt|derzeit|zurzeit|gegenw|momentan|augenblick|heutzutage|neuerdings"
        r"|zuletzt|zuvor|vorher|kürzlich|unlängst|einst|damals|seinerzeit|jüngst|neulich|früher|ehedem"
        r"|vormals|bald|künftig|zukünftig|demnächst|alsbald|moment|sofort|dieser|vergangenheit|zukunft"
        r"|kürze|bälde|langem|längerem|kurzem|neuestem|zur\szeit)"
    ),
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
    outlook,
)

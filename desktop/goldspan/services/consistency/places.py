"""Where a name that is not marked need not be: a place, as the guidelines have it."""

from __future__ import annotations

from typing import Final

import regex

SHORT: Final = 30  # characters of another town before a slash, in a dateline
BACK: Final = 80  # characters before a name that may tell
_PREPOSITION: Final = (
    r"in|im|ins|nach|aus|bei|durch|über|ab|bis|nahe|Nähe|innerhalb|außerhalb|Richtung|unweit"
    r"|(?:nörd|süd|öst|west)lich|Norden|Süden|Osten|Westen|Grenzen? (?:zu[mr]?|mit|von)"
    r"|at|into|across|through|around|near|inside|outside|border with"
)
_WORD: Final = r"[\p{L}\p{M}-]+"
_BEFORE: Final = regex.compile(
    rf"(?<![\p{{L}}-])(?:{_PREPOSITION})\s(?:(?:der|die|das|den|dem|des|the|ganz|von)\s)?"
    rf"(?:{_WORD}(?:en|er|e|es|s)\s)?"
    rf"(?:{_WORD}(?:,\s|\s(?:und|oder|sowie|and|or)\s)(?:(?:der|die|das|den|dem)\s)?)*$",
    regex.IGNORECASE,
)
_DATELINE: Final = regex.compile(r"(?:\s?[(–—/-]|\.\s|,\s\d{1,2}\.)")


def is_place(text: str, start: int, end: int) -> bool:
    """Say whether a name stands where a place is meant: in Genf, nach Moskau, Kiew (dpa) –."""
    low = max(text.rfind("\n", 0, start) + 1, start - BACK)
    if _BEFORE.search(text[low:start]) is not None:
        return True
    line = text[text.rfind("\n", 0, start) + 1 : start]
    begins = not line.strip() or (len(line) < SHORT and line.endswith("/"))
    return begins and _DATELINE.match(text, end) is not None

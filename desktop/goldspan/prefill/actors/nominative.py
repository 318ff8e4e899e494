"""Puts the names of bodies into the nominative, as far as their endings tell."""

from __future__ import annotations

import regex

_ADJECTIVE = regex.compile(r"(\p{L}{3,}?)(?:e|er|en|em|es)")
_FEMININE = regex.compile(
    r"(?:ung|heit|keit|schaft|ion|partei|bank|union|liga|behörde|agentur|zeitung|front|kammer"
    r"|polizei|presse|bahn|post|kirche|regierung|akademie|gesellschaft|allianz|welle|rundschau)$"
)
_NEUTER = regex.compile(
    r"(?:amt|gericht|ministerium|institut|komitee|parlament|werk|haus|kreuz|bündnis|forum|museum"
    r"|zentrum|präsidium|orchester|theater)$"
)
_MASCULINE = regex.compile(
    r"(?:rat|hof|bund|verein|verband|tag|dienst|senat|kongress|ausschuss|konzern|club|rundfunk)$"
)
_GENITIVE_ES = regex.compile(
    r"(.*(?:gericht|amt|rat|verband|ausschuss|haus|tag|dienst|bund|hof|kongress|schutz|werk))es"
)
_GENITIVE_S = regex.compile(
    r"(.*(?:gericht|amt|rat|ministerium|parlament|senat|tag|hof|komitee|institut|verein|verband"
    r"|konzern|zentrum|präsidium|museum|betrieb|club|dienst|flughafen|forum|sender|rundfunk))s",
    regex.IGNORECASE,
)
_INSIDE = frozenset({"für", "der", "des", "von", "zur"})


def nominative(name: str) -> str:
    """Return the name of a body in the nominative: `Obersten Gerichts` → `Oberstes Gericht`."""
    words = name.split(" ")
    head = 0
    while head < len(words) - 1 and _ADJECTIVE.fullmatch(words[head]) and _is_head(words, head):
        head += 1
    if head < len(words) and (head or len(words) == 1 or words[1] in _INSIDE or len(words) == 2):
        words[head] = _without_genitive(words[head])
        ending = _gender_ending(words[head])
        for at in range(head):
            adjective = _ADJECTIVE.fullmatch(words[at])
            if adjective is not None:
                words[at] = adjective.group(1) + ending
    words[0] = words[0][0].upper() + words[0][1:]
    return " ".join(words)


def _is_head(words: list[str], at: int) -> bool:
    """Say whether a noun may follow the adjective at this place."""
    return words[at + 1][0].isupper() and "-" not in words[at]


def _gender_ending(head: str) -> str:
    low = head.lower()
    for pattern, ending in ((_FEMININE, "e"), (_NEUTER, "es"), (_MASCULINE, "er")):
        if pattern.search(low):
            return ending
    return "e"


def _without_genitive(word: str) -> str:
    found = _GENITIVE_ES.fullmatch(word) or _GENITIVE_S.fullmatch(word)
    return found.group(1) if found else word

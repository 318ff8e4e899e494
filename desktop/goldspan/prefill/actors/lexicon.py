"""Tells nouns from names, as far as word lists and endings can."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

import regex

from goldspan.prefill.actors.memory import Memory

_NOUN_ENDING = regex.compile(
    r"(?:ung|ungen|heit|heiten|keit|keiten|schaft|schaften|ion|ionen|ismus|ität|täten|tum|nis|nisse"
    r"|nissen|ling|linge|chen|erei|ment|mente|enz|anz|ierung|ität|ik|iker|ikerin|innen|ismen|logie"
    r"|graphie|grafie|ieren|stoff|zeit|zahl|zahlen|recht|rechte|arbeit|haus|häuser|land|länder"
    r"|staat|staaten|markt|werk|werke|weise|teil|teile|punkt|punkte|plan|pläne|preis|preise|kreis"
    r"|haber|tochter|töchter|firma|firmen|halter|nehmer|geber|träger|händler|hersteller|betreiber|spiel|spiele|tag|tage|jahr|jahre|woche|monat|stunde|minute|gesetz|gesetze|vertrag|verträge"
    r"|verfahren|system|systeme|programm|krieg|kraft|kräfte|leute|mann|männer|frau|frauen|kinder)"
)
LEAST_TAIL = 4  # letters of the noun that a compound ends in


class Lexicon:
    """Word lists: given names, nouns, words that newspapers write small, and places."""

    def __init__(
        self,
        given: frozenset[str],
        nouns: frozenset[str],
        lower: frozenset[str],
        places: frozenset[str],
        never: frozenset[str] = frozenset(),
    ) -> None:
        self.given = given
        self.nouns = nouns
        self.lower = lower
        self.places = places
        self.never = never
        self._is_noun = Memory(self._looks_like_noun)

    @cached_property
    def _lower_nouns(self) -> frozenset[str]:
        return frozenset(noun.lower() for noun in self.nouns if len(noun) >= LEAST_TAIL)

    def is_given(self, word: str) -> bool:
        """Return whether a word is a given name, or two of them (`Hans-Jürgen`)."""
        return word in self.given or (
            "-" in word and all(part in self.given for part in word.split("-"))
        )

    def is_noun(self, word: str) -> bool:
        """Return whether a capitalised word is a common noun, known or by its form."""
        return self._is_noun[word]

    def _looks_like_noun(self, word: str) -> bool:
        last = word.rpartition("-")[2]
        if word in self.nouns or last in self.nouns:
            return True
        low = last.lower()
        if len(low) > 6 and _NOUN_ENDING.search(low, len(low) - 9) and self._ends_as_noun(low):
            return True
        return (
            any(low[at:] in self._lower_nouns for at in range(3, len(low) - LEAST_TAIL + 1))
            and len(low) >= 8
        )

    def is_lower(self, word: str) -> bool:
        """Return whether a capitalised word is one that is written small elsewhere."""
        return word.lower() in self.lower or word[0].lower() + word[1:] in self.lower

    @staticmethod
    def _ends_as_noun(low: str) -> bool:
        return regex.search(rf"{_NOUN_ENDING.pattern}(?:e?s|n)?$", low) is not None


def parse_lexicon(source: str, never: Iterable[str] = (), given: Iterable[str] = ()) -> Lexicon:
    """Return the lexicon; `never` are words that are no part of a name,
    `given` more given names.

    The source has the sections `[given]`, `[nouns]`, `[lower]` and `[places]`.
    """
    sections: dict[str, set[str]] = {}
    current: set[str] = set()
    for line in source.splitlines():
        if line.startswith("["):
            current = sections.setdefault(line.strip("[]"), set())
        elif line:
            current.add(line)
    return Lexicon(
        frozenset(sections.get("given", ())) | frozenset(given),
        frozenset(sections.get("nouns", ())),
        frozenset(sections.get("lower", ())),
        frozenset(sections.get("places", ())),
        frozenset(never),
    )

"""The actors that a text names, and which of them a pronoun may mean."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

import regex

from goldspan.prefill.actors.memory import MOST
from goldspan.prefill.actors.persons import FUNCTION
from goldspan.prefill.claims.statement import Speaker
from goldspan.prefill.marking import Mark

_FEMININE_TITLE = regex.compile(r"(?:\p{L}{3,}in|Frau|Königin)\s$")
_FEMININE_NAME = regex.compile(r"\p{L}+(?:a|ie|ine|lle|tte|ke|ate|ise|eza|rid|run|ild|eth)")
_MASCULINE_NAME = regex.compile(
    r"(?:Joschka|Luca|Sascha|Jona|Joshua|Andrea|Nikita|Mustafa|Barack|Uwe|Heike|Mike|Jake|Luke|Janke"
    r"|Imke|Boie|Jamie|Charlie|Willie|Eddie|Louie|Ilja|Sergei|Mischa|Kolja|Wanja|Borja)"
)
FULL_NAME_WITHIN = 10_000  # characters between a surname and the full name before it
NAMED_WITHIN = 1500  # characters between a name and the pronoun that means it


@dataclass(frozen=True, slots=True)
class People:
    """The text, the marks of its actors in order, and the words for speakers.

    `before` are those named before the first of the actors, the nearest last.
    """

    text: str
    actors: Sequence[Mark]
    speakers: Collection[str]
    before: Sequence[Mark] = ()

    def is_function(self, word: str) -> bool:
        """Say whether a word names a function (`EU-Kommissar`)."""
        return _is_function(word.rpartition("-")[2])

    def around(self, start: int, end: int) -> People:
        """Return the same for one sentence: its actors, and those named before it."""
        first = bisect_left(self.actors, start, key=lambda mark: mark.start)
        last = bisect_left(self.actors, end, key=lambda mark: mark.start)
        near = bisect_left(self.actors, start - NAMED_WITHIN, key=lambda mark: mark.start)
        return replace(self, actors=self.actors[first:last], before=self.actors[near:first])

    def named_last(self, place: int, *, feminine: bool, plural: bool) -> Mark | None:
        """Return who was named last before a place and may be meant by a pronoun."""
        both = [*self.before, *(mark for mark in self.actors if mark.end <= place)]
        for mark in reversed(both):
            is_person = mark.attrs.get("kind") == "PERSON"
            if is_person == plural:
                continue
            if plural or is_feminine(self.text, mark.start, mark.end) is feminine:
                return mark
        return None

    def fits(self, speaker: Speaker, *, feminine: bool) -> bool:
        """Say whether a pronoun may mean a speaker, so far as the name shows."""
        if speaker.kind != "PERSON":
            return feminine
        return is_feminine(self.text, speaker.start, speaker.end) is feminine


@lru_cache(maxsize=MOST)
def _is_function(word: str) -> bool:
    return FUNCTION.fullmatch(word) is not None


def is_feminine(text: str, start: int, end: int) -> bool:
    """Guess from title and given name whether a person is a woman."""
    if _FEMININE_TITLE.search(text, max(0, start - 40), start):
        return True
    first = regex.split(r"[\s-]", text[start:end])[0]
    if " " not in text[start:end] and "-" not in text[start:end]:
        return _is_woman_elsewhere(text, start, text[start:end])
    return _FEMININE_NAME.fullmatch(first) is not None and not _MASCULINE_NAME.fullmatch(first)


def _is_woman_elsewhere(text: str, start: int, surname: str) -> bool:
    """Look for the given name that stands before a surname elsewhere in the text."""
    at = text.rfind(f" {surname}", max(0, start - FULL_NAME_WITHIN), start)
    if at < 0:
        return False
    given = regex.search(r"\p{Lu}[\p{L}-]+$", text[max(0, at - 30) : at])
    if given is None:
        return False
    name = given.group().split("-")[0]
    return _FEMININE_NAME.fullmatch(name) is not None and not _MASCULINE_NAME.fullmatch(name)

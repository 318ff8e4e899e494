"""Names that are known: states, capitals, offices, organisations; in every German case."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import regex
from babel import Locale

from goldspan.prefill.actors.memory import Memory
from goldspan.prefill.actors.scene import Token

STATE = "STATE"
ORGANISATION = "ORGANISATION"
PERSON = "PERSON"
_KEY = 3  # letters that do not change with the case of a name
_SEPARATOR = regex.compile(r"[ /.]")
_NO_STATES = frozenset({"EU", "EZ", "UN", "QO", "XA", "XB", "ZZ", "AQ"})


class NameType(StrEnum):
    """What a known name stands for."""

    STATE = "state"
    CAPITAL = "capital"
    OFFICE = "office"
    ORGANISATION = "organisation"


@dataclass(frozen=True, slots=True)
class Known:
    """A known name: what it stands for, and the name of the actor in the corpus."""

    type: NameType
    canonical: str

    @property
    def kind(self) -> str:
        """Return the kind of the actor."""
        return ORGANISATION if self.type is NameType.ORGANISATION else STATE


@dataclass(frozen=True, slots=True)
class Sighting:
    """A known name in a text: characters, end exclusive. `genitive` where its ending says so."""

    start: int
    end: int
    known: Known
    genitive: bool


class Gazetteer:
    """Finds known names in text, longest first, whole words only."""

    def __init__(self, names: Mapping[str, Known]) -> None:
        self._names = dict(names)
        self._single: dict[str, Known] = {}
        self._answers = Memory(self._look_up)
        self._multi: dict[str, list[tuple[regex.Pattern[str], Known]]] = {}
        for name in sorted(names, key=len, reverse=True):
            if " " in name or "/" in name or "." in name:
                pattern = regex.compile(rf"{_inflected(name)}(?![\p{{L}}\p{{N}}-])")
                key = _SEPARATOR.split(name)[0][:_KEY].lower()
                self._multi.setdefault(key, []).append((pattern, self._names[name]))
            else:
                self._single[name] = self._names[name]

    def multi(self, text: str, tokens: Iterable[Token]) -> Iterator[Sighting]:
        """Yield the names of several words that begin with one of these."""
        free = 0
        for token in tokens:
            if token.start < free or (found := self._multi.get(token.low[:_KEY])) is None:
                continue
            for pattern, known in found:
                if (match := pattern.match(text, token.start)) is not None:
                    free = match.end()
                    last = match.group().rpartition(" ")[2]
                    yield Sighting(token.start, free, known, last.endswith("s"))
                    break

    def single(self, word: str) -> tuple[Known, bool] | None:
        """Return what a word names, and whether it is a genitive (`Russlands`)."""
        return self._answers[word] if word[0].isupper() or word in self._single else None

    def _look_up(self, word: str) -> tuple[Known, bool] | None:
        if (known := self._single.get(word)) is not None:
            return known, False
        for ending in ("s", "es", "’", "'"):
            stem = word.removesuffix(ending)
            if stem != word and (known := self._single.get(stem)) is not None and len(stem) > 2:
                return known, True
        if word.isupper() and len(word) > 4 and (known := self._single.get(word.title())):
            return known, False
        return None


def build_gazetteer(tables: Mapping[str, Any]) -> Gazetteer:
    """Return the gazetteer of the tables, with the states of CLDR under their German names."""
    names: dict[str, Known] = {}
    for code, name in Locale("de").territories.items():
        if len(code) == 2 and code.isalpha() and code not in _NO_STATES:
            names[name] = Known(NameType.STATE, name)
    for canonical, forms in tables["states"].items():
        for form in forms:
            names[form] = Known(NameType.STATE, canonical)
    for capital, state in tables["capitals"].items():
        names[capital] = Known(NameType.CAPITAL, state)
    for canonical, forms in tables["offices"].items():
        for form in forms:
            names[form] = Known(NameType.OFFICE, canonical)
    for canonical, forms in tables["organisations"].items():
        for form in forms:
            names[form] = Known(NameType.ORGANISATION, canonical)
    names.pop("US", None)
    return Gazetteer(names)


def _inflected(name: str) -> str:
    *front, last = name.split(" ")
    parts = []
    for position, word in enumerate(front):
        stem = regex.match(r"(\p{Lu}\p{L}{2,}?)(?:e|er|es|en|em)$", word)
        if stem is not None and position <= 1:
            first, rest = stem.group(1)[0], stem.group(1)[1:]
            parts.append(f"[{first}{first.lower()}]{regex.escape(rest)}(?:e|er|es|en|em)")
        elif word[0].isupper() and word.isalpha():
            parts.append(regex.escape(word) + "(?:s|es)?")
        else:
            parts.append(regex.escape(word))
    parts.append(regex.escape(last) + "(?:s|es)?")
    return r"\s".join(parts)

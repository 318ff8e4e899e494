"""Names that are known: states, capitals, offices, organisations; in every German case."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import regex
from babel import Locale

STATE = "STATE"
ORGANISATION = "ORGANISATION"
PERSON = "PERSON"
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
        ordered = sorted(names, key=len, reverse=True)
        self._groups = {f"n{i}": self._names[name] for i, name in enumerate(ordered)}
        self._single: dict[str, Known] = {}
        multi = []
        for i, name in enumerate(ordered):
            if " " in name or "/" in name or "." in name:
                multi.append(f"(?P<n{i}>{_inflected(name)})")
            else:
                self._single[name] = self._names[name]
        self._multi = regex.compile(
            rf"(?<![\p{{L}}\p{{N}}-])(?:{'|'.join(multi)})(?![\p{{L}}\p{{N}}-])"
        )

    def multi(self, text: str, start: int, end: int) -> Iterable[Sighting]:
        """Yield the names of several words in a stretch of text."""
        for match in self._multi.finditer(text, start, end):
            group = match.lastgroup
            if group is not None:
                last = match.group().rpartition(" ")[2]
                yield Sighting(*match.span(), self._groups[group], last.endswith("s"))

    def single(self, word: str) -> tuple[Known, bool] | None:
        """Return what a word names, and whether it is a genitive (`Russlands`)."""
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

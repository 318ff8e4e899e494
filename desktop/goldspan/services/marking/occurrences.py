"""Where words occur in a text: whole words, in whatever form; pure, knows no project.

White space, kinds of hyphens and invisible characters do not tell forms apart; case and endings
do: each form is told by what it is to the words that are looked for.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

import regex

from goldspan.domain.words import CLEARED, INVISIBLE, form_of
from goldspan.text.snapping import snap_to_tokens

# Possessive: a page of spaces is not tried in all ways to part it.
_SPACE: Final = r"(?:[^\S\n]++(?:\n[^\S\n]*+)?|\n[^\S\n]*+)"
_LETTER: Final = r"[\p{L}\p{M}\p{Nd}_]"
_SIGN: Final = {"-": "[-‐‑]", "'": "['’]"}
_ADJECTIVE: Final = regex.compile(r"(?<=\p{L}{3})e[nrsm]?$")
_GENITIVE: Final = ("s", "es", "'s")
_LOST: Final = regex.compile(r"(?<=\p{L}{3})(?:es|'s|s)$")
# Names that end so of themselves, more often than in the genitive.
_OWN_ENDING: Final = ("as", "es", "is", "os", "us", "ss")


class FormKind(StrEnum):
    """What a form is to the words that are looked for."""

    EXACT = "exact"
    INFLECTED = "inflected"
    SPELLING = "spelling"
    CASE = "case"
    LIKELY = "likely"


@dataclass(frozen=True, slots=True)
class Form:
    """A form of the words; `sure` says that it may be taken for them without asking."""

    text: str
    kind: FormKind
    sure: bool


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A range of whole words, in code points, end exclusive, and the form it has."""

    start: int
    end: int
    form: Form


class Finder:
    """Looks for words in texts; made once, used for as many texts as there are.

    `spellings` are known to mean the same (an actor's in the register), `likely` may. Case and
    endings vary with each of them. With `name`, endings of the genitive are sure to mean the same.
    """

    def __init__(
        self,
        words: str,
        *,
        spellings: Iterable[str] = (),
        likely: Iterable[str] = (),
        name: bool = False,
    ) -> None:
        self.words = form_of(words)
        self._known = dict.fromkeys(form_of(each) for each in (words, *spellings))
        self._likely = dict.fromkeys(form_of(each) for each in likely)
        self._name = name
        self._forms: dict[str, Form] = {}
        wanted = [each for form in (*self._known, *self._likely) if form for each in _written(form)]
        self._anchors = frozenset(_anchor(each) for each in wanted)
        parts = [_pattern(each) for each in sorted(dict.fromkeys(wanted), key=len, reverse=True)]
        either = "|".join(parts) or "(?!)"
        self._pattern = regex.compile(
            rf"(?<!{_LETTER})(?:{either})(?!{_LETTER})(?![-‐‑](?!-))",
            regex.VERSION1 | regex.IGNORECASE,
        )

    def find(self, text: str) -> list[Occurrence]:
        """Return the occurrences in a text, in order; none overlaps another."""
        folded = text.casefold()
        visible = text.isascii() or not any(sign in text for sign in INVISIBLE)
        if visible and not any(anchor in folded for anchor in self._anchors):
            return []
        return list(self._occurrences(text) if visible else self._beneath(text))

    def _occurrences(self, text: str) -> Iterator[Occurrence]:
        at = 0
        while (found := self._pattern.search(text, at)) is not None:
            start, end = found.span()
            if snap_to_tokens(text, start, end) == (start, end):
                yield Occurrence(start, end, self.form(text[start:end]))
                at = end
            else:
                at = start + 1

    def _beneath(self, text: str) -> Iterator[Occurrence]:
        """Find words that hold invisible characters, such as the soft hyphens of web pages."""
        kept = [at for at, character in enumerate(text) if character not in INVISIBLE]
        cleared = text.translate(CLEARED)
        for found in self._occurrences(cleared):
            whole = snap_to_tokens(text, kept[found.start], kept[found.end - 1] + 1)
            if whole is not None:
                piece = text[whole[0] : whole[1]].translate(CLEARED)
                if piece == cleared[found.start : found.end]:
                    yield Occurrence(*whole, found.form)

    def form(self, text: str) -> Form:
        """Return the form of an occurrence."""
        shape = form_of(text)
        if shape not in self._forms:
            self._forms[shape] = self._classified(shape)
        return self._forms[shape]

    def _classified(self, shape: str) -> Form:
        if shape == self.words:
            return Form(shape, FormKind.EXACT, True)
        if shape in self._known:
            return Form(shape, FormKind.SPELLING, True)
        for known in self._known:
            sure = _inflected(known, shape)
            if sure is not None:
                return Form(shape, FormKind.INFLECTED, sure and self._name)
        folded = shape.casefold()
        if any(each.casefold() == folded for each in self._known):
            return Form(shape, FormKind.CASE, False)
        if shape in self._likely or any(_inflected(e, shape) is not None for e in self._likely):
            return Form(shape, FormKind.LIKELY, False)
        return Form(shape, FormKind.CASE, False)


def _written(form: str) -> Sequence[str]:
    """Return how a form can be written: with composed and with combining accents."""
    return tuple(dict.fromkeys((form, unicodedata.normalize("NFD", form))))


def _pattern(words: str) -> str:
    """Return a pattern for words in any case form of German and English."""
    *before, last = words.split(" ")
    parts = [_adjective(word) for word in before]
    stems = dict.fromkeys((last, _LOST.sub("", last)))
    parts.append(f"(?:{'|'.join(_literal(stem) for stem in stems)})(?:es|s|['’]s)?")
    return _SPACE.join(parts)


def _adjective(word: str) -> str:
    stem = _ADJECTIVE.sub("", word)
    return _literal(word) if stem == word else f"{_literal(stem)}e[nrsm]?"


def _literal(text: str) -> str:
    return "".join(_SIGN.get(sign) or regex.escape(sign) for sign in text)


def _anchor(words: str) -> str:
    """Return what a text must hold, folded, to hold the words in any form."""
    longest = max(_longest_runs(words), key=len)
    stem = _LOST.sub("", _ADJECTIVE.sub("", longest))
    return (stem or longest).casefold()


def _longest_runs(words: str) -> Sequence[str]:
    return [run for word in words.split(" ") for run in regex.split("[-']", word)] or [words]


def _inflected(base: str, form: str) -> bool | None:
    """Tell whether a form differs from its base by endings; None where it is something else.

    False: so it seems, but it may be another name (Andreas, Andrea).
    """
    *base_before, base_last = base.split(" ")
    *form_before, form_last = form.split(" ")
    if len(base_before) != len(form_before):
        return None
    for one, other in zip(base_before, form_before, strict=True):
        if one != other and (_ADJECTIVE.sub("", one) != _ADJECTIVE.sub("", other)):
            return None
    if base_last == form_last or form_last in [base_last + ending for ending in _GENITIVE]:
        return True
    if base_last in [form_last + ending for ending in _GENITIVE]:
        return not base_last.endswith(_OWN_ENDING)
    stem = _LOST.sub("", base_last)
    if form_last in [stem + ending for ending in _GENITIVE]:
        return not base_last.endswith(_OWN_ENDING)
    return None

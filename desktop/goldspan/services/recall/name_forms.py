"""The words of a text and what tells names apart: keys that spellings and endings share; pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import regex

from goldspan.domain.words import CLEARED
from goldspan.prefill.actors.persons import PARTICLES, is_function
from goldspan.services.actors.likeness import sound
from goldspan.text.snapping import snap_to_tokens

LONGEST: Final = 8  # words of a name
_MOST_KEPT: Final = 200_000  # different words whose keys are kept; then it begins anew
_INNER: Final = r"[\p{L}\p{M}\p{Nd}\p{Join_Control}_\u00ad\u200b\u2060\ufeff]"
_WORD: Final = regex.compile(
    rf"[\p{{L}}\p{{Nd}}]{_INNER}*+(?:(?:[-‐‑'’′&]|[.·](?!\p{{Lu}}\p{{Ll}})){_INNER}*[\p{{L}}\p{{Nd}}]{_INNER}*+)*+"
)
_WRITTEN_ALIKE: Final = {**CLEARED, 0x2019: "'", 0x2032: "'", 0x2010: "-", 0x2011: "-"}
_HYPHENS: Final = frozenset("-‐‑")
_SPACE_OR_NOTHING: Final = frozenset({"", " ", "\n"})
_COMPOUND: Final = regex.compile(r"[-‐‑](?!-)|(?:/[\p{L}\p{Nd}]+)+[-‐‑]")
_ADJECTIVE: Final = regex.compile(r"(?<=...)e[nmrs]?$")
_CARONS: Final = {"s\u030c": "s", "z\u030c": "s"}
_SHORT: Final = 4  # letters from which on a word is known by its sound
_CASED: Final = 3  # letters up to which capitals must be the same: US and us, WHO and Who
_GENITIVES: Final = ("'s", "es", "s")
# Names that end so of themselves, more often than in the genitive.
_OWN_ENDING: Final = ("as", "es", "is", "os", "us", "ss")
PERSON: Final = "PERSON"
STATE: Final = "STATE"
ORGANISATION: Final = "ORGANISATION"
_ARABIC_ARTICLE: Final = regex.compile(r"[AaEe]l-\p{L}{3}")
_SUFFIXES: Final = frozenset({"jr", "sr", "junior", "senior", "ii", "iii", "iv", "vi", "xvi"})


@dataclass(frozen=True, slots=True)
class WordKeys:
    """By what a word is looked up: as the `last` word of a name, and as one `before` it.

    `stripped` are the last word's keys without what may be a genitive's ending.
    """

    last: str
    stripped: tuple[str, ...]
    before: str


class Keys(dict[str, WordKeys]):
    """The keys of words as they are written, each worked out once."""

    def __missing__(self, word: str) -> WordKeys:
        """Work out, keep and return the keys of a word."""
        if len(self) >= _MOST_KEPT:
            self.clear()
        plain = word.translate(_WRITTEN_ALIKE)
        folded = plain.casefold()
        stripped = tuple(
            _key(folded[: -len(ending)])
            for ending in _GENITIVES
            if folded.endswith(ending) and len(folded) - len(ending) > 1
        )
        keys = self[word] = WordKeys(_key(folded), stripped, _ADJECTIVE.sub("", _key(folded)))
        return keys


def _key(folded: str) -> str:
    """Return what spellings of a word share: its sound, itself where that says too little."""
    if len(folded) < _SHORT or not folded.isalpha():
        return folded
    spoken = sound(folded)
    for written, plain in _CARONS.items():
        spoken = spoken.replace(written, plain)
    return spoken


def word_places(text: str) -> list[tuple[int, int]]:
    """Return where the words of a text are: with their hyphens, dots and apostrophes inside."""
    return [found.span() for found in _WORD.finditer(text)]


def mark_between(text: str, end: int, start: int) -> str | None:
    """Return the punctuation between two words of one name, None where a name ends there.

    Spaces say nothing, nor does one line's end; `Johnson & Johnson` has `&`.
    """
    gap = text[end:start]
    if gap == " ":
        return ""
    if len(gap) > 5 or gap.count("\n") > 1:
        return None
    mark = "".join(gap.split())
    if not mark:
        return ""
    return mark if mark in _JOINING else None


_JOINING: Final = frozenset({"&", ".", "+", "/"})


def stands_alone(text: str, start: int, end: int) -> bool:
    """Tell whether words are whole tokens, and no part of a compound.

    Those are `Nato- und Militärkreise`, `SPD/FDP-Koalition`.
    """
    before, after = text[start - 1 : start], text[end : end + 1]
    if before in _SPACE_OR_NOTHING and after in _SPACE_OR_NOTHING:
        return True
    if _COMPOUND.match(text, end) is not None:
        return False
    if start > 1 and before in _HYPHENS and not text[start - 2].isspace():
        return False
    return snap_to_tokens(text, start, end) == (start, end)


def form_key(name: str, keys: Keys) -> str:
    """Return the key under which a name is found; empty where it has no words, or too many."""
    places = word_places(name)
    if not places or len(places) > LONGEST:
        return ""
    parts: list[str] = []
    for number, (start, end) in enumerate(places):
        word = keys[name[start:end]]
        if number:
            mark = mark_between(name, places[number - 1][1], start)
            parts.append(f" {mark}" if mark is not None else " \x1f")
        parts.append(word.last if number == len(places) - 1 else word.before)
    return "".join(parts)


def surnames(name: str) -> Iterator[str]:
    """Yield the surname at the end of a person's full name, with its particles and without.

    Nothing where the words are no name: `Gegner einer Reform`.
    """
    words = [word for word in name.split() if word.strip(".,").casefold() not in _SUFFIXES]
    if len(words) < 2 or not all(map(_named, words)) or is_function(words[0]):
        return
    yield words[-1]
    if _ARABIC_ARTICLE.match(words[-1]) is not None:
        yield words[-1][3:]
    if len(words) > 2 and words[-2][0].isupper():
        yield " ".join(words[-2:])
    first = len(words) - 1
    while first > 1 and words[first - 1].casefold() in PARTICLES:
        first -= 1
    if first < len(words) - 1:
        yield " ".join(words[first:])


def _named(word: str) -> bool:
    """Tell whether a word can be one of a person's name."""
    article = _ARABIC_ARTICLE.match(word) is not None
    return word[0].isupper() or article or word.casefold() in PARTICLES


@dataclass(frozen=True, slots=True)
class Likeness:
    """How a piece of text says a name: `sure` from 1 (as remembered) downwards."""

    sure: float


AS_WRITTEN: Final = Likeness(1.0)
INFLECTED: Final = Likeness(0.99)
OTHER_CASE: Final = Likeness(0.97)
OTHER_SPELLING: Final = Likeness(0.9)


def likeness(piece: Sequence[str], form: Sequence[str]) -> Likeness | None:
    """Return how the words of a text say those of a name with the same key, None for not at all.

    Capitals must fit: what is remembered with one is looked for with one, and short words of
    capitals as they are.
    """
    worst = AS_WRITTEN
    for number, (word, own) in enumerate(zip(piece, form, strict=True)):
        if word == own:
            continue
        if own[:1].isupper() and word[:1].islower():
            return None
        last = number == len(piece) - 1
        if last and any(word == own + ending for ending in ("s", "es", "'s")):
            worst = _worse(worst, INFLECTED)
            continue
        if own.isupper() and len(own) <= _CASED and word != own:
            return None
        folded, own_folded = word.casefold(), own.casefold()
        if folded == own_folded:
            if own.islower() or (len(own) <= _CASED and not own[:1].isupper()):
                return None
            worst = _worse(worst, OTHER_CASE)
        elif _same_but_ending(folded, own_folded, last=last):
            worst = _worse(worst, INFLECTED)
        elif min(len(word), len(own)) > _SHORT:
            worst = _worse(worst, OTHER_SPELLING)
        else:
            return None
    return worst


def _worse(one: Likeness, other: Likeness) -> Likeness:
    return one if one.sure <= other.sure else other


def _same_but_ending(word: str, own: str, *, last: bool) -> bool:
    if last:
        longer = any(word == own + ending for ending in _GENITIVES)
        shorter = any(own == word + ending for ending in _GENITIVES)
        return longer or (shorter and not own.endswith(_OWN_ENDING))
    return _ADJECTIVE.sub("", word) == _ADJECTIVE.sub("", own)


def written(word: str) -> str:
    """Return a word as it is compared: without what cannot be seen."""
    return word if word.isascii() else word.translate(_WRITTEN_ALIKE)


def written_words(name: str) -> list[str]:
    """Return the words of a name as they are compared."""
    return [written(name[start:end]) for start, end in word_places(name)]


def anchors(forms: Iterable[str]) -> frozenset[str]:
    """Return words by which articles that may hold these names are sought, as they are written.

    Of each name the longest word, without an ending, also in capitals and with one.
    """
    found: set[str] = set()
    for form in forms:
        words = written_words(form)
        if not words:
            continue
        word = max(words, key=len)
        stem = _ADJECTIVE.sub("", word) if len(words) > 1 else word
        found |= {stem, stem[:1].upper() + stem[1:]}
        if len(stem) > _CASED:
            found |= {stem.upper(), stem.title()}
    return frozenset(found)

"""Which words of the texts may be another spelling of a name: pure, knows no project."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import product
from typing import Final

from goldspan.domain.words import form_of
from goldspan.services.actors.likeness import same_but_inflected, sound

MOST: Final = 24
MOST_FOR_A_WORD: Final = 6
MOST_WORDS: Final = 3
SHORTEST: Final = 4
ROUGHLY_LIKE: Final = 50
LIKE: Final = 78
_INHABITANTS: Final = ("er", "ern", "ers", "erin", "isch", "ische", "ischen", "ischer")
_PUNCTUATION: Final = " .,;:!?…()[]{}<>„“”\"'‚‘’»«›‹–—/|*#+-"


@dataclass(frozen=True, slots=True)
class _Like:
    word: str
    score: float


class Vocabulary:
    """The different words of many texts; 30 MB of news come to some 40 MB of memory."""

    def __init__(self) -> None:
        self._seen: set[str] = set()

    def add(self, text: str) -> None:
        """Take in the words of a text."""
        self._seen.update(text.split())

    def names(self) -> list[str]:
        """Return the words that begin like names do, without punctuation, each once."""
        bare = {form_of(word).strip(_PUNCTUATION) for word in self._seen}
        return sorted(word for word in bare if len(word) >= SHORTEST and not word[0].islower())


def other_spellings(
    words: str, vocabulary: Vocabulary, known: Iterable[str] = (), *, alone: bool = False
) -> list[str]:
    """Return what may be the same name in other letters, the likeliest first.

    Names of up to three words; with `alone` the last of them may stand alone, as surnames do.
    Forms that differ from the `known` ones by case or ending only are left out: those are found
    anyway.
    """
    from rapidfuzz import fuzz

    parts = form_of(words).split(" ")
    if not parts[0] or len(parts) > MOST_WORDS or words[:1].islower():
        return []
    names = vocabulary.names()
    columns = [_like_words(part, names) for part in parts]
    found = {
        " ".join(each.word for each in combination): min(each.score for each in combination)
        for combination in product(*columns)
    }
    if alone and len(parts) > 1:
        for like in columns[-1]:
            found.setdefault(like.word, like.score)
    taken = [form_of(each).casefold() for each in (words, *known)]
    new = [
        form
        for form in found
        if not any(form.casefold() == t or same_but_inflected(form.casefold(), t) for t in taken)
    ]
    spoken = sound(words)
    new.sort(key=lambda form: (-found[form], -fuzz.ratio(sound(form), spoken), form))
    return _without_inflected(new)[:MOST]


def _like_words(word: str, names: list[str]) -> list[_Like]:
    """Return the word itself and what is like it, with how like from 0 to 100."""
    from rapidfuzz import fuzz, process

    itself = _Like(word, 100)
    if len(word) < SHORTEST:
        return [itself]
    rough = process.extract(
        word.casefold(),
        names,
        scorer=fuzz.ratio,
        processor=str.casefold,
        score_cutoff=ROUGHLY_LIKE,
        limit=None,
    )
    spoken = sound(word)
    scored = [_Like(name, fuzz.ratio(sound(name), spoken)) for name, _, _ in rough]
    like = [
        each
        for each in scored
        if each.score >= LIKE
        and each.word.casefold() != word.casefold()
        and not same_but_inflected(each.word.casefold(), word.casefold())
        and not _inhabitant(each.word.casefold(), word.casefold())
    ]
    like.sort(key=lambda each: (-each.score, each.word))
    return [itself, *like[:MOST_FOR_A_WORD]]


def _inhabitant(one: str, place: str) -> bool:
    """Tell whether a word is a place's adjective or inhabitant: those are other words."""
    stem = place.removesuffix("e")
    return one.startswith(stem) and one[len(stem) :] in _INHABITANTS


def _without_inflected(forms: list[str]) -> list[str]:
    """Leave out genitives of other forms in the list: looking for those finds them too."""
    folded = [form.casefold() for form in forms]
    return [
        form
        for form, own in zip(forms, folded, strict=True)
        if not any(len(t) < len(own) and same_but_inflected(own, t) for t in folded)
    ]

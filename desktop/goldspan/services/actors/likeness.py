"""Likeness of names: spellings, transliterations, initials, inflection, abbreviations.

Knows names only: neither the register nor texts.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import regex

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Scores = NDArray[np.float32]

# What the parts of a name come to, from 1 (the same) to 0.
SAME: Final = 1.0
SAME_SOUND: Final = 0.99
INFLECTED: Final = 0.97
BEGINS: Final = 0.94
WORDS_BEGIN: Final = 0.88
ABBREVIATES: Final = 0.86
PART_OF: Final = 0.82
FUZZY: Final = 0.84
LOWEST_WORD: Final = 0.6
LOWEST: Final = 0.58

_WORD: Final = regex.compile(r"[\p{L}\p{M}\p{Nd}]+")
_CASES: Final = ("s", "es")
_ENDING: Final = regex.compile(r"(?<=...)e[nrsm]?$")
_SOUNDS: Final = {
    **dict.fromkeys(("schtsch", "shch", "tsch", "tch", "ch", "kh", "cz"), "č"),
    **dict.fromkeys(("sch", "sh", "zh", "z", "ß"), "s"),
    **dict.fromkeys(("ae", "ä"), "a"),
    **dict.fromkeys(("oe", "ö"), "o"),
    **dict.fromkeys(("ue", "ou", "ü"), "u"),
    **dict.fromkeys(("ie", "y", "j"), "i"),
    **dict.fromkeys(("ck", "c", "q"), "k"),
    **{"ph": "f", "w": "v", "th": "t", "x": "ks", "ł": "l", "ø": "o", "đ": "d"},
}
_SOUND: Final = regex.compile("|".join(sorted(_SOUNDS, key=len, reverse=True)))
_DOUBLED: Final = regex.compile(r"(.)\1+")


@dataclass(frozen=True, slots=True)
class Likely:
    """A candidate and how like it is: 1 for the same name, from 0.9 on it begins so."""

    candidate: str
    score: float


def plain(name: str) -> str:
    """Return the name's words in small letters without accents, with single spaces."""
    decomposed = unicodedata.normalize("NFKD", name.casefold())
    return " ".join(_WORD.findall("".join(c for c in decomposed if not unicodedata.combining(c))))


def sound(name: str) -> str:
    """Return what transliterations and spellings of a name have in common, word by word."""
    folded = unicodedata.normalize("NFKC", name.casefold())
    spoken = _SOUND.sub(lambda found: _SOUNDS[found.group()], folded)
    decomposed = unicodedata.normalize("NFD", spoken)
    letters = "".join(
        c for c in decomposed if not unicodedata.combining(c) or c == "\N{COMBINING CARON}"
    )
    words = _WORD.findall(letters)
    return " ".join(_DOUBLED.sub(r"\1", word) for word in words)


def abbreviation(name: str) -> str:
    """Return the first letters of the words that are capitalised, in small letters."""
    words = [word for word in _WORD.findall(name) if word[0].isupper()]
    return "".join(word[0] for word in words).casefold() if len(words) > 1 else ""


def likely(name: str, candidates: Iterable[str], limit: int = 10) -> list[Likely]:
    """Return the candidates that may be the same name, the likeliest first.

    Where several names are looked for, make one `NameIndex` of the candidates.
    """
    return NameIndex(candidates).likely(name, limit)


class NameIndex:
    """Names to be looked through again and again; making it costs about 10 µs for each.

    A name and each of its other spellings are candidates of their own.
    """

    def __init__(self, names: Iterable[str]) -> None:
        import numpy as np

        self.names: Sequence[str] = tuple(dict.fromkeys(names))
        self._plain = [plain(name) for name in self.names]
        self._sound = [sound(name) for name in self.names]
        self._short = [abbreviation(name) for name in self.names]
        words: dict[tuple[str, str], int] = {}
        flat: list[int] = []
        begins: list[int] = []
        for written, spoken in zip(self._plain, self._sound, strict=True):
            begins.append(len(flat))
            pairs = list(zip(written.split(), spoken.split(), strict=False)) or [("", "")]
            flat += [words.setdefault(pair, len(words)) for pair in pairs]
        self._words = list(words)
        self._flat = np.array(flat, np.int64)
        self._begins = np.array(begins, np.int64)
        self._lengths = np.array([max(1, len(spoken)) for spoken in self._sound], np.float32)

    def likely(self, name: str, limit: int = 10) -> list[Likely]:
        """Return at most `limit` names that may be meant, the likeliest first."""
        import numpy as np

        written, spoken = plain(name), sound(name)
        if not written or not spoken or not self.names:
            return []
        scores = self._fuzzy(name, written, spoken)
        self._raise_by_whole(scores, name, written, spoken)
        order = np.argsort(-scores, kind="stable")[: max(limit, 0)]
        return [
            Likely(self.names[at], round(float(scores[at]), 3))
            for at in order.tolist()
            if scores[at] >= LOWEST
        ]

    def _fuzzy(self, name: str, written: str, spoken: str) -> Scores:
        """Return by name how well its words answer the words that are looked for."""
        import numpy as np
        from rapidfuzz import fuzz, process

        pairs = list(zip(written.split(), spoken.split(), strict=False))
        several = len(pairs) > 1
        found = [self._word_scores(*pair, initials=several) for pair in pairs]
        each = np.stack(found)[:, self._flat]
        weights = np.array([len(pair[0]) for pair in pairs], np.float32)
        best = np.maximum.reduceat(each, self._begins, axis=1)
        answered = (best * weights[:, None]).sum(axis=0) / weights.sum()
        covered = np.minimum(1, len(spoken) / self._lengths)
        whole = process.cdist(
            [spoken.replace(" ", "")],
            [each.replace(" ", "") for each in self._sound],
            scorer=fuzz.ratio,
            dtype=np.float32,
        )[0]
        scores: Scores = np.maximum(answered * FUZZY, whole / 100 * FUZZY)
        begun = best.min(axis=0) >= BEGINS
        scores = np.where(begun, WORDS_BEGIN + 0.05 * covered, scores)
        # The other way round: all words of the candidate are among those looked for.
        inside = np.minimum.reduceat(each.max(axis=0), self._begins) >= INFLECTED
        return np.where(inside, np.maximum(scores, PART_OF), scores).astype(np.float32)

    def _word_scores(self, written: str, spoken: str, *, initials: bool) -> Scores:
        """Return for each word of the index how like one word it is.

        With `initials` a single letter may stand for the word: another has to confirm it.
        """
        import numpy as np
        from rapidfuzz import fuzz, process

        scores: Scores = process.cdist(
            [spoken],
            [each[1] for each in self._words],
            scorer=fuzz.ratio,
            score_cutoff=LOWEST_WORD * 100,
            dtype=np.float32,
        )[0] * np.float32(0.93 / 100)
        for at, (word, word_sound) in enumerate(self._words):
            if word_sound == spoken:
                scores[at] = SAME if word == written else SAME_SOUND
            elif same_but_inflected(word, written):
                scores[at] = INFLECTED
            elif (
                word.startswith(written)
                or word_sound.startswith(spoken)
                or (initials and len(word) == 1 and written.startswith(word))
            ):
                scores[at] = BEGINS
        return scores

    def _raise_by_whole(self, scores: Scores, name: str, written: str, spoken: str) -> None:
        """Put the same name first, then what begins with it, then abbreviations of each other."""
        upper = name.isupper() and len(written) > 1
        short = abbreviation(name)
        for at, candidate in enumerate(self._plain):
            if candidate == written:
                scores[at] = SAME
            elif self._sound[at] == spoken:
                scores[at] = SAME_SOUND
            elif same_but_inflected(candidate, written):
                scores[at] = INFLECTED
            elif candidate.startswith(written):
                # Of several that begin so the shortest comes first.
                scores[at] = BEGINS + 0.02 * len(written) / len(candidate)
            elif (upper and abbreviates(written, candidate, self._short[at])) or (
                short and self.names[at].isupper() and abbreviates(candidate, written, short)
            ):
                scores[at] = max(scores[at], ABBREVIATES)


def same_but_inflected(one: str, other: str) -> bool:
    """Tell whether two plain names differ by case endings only.

    The last word may have a genitive’s, the words before it an adjective’s: Weißes Haus, Weißen
    Hauses.
    """
    if not one or one[:1] != other[:1]:
        return False
    *first_words, first = one.split()
    *second_words, second = other.split()
    return (
        len(first_words) == len(second_words)
        and (first == second or _genitive(first, second) or _genitive(second, first))
        and all(map(_same_adjective, first_words, second_words))
    )


def _genitive(word: str, longer: str) -> bool:
    return len(word) > 2 and longer.startswith(word) and longer[len(word) :] in _CASES


def _same_adjective(one: str, other: str) -> bool:
    return one == other or (len(one) > 3 and _stem(one) == _stem(other))


def _stem(adjective: str) -> str:
    return _ENDING.sub("", adjective)


def abbreviates(short: str, written: str, initials: str) -> bool:
    """Tell whether plain letters stand for a plain name with these initials.

    Either they are the initials (OSZE), or they run through the name and hold its initials in
    this order (BRD: Bundesrepublik Deutschland; BKA: Bundeskriminalamt).
    """
    if short == initials:
        return True
    if len(short) < 3 or " " in short or len(written) < 3 * len(short):
        return False
    return (
        written[0] == short[0] and _runs_through(initials, short) and _runs_through(short, written)
    )


def _runs_through(letters: str, word: str) -> bool:
    rest = iter(word)
    return all(letter in rest for letter in letters)

"""How a name stands in its sentence: as who acts, or as a place where something happens."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

import regex

from goldspan.prefill.actors.persons import is_function
from goldspan.prefill.actors.scene import Token, capital_stands_for_state, stands_for_actor
from goldspan.services.recall.odds import ACTING, JOINED, NAMED, PLACED, STANDING

_BACK: Final = 6  # words
_AHEAD: Final = 3
_SENTENCE_END: Final = regex.compile(r"[.!?…]\p{P}*\s|\n")
_OPENS: Final = regex.compile(r"[:„“\"»«‚]\s?$|^\.\s|[–•+]\s$")
LEGAL_FORMS: Final = frozenset({
    "AG", "GmbH", "SE", "KG", "KGaA", "plc", "Plc", "LLC", "NV", "SA", "Inc", "Corp", "Co", "Ltd",
})  # fmt: skip
_ENGLISH_PLACE: Final = frozenset({"at", "from", "into", "near", "across", "outside", "inside"})


def stance(
    text: str,
    words: Sequence[tuple[int, int]],
    first: int,
    last: int,
    *,
    person: bool,
    is_noun: Callable[[str], bool],
) -> str:
    """Return how the words from `first` to `last` stand; `words` are those of the text."""
    if _in_longer_name(text, words, first, last, is_noun):
        return JOINED
    if person:
        return NAMED
    tokens, at = _around(text, words, first, last)
    end = at + last - first
    genitive = text[slice(*words[last])].endswith("s")
    if at and tokens[at - 1].low in _ENGLISH_PLACE:
        return PLACED
    if not stands_for_actor(tokens, at, end, genitive=genitive):
        return PLACED
    return ACTING if capital_stands_for_state(tokens, at, end, genitive=genitive) else STANDING


def _in_longer_name(
    text: str,
    words: Sequence[tuple[int, int]],
    first: int,
    last: int,
    is_noun: Callable[[str], bool],
) -> bool:
    """Tell whether a capital beside a name seems to belong to it: `Lady Elliot [Island]`."""
    if last + 1 < len(words):
        start, end = words[last + 1]
        if text[start].isupper() and text[words[last][1] : start] == " ":
            after = text[start:end]
            if not is_noun(after) and not is_function(after) and after not in LEGAL_FORMS:
                return True
    if not first or text[slice(*words[last])].endswith("s"):
        return False  # before a genitive stands what it owns
    start, end = words[first - 1]
    if not text[start].isupper() or text[end : words[first][0]] != " ":
        return False
    if first == 1 or _opens(text[words[first - 2][1] : start]):
        return False
    before = text[start:end]
    return not is_function(before) and not is_noun(before)


def _opens(gap: str) -> bool:
    """Tell whether a sentence, or a part of one, begins behind this gap."""
    if gap == " ":
        return False
    return _SENTENCE_END.search(gap) is not None or _OPENS.search(gap) is not None


def _around(
    text: str, words: Sequence[tuple[int, int]], first: int, last: int
) -> tuple[list[Token], int]:
    """Return the words of the sentence near a name, and where the name begins among them."""
    begin = first
    while begin > max(0, first - _BACK) and not _ends_between(text, words, begin - 1):
        begin -= 1
    stop = last + 1
    while stop < min(len(words), last + 1 + _AHEAD) and not _ends_between(text, words, stop - 1):
        stop += 1
    tokens: list[Token] = []
    for number in range(begin, stop):
        start, end = words[number]
        gap = text[words[number - 1][1] : start] if number > begin else ""
        word = text[start:end]
        initial = number == begin or (gap != " " and _OPENS.search(gap) is not None)
        tokens.append(Token(word, start, end, gap, initial, word[0].isupper(), word.lower()))
    return tokens, first - begin


def _ends_between(text: str, words: Sequence[tuple[int, int]], number: int) -> bool:
    """Tell whether a sentence ends between a word and the next."""
    gap = text[words[number][1] : words[number + 1][0]]
    return gap != " " and _SENTENCE_END.search(gap) is not None

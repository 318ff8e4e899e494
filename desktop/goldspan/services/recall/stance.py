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
    tokens, at = _around(text, words, first, last)
    end = at + last - first
    if _in_longer_name(tokens, at, end, is_noun):
        return JOINED
    if person:
        return NAMED
    genitive = text[slice(*words[last])].endswith("s")
    if at and tokens[at - 1].low in _ENGLISH_PLACE:
        return PLACED
    if not stands_for_actor(tokens, at, end, genitive=genitive):
        return PLACED
    return ACTING if capital_stands_for_state(tokens, at, end, genitive=genitive) else STANDING


def _in_longer_name(
    tokens: Sequence[Token], first: int, last: int, is_noun: Callable[[str], bool]
) -> bool:
    """Tell whether a capital beside a name seems to belong to it: `Lady Elliot [Island]`."""
    before = tokens[first - 1] if first else None
    after = tokens[last + 1] if last + 1 < len(tokens) else None
    if before is not None and tokens[first].gap == " " and not before.initial:
        word = before.text
        if before.capital and not is_function(word) and not is_noun(word):
            return True
    return (
        after is not None
        and after.gap == " "
        and after.capital
        and not is_noun(after.text)
        and not is_function(after.text)
    )


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

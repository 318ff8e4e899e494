"""Tokens by sentence, as UIMA has them: a token lies in one sentence."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from goldspan.text.sentences import sentences
from goldspan.text.tokens import all_tokens

Range = tuple[int, int]


def tokens_by_sentence(text: str) -> list[list[Range]]:
    """Return the tokens of each sentence as (start, end); a sentence has at least one.

    A sentence goes from the start of its first token to the end of its last.
    """
    starts = list(_sentence_starts(text))
    grouped: list[list[Range]] = []
    current = -1
    for token in all_tokens(text):
        number = bisect_right(starts, token[0])
        if number == current:
            grouped[-1].append(token)
        else:
            grouped.append([token])
            current = number
    return grouped


def _sentence_starts(text: str) -> Iterator[int]:
    begin = 0
    for line in text.split("\n"):
        for start, _end in sentences(text, begin, begin + len(line)):
            yield start
        begin += len(line) + 1

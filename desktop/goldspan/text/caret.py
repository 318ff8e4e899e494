"""Where the caret goes: by token or character, by sentence, by paragraph; pure functions."""

from __future__ import annotations

from goldspan.text import graphemes
from goldspan.text.sentences import paragraph_around, sentences
from goldspan.text.tokens import token_after, token_at, token_before


def next_token(text: str, caret: int) -> int:
    """Return the start of the next token, or the end of the text."""
    token = token_after(text, caret + 1)
    return token[0] if token else len(text)


def previous_token(text: str, caret: int) -> int:
    """Return the start of the token that lies before the caret, or 0."""
    if caret <= 0:
        return 0
    token = token_at(text, caret - 1) or token_before(text, caret)
    return token[0] if token else 0


def next_character(text: str, caret: int) -> int:
    """Return the next grapheme boundary."""
    return graphemes.following(text, caret)


def previous_character(text: str, caret: int) -> int:
    """Return the previous grapheme boundary."""
    return graphemes.preceding(text, caret)


def extend_right(text: str, anchor: int, caret: int) -> int:
    """Return the caret after extending a token selection by one token to the right.

    Growing, it goes to the end of a token; shrinking from the left, to the start of the next.
    """
    if caret < anchor:
        return min(next_token(text, caret), anchor)
    token = token_at(text, caret) or token_after(text, caret)
    return token[1] if token else len(text)


def extend_left(text: str, anchor: int, caret: int) -> int:
    """Return the caret after extending a token selection by one token to the left."""
    if caret > anchor:
        token = token_before(text, caret - 1)
        return max(token[1] if token else 0, anchor)
    return previous_token(text, caret)


def next_sentence(text: str, caret: int) -> int:
    """Return the start of the sentence after the one at the caret, or the end of the text."""
    at = caret
    while at < len(text):
        low, high = paragraph_around(text, at)
        for start, _ in sentences(text, low, high):
            if start > caret:
                return start
        at = high + 1
    return len(text)


def previous_sentence(text: str, caret: int) -> int:
    """Return the start of the sentence that begins before the caret, or 0."""
    at = caret
    while at >= 0:
        low, high = paragraph_around(text, at)
        before = [start for start, _ in sentences(text, low, high) if start < caret]
        if before:
            return before[-1]
        at = low - 1
    return 0

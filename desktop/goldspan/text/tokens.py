"""Tokens for snapping, found by looking only at the neighbourhood of an offset.

A token is what a mark may sensibly begin or end with: a word with its hyphens, a number, an
ordinal with its full stop, a run of the same punctuation mark. Tokens never hold white space.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import regex

_MONTHS = (
    "Januar|Jänner|Jan|Februar|Feber|Feb|März|Mär|Mrz|April|Apr|Mai|Juni|Jun|Juli|Jul|August|Aug"
    "|September|Sept|Sep|Oktober|Okt|November|Nov|Dezember|Dez"
)
_ALONE = r"\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}"
_LETTER = rf"[[\p{{L}}\p{{M}}\p{{Nd}}\p{{Join_Control}}\u00ad_]--[{_ALONE}]]"
# What str.isspace says; \s leaves out the four separators.
_SPACE = r"[\s\x1c-\x1f]"
_TOKEN = regex.compile(
    rf"""
      (?:https?://|www\.)[^\s\x1c-\x1f<>"“”„]+[^\s\x1c-\x1f<>"“”„.,;:!?)\]'’]
    | [\p{{L}}\p{{N}}._%+-]{{1,64}}@[\p{{L}}\p{{N}}-]+(?:\.[\p{{L}}\p{{N}}-]+)+
    | \d{{1,2}}\.(?=\s?(?:\p{{Ll}}|(?:{_MONTHS})\b)|\s\d{{1,2}}\.)
    | \d+(?:[.,:]\d+)*(?![\p{{L}}\d-])
    | (?:\p{{L}}\.){{2,}}
    | {_LETTER}+(?:[-‐‑*:'’]{_LETTER}+)*
    | ([.\-–—!?*=_\#~])\1+
    | (?!{_SPACE})\X
    """,
    regex.VERBOSE | regex.VERSION1,
)
# What most of a text consists of: a word of plain letters, with one mark or none before the space.
# The word is a token and so is the mark, whatever stands around them.
_CHUNK_OF_TEXT = re.compile(r"([A-Za-zÄÖÜäöüß]+)([.,;:!?]?)(?!\S)|\S+")
_SOLID = regex.compile(rf"(?!{_SPACE}).", regex.DOTALL)
_CHUNK = 400


def tokens(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the tokens that begin in `start … end`, as (start, end) in order.

    `start` should be a token's border, else the first token is a part of one.
    """
    for match in _TOKEN.finditer(text, start):
        if match.start() >= end:
            return
        yield match.span()


def all_tokens(text: str) -> list[tuple[int, int]]:
    """Return all tokens of a text, as (start, end) in order.

    The same as `tokens` finds, in half the time: a token holds no white space, so what is plain
    between two spaces needs no closer look.
    """
    found: list[tuple[int, int]] = []
    for chunk in _CHUNK_OF_TEXT.finditer(text):
        start, end = chunk.span()
        if chunk.lastindex:
            word_end = chunk.end(1)
            found.append((start, word_end))
            if word_end < end:
                found.append((word_end, end))
        else:
            found += tokens(text, start, end)
    return found


def token_at(text: str, offset: int) -> tuple[int, int] | None:
    """Return the token that holds the character at `offset`, None at white space or the end."""
    if not 0 <= offset < len(text) or text[offset].isspace():
        return None
    low = _chunk_start(text, offset)
    return next((span for span in tokens(text, low, offset + 1) if span[1] > offset), None)


def token_after(text: str, offset: int) -> tuple[int, int] | None:
    """Return the first token that begins at or after `offset`, or None."""
    holding = token_at(text, offset)
    if holding is not None:
        if holding[0] >= offset:
            return holding
        offset = holding[1]
    found = _SOLID.search(text, offset)
    return token_at(text, found.start()) if found else None


def token_before(text: str, offset: int) -> tuple[int, int] | None:
    """Return the last token that ends at or before `offset`, or None."""
    while offset > 0:
        offset -= 1
        if text[offset].isspace():
            continue
        holding = token_at(text, offset)
        if holding is not None and holding[1] <= offset + 1:
            return holding
        if holding is not None:
            offset = holding[0]
    return None


def _chunk_start(text: str, offset: int) -> int:
    """Return where the run without white space around `offset` begins, at most 400 back."""
    low = offset
    while low > 0 and offset - low < _CHUNK and not text[low - 1].isspace():
        low -= 1
    return low

"""Tells words in quotation marks that name nobody: mocking words, titles of works."""

from __future__ import annotations

from collections.abc import Iterable

import regex

from goldspan.prefill.actors.gazetteer import PERSON
from goldspan.prefill.actors.lexicon import Lexicon
from goldspan.prefill.actors.mentions import Mention

_OPENING = "„“\"»«‚›'"
_CLOSING = "“”\"«»‘‹'"
_LONGEST_WORD = 40  # characters before a title that are searched for what it is the title of
_WORK = regex.compile(
    r"(?:\p{Lu}[\p{L}-]*-)?(?i:sendung|talkshow|show|talk|serie|reihe|film|spielfilm|kinofilm|drama"
    r"|komödie|thriller|roman|buch|biografie|biographie|album|song|lied|single|oper|operette|musical"
    r"|theaterstück|stück|gemälde|bild|hörspiel|podcast|dokumentation|titel|musikvideo|figur|spiel)"
    r"(?:s|es|e|n|en)?\s$"
)


def without_titles(text: str, mentions: Iterable[Mention]) -> list[Mention]:
    """Return the mentions without persons who are the title of a work: `Talkshow „Eva Lind“`."""
    return [m for m in mentions if m.kind != PERSON or not _is_title(text, m)]


def is_mocking(lexicon: Lexicon, text: str, start: int, end: int) -> bool:
    """Return whether a word stands alone in quotation marks and opens with a noun: `„Skandal-Rat“`.

    What opens with a name or a place may be called so.
    """
    if not start or text[start - 1] not in _OPENING or text[end : end + 1] not in tuple(_CLOSING):
        return False
    opening, dash, _ = text[start:end].partition("-")
    return bool(dash) and lexicon.is_noun(opening) and opening not in lexicon.places


def _is_title(text: str, mention: Mention) -> bool:
    start = mention.start
    if not start or text[start - 1] not in _OPENING:
        return False
    return _WORK.search(text, max(0, start - 1 - _LONGEST_WORD), start - 1) is not None

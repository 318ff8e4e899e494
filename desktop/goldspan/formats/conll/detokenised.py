"""Makes a text of tokens whose file does not say where spaces were: a sentence a line."""

from __future__ import annotations

from collections.abc import Iterable

_CLOSING = frozenset(".,;:!?%)]}»”’…") | {"...", "'s", "n't", "’s"}
_OPENING = frozenset("([{«„‚¿¡")
_EITHER = {'"': '"', "“": "„", "‘": "‚"}  # closes where the other is open, else opens


def sentence_text(tokens: Iterable[str]) -> tuple[str, list[tuple[int, int]]]:
    """Return the tokens as a sentence, and where each stands in it.

    A space goes between two tokens, but not before what closes nor after what opens.
    """
    text = ""
    places: list[tuple[int, int]] = []
    opened: set[str] = set()
    glued = True
    for token in tokens:
        closes, opens = token in _CLOSING, token in _OPENING
        if token in _EITHER:
            closes = _EITHER[token] in opened
            opens = not closes
            opened ^= {_EITHER[token]} if closes or token == '"' else set()
        elif opens:
            opened.add(token)
        if not glued and not closes:
            text += " "
        places.append((len(text), len(text) + len(token)))
        text += token
        glued = opens
    return text, places

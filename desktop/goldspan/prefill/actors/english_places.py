"""Tells in English whether a state or capital acts, owns or is addressed, or is only a place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from goldspan.prefill.actors.scene import Token

_BACK = 6  # words looked back over in a list of names
_ARTICLES = frozenset({"the", "a", "an"})


class PlaceWords:
    """The words around a name that decide it."""

    def __init__(self, words: Mapping[str, str]) -> None:
        self._prepositions = frozenset(words["place_prepositions"].split())
        self._nouns = frozenset(words["place_nouns"].split())
        self._after = frozenset(words["after_states"].split())

    def acts(self, tokens: Sequence[Token], first: int, last: int, *, capital: bool) -> bool:
        """Return whether the name from the first to the last word stands for an actor."""
        following = tokens[last + 1] if last + 1 < len(tokens) else None
        if tokens[last].text.endswith(("'s", "’s")):
            return following is None or following.low not in self._nouns
        before = self._governing(tokens, first)
        if before is not None:
            word = tokens[before].low
            if word in self._prepositions:
                return False
            if word == "of" and before and tokens[before - 1].low in self._nouns:
                return False
        if first and tokens[first].gap.startswith(",") and tokens[first - 1].capital:
            return False
        # The full stop of `U.S.` ends no sentence.
        short = "." in tokens[last].text
        if following is None or following.gap not in ((" ", ". ") if short else (" ",)):
            return not capital or before is None
        acting = following.low in self._after or following.low.endswith("ed")
        if capital:
            return acting and (before is None or tokens[first].initial)
        return acting

    @staticmethod
    def _governing(tokens: Sequence[Token], first: int) -> int | None:
        """Return the word that governs a name: behind its article, and behind a list of names."""
        at = first - 1
        steps = 0
        while at >= 0 and steps < _BACK:
            token = tokens[at]
            joined = tokens[at + 1].gap.startswith(",") or token.low in ("and", "or")
            if token.low in _ARTICLES or token.low in ("and", "or") or (joined and token.capital):
                at -= 1
                steps += 1
                continue
            if steps and token.capital and tokens[at + 1].low in ("and", "or"):
                at -= 1
                steps += 1
                continue
            break
        return at if at >= 0 else None

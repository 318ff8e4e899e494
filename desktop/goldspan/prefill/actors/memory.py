"""Remembers the answers to questions about words, which come again and again in a text."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

MOST = 50_000  # words; then it begins anew
SENTENCES = 1_000  # of which the words are kept

Answer = TypeVar("Answer")


class Memory(dict[str, Answer]):
    """Answers by word; asks when a word is new."""

    def __init__(self, ask: Callable[[str], Answer]) -> None:
        super().__init__()
        self._ask = ask

    def __missing__(self, word: str) -> Answer:
        """Ask, remember and return the answer."""
        if len(self) >= MOST:
            self.clear()
        answer = self[word] = self._ask(word)
        return answer

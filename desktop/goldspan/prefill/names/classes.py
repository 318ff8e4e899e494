"""Says what kind of word a word is, by word lists and by its form; knows no texts and no Docs."""

from __future__ import annotations

from collections.abc import Mapping

from goldspan.prefill.actors.persons import FUNCTION

LEAST_TAIL = 4  # letters of the noun that a compound ends in
LEAST_FRONT = 3  # letters before it
# Classes of words that are no names by themselves.
COMMON = frozenset({"noun", "compound", "small", "small or noun", "function", "number", "sign"})
MOST_REMEMBERED = 50_000  # words
# Lists whose words may stand in the genitive.
_INFLECTED = ("state", "capital", "organisation")
_LISTS = ("given", "legal", "introducing")


class WordClasses:
    """Classes of words: those of the lists, and what an unlisted word looks like."""

    def __init__(self, sections: Mapping[str, frozenset[str]]) -> None:
        self._sections = sections
        self._nouns = sections.get("noun", frozenset())
        self._lower = sections.get("lower", frozenset())
        self._rare = sections.get("rare", frozenset())
        self._heads = tuple(sections.get("head", ()))
        self._remembered: dict[str, str] = {}

    def of(self, word: str) -> str:
        """Return the class of a word (not empty)."""
        known = self._remembered.get(word)
        if known is None:
            if len(self._remembered) >= MOST_REMEMBERED:
                self._remembered.clear()
            known = self._remembered[word] = self._classify(word)
        return known

    def _classify(self, word: str) -> str:
        if not word[0].isalpha():
            return "number" if word[0].isdigit() else "sign"
        if word[0].islower():
            return "small"
        stem = word.removesuffix("s")
        for title in _INFLECTED:
            section = self._sections.get(title, frozenset())
            if word in section or stem in section:
                return title
        for title in _LISTS:
            if word in self._sections.get(title, frozenset()):
                return title
        last = word.rpartition("-")[2]
        if FUNCTION.fullmatch(last):
            return "function"
        if word.isupper() and len(word) > 1:
            return "abbreviation"
        low = word.lower()
        if low in self._lower:
            return "small or noun" if low in self._nouns else "small at the beginning"
        if low.removesuffix("s").endswith(self._heads):
            return "body"
        if self._is_noun(low):
            return "noun"
        if word in self._rare:
            return "rare"
        return "compound" if last != word and self._is_noun(last.lower()) else "unknown"

    def _is_noun(self, low: str) -> bool:
        """Return whether a word is a listed noun or a compound that ends in one."""
        if low in self._nouns:
            return True
        starts = range(LEAST_FRONT, len(low) - LEAST_TAIL + 1)
        return any(low[at:] in self._nouns for at in starts)


def parse_classes(source: str) -> WordClasses:
    """Read word lists: a line `[class]`, then its words, one a line."""
    return WordClasses(read_sections(source))


def read_sections(source: str) -> dict[str, frozenset[str]]:
    """Return the words of each list by its class."""
    sections: dict[str, set[str]] = {}
    current: set[str] = set()
    for line in source.splitlines():
        if line.startswith("["):
            current = sections.setdefault(line.strip("[]"), set())
        elif line:
            current.add(line)
    return {title: frozenset(words) for title, words in sections.items()}

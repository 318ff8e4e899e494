"""The words that gold marks in a project: how often, and what it says of them; no spaCy."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

LONGEST = 7  # tokens of a name
CONTEXT = 1.0  # sightings that each name begins with, half of them marked

Token = tuple[int, int]  # characters, end exclusive


@dataclass(frozen=True, slots=True)
class KnownName:
    """Words of a label: how often gold marks them, how often they stand in its articles.

    `attrs` are the values that gold gives these words wherever it marks them.
    """

    marked: int
    seen: int
    attrs: Mapping[str, str] = field(default_factory=dict)

    @property
    def share(self) -> float:
        """Return how often these words are marked, drawn to one half where they are rare."""
        return (self.marked + CONTEXT / 2) / (self.seen + CONTEXT)


NameTable = Mapping[str, Mapping[str, KnownName]]  # by label and words


@dataclass(frozen=True, slots=True)
class ReadArticle:
    """An article as the table needs it: text, places of its tokens, marked ranges by label.

    The ranges come with the attributes that belong to the words. Of the labels in `unknown` nobody
    knows where they stand.
    """

    text: str
    tokens: Sequence[Token]
    marked: Mapping[str, Mapping[Token, Mapping[str, str]]]
    unknown: Collection[str] = ()


def name_table(articles: Iterable[ReadArticle], labels: Iterable[str]) -> NameTable:
    """Return the words that gold marks under these labels, as long as names are."""
    every = list(articles)
    table: dict[str, Mapping[str, KnownName]] = {}
    for label in labels:
        read = [article for article in every if label not in article.unknown]
        said: defaultdict[str, list[Mapping[str, str]]] = defaultdict(list)
        for article in read:
            for (start, end), attrs in article.marked.get(label, {}).items():
                said[article.text[start:end]].append(attrs)
        seen: Counter[str] = Counter()
        for article in read:
            seen.update(words for _, words in occurrences(article.text, article.tokens, said))
        table[label] = {
            words: KnownName(len(attrs), max(seen[words], len(attrs)), _agreed(attrs))
            for words, attrs in sorted(said.items())
            if seen[words]
        }
    return table


def occurrences(
    text: str, tokens: Sequence[Token], words: Iterable[str] | Mapping[str, Any]
) -> Iterator[tuple[Token, str]]:
    """Yield where any of the words stand, from the begin of a token to the end of one.

    Of words that overlap, those that begin first, and of these the longest.
    """
    known = words if isinstance(words, Mapping) else frozenset(words)
    openings = {name[:2] for name in known}
    free = 0
    for first, (start, _) in enumerate(tokens):
        if first < free or not openings.intersection((text[start], text[start : start + 2])):
            continue
        for last in range(min(len(tokens), first + LONGEST) - 1, first - 1, -1):
            end = tokens[last][1]
            if text[start:end] in known:
                yield (start, end), text[start:end]
                free = last + 1
                break


def table_data(table: NameTable) -> dict[str, Any]:
    """Return the table as JSON types."""
    return {
        label: {words: [name.marked, name.seen, dict(name.attrs)] for words, name in names.items()}
        for label, names in table.items()
    }


def table_of(data: Mapping[str, Any]) -> NameTable:
    """Return the table that `table_data` gave."""
    return {
        label: {words: KnownName(*entry) for words, entry in names.items()}
        for label, names in data.items()
    }


def _agreed(said: Sequence[Mapping[str, str]]) -> dict[str, str]:
    """Return the attributes about which all agree."""
    keys = {key for attrs in said for key in attrs}
    values = {key: {attrs.get(key, "") for attrs in said} for key in sorted(keys)}
    return {key: next(iter(found)) for key, found in values.items() if len(found) == 1}

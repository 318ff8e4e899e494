"""The passages of many articles: who has which, and which of them say where an article belongs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Container, Iterable, Iterator, Mapping, Sequence

from goldspan.families.boilerplate import is_boilerplate
from goldspan.families.fingerprints import word_code
from goldspan.families.passages import comparable, read_sentences
from goldspan.families.sharing import (
    Content,
    Pair,
    Shared,
    SharedPassage,
    measured,
    shared_passages,
    shared_wordings,
    words_without,
)
from goldspan.families.wordings import Wordings
from goldspan.families.words import Range

Link = tuple[int, int]  # two wordings that are the same or nearly the same, the lower number first


class Corpus:
    """Articles by id, with their passages. What is boilerplate is told anew by `settle`."""

    def __init__(self) -> None:
        self._wordings = Wordings()
        self._contents: dict[str, Content] = {}
        self._holders: dict[int, set[str]] = {}
        self._boilerplate: set[int] = set()
        self._touched: set[int] = set()
        self._words: dict[str, int] = {}  # of articles, without boilerplate; as far as asked for

    def __contains__(self, article: str) -> bool:
        return article in self._contents

    def __len__(self) -> int:
        return len(self._contents)

    def __iter__(self) -> Iterator[str]:
        return iter(self._contents)

    def add(self, article: str, text: str, furniture: Sequence[Range]) -> None:
        """Add an article that is not there."""
        said = read_sentences(text, furniture)
        places = [
            (each.start, each.end, self._wordings.enter(each.words)) for each in comparable(said)
        ]
        counts = Counter(wording for _, _, wording in places)
        self._contents[article] = Content(
            article, word_code(article), sum(len(each.words) for each in said), places, counts
        )
        for wording in counts:
            self._holders.setdefault(wording, set()).add(article)
            self._touch(wording)

    def remove(self, article: str) -> None:
        """Take out an article that is there."""
        content = self._contents.pop(article)
        self._words.pop(article, None)
        for wording in content.counts:
            self._touch(wording)
            holders = self._holders[wording]
            holders.discard(article)
            if not holders:
                del self._holders[wording]
                self._boilerplate.discard(wording)
        for _, _, wording in content.places:
            self._wordings.leave(wording)

    def settle(self) -> set[str]:
        """Tell anew what is boilerplate; return the articles for which that changes anything."""
        changed = self._wordings.changed
        touched = self._touched | changed
        for wording in changed:
            touched.update(self._wordings.alike(wording))
        self._touched, self._wordings.changed = set(), set()
        turned = set()
        for wording in touched:
            if wording not in self._holders:
                continue
            holders = self._articles_with([wording, *self._wordings.alike(wording)])
            contents = (self._contents[article] for article in holders)
            if is_boilerplate(contents, self._wordings) != (wording in self._boilerplate):
                turned.add(wording)
        self._boilerplate ^= turned
        stale = self._articles_with(changed | turned)
        for article in stale:
            self._words.pop(article, None)
        return stale

    def telling(self, article: str) -> Iterator[int]:
        """Yield the wordings of an article that tell with what it belongs."""
        for wording in self._contents[article].counts:
            if wording not in self._boilerplate:
                yield wording

    def versions(self, wording: int) -> Iterator[int]:
        """Yield a wording and those nearly the same, without boilerplate."""
        yield wording
        for other in self._wordings.alike(wording):
            if other not in self._boilerplate:
                yield other

    def versions_with_words(self, wording: int) -> Iterator[tuple[int, int]]:
        """Yield what `versions` does, each with how many words it shares with the wording."""
        yield wording, self._wordings.length(wording)
        for other, words in self._wordings.alike(wording).items():
            if other not in self._boilerplate:
                yield other, words

    def wordings(self) -> Collection[int]:
        """Return all different passages of all articles."""
        return self._holders.keys()

    def is_boilerplate(self, wording: int) -> bool:
        """Say whether a passage recurs in articles that have little else in common."""
        return wording in self._boilerplate

    def stand_together(self, one: int, other: int) -> bool:
        """Say whether what two wordings share that are nearly the same is more than chance."""
        return self._wordings.stand_together(one, other)

    def counts(self, article: str) -> Mapping[int, int]:
        """Return how often each passage outside boilerplate occurs in an article."""
        return {
            wording: count
            for wording, count in self._contents[article].counts.items()
            if wording not in self._boilerplate
        }

    def words(self, article: str) -> int:
        """Return the words of an article outside furniture and boilerplate."""
        return self._words_of(article)

    def holders(self, wording: int) -> set[str]:
        """Return the articles that have a passage so worded; it is not yours to change."""
        return self._holders[wording]

    def near(self, article: str) -> set[str]:
        """Return the articles that have a passage of this one, and itself where it has any."""
        return {
            holder
            for wording in self.telling(article)
            for version in self.versions(wording)
            for holder in self._holders[version]
        }

    def shared(
        self,
        a: str,
        b: str,
        among: Iterable[int] | None = None,
        only: Container[Link] | None = None,
    ) -> Shared:
        """Return what two articles share, without boilerplate.

        `among` are the wordings of `a` that may come into question, where that is known; `only`
        these pairs of wordings count, the lower number first.
        """
        pairs = self._pairs(a, b, among, only)
        one, other = self._contents[a], self._contents[b]
        return measured(pairs, one, other, self._words_of(a), self._words_of(b))

    def passages(self, a: str, b: str, only: Container[Link] | None = None) -> list[SharedPassage]:
        """Return the passages that two articles share, without boilerplate, in the order of `a`.

        `only` these pairs of wordings count, the lower number first.
        """
        pairs = self._pairs(a, b, None, only)
        return shared_passages(pairs, self._contents[a], self._contents[b])

    def _pairs(
        self, a: str, b: str, among: Iterable[int] | None, only: Container[Link] | None
    ) -> list[Pair]:
        one, other = self._contents[a], self._contents[b]
        looked_at = one.counts if among is None else among
        found = shared_wordings(one, other, looked_at, self._wordings, self._boilerplate)
        if only is None:
            return found
        return [pair for pair in found if (min(pair[:2]), max(pair[:2])) in only]

    def _words_of(self, article: str) -> int:
        words = self._words.get(article)
        if words is None:
            content = self._contents[article]
            words = words_without(content, self._wordings, self._boilerplate)
            self._words[article] = words
        return words

    def _touch(self, wording: int) -> None:
        self._touched.add(wording)
        self._touched.update(self._wordings.alike(wording))

    def _articles_with(self, wordings: Iterable[int]) -> set[str]:
        return set().union(*(self._holders.get(wording, ()) for wording in wordings))

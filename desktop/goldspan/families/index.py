"""Which articles of a corpus are families, kept up to date while articles come and go."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from goldspan.families.corpus import Corpus
from goldspan.families.crossing import Crossings, crossings
from goldspan.families.grouping import Groups
from goldspan.families.sharing import SharedPassage
from goldspan.families.words import Range


@dataclass(frozen=True, slots=True)
class Relative:
    """An article of the same family that shares passages; `share` is of the shorter text."""

    article: str
    passages: int
    share: float


class FamilyIndex:
    """Articles by id, the passages they share, and the families that follow from them.

    Two articles are of one family where they share three passages outside furniture or a fifth of
    the shorter text, and where others link them. Passages that stand in several articles which have
    little else in common count for nothing. The order in which articles came does not matter.
    One thread at a time.
    """

    def __init__(self) -> None:
        self._corpus = Corpus()
        self._groups = Groups()
        self._loose: set[str] = set()  # articles that are to be joined with others
        self._changed: set[str] = set()

    def __contains__(self, article: str) -> bool:
        return article in self._corpus

    def __len__(self) -> int:
        return len(self._corpus)

    def put(self, article: str, text: str, furniture: Sequence[Range] = ()) -> None:
        """Add an article, or replace it; `furniture` are ranges that are not compared."""
        self.drop(article)
        self._corpus.add(article, text, furniture)
        self._groups.add(article)
        self._loose.add(article)

    def drop(self, article: str) -> None:
        """Take an article out; one that is not there is left out already."""
        if article not in self._corpus:
            return
        self._loose |= self._groups.dissolve([article])
        self._loose.discard(article)
        self._groups.remove(article)
        self._corpus.remove(article)

    def settle(self) -> set[str]:
        """Work out what follows from what came and went; return articles it may have changed for.

        Their families or relatives may be others than when this was called last.
        """
        self._settle()
        changed, self._changed = self._changed, set()
        return changed

    def families(self) -> list[tuple[str, ...]]:
        """Return the families of two articles or more, each sorted, by their first."""
        self._settle()
        heads = {self._groups.group(article) for article in self._corpus}
        members = (self._groups.members(head) for head in heads)
        return sorted(tuple(sorted(family)) for family in members if len(family) > 1)

    def family_of(self, article: str) -> tuple[str, ...]:
        """Return all of an article's family, sorted; itself alone where it has none.

        Raises `KeyError` where there is no such article.
        """
        self._settle()
        return tuple(sorted(self._groups.members(article)))

    def relatives(self, article: str) -> list[Relative]:
        """Return those of its family that share passages with an article, most first.

        Raises `KeyError` where there is no such article.
        """
        self._settle()
        family = self._groups.group(article)
        found = []
        for other in self._corpus.near(article) - {article}:
            if self._groups.group(other) == family:
                shared = self._corpus.shared(article, other)
                found.append(Relative(other, shared.passages, shared.share))
        return sorted(found, key=lambda each: (-each.share, -each.passages, each.article))

    def passages(self, a: str, b: str) -> list[SharedPassage]:
        """Return the passages that two articles share, in the order of `a`.

        Raises `KeyError` where one of them is not there.
        """
        self._settle()
        return self._corpus.passages(a, b)

    def crossings(self, parts: Mapping[str, Sequence[str]], least_words: int = 0) -> Crossings:
        """Return what articles of different parts share, of one family or not.

        `parts` are ids of articles, by part, in the order of the parts.
        """
        self._settle()
        return crossings(self._corpus, parts, least_words)

    def _settle(self) -> None:
        loose = self._loose | self._groups.dissolve(self._corpus.settle())
        self._loose = set()
        connecting = _Connecting(self._corpus, self._groups)
        for article in sorted(loose):
            connecting.connect(article)
        for article in loose:
            self._changed.update(self._groups.members(article))


class _Connecting:
    """Joins articles with the groups they belong to, asking each group once and not each article.

    For each wording it keeps which groups have it: where many articles have become one group, that
    is one question, however many copies there are.
    """

    def __init__(self, corpus: Corpus, groups: Groups) -> None:
        self._corpus = corpus
        self._groups = groups
        self._having: dict[int, set[str]] = {}

    def connect(self, article: str) -> None:
        """Join an article with all groups that hold a relative of it."""
        own = self._groups.group(article)
        matched: dict[str, list[int]] = {}
        for wording in self._corpus.telling(article):
            having: set[str] = set()
            for version in self._corpus.versions(wording):
                having |= self._groups_having(version)
            for group in having:
                matched.setdefault(group, []).append(wording)
        matched.pop(own, None)
        for group, wordings in matched.items():
            if any(
                self._corpus.shared(article, member, wordings).makes_a_family
                for member in self._groups.members(group)
            ):
                self._groups.join(article, group)

    def _groups_having(self, wording: int) -> set[str]:
        known = self._having.get(wording)
        if known is None:
            known = self._corpus.holders(wording)
        having = {self._groups.group(article) for article in known}
        self._having[wording] = having
        return having

"""Which articles of a corpus are families, kept up to date while articles come and go."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from goldspan.families.boilerplate import is_boilerplate
from goldspan.families.fingerprints import word_code
from goldspan.families.grouping import Groups
from goldspan.families.passages import read_sentences
from goldspan.families.sharing import (
    Content,
    Shared,
    SharedPassage,
    shared_by,
    shared_passages,
)
from goldspan.families.wordings import Wordings
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
    the shorter text, and where others link them. Passages that stand in many articles that have
    nothing else in common count for nothing. The order in which articles came does not matter.
    One thread at a time.
    """

    def __init__(self) -> None:
        self._wordings = Wordings()
        self._contents: dict[str, Content] = {}
        self._holders: dict[int, set[str]] = {}
        self._boilerplate: set[int] = set()
        self._groups = Groups()
        self._loose: set[str] = set()  # articles that are to be joined with others
        self._touched: set[int] = set()

    def __contains__(self, article: str) -> bool:
        return article in self._contents

    def __len__(self) -> int:
        return len(self._contents)

    def put(self, article: str, text: str, furniture: Sequence[Range] = ()) -> None:
        """Add an article, or replace it; `furniture` are ranges that are not compared."""
        self.drop(article)
        words = 0
        places = []
        for sentence in read_sentences(text, furniture):
            words += len(sentence.words)
            if sentence.is_passage:
                wording = self._wordings.enter(sentence.words)
                places.append((sentence.start, sentence.end, wording))
        counts = Counter(wording for _, _, wording in places)
        self._contents[article] = Content(article, word_code(article), words, places, counts)
        for wording in counts:
            self._holders.setdefault(wording, set()).add(article)
            self._touch(wording)
        self._groups.add(article)
        self._loose.add(article)

    def drop(self, article: str) -> None:
        """Take an article out; one that is not there is left out already."""
        content = self._contents.get(article)
        if content is None:
            return
        self._loose |= self._groups.dissolve([article])
        self._loose.discard(article)
        self._groups.remove(article)
        del self._contents[article]
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
        """Work out what changed since the last time; return articles it may have changed for.

        Their families or relatives may be others now. What is asked for settles first by itself.
        """
        loose = self._loose | self._groups.dissolve(self._turned())
        self._loose = set()
        connecting = _Connecting(self, self._groups)
        for article in sorted(loose):
            connecting.connect(article)
        return {member for article in loose for member in self._groups.members(article)}

    def families(self) -> list[tuple[str, ...]]:
        """Return the families of two articles or more, by their first; each sorted."""
        self.settle()
        found = (
            self._groups.members(article) for article in self._contents if self._stands(article)
        )
        return sorted(tuple(sorted(members)) for members in found if len(members) > 1)

    def family_of(self, article: str) -> tuple[str, ...]:
        """Return all of an article's family, sorted; itself alone where it has none.

        Raises `KeyError` where there is no such article.
        """
        self.settle()
        return tuple(sorted(self._groups.members(article)))

    def relatives(self, article: str) -> list[Relative]:
        """Return those of its family that share passages with an article, most first.

        Raises `KeyError` where there is no such article.
        """
        self.settle()
        group = self._groups.group(article)
        near = {other for other in self.near(article) if self._groups.group(other) == group}
        found = []
        for other in near - {article}:
            shared = self.shared(article, other)
            if shared.passages:
                found.append(Relative(other, shared.passages, shared.share))
        return sorted(found, key=lambda each: (-each.share, -each.passages, each.article))

    def passages(self, a: str, b: str) -> list[SharedPassage]:
        """Return the passages that two articles share, in the order of `a`.

        Raises `KeyError` where one of them is not there.
        """
        self.settle()
        return shared_passages(
            self._contents[a], self._contents[b], self._wordings, self._boilerplate
        )

    def shared(self, a: str, b: str) -> Shared:
        """Return what two articles share, without boilerplate."""
        return shared_by(self._contents[a], self._contents[b], self._wordings, self._boilerplate)

    def near(self, article: str) -> set[str]:
        """Return the articles that have a passage of this one, and itself where it has any."""
        return set().union(
            *(
                self._holders[version]
                for wording in self.telling(article)
                for version in self.versions(wording)
            )
        )

    def telling(self, article: str) -> Iterator[int]:
        """Yield the wordings of an article that tell with what it belongs."""
        return (
            wording
            for wording in self._contents[article].counts
            if wording not in self._boilerplate
        )

    def versions(self, wording: int) -> Iterator[int]:
        """Yield a wording and those nearly the same, without boilerplate."""
        yield wording
        for other in self._wordings.alike(wording):
            if other not in self._boilerplate:
                yield other

    def holders(self, wording: int) -> set[str]:
        """Return the articles that have a passage so worded; it is not yours to change."""
        return self._holders[wording]

    def _stands(self, article: str) -> bool:
        return self._groups.group(article) == article

    def _touch(self, wording: int) -> None:
        self._touched.add(wording)
        self._touched.update(self._wordings.alike(wording))

    def _turned(self) -> set[str]:
        """Decide anew what is boilerplate; return the articles for which that changes anything."""
        changed = self._wordings.changed
        touched = self._touched | changed
        for wording in changed:
            touched.update(self._wordings.alike(wording))
        stale = self._articles_of(changed)
        self._touched, self._wordings.changed = set(), set()
        turned = set()
        for wording in touched:
            if wording in self._holders:
                holders = self._articles_of([wording, *self._wordings.alike(wording)])
                contents = (self._contents[article] for article in holders)
                if is_boilerplate(contents, self._wordings) != (wording in self._boilerplate):
                    turned.add(wording)
        self._boilerplate ^= turned
        return stale | self._articles_of(turned)

    def _articles_of(self, wordings: Iterable[int]) -> set[str]:
        return set().union(*(self._holders.get(wording, ()) for wording in wordings))


class _Connecting:
    """Joins articles with the groups they belong to, asking each group once and not each article.

    For each wording it keeps which groups have it: where many articles have become one group, that
    is one question, however many copies there are.
    """

    def __init__(self, index: FamilyIndex, groups: Groups) -> None:
        self._index = index
        self._groups = groups
        self._having: dict[int, set[str]] = {}

    def connect(self, article: str) -> None:
        """Join an article with all groups that hold a relative of it."""
        asked = {self._groups.group(article)}
        for wording in self._index.telling(article):
            for version in self._index.versions(wording):
                for group in self._groups_having(version):
                    if group not in asked:
                        asked.add(group)
                        if self._belongs(article, group):
                            self._groups.join(article, group)

    def _groups_having(self, wording: int) -> set[str]:
        known = self._having.get(wording)
        if known is None:
            known = self._index.holders(wording)
        having = {self._groups.group(article) for article in known}
        self._having[wording] = having
        return having

    def _belongs(self, article: str, group: str) -> bool:
        return any(
            self._index.shared(article, member).makes_a_family
            for member in self._groups.members(group)
        )

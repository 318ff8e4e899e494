"""Groups of articles that belong together, joined pair by pair and dissolved as a whole."""

from __future__ import annotations

from collections.abc import Iterable, Sequence


class Groups:
    """Disjoint groups of articles (union-find that knows its members)."""

    def __init__(self) -> None:
        self._parents: dict[str, str] = {}
        self._members: dict[str, list[str]] = {}

    def add(self, article: str) -> None:
        """Add an article as a group of its own; what was known of it is forgotten."""
        self._parents[article] = article
        self._members[article] = [article]

    def group(self, article: str) -> str:
        """Return the article that stands for the group of this one."""
        parents = self._parents
        top = article
        while parents[top] != top:
            top = parents[top]
        while parents[article] != top:
            parents[article], article = top, parents[article]
        return top

    def members(self, article: str) -> Sequence[str]:
        """Return all articles of the group of this one, in no order."""
        return self._members[self.group(article)]

    def join(self, one: str, other: str) -> None:
        """Make one group of the groups of two articles."""
        larger, smaller = self.group(one), self.group(other)
        if larger == smaller:
            return
        if len(self._members[larger]) < len(self._members[smaller]):
            larger, smaller = smaller, larger
        self._parents[smaller] = larger
        self._members[larger] += self._members.pop(smaller)

    def dissolve(self, articles: Iterable[str]) -> set[str]:
        """Take apart the groups of these articles; return all that were in them."""
        loose = {member for article in articles for member in self.members(article)}
        for article in loose:
            self._parents.pop(article)
            self._members.pop(article, None)
        for article in loose:
            self.add(article)
        return loose

    def remove(self, article: str) -> None:
        """Forget an article that is a group of its own."""
        del self._parents[article], self._members[article]

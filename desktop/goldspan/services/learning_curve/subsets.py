"""Nested subsets of the articles that are learned from, family by family, labels in balance."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence

SHARES = (0.25, 0.5, 0.75, 1.0)
LEAST_FAMILIES = len(SHARES)  # each step has one more than the one before
_LOOKED_AT = 8  # families that chance puts forward each time; the one that balances best is taken


def groups_of(
    articles: Collection[str], families: Iterable[Collection[str]]
) -> list[tuple[str, ...]]:
    """Return the families of these articles, those without relatives alone, in a fixed order."""
    left = set(articles)
    groups = []
    for family in families:
        own = tuple(sorted(left.intersection(family)))
        if own:
            groups.append(own)
            left.difference_update(own)
    return sorted([*groups, *((article,) for article in left)])


def nested_subsets(
    groups: Sequence[tuple[str, ...]], labels: Mapping[str, Counter[str]], seed: int
) -> list[tuple[str, ...]]:
    """Return for each of `SHARES` the articles that are learned from; each holds the one before.

    `groups` are families, at least `LEAST_FAMILIES`; `labels` how many spans of each label an
    article has. Families are whole: a share is met as nearly as they allow, and each subset has a
    family more than the one before. The same seed gives the same subsets.
    """
    order = _balanced(groups, labels, seed)
    total = sum(map(len, groups))
    subsets: list[tuple[str, ...]] = []
    taken, count = 0, 0
    for number, share in enumerate(SHARES):
        most = len(order) - (len(SHARES) - 1 - number)
        least = taken + 1
        while taken < most:
            size = len(order[taken])
            # Another family where one has to be, or where that comes nearer to the share.
            if taken >= least and abs(count + size - share * total) > abs(count - share * total):
                break
            count += size
            taken += 1
        subsets.append(tuple(sorted(article for group in order[:taken] for article in group)))
    return subsets


def _balanced(
    groups: Sequence[tuple[str, ...]], labels: Mapping[str, Counter[str]], seed: int
) -> list[tuple[str, ...]]:
    """Return the families so that each beginning has about its share of every label."""
    chance = random.Random(seed)
    left = sorted(groups)
    chance.shuffle(left)
    balance = _Balance(left, labels)
    order: list[tuple[str, ...]] = []
    while left:
        best = min(left[:_LOOKED_AT], key=balance.off_with)
        left.remove(best)
        order.append(best)
        balance.take(best)
    return order


class _Balance:
    """How far the shares of the labels are from the share of the articles that were taken."""

    def __init__(
        self, groups: Sequence[tuple[str, ...]], labels: Mapping[str, Counter[str]]
    ) -> None:
        self._counts = {group[0]: _sum(labels[article] for article in group) for group in groups}
        self._whole = _sum(self._counts.values())
        self._total = sum(map(len, groups))
        self._articles = 0
        self._seen: Counter[str] = Counter()

    def off_with(self, group: tuple[str, ...]) -> float:
        """Return how far they would be off with another family."""
        share = (self._articles + len(group)) / self._total
        own = self._counts[group[0]]
        return sum(
            ((self._seen[label] + own[label]) / count - share) ** 2
            for label, count in self._whole.items()
        )

    def take(self, group: tuple[str, ...]) -> None:
        """Count a family as taken."""
        self._articles += len(group)
        self._seen.update(self._counts[group[0]])


def _sum(counts: Iterable[Counter[str]]) -> Counter[str]:
    found: Counter[str] = Counter()
    for each in counts:
        found.update(each)
    return found

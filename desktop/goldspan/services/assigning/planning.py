"""Plans who works on what: each article by so many people, loads balanced, the same for a seed."""

from __future__ import annotations

import random
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

Groups = Sequence[Sequence[str]]


@dataclass(frozen=True, slots=True)
class Overlap:
    """What a plan hands out: articles in their order, each with the people who come to it.

    `loads` says how many articles each person has then, `before` how many they had.
    """

    chosen: Mapping[str, tuple[str, ...]]
    before: Mapping[str, int]
    loads: Mapping[str, int]


@dataclass(slots=True)
class _Loads:
    """How many articles each person has, and how often two people have one together."""

    articles: dict[str, int]
    together: dict[frozenset[str], int] = field(default_factory=dict)

    def add(self, people: Collection[str], new: Iterable[str]) -> None:
        for person in new:
            self.articles[person] += 1
        for pair in combinations(sorted(people), 2):
            key = frozenset(pair)
            self.together[key] = self.together.get(key, 0) + 1

    def met(self, person: str, others: Iterable[str]) -> int:
        return sum(self.together.get(frozenset((person, other)), 0) for other in others)


def plan_overlap(
    articles: Sequence[str],
    people: Sequence[str],
    each: int,
    *,
    families: Iterable[Collection[str]] = (),
    present: Mapping[str, Collection[str]] | None = None,
    barred: Mapping[str, Collection[str]] | None = None,
    loads: Mapping[str, int] | None = None,
    seed: int = 0,
) -> Overlap:
    """Give each article to people until `each` different ones have it; take nobody away.

    Those of a family go to the same people, so that what one decides in a copy is projected to the
    others; a family larger than a fair share is parted. Whoever has least comes first, then whoever
    has met the others least. Without families and earlier loads, loads differ by at most one.
    `present` says who works on an article already, chosen or not; `barred` who is not to have it,
    because they skipped it: then it may lack people. `loads` says how many articles the people have
    already. The same arguments give the same plan, in whatever order people and families are given.
    Raises `ValueError` where there are fewer people than `each`.
    """
    ranked = sorted(set(people))
    if each > len(ranked):
        raise ValueError(f"{len(ranked)} people cannot be {each} different ones")
    chance = random.Random(seed)
    chance.shuffle(ranked)
    before = {person: (loads or {}).get(person, 0) for person in ranked}
    held = {article: set((present or {}).get(article, ())) for article in articles}
    so_far = _Loads(dict(before))
    for there in held.values():
        so_far.add(there, ())
    fair = max(1, len(held) * each // max(1, len(ranked)))
    chosen: dict[str, tuple[str, ...]] = {}
    for group in _ordered(groups_of(articles, families), fair, chance):
        most = each + max(len((barred or {}).get(article, ())) for article in group)
        order = _order(group, held, ranked, most, so_far)
        for article in group:
            there = held[article]
            shut = there.union((barred or {}).get(article, ()))
            new = [person for person in order if person not in shut][: max(0, each - len(there))]
            so_far.add(there.union(new), new)
            chosen[article] = tuple(sorted(new))
    return Overlap({article: chosen[article] for article in held}, before, so_far.articles)


def groups_of(articles: Iterable[str], families: Iterable[Collection[str]]) -> list[list[str]]:
    """Return these articles family by family, in their order; those of none stand alone."""
    family_of = {article: number for number, family in enumerate(families) for article in family}
    groups: dict[object, list[str]] = {}
    for article in dict.fromkeys(articles):
        groups.setdefault(family_of.get(article, article), []).append(article)
    return list(groups.values())


def _ordered(groups: Groups, fair: int, chance: random.Random) -> list[Sequence[str]]:
    """Return the groups, none larger than a fair share: the largest first, then by chance."""
    parts = [group[at : at + fair] for group in groups for at in range(0, len(group), fair)]
    parts.sort(key=min)
    chance.shuffle(parts)
    return sorted(parts, key=len, reverse=True)


def _order(
    group: Sequence[str],
    held: Mapping[str, Collection[str]],
    ranked: Sequence[str],
    most: int,
    so_far: _Loads,
) -> list[str]:
    """Return who comes to the articles of a group, first those on any of them, then `most` more."""
    there = {person for article in group for person in held[article]}
    order = [person for person in ranked if person in there]
    order.sort(key=lambda person: so_far.articles[person])
    left = [person for person in ranked if person not in there]
    for _ in range(min(most, len(left))):
        nearest = min(left, key=lambda p: (so_far.articles[p], so_far.met(p, order)))
        order.append(nearest)
        left.remove(nearest)
    return order

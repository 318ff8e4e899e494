"""Chooses the articles that people read blind: a share of each, families whole and balanced."""

from __future__ import annotations

import random
from collections.abc import Collection, Iterable, Mapping, Sequence

from goldspan.services.assigning.planning import groups_of


def plan_blind(
    articles: Mapping[str, Sequence[str]],
    percent: float,
    *,
    families: Iterable[Collection[str]] = (),
    blind: Mapping[str, Collection[str]] | None = None,
    fixed: Mapping[str, Collection[str]] | None = None,
    seed: int = 0,
) -> dict[str, tuple[str, ...]]:
    """Return which articles each person is to read blind from now on, `percent` of theirs in all.

    `articles` are each person's, by person; `blind` those of them that are blind already, which
    stay so; `fixed` those that cannot become blind any more, since the person has begun them. Who
    saw suggestions in one copy has seen them for the others: a family is blind as a whole, or not
    at all. Families that few read blind so far come first, then chance decides; the number is the
    nearest to the share that whole families make. The same arguments give the same articles, in
    whatever order people and families are given.
    """
    known = [sorted(family) for family in families]
    root = {article: family[0] for family in known for article in family}
    chance = random.Random(seed)
    readers: dict[str, int] = {}  # how many people read a family blind
    for family in {(p, root.get(a, a)) for p, own in (blind or {}).items() for a in own}:
        readers[family[1]] = readers.get(family[1], 0) + 1
    chosen: dict[str, tuple[str, ...]] = {}
    for person in sorted(articles):
        own = sorted(set(articles[person]))
        there = set((blind or {}).get(person, ())).intersection(own)
        shut = set((fixed or {}).get(person, ())) - there
        groups = {root.get(group[0], group[0]): group for group in groups_of(own, known)}
        able = [
            key
            for key, group in groups.items()
            if not there.issuperset(group) and not shut.intersection(group)
        ]
        chance.shuffle(able)
        able.sort(key=lambda key: readers.get(key, 0))
        sizes = [len(set(groups[key]) - there) for key in able]
        wanted = round(len(own) * percent / 100) - len(there)
        taken = [able[number] for number in _nearest(sizes, wanted)]
        for key in taken:
            readers[key] = readers.get(key, 0) + 1
        fresh = {article for key in taken for article in groups[key]} - there
        chosen[person] = tuple(article for article in own if article in fresh)
    return chosen


def _nearest(sizes: Sequence[int], wanted: int) -> list[int]:
    """Return which sizes add up nearest to what is wanted; the first ones, where there is a choice.

    Sums that can be reached are the bits of a number, one number for each size more.
    """
    if wanted <= 0:
        return []
    reached = [1]
    for size in sizes:
        reached.append(reached[-1] | reached[-1] << size)
    sums = reached[-1]
    best = min(
        (total for total in range(sums.bit_length()) if sums >> total & 1),
        key=lambda total: (abs(total - wanted), total),
    )
    taken = []
    for number in range(len(sizes) - 1, -1, -1):
        if not reached[number] >> best & 1:
            taken.append(number)
            best -= sizes[number]
    return sorted(taken)

"""Joins what several layers have into units: same range first, then same label by overlap."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import reduce
from operator import or_
from typing import NamedTuple

from goldspan.agreement.overlaps import DEEPEST, closeness, overlapping


class Group(NamedTuple):
    """The layers (as bits) that have this label on this range.

    A layer that has the same twice is in two groups, of rank 0 and 1.
    """

    start: int
    end: int
    label: str
    rank: int
    layers: int


def join(groups: Sequence[Group], everyone: int = -1) -> list[list[int]]:
    """Return the units, each as the indexes of its groups; no unit has a layer twice.

    `everyone` are the bits of all layers, where they are known: what all have is done with sooner.
    Neither the order of the groups nor which bit stands for which layer matters, but where all else
    is equal.
    """
    units, layers = _of_same_range(groups)
    home = {index: unit for unit, members in enumerate(units) for index in members}
    lacking = [index for index in range(len(groups)) if layers[home[index]] != everyone]
    for i, j in sorted(
        _candidates(groups, lacking, home, layers), key=lambda pair: _order(groups, *pair)
    ):
        kept, given = sorted((home[i], home[j]))
        if kept != given and not layers[kept] & layers[given]:
            home |= dict.fromkeys(units[given], kept)
            units[kept] += units[given]
            layers[kept] |= layers[given]
            units[given] = []
    return [members for members in units if members]


def _of_same_range(groups: Sequence[Group]) -> tuple[list[list[int]], list[int]]:
    """Return units of groups of the same range with the layers of each: the larger groups first."""
    places: defaultdict[tuple[int, int], list[int]] = defaultdict(list)
    for index, group in enumerate(groups):
        places[group.start, group.end].append(index)
    units: list[list[int]] = []
    layers: list[int] = []
    for indexes in places.values():
        first = len(units)
        if len(indexes) == 1:
            units.append(indexes)
            layers.append(groups[indexes[0]].layers)
            continue
        for index in sorted(indexes, key=lambda i: _size_order(groups[i])):
            group = groups[index]
            for unit in range(first, len(units)):
                if not layers[unit] & group.layers:
                    units[unit].append(index)
                    layers[unit] |= group.layers
                    break
            else:
                units.append([index])
                layers.append(group.layers)
    return units, layers


def _candidates(
    groups: Sequence[Group], lacking: Sequence[int], home: dict[int, int], layers: Sequence[int]
) -> Iterator[tuple[int, int]]:
    """Yield the pairs of groups of the same label that overlap and may come together."""
    labels: defaultdict[str, list[int]] = defaultdict(list)
    for index in lacking:
        labels[groups[index].label].append(index)
    deepest = DEEPEST * reduce(or_, (group.layers for group in groups), 0).bit_count()
    for indexes in labels.values():
        indexes.sort(key=groups.__getitem__)
        same = [groups[index] for index in indexes]
        for a, b in overlapping(same, same, deepest):
            i, j = indexes[a], indexes[b]
            if a < b and home[i] != home[j] and not layers[home[i]] & layers[home[j]]:
                yield i, j


def _size_order(group: Group) -> tuple[int, str, int, int]:
    return (-group.layers.bit_count(), group.label, group.rank, group.layers)


def _order(groups: Sequence[Group], i: int, j: int) -> tuple[object, ...]:
    a, b = groups[i], groups[j]
    return (*closeness(a, b), min(a, b), max(a, b))

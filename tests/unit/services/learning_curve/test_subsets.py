"""Subsets to learn from: whole families, each subset in the next, labels in balance."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from goldspan.services.learning_curve.subsets import (
    LEAST_FAMILIES,
    SHARES,
    groups_of,
    nested_subsets,
)

SIZES = st.lists(st.integers(1, 9), min_size=LEAST_FAMILIES, max_size=40)


def groups(sizes: list[int]) -> list[tuple[str, ...]]:
    return [tuple(f"{n}-{m}" for m in range(size)) for n, size in enumerate(sizes)]


@given(SIZES, st.integers(0, 5))
def test_families_stay_whole_and_subsets_grow(sizes: list[int], seed: int) -> None:
    families = groups(sizes)
    labels = {a: Counter(ACTOR=len(group)) for group in families for a in group}
    subsets = [set(each) for each in nested_subsets(families, labels, seed)]
    assert subsets == [set(each) for each in nested_subsets(families[::-1], labels, seed)]
    assert subsets[-1] == {article for group in families for article in group}
    for smaller, larger in pairwise(subsets):
        assert smaller < larger
    for subset in subsets:
        assert all(subset.issuperset(group) or subset.isdisjoint(group) for group in families)


@given(SIZES, st.integers(0, 5))
def test_shares_are_met_as_nearly_as_families_allow(sizes: list[int], seed: int) -> None:
    families = groups(sizes)
    labels = {a: Counter(ACTOR=1) for group in families for a in group}
    total = sum(sizes)
    subsets = nested_subsets(families, labels, seed)
    for number, (subset, share) in enumerate(zip(subsets, SHARES, strict=True)):
        # One family off, or as many as keep each step a family apart from its neighbours.
        assert abs(len(subset) - share * total) <= max(sizes) * len(SHARES) * (number + 1)
    if max(sizes) == 1 and len(sizes) >= 2 * LEAST_FAMILIES:
        assert all(
            abs(len(s) - share * total) <= 1 for s, share in zip(subsets, SHARES, strict=True)
        )


def test_a_rare_label_is_spread_over_the_steps() -> None:
    families = [(f"a{number:02}",) for number in range(40)]
    rare = {f"a{number:02}" for number in range(8)}
    labels = {a: Counter(ACTOR=5, DATE=int(a in rare)) for (a,) in families}
    for seed in range(10):
        found = [len(rare.intersection(each)) for each in nested_subsets(families, labels, seed)]
        assert found == [2, 4, 6, 8]


def test_another_seed_draws_others() -> None:
    families = [(f"a{number:02}",) for number in range(40)]
    labels = {a: Counter(ACTOR=5) for (a,) in families}
    firsts = {nested_subsets(families, labels, seed)[0] for seed in range(4)}
    assert len(firsts) == 4


def test_articles_without_relatives_are_families_of_their_own() -> None:
    assert groups_of(["c", "a", "b", "d"], [("a", "d", "x"), ("y", "z")]) == [
        ("a", "d"),
        ("b",),
        ("c",),
    ]

"""A family is never cut, whatever the families are, and every part has something."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldspan.domain.errors import GoldspanError
from goldspan.services.learning.split import LEAST_FAMILIES, SHARES, Split, split_by_families

ARTICLES = [f"a{number:03}" for number in range(60)]


@st.composite
def families(draw: st.DrawFn) -> list[tuple[str, ...]]:
    """Return disjoint groups of some articles, some of which need not be in the project."""
    shuffled = draw(st.permutations(ARTICLES))
    sizes = draw(st.lists(st.integers(1, 12), max_size=20))
    groups, at = [], 0
    for size in sizes:
        group = tuple(shuffled[at : at + size])
        at += size
        if group:
            groups.append(group)
    return groups


def parts(split: Split) -> list[tuple[str, ...]]:
    return [split.train, split.development, split.test]


@given(families(), st.sets(st.sampled_from(ARTICLES), min_size=3), st.integers(0, 5))
def test_no_family_is_cut(groups: list[tuple[str, ...]], chosen: set[str], seed: int) -> None:
    articles = sorted(chosen)
    own = [chosen.intersection(group) for group in groups]
    alone = chosen.difference(*own)
    count = sum(bool(group) for group in own) + len(alone)
    if count < LEAST_FAMILIES:
        with pytest.raises(GoldspanError, match="too little gold"):
            split_by_families(articles, groups, seed)
        return
    split = split_by_families(articles, groups, seed)
    assert sorted(a for part in parts(split) for a in part) == articles
    assert all(parts(split))
    assert split.families == count
    for group in own:
        assert len({split.parts()[article] for article in group}) <= 1


@given(st.integers(0, 5))
def test_the_order_of_families_changes_nothing(seed: int) -> None:
    groups = [("a001", "a002"), ("a004", "a003", "a009"), ("a010",)]
    other = [tuple(reversed(group)) for group in reversed(groups)]
    assert split_by_families(ARTICLES, groups, seed) == split_by_families(ARTICLES, other, seed)


def test_the_parts_have_about_their_shares_and_depend_on_the_seed() -> None:
    split = split_by_families(ARTICLES, [tuple(ARTICLES[:10])], seed=0)
    for part, share in zip(parts(split), SHARES.values(), strict=True):
        assert abs(len(part) - share * len(ARTICLES)) <= 1
    assert set(ARTICLES[:10]) <= set(split.train)
    assert split.test != split_by_families(ARTICLES, [tuple(ARTICLES[:10])], seed=1).test


def test_what_is_needed_is_said() -> None:
    with pytest.raises(GoldspanError) as raised:
        split_by_families(["a", "b", "c", "d", "e"], [("a", "b", "c", "d")])
    assert "5 articles of 2 families" in str(raised.value)
    assert "at least 3 families" in str(raised.value)

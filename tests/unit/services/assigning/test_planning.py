"""Each article goes to so many different people, loads are even, and a seed always plans alike."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldspan.services.assigning.blinding import plan_blind
from goldspan.services.assigning.planning import plan_overlap

ARTICLES = [f"a{number:02}" for number in range(40)]
PEOPLE = ["anna", "ben", "cem", "dora", "emil"]
chosen_articles = st.lists(st.sampled_from(ARTICLES), unique=True)
chosen_people = st.lists(st.sampled_from(PEOPLE), min_size=1, unique=True)


@st.composite
def families(draw: st.DrawFn) -> list[tuple[str, ...]]:
    """Return disjoint groups of some articles."""
    shuffled = draw(st.permutations(ARTICLES))
    groups, at = [], 0
    for size in draw(st.lists(st.integers(2, 8), max_size=5)):
        groups.append(tuple(shuffled[at : at + size]))
        at += size
    return [group for group in groups if len(group) > 1]


@given(chosen_articles, chosen_people, st.data())
def test_each_article_has_exactly_so_many_people_and_loads_are_even(
    articles: Sequence[str], people: Sequence[str], data: st.DataObject
) -> None:
    each = data.draw(st.integers(1, len(people)))
    plan = plan_overlap(articles, people, each, seed=data.draw(st.integers(0, 9)))
    assert list(plan.chosen) == list(articles)
    assert all(len(set(given)) == len(given) == each for given in plan.chosen.values())
    assert set(plan.loads) == set(people)
    assert sum(plan.loads.values()) == each * len(articles)
    assert max(plan.loads.values()) - min(plan.loads.values()) <= 1


@given(chosen_articles, chosen_people, families(), st.integers(0, 9))
def test_the_same_seed_plans_alike_in_whatever_order_people_and_families_come(
    articles: Sequence[str],
    people: list[str],
    groups: list[tuple[str, ...]],
    seed: int,
) -> None:
    plan = plan_overlap(articles, people, 1, families=groups, seed=seed)
    again = plan_overlap(articles, people[::-1], 1, families=groups[::-1], seed=seed)
    assert plan == again


@given(chosen_articles, families(), st.integers(1, 3), st.integers(0, 9))
def test_copies_go_to_the_same_people_unless_a_family_is_more_than_a_fair_share(
    articles: Sequence[str], groups: list[tuple[str, ...]], each: int, seed: int
) -> None:
    plan = plan_overlap(articles, PEOPLE, each, families=groups, seed=seed)
    fair = max(1, len(articles) * each // len(PEOPLE))
    assert all(len(given) == each for given in plan.chosen.values())
    for group in groups:
        given_to = {plan.chosen[article] for article in group if article in plan.chosen}
        own = sum(article in plan.chosen for article in group)
        assert len(given_to) <= max(1, -(-own // fair))


@given(
    chosen_articles, st.dictionaries(st.sampled_from(ARTICLES), st.sets(st.sampled_from(PEOPLE)))
)
def test_who_has_an_article_keeps_it_and_counts(
    articles: Sequence[str], present: dict[str, Collection[str]]
) -> None:
    plan = plan_overlap(articles, PEOPLE, 2, present=present)
    for article, new in plan.chosen.items():
        there = set(present.get(article, ()))
        assert there.isdisjoint(new)
        assert len(there.union(new)) == max(2, len(there))


def test_all_pairs_of_people_meet() -> None:
    plan = plan_overlap(ARTICLES[:10], PEOPLE, 2)
    assert set(plan.chosen.values()) == set(combinations(PEOPLE, 2))


def test_another_seed_plans_otherwise() -> None:
    assert plan_overlap(ARTICLES, PEOPLE, 2, seed=1) != plan_overlap(ARTICLES, PEOPLE, 2, seed=2)


def test_whoever_has_less_so_far_gets_more() -> None:
    plan = plan_overlap(ARTICLES[:6], ["anna", "ben"], 1, loads={"anna": 6})
    assert plan.loads == {"anna": 6, "ben": 6}


def test_who_skipped_an_article_does_not_get_it_again() -> None:
    plan = plan_overlap(["a", "b"], ["anna", "ben"], 2, barred={"a": ["anna"]})
    assert plan.chosen == {"a": ("ben",), "b": ("anna", "ben")}


def test_more_people_than_there_are_cannot_be_planned() -> None:
    with pytest.raises(ValueError, match="2 people cannot be 3"):
        plan_overlap(ARTICLES, ["anna", "ben"], 3)


# Blind -------------------------------------------------------------------------------------------


@given(chosen_articles, st.integers(0, 100), st.integers(0, 9))
def test_so_many_per_cent_are_blind(articles: Sequence[str], percent: int, seed: int) -> None:
    theirs = dict.fromkeys(PEOPLE, articles)
    blind = plan_blind(theirs, percent, seed=seed)
    assert blind == plan_blind(dict(reversed(theirs.items())), percent, seed=seed)
    for person in PEOPLE:
        assert len(blind[person]) == round(len(articles) * percent / 100)
        assert set(blind[person]) <= set(articles)


@given(chosen_articles, families(), st.integers(0, 100), st.integers(0, 9))
def test_a_family_is_blind_as_a_whole_or_not_at_all(
    articles: Sequence[str], groups: list[tuple[str, ...]], percent: int, seed: int
) -> None:
    blind = set(plan_blind({"anna": articles}, percent, families=groups, seed=seed)["anna"])
    largest = max((len(set(group).intersection(articles)) for group in groups), default=1)
    assert abs(len(blind) - round(len(articles) * percent / 100)) <= largest / 2
    for group in groups:
        own = set(group).intersection(articles)
        assert blind.issuperset(own) or blind.isdisjoint(own)


def test_what_is_blind_counts_and_what_was_begun_stays_as_it_is() -> None:
    blind = plan_blind(
        {"anna": ["a", "b", "c", "d"]}, 50, blind={"anna": ["a"]}, fixed={"anna": ["b", "c"]}
    )
    assert blind == {"anna": ("d",)}


def test_families_are_blind_for_different_people_in_turn() -> None:
    groups = [("a", "b"), ("c", "d"), ("e", "f")]
    theirs = {person: list("abcdef") for person in PEOPLE[:3]}
    blind = plan_blind(theirs, 33, families=groups)
    assert sorted(blind.values()) == groups


def test_nobody_reads_blind_what_is_not_theirs() -> None:
    assert plan_blind({"anna": []}, 100) == {"anna": ()}

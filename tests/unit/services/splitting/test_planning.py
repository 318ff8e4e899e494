"""No family is ever cut, and the parts are as near to their shares as families allow."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goldspan.domain.releases import Split, SplitSettings
from goldspan.services.splitting.planning import SplitPlan, plan_split
from goldspan.services.splitting.refusals import SplitError
from goldspan.services.splitting.structure import SplitArticle
from helpers.split_structures import Structure, check, structures

USUAL = SplitSettings()


def alone(count: int, label: str = "ACTOR") -> list[SplitArticle]:
    return [SplitArticle(f"a{at:03}", f"f{at:03}", {label: 1}) for at in range(count)]


def copies(family: str, count: int, **labels: int) -> list[SplitArticle]:
    return [SplitArticle(f"{family}{at}", family, labels) for at in range(count)]


def shares(plan: SplitPlan) -> dict[str, int]:
    return {part.part: part.articles for part in plan.summary}


@given(structures())
def test_no_family_is_cut_and_no_better_proportions_were_to_be_had(structure: Structure) -> None:
    check(structure)


@settings(max_examples=8)
@given(structures(), st.randoms(use_true_random=False))
def test_the_order_of_articles_changes_nothing(structure: Structure, chance: random.Random) -> None:
    articles = structure.articles()
    shuffled = articles.copy()
    chance.shuffle(shuffled)
    split = plan_split(articles, structure.settings).split
    assert plan_split(shuffled, structure.settings).split == split


def test_another_seed_is_another_split_where_there_is_choice() -> None:
    for articles in (alone(40), [a for at in range(12) for a in copies(f"f{at}-", at % 4 + 1)]):
        plans = [plan_split(articles, SplitSettings(seed=seed)) for seed in range(6)]
        tests = {plan.split.parts["test"] for plan in plans}
        assert len(tests) > 3
        assert all(plan.warnings == () for plan in plans)


def test_shares_are_met_where_all_are_alone() -> None:
    assert shares(plan_split(alone(200), USUAL)) == {"train": 140, "dev": 20, "test": 40}
    whole = SplitSettings({"train": 1.0})
    assert shares(plan_split(alone(200), whole)) == {"train": 200}
    halves = SplitSettings({"train": 3, "dev": 0, "test": 1})
    assert shares(plan_split(alone(200), halves)) == {"train": 150, "test": 50}


def test_a_part_that_is_to_have_next_to_nothing_has_one_family() -> None:
    labels = {f"L{at:02}": 3 for at in range(30)}
    rich = SplitArticle("rich", "rich", labels)
    plan = plan_split([*alone(60), rich], SplitSettings({"train": 1e6, "dev": 1, "test": 1}))
    assert shares(plan) == {"train": 59, "dev": 1, "test": 1}
    assert "rich" in plan.split.parts["train"]


def test_labels_are_balanced_and_none_is_missing() -> None:
    articles = alone(100) + [
        SplitArticle(f"r{at}", f"r{at}", {"ACTOR": 1, "RARE": 2}) for at in range(20)
    ]
    plan = plan_split(articles, USUAL)
    assert [part.spans["RARE"] for part in plan.summary] == [28, 4, 8]
    three = alone(100) + [SplitArticle(f"r{at}", f"r{at}", {"RARE": 1}) for at in range(3)]
    assert [part.spans["RARE"] for part in plan_split(three, USUAL).summary] == [1, 1, 1]


def test_a_label_that_cannot_be_everywhere_is_named_with_the_part_and_why() -> None:
    two = alone(40) + [SplitArticle(f"r{at}", f"r{at}", {"RARE": 1}) for at in range(2)]
    (warning,) = plan_split(two, USUAL).warnings
    assert "“RARE” has no span in" in str(warning)
    assert "too few families have it (2)" in str(warning)
    assert "at least 3 families" in str(warning)
    large = [
        *(article for family in "xyz" for article in copies(family, 15, RARE=1)),
        *alone(5),
    ]
    (warning,) = [each for each in plan_split(large, USUAL).warnings if "RARE" in str(each)]
    assert "“RARE” has no span in development" in str(warning)
    assert "more than 5 %" in str(warning)


def test_shares_that_families_do_not_allow_are_said() -> None:
    plan = plan_split([*copies("x", 90, ACTOR=1), *alone(10)], USUAL)
    assert shares(plan) == {"train": 90, "dev": 3, "test": 7}
    said = [str(warning) for warning in plan.warnings]
    assert "The share of training is 90 % of the articles instead of 70 %" in said[0]
    assert "the largest has 90 % of all" in said[0]


def test_what_cannot_be_honest_is_refused_with_what_would_be_needed() -> None:
    with pytest.raises(SplitError) as raised:
        plan_split(copies("x", 4), USUAL)
    assert "All 4 articles are of one family" in str(raised.value)
    assert "gold from at least 2 more families" in str(raised.value)
    with pytest.raises(SplitError, match="5 articles of 2 families cannot be put into 3 parts"):
        plan_split([*copies("x", 4), *alone(1)], USUAL)
    plan = plan_split([*copies("x", 4), *alone(1)], SplitSettings({"train": 80, "test": 20}))
    assert shares(plan) == {"train": 4, "test": 1}
    with pytest.raises(SplitError, match="no gold to split"):
        plan_split([], USUAL)


@pytest.mark.parametrize(
    "wrong", [{"train": -1.0, "test": 2.0}, {"train": 0.0}, {"train": float("nan")}, {"all": 1.0}]
)
def test_shares_that_say_nothing_are_refused(wrong: dict[str, float]) -> None:
    with pytest.raises(SplitError, match="Shares must be 0 or more"):
        plan_split(alone(10), SplitSettings(wrong))


def test_shares_of_any_scale_are_the_same_split() -> None:
    plan = plan_split(alone(30), SplitSettings({"test": 20, "train": 70, "dev": 10}))
    assert list(plan.split.parts) == ["train", "dev", "test"]
    assert plan.split == plan_split(alone(30), USUAL).split
    assert isinstance(plan.split, Split)

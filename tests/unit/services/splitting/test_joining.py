"""Articles that come later join a split without moving others, or are held back."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from goldspan.domain.releases import Split, SplitSettings
from goldspan.services.splitting.admitting import HeldBecause
from goldspan.services.splitting.planning import plan_split
from goldspan.services.splitting.structure import SplitArticle
from helpers.split_structures import Structure, structures


def single(name: str, date: str = "", **labels: int) -> SplitArticle:
    return SplitArticle(name, name, labels, date, name)


def kept(count: int = 30) -> tuple[list[SplitArticle], Split]:
    articles = [single(f"a{at:02}", ACTOR=1) for at in range(count)]
    return articles, plan_split(articles, SplitSettings(), identifier="kept").split


@settings(max_examples=12)
@given(structures(), st.data())
def test_whatever_comes_later_moves_nothing(structure: Structure, data: st.DataObject) -> None:
    articles = structure.articles()
    flags = data.draw(st.lists(st.booleans(), min_size=len(articles), max_size=len(articles)))
    first = [article for article, there in zip(articles, flags, strict=True) if there]
    families = {article.family for article in first}
    if len(families) < len(structure.wanted):
        first, families = articles, {article.family for article in articles}
    before = plan_split(first, structure.settings).split
    plan = plan_split(list(reversed(articles)), structure.settings, before)
    part_of = plan.split.part_of()
    assert before.part_of().items() <= part_of.items()
    assert plan.split.settings == before.settings
    # All join, since no family can be in two parts, and each where its family is.
    assert len(part_of) == len(articles)
    assert plan.held_back == ()
    assert plan.families == len({article.family for article in articles})
    assert sum(sum(part.spans.values()) for part in plan.summary) == sum(
        sum(article.labels.values()) for article in articles
    )
    for family in {article.family for article in articles}:
        assert len({part_of[each.id] for each in articles if each.family == family}) == 1
    assert set(plan.joined) == {article.id for article in articles} - {each.id for each in first}
    # Once more is the same, and nothing to keep.
    again = plan_split(articles, structure.settings, plan.split)
    assert again.split == plan.split and not again.changed and again.joined == ()


def test_new_families_go_where_most_is_lacking() -> None:
    articles, before = kept()
    plan = plan_split(
        [*articles, *(single(f"n{at}", ACTOR=1) for at in range(70))], SplitSettings(), before
    )
    assert [part.articles for part in plan.summary] == [70, 10, 20]
    assert plan.split.id == "kept"
    assert len(plan.joined) == 70 and plan.changed


def test_what_would_join_two_parts_is_held_back_and_named() -> None:
    articles, before = kept()
    one, other = before.parts["train"][0], before.parts["test"][0]
    bridge = SplitArticle("bridge", "both", {"ACTOR": 1}, "", "the bridge")
    together = [replace(a, family="both") if a.id in (one, other) else a for a in articles]
    plan = plan_split([*together, bridge], SplitSettings(), before)
    assert plan.split == before and not plan.changed
    pulled, held = plan.held_back
    assert held.because is HeldBecause.BETWEEN and held.parts == ("train", "test")
    assert str(held.reason()) == (
        "“the bridge” is held back: it shares passages with training, test."
        " Split anew: then its family is in one part."
    )
    # What is measured on stays; what is learned from is not used as long as the family is torn.
    assert (pulled.article.id, pulled.because) == (one, HeldBecause.TORN)
    assert "its family is in several parts by now: training, test. Split" in str(pulled.reason())
    assert plan.part_of().keys() == before.part_of().keys() - {one}
    assert [part.articles for part in plan.summary] == [20, 3, 6]
    torn = [str(each) for each in plan.warnings if "now one family" in str(each)]
    assert len(torn) == 1 and one in torn[0] and other in torn[0] and "the bridge" in torn[0]
    anew = plan_split([*together, bridge], SplitSettings())
    assert len({anew.split.part_of()[each] for each in (one, other, "bridge")}) == 1


@settings(max_examples=30)
@given(structures(), st.data())
def test_no_family_is_in_two_parts_whatever_became_of_families(
    structure: Structure, data: st.DataObject
) -> None:
    """Also where families have grown together."""
    articles = structure.articles()
    before = plan_split(articles, structure.settings).split
    names = sorted({article.family for article in articles})
    joined = data.draw(st.lists(st.sampled_from(names), min_size=2, max_size=4))
    now = [replace(a, family=joined[0] if a.family in joined else a.family) for a in articles]
    plan = plan_split(now, structure.settings, before)
    assert plan.split == before
    part_of = plan.part_of()
    assert part_of.items() <= before.part_of().items()
    parts = {(each.family, part_of[each.id]) for each in now if each.id in part_of}
    assert len(parts) == len({family for family, _ in parts})


def test_articles_without_gold_keep_their_place_and_their_family() -> None:
    articles, before = kept()
    gone = before.parts["test"][0]
    left = [article for article in articles if article.id != gone]
    copy = SplitArticle("copy", gone, {"ACTOR": 1})
    plan = plan_split([*left, copy], SplitSettings(), before, kin={gone: gone})
    assert plan.split.part_of()["copy"] == "test"
    assert plan.split.part_of()[gone] == "test"
    assert plan.summary[2].articles == len(before.parts["test"])


def test_by_date_later_articles_go_to_later_parts() -> None:
    settings = SplitSettings({"train": 6, "dev": 2, "test": 2}, by_date=True)
    articles = [single(f"a{at}", f"2022-01-{at + 1:02}") for at in range(10)]
    before = plan_split(articles, settings).split
    new = [
        single("past", "2021-06-01"),
        single("future", "2023-01-01"),
        single("middle", "2022-01-07"),
        SplitArticle("copy", "a0", {}, "2022-01-02", "an early copy"),
        SplitArticle("late", "a1", {}, "2022-01-09", "a late copy"),
        single("undated"),
    ]
    plan = plan_split([*articles, *new], settings, before)
    part_of = plan.split.part_of()
    assert (part_of["past"], part_of["future"], part_of["copy"]) == ("train", "test", "train")
    assert part_of["middle"] == "dev"
    held = {each.article.id: each.because for each in plan.held_back}
    assert held == {"late": HeldBecause.LATER, "undated": HeldBecause.UNDATED}
    reason = next(each.reason() for each in plan.held_back if each.article.id == "late")
    assert "“a late copy” is held back: its family is in training, and it is later than" in str(
        reason
    )


def test_what_came_later_and_upsets_the_balance_is_said() -> None:
    articles, before = kept()
    first = before.parts["train"][0]
    many = [SplitArticle(f"c{at}", first, {"ACTOR": 1}) for at in range(60)]
    rare = single("rare", RARE=1)
    said = [str(w) for w in plan_split([*articles, *many, rare], SplitSettings(), before).warnings]
    assert any(
        "The share of training is 90 % of the articles instead of 70 %: articles that came later"
        " move none. Split anew" in each
        for each in said
    )
    assert sum("“RARE” has no span in" in each for each in said) == 2

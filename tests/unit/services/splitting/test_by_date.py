"""By date the past is learned from: no article of a part is of a later day than the next part."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldspan.domain.releases import SplitSettings
from goldspan.services.splitting.admitting import HeldBecause
from goldspan.services.splitting.planning import plan_split
from goldspan.services.splitting.refusals import SplitError
from goldspan.services.splitting.structure import SplitArticle

BY_DATE = SplitSettings(by_date=True)
FIRST = date(2022, 1, 1)


def day(number: int) -> str:
    return (FIRST + timedelta(days=number)).isoformat()


def dated(days: list[int]) -> list[SplitArticle]:
    return [
        SplitArticle(f"a{at:03}", f"f{at:03}", {"ACTOR": 1}, day(number), f"n{at:03}")
        for at, number in enumerate(days)
    ]


@given(
    st.lists(st.lists(st.integers(0, 60), min_size=1, max_size=6), min_size=3, max_size=40).filter(
        lambda families: len({max(family) for family in families}) >= 3
    )
)
def test_the_past_comes_before_the_future(families: list[list[int]]) -> None:
    articles = [
        SplitArticle(f"{number}-{at}", f"f{number}", {}, day(when))
        for number, family in enumerate(families)
        for at, when in enumerate(family)
    ]
    plan = plan_split(articles, BY_DATE)
    part_of = plan.split.part_of()
    days: dict[str, list[int]] = {}
    for number, family in enumerate(families):
        (part,) = {part_of[f"{number}-{at}"] for at in range(len(family))}
        days.setdefault(part, []).append(max(family))
    assert list(plan.split.parts) == ["train", "dev", "test"]
    assert max(days["train"]) < min(days["dev"]) <= max(days["dev"]) < min(days["test"])
    best = min(
        sum(abs(a - b) for a, b in zip(sizes, (0.7, 0.1, 0.2), strict=True))
        for sizes in _every_cut(families)
    )
    got = sum(abs(part.got - part.wanted) for part in plan.summary)
    assert got / 2 <= best / 2 + max(0.05, 1 / len(articles)) + 1e-6


def _every_cut(families: list[list[int]]) -> list[tuple[float, float, float]]:
    ends = sorted({max(family) for family in families})
    total = sum(map(len, families))
    found = []
    for one in range(1, len(ends) - 1):
        for two in range(one + 1, len(ends)):
            bounds = ((-1, ends[one - 1]), (ends[one - 1], ends[two - 1]), (ends[two - 1], 10**6))
            sizes = [
                sum(len(f) for f in families if low < max(f) <= high) / total
                for low, high in bounds
            ]
            found.append((sizes[0], sizes[1], sizes[2]))
    return found


def test_dates_of_any_precision_count_at_their_last_day() -> None:
    written = ["2021", "2022-01", "2022-01-31T07:09", "2022-W06", "2022-02-20", "2022-SP"]
    articles = [SplitArticle(f"a{at}", f"f{at}", {}, when) for at, when in enumerate(written)]
    plan = plan_split(articles, SplitSettings({"train": 3, "dev": 1, "test": 2}, by_date=True))
    assert plan.split.parts == {"train": ("a0", "a1", "a2"), "dev": ("a3",), "test": ("a4", "a5")}
    assert (plan.summary[0].first, plan.summary[0].last) == ("2021", "2022-01-31T07:09")
    assert plan.summary[2].last == "2022-SP"


def test_undated_articles_are_refused_by_name_or_left_out() -> None:
    articles = [*dated(list(range(20))), SplitArticle("u", "u", {}, "", "undated report")]
    articles.append(SplitArticle("v", "v", {}, "XXXX-05-01", "some May"))
    with pytest.raises(SplitError) as raised:
        plan_split(articles, BY_DATE)
    assert "some May, undated report (2)" in str(raised.value)
    plan = plan_split(articles, BY_DATE, leave_out_undated=True)
    assert [each.article.id for each in plan.held_back] == ["v", "u"]
    assert {each.because for each in plan.held_back} == {HeldBecause.UNDATED}
    assert "“undated report” is left out: it has no date." in str(plan.held_back[1].reason())
    assert plan.articles == 20
    with pytest.raises(SplitError, match="None of the articles with gold has a date"):
        plan_split(articles[-2:], BY_DATE, leave_out_undated=True)
    many = [SplitArticle(f"u{at:02}", f"u{at}", {}, "", f"u{at:02}") for at in range(30)]
    with pytest.raises(SplitError, match=r"u09 and 20 more \(30\)"):
        plan_split([*dated([1, 2, 3]), *many], BY_DATE)


def test_one_day_is_too_little() -> None:
    with pytest.raises(SplitError) as raised:
        plan_split(dated([3] * 10), BY_DATE)
    assert "end on too few different days (1) for 3 parts" in str(raised.value)
    assert "at least 3 different days" in str(raised.value)


def test_a_label_that_was_not_there_at_the_time_is_named() -> None:
    articles = dated(list(range(20)))
    articles += [SplitArticle(f"x{at}", f"x{at}", {"NEW": 1}, day(at), f"x{at}") for at in range(4)]
    said = [str(warning) for warning in plan_split(articles, BY_DATE).warnings]
    assert any(
        "“NEW” has no span in test: articles of that time do not have it." in s for s in said
    )


def test_a_date_that_was_corrected_holds_back_what_is_out_of_order_now() -> None:
    articles = dated(list(range(20)))
    before = plan_split(articles, BY_DATE).split
    late, early, gone = (before.parts[part][0] for part in ("train", "test", "dev"))
    moved = {late: "2035-01-01", early: "2001-01-01", gone: ""}
    now = [replace(each, date=moved.get(each.id, each.date)) for each in articles]
    plan = plan_split(now, BY_DATE, before)
    assert plan.split == before
    assert {each.article.id: each.because for each in plan.held_back} == {
        late: HeldBecause.MISDATED,
        early: HeldBecause.MISDATED,
        gone: HeldBecause.UNDATED,
    }
    said = [str(each.reason()) for each in plan.held_back if each.article.id == late]
    assert "by its date it does not belong in training. Split anew, or correct" in said[0]
    lasts, firsts = [p.last for p in plan.summary[:-1]], [p.first for p in plan.summary[1:]]
    assert all(last < first for last, first in zip(lasts, firsts, strict=True))


def test_an_early_copy_does_not_take_the_order_from_its_part() -> None:
    """A family counts at its latest day: what comes later still finds a part that fits."""
    articles = dated(list(range(20)))
    before = plan_split(articles, BY_DATE).split
    of_dev = before.parts["dev"][0]
    family = next(each.family for each in articles if each.id == of_dev)
    new = [
        SplitArticle("copy", family, {}, day(0), "an early copy"),
        SplitArticle("alone", "alone", {}, day(5), "of the time of training"),
    ]
    plan = plan_split([*articles, *new], BY_DATE, before)
    assert plan.held_back == ()
    part_of = plan.split.part_of()
    assert (part_of["copy"], part_of["alone"]) == ("dev", "train")


@given(
    st.lists(st.tuples(st.integers(0, 12), st.integers(0, 30)), min_size=3, max_size=40),
    st.data(),
)
def test_whatever_dates_become_no_part_knows_of_the_next(
    made: list[tuple[int, int]], data: st.DataObject
) -> None:
    articles = [
        SplitArticle(f"a{at:02}", f"f{family}", {}, day(when), f"a{at:02}")
        for at, (family, when) in enumerate([(20, 0), (21, 15), (22, 31), *made])
    ]
    there = articles[: 3 + len(made) // 2]
    before = plan_split(there, BY_DATE).split
    days = st.sampled_from(["", day(0), day(10), day(15), day(31)])
    changed = data.draw(st.dictionaries(st.integers(0, len(articles) - 1), days, max_size=6))
    now = [replace(a, date=changed.get(at, a.date)) for at, a in enumerate(articles)]
    plan = plan_split(now, BY_DATE, before)
    assert before.part_of().items() <= plan.split.part_of().items()
    part_of = plan.part_of()
    assert part_of.keys() | {each.article.id for each in plan.held_back} == {a.id for a in now}
    ends: dict[str, dict[str, str]] = {part: {} for part in plan.split.parts}
    for each in now:
        if each.id in part_of:
            own = ends[part_of[each.id]]
            own[each.family] = max(own.get(each.family, ""), each.day)
    days_of_parts = [list(own.values()) for own in ends.values() if own]
    for one, later in pairwise(days_of_parts):
        assert max(one) < min(later)
    assert len({f for own in ends.values() for f in own}) == sum(map(len, ends.values()))

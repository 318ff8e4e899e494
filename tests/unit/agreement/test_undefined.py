"""Where a measure has no meaning it has no value, and says why; never 1."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from goldspan.agreement.counts import count
from goldspan.agreement.figures import Figures, PairFigures
from goldspan.agreement.marks import Compared, marks_of
from goldspan.agreement.measuring import measure
from goldspan.agreement.results import LeftOut, Measure, Undefined
from helpers.people_drawn import LABELS, LENGTH, TOKENS, article, columns


def figures(*articles: Compared, people: tuple[str, ...] = ("ann", "ben")) -> Figures:
    return measure(count(columns(*articles, people=people)))


def of_pair(pair: PairFigures) -> Iterator[Measure]:
    for scores in (*pair.labels.values(), pair.total):
        yield from (score.f1 for score in (scores.strict, scores.tolerant, scores.any_label))
    yield from pair.kappa.values()
    yield from (shared.share for shared in pair.attributes.values())


def of_group(found: Figures) -> Iterator[Measure]:
    group = found.group
    for measures in (group.fleiss, group.alpha, group.unitizing, group.attributes):
        yield from measures.values()
    yield from (group.alpha_total, group.unitizing_total)


def all_of(found: Figures) -> list[Measure]:
    return [*(m for pair in found.pairs for m in of_pair(pair)), *of_group(found)]


def reasons(measures: list[Measure]) -> set[Undefined | None]:
    assert all((each.value is None) == (each.undefined is not None) for each in measures)
    return {each.undefined for each in measures}


def test_one_person_agrees_with_nobody() -> None:
    found = figures(article({"ann": [("ACTOR", 0, 5, {"kind": "STATE"})]}), people=("ann",))
    assert found.pairs == ()
    assert reasons([*of_pair(found.together), *of_group(found)]) == {Undefined.ONE_ANNOTATOR}


def test_people_without_an_article_in_common_are_not_compared() -> None:
    found = figures(
        article({"ann": [("ACTOR", 0, 5)]}, {"ann": None}),
        article({"ben": [("ACTOR", 0, 5)]}, {"ben": None}),
    )
    assert reasons(all_of(found)) == {Undefined.NO_COMMON_ARTICLE}
    assert found.group.alpha["ACTOR"].basis.left_out == {LeftOut.NOT_COMMON: 2}


@pytest.mark.parametrize("articles", [0, 1])
def test_no_article_at_all(articles: int) -> None:
    found = measure(count(columns(*[article({"ann": [], "ben": []})] * articles)), articles=[])
    assert reasons(all_of(found)) == {Undefined.NO_COMMON_ARTICLE}


def test_labels_of_which_nobody_was_asked_are_unknown_not_agreed() -> None:
    asked = {"ann": frozenset({"ACTOR"}), "ben": frozenset({"ACTOR"})}
    found = figures(article({"ann": [("ACTOR", 0, 5)], "ben": [("ACTOR", 0, 5)]}, asked))
    assert found.pairs[0].labels["ACTOR"].strict.f1.value == 1.0
    assert found.pairs[0].labels["DATE"].strict.f1.undefined is Undefined.NO_COMMON_ARTICLE
    assert found.group.alpha["DATE"].undefined is Undefined.NO_COMMON_ARTICLE
    assert found.group.alpha_total.undefined is Undefined.NO_COMMON_ARTICLE


def test_nobody_marked_anything() -> None:
    found = figures(article({"ann": [], "ben": []}))
    assert reasons(all_of(found)) == {Undefined.NOTHING_MARKED}
    assert found.group.alpha["ACTOR"].basis.articles == 1


def test_only_one_marked_something() -> None:
    found = figures(article({"ann": [("ACTOR", 0, 20)], "ben": []}))
    assert found.pairs[0].labels["ACTOR"].strict.f1.value == 0.0
    assert found.pairs[0].kappa["ACTOR"].value == 0.0
    alpha = found.group.alpha["ACTOR"].value
    assert alpha is not None
    assert alpha < 0


def test_all_marked_all_of_the_text() -> None:
    found = figures(article({who: [("CLAIM", 0, LENGTH)] for who in ("ann", "ben")}))
    assert found.pairs[0].kappa["CLAIM"].undefined is Undefined.NO_VARIATION
    assert found.group.fleiss["CLAIM"].undefined is Undefined.NO_VARIATION
    assert found.group.alpha["CLAIM"].undefined is Undefined.NO_VARIATION


def test_spans_of_one_label_that_overlap_leave_the_article_out() -> None:
    nested = article({"ann": [("CLAIM", 0, 20), ("CLAIM", 5, 9)], "ben": [("CLAIM", 0, 20)]})
    found = figures(nested)
    group = found.group
    measures = (found.pairs[0].kappa, group.fleiss, group.alpha, group.unitizing)
    assert {each["CLAIM"].undefined for each in measures} == {Undefined.OVERLAPS}
    assert {each["ACTOR"].undefined for each in measures} == {Undefined.NOTHING_MARKED}
    assert group.alpha_total.undefined is Undefined.OVERLAPS
    assert found.pairs[0].labels["CLAIM"].strict.f1.value == pytest.approx(2 / 3)
    plain = article({"ann": [("CLAIM", 0, 20)], "ben": [("CLAIM", 0, 20)]})
    mixed = figures(nested, plain).group.alpha["CLAIM"]
    assert mixed.value == 1.0
    assert (mixed.basis.articles, mixed.basis.left_out) == (1, {LeftOut.OVERLAPS: 1})


def test_overlaps_of_a_third_person_leave_a_pair_alone() -> None:
    found = figures(
        article(
            {"ann": [("CLAIM", 0, 9)], "ben": [("CLAIM", 0, 9)], "cleo": [("CLAIM", 0, 9)] * 2}
        ),
        people=("ann", "ben", "cleo"),
    )
    assert [pair.kappa["CLAIM"].value for pair in found.pairs] == [1.0, None, None]
    assert found.group.alpha["CLAIM"].undefined is Undefined.OVERLAPS


def test_spans_that_touch_do_not_overlap() -> None:
    touching = [("CLAIM", 0, 9), ("CLAIM", 9, 20)]
    found = figures(article({"ann": touching, "ben": touching}))
    assert found.group.alpha["CLAIM"].value == 1.0


def test_an_article_without_tokens() -> None:
    found = figures(article({"ann": [("ACTOR", 0, 2)], "ben": [("ACTOR", 0, 2)]}, tokens=()))
    assert found.group.alpha["ACTOR"].undefined is Undefined.NO_TOKENS
    assert found.pairs[0].kappa["ACTOR"].undefined is Undefined.NO_TOKENS
    assert found.pairs[0].labels["ACTOR"].strict.f1.value == 1.0


def test_attributes_need_spans_that_have_met_and_values() -> None:
    kind = {"kind": "STATE"}
    apart = article({"ann": [("ACTOR", 0, 5, kind)], "ben": [("ACTOR", 20, 25, kind)]})
    found = figures(apart)
    assert found.pairs[0].attributes["ACTOR", "kind"].share.undefined is Undefined.NOTHING_MATCHED
    assert found.group.attributes["ACTOR", "kind"].undefined is Undefined.NOTHING_MATCHED
    alike = article({"ann": [("ACTOR", 0, 5, kind)], "ben": [("ACTOR", 0, 5, kind)]})
    assert figures(alike).group.attributes["ACTOR", "kind"].undefined is Undefined.NO_VARIATION
    without = article({"ann": [("ACTOR", 0, 5)], "ben": [("ACTOR", 0, 5)]})
    three = figures(without, article({"ann": [("ACTOR", 0, 5, kind)], "ben": []}))
    assert three.pairs[0].attributes["ACTOR", "kind"].share.undefined is Undefined.NO_VALUES


def test_links_need_links_and_ends_that_have_met() -> None:
    marks = marks_of(
        [
            Compared(
                LENGTH,
                {
                    "ann": linked("ann", 0),
                    "ben": linked("ben", 30),
                },
                {"ann": None, "ben": None},
                TOKENS,
            )
        ],
        ("ann", "ben"),
        LABELS,
    )
    scores = measure(count(marks)).pairs[0].links["source"]
    assert (scores.every.f1.value, scores.every.first, scores.every.second) == (0.0, 1, 1)
    assert scores.matched.f1.undefined is Undefined.NOTHING_MATCHED


def linked(person: str, shift: int):
    from helpers.people_drawn import layer

    return layer(
        person, [("CLAIM", shift, shift + 5), ("ACTOR", shift + 10, shift + 15)], [("source", 0, 1)]
    )


def test_intervals_need_two_articles() -> None:
    one = article({"ann": [("ACTOR", 0, 5)], "ben": [("ACTOR", 0, 5), ("DATE", 9, 12)]})
    assert all(each.interval is None for each in all_of(figures(one)))
    two = all_of(figures(one, one))
    assert all((each.interval is None) == (each.value is None) for each in two)

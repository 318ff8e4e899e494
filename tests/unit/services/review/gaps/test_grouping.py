"""Differences are grouped by reason and near wording, priced, and put beside their rule."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from goldspan.agreement.units import Difference
from goldspan.domain.review import Decision, Reason
from goldspan.services.guidelines import load_guidelines
from goldspan.services.review.gaps.grouping import Gap, find_gaps
from goldspan.services.review.gaps.matters import Matter, Matters
from goldspan.services.review.gaps.rules import Rules
from helpers.decided_articles import SCHEME, Marked, actor, claim, date
from helpers.reviewed_article import Reviewed

TEXT = "Am Montag teilte Olga Muster mit, es gebe rund 30 Tage Zeit. Die Nato dementierte."
MONDAY = date("Montag", "2022-01-10")
OLGA = actor("Olga Muster", "Olga Muster")


def matters(*articles: Reviewed) -> list[Matter]:
    found = []
    for there in articles:
        units = there.review().units
        apart = Matters(SCHEME, units, there.text)
        found += [matter for unit in units for matter in apart.of(unit)]
    return found


def gaps(*articles: Reviewed) -> list[Gap]:
    guidelines = load_guidelines(SCHEME, "en")
    assert guidelines is not None
    return find_gaps(matters(*articles), Rules(guidelines, SCHEME))


def only(found: Sequence[Matter]) -> Matter:
    assert len(found) == 1
    return found[0]


def test_units_on_which_all_agree_are_no_matter() -> None:
    assert matters(Reviewed(TEXT, {"Ada": [MONDAY, OLGA], "Ben": [MONDAY, OLGA]})) == []


def test_what_only_one_has_costs_the_cheaper_way_and_a_decision() -> None:
    found = only(matters(Reviewed(TEXT, {"Ada": [MONDAY], "Ben": []})))
    assert (found.difference, found.words, found.settled) == (Difference.ONLY, "Montag", False)
    assert [each.span is None for each in found.variants] == [False, True]
    assert found.cost == 1 + 1  # taking it away is one action, making it with two values four


def test_what_was_decided_is_what_it_costs() -> None:
    there = Reviewed(TEXT, {"Ada": [MONDAY], "Ben": []})
    there.gold(MONDAY)
    there.decide({"Ada": "Montag", "Ben": None}, Decision.TAKEN, ["Montag"], Reason.SLIP)
    found = only(matters(there))
    assert found.settled
    assert found.cost == 1 + 2 + 2  # Ben has to make it, with its type and its value
    assert found.gold[0].span is not None


def test_where_none_of_them_is_right_everybody_takes_theirs_away() -> None:
    there = Reviewed(TEXT, {"Ada": [date("rund 30 Tage", "P30D")], "Ben": [date("30", "P30D")]})
    there.decide({"Ada": "rund 30 Tage", "Ben": "30"}, Decision.NONE, reason=Reason.GUIDELINE)
    found = only(matters(there))
    assert (found.settled, found.gold, found.cost) == (True, (), 1 + 2)


def test_a_boundary_is_known_by_the_words_at_the_edge() -> None:
    layers = {"Ada": [date("rund 30 Tage", "P30D")], "Ben": [date("30 Tage", "P30D")]}
    found = only(matters(Reviewed(TEXT, layers)))
    assert (found.difference, found.words, found.cost) == (Difference.BOUNDARY, "rund", 2)


def test_edges_on_both_sides_are_both_said() -> None:
    layers = {"Ada": [date("rund 30 Tage Zeit", "P30D")], "Ben": [date("30 Tage", "P30D")]}
    found = only(matters(Reviewed(TEXT, layers)))
    assert (found.words, found.cost) == ("rund … Zeit", 3)


def test_each_attribute_that_differs_is_a_matter_of_its_own() -> None:
    layers = {"Ada": [MONDAY], "Ben": [date("Montag", "2022-01-17", "TIME")]}
    found = matters(Reviewed(TEXT, layers))
    keys = [(each.difference, each.key, each.words, each.cost) for each in found]
    attribute = Difference.ATTRIBUTE
    assert keys == [(attribute, "type", "Montag", 2), (attribute, "value", "Montag", 2)]


def test_a_claim_is_known_by_its_cue() -> None:
    words = "es gebe rund 30 Tage Zeit"
    mine = Marked("CLAIM", words, {"mode": "INDIRECT", "cue": "teilte"})
    theirs = Marked("CLAIM", words, {"mode": "REPORTED", "cue": "teilte"})
    found = only(matters(Reviewed(TEXT, {"Ada": [mine], "Ben": [theirs]})))
    assert (found.key, found.words) == ("mode", "teilte")


def test_a_cue_that_differs_is_known_by_what_only_some_have() -> None:
    text = "Er hatte sie zuvor gewarnt: Es drohe Streit."
    words = "Es drohe Streit"
    ada = Marked("CLAIM", words, {"mode": "INDIRECT", "cue": "hatte sie zuvor gewarnt"})
    ben = Marked("CLAIM", words, {"mode": "INDIRECT", "cue": "gewarnt"})
    found = only(matters(Reviewed(text, {"Ada": [ada], "Ben": [ben]})))
    assert (found.key, found.words) == ("cue", "hatte sie zuvor")
    with_es = Marked("CLAIM", words, {"mode": "INDIRECT", "cue": "sie zuvor"})
    apart = only(matters(Reviewed(text, {"Ada": [ada], "Ben": [with_es]})))
    assert apart.words == "hatte … gewarnt"


def test_links_are_told_apart_by_where_they_lead() -> None:
    words = "es gebe rund 30 Tage Zeit"
    marked = [claim(words, "INDIRECT"), OLGA, actor("Nato", "Nato")]
    there = Reviewed(
        TEXT,
        {"Ada": marked, "Ben": marked, "Cem": marked},
        links={
            "Ada": [("source", words, "Olga Muster")],
            "Ben": [("source", words, "Nato")],
            "Cem": [("source", words, "Olga Muster")],
        },
    )
    found = only(matters(there))
    assert (found.difference, found.key) == (Difference.LINK, "source")
    led = [[span.quote for span in each.targets] for each in found.variants]
    assert led == [["Olga Muster"], ["Nato"]]
    assert [len(each.people) for each in found.variants] == [2, 1]
    assert found.cost == 1 + 1 + 2  # Ben takes one link away and makes the other


def test_near_wordings_of_one_kind_are_one_gap_and_cost_together() -> None:
    one = Reviewed(
        "Die Hauptstadt Moskau prüft.", {"Ada": [actor("Moskau", "Russland")], "Ben": []}
    )
    other = Reviewed("Das ist Moskaus Wille.", {"Ada": [], "Ben": [actor("Moskaus", "Russland")]})
    third = Reviewed("Dortmund gewinnt.", {"Ada": [], "Ben": [actor("Dortmund", "BVB")]})
    found = gaps(one, other, third)
    assert [gap.wordings for gap in found] == [("Moskau", "Moskaus"), ("Dortmund",)]
    assert [gap.cost for gap in found] == [4, 2]
    assert [len(gap.people) for gap in found] == [2, 2]
    rules = [gap.rule.text for gap in found if gap.rule is not None]
    assert rules[0].startswith("A place name is an actor")
    assert rules[1].startswith("A city that stands for its club")


def test_reasons_part_the_same_words() -> None:
    texts = ("Moskau schweigt.", "Moskau redet.", "Moskau zögert.")
    made = [Reviewed(t, {"Ada": [actor("Moskau", "Russland")], "Ben": []}) for t in texts]
    for there, reason in zip(made, (Reason.GUIDELINE, Reason.SLIP), strict=False):
        there.gold(actor("Moskau", "Russland"))
        there.decide({"Ada": "Moskau", "Ben": None}, Decision.TAKEN, ["Moskau"], reason)
    found = {gap.reason: gap for gap in gaps(*made)}
    assert set(found) == {Reason.GUIDELINE, Reason.SLIP, Reason.UNSAID}
    assert {reason: gap.left for reason, gap in found.items()} == {
        Reason.GUIDELINE: 0,
        Reason.SLIP: 0,
        Reason.UNSAID: 1,
    }
    assert len({gap.id for gap in found.values()}) == 3


def test_skipped_units_are_left() -> None:
    there = Reviewed(TEXT, {"Ada": [MONDAY], "Ben": []})
    there.decide({"Ada": "Montag", "Ben": None}, Decision.SKIPPED)
    assert only(matters(there)).settled is False


@pytest.mark.parametrize("label", ["ACTOR", "DATE"])
def test_labels_nobody_was_asked_for_are_no_matter(label: str) -> None:
    there = Reviewed(TEXT, {"Ada": [MONDAY, OLGA], "Ben": []}, asked={"Ben": [label]})
    assert {matter.label for matter in matters(there)} == {label}


def test_without_guidelines_gaps_are_found_all_the_same() -> None:
    found = find_gaps(matters(Reviewed(TEXT, {"Ada": [MONDAY], "Ben": []})), None)
    assert [gap.rule for gap in found] == [None]

"""Who is compared on an article, and which units are wanted of whom."""

from __future__ import annotations

from dataclasses import replace

from goldspan.domain.annotator import GOLD, named_person, pipeline_annotator
from goldspan.domain.layer import LayerState, WorkState, layer_state_id
from goldspan.domain.review import Assignment, assignment_id
from goldspan.services.review.filters import UnitFilter, worst_first
from goldspan.services.review.people import people_of
from goldspan.services.review.review_units import Difference, ReviewUnit
from goldspan.services.review.says import majority, outvoted, sides
from helpers.decided_articles import date
from helpers.differing_people import DETOURS, RAIL, VALLEY, actor, differing_people
from helpers.reviewed_article import Reviewed

ADA, BEN, CEM = (named_person(name) for name in ("Ada", "Ben", "Cem"))
PIPELINE = pipeline_annotator("p")


def state(who: str, how_far: WorkState = WorkState.DONE) -> LayerState:
    return LayerState(layer_state_id(who, "a"), "a", who, how_far)


def assigned(who: str, *labels: str) -> Assignment:
    return Assignment(assignment_id(who, "a"), "a", who, labels)


def unit(units: tuple[ReviewUnit, ...], words: str) -> ReviewUnit:
    return next(u for u in units if any(s.quote == words for s in u.marks))


def test_compared_are_people_who_are_done_each_for_the_labels_assigned() -> None:
    people = people_of(
        [PIPELINE, GOLD, CEM, BEN, ADA],
        [state(each.id) for each in (PIPELINE, GOLD, ADA, BEN)] + [state(CEM.id, WorkState.BEGUN)],
        [assigned(BEN.id, "DATE"), assigned(CEM.id)],
    )
    assert [person.name for person in people.compared] == ["Ada", "Ben"]
    assert dict(people.asked) == {ADA.id: None, BEN.id: frozenset({"DATE"})}
    assert people.awaited == (CEM,)
    assert people.asked_for("DATE") == (ADA.id, BEN.id)
    assert people.asked_for("ACTOR") == (ADA.id,)


def test_who_skipped_an_article_is_not_awaited() -> None:
    people = people_of(
        [ADA, BEN, CEM],
        [state(ADA.id), state(BEN.id, WorkState.SKIPPED)],
        [assigned(BEN.id), assigned(CEM.id, "DATE")],
    )
    assert people.awaited == (CEM,)
    assert (people.awaits("DATE"), people.awaits("ACTOR")) == (True, False)


def test_who_was_not_asked_for_a_label_is_unknown_there() -> None:
    article = Reviewed(
        "Am Montag tagt der Rat.",
        {"Ada": [date("Montag", "x"), actor("Rat")], "Ben": []},
        asked={"Ben": ["DATE"]},
    )
    units = article.review().units
    ben = article.people["Ben"].id
    assert unit(units, "Montag").unit.absent == (ben,)
    assert unit(units, "Rat").unit.absent == ()
    assert unit(units, "Rat").differences == frozenset()  # Ada alone was asked


def test_sides_majority_and_who_is_wrong_at_the_least() -> None:
    article = differing_people(third=True)
    units = article.review().units
    ada, ben, cem = (article.people[name].id for name in ("Ada", "Ben", "Cem"))
    both = tuple(sorted((ben, cem)))
    assert sides(unit(units, DETOURS)) == [both, (ada,)]
    assert majority(unit(units, "Dienstag")) == both  # they have nothing there
    assert [outvoted(unit(units, words)) for words in (DETOURS, RAIL)] == [1, 0]
    two = differing_people().review().units
    assert majority(unit(two, DETOURS)) == ()


def test_wanted_units() -> None:
    article = differing_people(third=True)
    units = article.review().units
    ada, ben, cem = (article.people[name].id for name in ("Ada", "Ben", "Cem"))

    def wanted(units_of: UnitFilter) -> list[str]:
        return [u.marks[0].quote for u in units if units_of.wants(u)]

    differing = [u for u in units if u.differences]
    assert len(wanted(UnitFilter(people=frozenset({ada})))) == len(differing)
    assert wanted(UnitFilter(people=frozenset({ben}))) == []  # always with most
    assert wanted(UnitFilter(people=frozenset({ben, cem}))) == []
    assert len(wanted(UnitFilter(people=frozenset({ada, cem})))) == len(differing)
    assert wanted(UnitFilter(says={ada: "", ben: "ACTOR"})) == ["Rat von Altdorf"]
    assert wanted(UnitFilter(says={ada: "DATE", ben: "CLAIM"})) == ["zwei Jahre"]
    assert wanted(UnitFilter(attributes=frozenset({"mode"}))) == [DETOURS]
    assert wanted(UnitFilter(links=frozenset({"when"}))) == ["der Umbau beginne im Herbst"]
    only = frozenset({Difference.ONLY})
    assert wanted(UnitFilter(differences=only, labels=frozenset({"DATE"}))) == ["Dienstag"]
    agreed = wanted(UnitFilter(agreed=True))
    assert len(agreed) + len(differing) == len(units)
    assert len(wanted(UnitFilter(agreed=True, differences=only))) == len(agreed) + 2


def test_worst_first_counts_people_before_kinds() -> None:
    text = "Am Montag tagt der Rat am Abend."
    layers = {
        "Ada": [actor("Rat"), date("Montag", "x")],
        "Ben": [actor("der Rat"), date("Montag", "y")],
        "Cem": [actor("tagt der Rat"), date("Montag", "y")],
        "Dan": [actor("Rat"), date("Abend", "z"), date("Montag", "y")],
    }
    units = Reviewed(text, layers).review().units
    assert [outvoted(u) for u in worst_first(units)] == [2, 1, 1]
    assert [sorted(u.differences)[0] for u in worst_first(units)] == [
        Difference.BOUNDARY,
        Difference.ONLY,
        Difference.ATTRIBUTE,
    ]
    assert [u.start for u in units] == sorted(u.start for u in units)
    done = [replace(u, state=u.state.DECIDED) for u in units if u.labels == ("ACTOR",)]
    others = [u for u in units if u.labels != ("ACTOR",)]
    assert worst_first([*done, *others])[-1] is done[0]


def test_the_valley_is_one_unit_of_three() -> None:
    units = differing_people(third=True).review().units
    assert len(unit(units, VALLEY).spans) == 3

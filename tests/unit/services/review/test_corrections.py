"""What became of an annotator's spans: taken, changed, not taken, missed, and why."""

from __future__ import annotations

from dataclasses import replace

from goldspan.agreement.units import Difference
from goldspan.domain.annotator import GOLD
from goldspan.domain.change import Action, ActionKind, ChangeEvent, Entity, EntityChange
from goldspan.domain.review import Decision, Reason
from goldspan.services.review.corrected import corrections_concerned
from goldspan.services.review.corrections import Correction, Outcome, corrections
from helpers.decided_articles import Marked, actor, claim, date
from helpers.reviewed_article import Reviewed

TEXT = "Am Montag teilte Olga Muster mit, es gebe rund 30 Tage Zeit. Die Nato dementierte."
MONDAY = date("Montag", "2022-01-10")
OLGA = actor("Olga Muster", "Olga Muster")
NATO = actor("Nato", "Nato", "ORGANISATION")
WORDS = "es gebe rund 30 Tage Zeit"


def of(there: Reviewed, name: str = "Ada") -> list[Correction]:
    me = there.people[name].id
    mine = [each for each in there.entities if getattr(each, "annotator", me) in (me, GOLD.id)]
    there.entities = mine
    return corrections(there.review(), me)


def outcomes(found: list[Correction]) -> list[tuple[str, str]]:
    return [(each.outcome.value, each.span.quote) for each in found]


def test_each_span_became_something_in_reading_order() -> None:
    there = Reviewed(TEXT, {"Ada": [MONDAY, OLGA, date("rund 30 Tage", "P30D")]})
    there.gold(MONDAY, date("30 Tage", "P30D"), NATO)
    assert outcomes(of(there)) == [
        ("taken", "Montag"),
        ("not_taken", "Olga Muster"),
        ("changed", "30 Tage"),
        ("missed", "Nato"),
    ]


def test_it_is_said_what_was_changed() -> None:
    theirs = date("Montag", "2022-01-17", "TIME")
    there = Reviewed(TEXT, {"Ada": [MONDAY, date("rund 30 Tage", "P30D"), OLGA]})
    there.gold(theirs, date("30 Tage", "P30D"), Marked("DATE", "Olga Muster"))
    found = {each.span.quote: each for each in of(there)}
    assert found["Montag"].differences == {Difference.ATTRIBUTE}
    assert found["Montag"].attributes == ("type", "value")
    assert found["30 Tage"].differences == {Difference.BOUNDARY}
    assert found["Olga Muster"].differences == {Difference.LABEL}


def test_links_count_by_where_they_lead() -> None:
    marked = [claim(WORDS, "INDIRECT"), OLGA, NATO]
    there = Reviewed(TEXT, {"Ada": marked}, links={"Ada": [("source", WORDS, "Nato")]})
    there.gold(*marked, links=[("source", WORDS, "Olga Muster")])
    changed = next(each for each in of(there) if each.outcome is Outcome.CHANGED)
    assert changed.differences == {Difference.LINK}
    assert [(kind, span.quote) for kind, span in changed.own_ends] == [("source", "Nato")]
    assert [(kind, span.quote) for kind, span in changed.gold_ends] == [("source", "Olga Muster")]
    same = Reviewed(TEXT, {"Ada": marked}, links={"Ada": [("source", WORDS, "Nato")]})
    same.gold(*marked, links=[("source", WORDS, "Nato")])
    assert {each.outcome for each in of(same)} == {Outcome.TAKEN}


def test_reason_and_comment_go_with_the_decision() -> None:
    there = Reviewed(TEXT, {"Ada": [OLGA], "Ben": []})
    there.gold()
    seen = {"Ada": "Olga Muster", "Ben": None}
    there.decide(seen, Decision.NONE, reason=Reason.SLIP, comment="kein Akteur")
    (found,) = of(there)
    assert (found.outcome, found.reason, found.comment) == (
        Outcome.NOT_TAKEN,
        Reason.SLIP,
        "kein Akteur",
    )
    assert not found.since


def test_what_another_person_had_is_missed_with_its_reason() -> None:
    there = Reviewed(TEXT, {"Ada": [], "Ben": [OLGA]})
    there.gold(OLGA)
    seen = {"Ada": None, "Ben": "Olga Muster"}
    there.decide(seen, Decision.TAKEN, ["Olga Muster"], Reason.GUIDELINE)
    (found,) = of(there)
    assert (found.outcome, found.reason) == (Outcome.MISSED, Reason.GUIDELINE)
    assert found.own is None


def test_both_leaves_the_own_one_as_it_was() -> None:
    long, short = date("rund 30 Tage", "P30D"), date("30 Tage", "P30D")
    there = Reviewed(TEXT, {"Ada": [long], "Ben": [short]})
    there.gold(long, short)
    seen = {"Ada": "rund 30 Tage", "Ben": "30 Tage"}
    there.decide(seen, Decision.BOTH, ["rund 30 Tage", "30 Tage"])
    found = of(there)
    assert outcomes(found) == [("taken", "rund 30 Tage"), ("missed", "30 Tage")]
    assert not any(each.since for each in found)


def test_what_was_changed_after_the_decision_is_said_to_be() -> None:
    there = Reviewed(TEXT, {"Ada": [date("30 Tage", "P30D")], "Ben": []})
    there.gold(date("30 Tage", "P30D"))
    there.decide({"Ada": "30 Tage", "Ben": None}, Decision.TAKEN, ["30 Tage"])
    old = there.spans["Ada"]["30 Tage"]
    start = TEXT.index("rund")
    wider = replace(old, start=start, quote=TEXT[start : old.end])
    there.entities[there.entities.index(old)] = wider
    (found,) = of(there)
    assert (found.outcome, found.since) == (Outcome.CHANGED, True)


def test_units_left_for_later_are_not_told() -> None:
    there = Reviewed(TEXT, {"Ada": [OLGA], "Ben": []})
    there.gold()
    there.decide({"Ada": "Olga Muster", "Ben": None}, Decision.SKIPPED)
    assert of(there) == []


def test_labels_nobody_asked_for_are_not_missed() -> None:
    there = Reviewed(TEXT, {"Ada": [OLGA]}, asked={"Ada": ["ACTOR"]})
    there.gold(OLGA, MONDAY, NATO)
    assert outcomes(of(there)) == [("taken", "Olga Muster"), ("missed", "Nato")]


def test_nothing_is_told_before_the_article_is_adjudicated() -> None:
    assert of(Reviewed(TEXT, {"Ada": [OLGA]})) == []


def test_only_what_concerns_the_annotator_makes_it_read_again() -> None:
    there = Reviewed(TEXT, {"Ada": [OLGA], "Ben": [MONDAY]})
    there.gold(OLGA)
    ada = there.people["Ada"].id
    action = Action("a", ada, ActionKind.EDIT, "2026-01-01T00:00:00Z")

    def concerned(entity: Entity) -> frozenset[str]:
        return corrections_concerned(ChangeEvent(action, (EntityChange(None, entity),)), ada)

    assert concerned(there.spans["Ada"]["Olga Muster"]) == {there.id}
    assert concerned(there.spans["gold"]["Olga Muster"]) == {there.id}
    assert concerned(there.spans["Ben"]["Montag"]) == frozenset()

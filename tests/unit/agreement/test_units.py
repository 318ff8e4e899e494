"""Units: which spans of several people stand together, and in what they differ."""

from __future__ import annotations

import random
from collections.abc import Sequence
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from goldspan.agreement.matching import sort_spans, unit_numbers
from goldspan.agreement.units import Difference, Layer, Unit, units
from goldspan.domain.layer import ActorRef, TextRange
from helpers.people_drawn import (
    PEOPLE,
    Drawn,
    Marked,
    article,
    asked_drawn,
    columns,
    layer,
    layers_drawn,
)


def compared(**layers: Sequence[Marked]) -> list[Unit]:
    own = {person: layer(person, spans) for person, spans in layers.items()}
    return units(own, dict.fromkeys(layers))


def shown(found: Sequence[Unit]) -> list[tuple[dict[str, tuple[str, int, int]], set[str]]]:
    return [
        ({who: span.key() for who, span in unit.spans.items()}, {str(d) for d in unit.differences})
        for unit in found
    ]


def test_what_all_have_alike_is_agreed() -> None:
    (unit,) = compared(ann=[("ACTOR", 3, 9)], ben=[("ACTOR", 3, 9)])
    assert unit.differences == frozenset()
    assert (unit.start, unit.end, unit.labels, unit.absent) == (3, 9, ("ACTOR",), ())


def test_each_kind_of_difference_is_told() -> None:
    found = compared(
        ann=[("ACTOR", 0, 5), ("ACTOR", 10, 15), ("DATE", 20, 25), ("CLAIM", 30, 40)],
        ben=[("ACTOR", 0, 7), ("DATE", 10, 15), ("CLAIM", 30, 40)],
    )
    assert shown(found) == [
        ({"ann": ("ACTOR", 0, 5), "ben": ("ACTOR", 0, 7)}, {"boundary"}),
        ({"ann": ("ACTOR", 10, 15), "ben": ("DATE", 10, 15)}, {"label"}),
        ({"ann": ("DATE", 20, 25)}, {"only"}),
        ({"ann": ("CLAIM", 30, 40), "ben": ("CLAIM", 30, 40)}, set()),
    ]
    assert found[2].absent == ("ben",)


def test_same_range_goes_before_same_label() -> None:
    found = compared(ann=[("ACTOR", 0, 10)], ben=[("DATE", 0, 10), ("ACTOR", 1, 10)])
    assert shown(found) == [
        ({"ann": ("ACTOR", 0, 10), "ben": ("DATE", 0, 10)}, {"label"}),
        ({"ben": ("ACTOR", 1, 10)}, {"only"}),
    ]


def test_same_label_and_range_go_before_all() -> None:
    found = compared(
        ann=[("ACTOR", 0, 10), ("DATE", 0, 10)], ben=[("DATE", 0, 10), ("ACTOR", 0, 10)]
    )
    assert [differences for _, differences in shown(found)] == [set(), set()]


def test_the_largest_overlap_is_matched() -> None:
    found = compared(ann=[("CLAIM", 10, 30)], ben=[("CLAIM", 5, 15), ("CLAIM", 15, 31)])
    assert shown(found) == [
        ({"ben": ("CLAIM", 5, 15)}, {"only"}),
        ({"ann": ("CLAIM", 10, 30), "ben": ("CLAIM", 15, 31)}, {"boundary"}),
    ]


def test_the_third_joins_whom_they_overlap_most() -> None:
    found = compared(
        ann=[("CLAIM", 0, 20)], ben=[("CLAIM", 0, 20)], cleo=[("CLAIM", 2, 18), ("CLAIM", 19, 25)]
    )
    assert [sorted(spans) for spans, _ in shown(found)] == [["ann", "ben", "cleo"], ["cleo"]]


def test_other_labels_that_overlap_are_units_of_their_own() -> None:
    found = compared(ann=[("CLAIM", 0, 20)], ben=[("ACTOR", 2, 8)])
    assert [differences for _, differences in shown(found)] == [{"only"}, {"only"}]


def test_attributes_are_compared_by_value_and_words_by_their_place() -> None:
    cue = (TextRange(3, 5, "so"),)
    found = compared(
        ann=[("ACTOR", 0, 5, {"kind": "STATE", "canonical": ActorRef("x")}), ("CLAIM", 9, 12, {})],
        ben=[
            ("ACTOR", 0, 5, {"kind": "PERSON", "canonical": ActorRef("x")}),
            ("CLAIM", 9, 12, {"mode": "", "cue": ()}),
        ],
        cleo=[("ACTOR", 0, 5, {"kind": "STATE", "cue": cue}), ("CLAIM", 9, 12)],
    )
    assert found[0].attributes == ("canonical", "cue", "kind")
    assert found[0].differences == {Difference.ATTRIBUTE}
    assert found[1].differences == frozenset()  # an empty value is none


def test_attributes_of_other_labels_are_not_compared() -> None:
    (unit,) = compared(ann=[("ACTOR", 0, 5, {"kind": "STATE"})], ben=[("DATE", 0, 5)])
    assert (unit.differences, unit.attributes) == ({Difference.LABEL}, ())


def linked(**targets: int) -> list[Unit]:
    """Compare people who have the same claim and two actors, linked to one of them."""
    spans = [("CLAIM", 20, 30), ("ACTOR", 0, 5), ("ACTOR", 10, 15)]
    layers = {
        person: layer(person, spans, [("source", 0, target)] if target else [])
        for person, target in targets.items()
    }
    return units(layers, dict.fromkeys(layers))


def test_links_are_compared_by_the_units_they_lead_to() -> None:
    assert [unit.links for unit in linked(ann=1, ben=1)] == [(), (), ()]
    assert [unit.links for unit in linked(ann=1, ben=2)] == [(), (), ("source",)]
    assert linked(ann=1, ben=0)[2].differences == {Difference.LINK}


def test_who_was_not_asked_for_a_label_does_not_lack_it() -> None:
    layers = {
        "ann": layer("ann", [("ACTOR", 0, 5), ("CLAIM", 10, 20)], [("source", 1, 0)]),
        "ben": layer("ben", [("ACTOR", 0, 5), ("CLAIM", 10, 20)]),
    }
    found = units(layers, {"ann": None, "ben": frozenset({"CLAIM"})})
    assert shown(found) == [
        ({"ann": ("ACTOR", 0, 5)}, set()),
        ({"ann": ("CLAIM", 10, 20), "ben": ("CLAIM", 10, 20)}, set()),
    ]


def test_who_has_no_layer_has_nothing_and_who_was_not_asked_is_not_there() -> None:
    layers = {"ann": layer("ann", [("ACTOR", 0, 5)]), "eve": layer("eve", [("DATE", 7, 9)])}
    (unit,) = units(layers, {"ann": None, "ben": None})
    assert (sorted(unit.spans), unit.absent) == (["ann"], ("ben",))
    assert units({}, {"ann": None}) == []


def test_the_same_twice_in_a_layer_is_in_two_units() -> None:
    found = compared(ann=[("ACTOR", 0, 5)] * 2, ben=[("ACTOR", 0, 5)] * 3)
    assert sorted(sorted(unit.spans) for unit in found) == [["ann", "ben"]] * 2 + [["ben"]]


def test_very_many_spans_are_matched() -> None:
    many = [("ACTOR", start, start + 6) for start in range(0, 200_000, 10)]
    longer = [(label, start, end + start % 20 // 10) for label, start, end in many]
    found = compared(ann=many, ben=longer)
    assert sum(Difference.BOUNDARY in unit.differences for unit in found) == 10_000
    assert len(found) == 20_000


def test_very_many_spans_over_one_place_are_matched() -> None:
    """All overlap all: to compare each with each would be two million pairs."""
    nested = [("CLAIM", n, 10_000 - n) for n in range(1_500)]
    found = compared(ann=nested, ben=[(label, start + 1, end) for label, start, end in nested])
    assert all(unit.differences == {Difference.BOUNDARY} for unit in found)
    assert len(found) == 1_500


def layers_of(drawn: Drawn) -> dict[str, Layer]:
    return {person: layer(person, spans) for person, spans in drawn.items()}


@given(layers_drawn)
def test_every_span_is_in_one_unit_and_no_unit_has_two_of_one_person(drawn: Drawn) -> None:
    found = units(layers_of(drawn), dict.fromkeys(PEOPLE))
    inside = sorted(span.id for unit in found for span in unit.spans.values())
    assert inside == sorted(f"{who}{n}" for who, spans in drawn.items() for n in range(len(spans)))
    assert all(span.annotator == who for unit in found for who, span in unit.spans.items())
    places = [(unit.start, unit.end) for unit in found]
    assert places == sorted(places)


@given(layers_drawn, asked_drawn, st.randoms(use_true_random=False))
def test_no_order_matters(
    drawn: Drawn, asked: dict[str, frozenset[str] | None], chance: random.Random
) -> None:
    layers = layers_of(drawn)
    mixed = list(layers.items())
    chance.shuffle(mixed)
    turned = {person: Layer(own.spans[::-1], own.links) for person, own in mixed}
    other = dict(sorted(asked.items(), reverse=True))
    assert units(turned, other) == units(layers, asked)


@given(layers_drawn)
def test_what_could_stand_together_does(drawn: Drawn) -> None:
    found = units(layers_of(drawn), dict.fromkeys(PEOPLE))
    for one, other in combinations(found, 2):
        if one.spans.keys() & other.spans.keys():
            continue
        for a in one.spans.values():
            for b in other.spans.values():
                overlap = min(a.end, b.end) > max(a.start, b.start)
                assert (a.start, a.end) != (b.start, b.end)
                assert not (overlap and a.label == b.label)


@given(layers_drawn)
def test_a_unit_is_agreed_where_everybody_has_the_same(drawn: Drawn) -> None:
    for unit in units(layers_of(drawn), dict.fromkeys(PEOPLE)):
        alike = len({span.key() for span in unit.spans.values()}) == 1
        assert (unit.differences == frozenset()) == (alike and len(unit.spans) == len(PEOPLE))


@settings(max_examples=60)
@given(st.lists(st.tuples(layers_drawn, asked_drawn), max_size=3))
def test_columns_are_matched_into_the_same_units(
    drawn: list[tuple[Drawn, dict[str, frozenset[str] | None]]],
) -> None:
    articles = [article(layers, asked) for layers, asked in drawn]
    marks = columns(*articles)
    numbers = unit_numbers(marks, sort_spans(marks))
    expected = [
        {(place, who, span.key()) for who, span in unit.spans.items()}
        for place, each in enumerate(articles)
        for unit in units(each.layers, each.asked)
    ]
    found: dict[int, set[tuple[int, str, tuple[str, int, int]]]] = {}
    for row, number in enumerate(numbers.tolist()):
        key = (
            marks.labels[marks.label[row]],
            int(marks.start[row]),
            int(marks.end[row]),
        )
        who = marks.people[marks.person[row]]
        found.setdefault(number, set()).add((int(marks.article[row]), who, key))
    assert sorted(map(sorted, found.values())) == sorted(map(sorted, expected))

"""What stands is worked out from an entity's changes alone, in whatever order they came."""

from __future__ import annotations

import random
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from goldspan.domain.change import ActionKind, EntityKind
from goldspan.domain.layer import Span
from goldspan.domain.merging import ConflictReason
from goldspan.store.nodes import Node, ancestors, heads
from goldspan.store.records import from_json, span_json
from goldspan.store.standing import Standing, first_wrong, standing
from helpers.stored import span_of

NATO = span_of("Nato")
SPAN = EntityKind.SPAN


def stands(nodes: list[Node]) -> Standing:
    return standing(SPAN, nodes, by_rule=False)


def changed(record: str | None, number: int) -> str | None:
    """Return a record after one of a few changes; what is gone is made again."""
    span = from_json(SPAN, record) if record is not None else None
    if not isinstance(span, Span):
        return span_json(replace(NATO, note=str(number % 2)))
    options: list[Span | None] = [
        replace(span, note=str(number % 2)),
        replace(span, doubtful=not span.doubtful),
        replace(span, label="DATE"),
        replace(span, attrs={"kind": str(number % 2)}),
        None,
    ]
    after = options[number % 5]
    return None if after is None else span_json(after)


@st.composite
def histories(draw: st.DrawFn) -> list[Node]:
    """Return changes that people made who each had seen some of the others, as files would."""
    nodes: list[Node] = []
    for number in range(draw(st.integers(1, 9))):
        last = draw(st.lists(st.sampled_from(nodes), max_size=2)) if nodes else []
        known = {each.id for end in last for each in (*ancestors(nodes, end), end)}
        seen = [each for each in nodes if each.id in known]
        stood = stands(seen)
        settles = draw(st.booleans())
        parents = stood.heads if settles else stood.parents
        depth = 1 + max((each.depth for each in seen if each.id in parents), default=0)
        after = changed(stood.record, draw(st.integers(0, 9)))
        kind = ActionKind.RESOLVE if settles else ActionKind.EDIT
        identifier = f"{draw(st.integers(0, 99)):02}-{number}"
        nodes.append(
            Node(identifier, parents, depth, stood.record, after, identifier, kind.value, None)
        )
    return nodes


def in_another_order(nodes: list[Node], chance: random.Random) -> list[Node]:
    """Return the changes with parents first, otherwise shuffled."""
    left, done = list(nodes), list[Node]()
    while left:
        ready = [each for each in left if {one.id for one in done}.issuperset(each.parents)]
        done.append(chance.choice(ready))
        left.remove(done[-1])
    return done


@given(histories(), st.randoms(use_true_random=False))
def test_the_order_in_which_changes_came_makes_no_difference(
    nodes: list[Node], chance: random.Random
) -> None:
    stood = stands(nodes)
    assert stands(in_another_order(nodes, chance)) == stood
    assert first_wrong(SPAN, nodes, by_rule=False) is None
    assert set(stood.heads) == {each.id for each in heads(nodes)}
    if stood.conflict is None:
        assert stood.parents == stood.heads
    else:
        greatest = heads(nodes)[0]
        assert (stood.parents, stood.record) == ((greatest.id,), greatest.after)
        assert len(stood.heads) > 1


@given(histories())
def test_whoever_goes_on_stands_and_whoever_resolves_settles(nodes: list[Node]) -> None:
    stood = stands(nodes)
    noted = span_json(replace(NATO, note="goes on"))
    on = Node("zz", stood.parents, stood.depth + 1, stood.record, noted, "a", "edit", None)
    assert stands([*nodes, on]).heads[0] == "zz"
    settled = on._replace(parents=stood.heads, kind=ActionKind.RESOLVE.value)
    after = stands([*nodes, settled])
    assert (after.record, after.heads, after.conflict) == (noted, ("zz",), None)
    back = Node("zzz", ("zz",), settled.depth + 1, noted, stood.record, "b", "undo", "a")
    again = stands([*nodes, settled, back])
    assert (again.record, again.conflict) == (stood.record, stood.conflict)


@given(histories())
def test_a_change_that_begins_with_something_else_is_found(nodes: list[Node]) -> None:
    for index, each in enumerate(nodes):
        wrong = each._replace(before=span_json(replace(NATO, note="forged")))
        assert first_wrong(SPAN, [*nodes[:index], wrong], by_rule=False) == each.id
        deep = each._replace(depth=each.depth + 1)
        assert first_wrong(SPAN, [*nodes[:index], deep], by_rule=False) == each.id


@given(histories())
def test_where_a_rule_decides_nobody_is_asked(nodes: list[Node]) -> None:
    stood = standing(SPAN, nodes, by_rule=True)
    assert stood.conflict is None
    assert stood.parents == stood.heads


def test_removed_and_changed_is_said_to_be_so() -> None:
    made = Node("a-0", (), 1, None, span_json(NATO), "a", "label", None)
    gone = Node("b-0", ("a-0",), 2, made.after, None, "b", "delete", None)
    noted = span_json(replace(NATO, note="x"))
    other = Node("c-0", ("a-0",), 2, made.after, noted, "c", "edit", None)
    stood = stands([made, gone, other])
    assert (stood.conflict, stood.record) == (ConflictReason.REMOVED, noted)
    stood = stands([made, gone._replace(id="d-0"), other])
    assert (stood.conflict, stood.record, stood.kept) == (ConflictReason.REMOVED, None, noted)

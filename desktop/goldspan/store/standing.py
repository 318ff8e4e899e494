"""What stands of an entity, as a function of its changes alone: no clock, no order of arrival."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from goldspan.domain.change import ActionKind, EntityKind
from goldspan.domain.merging import ConflictReason
from goldspan.store.nodes import Node, ancestors
from goldspan.store.nodes import heads as newest
from goldspan.store.putting_together import put_together


class Standing(NamedTuple):
    """What stands: its record (None: gone), and the newest changes, the one that stands first.

    `parents` is what an ordinary change goes on from: the newest change that stands while others
    are in conflict with it, else all. `kept` is what comes back where something needs what is gone.
    """

    record: str | None
    heads: tuple[str, ...]
    parents: tuple[str, ...]
    depth: int
    conflict: ConflictReason | None = None
    fields: tuple[str, ...] = ()
    kept: str | None = None


# What one side removed and another one still has, or changed, stands: a release that somebody may
# have passed on, an answer that somebody wrote. Nobody is asked about any of it.
STAYING: Final = frozenset({EntityKind.SPLIT, EntityKind.RELEASE, EntityKind.DATASHEET_ANSWER})
# So many can only be made up: they are the work of a program, to keep this one busy.
_MOST_HEADS: Final = 100  # of one entity
_MOST_JOINED: Final = 500  # changes of one entity that go on from several
_SETTLING: Final = frozenset({ActionKind.RESOLVE, ActionKind.ADJUDICATE, ActionKind.REDO})
_NOTHING: Final = Standing(None, (), (), 0)


def standing(kind: EntityKind, nodes: Sequence[Node], *, by_rule: bool) -> Standing:
    """Return what stands after these changes; parents come before their children.

    `by_rule`: the greatest change stands without anybody being asked, as for pipelines' work.
    """
    counted = _without_reopened(nodes)
    heads = newest(counted)
    if not heads:
        return _NOTHING
    first = heads[0]
    ids = tuple(head.id for head in heads)
    afters = {head.after for head in heads}
    if len(afters) == 1:
        kept = first.before if first.after is None else None
        return Standing(first.after, ids, ids, first.depth, kept=kept)
    if kind in STAYING:
        return Standing(_staying(kind, counted, heads), ids, ids, first.depth)
    conflict, fields = ConflictReason.REMOVED, frozenset[str]()
    if None not in afters:
        together = put_together(kind, counted, heads)
        if together.record is not None:
            return Standing(together.record, ids, ids, first.depth)
        made = all(not head.parents for head in heads)
        conflict = ConflictReason.MADE if made else ConflictReason.CHANGED
        fields = together.fields
    kept = None
    if first.after is None:
        kept = next(head.after for head in heads if head.after is not None)
    if by_rule:
        return Standing(first.after, ids, ids, first.depth, kept=kept)
    return Standing(
        first.after, ids, ids[:1], first.depth, conflict, tuple(sorted(fields)), kept=kept
    )


def _staying(kind: EntityKind, nodes: Sequence[Node], heads: Sequence[Node]) -> str | None:
    """Return what those sides make together that still have something."""
    there = [head for head in heads if head.after is not None]
    built_on = {one.id for head in there for one in (*ancestors(nodes, head), head)}
    together = put_together(kind, [node for node in nodes if node.id in built_on], there)
    return together.record or there[0].after


def first_wrong(kind: EntityKind, nodes: Sequence[Node], *, by_rule: bool) -> str | None:
    """Return the first change that does not begin with what stood after its parents.

    So is one from which on the changes part so often that working out what stands takes too long.
    """
    known: dict[str, Node] = {}
    joining, made = 0, 0
    for index, node in enumerate(nodes):
        if not all(parent in known for parent in node.parents):
            return node.id
        if not _goes_on(node, known):
            joining += 1
            wrong = not _begins_right(kind, ancestors(nodes[:index], node), node, by_rule=by_rule)
            if wrong or joining > _MOST_JOINED:
                return node.id
        known[node.id] = node
        made += not node.parents
    if made > _MOST_HEADS or len(newest(nodes)) > _MOST_HEADS:
        return nodes[-1].id
    return None


def _goes_on(node: Node, known: Mapping[str, Node]) -> bool:
    """Return whether a change makes something, or begins with what its one parent left."""
    if not node.parents:
        return node.before is None and node.depth == 1
    parent = known[node.parents[0]]
    alone = len(node.parents) == 1
    return alone and (node.before, node.depth) == (parent.after, parent.depth + 1)


def _begins_right(kind: EntityKind, seen: Sequence[Node], node: Node, *, by_rule: bool) -> bool:
    """Return whether a change begins with what stood after those it saw, or with what came back."""
    if not seen or node.depth != 1 + max(one.depth for one in seen):
        return False
    if len(newest(seen)) > _MOST_HEADS:
        return False
    stood = standing(kind, seen, by_rule=by_rule)
    return node.before == stood.record or (stood.record is None and node.before == stood.kept)


def _without_reopened(nodes: Sequence[Node]) -> Sequence[Node]:
    """Leave out what settled a conflict and was taken back at once: the conflict is open again."""
    if all(len(node.parents) < 2 for node in nodes):
        return nodes
    children: dict[str, list[Node]] = {}
    for node in nodes:
        for parent in node.parents:
            children.setdefault(parent, []).append(node)
    left_out: set[str] = set()
    for node in nodes:
        if len(node.parents) > 1 and node.kind in _SETTLING:
            left_out |= _taken_back(node, children)
    return [node for node in nodes if node.id not in left_out] if left_out else nodes


def _taken_back(settling: Node, children: Mapping[str, Sequence[Node]]) -> set[str]:
    """Return what settled a conflict with all that took it back, where nothing else came of it."""
    chain = [settling]
    while len(after := children.get(chain[-1].id, ())) == 1:
        (node,) = after
        undoing = node.kind == ActionKind.UNDO and node.undoes == settling.action
        if len(node.parents) > 1 or not (undoing or node.action == settling.action):
            return set()
        chain.append(node)
    undone = [node for node in chain if node.action != settling.action]
    return set() if after or not undone else {node.id for node in chain}

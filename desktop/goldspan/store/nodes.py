"""The changes of one entity as a graph: each hangs on those it was made on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple


class Node(NamedTuple):
    """A change among the changes of its entity, which come with parents before their children.

    `action` is the id of its action, `kind` the action's kind, `undoes` what that takes back.
    """

    id: str
    parents: tuple[str, ...]
    depth: int
    before: str | None
    after: str | None
    action: str
    kind: str
    undoes: str | None


def heads(nodes: Sequence[Node]) -> list[Node]:
    """Return the changes that nothing builds on, the one of the greatest depth and id first."""
    continued = {parent for node in nodes for parent in node.parents}
    return sorted((node for node in nodes if node.id not in continued), key=rank, reverse=True)


def rank(node: Node) -> tuple[int, str]:
    """Return what decides between changes where a rule must: it is the same everywhere."""
    return (node.depth, node.id)


def ancestors(nodes: Sequence[Node], node: Node) -> list[Node]:
    """Return the changes that a change builds on, in their order."""
    wanted = set(node.parents)
    found = []
    for one in reversed(nodes):
        if one.id in wanted:
            found.append(one)
            wanted.update(one.parents)
    return found[::-1]

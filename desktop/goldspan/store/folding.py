"""Turns an action's changes into rows: those of the journal, and what the tables become by them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final, NamedTuple

from goldspan.domain.change import KIND_OF, Entity, EntityChange, EntityKind
from goldspan.store.journal import Head
from goldspan.store.rows import FORMATS, Row, RowFormat

Conflict = Callable[[EntityChange, Head | None], Exception]


# What all changes together do to one entity: whether it existed, what it is after, and its row.
# A plain tuple, because an import makes one for each of its spans.
Net = tuple[bool, Entity | None, Row | None]


class Folded(NamedTuple):
    """The rows of the journal, in order, and the net changes by kind and id."""

    journal: list[Row]
    nets: dict[EntityKind, dict[str, Net]]


_NOTHING: Final = (None, None, 0, None)
_BY_TYPE: Final[dict[type[Entity], tuple[EntityKind, str, RowFormat]]] = {
    entity_type: (kind, kind.value, FORMATS[kind]) for entity_type, kind in KIND_OF.items()
}


def fold(
    action: str,
    first_number: int,
    changes: Sequence[EntityChange],
    known_heads: Mapping[tuple[str, str], Head],
    conflict: Conflict,
) -> Folded:
    """Number the changes from `first_number` and hang each on what stands of its entity.

    Raise what `conflict` returns for the first change whose `before` is not what is there.
    """
    journal: list[Row] = []
    nets: dict[EntityKind, dict[str, Net]] = {}
    heads = dict(known_heads)
    for number, change in enumerate(changes, first_number):
        before, after = change.before, change.after
        entity = change.entity if after is None else after
        identifier = entity.id
        kind, kind_name, form = _BY_TYPE[type(entity)]
        key = (kind_name, identifier)
        head = heads.get(key)
        before_json = None if before is None else form.to_json(before)
        parent, current, depth, others = _NOTHING if head is None else head
        if before_json != current:
            raise conflict(change, head)
        if before is not None and before.id != identifier:
            raise ValueError("a change must keep the entity's id")
        after_json, row = (None, None) if after is None else form.encode(after)
        change_id = f"{action}-{number}"
        depth += 1
        journal.append(
            (
                change_id,
                action,
                kind_name,
                identifier,
                parent,
                others,
                depth,
                before_json,
                after_json,
            )
        )
        heads[key] = Head(change_id, after_json, depth)
        of_kind = nets.get(kind)
        if of_kind is None:
            of_kind = nets[kind] = {}
        earlier = of_kind.get(identifier)
        existed = before is not None if earlier is None else earlier[0]
        of_kind[identifier] = (existed, after, row)
    return Folded(journal, nets)

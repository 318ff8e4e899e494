"""Puts together what several sides changed of one entity: three ways, field by field.

A part is what is changed as one: a field, or fields that make sense only together (a range with its
quote), or one entry of a field that has entries (an attribute).
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final, NamedTuple

from goldspan.domain.change import EntityKind, Record
from goldspan.store.nodes import Node, ancestors, rank
from goldspan.store.records import canonical, from_json, to_json

_Parts = dict[str, str]  # by name, what a part is, as canonical JSON
_Rule = Callable[[Sequence[Any]], Any]


class Together(NamedTuple):
    """The record that holds what all sides changed; None where they changed the same `fields`."""

    record: str | None
    fields: frozenset[str] = frozenset()


def put_together(kind: EntityKind, nodes: Sequence[Node], heads: Sequence[Node]) -> Together:
    """Return what the changes that end in these heads, all of something there, make together.

    Of each part those changes count that no later one of the same part builds on. Where they left
    different things, what was there before the sides parted gives way; where two are left still, a
    rule of the part decides, else the sides are in conflict.
    """
    graph = _Graph(kind, nodes, heads)
    chosen: _Parts = {}
    differing: set[str] = set()
    for part in graph.names:
        values = graph.values(part)
        if len(values) > 1:
            rule = _RULES.get((kind, part))
            if rule is None:
                differing.add(part)
                continue
            values = [canonical(rule([json.loads(value) for value in values]))]
        chosen[part] = values[0]
    if graph.attributes_of_another_label():
        differing.add("label")
    if differing:
        return Together(None, frozenset(differing))
    try:
        return Together(to_json(from_json(kind, canonical(_joined(kind, chosen)))))
    except (ValueError, KeyError, TypeError, AttributeError):
        # What each side says is sound, but not all of it at once.
        return Together(None, frozenset(graph.names))


class _Graph:
    """Who changed which part, and who builds on whom."""

    def __init__(self, kind: EntityKind, nodes: Sequence[Node], heads: Sequence[Node]) -> None:
        self._before: dict[str, int] = {}  # the changes that one builds on, as bits
        self._bit = {node.id: 1 << index for index, node in enumerate(nodes)}
        for node in nodes:
            self._before[node.id] = 0
            for parent in node.parents:
                if parent in self._bit:
                    self._before[node.id] |= self._bit[parent] | self._before[parent]
        self._heads = [_parts(kind, head.after) for head in heads]
        self._after = {node.id: _parts(kind, node.after) for node in nodes}
        self.names = sorted({name for parts in self._after.values() for name in parts})
        self._base = self._common(kind, nodes, heads)
        self._writers = self._last_writers(kind, nodes)

    def _common(self, kind: EntityKind, nodes: Sequence[Node], heads: Sequence[Node]) -> _Parts:
        """Return what was there before the sides parted, nothing where they never were one."""
        shared = set.intersection(*({one.id for one in ancestors(nodes, head)} for head in heads))
        common = [node for node in nodes if node.id in shared]
        return _parts(kind, max(common, key=rank).after) if common else {}

    def _last_writers(self, kind: EntityKind, nodes: Sequence[Node]) -> dict[str, list[Node]]:
        """Return the changes of each part that no later change of it builds on."""
        writers: dict[str, list[Node]] = {name: [] for name in self.names}
        for node in nodes:
            if node.after is None:
                continue
            before, after = _parts(kind, node.before), self._after[node.id]
            for name in self.names:
                if node.before is None or before.get(name) != after.get(name):
                    earlier = self._before[node.id]
                    kept = [w for w in writers[name] if not self._bit[w.id] & earlier]
                    writers[name] = [*kept, node]
        return writers

    def values(self, part: str) -> list[str]:
        """Return what a part may be now; one where the sides agree, the greatest change's first."""
        writers = sorted(self._writers[part], key=rank, reverse=True)
        found = list(dict.fromkeys(self._after[node.id].get(part, _ABSENT) for node in writers))
        base = self._base.get(part, _ABSENT) if self._base else None
        return [value for value in found if value != base] if len(found) > 1 else found

    def attributes_of_another_label(self) -> bool:
        """Return whether one side changed the label while another changed attributes."""
        if len({parts.get("label") for parts in self._heads}) == 1:
            return False
        labels = self._writers.get("label", [])
        attributes = [
            node for name in self.names if name.startswith("attrs.") for node in self._writers[name]
        ]
        return any(self._apart(one, other) for one in labels for other in attributes)

    def _apart(self, one: Node, other: Node) -> bool:
        if one.id == other.id:
            return False
        bits = self._before
        return not (bits[one.id] & self._bit[other.id] or bits[other.id] & self._bit[one.id])


def _greatest(values: Sequence[Any]) -> Any:
    return values[0]


def _least_position(values: Sequence[Any]) -> Any:
    return {"position": min(value.get("position", 0) for value in values)}


def _all_spellings(values: Sequence[Any]) -> Any:
    every = [spelling for value in values for spelling in value.get("spellings", ())]
    return {"spellings": sorted(set(every))}


def _all_texts(values: Sequence[Any]) -> Any:
    """Put texts one under the other, but those that are in another one."""
    texts = sorted({value["text"] for value in values})
    whole = [text for text in texts if not any(text != each and text in each for each in texts)]
    return {"text": "\n\n".join(whole)}


_RULES: Final[Mapping[tuple[EntityKind, str], _Rule]] = {
    (EntityKind.ARTICLE, "position"): _least_position,
    (EntityKind.ARTICLE, "source"): _greatest,
    (EntityKind.ARTICLE, "notes"): _greatest,
    (EntityKind.ACTOR, "spellings"): _all_spellings,
    (EntityKind.ADJUDICATION, "by"): _greatest,
    (EntityKind.SPAN, "origin"): _greatest,
    (EntityKind.LINK, "origin"): _greatest,
    (EntityKind.SPLIT, "split"): _greatest,
    (EntityKind.RELEASE, "made"): _greatest,
    (EntityKind.DATASHEET_ANSWER, "text"): _all_texts,
}
_VERDICT: Final = "verdict"
_GROUPS: Final[Mapping[EntityKind, Mapping[str, str]]] = {
    EntityKind.SPAN: {"start": "range", "end": "range", "quote": "range"},
    EntityKind.LINK: {"source": "ends", "target": "ends", "type": "ends"},
    EntityKind.ARTICLE: {"document_time_origin": "document_time"},
    EntityKind.LAYER_STATE: {"reason": "state"},
    EntityKind.VERDICT: dict.fromkeys(("kind", "suggestion", "span"), _VERDICT),
    EntityKind.LINK_VERDICT: dict.fromkeys(("kind", "suggestion", "link"), _VERDICT),
    EntityKind.ADJUDICATION: {
        **dict.fromkeys(("decision", "seen", "spans", "links", "taken"), "decision"),
        "reviewer": "by",
        "at": "by",
    },
    EntityKind.SPLIT: dict.fromkeys(("settings", "parts"), "split"),
    EntityKind.RELEASE: dict.fromkeys(("number", "title", "annotator", "at"), "made"),
}
_ENTRIES: Final[Mapping[EntityKind, str]] = {EntityKind.SPAN: "attrs", EntityKind.ARTICLE: "extra"}
_ABSENT: Final = "{}"


def _parts(kind: EntityKind, record: str | None) -> _Parts:
    """Return the parts of a record; a field or entry that is empty is left out of its part."""
    if record is None:
        return {}
    groups, entries = _GROUPS.get(kind, {}), _ENTRIES.get(kind)
    parts: dict[str, Record] = {}
    for field, value in json.loads(record).items():
        if field == entries:
            for key, entry in value.items():
                parts[f"{field}.{key}"] = {key: entry}
        elif kind is EntityKind.SCHEME and field == "mappings":
            for mapping in value:
                parts[f"{field}.{mapping['pipeline']}"] = mapping
        else:
            parts.setdefault(groups.get(field, field), {})[field] = value
    return {name: canonical(part) for name, part in parts.items()}


def _joined(kind: EntityKind, parts: _Parts) -> Record:
    """Return the record that parts make."""
    record: Record = {}
    entries = _ENTRIES.get(kind)
    for name, text in parts.items():
        part = json.loads(text)
        field = name.partition(".")[0]
        if field == entries:
            record.setdefault(field, {}).update(part)
        elif kind is EntityKind.SCHEME and field == "mappings":
            if part:
                record.setdefault(field, []).append(part)
        else:
            record.update(part)
    if kind is EntityKind.SCHEME:
        record.setdefault("mappings", [])
    return record

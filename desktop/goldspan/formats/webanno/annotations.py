"""The annotations and relations in the columns of a TSV: stacks taken apart, ids followed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from goldspan.domain.messages import message
from goldspan.formats.leftovers import Leftovers
from goldspan.formats.places import QUOTED_ELSEWHERE
from goldspan.formats.uima import names
from goldspan.formats.uima.layers import Marked, Related, Slot
from goldspan.formats.webanno.document import Row, TsvDocument
from goldspan.formats.webanno.escapes import read_value
from goldspan.formats.webanno.header import Column, ColumnKind, Layer, LayerKind

_STACK: Final = re.compile(r"(?:[^|\\]|\\.)+|(?<=\|)(?=\||$)", re.DOTALL)
_SLOTS: Final = re.compile(r"(?:[^;\\]|\\.)+", re.DOTALL)
_NUMBERED: Final = re.compile(r"(.*)\[(\d+)(?:_(\d+))?\]", re.DOTALL)
_LINKED: Final = re.compile(r"(.*)->(\d+-\d+)", re.DOTALL)
_NOTHING: Final = "_"
_NO_VALUE: Final = "*"
_NO_ID: Final = ""
_EMPTY: Final = message("errors", "Spans of “{name}” that hold no character, left out: {count}.")


@dataclass(slots=True)
class _Annotation:
    """An annotation as it grows from row to row; `pointers` are (feature, role, target)."""

    id: str
    type: str
    rows: list[Row] = field(default_factory=list)
    features: dict[str, str] = field(default_factory=dict)
    pointers: dict[str, list[tuple[str, str]]] = field(default_factory=dict)


@dataclass(slots=True)
class _Relation:
    type: str
    base: str
    row: Row
    reference: str
    features: dict[str, str]


class TsvAnnotations:
    """`marked` and `related` of one document; what is nowhere in its text goes to `leftovers`."""

    def __init__(self, document: TsvDocument, leftovers: Leftovers) -> None:
        self._leftovers = leftovers
        self._made: dict[tuple[str, str], _Annotation] = {}
        self._numbered: dict[str, str] = {}
        self._on: dict[str, list[_Annotation]] = {}
        self._relations: list[_Relation] = []
        for row in document.rows:
            self._row(row, document.layers)
        self.marked = list(self._marked())
        self.related = [self._related(relation) for relation in self._relations]

    def _row(self, row: Row, layers: Sequence[Layer]) -> None:
        first = 0
        for layer in layers:
            cells = row.cells[first : first + len(layer.columns)]
            first += len(layer.columns)
            stacks = [_stack(cell) for cell in cells]
            for place in range(max(map(len, stacks), default=0)):
                values = [stack[place] if place < len(stack) else "" for stack in stacks]
                pairs = list(zip(layer.columns, values, strict=False))
                if layer.kind is LayerKind.RELATION:
                    self._relation(row, layer, pairs)
                else:
                    self._annotation(row, layer, place, pairs)

    def _annotation(
        self, row: Row, layer: Layer, place: int, pairs: list[tuple[Column, str]]
    ) -> None:
        number = _chain(pairs) if layer.kind is LayerKind.CHAIN else _number(pairs)
        key = (layer.type, number or f"{row.id}|{place}")
        made = self._made.get(key)
        if made is None:
            made = _Annotation(f"{names.short_name(layer.type)} {key[1]}", layer.type)
            self._made[key] = made
            if number:
                self._numbered.setdefault(number, made.id)
        made.rows.append(row)
        self._on.setdefault(row.id, []).append(made)
        if len(made.rows) > 1:
            return
        roles: list[str] = []
        for column, written in pairs:
            value = _bare(written)
            if column.kind is ColumnKind.ROLES:
                roles = [] if value == _NOTHING else _SLOTS.findall(value)
            elif column.kind is ColumnKind.TARGETS:
                self._point(made, pairs, roles, written)
            elif value not in ("", _NO_VALUE) and column.kind is ColumnKind.VALUE:
                name = names.LABEL if column.name == "referenceType" else column.name
                made.features[name] = read_value(value)

    def _point(
        self, made: _Annotation, pairs: list[tuple[Column, str]], roles: list[str], written: str
    ) -> None:
        targets = [] if written in (_NOTHING, _NO_VALUE, "") else _SLOTS.findall(written)
        feature = next(column.name for column, _value in pairs if column.kind is ColumnKind.ROLES)
        for role, target in zip(roles, targets, strict=False):
            named = "" if role == _NO_VALUE else read_value(role)
            made.pointers.setdefault(feature, []).append((named, target))

    def _relation(self, row: Row, layer: Layer, pairs: list[tuple[Column, str]]) -> None:
        features: dict[str, str] = {}
        base = reference = ""
        for column, value in pairs:
            if column.kind is ColumnKind.SOURCE:
                base, reference = column.name, value
            elif column.kind is ColumnKind.VALUE and value not in ("", _NO_VALUE):
                features[column.name] = read_value(value)
        self._relations.append(_Relation(layer.type, base, row, reference, features))

    def _related(self, relation: _Relation) -> Related:
        found = _NUMBERED.fullmatch(relation.reference)
        unit, source, target = found.groups() if found else (relation.reference, "", "")
        return Related(
            relation.type,
            self._resolved(unit, source or "", relation.base),
            self._resolved(relation.row.id, target or "", relation.base),
            relation.features,
        )

    def _resolved(self, unit: str, number: str, type_name: str) -> str:
        """Return the id of the annotation that a reference means, "" where there is none."""
        if number not in ("", "0"):
            return self._numbered.get(number, _NO_ID)
        there = [each for each in self._on.get(unit, ()) if each.rows[0].id == unit]
        typed = [each for each in there if each.type == type_name]
        found = typed or ([] if type_name != names.ANNOTATION else there)
        return found[0].id if found else _NO_ID

    def _marked(self) -> Iterator[Marked]:
        for (type_name, _key), made in self._made.items():
            name = made.features.get(names.LABEL) or names.short_name(type_name)
            if any(row.start < 0 for row in made.rows):
                self._leftovers.add(QUOTED_ELSEWHERE, name, line=made.rows[0].line, spans=True)
                continue
            start, stop = min(r.start for r in made.rows), max(r.stop for r in made.rows)
            if start == stop:
                self._leftovers.add(_EMPTY, name, line=made.rows[0].line, spans=True)
                continue
            slots = tuple(
                Slot(feature, role, self._target(target))
                for feature, pointers in made.pointers.items()
                for role, target in pointers
            )
            yield Marked(made.id, type_name, start, stop, made.features, slots)

    def _target(self, written: str) -> str:
        found = _NUMBERED.fullmatch(written)
        if found:
            return self._numbered.get(found[2], _NO_ID)
        return self._resolved(written, "", names.RANGE) or self._resolved(
            written, "", names.ANNOTATION
        )


def _stack(cell: str) -> list[str]:
    """Return the values that are stacked in a cell; none where there is no annotation."""
    return [] if cell in (_NOTHING, "") else _STACK.findall(cell)


def _bare(written: str) -> str:
    """Return a value without the id behind it."""
    found = _NUMBERED.fullmatch(written)
    return found[1] if found and not found[1].endswith("\\") else written


def _number(pairs: list[tuple[Column, str]]) -> str:
    """Return the id of a span, as any of its columns but that of targets has it."""
    for column, written in pairs:
        found = _NUMBERED.fullmatch(written) if column.kind is not ColumnKind.TARGETS else None
        if found is not None and _bare(written) != written:
            return found[2]
    return ""


def _chain(pairs: list[tuple[Column, str]]) -> str:
    """Return the id of a link of a chain: that of the chain and its place in it."""
    for _column, written in pairs:
        found = _LINKED.fullmatch(written)
        if found is not None:
            return f"->{found[2]}"
    return ""

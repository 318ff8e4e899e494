"""The header of a TSV: which layers it has, and what each column holds."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class LayerKind(StrEnum):
    """What annotations of a layer are; the values are the marks of the header."""

    SPAN = "#T_SP="
    CHAIN = "#T_CH="
    RELATION = "#T_RL="


class ColumnKind(StrEnum):
    """What a column holds.

    A value, nothing but that there is an annotation, what a slot's targets are to the span and
    where they are, where a relation comes from, a link of a chain.
    """

    VALUE = "value"
    PLACEHOLDER = "placeholder"
    ROLES = "roles"
    TARGETS = "targets"
    SOURCE = "source"


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a layer; `name` is the feature's, or the type of what a relation joins."""

    kind: ColumnKind
    name: str


@dataclass(frozen=True, slots=True)
class Layer:
    """A layer: the name of its type, and its columns from left to right."""

    kind: LayerKind
    type: str
    columns: tuple[Column, ...]


_ROLE: Final = "ROLE_"
_BASE: Final = "BT_"


def read_layers(lines: Iterable[str]) -> list[Layer]:
    """Return the layers that the header's lines declare."""
    layers: list[Layer] = []
    for line in lines:
        for kind in LayerKind:
            if line.startswith(kind):
                type_name, *features = line.removeprefix(kind).rstrip("|").split("|")
                layers.append(Layer(kind, type_name, tuple(_columns(kind, features))))
    return layers


def _columns(kind: LayerKind, features: list[str]) -> list[Column]:
    columns: list[Column] = []
    for feature in features:
        if columns and columns[-1].kind is ColumnKind.ROLES:
            columns.append(Column(ColumnKind.TARGETS, feature))
        elif kind is LayerKind.SPAN and feature.startswith(_ROLE):
            role = feature.removeprefix(_ROLE).partition("_")[0]
            columns.append(Column(ColumnKind.ROLES, role.rpartition(":")[2]))
        elif kind is LayerKind.RELATION and feature.startswith(_BASE):
            columns.append(Column(ColumnKind.SOURCE, feature.removeprefix(_BASE)))
        else:
            columns.append(Column(ColumnKind.VALUE, feature))
    return columns or [Column(ColumnKind.PLACEHOLDER, "")]

"""Checks that an entity read from a foreign record holds what its fields say, and nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

_DEEPEST = 12


def is_whole(entity: object) -> bool:
    """Return whether every field of a dataclass, and all within it, is of its declared type."""
    return _fits(entity, type(entity), 0)


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def _fits(value: object, hint: Any, depth: int) -> bool:
    if depth > _DEEPEST:
        return False
    origin = get_origin(hint)
    if origin in (Union, UnionType):
        return any(_fits(value, option, depth + 1) for option in get_args(hint))
    if origin is tuple:
        return _fits_tuple(value, get_args(hint), depth)
    if origin is not None:
        if not (issubclass(origin, Mapping) and isinstance(value, Mapping)):
            return False
        key, content = get_args(hint)
        return all(
            _fits(k, key, depth + 1) and _fits(v, content, depth + 1) for k, v in value.items()
        )
    if hint is float:
        return type(value) is float
    if not isinstance(hint, type):
        return False
    if is_dataclass(hint):
        return type(value) is hint and all(
            _fits(getattr(value, place.name), _hints(hint)[place.name], depth + 1)
            for place in fields(hint)
        )
    return isinstance(value, hint) if issubclass(hint, Enum) else type(value) is hint


def _fits_tuple(value: object, items: tuple[Any, ...], depth: int) -> bool:
    if not isinstance(value, tuple):
        return False
    if len(items) == 2 and items[1] is Ellipsis:
        return all(_fits(each, items[0], depth + 1) for each in value)
    return len(value) == len(items) and all(
        _fits(each, item, depth + 1) for each, item in zip(value, items, strict=True)
    )

"""When two values of an attribute are the same."""

from __future__ import annotations

from collections.abc import Mapping

from goldspan.domain.layer import AttrValue


def same_value(a: AttrValue | None, b: AttrValue | None) -> bool:
    """Return whether two values of an attribute are the same; words of the text by their places."""
    if isinstance(a, tuple) and isinstance(b, tuple):
        return [(part.start, part.end) for part in a] == [(part.start, part.end) for part in b]
    return a == b


def differing(a: Mapping[str, AttrValue], b: Mapping[str, AttrValue]) -> set[str]:
    """Return the keys whose values differ; an empty value is none."""
    if a == b:
        return set()
    return {key for key in {*a, *b} if not same_value(a.get(key) or None, b.get(key) or None)}

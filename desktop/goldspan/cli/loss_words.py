"""How many things of a kind a format, or a release, could not carry, in words."""

from __future__ import annotations

from collections.abc import Mapping

from goldspan.cli.output import counted

KIND_WORDS: Mapping[str, tuple[str, str]] = {
    "article": ("article", "articles"),
    "field": ("field of metadata", "fields of metadata"),
    "owner": ("detail of the layer", "details of the layer"),
    "span": ("span", "spans"),
    "attribute": ("attribute", "attributes"),
    "remark": ("score, doubt or note", "scores, doubts or notes"),
    "link": ("link", "links"),
    "edges": ("span trimmed", "spans trimmed"),
    "view": ("note on use", "notes on use"),
}


def counted_kind(kind: str, count: int) -> str:
    """Return `1 note on use`, `2 notes on use` for a kind as `LossKind` names it."""
    return counted(count, *KIND_WORDS[kind])

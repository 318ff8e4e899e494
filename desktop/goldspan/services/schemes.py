"""Reads a label scheme from its TOML file; the one Goldspan ships is the default."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from goldspan.assets import resource
from goldspan.domain.errors import GoldspanError
from goldspan.domain.ids import derived_id
from goldspan.domain.messages import message
from goldspan.domain.scheme import (
    AttributeKind,
    AttributeType,
    Choice,
    LabelType,
    LinkType,
    PipelineMapping,
    Scheme,
)

Table = Mapping[str, Any]


def default_scheme() -> Scheme:
    """Return the scheme that new projects begin with."""
    return load_scheme(resource("schemes", "news.toml"))


def unknown_label(scheme: Scheme, label: str) -> GoldspanError:
    """Return the error of a label that a scheme does not have."""
    return GoldspanError(
        message("errors", "There is no label {label}."),
        kept=message("errors", "Nothing was changed."),
        todo=message("errors", "The labels are {labels}."),
        label=label,
        labels=", ".join(each.key for each in scheme.labels),
    )


def require_labels(scheme: Scheme, labels: Iterable[str]) -> None:
    """Raise `GoldspanError` where a scheme lacks one of these labels, in whatever case."""
    known = {label.key.casefold() for label in scheme.labels}
    for label in labels:
        if label.casefold() not in known:
            raise unknown_label(scheme, label)


def load_scheme(path: Path) -> Scheme:
    """Read a scheme; raise `GoldspanError` where the file is no scheme."""
    try:
        return _scheme(tomllib.loads(path.read_text(encoding="utf-8")))
    except (tomllib.TOMLDecodeError, KeyError, TypeError, ValueError, UnicodeDecodeError) as error:
        raise GoldspanError(
            message("errors", "“{file}” is not a label scheme: {reason}."),
            todo=message("errors", "Compare it with the scheme that Goldspan ships."),
            file=path.name,
            reason=error,
        ) from error


def _scheme(table: Table) -> Scheme:
    name, version = str(table["name"]), int(table["version"])
    return Scheme(
        id=derived_id("scheme", name, str(version)),
        name=name,
        version=version,
        labels=tuple(_label(label) for label in table["labels"]),
        links=tuple(_link(link) for link in table["links"]),
        mappings=tuple(_mapping(mapping) for mapping in table.get("mappings", ())),
    )


def _label(table: Table) -> LabelType:
    return LabelType(
        uuid=table["uuid"],
        key=table["key"],
        titles=table["titles"],
        short=table["short"],
        hue=table["hue"],
        shortcut=table["shortcut"],
        attributes=tuple(_attribute(attribute) for attribute in table.get("attributes", ())),
        dims=table.get("dims", False),
        bracket=table.get("bracket", False),
    )


def _attribute(table: Table) -> AttributeType:
    return AttributeType(
        uuid=table["uuid"],
        key=table["key"],
        kind=AttributeKind(table["kind"]),
        titles=table["titles"],
        choices=tuple(Choice(c["key"], c["titles"]) for c in table.get("choices", ())),
    )


def _link(table: Table) -> LinkType:
    return LinkType(
        uuid=table["uuid"],
        key=table["key"],
        titles=table["titles"],
        sources=tuple(table["sources"]),
        targets=tuple(table["targets"]),
    )


def _mapping(table: Table) -> PipelineMapping:
    return PipelineMapping(
        pipeline=table["pipeline"],
        labels={(entry["group"], entry["label"]): entry["to"] for entry in table["labels"]},
        attrs={
            (entry["group"], entry["label"]): entry["attrs"]
            for entry in table["labels"]
            if "attrs" in entry
        },
    )

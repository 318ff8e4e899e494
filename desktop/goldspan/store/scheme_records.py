"""Schemes to and from records: nested, rare, and therefore apart from the fast ones."""

from __future__ import annotations

from goldspan.domain.change import Record
from goldspan.domain.scheme import (
    AttributeKind,
    AttributeType,
    Choice,
    LabelType,
    LinkType,
    PipelineMapping,
    PrefillPlan,
    Scheme,
)


def scheme_record(scheme: Scheme) -> Record:
    """Return the scheme as a record of plain lists and dictionaries.

    A plan and attributes of mappings are in it where there are any, as in older projects.
    """
    record: Record = {
        "id": scheme.id,
        "name": scheme.name,
        "version": scheme.version,
        "labels": [_label_record(label) for label in scheme.labels],
        "links": [
            {
                "uuid": link.uuid,
                "key": link.key,
                "titles": dict(link.titles),
                "sources": list(link.sources),
                "targets": list(link.targets),
            }
            for link in scheme.links
        ],
        "mappings": [_mapping_record(mapping) for mapping in scheme.mappings],
    }
    if scheme.plan != PrefillPlan():
        record["plan"] = {"default": scheme.plan.default, "labels": dict(scheme.plan.labels)}
    return record


def _mapping_record(mapping: PipelineMapping) -> Record:
    record: Record = {
        "pipeline": mapping.pipeline,
        "labels": sorted([*source, target] for source, target in mapping.labels.items()),
    }
    if mapping.attrs:
        record["attrs"] = sorted(
            [*source, key, value]
            for source, attrs in mapping.attrs.items()
            for key, value in attrs.items()
        )
    return record


def _label_record(label: LabelType) -> Record:
    return {
        "uuid": label.uuid,
        "key": label.key,
        "titles": dict(label.titles),
        "short": dict(label.short),
        "hue": label.hue,
        "shortcut": label.shortcut,
        "dims": label.dims,
        "bracket": label.bracket,
        "attributes": [
            {
                "uuid": attribute.uuid,
                "key": attribute.key,
                "kind": attribute.kind.value,
                "titles": dict(attribute.titles),
                "choices": [[choice.key, dict(choice.titles)] for choice in attribute.choices],
            }
            for attribute in label.attributes
        ],
    }


def scheme_from_record(record: Record) -> Scheme:
    """Return the scheme that a record holds."""
    return Scheme(
        id=record["id"],
        name=record["name"],
        version=record["version"],
        labels=tuple(_label(label) for label in record["labels"]),
        links=tuple(
            LinkType(
                uuid=link["uuid"],
                key=link["key"],
                titles=link["titles"],
                sources=tuple(link["sources"]),
                targets=tuple(link["targets"]),
            )
            for link in record["links"]
        ),
        mappings=tuple(_mapping(mapping) for mapping in record["mappings"]),
        plan=PrefillPlan(**record["plan"]) if "plan" in record else PrefillPlan(),
    )


def _mapping(record: Record) -> PipelineMapping:
    attrs: dict[tuple[str, str], dict[str, str]] = {}
    for group, label, key, value in record.get("attrs", ()):
        attrs.setdefault((group, label), {})[key] = value
    return PipelineMapping(
        record["pipeline"],
        {(group, label): target for group, label, target in record["labels"]},
        attrs,
    )


def _label(record: Record) -> LabelType:
    return LabelType(
        uuid=record["uuid"],
        key=record["key"],
        titles=record["titles"],
        short=record["short"],
        hue=record["hue"],
        shortcut=record["shortcut"],
        dims=record["dims"],
        bracket=record["bracket"],
        attributes=tuple(
            AttributeType(
                uuid=attribute["uuid"],
                key=attribute["key"],
                kind=AttributeKind(attribute["kind"]),
                titles=attribute["titles"],
                choices=tuple(Choice(key, titles) for key, titles in attribute["choices"]),
            )
            for attribute in record["attributes"]
        ),
    )

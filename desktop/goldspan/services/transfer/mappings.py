"""What the labels of a pipeline mean in a scheme: as it was decided, else as they suggest."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from goldspan.domain.scheme import (
    IGNORED,
    MARKED_NAME,
    AttributeKind,
    LabelType,
    PipelineMapping,
    Scheme,
)
from goldspan.services.transfer.pipeline_folder import GroupLabel

ALIKE = 0.8  # likeness from which on a label is taken for another's name
ACTOR, DATE, CLAIM, KIND = "ACTOR", "DATE", "CLAIM", "kind"
# What the labels of well-known pipelines and tools mean: label of the scheme, kind of the actor.
FAMILIES: Mapping[str, tuple[str, str]] = {
    "PER": (ACTOR, "PERSON"),
    "PERS": (ACTOR, "PERSON"),
    "PERSON": (ACTOR, "PERSON"),
    "ORG": (ACTOR, "ORGANISATION"),
    "ORGANIZATION": (ACTOR, "ORGANISATION"),
    "ORGANISATION": (ACTOR, "ORGANISATION"),
    "PERSNAME": (ACTOR, "PERSON"),
    "ORGNAME": (ACTOR, "ORGANISATION"),
    "DATE": (DATE, ""),
    "TIME": (DATE, ""),
    "TIMEX": (DATE, ""),
    "TIMEX3": (DATE, ""),
    "SAID": (CLAIM, ""),
    "QUOTE": (CLAIM, ""),
    "ZITAT": (CLAIM, ""),
    "LOC": (IGNORED, ""),
    "LOCATION": (IGNORED, ""),
    "GPE": (IGNORED, ""),
    "MISC": (IGNORED, ""),
}


def mapping_for(
    scheme: Scheme, name: str, labels: Iterable[GroupLabel] = ()
) -> PipelineMapping | None:
    """Return what a pipeline's labels mean: what the scheme says, else what `labels` suggest.

    The scheme's mapping is that of the pipeline, else of its family (`de_core_news`). None where
    neither is known: then the labels of the scheme stand for themselves.
    """
    kept = kept_mapping(scheme, name)
    mapping = kept if kept is not None else proposed_mapping(scheme, name, labels)
    return _named(scheme, mapping) if mapping.labels else None


def kept_mapping(scheme: Scheme, name: str) -> PipelineMapping | None:
    """Return the scheme's own mapping of this pipeline, else of its family."""
    fitting = [
        mapping
        for mapping in scheme.mappings
        if name == mapping.pipeline or name.startswith(f"{mapping.pipeline}_")
    ]
    return max(fitting, key=lambda mapping: len(mapping.pipeline), default=None)


def proposed_mapping(scheme: Scheme, name: str, labels: Iterable[GroupLabel]) -> PipelineMapping:
    """Return what these labels seem to mean: labels of known families, or of a like name."""
    targets: dict[GroupLabel, str] = {}
    attrs: dict[GroupLabel, dict[str, str]] = {}
    for place in labels:
        target, kind = proposed_target(scheme, place[1])
        targets[place] = target
        if kind:
            attrs[place] = {KIND: kind}
    return PipelineMapping(name, targets, attrs)


def proposed_target(scheme: Scheme, label: str) -> tuple[str, str]:
    """Return the key of the label that a foreign label seems to mean, and its kind, or empty."""
    same = scheme.label(label)
    if same is not None:
        return same.key, ""
    known = FAMILIES.get(label.upper())
    if known is not None:
        target = scheme.label(known[0])
        if target is None:
            return IGNORED, ""
        return target.key, known[1] if known[1] in kinds(target) else ""
    return _most_alike(scheme, label), ""


def with_mappings(scheme: Scheme, mappings: Sequence[PipelineMapping]) -> Scheme:
    """Return the scheme with these mappings in place of its own of the same pipelines."""
    names = {mapping.pipeline for mapping in mappings}
    others = [mapping for mapping in scheme.mappings if mapping.pipeline not in names]
    return replace(scheme, mappings=(*others, *mappings))


def kinds(label: LabelType) -> tuple[str, ...]:
    """Return the kinds that spans of this label can have; empty where they have none."""
    attribute = label.attribute(KIND)
    return () if attribute is None else tuple(choice.key for choice in attribute.choices)


def means(mapping: PipelineMapping | None, labels: Iterable[str]) -> bool:
    """Say whether a mapping gives any of these labels; without a mapping nobody knows."""
    return mapping is None or bool(set(mapping.labels.values()) & set(labels))


def _named(scheme: Scheme, mapping: PipelineMapping) -> PipelineMapping:
    """Leave out what is ignored; let actors be called by the name that is marked."""
    targets = {place: key for place, key in mapping.labels.items() if scheme.label(key) is not None}
    attrs: dict[GroupLabel, Mapping[str, str]] = {}
    for place, key in targets.items():
        label = scheme.label(key)
        named = {
            attribute.key: MARKED_NAME
            for attribute in (label.attributes if label is not None else ())
            if attribute.kind is AttributeKind.ACTOR
        }
        attrs[place] = {**named, **mapping.attrs.get(place, {})}
    return replace(mapping, labels=targets, attrs=attrs)


def _most_alike(scheme: Scheme, foreign: str) -> str:
    word = foreign.casefold()
    best = (ALIKE, IGNORED)
    for label in scheme.labels:
        for name in (label.key, *label.titles.values()):
            likeness = SequenceMatcher(None, word, name.casefold()).ratio()
            if likeness > best[0]:
                best = (likeness, label.key)
    return best[1]

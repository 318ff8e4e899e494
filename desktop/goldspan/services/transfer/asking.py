"""Reads what somebody asks for in words: which pipelines, for which labels, with what mappings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from goldspan.domain.errors import PipelineError
from goldspan.domain.messages import message
from goldspan.domain.scheme import (
    IGNORED,
    NO_PIPELINE,
    LabelType,
    PipelineMapping,
    PrefillPlan,
    Scheme,
)
from goldspan.services.schemes import unknown_label
from goldspan.services.transfer.mappings import KIND, kept_mapping, kinds, proposed_mapping
from goldspan.services.transfer.pipeline_folder import ENTITIES, GroupLabel
from goldspan.services.transfer.pipelines import Origin, find_pipeline, pipeline_name


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked for: a plan, or pipelines that suggest beside each other (`beside`).

    `mappings` are those of the pipelines named, `folders` those that were named by a path.
    """

    plan: PrefillPlan
    beside: tuple[str, ...]
    mappings: tuple[PipelineMapping, ...]
    folders: tuple[Path, ...]


def wanted(
    scheme: Scheme,
    *,
    pipelines: Sequence[str],
    labels: Sequence[str],
    mappings: Sequence[str],
    planned: bool = False,
) -> Wanted:
    """Read `LABEL=PIPELINE` and `THEIRS=LABEL:KIND`; raise `GoldspanError` where one is none.

    Pipelines without labels suggest beside each other; with labels, or where it is `planned`, the
    first of them is for all the labels that are not named.
    """
    chosen: dict[str, str] = {}
    for key, name in (_chosen(scheme, entry) for entry in labels):
        if chosen.setdefault(key, name) != name:
            raise _named_twice(key)
    plan = scheme.plan
    if pipelines and (labels or planned):
        plan = PrefillPlan(_kept_name(pipelines[0], planned=planned))
    named = {key: _kept_name(name, planned=planned) for key, name in chosen.items()}
    plan = PrefillPlan(plan.default, {**plan.labels, **named})
    asked = list(dict.fromkeys((*pipelines, *chosen.values())))
    return Wanted(
        plan=plan,
        beside=() if labels or planned else tuple(pipelines),
        mappings=tuple(_mappings(scheme, plan, asked, mappings)),
        folders=tuple(Path(name).resolve() for name in asked if _is_folder(name)),
    )


def _chosen(scheme: Scheme, entry: str) -> tuple[str, str]:
    key, equals, name = entry.partition("=")
    if not equals or not key or not name:
        raise _unreadable(entry, "LABEL=PIPELINE", scheme)
    if scheme.label(key) is None:
        raise unknown_label(scheme, key)
    return key, name


def _named_twice(key: str) -> PipelineError:
    return PipelineError(
        message("errors", "Two pipelines are named for {label}."),
        kept=message("errors", "Nothing was changed."),
        todo=message("errors", "Name one for each label."),
        label=key,
    )


def _kept_name(name: str, *, planned: bool) -> str:
    """Return how a plan calls a pipeline: what is kept must not name a place on this machine."""
    return pipeline_name(name) if planned and _is_folder(name) else name


def _is_folder(name: str) -> bool:
    choice = find_pipeline(name) if name != NO_PIPELINE else None
    return choice is not None and choice.origin is Origin.FOLDER


def _mappings(
    scheme: Scheme, plan: PrefillPlan, asked: Iterable[str], entries: Sequence[str]
) -> list[PipelineMapping]:
    """Return the mappings of the pipelines asked for, with what the entries say of them."""
    if not entries:
        return []
    every = [*asked, plan.default, *plan.labels.values()]
    found: dict[str, PipelineMapping] = {}
    for name in every:
        choice = find_pipeline(name) if name not in ("", NO_PIPELINE) else None
        if choice is None or choice.shipped or choice.name in found:
            continue
        base = kept_mapping(scheme, choice.name)
        if base is None:
            base = proposed_mapping(scheme, choice.name, choice.labels)
        found[choice.name] = _with_entries(scheme, choice.name, base, choice.labels, entries)
    return list(found.values())


def _with_entries(
    scheme: Scheme,
    name: str,
    base: PipelineMapping,
    known: Iterable[GroupLabel],
    entries: Sequence[str],
) -> PipelineMapping:
    targets, attrs = dict(base.labels), dict(base.attrs)
    for entry in entries:
        theirs, equals, meaning = entry.partition("=")
        key, _, kind = meaning.partition(":")
        if not equals or not theirs or (kind and not key):
            raise _unreadable(entry, "THEIRS=LABEL:KIND", scheme)
        label = scheme.label(key)
        if label is None and key != IGNORED:
            raise unknown_label(scheme, key)
        if label is not None and kind and kind not in kinds(label):
            raise _unknown_kind(label, kind)
        group, slash, foreign = theirs.rpartition("/")
        places = [
            place for place in known if place[1] == foreign and (not slash or place[0] == group)
        ]
        for place in places or [(group or ENTITIES, foreign)]:
            targets[place] = key
            attrs[place] = {KIND: kind} if kind else {}
    return PipelineMapping(name, targets, attrs)


def _unknown_kind(label: LabelType, kind: str) -> PipelineError:
    known = kinds(label)
    return PipelineError(
        message("errors", "There is no kind {kind} of {label}."),
        kept=message("errors", "Nothing was changed."),
        todo=message("errors", "Its kinds are {kinds}.")
        if known
        else message("errors", "It has no kinds: leave out what follows the colon."),
        kind=kind,
        label=label.key,
        kinds=", ".join(known),
    )


def _unreadable(entry: str, shape: str, scheme: Scheme) -> PipelineError:
    return PipelineError(
        message("errors", "“{entry}” cannot be read as {shape}."),
        kept=message("errors", "Nothing was changed."),
        todo=message("errors", "The labels are {labels}."),
        entry=entry,
        shape=shape,
        labels=", ".join(label.key for label in scheme.labels),
    )

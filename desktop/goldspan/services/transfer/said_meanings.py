"""Reads what somebody says labels of files mean: `PER=ACTOR,kind=PERSON`, `MISC=`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from goldspan.domain.errors import GoldspanError
from goldspan.domain.exchange import LabelMeaning
from goldspan.domain.messages import message
from goldspan.domain.scheme import IGNORED, AttributeKind, LabelType, Scheme
from goldspan.services.schemes import unknown_label
from goldspan.services.transfer.label_mapping import (
    LEFT_OUT,
    LabelDecisions,
    LabelProposal,
    as_new_label,
)
from goldspan.services.transfer.mappings import KIND

SHAPE = "THEIRS=LABEL,ATTRIBUTE=VALUE"
PROPOSED = "proposed"  # an entry that takes all proposals


def said_meanings(
    scheme: Scheme, entries: Iterable[str], *, may_add: bool
) -> dict[str, LabelMeaning]:
    """Return what labels of files are said to mean, by label.

    An entry names one of them and, after the first `=`, a label of the scheme, or nothing where it
    is to be left out; attributes that such spans get follow behind commas. `LABEL:PERSON` is short
    for `LABEL,kind=PERSON`. `PROPOSED` names none and is passed over. Raise `GoldspanError`
    where an entry is none of this, or names what the scheme does not have; with
    `may_add` labels may be new.
    """
    found: dict[str, LabelMeaning] = {}
    for entry in entries:
        if entry == PROPOSED:
            continue
        theirs, equals, words = entry.partition("=")
        if not theirs.strip() or not equals:
            raise _unreadable(entry, scheme)
        found[theirs.strip()] = _meaning(scheme, entry, words, may_add=may_add)
    return found


def said_decisions(
    proposed: Iterable[LabelProposal],
    said: Mapping[str, LabelMeaning],
    *,
    accept: bool = False,
    add: bool = False,
) -> LabelDecisions:
    """Return what is decided of labels that were met: first of all what was said.

    With `accept` the others mean what is proposed; with `add` too, and those that nothing is
    proposed for become labels. What was decided in an import before stays as it was.
    """
    meanings: dict[str, LabelMeaning] = {}
    formats: dict[str, tuple[str, ...]] = {}
    for each in proposed:
        label = each.met.label
        meaning = said.get(label)
        if meaning is None and not each.kept:
            if (accept or add) and each.is_known:
                meaning = each.meaning
            elif add:
                meaning = as_new_label(label)
        if meaning is not None:
            meanings[label], formats[label] = meaning, each.met.formats
    return LabelDecisions(meanings, formats)


def to_type(proposal: LabelProposal) -> str:
    """Return the entry that says what a label seems to mean."""
    return as_typed(proposal.met.label, proposal.meaning)


def as_typed(label: str, meaning: LabelMeaning) -> str:
    """Return the entry that says what a label means."""
    attrs = "".join(f",{key}={value}" for key, value in meaning.attrs.items())
    return f"{label}={meaning.label}{attrs}"


def _meaning(scheme: Scheme, entry: str, words: str, *, may_add: bool) -> LabelMeaning:
    first, *pairs = words.split(",")
    key, attrs = first.strip(), _pairs(entry, pairs, scheme)
    if scheme.label(key) is None and ":" in key:
        key, _, kind = key.partition(":")
        attrs = {KIND: kind, **attrs}
    if key == IGNORED:
        if attrs:
            raise _unreadable(entry, scheme)
        return LEFT_OUT
    label = scheme.label(key)
    if label is None and not may_add:
        raise unknown_label(scheme, key)
    for name, value in attrs.items():
        _check(label, key, name, value)
    return LabelMeaning(key, attrs)


def _pairs(entry: str, pairs: Sequence[str], scheme: Scheme) -> dict[str, str]:
    attrs: dict[str, str] = {}
    for pair in pairs:
        name, equals, value = pair.partition("=")
        if not equals or not name.strip() or not value.strip():
            raise _unreadable(entry, scheme)
        attrs[name.strip()] = value.strip()
    return attrs


def _check(label: LabelType | None, key: str, name: str, value: str) -> None:
    attribute = label.attribute(name) if label is not None else None
    if attribute is None or attribute.kind is AttributeKind.RANGES:
        known = [a.key for a in label.attributes] if label is not None else []
        raise GoldspanError(
            message("errors", "{label} has no attribute “{name}” that can be given."),
            kept=message("errors", "Nothing was changed."),
            todo=message("errors", "Its attributes are: {known}."),
            label=key,
            name=name,
            known=", ".join(known) or "–",
        )
    choices = [choice.key for choice in attribute.choices]
    if attribute.kind is AttributeKind.CHOICE and value not in choices:
        raise GoldspanError(
            message("errors", "“{name}” of {label} cannot be “{value}”."),
            kept=message("errors", "Nothing was changed."),
            todo=message("errors", "It can be: {known}."),
            label=key,
            name=name,
            value=value,
            known=", ".join(choices),
        )


def _unreadable(entry: str, scheme: Scheme) -> GoldspanError:
    return GoldspanError(
        message("errors", "“{entry}” cannot be read as {shape}."),
        kept=message("errors", "Nothing was changed."),
        todo=message("errors", "The labels are {labels}."),
        entry=entry,
        shape=SHAPE,
        labels=", ".join(label.key for label in scheme.labels),
    )

"""Compares the rules that two releases were made by: their schemes, and their guidelines."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import unified_diff
from typing import TypeVar

from goldspan.domain.scheme import AttributeType, LabelType, LinkType, Scheme
from goldspan.services.guidelines import Guidelines, parse_guidelines
from goldspan.services.releases.comparing.comparison import FieldChange, Kind, RuleChange, RuleKind
from goldspan.services.releases.record.reading import ReadableRelease

T = TypeVar("T")
_NONE = "–"


@dataclass(frozen=True, slots=True)
class Rule:
    """A change of the rules, and which spans it is about: of `label`, of an `attribute`'s `value`.

    `link` is the type of link it is about.
    """

    change: RuleChange
    label: str = ""
    attribute: str = ""
    value: str = ""
    link: str = ""


def compare_schemes(a: Scheme, b: Scheme) -> Iterator[Rule]:
    """Yield what differs between two schemes, but for how things look."""
    for one, other in _both({x.key: x for x in a.labels}, {x.key: x for x in b.labels}):
        yield from _label(one, other)
    for before, after in _both({x.key: x for x in a.links}, {x.key: x for x in b.links}):
        yield from _link(before, after)


def compare_guidelines(a: ReadableRelease, b: ReadableRelease) -> Iterator[Rule]:
    """Yield the sections of the guidelines that came, went or read otherwise, by language."""
    before, after = (_guidelines(release) for release in (a, b))
    schemes = (a.scheme, b.scheme)
    for one, other in _both(before, after):
        language = (one or other or _NOTHING).language
        ours, theirs = (_sections(each) for each in (one, other))
        for (heading, said), (_, says) in (
            ((heading, ours.get(heading)), (heading, theirs.get(heading)))
            for heading in dict.fromkeys((*theirs, *ours))
        ):
            if said == says:
                continue
            label = next((key for each in schemes if (key := _label_of(each, heading))), "")
            lines = unified_diff(
                (said or "").splitlines(), (says or "").splitlines(), lineterm="", n=0
            )
            change = RuleChange(
                RuleKind.GUIDELINES,
                _kind(said, says),
                f"{language}: {heading or _NONE}",
                label,
                lines=tuple(
                    f"{line[0]} {line[1:]}"
                    for line in lines
                    if line[0] in "+-" and not line.startswith(("+++", "---"))
                ),
            )
            yield Rule(change, label=label)


_NOTHING = Guidelines("", "", ())


def _guidelines(release: ReadableRelease) -> dict[str, Guidelines]:
    found = {}
    for facts in release.facts.guidelines:
        markdown = b"".join(release.open(facts.file)).decode()
        found[facts.language] = parse_guidelines(markdown, facts.language)
    return found


def _sections(guidelines: Guidelines | None) -> dict[str, str]:
    """Return the sections by heading; what stands before all of them has none."""
    if guidelines is None:
        return {}
    preface = {"": guidelines.preface} if guidelines.preface else {}
    return preface | {each.heading: each.body for each in guidelines.sections}


def _label_of(scheme: Scheme, heading: str) -> str:
    guidelines = parse_guidelines(f"## {heading}\n", "")
    return next(
        (
            label.key
            for label in scheme.labels
            if guidelines.of_label(scheme, label.key) is not None
        ),
        "",
    )


def _label(one: LabelType | None, other: LabelType | None) -> Iterator[Rule]:
    key = _key(one, other)
    fields = _titles(one.titles, other.titles) if one and other else ()
    if one and other and one.dims != other.dims:
        fields += (FieldChange("dims", str(one.dims).lower(), str(other.dims).lower()),)
    if fields or one is None or other is None:
        change = RuleChange(RuleKind.LABEL, _kind(one, other), key, key, fields)
        yield Rule(change, label=key)
    if one is None or other is None:
        return
    before, after = ({x.key: x for x in each.attributes} for each in (one, other))
    for attribute_a, attribute_b in _both(before, after):
        yield from _attribute(key, attribute_a, attribute_b)


def _attribute(
    label: str, one: AttributeType | None, other: AttributeType | None
) -> Iterator[Rule]:
    own = _key(one, other)
    fields = _titles(one.titles, other.titles) if one and other else ()
    if one and other and one.kind != other.kind:
        fields += (FieldChange("kind", one.kind.value, other.kind.value),)
    if fields or one is None or other is None:
        kind = _kind(one, other)
        change = RuleChange(RuleKind.ATTRIBUTE, kind, f"{label}.{own}", label, fields)
        yield Rule(change, label=label, attribute=own)
    if one is None or other is None:
        return
    before, after = ({x.key: x for x in each.choices} for each in (one, other))
    for choice_a, choice_b in _both(before, after):
        titles = _titles(choice_a.titles, choice_b.titles) if choice_a and choice_b else ()
        if titles or choice_a is None or choice_b is None:
            value = _key(choice_a, choice_b)
            key = f"{label}.{own}={value}"
            kind = _kind(choice_a, choice_b)
            change = RuleChange(RuleKind.CHOICE, kind, key, label, titles)
            yield Rule(change, label=label, attribute=own, value=value)


def _link(one: LinkType | None, other: LinkType | None) -> Iterator[Rule]:
    fields: tuple[FieldChange, ...] = ()
    if one and other:
        fields = _titles(one.titles, other.titles)
        for name, a, b in (
            ("sources", one.sources, other.sources),
            ("targets", one.targets, other.targets),
        ):
            if a != b:
                fields += (FieldChange(name, ", ".join(a), ", ".join(b)),)
    if fields or one is None or other is None:
        key = _key(one, other)
        yield Rule(RuleChange(RuleKind.LINK, _kind(one, other), key, fields=fields), link=key)


def _titles(a: Mapping[str, str], b: Mapping[str, str]) -> tuple[FieldChange, ...]:
    return tuple(
        FieldChange(f"title.{language}", a.get(language, ""), b.get(language, ""))
        for language in sorted({*a, *b})
        if a.get(language, "") != b.get(language, "")
    )


def _both(a: Mapping[str, T], b: Mapping[str, T]) -> Iterator[tuple[T | None, T | None]]:
    """Yield what has the same key in both, in the order of the later one, then what went."""
    for key in dict.fromkeys((*b, *a)):
        yield a.get(key), b.get(key)


def _key(one: object, other: object) -> str:
    key = getattr(other if other is not None else one, "key", "")
    return str(key)


def _kind(before: object, after: object) -> Kind:
    if before is None:
        return Kind.ADDED
    return Kind.REMOVED if after is None else Kind.CHANGED

"""The scheme: labels, their attributes, and the links between them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final


class AttributeKind(StrEnum):
    """What values an attribute takes."""

    CHOICE = "choice"
    TEXT = "text"
    TIMEX3 = "timex3"
    ACTOR = "actor"
    RANGES = "ranges"


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a choice attribute, with its title per language."""

    key: str
    titles: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class AttributeType:
    """An attribute of a label. `choices` is empty unless `kind` is CHOICE."""

    uuid: str
    key: str
    kind: AttributeKind
    titles: Mapping[str, str]
    choices: tuple[Choice, ...] = ()


@dataclass(frozen=True, slots=True)
class LabelType:
    """A label. `hue` names a hue of the theme, `shortcut` is its number key, `short` fits a tag.

    `dims` says that what it marks is not article text (furniture) and is drawn dimmed; `bracket`
    that long spans of it are drawn as a bracket in the margin.
    """

    uuid: str
    key: str
    titles: Mapping[str, str]
    short: Mapping[str, str]
    hue: str
    shortcut: int
    attributes: tuple[AttributeType, ...] = ()
    dims: bool = False
    bracket: bool = False

    def attribute(self, key: str) -> AttributeType | None:
        """Return the attribute of this key, or None."""
        return next((a for a in self.attributes if a.key == key), None)


@dataclass(frozen=True, slots=True)
class LinkType:
    """A link type: `sources` and `targets` are the keys of the labels it may join."""

    uuid: str
    key: str
    titles: Mapping[str, str]
    sources: tuple[str, ...]
    targets: tuple[str, ...]


IGNORED: Final = ""  # the key of no label: what a mapping says of labels nobody wants
MARKED_NAME: Final = "{name}"  # as the value of an attribute: the name that is marked
NO_PIPELINE: Final = "-"  # in a plan: nobody suggests this label


@dataclass(frozen=True, slots=True)
class PipelineMapping:
    """What a pipeline's span groups and labels mean: (group or "ents", its label) → label key.

    The key is `IGNORED` where they are not to be suggested. `attrs` are the attributes that such a
    span gets where the pipeline gives none itself; the value `MARKED_NAME` stands for the words
    that are marked.
    """

    pipeline: str
    labels: Mapping[tuple[str, str], str]
    attrs: Mapping[tuple[str, str], Mapping[str, str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PrefillPlan:
    """Which pipeline suggests which label: `labels` by the label's key, `default` for the others.

    Pipelines are named; an empty name is the one that ships for the article's language.
    """

    default: str = ""
    labels: Mapping[str, str] = field(default_factory=dict)

    def pipeline(self, label: str) -> str:
        """Return the name of the pipeline that suggests this label, or `NO_PIPELINE`."""
        return self.labels.get(label, self.default)


@dataclass(frozen=True, slots=True)
class Scheme:
    """A version of the project's label scheme."""

    id: str
    name: str
    version: int
    labels: tuple[LabelType, ...]
    links: tuple[LinkType, ...]
    mappings: tuple[PipelineMapping, ...] = field(default=())
    plan: PrefillPlan = field(default_factory=PrefillPlan)

    def label(self, key: str) -> LabelType | None:
        """Return the label of this key, or None."""
        return next((label for label in self.labels if label.key == key), None)

    def link(self, key: str) -> LinkType | None:
        """Return the link type of this key, or None."""
        return next((link for link in self.links if link.key == key), None)


def title(titles: Mapping[str, str], language: str) -> str:
    """Return the title in this language, else in English, else in any."""
    return titles.get(language) or titles.get("en") or next(iter(titles.values()), "")

"""The scheme: labels, their attributes, and the links between them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


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


@dataclass(frozen=True, slots=True)
class PipelineMapping:
    """What a pipeline's span groups and labels mean: (group or "ents", its label) → label key."""

    pipeline: str
    labels: Mapping[tuple[str, str], str]


@dataclass(frozen=True, slots=True)
class Scheme:
    """A version of the project's label scheme."""

    id: str
    name: str
    version: int
    labels: tuple[LabelType, ...]
    links: tuple[LinkType, ...]
    mappings: tuple[PipelineMapping, ...] = field(default=())

    def label(self, key: str) -> LabelType | None:
        """Return the label of this key, or None."""
        return next((label for label in self.labels if label.key == key), None)

    def link(self, key: str) -> LinkType | None:
        """Return the link type of this key, or None."""
        return next((link for link in self.links if link.key == key), None)


def title(titles: Mapping[str, str], language: str) -> str:
    """Return the title in this language, else in English, else in any."""
    return titles.get(language) or titles.get("en") or next(iter(titles.values()), "")

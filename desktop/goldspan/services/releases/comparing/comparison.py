"""The result of comparing two releases, and its JSON, which stays as it is in later versions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal

import orjson


class Kind(StrEnum):
    """What became of something from the earlier release to the later one."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


class What(StrEnum):
    """What of a span changed."""

    RANGE = "range"
    LABEL = "label"
    ATTRIBUTES = "attributes"
    REMARKS = "remarks"  # in doubt or not, the note


class RuleKind(StrEnum):
    """What of the rules changed."""

    LABEL = "label"
    ATTRIBUTE = "attribute"
    CHOICE = "choice"
    LINK = "link"
    GUIDELINES = "guidelines"


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field with its values as text, empty where there was or is none."""

    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class SpanState:
    """A span in one of the releases: code points of the text that it has there."""

    label: str
    start: int
    end: int
    quote: str
    attrs: Mapping[str, str] = field(default_factory=dict)
    doubtful: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class SpanChange:
    """A span that came, went or changed; `attributes` are the keys whose values differ."""

    kind: Kind
    before: SpanState | None
    after: SpanState | None
    what: tuple[What, ...] = ()
    attributes: tuple[str, ...] = ()

    def labels(self) -> frozenset[str]:
        """Return the labels that it has or had."""
        return frozenset(each.label for each in (self.before, self.after) if each is not None)


@dataclass(frozen=True, slots=True)
class LinkChange:
    """A link that came or went, with its ends."""

    kind: Kind
    type: str
    source: SpanState
    target: SpanState


@dataclass(frozen=True, slots=True)
class ArticleChange:
    """An article that came, went or changed, in one layer (`gold`, or what an annotator is called).

    Parts are empty where it is not there. `sha256` is that of the text in the project, of the later
    release where it is in both. `text` says that the text itself is another. Of an article that
    came or went its spans are counted and not listed.
    """

    name: str
    layer: str
    kind: Kind
    sha256: str
    part_before: str
    part_after: str
    spans_before: int
    spans_after: int
    text: bool = False
    fields: tuple[FieldChange, ...] = ()
    spans: tuple[SpanChange, ...] = ()
    links: tuple[LinkChange, ...] = ()


@dataclass(frozen=True, slots=True)
class LabelCounts:
    """The spans of a label, or the links of a type (`link`): how many, and what became of them.

    `added` and `removed` are in articles of both releases, `came` and `went` with their articles;
    `relabelled_to` it and `_from` it are those that had another label before or after. So that
    before + added + came + relabelled_to = after + removed + went + relabelled_from.
    """

    label: str
    link: bool = False
    before: int = 0
    after: int = 0
    added: int = 0
    removed: int = 0
    came: int = 0
    went: int = 0
    relabelled_to: int = 0
    relabelled_from: int = 0
    ranges: int = 0
    attributes: int = 0
    remarks: int = 0

    @property
    def differs(self) -> bool:
        """Return whether anything became of them."""
        whole = (self.added, self.removed, self.came, self.went)
        single = (self.relabelled_to, self.relabelled_from, self.ranges, self.attributes)
        return any((*whole, *single, self.remarks))


@dataclass(frozen=True, slots=True)
class RuleChange:
    """A change of the scheme or the guidelines, and what it touched.

    `key` names it (`ACTOR`, `ACTOR.kind`, `ACTOR.kind=STATE`, `source`, of guidelines the language
    and the heading), `label` is the label it is about, empty where it is about none. `lines` are
    those of the guidelines that came (`+ …`) and went (`- …`). `spans` are those of the later
    release that it holds for (of the earlier one where the rule went), `touched` those that
    changed, came or went and that it is about, `articles` where.
    """

    rule: RuleKind
    kind: Kind
    key: str
    label: str = ""
    fields: tuple[FieldChange, ...] = ()
    lines: tuple[str, ...] = ()
    spans: int = 0
    touched: int = 0
    articles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SideFacts:
    """One of the two releases."""

    id: str
    number: int
    title: str
    project: str
    as_of: str
    scheme: str
    articles: int
    spans: int
    links: int


@dataclass(frozen=True, slots=True)
class ArticleCounts:
    """Articles, by layer: how many came and went, and of those in both what differs."""

    added: int = 0
    removed: int = 0
    changed: int = 0
    text: int = 0
    part: int = 0
    fields: int = 0
    unchanged: int = 0


@dataclass(frozen=True, slots=True)
class Comparison:
    """All that differs between two releases, `a` the earlier one.

    `choices` are those made when they were frozen, `layers` names of layers that only one has.
    Articles are by name, labels in the scheme's order with types of links behind them.
    """

    a: SideFacts
    b: SideFacts
    articles: ArticleCounts
    labels: tuple[LabelCounts, ...]
    rules: tuple[RuleChange, ...]
    choices: tuple[FieldChange, ...]
    layers: tuple[FieldChange, ...]
    changes: tuple[ArticleChange, ...]
    version: Literal[1] = 1

    @property
    def same(self) -> bool:
        """Return whether nothing differs."""
        return not (self.changes or self.rules or self.choices or self.layers)


def comparison_json(comparison: Comparison) -> bytes:
    """Return the comparison as JSON, indented, in one way of writing it."""
    return orjson.dumps(comparison, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)

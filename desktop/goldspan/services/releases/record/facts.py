"""What a release says of itself: all that its manifest holds but files and what formats lose."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

import orjson
from pydantic import BaseModel, ConfigDict, Field

FACTS = "facts.json"
SCHEME = "scheme.json"


class Facts(BaseModel):
    """Something that is said of a release; unknown fields are refused, nothing is changed."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class ProjectFacts(Facts):
    """The project that the release was made of."""

    id: str
    name: str


class ChoiceFacts(Facts):
    """What was chosen to go out; `entities` are labels, none where it is left to formats."""

    layer: str
    adjudicated_only: bool
    unfinished: bool
    furniture: str
    names: bool
    notes: bool
    language: str
    entities: list[str] = Field(default_factory=list)


class SchemeFacts(Facts):
    """The scheme: its version, the file that holds it, keys of labels and types of links."""

    name: str
    version: int
    file: str
    sha256: str
    labels: list[str]
    links: list[str]


class GuidelineFacts(Facts):
    """The guidelines in one language, and the file that holds them."""

    language: str
    file: str
    sha256: str


class PartFacts(Facts):
    """A part: counts, and canonical files by layer (`""` where there is one set of articles).

    `spans` by label and `links` by type are those of all layers, `characters` those of the texts
    that go out, once each. `first` and `last` are the least and the greatest document time, empty
    where no article of the part has one; `undated` counts those without. `family_sizes` are pairs:
    a number of articles, and how many families have so many here.
    """

    name: str
    files: dict[str, str]
    articles: int
    families: int
    characters: int
    spans: dict[str, int]
    links: dict[str, int]
    first: str = ""
    last: str = ""
    undated: int = 0
    family_sizes: list[tuple[int, int]] = Field(default_factory=list)


class ArticleFacts(Facts):
    """An article: its text as the project holds it, by hash and length in code points.

    `cuts` are the ranges of it that were cut out as furniture, `cut_sha256` is the hash of the text
    that goes out then; both are empty where it goes out as it is. `family` is the number of the
    family it is in. `layers` says whose layers go out, and whether they were adjudicated, `part`
    where it is.
    """

    name: str
    sha256: str
    length: int
    part: str
    family: int
    layers: dict[str, bool]
    cut_sha256: str = ""
    cuts: list[tuple[int, int]] = Field(default_factory=list)


class SourceFacts(Facts):
    """Where the articles come from: how many by outlet, language, and host of their addresses.

    `origins` are those of document times. `missing` counts articles of which a field is not known,
    `unasked` those in which nobody was asked for a label. `extra` are the keys of further metadata.
    """

    outlets: dict[str, int] = Field(default_factory=dict)
    languages: dict[str, int] = Field(default_factory=dict)
    hosts: dict[str, int] = Field(default_factory=dict)
    origins: dict[str, int] = Field(default_factory=dict)
    missing: dict[str, int] = Field(default_factory=dict)
    unasked: dict[str, int] = Field(default_factory=dict)
    extra: list[str] = Field(default_factory=list)


class AnnotatorFacts(Facts):
    """A person who has done articles of the release: pseudonym or name, and how many."""

    name: str
    articles: int


class PipelineFacts(Facts):
    """A pipeline that suggested in the project: its name, its version, how often it was run."""

    name: str
    version: str
    runs: int


class AdjudicationFacts(Facts):
    """What reviewers decided: articles, units by decision and by reason; stale decisions.

    A decision is stale where what it looked at was changed later.
    """

    articles: int
    units: int
    decisions: dict[str, int]
    reasons: dict[str, int]
    stale: int
    reviewers: list[str]


class MeasureFacts(Facts):
    """A measure: its value with the interval of 95 %, or why it has none; what it rests on."""

    value: float | None
    low: float | None = None
    high: float | None = None
    because: str = ""
    articles: int = 0
    pairs: int = 0
    spans: int = 0
    tokens: int = 0


class LabelAgreement(Facts):
    """Agreement on a label (`""`: all labels together): units, those that differ, measures."""

    label: str
    units: int
    differing: int
    measures: dict[str, MeasureFacts]


class AgreementFacts(Facts):
    """How far people agree on the articles of the release that two or more were done with.

    `because` says why nothing could be measured, else it is empty. `left_out` says in words what
    is not in the figures.
    """

    articles: int
    people: int
    labels: list[LabelAgreement] = Field(default_factory=list)
    left_out: list[str] = Field(default_factory=list)
    because: str = ""


class FamilyFacts(Facts):
    """The families: how many of two articles or more, how many articles are in them."""

    families: int
    articles_in_families: int
    alone: int


class SharedFacts(Facts):
    """Two articles in different parts that share passages; `share` is of the shorter text."""

    a: str
    b: str
    part_a: str
    part_b: str
    passages: int
    share: float


class OverlapFacts(Facts):
    """What the parts share all the same: passages, pairs of articles, and the worst of them.

    `recurring` passages stand everywhere (notices, turns of phrase) and count for nothing.
    """

    passages: int
    recurring: int
    pairs: int
    worst: list[SharedFacts] = Field(default_factory=list)


class SplitFacts(Facts):
    """How the articles were parted: the wanted shares, in order, and what could not be had.

    With `by_date` no article of a part is later than every article of the next.
    """

    shares: dict[str, float]
    seed: int
    by_date: bool
    warnings: list[str]
    overlap: OverlapFacts


class LeftOutFacts(Facts):
    """Articles of the project that are not in the release, for one reason, in words."""

    reason: str
    articles: list[str]


class LossFacts(Facts):
    """So many things of one kind that are not in the release, for one reason, in words."""

    kind: str
    reason: str
    count: int


class CommonFacts(Facts):
    """What is said of a release as a whole: nothing that grows with its articles.

    `as_of` is when the project's last action happened that is in the release, by what the actions
    say: UTC in ISO 8601. `state` is a hash of all actions that are in it (`content_state`).
    """

    version: Literal[1] = 1
    project: ProjectFacts
    as_of: str
    state: str
    choices: ChoiceFacts
    scheme: SchemeFacts
    guidelines: list[GuidelineFacts]
    parts: list[PartFacts]
    sources: SourceFacts = Field(default_factory=SourceFacts)
    annotators: list[AnnotatorFacts]
    pipelines: list[PipelineFacts]
    adjudication: AdjudicationFacts
    agreement: AgreementFacts
    families: FamilyFacts
    split: SplitFacts | None

    @property
    def layers(self) -> list[str]:
        """Return whose layers there are files of: `""` where there is one set of articles."""
        return list(dict.fromkeys(layer for part in self.parts for layer in part.files))

    def part(self, name: str) -> PartFacts | None:
        """Return the part of this name, or None."""
        return next((part for part in self.parts if part.name == name), None)

    def span_counts(self) -> dict[str, int]:
        """Return how many spans of each label there are in all parts."""
        counts: dict[str, int] = {}
        for part in self.parts:
            for label, count in part.spans.items():
                counts[label] = counts.get(label, 0) + count
        return counts


class ReleaseFacts(CommonFacts):
    """All of it. Neither number nor title is here: the same content is the same facts.

    The articles are last: what lists releases does not read on to them (`overview.py`).
    """

    left_out: list[LeftOutFacts]
    losses: list[LossFacts]
    articles: list[ArticleFacts]


def canonical(data: Mapping[str, object]) -> bytes:
    """Return JSON of which there is one way to write it: indented by two, with a newline."""
    return orjson.dumps(data, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)


def facts_bytes(facts: ReleaseFacts) -> bytes:
    """Return the facts as they are kept."""
    return canonical(facts.model_dump(mode="json"))


def kept_path(part: str, layer: str = "") -> str:
    """Return under which path the canonical JSONL of a part is kept."""
    return f"layers/{layer}/{part}.jsonl" if layer else f"jsonl/{part}.jsonl"

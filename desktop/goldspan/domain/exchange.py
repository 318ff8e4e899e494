"""What formats read and write: articles with one layer each, in the words of exchange files.

Formats know neither the store nor ids of a project: spans carry ids local to their article, and
actors are given by name.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from goldspan.domain.annotator import Annotator
from goldspan.domain.article import TimeOrigin
from goldspan.domain.errors import GoldspanError
from goldspan.domain.layer import TextRange, WorkState
from goldspan.domain.messages import Phrase

ExchangeAttr = str | tuple[TextRange, ...]


@dataclass(frozen=True, slots=True)
class ExchangeSpan:
    """A span: code points, end exclusive. An actor attribute's value is the actor's name."""

    id: str
    label: str
    start: int
    end: int
    quote: str
    attrs: Mapping[str, ExchangeAttr] = field(default_factory=dict)
    score: float | None = None
    doubtful: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class ExchangeLink:
    """A link between two spans of the same article, by their local ids."""

    type: str
    source: str
    target: str
    score: float | None = None


@dataclass(frozen=True, slots=True)
class LayerOwner:
    """Whose layer it is and how far they are; `adjudicated` says that it is a reviewer's gold.

    `reason` says why they skipped the article, `note` is their note on it. `labels` are those that
    somebody was asked for, none where all: of other labels it is unknown whether they occur.
    """

    annotator: Annotator
    state: WorkState = WorkState.NEW
    adjudicated: bool = False
    reason: str = ""
    note: str = ""
    labels: tuple[str, ...] = ()

    def unknown(self, labels: Iterable[str]) -> list[str]:
        """Return which of these labels nobody was asked for."""
        return [label for label in labels if self.labels and label not in self.labels]


@dataclass(frozen=True, slots=True)
class ExchangeArticle:
    """An article and, where `has_layer`, what one annotator has on it.

    `name` is the record's id in the file. An article without a layer is text only; one with an
    empty layer was read and nothing was found. `owner` is None where the file does not say whose
    layer it is. `notes` are repairs made while reading. `foreign` counts the spans that were left
    out because of their labels, which the scheme does not have, by label.
    """

    name: str
    text: str
    title: str = ""
    outlet: str = ""
    url: str = ""
    language: str = ""
    document_time: str = ""
    document_time_origin: TimeOrigin | None = None
    source: str = ""
    notes: tuple[str, ...] = ()
    extra: Mapping[str, str] = field(default_factory=dict)
    has_layer: bool = False
    spans: tuple[ExchangeSpan, ...] = ()
    links: tuple[ExchangeLink, ...] = ()
    owner: LayerOwner | None = None
    foreign: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Refusal:
    """Something in an import that was left out: where (`file`, `line` from 1, or 0) and why.

    `reason` is English text; `error` is the same for those who translate. `spans` says that what
    the error counts are spans of articles, which came in without them.
    """

    file: str
    reason: str
    line: int = 0
    error: GoldspanError | None = field(default=None, compare=False)
    spans: bool = False


@dataclass(frozen=True, slots=True)
class Note:
    """Something worth knowing about an import: where (a file or an article), and what."""

    place: str
    words: Phrase

    def __str__(self) -> str:
        return f"{self.place}: {self.words}"


@dataclass(frozen=True, slots=True)
class ForeignLabel:
    """A label of a file that the scheme does not have: its spans were left out.

    `line` is where it was first met (from 1, or 0), `count` how many spans carry it, `examples`
    the words of the first of them.
    """

    file: str
    label: str
    count: int
    examples: tuple[str, ...] = ()
    line: int = 0


@dataclass(frozen=True, slots=True)
class LabelMeaning:
    """What a foreign label means: a label of the scheme, or `IGNORED`.

    `attrs` are the attributes that such a span gets where the file gives none itself.
    """

    label: str
    attrs: Mapping[str, str] = field(default_factory=dict)


Item = ExchangeArticle | Note | Refusal | ForeignLabel

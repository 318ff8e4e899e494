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
from goldspan.domain.messages import Phrase, message

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
    layer it is. `notes` are repairs made while reading.
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


@dataclass(frozen=True, slots=True)
class Refusal:
    """Something in an import that was left out: where (`file`, `line` from 1, or 0) and why.

    `reason` is English text; `error` is the same for those who translate.
    """

    file: str
    reason: str
    line: int = 0
    error: GoldspanError | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Note:
    """Something worth knowing about an import: where (a file or an article), and what."""

    place: str
    words: Phrase

    def __str__(self) -> str:
        return f"{self.place}: {self.words}"


@dataclass(frozen=True, slots=True)
class Loss:
    """A span, link or attribute that a format could not carry: which article, what, and why.

    `reason` is a template without places, marked for translation.
    """

    article: str
    what: Phrase
    reason: str
    start: int | None = None
    end: int | None = None

    def record(self) -> dict[str, str | int | None]:
        """Return the loss as `losses.json` lists it, in English."""
        return {
            "article": self.article,
            "what": str(self.what),
            "reason": self.reason,
            "start": self.start,
            "end": self.end,
        }


@dataclass(slots=True)
class LossReport:
    """All that a writer could not carry, in the order it met it."""

    losses: list[Loss] = field(default_factory=list)

    def add(
        self,
        article: str,
        what: Phrase,
        reason: str,
        start: int | None = None,
        end: int | None = None,
    ) -> None:
        """Note one loss."""
        self.losses.append(Loss(article, what, reason, start, end))

    def add_unknown(self, article: str, label: str, reason: str) -> None:
        """Note that nobody was asked for a label in an article, and what that means here."""
        words = message("errors", "{label}, for which nobody was asked")
        self.add(article, Phrase(words, {"label": label}), reason)

    def add_span(self, article: str, span: ExchangeSpan, reason: str) -> None:
        """Note the loss of a span."""
        self.add(article, quoted(span), reason, span.start, span.end)


def quoted(span: ExchangeSpan) -> Phrase:
    """Return how a loss names a span: its label and how its words begin."""
    words = message("errors", "{label} “{quote}”")
    return Phrase(words, {"label": span.label, "quote": span.quote[:60]})

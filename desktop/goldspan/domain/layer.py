"""A layer: the spans, links and verdicts that one annotator has on one article."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from goldspan.domain.errors import GoldspanError
from goldspan.domain.ids import derived_id
from goldspan.domain.messages import message
from goldspan.domain.words import form_of


@dataclass(frozen=True, slots=True)
class TextRange:
    """A piece of the article's text: code points, end exclusive, with its quote."""

    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True)
class ActorRef:
    """The value of an actor attribute: an entry of the register, or a name not entered yet.

    Exactly one of the two is set. Names without an entry occur in suggestions only; accepting
    the suggestion finds or makes the entry.
    """

    actor: str | None = None
    name: str | None = None


AttrValue = str | ActorRef | tuple[TextRange, ...]
Attrs = Mapping[str, AttrValue]

# What a span marks: label, start, end.
Key = tuple[str, int, int]


@dataclass(frozen=True, slots=True)
class Origin:
    """Where an accepted span or link comes from: a copy of what the suggestion said.

    `article` is where the same was decided before, for what memory and projection suggest. In a
    suggestion of theirs, `suggestion` is the decided span or link and `annotator` who decided it.
    """

    suggestion: str
    annotator: str
    run: str | None = None
    article: str | None = None


@dataclass(frozen=True, slots=True)
class Span:
    """A labelled range of an article. `label` is a key of the scheme; offsets are code points."""

    id: str
    article: str
    annotator: str
    label: str
    start: int
    end: int
    quote: str
    attrs: Attrs = field(default_factory=dict)
    score: float | None = None
    run: str | None = None
    origin: Origin | None = None
    doubtful: bool = False
    note: str = ""

    def key(self) -> Key:
        """Return what a verdict remembers: label, start, end."""
        return (self.label, self.start, self.end)


@dataclass(frozen=True, slots=True)
class Link:
    """A typed, directed connection from one span to another of the same layer."""

    id: str
    article: str
    annotator: str
    type: str
    source: str
    target: str
    score: float | None = None
    run: str | None = None
    origin: Origin | None = None


class VerdictKind(StrEnum):
    """An annotator's word on a suggestion."""

    ACCEPTED = "accepted"
    EDITED = "edited"
    REJECTED = "rejected"
    COVERED = "covered"


@dataclass(frozen=True, slots=True)
class Verdict:
    """A verdict with a copy of the suggested span: it holds for article, range and label.

    Its id is derived from annotator, article, label and range (`verdict_id`), so a re-run of the
    pipeline with new ids never brings back what was decided.
    """

    id: str
    article: str
    annotator: str
    kind: VerdictKind
    label: str
    start: int
    end: int
    suggestion: Span
    span: str | None = None


def verdict_id(annotator: str, article: str, label: str, start: int, end: int) -> str:
    """Return the id of an annotator's verdict on a suggested label and range."""
    return derived_id("verdict", annotator, article, label, str(start), str(end))


@dataclass(frozen=True, slots=True)
class LinkVerdict:
    """A verdict with a copy of the suggested link: it holds for article, type and both ends.

    `source` and `target` are what the suggested ends mark, `link` the own link it became. Its id
    is derived (`link_verdict_id`), so a re-run never brings back what was decided.
    """

    id: str
    article: str
    annotator: str
    kind: VerdictKind
    type: str
    source: Key
    target: Key
    suggestion: Link
    link: str | None = None


def link_verdict_id(annotator: str, article: str, link_type: str, source: Key, target: Key) -> str:
    """Return the id of an annotator's verdict on a suggested link between these ends."""
    ends = [str(part) for part in (*source, *target)]
    return derived_id("link_verdict", annotator, article, link_type, *ends)


class WorkState(StrEnum):
    """How far an annotator is with an article; an article without a record is new."""

    NEW = "new"
    BEGUN = "begun"
    DONE = "done"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class LayerState:
    """The state of an article for an annotator; `reason` says why it was skipped.

    `note` is the annotator's note on the article; `blind` says that nothing is suggested to them
    there. For the annotator gold, done means adjudicated.
    """

    id: str
    article: str
    annotator: str
    state: WorkState
    reason: str = ""
    note: str = ""
    blind: bool = False


def layer_state_id(annotator: str, article: str) -> str:
    """Return the id of the state record of an article for an annotator."""
    return derived_id("layer_state", annotator, article)


@dataclass(frozen=True, slots=True)
class Dismissal:
    """An annotator's word that some words are never a label, in whatever article.

    `words` is the form of the quotes it is about (`form_of`), in the same case; other endings are
    other words. Its id is derived (`dismissal_of` makes it): saying it twice makes nothing double.
    """

    id: str
    annotator: str
    label: str
    words: str


def dismissal_of(annotator: str, label: str, quote: str) -> Dismissal:
    """Return an annotator's dismissal of the words of a quote as this label."""
    words = form_of(quote)
    return Dismissal(derived_id("dismissal", annotator, label, words), annotator, label, words)


@dataclass(frozen=True, slots=True)
class PipelineRun:
    """One run of a pipeline: what made the suggestions that carry its id."""

    id: str
    annotator: str
    pipeline: str
    version: str
    started: str
    config: str = ""


def check_quote(span: Span, text: str) -> None:
    """Raise `GoldspanError` unless the span lies in the text and its quote stands there."""
    if not 0 <= span.start < span.end <= len(text) or text[span.start : span.end] != span.quote:
        raise GoldspanError(
            message(
                "errors",
                "The span {label} {start}–{end} does not match the article’s text: it quotes"
                " “{quote}”, the text has “{found}”.",
            ),
            todo=message(
                "errors", "Offsets must be code points into the text as stored, end exclusive."
            ),
            label=span.label,
            start=span.start,
            end=span.end,
            quote=span.quote[:60],
            found=text[max(span.start, 0) : max(span.end, 0)][:60],
        )

"""What a format could not carry: each loss in words, and in terms that a program can subtract."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from goldspan.domain.exchange import ExchangeLink, ExchangeSpan
from goldspan.domain.messages import Phrase, message


class LossKind(StrEnum):
    """What is lost.

    EDGES are the white space at a span's ends: the span is there without it. A VIEW loses nothing
    of the data: it is there, but one use of the file does not see it.
    """

    ARTICLE = "article"
    FIELD = "field"
    OWNER = "owner"
    SPAN = "span"
    ATTRIBUTE = "attribute"
    REMARK = "remark"
    LINK = "link"
    EDGES = "edges"
    VIEW = "view"


@dataclass(frozen=True, slots=True)
class Loss:
    """One thing that a format could not carry: in which article, what, why, and where.

    `reason` is a template without places, marked for translation. `key` names a field of
    `ExchangeArticle` (FIELD; `extra` and `notes` whole), of `LayerOwner` (OWNER; `annotator` for
    the whole of it), an attribute (ATTRIBUTE), or `score`, `doubtful`, `note` of a span and `score`
    of a link (REMARK). `span` is the span's id, `link` the link, where it is theirs. The loss of a
    span is that of its links too.
    """

    article: str
    what: Phrase
    reason: str
    start: int | None = None
    end: int | None = None
    kind: LossKind = LossKind.VIEW
    key: str = ""
    span: str = ""
    link: ExchangeLink | None = None

    def record(self) -> dict[str, str | int | None]:
        """Return the loss as `losses.json` lists it, in English."""
        return {
            "article": self.article,
            "kind": self.kind,
            "what": str(self.what),
            "reason": self.reason,
            "start": self.start,
            "end": self.end,
        }


FIELD_WORDS: Mapping[str, str] = {
    "name": message("errors", "name"),
    "title": message("errors", "title"),
    "outlet": message("errors", "outlet"),
    "url": message("errors", "address"),
    "language": message("errors", "language"),
    "document_time": message("errors", "document time"),
    "document_time_origin": message("errors", "where the document time comes from"),
    "source": message("errors", "file it was imported from"),
    "notes": message("errors", "repairs noted at import"),
    "extra": message("errors", "further metadata"),
    "has_layer": message("errors", "that it was read and nothing was found"),
}
OWNER_WORDS: Mapping[str, str] = {
    "annotator": message("errors", "whose layer it is"),
    "state": message("errors", "how far the annotator is"),
    "adjudicated": message("errors", "that it was adjudicated"),
    "reason": message("errors", "reason for skipping it"),
    "note": message("errors", "note on the article"),
    "labels": message("errors", "which labels were asked for"),
}
REMARK_WORDS: Mapping[str, str] = {
    "score": message("errors", "score"),
    "doubtful": message("errors", "doubtful"),
    "note": message("errors", "note"),
}
_QUOTED = message("errors", "{label} “{quote}”")
_PART = message("errors", "{part} of {label} “{quote}”")
_LINK = message("errors", "{link} “{source}” → “{target}”")
_UNKNOWN = message("errors", "{label}, for which nobody was asked")
_EDGES = message("errors", "white space at the ends")
_ARTICLE = message("errors", "the whole article")


@dataclass(slots=True)
class LossReport:
    """All that a writer could not carry, in the order it met it."""

    losses: list[Loss] = field(default_factory=list)

    def add_article(self, article: str, reason: str) -> None:
        """Note that an article is not in the files at all."""
        self.losses.append(Loss(article, Phrase(_ARTICLE), reason, kind=LossKind.ARTICLE))

    def add_fields(self, article: str, keys: Iterable[str], reason: str) -> None:
        """Note the loss of an article's metadata, by the names of its fields."""
        for key in keys:
            what = Phrase(FIELD_WORDS[key])
            self.losses.append(Loss(article, what, reason, kind=LossKind.FIELD, key=key))

    def add_owner(self, article: str, keys: Iterable[str], reason: str) -> None:
        """Note the loss of what is known of a layer's owner, by the names of its fields."""
        for key in keys:
            what = Phrase(OWNER_WORDS[key])
            self.losses.append(Loss(article, what, reason, kind=LossKind.OWNER, key=key))

    def add_span(self, article: str, span: ExchangeSpan, reason: str) -> None:
        """Note the loss of a span, and with it of its links."""
        what, place = quoted(span), (span.start, span.end)
        self.losses.append(Loss(article, what, reason, *place, kind=LossKind.SPAN, span=span.id))

    def add_edges(self, article: str, span: ExchangeSpan, reason: str) -> None:
        """Note that a span is kept without the white space at its ends."""
        self._add_part(article, span, Phrase(_EDGES), reason, LossKind.EDGES, "")

    def add_attribute(self, article: str, span: ExchangeSpan, key: str, reason: str) -> None:
        """Note the loss of an attribute of a span."""
        self._add_part(article, span, Phrase(key), reason, LossKind.ATTRIBUTE, key)

    def add_remark(self, article: str, span: ExchangeSpan, key: str, reason: str) -> None:
        """Note the loss of a span's `score`, `doubtful` or `note`."""
        self._add_part(article, span, Phrase(REMARK_WORDS[key]), reason, LossKind.REMARK, key)

    def add_link(
        self, article: str, link: ExchangeLink, spans: Mapping[str, ExchangeSpan], reason: str
    ) -> None:
        """Note the loss of a link; `spans` are the article's, by id."""
        what = _link_words(link, spans)
        self.losses.append(Loss(article, what, reason, kind=LossKind.LINK, link=link))

    def add_link_score(
        self, article: str, link: ExchangeLink, spans: Mapping[str, ExchangeSpan], reason: str
    ) -> None:
        """Note the loss of a link's score; `spans` are the article's, by id."""
        details = {"part": Phrase(REMARK_WORDS["score"]), **_link_details(link, spans)}
        what = Phrase(message("errors", "{part} of {link} “{source}” → “{target}”"), details)
        loss = Loss(article, what, reason, kind=LossKind.REMARK, key="score", link=link)
        self.losses.append(loss)

    def add_view(self, article: str, span: ExchangeSpan, reason: str) -> None:
        """Note that a span is there, but one use of the file does not see it."""
        self.losses.append(Loss(article, quoted(span), reason, span.start, span.end, span=span.id))

    def add_unknown(self, article: str, label: str, reason: str) -> None:
        """Note that nobody was asked for a label in an article, and what that means here."""
        self.losses.append(Loss(article, Phrase(_UNKNOWN, {"label": label}), reason, key=label))

    def _add_part(
        self,
        article: str,
        span: ExchangeSpan,
        part: Phrase,
        reason: str,
        kind: LossKind,
        key: str,
    ) -> None:
        what = Phrase(_PART, {"part": part, "label": span.label, "quote": span.quote[:60]})
        self.losses.append(
            Loss(article, what, reason, span.start, span.end, kind=kind, key=key, span=span.id)
        )


def quoted(span: ExchangeSpan) -> Phrase:
    """Return how a loss names a span: its label and how its words begin."""
    return Phrase(_QUOTED, {"label": span.label, "quote": span.quote[:60]})


def _link_words(link: ExchangeLink, spans: Mapping[str, ExchangeSpan]) -> Phrase:
    return Phrase(_LINK, _link_details(link, spans))


def _link_details(link: ExchangeLink, spans: Mapping[str, ExchangeSpan]) -> dict[str, str]:
    ends = (spans[link.source].quote[:40], spans[link.target].quote[:40])
    return {"link": link.type, "source": ends[0], "target": ends[1]}

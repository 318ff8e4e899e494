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
    """One thing that a format could not carry: in which article, why, what, and where.

    `reason` is a template without places, marked for translation. `key` names a field of
    `ExchangeArticle` (FIELD; `extra` and `notes` whole), of `LayerOwner` (OWNER; `annotator` for
    the whole of it), an attribute (ATTRIBUTE), or `score`, `doubtful`, `note` of a span and `score`
    of a link (REMARK); of a VIEW without a span, the label that nobody was asked for. `span` is the
    span's id, with its `label` and `quote`; `link` the link, with what its `ends` quote. The loss
    of a span is that of its links too.

    There may be very many: what it says in words is put together only when it is read.
    """

    article: str
    reason: str
    kind: LossKind
    key: str = ""
    span: str = ""
    label: str = ""
    quote: str = ""
    start: int | None = None
    end: int | None = None
    link: ExchangeLink | None = None
    ends: tuple[str, str] = ("", "")

    @property
    def what(self) -> Phrase:
        """What is lost, in words."""
        if self.kind is LossKind.ARTICLE:
            return Phrase(_ARTICLE)
        if self.kind is LossKind.FIELD:
            return Phrase(FIELD_WORDS[self.key])
        if self.kind is LossKind.OWNER:
            return Phrase(OWNER_WORDS[self.key])
        if self.link is not None:
            return _link_words(self.link, self.ends, self.key)
        if not self.span:
            return Phrase(_UNKNOWN, {"label": self.key})
        quoted = {"label": self.label, "quote": self.quote[:60]}
        if self.kind is LossKind.EDGES:
            return Phrase(_PART, {"part": Phrase(_EDGES), **quoted})
        if not self.key:
            return Phrase(_QUOTED, quoted)
        part = REMARK_WORDS[self.key] if self.kind is LossKind.REMARK else self.key
        return Phrase(_PART, {"part": Phrase(part), **quoted})

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
_LINK_PART = message("errors", "{part} of {link} “{source}” → “{target}”")


@dataclass(slots=True)
class LossReport:
    """All that a writer could not carry, in the order it met it."""

    losses: list[Loss] = field(default_factory=list)

    def add_article(self, article: str, reason: str) -> None:
        """Note that an article is not in the files at all."""
        self.losses.append(Loss(article, reason, LossKind.ARTICLE))

    def add_fields(self, article: str, keys: Iterable[str], reason: str) -> None:
        """Note the loss of an article's metadata, by the names of its fields."""
        self.losses += [Loss(article, reason, LossKind.FIELD, key) for key in keys]

    def add_owner(self, article: str, keys: Iterable[str], reason: str) -> None:
        """Note the loss of what is known of a layer's owner, by the names of its fields."""
        self.losses += [Loss(article, reason, LossKind.OWNER, key) for key in keys]

    def add_span(self, article: str, span: ExchangeSpan, reason: str) -> None:
        """Note the loss of a span, and with it of its links."""
        self._add(article, span, reason, LossKind.SPAN)

    def add_edges(self, article: str, span: ExchangeSpan, reason: str) -> None:
        """Note that a span is kept without the white space at its ends."""
        self._add(article, span, reason, LossKind.EDGES)

    def add_attribute(self, article: str, span: ExchangeSpan, key: str, reason: str) -> None:
        """Note the loss of an attribute of a span."""
        self._add(article, span, reason, LossKind.ATTRIBUTE, key)

    def add_remark(self, article: str, span: ExchangeSpan, key: str, reason: str) -> None:
        """Note the loss of a span's `score`, `doubtful` or `note`."""
        self._add(article, span, reason, LossKind.REMARK, key)

    def add_link(
        self, article: str, link: ExchangeLink, spans: Mapping[str, ExchangeSpan], reason: str
    ) -> None:
        """Note the loss of a link; `spans` are the article's, by id."""
        ends = _ends(link, spans)
        self.losses.append(Loss(article, reason, LossKind.LINK, link=link, ends=ends))

    def add_link_score(
        self, article: str, link: ExchangeLink, spans: Mapping[str, ExchangeSpan], reason: str
    ) -> None:
        """Note the loss of a link's score; `spans` are the article's, by id."""
        ends = _ends(link, spans)
        self.losses.append(Loss(article, reason, LossKind.REMARK, "score", link=link, ends=ends))

    def add_view(self, article: str, span: ExchangeSpan, reason: str) -> None:
        """Note that a span is there, but one use of the file does not see it."""
        self._add(article, span, reason, LossKind.VIEW)

    def add_unknown(self, article: str, label: str, reason: str) -> None:
        """Note that nobody was asked for a label in an article, and what that means here."""
        self.losses.append(Loss(article, reason, LossKind.VIEW, label))

    def _add(
        self, article: str, span: ExchangeSpan, reason: str, kind: LossKind, key: str = ""
    ) -> None:
        place = (span.start, span.end)
        self.losses.append(
            Loss(article, reason, kind, key, span.id, span.label, span.quote, *place)
        )


def _ends(link: ExchangeLink, spans: Mapping[str, ExchangeSpan]) -> tuple[str, str]:
    return spans[link.source].quote, spans[link.target].quote


def _link_words(link: ExchangeLink, ends: tuple[str, str], part: str) -> Phrase:
    details: dict[str, object] = {
        "link": link.type,
        "source": ends[0][:40],
        "target": ends[1][:40],
    }
    if not part:
        return Phrase(_LINK, details)
    return Phrase(_LINK_PART, {"part": Phrase(REMARK_WORDS[part]), **details})

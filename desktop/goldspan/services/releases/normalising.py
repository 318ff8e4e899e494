"""Articles as a release has them: spans numbered, people by pseudonym, nothing private."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from goldspan.domain.exchange import ExchangeArticle, ExchangeLink, ExchangeSpan, LayerOwner
from goldspan.domain.losses import Loss, LossReport
from goldspan.domain.messages import message
from goldspan.domain.scheme import AttributeKind, Scheme
from goldspan.services.releases.choices import ReleaseChoices
from goldspan.services.releases.pseudonyms import Pseudonyms, is_a_place

NOT_ASKED_FOR = message("errors", "Goes out only where notes are asked for.")
PRIVATE = message("errors", "It names an annotator, or a place on somebody’s machine.")


class Normaliser:
    """Brings articles into the form of a release, and says what that costs."""

    def __init__(self, choices: ReleaseChoices, pseudonyms: Pseudonyms, scheme: Scheme) -> None:
        self._notes = choices.notes
        self._pseudonyms = pseudonyms
        self._free_text = {
            (label.key, attribute.key)
            for label in scheme.labels
            for attribute in label.attributes
            if attribute.kind is AttributeKind.TEXT
        }

    def normal(self, article: ExchangeArticle) -> tuple[ExchangeArticle, list[Loss]]:
        """Return the article with its spans in the order of the text, `s1`, `s2`, …"""
        losses = LossReport()
        if not self._notes:
            self._count_notes(article, losses)
        extra = self._extra(article, losses)
        url = self._url(article, losses)
        normal = replace(
            article,
            url=url,
            source=article.source if self._notes else "",
            notes=article.notes if self._notes else (),
            extra=extra,
            spans=self._spans(article, losses) if self._free_text else article.spans,
            owner=self._owner(article.owner),
        )
        return numbered(normal, notes=self._notes), losses.losses

    def _count_notes(self, article: ExchangeArticle, losses: LossReport) -> None:
        fields = [key for key in ("source", "notes") if getattr(article, key)]
        losses.add_fields(article.name, fields, NOT_ASKED_FOR)
        if article.owner is not None:
            said = [key for key in ("reason", "note") if getattr(article.owner, key)]
            losses.add_owner(article.name, said, NOT_ASKED_FOR)
        for span in article.spans:
            if span.note:
                losses.add_remark(article.name, span, "note", NOT_ASKED_FOR)

    def _extra(self, article: ExchangeArticle, losses: LossReport) -> Mapping[str, str]:
        if not article.extra:
            return article.extra
        gives_away = self._pseudonyms.gives_away
        kept = {
            key: value
            for key, value in article.extra.items()
            if not gives_away(key) and not gives_away(value)
        }
        if len(kept) < len(article.extra):
            losses.add_fields(article.name, ("extra",), PRIVATE)
        return kept

    def _spans(self, article: ExchangeArticle, losses: LossReport) -> tuple[ExchangeSpan, ...]:
        """Return the spans without what people wrote themselves and what gives somebody away."""
        spans = []
        for span in article.spans:
            private = [key for key in span.attrs if self._is_private(span, key)]
            for key in private:
                losses.add_attribute(article.name, span, key, PRIVATE)
            kept = {key: value for key, value in span.attrs.items() if key not in private}
            spans.append(replace(span, attrs=kept) if private else span)
        return tuple(spans)

    def _is_private(self, span: ExchangeSpan, key: str) -> bool:
        said = span.attrs[key]
        free = (span.label, key) in self._free_text and isinstance(said, str)
        return free and self._pseudonyms.gives_away(str(said))

    def _url(self, article: ExchangeArticle, losses: LossReport) -> str:
        if not article.url or not is_a_place(article.url):
            return article.url
        losses.add_fields(article.name, ("url",), PRIVATE)
        return ""

    def _owner(self, owner: LayerOwner | None) -> LayerOwner | None:
        if owner is None:
            return None
        return replace(
            owner,
            annotator=self._pseudonyms.annotator(owner.annotator.id),
            reason=owner.reason if self._notes else "",
            note=owner.note if self._notes else "",
        )


def numbered(article: ExchangeArticle, *, notes: bool = True) -> ExchangeArticle:
    """Return an article with spans and links in the order that the canonical JSONL gives them."""
    ordered = sorted(article.spans, key=lambda span: (span.start, -span.end, span.label, span.id))
    ids = {span.id: f"s{number}" for number, span in enumerate(ordered, start=1)}
    # By position: a release has them by the hundred thousand.
    spans = [
        ExchangeSpan(
            ids[span.id],
            span.label,
            span.start,
            span.end,
            span.quote,
            span.attrs,
            span.score,
            span.doubtful,
            span.note if notes else "",
        )
        for span in ordered
    ]
    order = {identifier: number for number, identifier in enumerate(ids)}
    joined = sorted(
        article.links, key=lambda link: (order[link.source], order[link.target], link.type)
    )
    links = [ExchangeLink(e.type, ids[e.source], ids[e.target], e.score) for e in joined]
    return replace(article, spans=tuple(spans), links=tuple(links))

"""Articles as a release has them: spans numbered, people by pseudonym, nothing private."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from goldspan.domain.exchange import ExchangeArticle, ExchangeLink, ExchangeSpan, LayerOwner
from goldspan.domain.losses import Loss, LossReport
from goldspan.domain.messages import message
from goldspan.services.releases.choices import ReleaseChoices
from goldspan.services.releases.pseudonyms import Pseudonyms, is_a_place

NOT_ASKED_FOR = message("errors", "Goes out only where notes are asked for.")
PRIVATE = message("errors", "It names an annotator, or a place on somebody’s machine.")


class Normaliser:
    """Brings articles into the form of a release, and says what that costs."""

    def __init__(self, choices: ReleaseChoices, pseudonyms: Pseudonyms) -> None:
        self._notes = choices.notes
        self._pseudonyms = pseudonyms

    def normal(self, article: ExchangeArticle) -> tuple[ExchangeArticle, list[Loss]]:
        """Return the article with its spans in the order of the text, `s1`, `s2`, …"""
        losses = LossReport()
        if not self._notes:
            self._count_notes(article, losses)
        extra = self._extra(article, losses)
        url = self._url(article, losses)
        spans, links = _numbered(article, notes=self._notes)
        normal = replace(
            article,
            url=url,
            source=article.source if self._notes else "",
            notes=article.notes if self._notes else (),
            extra=extra,
            spans=spans,
            links=links,
            owner=self._owner(article.owner),
        )
        return normal, losses.losses

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


def _numbered(
    article: ExchangeArticle, *, notes: bool
) -> tuple[tuple[ExchangeSpan, ...], tuple[ExchangeLink, ...]]:
    """Return spans and links in their order, as the canonical JSONL has them."""
    ordered = sorted(article.spans, key=lambda span: (span.start, -span.end, span.label, span.id))
    numbers = {span.id: number for number, span in enumerate(ordered, start=1)}
    # By position: a release has them by the hundred thousand.
    spans = tuple(
        [
            ExchangeSpan(
                f"s{number}",
                span.label,
                span.start,
                span.end,
                span.quote,
                span.attrs,
                span.score,
                span.doubtful,
                span.note if notes else "",
            )
            for number, span in enumerate(ordered, start=1)
        ]
    )
    joined = sorted(
        article.links,
        key=lambda link: (numbers[link.source], numbers[link.target], link.type),
    )
    links = tuple(
        ExchangeLink(link.type, f"s{numbers[link.source]}", f"s{numbers[link.target]}", link.score)
        for link in joined
    )
    return spans, links

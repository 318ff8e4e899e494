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
        """Return an article, of which the spans are numbered, as it goes out."""
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
            spans=self._spans(article, losses),
            links=tuple(sorted(article.links, key=_place)),
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

    def _spans(self, article: ExchangeArticle, losses: LossReport) -> tuple[ExchangeSpan, ...]:
        """Return the spans without what people wrote that is not to go out."""
        spans = article.spans
        if self._free_text:
            spans = tuple(self._without_private(article.name, span, losses) for span in spans)
        if not self._notes and any(span.note for span in spans):
            spans = tuple(replace(span, note="") if span.note else span for span in spans)
        return spans

    def _without_private(
        self, article: str, span: ExchangeSpan, losses: LossReport
    ) -> ExchangeSpan:
        private = [key for key in span.attrs if self._is_private(span, key)]
        if not private:
            return span
        for key in private:
            losses.add_attribute(article, span, key, PRIVATE)
        kept = {key: value for key, value in span.attrs.items() if key not in private}
        return replace(span, attrs=kept)

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


def _place(link: ExchangeLink) -> tuple[int, int, str]:
    """Return where a link between numbered spans comes."""
    return int(link.source[1:]), int(link.target[1:]), link.type


def numbered(article: ExchangeArticle) -> ExchangeArticle:
    """Return an article with its spans as `s1`, `s2`, …, in the order of the text."""
    ordered = sorted(article.spans, key=lambda span: (span.start, -span.end, span.label))
    ids = {span.id: f"s{number}" for number, span in enumerate(ordered, start=1)}
    spans = tuple(replace(span, id=ids[span.id]) for span in ordered)
    links = tuple(replace(e, source=ids[e.source], target=ids[e.target]) for e in article.links)
    return replace(article, spans=spans, links=links)

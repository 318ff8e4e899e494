"""Articles as a release has them: spans numbered, people by pseudonym, nothing private."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from goldspan.domain.exchange import ExchangeArticle, ExchangeLink, ExchangeSpan, LayerOwner
from goldspan.domain.losses import Loss, LossReport
from goldspan.domain.messages import message
from goldspan.domain.scheme import AttributeKind, Scheme
from goldspan.services.releases.content.choices import ReleaseChoices
from goldspan.services.releases.content.private_words import is_a_place
from goldspan.services.releases.content.pseudonyms import Pseudonyms

NOT_ASKED_FOR = message("errors", "Goes out only where notes are asked for.")
PRIVATE = message("errors", "It may say who annotated, or names a place on somebody’s machine.")


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
        article = self._without_notes(article, losses)
        extra = self._extra(article, losses)
        url = self._url(article, losses)
        normal = replace(
            article,
            url=url,
            extra=extra,
            spans=self._spans(article, losses),
            links=tuple(sorted(article.links, key=_place)),
            owner=self._owner(article.owner),
        )
        return normal, losses.losses

    def _without_notes(self, article: ExchangeArticle, losses: LossReport) -> ExchangeArticle:
        """Return an article without what people noted of it that is not to go out."""
        why = partial(self._why_not, article.text)
        for key, said in (("source", (article.source,)), ("notes", article.notes)):
            for reason in sorted({why(words) for words in said} - {""}):
                losses.add_fields(article.name, (key,), reason)
        owner = article.owner
        if owner is not None:
            for key, words in (("reason", owner.reason), ("note", owner.note)):
                if reason := why(words):
                    losses.add_owner(article.name, (key,), reason)
            owner = replace(
                owner,
                reason="" if why(owner.reason) else owner.reason,
                note="" if why(owner.note) else owner.note,
            )
        spans = article.spans
        if any(span.note for span in spans):
            spans = tuple(self._without_note(article, span, losses) for span in spans)
        return replace(
            article,
            source="" if why(article.source) else article.source,
            notes=tuple(words for words in article.notes if not why(words)),
            spans=spans,
            owner=owner,
        )

    def _without_note(
        self, article: ExchangeArticle, span: ExchangeSpan, losses: LossReport
    ) -> ExchangeSpan:
        reason = self._why_not(article.text, span.note)
        if not reason:
            return span
        losses.add_remark(article.name, span, "note", reason)
        return replace(span, note="")

    def _why_not(self, text: str, words: str) -> str:
        """Return why what somebody noted of a text does not go out, or nothing."""
        if not words:
            return ""
        if not self._notes:
            return NOT_ASKED_FOR
        return PRIVATE if self._pseudonyms.tells_in_attribute(words, text) else ""

    def _extra(self, article: ExchangeArticle, losses: LossReport) -> Mapping[str, str]:
        if not article.extra:
            return article.extra
        tells = self._pseudonyms.tells_in_metadata
        kept = {key: value for key, value in article.extra.items() if not tells(key, value)}
        if len(kept) < len(article.extra):
            losses.add_fields(article.name, ("extra",), PRIVATE)
        return kept

    def _spans(self, article: ExchangeArticle, losses: LossReport) -> tuple[ExchangeSpan, ...]:
        """Return the spans without what people wrote that is not to go out."""
        if not self._free_text:
            return article.spans
        return tuple(self._without_private(article, span, losses) for span in article.spans)

    def _without_private(
        self, article: ExchangeArticle, span: ExchangeSpan, losses: LossReport
    ) -> ExchangeSpan:
        private = [key for key in span.attrs if self._is_private(article, span, key)]
        if not private:
            return span
        for key in private:
            losses.add_attribute(article.name, span, key, PRIVATE)
        kept = {key: value for key, value in span.attrs.items() if key not in private}
        return replace(span, attrs=kept)

    def _is_private(self, article: ExchangeArticle, span: ExchangeSpan, key: str) -> bool:
        said = span.attrs[key]
        free = (span.label, key) in self._free_text and isinstance(said, str)
        return free and self._pseudonyms.tells_in_attribute(str(said), article.text)

    def _url(self, article: ExchangeArticle, losses: LossReport) -> str:
        if not article.url or not is_a_place(article.url):
            return article.url
        losses.add_fields(article.name, ("url",), PRIVATE)
        return ""

    def _owner(self, owner: LayerOwner | None) -> LayerOwner | None:
        if owner is None:
            return None
        return replace(owner, annotator=self._pseudonyms.annotator(owner.annotator.id))


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

"""Gives a span the attributes that another one has in other words of the same meaning."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Final

from goldspan.domain.article import Article
from goldspan.domain.errors import RefusedError
from goldspan.domain.layer import AttrValue, Span
from goldspan.domain.messages import message
from goldspan.domain.scheme import AttributeKind, AttributeType
from goldspan.domain.timex_days import days_of
from goldspan.formats.cues import cue_words, resolve_cue
from goldspan.services.consistency.relation import relation
from goldspan.services.consistency.values import BEFORE
from goldspan.services.dates.said import Said, said
from goldspan.services.dates.words import marked_date
from goldspan.services.desk.labelling import Desk

_DAY: Final = len("2022-01-10")


class Carrying:
    """Carries values from one decided span, in its article and text, to spans on desks."""

    def __init__(self, span: Span, article: Article, text: str) -> None:
        self.span = span
        self._article = article
        self._text = text

    def set(self, desk: Desk, span_id: str, attribute: AttributeType) -> None:
        """Give a span on a desk this attribute; raise `RefusedError` where it cannot have it."""
        value = self.span.attrs.get(attribute.key)
        if attribute.kind is AttributeKind.ACTOR and value is not None:
            self._set_actor(desk, span_id, attribute.key, value)
        else:
            desk.set_attr(span_id, attribute.key, self._carried(desk, span_id, attribute, value))

    def _set_actor(self, desk: Desk, span_id: str, key: str, value: AttrValue) -> None:
        actor = getattr(value, "actor", None)
        entry = desk.register.actor(actor)
        if entry is None:
            desk.set_attr(span_id, key, value)
        else:
            desk.set_actor(span_id, key, entry.name)

    def _carried(
        self, desk: Desk, span_id: str, attribute: AttributeType, value: AttrValue | None
    ) -> AttrValue | None:
        there = desk.layer.spans[span_id]
        if attribute.kind is AttributeKind.TIMEX3 and isinstance(value, str):
            return self._date(desk, there, value)
        if isinstance(value, tuple):
            words = cue_words(value)
            found = resolve_cue(desk.text, words, there.start, there.end)
            if found is None:
                raise RefusedError(
                    message("errors", "“{words}” does not stand in this article."), words=words
                )
            return found
        return value

    def _date(self, desk: Desk, there: Span, value: str) -> str:
        """Return the value that relates to the other article's time as this one does to its own."""
        own, time = self._article.document_time, desk.article.document_time
        wanted = relation(value, own, _words(self._text, self.span))
        words = _words(desk.text, there)
        for candidate in (_read(desk, there), value, _shifted(value, own, time)):
            if candidate and relation(candidate, time, words) == wanted:
                return candidate
        raise RefusedError(
            message("errors", "What “{value}” is in this article cannot be reckoned."), value=value
        )


def _words(text: str, span: Span) -> Said:
    return said(span.quote, text[max(0, span.start - BEFORE) : span.start])


def _read(desk: Desk, span: Span) -> str:
    article = desk.article
    reading = marked_date(desk.text, span.start, span.end, article.document_time, article.language)
    return reading.value if reading is not None else ""


def _shifted(value: str, own: str, time: str) -> str:
    """Return a day as many days off as the document times are apart; nothing for other values."""
    here, there, day = days_of(own), days_of(time), days_of(value)
    if here is None or there is None or day is None or len(day) > 1 or len(value) < _DAY:
        return ""
    ordinal = day.first.toordinal() + (there.first - here.first).days
    inside = date.min.toordinal() <= ordinal <= date.max.toordinal()
    return date.fromordinal(ordinal).isoformat() + value[_DAY:] if inside else ""


def in_setting_order(attributes: Iterable[AttributeType]) -> list[AttributeType]:
    """Return attributes in the order in which they are set: a kind after its actor."""
    return sorted(attributes, key=lambda each: each.kind is AttributeKind.CHOICE)

"""Attribute values in the form in which they are compared, whatever they are kept as."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Final

from goldspan.domain.layer import ActorRef, AttrValue, Span, TextRange
from goldspan.domain.scheme import AttributeKind, LabelType, Scheme
from goldspan.formats.cues import cue_words
from goldspan.services.consistency.decided import DecidedArticle
from goldspan.services.consistency.relation import relation
from goldspan.services.dates.said import said

BEFORE: Final = 24  # characters before a date that may tell its tense

Names = Callable[[str | None], str]


class Values:
    """Says what a span's attributes are compared by; `names` gives the name of an actor by id."""

    def __init__(self, scheme: Scheme, names: Names) -> None:
        self._labels = {label.key: label for label in scheme.labels}
        self._names = names

    def label(self, key: str) -> LabelType | None:
        """Return the label of this key."""
        return self._labels.get(key)

    def keys(self, label: str, kinds: Collection[AttributeKind]) -> list[str]:
        """Return the keys of a label's attributes of these kinds."""
        known = self._labels.get(label)
        return [each.key for each in known.attributes if each.kind in kinds] if known else []

    def of(self, there: DecidedArticle, span: Span, key: str) -> str:
        """Return the form in which one attribute is compared, empty where it has no value."""
        value = span.attrs.get(key)
        label = self._labels.get(span.label)
        attribute = label.attribute(key) if label is not None else None
        if isinstance(value, str) and attribute is not None:
            if attribute.kind is AttributeKind.TIMEX3:
                before = there.text[max(0, span.start - BEFORE) : span.start]
                words = said(span.quote, before)
                return relation(value, there.article.document_time, words)
            return value
        return shown_value(value, self._names)

    def all(self, there: DecidedArticle, span: Span) -> tuple[tuple[str, str], ...]:
        """Return all attributes of a span as they are compared, by key."""
        label = self._labels.get(span.label)
        keys = [each.key for each in label.attributes] if label is not None else []
        return tuple(sorted((key, self.of(there, span, key)) for key in keys))


def shown_value(value: AttrValue | None, names: Names) -> str:
    """Return a value as text: an actor's name, the words of ranges; empty where there is none."""
    match value:
        case None:
            return ""
        case str():
            return value
        case ActorRef(actor=identifier, name=name):
            return name or names(identifier)
        case _:
            return cue_words(value)


def ranges_of(span: Span, key: str) -> tuple[TextRange, ...]:
    """Return the ranges that an attribute of a span holds; none where it holds no ranges."""
    value = span.attrs.get(key)
    return value if isinstance(value, tuple) else ()

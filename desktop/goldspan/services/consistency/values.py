"""Attribute values in the form in which they are compared, whatever they are kept as."""

from __future__ import annotations

from collections.abc import Callable, Sequence
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
        self._keys: dict[tuple[str, tuple[AttributeKind, ...]], tuple[str, ...]] = {}
        self._forms: dict[tuple[str, str], str] = {}

    def label(self, key: str) -> LabelType | None:
        """Return the label of this key."""
        return self._labels.get(key)

    def keys(self, label: str, *kinds: AttributeKind) -> Sequence[str]:
        """Return the keys of a label's attributes of these kinds."""
        found = self._keys.get((label, kinds))
        if found is None:
            known = self._labels.get(label)
            attributes = known.attributes if known is not None else ()
            found = tuple(each.key for each in attributes if each.kind in kinds)
            self._keys[(label, kinds)] = found
        return found

    def of(self, there: DecidedArticle, span: Span, key: str) -> str:
        """Return the form in which one attribute is compared, empty where it has no value."""
        found = self._forms.get((span.id, key))
        if found is None:
            found = self._forms[(span.id, key)] = self._form(there, span, key)
        return found

    def _form(self, there: DecidedArticle, span: Span, key: str) -> str:
        value = span.attrs.get(key)
        if not isinstance(value, str):
            return shown_value(value, self._names)
        if key not in self.keys(span.label, AttributeKind.TIMEX3):
            return value
        words = said(span.quote, there.text[max(0, span.start - BEFORE) : span.start])
        return relation(value, there.article.document_time, words)

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

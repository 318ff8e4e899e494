"""What a span says of itself, in words: for lists, tooltips and screen readers."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from goldspan.domain.annotator import MEMORY, PROJECTION
from goldspan.domain.layer import ActorRef, AttrValue, Span
from goldspan.domain.scheme import AttributeKind, AttributeType, Scheme, title
from goldspan.domain.timex import TimexError
from goldspan.services.actors.register import Register
from goldspan.ui.annotate.inspect.timex_words import timex_words

LONGEST = 200


class SpanWords:
    """Words in one language for the spans of one scheme."""

    def __init__(self, scheme: Scheme, language: str) -> None:
        self._scheme = scheme
        self._values: dict[str, str] = {}
        self.language = language

    def label(self, span: Span) -> str:
        """Return what the span's label is called."""
        label = self._scheme.label(span.label)
        return title(label.titles, self.language) if label else span.label

    def hue(self, span: Span) -> str:
        """Return the name of the label's hue."""
        label = self._scheme.label(span.label)
        return label.hue if label else "grey"

    def link(self, key: str) -> str:
        """Return what a link type is called."""
        link_type = self._scheme.link(key)
        return title(link_type.titles, self.language) if link_type else key

    def attributes(self, span: Span, register: Register | None) -> list[str]:
        """Return the values of the attributes in words, in the scheme's order."""
        label = self._scheme.label(span.label)
        found = []
        for attribute in label.attributes if label else ():
            value = span.attrs.get(attribute.key)
            if value:
                found.append(self.value(attribute, value, register))
        return [words for words in found if words]

    def lacking(self, attribute: AttributeType) -> str:
        """Return that an attribute has no value yet."""
        words = QCoreApplication.translate("SpanWords", "{attribute} missing")
        return words.format(attribute=title(attribute.titles, self.language))

    def state(self, span: Span, *, suggested: bool) -> str:
        """Return whether a span is one's own or suggested, and whether it is doubtful."""
        translate = QCoreApplication.translate
        if suggested and span.annotator == MEMORY.id:
            return translate("SpanWords", "suggested, remembered")
        if suggested and span.annotator == PROJECTION.id:
            return translate("SpanWords", "suggested, from a copy")
        if suggested:
            return translate("SpanWords", "suggested")
        return translate("SpanWords", "doubtful") if span.doubtful else ""

    def value(self, attribute: AttributeType, value: AttrValue, register: Register | None) -> str:
        """Return a value of an attribute in words."""
        if isinstance(value, ActorRef):
            return value.name or (register.name(value.actor) if register else "")
        if isinstance(value, tuple):
            return QLocale().quoteString(" … ".join(piece.quote for piece in value))
        if attribute.kind is AttributeKind.CHOICE:
            titles = {choice.key: choice.titles for choice in attribute.choices}
            return title(titles[value], self.language) if value in titles else value
        if attribute.kind is AttributeKind.TIMEX3:
            return self._timex(value)
        return value

    def _timex(self, value: str) -> str:
        if value not in self._values:
            try:
                self._values[value] = timex_words(value)
            except TimexError:
                self._values[value] = value
        return self._values[value]


def quote_of(span: Span, longest: int = LONGEST) -> str:
    """Return a span's words on one line, cut where they are many."""
    words = " ".join(span.quote[: 2 * longest].split())
    return words if len(words) <= longest else f"{words[:longest].rstrip()} …"

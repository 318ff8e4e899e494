"""Names from the scheme and values of spans, in one language, for lists of units."""

from __future__ import annotations

from PySide6.QtCore import QLocale

from goldspan.domain.layer import Span
from goldspan.domain.scheme import AttributeType, Scheme, title
from goldspan.services.actors.register import Register
from goldspan.ui.annotate.inspect.span_words import SpanWords

QUOTED = 60  # characters of a quote


class SchemeWords:
    """Words for labels, attributes and links; `register` names the actors."""

    def __init__(self, scheme: Scheme, language: str) -> None:
        self._scheme = scheme
        self._language = language
        self._spans = SpanWords(scheme, language)
        self.register = Register()

    @property
    def language(self) -> str:
        """The language the words are in."""
        return self._language

    def label(self, key: str) -> str:
        """Return a label's title."""
        known = self._scheme.label(key)
        return title(known.titles, self._language) if known is not None else key

    def hue(self, key: str) -> str:
        """Return the name of a label's hue."""
        known = self._scheme.label(key)
        return known.hue if known is not None else "grey"

    def place_of(self, key: str) -> tuple[int, str]:
        """Return what labels are ordered by: as in the scheme, then by their keys."""
        keys = [label.key for label in self._scheme.labels]
        return (keys.index(key) if key in keys else len(keys), key)

    def attribute(self, label: str, key: str) -> str:
        """Return what an attribute of a label is called."""
        known = self._attribute(label, key)
        return title(known.titles, self._language) if known is not None else key

    def link(self, key: str) -> str:
        """Return what a link type is called."""
        return self._spans.link(key)

    def value(self, span: Span, key: str) -> str:
        """Return the value of a span's attribute, empty where it has none."""
        value, known = span.attrs.get(key), self._attribute(span.label, key)
        if not value or known is None:
            return ""
        return self._spans.value(known, value, self.register)

    def _attribute(self, label: str, key: str) -> AttributeType | None:
        known = self._scheme.label(label)
        return known.attribute(key) if known is not None else None


def quoted(span: Span) -> str:
    """Return a span's words in quotation marks, on one line, without the middle of long ones."""
    return QLocale().quoteString(shortened(span.quote))


def shortened(words: str, most: int = QUOTED) -> str:
    """Return words on one line; what tells two ranges apart is at their edges, so those stay."""
    line = " ".join(words.split())
    if len(line) <= most:
        return line
    return f"{line[: most // 2].rstrip()} … {line[-(most // 2) :].lstrip()}"

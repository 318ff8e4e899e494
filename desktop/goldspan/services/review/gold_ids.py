"""The ids of gold that decisions make: two reviewers who decide alike make the same."""

from __future__ import annotations

from goldspan.domain.annotator import GOLD
from goldspan.domain.ids import derived_id
from goldspan.domain.layer import Key, Span


def gold_span_id(article: str, key: Key) -> str:
    """Return the id of the gold span of this label and range."""
    label, start, end = key
    return derived_id("gold", GOLD.id, article, label, str(start), str(end))


def gold_link_id(link_type: str, source: str, target: str) -> str:
    """Return the id of the gold link between two gold spans, as an import gives it too."""
    return derived_id("link", link_type, source, target)


def came_by_import(span: Span) -> bool:
    """Return whether a gold span came from a file: decisions give ids of their own."""
    return span.id != gold_span_id(span.article, span.key())

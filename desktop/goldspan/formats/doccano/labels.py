"""The files from which doccano makes a project's labels: texts, colours and keys.

https://doccano.github.io/doccano/ (Labels, Import) and its backend/label_types/serializers.py
"""

from __future__ import annotations

from typing import Any

from goldspan.domain.scheme import Scheme
from goldspan.formats.label_colours import label_colours
from goldspan.formats.range_spans import range_names

_WHITE = "#ffffff"
_GREY = "#8a8a86"


def span_labels(scheme: Scheme) -> list[dict[str, Any]]:
    """Return the span labels of a project, those of ranges after those of the scheme."""
    colours = label_colours(scheme)
    made = [_label(label.key, colours[label.key], _key(label.shortcut)) for label in scheme.labels]
    return made + [_label(name, _GREY) for name in _names_of_ranges(scheme)]


def relation_labels(scheme: Scheme) -> list[dict[str, Any]]:
    """Return the relation labels of a project: link types, and what joins ranges."""
    names = [*(link.key for link in scheme.links), *_names_of_ranges(scheme)]
    return [_label(name, _GREY) for name in names]


def _names_of_ranges(scheme: Scheme) -> list[str]:
    return sorted(set(range_names(scheme).values()))


def _key(shortcut: int) -> str | None:
    return str(shortcut) if 1 <= shortcut <= 9 else None


def _label(text: str, colour: str, key: str | None = None) -> dict[str, Any]:
    return {
        "text": text,
        "prefixKey": None,
        "suffixKey": key,
        "backgroundColor": colour,
        "textColor": _WHITE,
    }

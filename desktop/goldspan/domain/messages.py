"""Marks a text for translation without Qt: the window translates templates, others format them."""

from __future__ import annotations

from collections.abc import Mapping


def message(context: str, template: str) -> str:
    """Return the English template unchanged; the translation tools find it under `context`.

    Both arguments must be string literals.
    """
    del context
    return template


def fill(template: str, details: Mapping[str, object]) -> str:
    """Put the details into the template's `{name}` places; braces in details stay as they are."""
    return template.format_map({key: str(value) for key, value in details.items()})

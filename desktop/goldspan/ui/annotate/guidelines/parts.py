"""How the sections of guidelines are named: by their labels, in the labels' colours."""

from __future__ import annotations

from goldspan.domain.scheme import LabelType, Scheme, title
from goldspan.services.guidelines import Guidelines, Section
from goldspan.ui.annotate.guidelines.text import Part


def parts_of(guidelines: Guidelines, scheme: Scheme, language: str) -> list[Part]:
    """Return each section's title and hue: those of its label, where it is about one."""
    return [_part(section, scheme, language) for section in guidelines.sections]


def _part(section: Section, scheme: Scheme, language: str) -> Part:
    about = next((label for label in scheme.labels if _names(label) & section.names), None)
    if about is None:
        return Part(section.title, "")
    return Part(title(about.titles, language), about.hue)


def _names(about: LabelType) -> frozenset[str]:
    return frozenset(name.casefold() for name in (about.key, *about.titles.values()))

"""The guidelines of a scheme: Markdown in a file per language, cut into a section per label."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from goldspan import assets
from goldspan.domain.scheme import Scheme

FALLBACK_LANGUAGE = "en"
SHIPPED_LANGUAGES = ("de", "en")
KEPT_IN_META = "guidelines."  # a bundle keeps the Markdown under this and the language's code
NONE_KEPT: Mapping[str, str] = MappingProxyType({})
_SECTION = re.compile(r"^## +(?P<heading>.+?) *#* *$", re.MULTILINE)
_WITH_KEY = re.compile(r"^(?P<title>.+?) *\((?P<key>[^()]+)\)$")


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the guidelines: `heading` as written, `body` is the Markdown below it.

    A heading is a label's key (`ACTOR`), its title in any language (`Akteur`), or both:
    `Akteur (ACTOR)`.
    """

    heading: str
    body: str

    @property
    def names(self) -> frozenset[str]:
        """Return what the section can be found by, case folded."""
        found = _WITH_KEY.match(self.heading)
        parts = (found["title"], found["key"]) if found else ()
        return frozenset(name.casefold() for name in (self.heading, *parts))

    @property
    def title(self) -> str:
        """Return the heading without the key behind it."""
        found = _WITH_KEY.match(self.heading)
        return found["title"] if found else self.heading


@dataclass(frozen=True, slots=True)
class Guidelines:
    """All guidelines of a scheme in one language; `preface` is what stands before all sections."""

    language: str
    preface: str
    sections: tuple[Section, ...]

    def find(self, names: Iterable[str]) -> int | None:
        """Return the number of the section that has one of these names, or None."""
        wanted = {name.casefold() for name in names}
        return next((i for i, part in enumerate(self.sections) if part.names & wanted), None)

    def of_label(self, scheme: Scheme, key: str) -> int | None:
        """Return the number of the section on a label of the scheme, or None where none is."""
        label = scheme.label(key)
        return self.find((key, *label.titles.values()) if label is not None else (key,))


def parse_guidelines(markdown: str, language: str) -> Guidelines:
    """Cut Markdown at its headings of the second level."""
    pieces = _SECTION.split(markdown)
    headings, bodies = pieces[1::2], pieces[2::2]
    sections = tuple(
        Section(heading, body.strip("\n")) for heading, body in zip(headings, bodies, strict=True)
    )
    return Guidelines(language, pieces[0].strip("\n"), sections)


def load_guidelines(
    scheme: Scheme, language: str, kept: Mapping[str, str] = NONE_KEPT
) -> Guidelines | None:
    """Return the guidelines of the scheme in this language, else in English; None without any.

    `kept` is what a project keeps of its own (`ProjectStore.meta`): a bundle brings the guidelines
    of whoever made it, so that all read the same. They are preferred.
    """
    for code in (language, FALLBACK_LANGUAGE):
        markdown = kept.get(KEPT_IN_META + code) or _shipped(scheme, code)
        if markdown:
            return parse_guidelines(markdown, code)
    return None


def kept_guidelines(scheme: Scheme, kept: Mapping[str, str] = NONE_KEPT) -> dict[str, str]:
    """Return what a bundle keeps so that its guidelines are those of here: entries for its meta."""
    keys = {KEPT_IN_META + code: code for code in SHIPPED_LANGUAGES}
    found = {key: kept.get(key) or _shipped(scheme, code) for key, code in keys.items()}
    return {key: markdown for key, markdown in found.items() if markdown}


def _shipped(scheme: Scheme, code: str) -> str:
    if not re.fullmatch(r"[\w-]+", scheme.name):
        return ""
    path = assets.resource("guidelines", f"{scheme.name}.{code}.md")
    return path.read_text(encoding="utf-8") if path.is_file() else ""

"""The guidelines of a scheme: Markdown in a file per language, cut into a section per label."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from goldspan import assets
from goldspan.domain.scheme import Scheme

FALLBACK_LANGUAGE = "en"
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


def load_guidelines(scheme: Scheme, language: str) -> Guidelines | None:
    """Return the guidelines of the scheme in this language, else in English; None without any."""
    if not re.fullmatch(r"[\w-]+", scheme.name):
        return None
    for code in (language, FALLBACK_LANGUAGE):
        path = assets.resource("guidelines", f"{scheme.name}.{code}.md")
        if path.is_file():
            return parse_guidelines(path.read_text(encoding="utf-8"), code)
    return None

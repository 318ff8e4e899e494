"""Finds wanted texts among those that are given, by their hashes; says how near others come."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from goldspan.domain.article import text_hash
from goldspan.domain.messages import Phrase, message
from goldspan.services.releases.without_texts.joining.variants import variants
from goldspan.services.releases.without_texts.joining.wanted import WantedText
from goldspan.services.releases.without_texts.standoff.line_prints import (
    Print,
    differing,
    line_prints,
)

_MOST_NEAR = 3
_SHOWN = 60
_WITHOUT_FURNITURE = message(
    "errors", "it is the text without its furniture; wanted is the whole one"
)
_EDITED = message(
    "errors",
    "{lacking} of {lines} lines are missing or were changed; it has {length} characters,"
    " {wanted} are wanted",
)
_EDITED_AT = message(
    "errors",
    "{lacking} of {lines} lines are missing or were changed, first line {line}, “{words}”; it has"
    " {length} characters, {wanted} are wanted",
)
_OTHERWISE = message(
    "errors",
    "no line is known to be missing, but it has {length} characters, {wanted} are wanted",
)
_AS_LONG = message("errors", "no line is known to be missing, but it is not the same text")


@dataclass(frozen=True, slots=True)
class Given:
    """A text that was given: what it is called, where it was found, and the text."""

    name: str
    place: str
    text: str


@dataclass(frozen=True, slots=True)
class Near:
    """A text that comes near a wanted one and is not it: where it is, and in what it differs."""

    place: str
    how: Phrase
    lacking: int


@dataclass(frozen=True, slots=True)
class Mended:
    """A text that was taken although it differed, because what it was is proved by its hash."""

    name: str
    place: str
    how: str


@dataclass(slots=True)
class Gathered:
    """What was found: texts by their hashes, those that were mended, and what comes near others.

    `near` is by the hash of the wanted text, the nearest first.
    """

    texts: dict[str, str] = field(default_factory=dict)
    mended: list[Mended] = field(default_factory=list)
    near: dict[str, list[Near]] = field(default_factory=dict)


class Gathering:
    """Takes one text after the other; keeps those that are wanted."""

    def __init__(self, wanted: Iterable[WantedText]) -> None:
        self.found = Gathered()
        self._wanted = {each.sha256: each for each in wanted}
        self._named: dict[str, list[WantedText]] = {}
        self._left: dict[str, WantedText] = {}
        self._lines: dict[Print, list[str]] = {}
        for each in self._wanted.values():
            self._named.setdefault(each.name, []).append(each)
            if each.left:
                self._left[each.left] = each
            for line in set(each.prints):
                self._lines.setdefault(line, []).append(each.sha256)

    @property
    def missing(self) -> list[WantedText]:
        """Return which texts were not found so far, by name."""
        lacking = (e for e in self._wanted.values() if e.sha256 not in self.found.texts)
        return sorted(lacking, key=lambda each: (each.name, each.sha256))

    @property
    def complete(self) -> bool:
        """Tell whether all texts were found."""
        return len(self.found.texts) == len(self._wanted)

    def wants(self, sha256: str) -> bool:
        """Tell whether the text of this hash is wanted and not there yet."""
        return sha256 in self._wanted and sha256 not in self.found.texts

    def take(self, given: Given) -> None:
        """Look at a text; keep it where it is wanted, or where what it was is."""
        digest = text_hash(given.text)
        if digest in self._wanted:
            self.found.texts[digest] = given.text
            return
        left = self._left.get(digest)
        if left is not None:
            self._note(left, Near(given.place, Phrase(_WITHOUT_FURNITURE), 0))
            return
        for each in self._candidates(given):
            if not self._mended(each, given):
                self._note(each, _nearness(each, given))

    def _candidates(self, given: Given) -> Sequence[WantedText]:
        """Return the wanted texts that are called so, or of which half of the lines are there."""
        shared: Counter[str] = Counter()
        for line in set(line_prints(given.text)):
            shared.update(self._lines.get(line, ()))
        alike = {
            sha256
            for sha256, count in shared.items()
            if 2 * count >= len(set(self._wanted[sha256].prints))
        } | {each.sha256 for each in self._named.get(given.name, ())}
        return [self._wanted[each] for each in sorted(alike) if each not in self.found.texts]

    def _mended(self, wanted: WantedText, given: Given) -> bool:
        """Keep what a text was before something happened to it by the way, if that is wanted."""
        for text, how in variants(given.text):
            if len(text) == wanted.length and text_hash(text) == wanted.sha256:
                self.found.texts[wanted.sha256] = text
                self.found.mended.append(Mended(wanted.name, given.place, how))
                return True
        return False

    def _note(self, wanted: WantedText, near: Near) -> None:
        noted = self.found.near.setdefault(wanted.sha256, [])
        noted.append(near)
        noted.sort(key=lambda each: (each.lacking, each.place))
        del noted[_MOST_NEAR:]


def _nearness(wanted: WantedText, given: Given) -> Near:
    """Return in what a text differs from a wanted one."""
    lacking, lines, line = differing(wanted.prints, given.text)
    words = given.text.split("\n")[line - 1].strip()[:_SHOWN] if line else ""
    if lacking:
        template = _EDITED_AT if line else _EDITED
    else:
        template = _OTHERWISE if len(given.text) != wanted.length else _AS_LONG
    how = Phrase(
        template,
        {
            "lacking": lacking,
            "lines": lines,
            "line": line,
            "words": words,
            "length": len(given.text),
            "wanted": wanted.length,
        },
    )
    return Near(given.place, how, lacking)

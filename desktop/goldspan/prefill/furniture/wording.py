"""The wording of furniture: patterns read from the table, and what they say of a line."""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import regex

PATTERN_LISTS = ("lines", "openers", "sections", "stamps", "kept")
LONGEST_NOTICE = 1000  # characters: what is longer is text, whatever words are in it
LONGEST_PATTERN_LINE = 240  # characters of a line that is compared whole
_FRONT = "•*·►▶ "


@dataclass(frozen=True, slots=True)
class Patterns:
    """The pattern lists of the table.

    `lines` match whole lines; `anywhere` a part of one, and each comes with a text that every
    line has in which it matches; `openers` begin a list of other articles,
    `sections` are section stamps in the first line, `stamps` stand at the very beginning before
    the article, `kept` are whole lines that are never furniture: agency credits and bylines.
    """

    lines: tuple[str, ...] = ()
    anywhere: tuple[tuple[str, str], ...] = ()
    openers: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()
    stamps: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()

    def without(self, patterns: Collection[tuple[str, str]]) -> Patterns:
        """Return the lists without these patterns, given as pairs of list and pattern."""
        kept = {
            name: tuple(p for p in getattr(self, name) if (name, p) not in patterns)
            for name in PATTERN_LISTS
        }
        anywhere = [pair for pair in self.anywhere if ("anywhere", pair[1]) not in patterns]
        return Patterns(anywhere=tuple(anywhere), **kept)

    def named(self) -> Iterator[tuple[str, str]]:
        """Yield all patterns as pairs of list and pattern."""
        for name in PATTERN_LISTS:
            yield from ((name, pattern) for pattern in getattr(self, name))
        yield from (("anywhere", pattern) for _, pattern in self.anywhere)


def read_patterns(source: str) -> Patterns:
    """Read the table's TOML; a list that is not there is empty."""
    tables: Mapping[str, Any] = tomllib.loads(source)
    anywhere = [
        (part, pattern) for part, found in tables.get("anywhere", {}).items() for pattern in found
    ]
    return Patterns(
        anywhere=tuple(anywhere), **{name: tuple(tables.get(name, ())) for name in PATTERN_LISTS}
    )


class Wording:
    """The patterns, compiled; asks of single lines."""

    def __init__(self, patterns: Patterns) -> None:
        self._line = _compiled(patterns.lines)
        grouped: dict[str, list[str]] = {}
        for part, pattern in patterns.anywhere:
            grouped.setdefault(part, []).append(pattern)
        self._anywhere = {
            part: regex.compile("|".join(found), regex.IGNORECASE)
            for part, found in grouped.items()
        }
        self._opener = _compiled(patterns.openers)
        self._section = _compiled(patterns.sections, cased=True)
        self._kept = _compiled(patterns.kept, cased=True)
        stamps = "|".join(patterns.stamps)
        self._stamp = regex.compile(rf"\s*(?P<stamp>(?i:{stamps}))(?=\s)") if stamps else None

    def is_furniture(self, plain: str) -> bool:
        """Say whether a line, as `plain_line` gives it, is worded like furniture."""
        if len(plain) <= LONGEST_PATTERN_LINE and _fits(self._line, plain):
            return True
        if len(plain) > LONGEST_NOTICE:
            return False
        low = plain.lower()
        return any(
            part in low and pattern.search(plain) for part, pattern in self._anywhere.items()
        )

    def is_kept(self, plain: str) -> bool:
        """Say whether a line belongs to the article whatever it looks like."""
        return _fits(self._kept, plain)

    def is_opener(self, plain: str) -> bool:
        """Say whether a line opens a list of other articles."""
        return _fits(self._opener, plain)

    def is_section(self, plain: str) -> bool:
        """Say whether a line is a section stamp, if it is the first."""
        return _fits(self._section, plain)

    def stamp(self, text: str) -> tuple[int, int] | None:
        """Return where a stamp stands at the very beginning of a text."""
        match = self._stamp.match(text) if self._stamp is not None else None
        return None if match is None else match.span("stamp")


def plain_line(line: str) -> str:
    """Return a line with single spaces and without the bullet before it."""
    return " ".join(line.split()).lstrip(_FRONT)


def _compiled(patterns: tuple[str, ...], *, cased: bool = False) -> regex.Pattern[str] | None:
    flags = 0 if cased else regex.IGNORECASE
    return regex.compile(rf"(?:{'|'.join(patterns)})", flags) if patterns else None


def _fits(pattern: regex.Pattern[str] | None, plain: str) -> bool:
    return pattern is not None and pattern.fullmatch(plain) is not None

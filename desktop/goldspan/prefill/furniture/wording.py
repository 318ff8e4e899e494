"""The wording of furniture: patterns read from the table, and what they say of a line."""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Mapping
from dataclasses import dataclass, fields

import regex

_SPACES = regex.compile(r"[\s\u00a0]+")
_FRONT = "•*·►▶ "


@dataclass(frozen=True, slots=True)
class Patterns:
    """The pattern lists of the table.

    `lines` match whole lines, `anywhere` a part of one; `openers` begin a list of other articles,
    `sections` are section stamps in the first line, `stamps` stand at the very beginning before
    the article, `kept` are whole lines that are never furniture: agency credits and bylines.
    """

    lines: tuple[str, ...] = ()
    anywhere: tuple[str, ...] = ()
    openers: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()
    stamps: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()

    def without(self, patterns: Collection[tuple[str, str]]) -> Patterns:
        """Return the lists without these patterns, given as pairs of list and pattern."""
        return Patterns(
            **{
                field.name: tuple(
                    p for p in getattr(self, field.name) if (field.name, p) not in patterns
                )
                for field in fields(self)
            }
        )


def read_patterns(source: str) -> Patterns:
    """Read the table's TOML; a list that is not there is empty."""
    tables: Mapping[str, list[str]] = tomllib.loads(source)
    return Patterns(**{field.name: tuple(tables.get(field.name, ())) for field in fields(Patterns)})


class Wording:
    """The patterns, compiled; asks of single lines."""

    def __init__(self, patterns: Patterns) -> None:
        self._line = _compiled(patterns.lines)
        self._anywhere = _compiled(patterns.anywhere)
        self._opener = _compiled(patterns.openers)
        self._section = _compiled(patterns.sections, cased=True)
        self._kept = _compiled(patterns.kept, cased=True)
        stamps = "|".join(patterns.stamps)
        self._stamp = regex.compile(rf"\s*(?P<stamp>(?i:{stamps}))(?=\s)") if stamps else None

    def is_furniture(self, plain: str) -> bool:
        """Say whether a line, as `plain_line` gives it, is worded like furniture."""
        if self._line is not None and self._line.fullmatch(plain):
            return True
        return self._anywhere is not None and self._anywhere.search(plain) is not None

    def is_kept(self, plain: str) -> bool:
        """Say whether a line belongs to the article whatever it looks like."""
        return self._kept is not None and self._kept.fullmatch(plain) is not None

    def is_opener(self, plain: str) -> bool:
        """Say whether a line opens a list of other articles."""
        return self._opener is not None and self._opener.fullmatch(plain) is not None

    def is_section(self, plain: str) -> bool:
        """Say whether a line is a section stamp, if it is the first."""
        return self._section is not None and self._section.fullmatch(plain) is not None

    def stamp(self, text: str) -> tuple[int, int] | None:
        """Return where a stamp stands at the very beginning of a text."""
        match = self._stamp.match(text) if self._stamp is not None else None
        return None if match is None else match.span("stamp")


def plain_line(line: str) -> str:
    """Return a line with single spaces and without the bullet before it."""
    return _SPACES.sub(" ", line).strip().lstrip(_FRONT)


def _compiled(patterns: tuple[str, ...], *, cased: bool = False) -> regex.Pattern[str] | None:
    flags = 0 if cased else regex.IGNORECASE
    return regex.compile(rf"(?:{'|'.join(patterns)})", flags) if patterns else None

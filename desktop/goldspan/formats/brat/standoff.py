"""Takes the lines of an annotation file apart: one annotation a line, by the letter of its id.

https://brat.nlplab.org/standoff.html
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from goldspan.domain.errors import ImportRefusedError
from goldspan.domain.messages import message

Range = tuple[int, int]
_RANGES = re.compile(r"(\S+)\s+(\d{1,9}\s+\d{1,9}(?:;\d{1,9}\s+\d{1,9})*)\s*")
_ARGUMENT = re.compile(r"([^\s:]+):(\S+)")
_NO_LINE: Final = message("errors", "The line is no annotation of brat’s: “{line}”.")
_BROKEN: Final = message("errors", "The annotation “{id}” is not as brat writes it: “{line}”.")
_TWICE: Final = message("errors", "The id “{id}” is there already.")


@dataclass(frozen=True, slots=True)
class Marked:
    """Words that are marked: their type, their ranges, and what the file quotes."""

    type: str
    ranges: tuple[Range, ...]
    quote: str
    line: int


@dataclass(frozen=True, slots=True)
class Joined:
    """A relation, or one role of an event."""

    id: str
    type: str
    source: str
    target: str
    line: int


@dataclass(frozen=True, slots=True)
class Said:
    """An attribute, note or reference of an annotation; `value` is "" where it has none."""

    type: str
    target: str
    value: str
    line: int


@dataclass(slots=True)
class Standoff:
    """All that a file says, in its order; `triggers` are the words that events stand for."""

    marked: dict[str, Marked] = field(default_factory=dict)
    joined: list[Joined] = field(default_factory=list)
    attributes: list[Said] = field(default_factory=list)
    notes: list[Said] = field(default_factory=list)
    references: list[Said] = field(default_factory=list)
    triggers: dict[str, str] = field(default_factory=dict)
    equivalences: int = 0
    refused: list[tuple[int, ImportRefusedError]] = field(default_factory=list)

    def words(self, identifier: str) -> str:
        """Return the id of the marked words that an id means: an event's are its trigger's."""
        return self.triggers.get(identifier, identifier)


def read_standoff(text: str) -> Standoff:
    """Return what the lines say; lines that say nothing are refused each by its number."""
    standoff = Standoff()
    seen: set[str] = set()
    for number, ended in enumerate(text.removeprefix("\ufeff").split("\n"), start=1):
        line = ended.rstrip("\r")
        if not line.strip():
            continue
        identifier, tab, rest = line.partition("\t")
        take = _KINDS.get(identifier[:1]) if tab else None
        if take is None or (identifier != "*" and not identifier[1:].strip()):
            _refuse(standoff, number, _NO_LINE, line)
        elif identifier in seen and identifier != "*":
            _refuse(standoff, number, _TWICE, line, identifier)
        elif take(standoff, identifier, rest, number):
            seen.add(identifier)
        else:
            _refuse(standoff, number, _BROKEN, line, identifier)
    return standoff


def _refuse(standoff: Standoff, number: int, template: str, line: str, name: str = "") -> None:
    error = ImportRefusedError(template, line=line[:60], id=name[:20])
    standoff.refused.append((number, error))


def _take_marked(standoff: Standoff, identifier: str, rest: str, line: int) -> bool:
    data, _tab, quote = rest.partition("\t")
    match = _RANGES.fullmatch(data)
    if match is None:
        return False
    pairs = (pair.split() for pair in match[2].split(";"))
    ranges = tuple((int(start), int(end)) for start, end in pairs)
    standoff.marked[identifier] = Marked(match[1], ranges, quote, line)
    return True


def _take_relation(standoff: Standoff, identifier: str, rest: str, line: int) -> bool:
    parts = rest.split()
    ends = [match for part in parts[1:] if (match := _ARGUMENT.fullmatch(part))]
    if len(ends) != 2 or len(parts) != 3:
        return False
    kind = parts[0]
    standoff.joined.append(Joined(identifier, kind, ends[0][2], ends[1][2], line))
    return True


def _take_event(standoff: Standoff, identifier: str, rest: str, line: int) -> bool:
    parts = [_ARGUMENT.fullmatch(part) for part in rest.split()]
    if not parts or None in parts:
        return False
    (_kind, trigger), *roles = [(part[1], part[2]) for part in parts if part]
    standoff.triggers[identifier] = trigger
    for role, target in roles:
        name = role.rstrip("0123456789") or role
        standoff.joined.append(Joined("", name, identifier, target, line))
    return True


def _take_attribute(standoff: Standoff, identifier: str, rest: str, line: int) -> bool:
    kind, target, value = [*rest.strip().split(None, 2), "", "", ""][:3]
    if not target:
        return False
    standoff.attributes.append(Said(kind, target, value.strip(), line))
    return True


def _take_note(standoff: Standoff, identifier: str, rest: str, line: int) -> bool:
    data, _tab, words = rest.partition("\t")
    match data.split():
        case [kind, target]:
            standoff.notes.append(Said(kind, target, words, line))
            return True
        case _:
            return False


def _take_reference(standoff: Standoff, identifier: str, rest: str, line: int) -> bool:
    data, _tab, words = rest.partition("\t")
    match data.split():
        case [_kind, target, reference]:
            standoff.references.append(Said(reference, target, words.strip(), line))
            return True
        case _:
            return False


def _take_equivalence(standoff: Standoff, identifier: str, rest: str, line: int) -> bool:
    standoff.equivalences += 1
    return True


_KINDS: dict[str, Callable[[Standoff, str, str, int], bool]] = {
    "T": _take_marked,
    "R": _take_relation,
    "E": _take_event,
    "A": _take_attribute,
    "M": _take_attribute,
    "#": _take_note,
    "N": _take_reference,
    "*": _take_equivalence,
}

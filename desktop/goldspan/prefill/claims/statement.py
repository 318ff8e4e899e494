"""A found claim, and who says it and when."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

Range = tuple[int, int]


class Mode(StrEnum):
    """How the words are given."""

    DIRECT = "DIRECT"
    INDIRECT = "INDIRECT"
    REPORTED = "REPORTED"


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who says it: a mention that is known (`mark`), or a description that becomes one."""

    start: int
    end: int
    mark: str | None = None
    kind: str = ""
    canonical: str = ""


@dataclass(frozen=True, slots=True)
class Attribution:
    """The attributing words, who they name, and the date of saying (the id of its mark)."""

    cue: tuple[Range, ...]
    speakers: tuple[Speaker, ...] = ()
    when: str | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """A claim: characters, end exclusive."""

    start: int
    end: int
    mode: Mode
    attribution: Attribution = field(default_factory=lambda: Attribution(()))

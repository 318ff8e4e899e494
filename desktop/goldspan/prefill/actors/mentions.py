"""What the rules for actors find, before it becomes suggestions."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mention:
    """A mention of an actor: characters, end exclusive.

    `function` is the title or function before a person's name, without its name parts.
    """

    start: int
    end: int
    kind: str
    canonical: str
    function: str = ""

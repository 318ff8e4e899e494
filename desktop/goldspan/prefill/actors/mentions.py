"""What the rules for actors find, before it becomes suggestions."""

from __future__ import annotations

from dataclasses import dataclass

from goldspan.prefill.actors.gazetteer import ORGANISATION


@dataclass(frozen=True, slots=True)
class Mention:
    """A mention of an actor: characters, end exclusive.

    `function` is the title or function before a person's name, without its name parts;
    `evidence` names the family of rules that found it, by which it is scored.
    """

    start: int
    end: int
    kind: str
    canonical: str
    function: str = ""
    evidence: str = ""


def organisation(text: str, start: int, end: int, evidence: str) -> Mention:
    """Return the mention of an organisation that is called what stands here."""
    return Mention(start, end, ORGANISATION, text[start:end], evidence=evidence)

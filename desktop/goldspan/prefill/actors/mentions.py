"""What the rules for actors find, before it becomes suggestions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import regex

from goldspan.prefill.actors.gazetteer import ORGANISATION, PERSON

_SPELLINGS = (("sch", "sh"), ("tsch", "ch"), ("w", "v"), ("j", "y"), ("ph", "f"), ("ew", "ev"))


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


def with_full_names(mentions: Sequence[Mention]) -> list[Mention]:
    """Give persons one name each: the full one, in its longest spelling (which is the German)."""
    full: dict[str, str] = {}
    last: dict[str, str] = {}
    for mention in mentions:
        if mention.kind == PERSON and " " in mention.canonical:
            name = max(full.get(_sound(mention.canonical), ""), mention.canonical, key=len)
            full[_sound(mention.canonical)] = name
    for name in full.values():
        last.setdefault(_sound(name.rpartition(" ")[2]), name)
    named = []
    for mention in mentions:
        if mention.kind == PERSON:
            sound = _sound(mention.canonical)
            name = full.get(sound) or last.get(sound) or mention.canonical
            named.append(replace(mention, canonical=name))
        else:
            named.append(mention)
    return named


def _sound(name: str) -> str:
    """Return a name without what transliterations differ in (`Gruschko`, `Grushko`)."""
    low = name.lower()
    for german, english in _SPELLINGS:
        low = low.replace(german, english)
    return regex.sub(r"(\p{L})\1", r"\1", low)


def organisation(text: str, start: int, end: int) -> Mention:
    """Return the mention of an organisation that is called what stands here."""
    return Mention(start, end, ORGANISATION, text[start:end])

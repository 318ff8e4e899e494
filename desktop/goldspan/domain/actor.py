"""An actor: an entry in the project's register."""

from __future__ import annotations

from dataclasses import dataclass

from goldspan.domain.ids import derived_id


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody or something that can act or speak, under one name across the project."""

    id: str
    name: str
    kind: str = ""
    wikidata: str = ""
    spellings: tuple[str, ...] = ()
    note: str = ""


def actor_id(name: str) -> str:
    """Return the id a new actor of this name gets, the same in every project."""
    return derived_id("actor", name)

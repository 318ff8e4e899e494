"""The project's register of actors while something is added to it: find by name, or make."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from typing import Final

from goldspan.domain.actor import Actor, actor_id
from goldspan.domain.change import EntityChange

SHORT: Final = 3
_GENITIVES: Final = ("s", "es", "’", "'")


class Register:
    """Actors by id and by every spelling. New entries are handed back as changes to commit."""

    def __init__(self, actors: Iterable[Actor] = ()) -> None:
        self._by_id: dict[str, Actor] = {}
        self._by_name: dict[str, Actor] = {}
        for actor in actors:
            self.put(actor)

    def copy(self) -> Register:
        """Return a register of the same entries that can go its own way."""
        made = Register()
        made._by_id, made._by_name = self._by_id.copy(), self._by_name.copy()
        return made

    def put(self, actor: Actor) -> None:
        """Enter an actor, or its newer version."""
        before = self._by_id.get(actor.id)
        self._by_id[actor.id] = actor
        if before is not None:
            self._forget({before.name, *before.spellings} - {actor.name, *actor.spellings})
        for name in (actor.name, *actor.spellings):
            self._by_name.setdefault(name, actor)
        self._by_name[actor.name] = actor

    def drop(self, actor: Actor) -> None:
        """Take an actor out again (its making was undone)."""
        before = self._by_id.pop(actor.id, actor)
        self._forget({before.name, *before.spellings})

    def name(self, identifier: str | None) -> str:
        """Return the name of an entry, or an empty text where there is none."""
        actor = self._by_id.get(identifier or "")
        return actor.name if actor else ""

    def actor(self, identifier: str | None) -> Actor | None:
        """Return the entry of this id, or None."""
        return self._by_id.get(identifier or "")

    def names(self) -> Collection[str]:
        """Return all names and spellings."""
        return self._by_name.keys()

    def actors(self) -> list[Actor]:
        """Return all entries, by name."""
        return sorted(self._by_id.values(), key=lambda actor: actor.name.casefold())

    def find(self, name: str) -> Actor | None:
        """Return the entry that has this name or spelling."""
        return self._by_name.get(name)

    def known(self, words: str) -> Actor | None:
        """Return the entry that words of a text name: spaced anyhow, with a genitive’s ending."""
        name = " ".join(words.split())
        forms = (name, *(name.removesuffix(end) for end in _GENITIVES if len(name) > SHORT))
        return next((self._by_name[form] for form in forms if form in self._by_name), None)

    def find_or_make(self, name: str, kind: str = "") -> tuple[Actor, EntityChange | None]:
        """Return the entry of this name, and the change that makes it where it is new."""
        found = self._by_name.get(name)
        if found is not None:
            return found, None
        made = Actor(id=actor_id(name), name=name, kind=kind)
        if made.id in self._by_id:
            # An entry made under this name was renamed since: its id is taken.
            made = replace(made, id=actor_id(f"{name}\x1f{len(self._by_id)}"))
        self.put(made)
        return made, EntityChange(before=None, after=made)

    def _forget(self, names: set[str]) -> None:
        """Let names go, to another entry that has them where there is one."""
        for name in names:
            self._by_name.pop(name, None)
        for actor in self._by_id.values() if names else ():
            for name in names & {actor.name, *actor.spellings}:
                self._by_name.setdefault(name, actor)

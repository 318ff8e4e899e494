"""What the sides of a conflict say, field by field, so that they can stand side by side."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from enum import Enum
from typing import Any, Final

from goldspan.domain.change import Entity
from goldspan.domain.layer import ActorRef, Link, Span, TextRange
from goldspan.domain.merging import Conflict
from goldspan.store.project import ProjectStore

LONGEST: Final = 300
_UNSHOWN: Final = frozenset({"id", "article", "annotator", "run", "sha256", "length", "uuid"})
_OF_SPANS: Final = frozenset({"start", "end", "attrs", "score", "origin", "quote"})


@dataclass(frozen=True, slots=True)
class Fact:
    """A field (`attrs.` before attributes) and what each side has there; None where it has none."""

    field: str
    values: tuple[str | None, ...]

    @property
    def differs(self) -> bool:
        """Return whether the sides have different things there."""
        return len(set(self.values)) > 1


def facts(store: ProjectStore, conflict: Conflict) -> list[Fact]:
    """Return the fields in which the sides differ, else all that say something."""
    names = _Names(store, conflict)
    sides = [names.said(side.entity) for side in conflict.sides]
    keys = dict.fromkeys(key for side in sides if side is not None for key in side)
    every = [
        Fact(key, tuple(None if side is None else side.get(key, "") for side in sides))
        for key in keys
    ]
    told = [fact for fact in every if any(fact.values)]
    gone = any(side is None for side in sides)
    return [fact for fact in told if gone or fact.differs] or told


class _Names:
    """Turns values into words, with the names of what they point to."""

    def __init__(self, store: ProjectStore, conflict: Conflict) -> None:
        self._actors = {actor.id: actor.name for actor in store.actors()}
        self._people = {each.id: each.name for each in store.annotators()}
        ends = isinstance(conflict.entity, Link)
        spans = store.spans(conflict.entity.article) if isinstance(conflict.entity, Link) else []
        self._spans = {span.id: span.quote for span in spans} if ends else {}

    def said(self, entity: Entity | None) -> dict[str, str] | None:
        """Return what an entity says, by field; None where it is gone."""
        if entity is None:
            return None
        if isinstance(entity, Span):
            return self._span(entity)
        named = {each.name: getattr(entity, each.name) for each in fields(entity)}
        return {key: self._word(value) for key, value in named.items() if key not in _UNSHOWN}

    def _span(self, span: Span) -> dict[str, str]:
        said = {"label": span.label, "quote": span.quote, "range": f"{span.start}–{span.end}"}
        attrs = {f"attrs.{key}": self._word(value) for key, value in span.attrs.items()}
        rest = {
            each.name: self._word(getattr(span, each.name))
            for each in fields(span)
            if each.name not in _UNSHOWN | _OF_SPANS | {"label"}
        }
        return {**said, **attrs, **rest}

    def _word(self, value: Any) -> str:
        match value:
            case None | "" | False:
                return ""
            case True:
                return "✓"
            case Enum():
                return str(value.value)
            case ActorRef():
                return self._actors.get(value.actor or "") or value.name or ""
            case TextRange():
                return value.quote
            case str():
                known = self._actors.get(value) or self._people.get(value) or self._spans.get(value)
                return _cut(known or value)
            case Mapping():
                return _cut(", ".join(f"{key}: {self._word(v)}" for key, v in value.items()))
            case Sequence():
                return _cut(" … ".join(self._word(each) for each in value))
        return _cut(str(value))


def _cut(words: str) -> str:
    return words if len(words) <= LONGEST else f"{words[:LONGEST]}…"

"""What two sides see differently: in words, and how a person settles it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from goldspan.domain.actor import Actor
from goldspan.domain.annotator import Annotator
from goldspan.domain.article import Article
from goldspan.domain.change import Action, ActionKind, Entity, EntityChange, EntityKind
from goldspan.domain.ids import derived_id
from goldspan.domain.layer import Dismissal, LayerState, Link, LinkVerdict, Span, Verdict
from goldspan.domain.merging import Conflict, ConflictReason
from goldspan.domain.messages import Phrase, message
from goldspan.services.project.session import ProjectSession
from goldspan.services.review.keeping_decisions import keeping

_QUOTED: Final = 60


def settle(
    session: ProjectSession, conflict: Conflict, side: int, *, origin: object | None = None
) -> Action:
    """Have it as a side has it, by its number; waits until that is saved.

    With a reviewer's decision comes the gold that it made, and what the others made goes.
    Raise `GoldspanError` where it has been settled or changed meanwhile, or cannot be so.
    """
    if conflict.kind is EntityKind.ADJUDICATION:
        return _resolve(session, conflict, keeping(session, conflict, side), origin)
    changes = conflict.settled(conflict.sides[side].entity)
    return _resolve(session, conflict, changes, origin)


def settle_both(
    session: ProjectSession, conflict: Conflict, *, origin: object | None = None
) -> Action:
    """Keep what stands, and beside it, as spans of their own, what the other sides have.

    Who settles it so in another copy makes the same spans.
    """
    if not can_keep_both(conflict):
        raise ValueError("only spans at other places or of other labels stand side by side")
    first, *others = (side.entity for side in conflict.sides)
    beside = [o for o in others if isinstance(o, Span) and _place(o) != _place(first)]
    copies = [EntityChange(None, replace(other, id=_beside(other))) for other in beside]
    changes = [*conflict.settled(first), *copies]
    return _resolve(session, conflict, changes, origin)


def _beside(other: Span) -> str:
    return derived_id("beside", other.id, other.label, str(other.start), str(other.end))


def can_keep_both(conflict: Conflict) -> bool:
    """Return whether the sides are spans that can stand side by side."""
    spans = [side.entity for side in conflict.sides if isinstance(side.entity, Span)]
    return len(spans) == len(conflict.sides) and len({_place(span) for span in spans}) > 1


def _place(entity: Entity | None) -> object:
    return (entity.label, entity.start, entity.end) if isinstance(entity, Span) else None


def _resolve(
    session: ProjectSession,
    conflict: Conflict,
    changes: Sequence[EntityChange],
    origin: object | None,
) -> Action:
    # The words themselves: what stands around them is said in the language of who reads it.
    name, label = _name(conflict.entity)
    return session.commit(ActionKind.RESOLVE, changes, origin=origin, subject=name or label)


# In words -----------------------------------------------------------------------------------

_REASONS: Final = {
    ConflictReason.CHANGED: message("errors", "both sides changed it, differently"),
    ConflictReason.MADE: message("errors", "both sides made it, differently"),
    ConflictReason.REMOVED: message("errors", "one side removed what the other changed"),
    ConflictReason.NEEDED: message("errors", "one side removed what the other needs; it came back"),
}
_KINDS: Final = {
    EntityKind.ANNOTATOR: message("errors", "The annotator “{name}”"),
    EntityKind.SCHEME: message("errors", "The scheme “{name}”"),
    EntityKind.ACTOR: message("errors", "The actor “{name}”"),
    EntityKind.ARTICLE: message("errors", "The article “{name}”"),
    EntityKind.RUN: message("errors", "A pipeline’s run"),
    EntityKind.SPAN: message("errors", "{label} “{name}”"),
    EntityKind.LINK: message("errors", "A link “{name}”"),
    EntityKind.VERDICT: message("errors", "The verdict on {label} “{name}”"),
    EntityKind.LINK_VERDICT: message("errors", "The verdict on a link “{name}”"),
    EntityKind.LAYER_STATE: message("errors", "The state of the article"),
    EntityKind.DISMISSAL: message("errors", "That “{name}” is never {label}"),
    EntityKind.ASSIGNMENT: message("errors", "Who works on the article"),
    EntityKind.ADJUDICATION: message("errors", "A reviewer’s decision"),
}


def reason_words(conflict: Conflict) -> Phrase:
    """Return why it is a conflict."""
    return Phrase(_REASONS[conflict.reason])


def conflict_words(conflict: Conflict) -> Phrase:
    """Return what a conflict is about."""
    name, label = _name(conflict.entity)
    return Phrase(_KINDS[conflict.kind], {"name": name, "label": label})


def conflict_article(conflict: Conflict) -> str:
    """Return the id of the article that a conflict is in, empty for the whole project."""
    return EntityChange(None, conflict.entity).article or ""


def _name(entity: Entity) -> tuple[str, str]:
    """Return what an entity is called, and its label where it has one."""
    match entity:
        case Span():
            return _short(entity.quote), entity.label
        case Verdict():
            return _short(entity.suggestion.quote), entity.suggestion.label
        case Link() | LinkVerdict():
            return entity.type, ""
        case Dismissal():
            return _short(entity.words), entity.label
        case Article():
            return entity.title or entity.name, ""
        case Actor() | Annotator():
            return entity.name, ""
        case LayerState():
            return "", ""
        case _:
            return str(getattr(entity, "name", "")), ""


def _short(quote: str) -> str:
    words = " ".join(quote.split())
    return words if len(words) <= _QUOTED else f"{words[:_QUOTED].rstrip()}…"

"""What becomes of a suggestion: the copy that an annotator accepts, and the verdict on it."""

from __future__ import annotations

from dataclasses import replace

from goldspan.domain.actor import Actor
from goldspan.domain.change import EntityChange
from goldspan.domain.ids import new_id
from goldspan.domain.layer import (
    ActorRef,
    AttrValue,
    Link,
    LinkVerdict,
    Origin,
    Span,
    Verdict,
    VerdictKind,
    link_verdict_id,
    verdict_id,
)
from goldspan.domain.scheme import AttributeKind, LabelType
from goldspan.services.actors.register import Register
from goldspan.services.desk.links import LinkKey


def origin_of(suggestion: Span | Link) -> Origin:
    """Return what an own span or link remembers of the suggestion it comes from."""
    decided = suggestion.origin
    article = decided.article if decided is not None else None
    return Origin(suggestion.id, suggestion.annotator, suggestion.run, article)


def accepted_copy(
    suggestion: Span, annotator: str, register: Register
) -> tuple[Span, list[EntityChange]]:
    """Return the annotator's copy of a suggestion, and the register entries it makes."""
    changes: list[EntityChange] = []
    attrs: dict[str, AttrValue] = {}
    for key, value in suggestion.attrs.items():
        if isinstance(value, ActorRef) and value.name:
            kind = suggestion.attrs.get("kind", "")
            actor, made = register.find_or_make(value.name, kind if isinstance(kind, str) else "")
            if made is not None:
                changes.append(made)
            attrs[key] = ActorRef(actor=actor.id)
        else:
            attrs[key] = value
    copy = replace(
        suggestion,
        id=new_id(),
        annotator=annotator,
        attrs=attrs,
        score=None,
        run=None,
        origin=origin_of(suggestion),
    )
    return copy, changes


def verdict_on(suggestion: Span, annotator: str, kind: VerdictKind, span: str | None) -> Verdict:
    """Return an annotator's verdict on a suggestion; `span` is what it became, if anything."""
    return Verdict(
        id=verdict_id(annotator, suggestion.article, *suggestion.key()),
        article=suggestion.article,
        annotator=annotator,
        kind=kind,
        label=suggestion.label,
        start=suggestion.start,
        end=suggestion.end,
        suggestion=suggestion,
        span=span,
    )


def verdict_on_link(
    suggestion: Link, key: LinkKey, annotator: str, kind: VerdictKind, link: str | None
) -> LinkVerdict:
    """Return an annotator's verdict on a suggested link; `link` is what it became, if anything."""
    link_type, source, target = key
    return LinkVerdict(
        id=link_verdict_id(annotator, suggestion.article, link_type, source, target),
        article=suggestion.article,
        annotator=annotator,
        kind=kind,
        type=link_type,
        source=source,
        target=target,
        suggestion=suggestion,
        link=link,
    )


def as_entered(label: LabelType, actor: Actor) -> dict[str, AttrValue]:
    """Return the attributes of a mention whose actor is known; none for labels without actors."""
    actor_key = next((a.key for a in label.attributes if a.kind is AttributeKind.ACTOR), None)
    if actor_key is None:
        return {}
    attrs: dict[str, AttrValue] = {actor_key: ActorRef(actor=actor.id)}
    if actor.kind and label.attribute("kind") is not None:
        attrs["kind"] = actor.kind
    return attrs

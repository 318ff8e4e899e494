"""Mark all occurrences, second half: makes the spans, by the rules for those made by hand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Final

from goldspan.domain.change import Action, ActionKind, ChangeEvent, EntityChange, EntityKind
from goldspan.domain.errors import RefusedError
from goldspan.domain.layer import ActorRef, Span
from goldspan.services.actors.register import Register
from goldspan.services.desk.labelling import Desk
from goldspan.services.desk.sharing import Shared
from goldspan.services.marking.mark_all import Wanted
from goldspan.services.progress import Progress
from goldspan.services.project.session import ProjectSession

Range = tuple[int, int]
ARTICLES_AT_ONCE: Final = 20


@dataclass(frozen=True, slots=True)
class Marked:
    """What was done in one article: the changes, and how many spans they make."""

    changes: tuple[EntityChange, ...]
    spans: int


@dataclass(slots=True)
class Here:
    """The open desk, what was marked on it already, and a copy of its register.

    The desk, as the origin of the action, does not hear of what is done in other articles, nor
    of what is done in its own one in the thread: `catch_up` tells it.
    """

    desk: Desk
    marked: Marked
    register: Register
    action: Action | None = None
    missed: list[EntityChange] = field(default_factory=list)

    @classmethod
    def of(cls, desk: Desk, wanted: Wanted, ranges: Iterable[Range] = ()) -> Here:
        """Mark these ranges on the open desk, without submitting it. Call on the desk's thread."""
        return cls(desk, mark_on(desk, wanted, ranges), Register(desk.register.actors()))

    def miss(self, parts: Mapping[str, Marked]) -> None:
        """Note what was marked in other articles, or in this one, without the desk."""
        for article_id, part in parts.items():
            own = self.desk.article.id == article_id
            self.missed += [c for c in part.changes if own or c.kind is EntityKind.ACTOR]

    def catch_up(self) -> None:
        """Let the desk know what it missed. Call on the desk's thread."""
        if self.action is not None and self.missed:
            self.desk.receive(ChangeEvent(self.action, tuple(self.missed)))


@dataclass(frozen=True, slots=True)
class MarkedAll:
    """How much was marked, and what was refused after all because something changed meanwhile."""

    spans: int
    articles: int
    left_out: int


def mark_on(desk: Desk, wanted: Wanted, ranges: Iterable[Range]) -> Marked:
    """Make spans on a desk, at once for whoever looks at it; the changes are to be submitted.

    What is refused is left out. Call on the desk's thread.
    """
    made = 0
    with desk.gathered() as changes:
        for start, end in ranges:
            try:
                span = desk.make_span(wanted.label, start, end)
            except RefusedError:
                continue
            _complete(desk, span, wanted)
            made += 1
    return Marked(net_changes(changes), made)


def mark_here(desk: Desk, wanted: Wanted, ranges: Sequence[Range]) -> MarkedAll:
    """Make spans in the open article, as one action."""
    marked = mark_on(desk, wanted, ranges)
    desk.submit(ActionKind.MARK_ALL, marked.changes, wanted.label)
    return MarkedAll(marked.spans, min(marked.spans, 1), len(ranges) - marked.spans)


def mark_everywhere(
    session: ProjectSession,
    wanted: Wanted,
    ranges: Mapping[str, Sequence[Range]],
    progress: Progress,
    here: Here | None = None,
) -> MarkedAll:
    """Make spans in many articles as one action, saved some articles at a time. Call in a thread.

    `ranges` are what `here` has not marked already, by article. Raise `CancelledError` where the
    user cancelled: what was marked before stays and is undone as one.
    """
    session.flush()
    shared = Shared.of(session, here.register if here is not None else None)
    origin = here.desk if here is not None else None
    done = [here.marked] if here is not None and here.marked.changes else []
    wished = sum(map(len, ranges.values())) + sum(part.spans for part in done)
    with session.long_action(ActionKind.MARK_ALL, wanted.label, origin) as action:
        if here is not None:
            here.action = action.action
        for part in done:
            action.commit(part.changes)
        for number, ids in enumerate(_batches(ranges)):
            progress.report(number * ARTICLES_AT_ONCE, len(ranges))
            parts = {i: _mark_in(session, shared, wanted, i, ranges[i]) for i in ids}
            action.commit([change for part in parts.values() for change in part.changes])
            done += [part for part in parts.values() if part.changes]
            if here is not None:
                here.miss(parts)
        progress.report(len(ranges), len(ranges))
    made = sum(part.spans for part in done)
    return MarkedAll(made, len(done), wished - made)


def _batches(articles: Iterable[str]) -> Iterator[list[str]]:
    rest = iter(articles)
    while batch := list(islice(rest, ARTICLES_AT_ONCE)):
        yield batch


def _mark_in(
    session: ProjectSession,
    shared: Shared,
    wanted: Wanted,
    article_id: str,
    ranges: Iterable[Range],
) -> Marked:
    article = session.store.article(article_id)
    if article is None:
        return Marked((), 0)
    layer = shared.stored_layer(session.store, article_id)
    return mark_on(Desk(session, article, session.store.text(article_id), layer), wanted, ranges)


def _complete(desk: Desk, span: Span, wanted: Wanted) -> None:
    """Give a new span the actor that is meant, where its words alone do not say who that is."""
    kind = wanted.attrs.get("kind", "")
    for key, value in wanted.attrs.items():
        if key in desk.layer.spans[span.id].attrs:
            continue
        entry = desk.register.actor(value.actor) if isinstance(value, ActorRef) else None
        suggested = value.name if isinstance(value, ActorRef) else None
        name = entry.name if entry is not None else suggested
        if name:
            desk.set_actor(span.id, key, name, kind if isinstance(kind, str) else "")
        else:
            desk.set_attr(span.id, key, value)


def net_changes(changes: Iterable[EntityChange]) -> tuple[EntityChange, ...]:
    """Return changes with one for each entity, in the order in which they were changed first."""
    nets: dict[tuple[EntityKind, str], EntityChange] = {}
    for change in changes:
        key = (change.kind, change.entity.id)
        first = nets.get(key)
        nets[key] = change if first is None else EntityChange(first.before, change.after)
    return tuple(net for net in nets.values() if net.before != net.after)

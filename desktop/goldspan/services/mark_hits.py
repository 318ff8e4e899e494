"""Mark all occurrences, second half: makes the spans, by the rules for those made by hand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from goldspan.domain.change import ActionKind, EntityChange, EntityKind
from goldspan.domain.errors import RefusedError
from goldspan.domain.layer import Span
from goldspan.services.desk_sharing import Shared
from goldspan.services.labelling import Desk
from goldspan.services.mark_all import Wanted
from goldspan.services.progress import Progress
from goldspan.services.register import Register
from goldspan.services.session import ProjectSession

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Marked:
    """What was done in one article: the changes, and how many spans they make."""

    changes: tuple[EntityChange, ...]
    spans: int


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
    return Marked(_net(changes), made)


def mark_here(desk: Desk, wanted: Wanted, ranges: Sequence[Range]) -> MarkedAll:
    """Make spans in the open article, as one action."""
    marked = mark_on(desk, wanted, ranges)
    desk.submit(ActionKind.LABEL, marked.changes, wanted.label)
    return MarkedAll(marked.spans, min(marked.spans, 1), len(ranges) - marked.spans)


def mark_everywhere(
    session: ProjectSession,
    wanted: Wanted,
    ranges: Mapping[str, Sequence[Range]],
    progress: Progress,
    *,
    here: tuple[Desk, Marked] | None = None,
    register: Register | None = None,
) -> MarkedAll:
    """Make spans in many articles as one action, saved article by article. Call in a thread.

    `here` is the open desk with what was marked on it already; `ranges` are those of the other
    articles, by id. `register` is the open desk's. Raise `CancelledError` where the user
    cancelled: what was marked before stays and is undone as one.
    """
    shared = Shared.of(session, register)
    origin = here[0] if here is not None else None
    spans, articles = (here[1].spans, min(here[1].spans, 1)) if here is not None else (0, 0)
    wished = sum(map(len, ranges.values())) + spans
    with session.long_action(ActionKind.LABEL, wanted.label, origin) as action:
        if here is not None and here[1].changes:
            action.commit(here[1].changes)
        for number, (article_id, places) in enumerate(ranges.items()):
            progress.report(number, len(ranges))
            article = session.store.article(article_id)
            if article is None:
                continue
            layer = shared.stored_layer(session.store, article_id)
            desk = Desk(session, article, session.store.text(article_id), layer)
            marked = mark_on(desk, wanted, places)
            if marked.changes:
                action.commit(marked.changes)
                spans += marked.spans
                articles += 1
        progress.report(len(ranges), len(ranges))
    return MarkedAll(spans, articles, wished - spans)


def _complete(desk: Desk, span: Span, wanted: Wanted) -> None:
    """Give a new span what is known of the actor, where its words do not say it."""
    for key, value in wanted.attrs.items():
        if key not in span.attrs:
            desk.set_attr(span.id, key, value)


def _net(changes: Iterable[EntityChange]) -> tuple[EntityChange, ...]:
    """Return changes with one for each entity, in the order in which they were changed first."""
    nets: dict[tuple[EntityKind, str], EntityChange] = {}
    for change in changes:
        key = (change.kind, change.entity.id)
        first = nets.get(key)
        nets[key] = change if first is None else EntityChange(first.before, change.after)
    return tuple(net for net in nets.values() if net.before != net.after)

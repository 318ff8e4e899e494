"""The desk: one article under one annotator's hands, and every command that works on it.

The desk holds what the annotate page shows, changes it at once, and hands the same changes to
the session's writer. It knows nothing of other people's layers.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from goldspan.domain.annotator import AnnotatorKind
from goldspan.domain.article import Article
from goldspan.domain.change import Action, ActionKind, ChangeEvent, EntityChange
from goldspan.domain.errors import ConflictError, GoldspanError
from goldspan.domain.ids import new_id
from goldspan.domain.layer import (
    ActorRef,
    AttrValue,
    LayerState,
    Link,
    Origin,
    Span,
    VerdictKind,
    WorkState,
    layer_state_id,
)
from goldspan.domain.messages import message
from goldspan.services.desk_layer import DeskLayer, reading_order
from goldspan.services.register import Register
from goldspan.services.session import ProjectSession
from goldspan.services.suggestions import accepted_copy, as_entered, verdict_on

NO_ATTRS: Final[Mapping[str, AttrValue | None]] = MappingProxyType({})


class Desk:
    """An article open for annotation; make one with `open_desk`."""

    def __init__(
        self, session: ProjectSession, article: Article, text: str, layer: DeskLayer
    ) -> None:
        self._session = session
        self._annotator = session.annotator.id
        self.article = article
        self.text = text
        self.layer = layer
        self.register: Register = layer.register
        self._listeners: list[Callable[[Sequence[EntityChange]], None]] = []
        self._refused: Callable[[GoldspanError], None] | None = None

    # Listening -----------------------------------------------------------------------------

    def listen(self, listener: Callable[[Sequence[EntityChange]], None]) -> None:
        """Call the listener with each batch of changes, right after the desk applied it."""
        self._listeners.append(listener)

    def on_refused(self, listener: Callable[[GoldspanError], None]) -> None:
        """Call the listener, on the writer's thread, when the project refuses a change.

        The desk then shows what the project does not hold: it has to be opened anew.
        """
        self._refused = listener

    def receive(self, event: ChangeEvent) -> None:
        """Take in what others changed: undo, prefill, another page. Call on the desk's thread."""
        if event.origin is self:
            return
        mine = [change for change in event.changes if self.layer.concerns(change)]
        if mine:
            self._apply(mine)

    # Spans ---------------------------------------------------------------------------------

    def make_span(self, label: str, start: int, end: int) -> Span:
        """Make a span, or return the one that is there; a suggestion of the same is covered."""
        self._check_writable()
        existing = self.layer.own_span(label, start, end)
        if existing is not None:
            return existing
        suggestion = self.layer.open_suggestion(label, start, end)
        changes: list[EntityChange] = []
        if suggestion is not None:
            span, changes = accepted_copy(suggestion, self._annotator, self.register)
        else:
            span = Span(
                id=new_id(),
                article=self.article.id,
                annotator=self._annotator,
                label=label,
                start=start,
                end=end,
                quote=self.text[start:end],
                attrs=self._known_attrs(label, self.text[start:end]),
            )
        changes = [*changes, EntityChange(None, span)]
        if suggestion is not None:
            changes.append(self._verdict(suggestion, VerdictKind.COVERED, span.id))
        self._do(ActionKind.LABEL, changes, label)
        return span

    def relabel(self, span_id: str, label: str) -> Span:
        """Give a span another label; attributes and links that it cannot have fall away."""
        span = self.layer.spans[span_id]
        if span.label == label:
            return span
        label_type = self._session.scheme.label(label)
        kept = {
            key: value
            for key, value in span.attrs.items()
            if label_type is not None and label_type.attribute(key) is not None
        }
        known = self._known_attrs(label, span.quote)
        after = replace(span, label=label, attrs={**known, **kept})
        unfit = [
            EntityChange(link, None)
            for link in self.layer.links_of(span_id)
            if not self._fits(link, after)
        ]
        self._do(ActionKind.RELABEL, [*unfit, EntityChange(span, after)], label)
        return after

    def resize(self, span_id: str, start: int, end: int) -> Span:
        """Give a span other boundaries."""
        span = self.layer.spans[span_id]
        if (span.start, span.end) == (start, end) or not 0 <= start < end <= len(self.text):
            return span
        after = replace(span, start=start, end=end, quote=self.text[start:end])
        self._do(ActionKind.RESIZE, [EntityChange(span, after)], span.label)
        return after

    def delete(self, span_ids: Iterable[str]) -> None:
        """Delete spans with their links; a suggestion they came from counts as rejected."""
        changes: list[EntityChange] = []
        gone: set[str] = set()
        subject = ""
        for span_id in span_ids:
            span = self.layer.spans[span_id]
            subject = span.label
            for link in self.layer.links_of(span_id):
                if link.id not in gone:
                    gone.add(link.id)
                    changes.append(EntityChange(link, None))
            changes.append(EntityChange(span, None))
            changes += [
                EntityChange(verdict, replace(verdict, kind=VerdictKind.REJECTED, span=None))
                for verdict in self.layer.verdicts.values()
                if verdict.span == span_id
            ]
        if changes:
            self._do(ActionKind.DELETE, changes, subject)

    def set_attr(self, span_id: str, key: str, value: AttrValue | None) -> None:
        """Set an attribute of a span, or take it away with None."""
        span = self.layer.spans[span_id]
        attrs = {k: v for k, v in span.attrs.items() if k != key}
        if value is not None:
            attrs[key] = value
        self._edit(span, replace(span, attrs=attrs))

    def set_actor(self, span_id: str, key: str, name: str) -> None:
        """Point an actor attribute at the register's entry of this name, made where it is new."""
        name = name.strip()
        span = self.layer.spans[span_id]
        if not name:
            self.set_attr(span_id, key, None)
            return
        kind = span.attrs.get("kind", "")
        actor, made = self.register.find_or_make(name, kind if isinstance(kind, str) else "")
        attrs: dict[str, AttrValue] = {**span.attrs, key: ActorRef(actor=actor.id)}
        if not kind and actor.kind:
            attrs["kind"] = actor.kind
        self._edit(span, replace(span, attrs=attrs), [made] if made else [])

    def set_doubtful(self, span_id: str, doubtful: bool) -> None:
        """Flag a span as doubtful, or take the flag away."""
        span = self.layer.spans[span_id]
        self._edit(span, replace(span, doubtful=doubtful))

    def set_note(self, span_id: str, note: str) -> None:
        """Keep a note on a span."""
        span = self.layer.spans[span_id]
        self._edit(span, replace(span, note=note))

    # Suggestions ---------------------------------------------------------------------------

    def accept(self, suggestion_ids: Iterable[str]) -> list[Span]:
        """Accept suggested spans: each becomes a span of one's own, with its origin."""
        changes: list[EntityChange] = []
        made: list[Span] = []
        chosen = self._open(suggestion_ids)
        for suggestion in chosen:
            span = self.layer.own_span(*suggestion.key())
            if span is None:
                span, register_changes = accepted_copy(suggestion, self._annotator, self.register)
                changes += [*register_changes, EntityChange(None, span)]
                made.append(span)
            changes.append(self._verdict(suggestion, VerdictKind.ACCEPTED, span.id))
        self._do_if(ActionKind.ACCEPT, changes, _named(chosen))
        return made

    def reject(self, suggestion_ids: Iterable[str]) -> None:
        """Reject suggested spans, for this article, range and label."""
        chosen = self._open(suggestion_ids)
        changes = [self._verdict(each, VerdictKind.REJECTED, None) for each in chosen]
        self._do_if(ActionKind.REJECT, changes, _named(chosen))

    def accept_edited(
        self,
        suggestion_id: str,
        *,
        label: str | None = None,
        start: int | None = None,
        end: int | None = None,
        attrs: Mapping[str, AttrValue | None] = NO_ATTRS,
    ) -> Span:
        """Accept a suggestion with another label, other boundaries or other attributes.

        What is not given stays as suggested; None takes an attribute away, an actor given by
        name is entered in the register.
        """
        suggestion = self.layer.suggestions[suggestion_id]
        wanted = {key: value for key, value in {**suggestion.attrs, **attrs}.items() if value}
        if label not in (None, suggestion.label):
            wanted = {}
        first = suggestion.start if start is None else start
        last = suggestion.end if end is None else end
        changed = replace(
            suggestion,
            label=label or suggestion.label,
            start=first,
            end=last,
            quote=self.text[first:last],
            attrs=wanted,
        )
        edited, changes = accepted_copy(changed, self._annotator, self.register)
        verdict = self._verdict(suggestion, VerdictKind.EDITED, edited.id)
        self._do(ActionKind.ACCEPT, [*changes, EntityChange(None, edited), verdict], edited.label)
        return edited

    def accept_link(self, link_id: str) -> Link | None:
        """Accept a suggested link, and with it those of its ends that are still open.

        None where an end was rejected: then there is nothing to link.
        """
        suggested = self.layer.suggested_links[link_id]
        ends = self.layer.shown_ends(suggested)
        if ends is None:
            return None
        changes: list[EntityChange] = []
        own: list[Span] = []
        for end in ends:
            suggestion = self.layer.suggestions.get(end) if self.layer.is_open(end) else None
            if suggestion is None:
                own.append(self.layer.spans[end])
                continue
            span, register_changes = accepted_copy(suggestion, self._annotator, self.register)
            verdict = self._verdict(suggestion, VerdictKind.ACCEPTED, span.id)
            changes += [*register_changes, EntityChange(None, span), verdict]
            own.append(span)
        link = Link(
            id=new_id(),
            article=self.article.id,
            annotator=self._annotator,
            type=suggested.type,
            source=own[0].id,
            target=own[1].id,
            origin=Origin(suggested.id, suggested.annotator, suggested.run),
        )
        if not self._fits(link, own[0]) or not self._fits(link, own[1]):
            return None
        self._do(ActionKind.LINK, [*changes, EntityChange(None, link)], link.type)
        return link

    # Links ---------------------------------------------------------------------------------

    def link_types(self, source_id: str, target_id: str) -> list[str]:
        """Return the keys of the link types that may join these two spans, in this direction."""
        source, target = self.layer.spans.get(source_id), self.layer.spans.get(target_id)
        if source is None or target is None or source_id == target_id:
            return []
        return [
            link.key
            for link in self._session.scheme.links
            if source.label in link.sources and target.label in link.targets
        ]

    def link(self, link_type: str, source_id: str, target_id: str) -> Link:
        """Link two spans, or return the link that is there."""
        for existing in self.layer.links_of(source_id):
            if (existing.type, existing.target) == (link_type, target_id):
                return existing
        if link_type not in self.link_types(source_id, target_id):
            raise GoldspanError(
                message("errors", "These two spans cannot be linked this way."),
                todo=message("errors", "Link a claim to the actor who says it, or to its date."),
            )
        link = Link(
            id=new_id(),
            article=self.article.id,
            annotator=self._annotator,
            type=link_type,
            source=source_id,
            target=target_id,
        )
        self._do(ActionKind.LINK, [EntityChange(None, link)], link_type)
        return link

    def unlink(self, link_id: str) -> None:
        """Remove a link."""
        link = self.layer.links[link_id]
        self._do(ActionKind.UNLINK, [EntityChange(link, None)], link.type)

    # State ---------------------------------------------------------------------------------

    @property
    def state(self) -> WorkState:
        """Return how far the annotator is with this article."""
        return self.layer.state.state if self.layer.state else WorkState.NEW

    def set_state(self, state: WorkState, reason: str = "") -> None:
        """Mark the article as begun, done or skipped."""
        before = self.layer.state
        after = self._state(state, reason)
        if before != after:
            self._check_writable()
            self._submit(ActionKind.STATE, [EntityChange(before, after)], state.value)

    # How changes travel --------------------------------------------------------------------

    def _known_attrs(self, label: str, quote: str) -> dict[str, AttrValue]:
        """Return what is known of these words: the register's entry of an actor of this name."""
        label_type = self._session.scheme.label(label)
        actor = self.register.find(quote)
        if label_type is None or actor is None:
            return {}
        return as_entered(label_type, actor)

    def _fits(self, link: Link, changed: Span) -> bool:
        link_type = self._session.scheme.link(link.type)
        if link_type is None:
            return False
        if link.source == changed.id:
            return changed.label in link_type.sources
        return changed.label in link_type.targets

    def _open(self, suggestion_ids: Iterable[str]) -> list[Span]:
        wanted = dict.fromkeys(suggestion_ids)
        found = [self.layer.suggestions[i] for i in wanted if self.layer.is_open(i)]
        return sorted({span.key(): span for span in found}.values(), key=reading_order)

    def _verdict(self, suggestion: Span, kind: VerdictKind, span: str | None) -> EntityChange:
        after = verdict_on(suggestion, self._annotator, kind, span)
        return EntityChange(self.layer.verdicts.get(after.id), after)

    def _edit(self, before: Span, after: Span, also: Sequence[EntityChange] = ()) -> None:
        if before != after:
            self._do(ActionKind.EDIT, [*also, EntityChange(before, after)], before.label)

    def _state(self, state: WorkState, reason: str) -> LayerState:
        return LayerState(
            id=layer_state_id(self._annotator, self.article.id),
            article=self.article.id,
            annotator=self._annotator,
            state=state,
            reason=reason,
        )

    def _do_if(self, kind: ActionKind, changes: Sequence[EntityChange], subject: str) -> None:
        if changes:
            self._do(kind, changes, subject)

    def _do(self, kind: ActionKind, changes: Sequence[EntityChange], subject: str) -> None:
        """Apply and submit changes; the first of an article also marks it as begun."""
        self._check_writable()
        if self.state is WorkState.NEW:
            begun = EntityChange(self.layer.state, self._state(WorkState.BEGUN, ""))
            changes = [*changes, begun]
        self._submit(kind, changes, subject)

    def _submit(self, kind: ActionKind, changes: Sequence[EntityChange], subject: str) -> None:
        self._apply(changes)
        saved = self._session.submit(kind, changes, origin=self, subject=subject)
        saved.add_done_callback(self._saved)

    def _saved(self, saved: Future[Action]) -> None:
        error = saved.exception()
        if self._refused is not None and isinstance(error, ConflictError):
            self._refused(error)

    def _apply(self, changes: Sequence[EntityChange]) -> None:
        for change in changes:
            self.layer.apply(change)
        if isinstance(article := self._newest_article(changes), Article):
            self.article = article
        for listener in self._listeners:
            listener(changes)

    def _newest_article(self, changes: Sequence[EntityChange]) -> Article | None:
        for change in reversed(changes):
            if isinstance(change.after, Article) and change.after.id == self.article.id:
                return change.after
        return None

    def _check_writable(self) -> None:
        if self._session.read_only:
            raise GoldspanError(
                message("errors", "This project is open for reading only."),
                todo=message("errors", "Close the other window of it, or open a copy."),
            )


def open_desk(session: ProjectSession, article_id: str) -> Desk:
    """Load an article with the annotator's own layer and the pipelines' suggestions.

    What was submitted before is saved first. Raise `GoldspanError` where that fails, or where
    the article is gone.
    """
    if not session.read_only:
        session.flush()
    store = session.store
    article = store.article(article_id)
    if article is None:
        raise GoldspanError(
            message("errors", "This article is no longer in the project."),
            todo=message("errors", "Choose another one in the library."),
        )
    pipelines = {a.id for a in store.annotators() if a.kind is AnnotatorKind.PIPELINE}
    me = session.annotator.id
    spans, links = store.spans(article_id), store.links(article_id)
    layer = DeskLayer(
        article=article_id,
        annotator=me,
        pipelines=pipelines,
        register=Register(store.actors()),
        spans=[span for span in spans if span.annotator == me],
        links=[link for link in links if link.annotator == me],
        suggestions=[span for span in spans if span.annotator in pipelines],
        suggested_links=[link for link in links if link.annotator in pipelines],
        verdicts=store.verdicts(article_id, me),
        state=store.state(article_id, me),
    )
    return Desk(session, article, store.text(article_id), layer)


def _named(chosen: Sequence[Span]) -> str:
    """Return what an action on these is called: the label of one, the number of many."""
    return chosen[0].label if len(chosen) == 1 else str(len(chosen))

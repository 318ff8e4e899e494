"""The desk: one article under one annotator's hands, and every command that works on it.

The desk holds what the annotate page shows, changes it at once, and hands the same changes to
the session's writer. It knows nothing of other people's layers.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from goldspan.domain.annotator import AnnotatorKind
from goldspan.domain.change import ActionKind, EntityChange
from goldspan.domain.errors import GoldspanError
from goldspan.domain.ids import new_id
from goldspan.domain.layer import (
    ActorRef,
    AttrValue,
    Link,
    Span,
    VerdictKind,
)
from goldspan.domain.messages import message
from goldspan.domain.scheme import LabelType
from goldspan.services.date_types import with_fitting_type
from goldspan.services.date_words import (
    DateReading,
    date_attribute,
    known_date,
    marked_date,
    re_read,
)
from goldspan.services.deciding import DecidingDesk
from goldspan.services.desk_layer import DeskLayer
from goldspan.services.register import Register
from goldspan.services.session import ProjectSession
from goldspan.services.suggestions import accepted_copy, as_entered


class Desk(DecidingDesk):
    """An article open for annotation; make one with `open_desk`."""

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
                attrs=self._known_attrs(label, start, end),
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
        known = self._known_attrs(label, span.start, span.end)
        after = replace(span, label=label, attrs={**known, **kept})
        unfit = [
            EntityChange(link, None)
            for link in self.layer.links_of(span_id)
            if not self._fits(link, after)
        ]
        self._do(ActionKind.RELABEL, [*unfit, EntityChange(span, after)], label)
        return after

    def resize(self, span_id: str, start: int, end: int) -> Span:
        """Give a span other boundaries; a date that nobody has edited is read anew."""
        span = self.layer.spans[span_id]
        if (span.start, span.end) == (start, end) or not 0 <= start < end <= len(self.text):
            return span
        after = replace(span, start=start, end=end, quote=self.text[start:end])
        label = self._session.scheme.label(span.label)
        if label is not None:
            old = self._read_date(label, span.start, span.end)
            attrs = re_read(label, span.attrs, old, self._read_date(label, start, end))
            after = replace(after, attrs=span.attrs if attrs is None else attrs)
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
        label = self._session.scheme.label(span.label)
        if label is not None:
            attrs = with_fitting_type(label, key, attrs)
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

    # Links ---------------------------------------------------------------------------------

    def link_types(self, source_id: str, target_id: str) -> list[str]:
        """Return the keys of the link types that may join these two spans, in this direction."""
        source, target = self.layer.shown(source_id), self.layer.shown(target_id)
        if source is None or target is None or source_id == target_id:
            return []
        return [
            link.key
            for link in self._session.scheme.links
            if source.label in link.sources and target.label in link.targets
        ]

    def link(self, link_type: str, source_id: str, target_id: str) -> Link:
        """Link two spans, or return the link that is there; an end that is open is accepted."""
        for existing in self.layer.links_of(source_id):
            if (existing.type, existing.target) == (link_type, target_id):
                return existing
        if link_type not in self.link_types(source_id, target_id):
            raise GoldspanError(
                message("errors", "These two spans cannot be linked this way."),
                todo=message("errors", "Link a claim to the actor who says it, or to its date."),
            )
        became: dict[str, Span] = {}
        changes: list[EntityChange] = []
        for end in (source_id, target_id):
            if self.layer.is_open(end):
                changes += self._accepted_end(self.layer.suggestions[end], became)
        source, target = (
            became[end].id if end in became else end for end in (source_id, target_id)
        )
        link = self._new_link(link_type, source, target)
        self._do(ActionKind.LINK, [*changes, EntityChange(None, link)], link_type)
        return link

    def unlink(self, link_id: str) -> None:
        """Remove a link."""
        link = self.layer.links[link_id]
        self._do(ActionKind.UNLINK, [EntityChange(link, None)], link.type)

    def _known_attrs(self, label: str, start: int, end: int) -> dict[str, AttrValue]:
        """Return what is known of these words: the actor of this name, or what the date means."""
        label_type = self._session.scheme.label(label)
        if label_type is None:
            return {}
        actor = self.register.find(self.text[start:end])
        known = as_entered(label_type, actor) if actor is not None else {}
        return known or known_date(label_type, self._read_date(label_type, start, end))

    def _read_date(self, label: LabelType, start: int, end: int) -> DateReading | None:
        if date_attribute(label) is None:
            return None
        article = self.article
        return marked_date(self.text, start, end, article.document_time, article.language)

    def _edit(self, before: Span, after: Span, also: Sequence[EntityChange] = ()) -> None:
        if before != after:
            self._do(ActionKind.EDIT, [*also, EntityChange(before, after)], before.label)


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

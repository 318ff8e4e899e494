"""What lies on the desk: the annotator's own layer, the suggestions, and the verdicts on them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from goldspan.domain.actor import Actor
from goldspan.domain.annotator import Annotator, AnnotatorKind
from goldspan.domain.article import Article
from goldspan.domain.change import EntityChange
from goldspan.domain.layer import ActorRef, LayerState, Link, Span, Verdict, VerdictKind
from goldspan.services.register import Register

Key = tuple[str, int, int]


@dataclass(slots=True)
class _Index:
    """Spans and verdicts by what they mark, links by their ends, and what is still open."""

    own: dict[Key, str] = field(default_factory=dict)
    decided: dict[Key, str] = field(default_factory=dict)
    suggested: dict[Key, set[str]] = field(default_factory=dict)
    open: set[str] = field(default_factory=set)
    links: dict[str, set[str]] = field(default_factory=dict)
    suggested_links: dict[str, set[str]] = field(default_factory=dict)


class DeskLayer:
    """Spans, links and verdicts of one annotator on one article, and pipelines' suggestions."""

    def __init__(
        self,
        *,
        article: str,
        annotator: str,
        pipelines: Iterable[str],
        register: Register,
        spans: Iterable[Span],
        links: Iterable[Link],
        suggestions: Iterable[Span],
        suggested_links: Iterable[Link],
        verdicts: Iterable[Verdict],
        state: LayerState | None,
    ) -> None:
        self._article = article
        self._annotator = annotator
        self._pipelines = set(pipelines)
        self.register = register
        self.spans = {span.id: span for span in spans}
        self.links = {link.id: link for link in links}
        self.suggestions = {span.id: span for span in suggestions}
        self.suggested_links = {link.id: link for link in suggested_links}
        self.verdicts = {verdict.id: verdict for verdict in verdicts}
        self.state = state
        self._index = _Index(
            own={span.key(): span.id for span in self.spans.values()},
            decided={(v.label, v.start, v.end): v.id for v in self.verdicts.values()},
        )
        self._suggested_names: set[str] = set()
        for span in self.suggestions.values():
            self._index.suggested.setdefault(span.key(), set()).add(span.id)
            self._note_names(span)
        for key in self._index.suggested:
            self._refresh_open(key)
        for link in self.links.values():
            _join(self._index.links, link)
        for link in self.suggested_links.values():
            _join(self._index.suggested_links, link)

    # Reading -------------------------------------------------------------------------------

    def own_span(self, label: str, start: int, end: int) -> Span | None:
        """Return the annotator's span of this label and range, if there is one."""
        return self.spans.get(self._index.own.get((label, start, end), ""))

    def shown(self, identifier: str) -> Span | None:
        """Return the own span or open suggestion of this id, if the page shows one."""
        span = self.spans.get(identifier)
        return span if span or not self.is_open(identifier) else self.suggestions[identifier]

    def actor_names(self) -> list[str]:
        """Return the names an actor may have here: the register's, and those suggested."""
        names = {actor.name for actor in self.register.actors()} | self._suggested_names
        return sorted(names, key=str.casefold)

    def is_open(self, suggestion_id: str) -> bool:
        """Say whether the annotator has not decided on this suggestion yet."""
        return suggestion_id in self._index.open

    def open_count(self) -> int:
        """Return how many suggestions are left to decide."""
        return len(self._index.open)

    def open_suggestions(self) -> list[Span]:
        """Return the undecided suggestions in reading order."""
        found = [self.suggestions[identifier] for identifier in self._index.open]
        return sorted(found, key=reading_order)

    def open_suggestion(self, label: str, start: int, end: int) -> Span | None:
        """Return the undecided suggestion of this label and range, if there is one."""
        for identifier in self._index.suggested.get((label, start, end), ()):
            if identifier in self._index.open:
                return self.suggestions[identifier]
        return None

    def suggestions_of(self, key: Key) -> list[Span]:
        """Return all suggestions of this label and range, decided or not."""
        return [self.suggestions[i] for i in self._index.suggested.get(key, ())]

    def links_of(self, span_id: str) -> list[Link]:
        """Return the annotator's links from or to a span."""
        return [self.links[identifier] for identifier in self._index.links.get(span_id, ())]

    def suggested_links_of(self, suggestion_id: str) -> list[Link]:
        """Return the suggested links from or to a suggestion."""
        ids = self._index.suggested_links.get(suggestion_id, ())
        return [self.suggested_links[identifier] for identifier in ids]

    def open_links_of(self, identifier: str) -> list[Link]:
        """Return the suggested links of an own span or open suggestion that could still be made."""
        have = {(link.type, link.source, link.target) for link in self.links_of(identifier)}
        found: dict[str, Link] = {}
        for suggestion in self._behind(identifier):
            for link in self.suggested_links_of(suggestion):
                ends = self.shown_ends(link)
                if ends is not None and identifier in ends and (link.type, *ends) not in have:
                    found[link.id] = link
        return list(found.values())

    def shown_ends(self, suggested: Link) -> tuple[str, str] | None:
        """Return what stands for both ends now: an own span, or a suggestion that is open.

        None where an end was rejected or the span it became is gone.
        """
        ends = [
            end if self.is_open(end) else self.decided(end)
            for end in (suggested.source, suggested.target)
        ]
        return (ends[0], ends[1]) if ends[0] and ends[1] else None

    def _behind(self, identifier: str) -> set[str]:
        """Return the suggestions that an own span came from or equals, or the suggestion itself."""
        span = self.spans.get(identifier)
        if span is None:
            return {identifier} if self.is_open(identifier) else set()
        keys = {span.key()} | {
            (v.label, v.start, v.end) for v in self.verdicts.values() if v.span == identifier
        }
        return set().union(*(self._index.suggested.get(key, set()) for key in keys))

    def decided(self, suggestion_id: str) -> str | None:
        """Return the own span that a suggestion became, or None where it became none."""
        suggestion = self.suggestions.get(suggestion_id)
        if suggestion is None:
            return None
        verdict = self.verdicts.get(self._index.decided.get(suggestion.key(), ""))
        if verdict is not None and verdict.kind is not VerdictKind.REJECTED:
            return verdict.span if verdict.span in self.spans else None
        return self._index.own.get(suggestion.key())

    # Changing ------------------------------------------------------------------------------

    def concerns(self, change: EntityChange) -> bool:
        """Say whether a change from elsewhere shows on this desk."""
        entity = change.entity
        if isinstance(entity, Actor):
            return True
        if isinstance(entity, Annotator):
            return entity.kind is AnnotatorKind.PIPELINE
        if change.article != self._article:
            return False
        if isinstance(entity, Article):
            return True
        owner = getattr(entity, "annotator", None)
        return owner == self._annotator or owner in self._pipelines

    def apply(self, change: EntityChange) -> None:
        """Take in one change of whatever kind concerns the desk."""
        entity = change.entity
        match entity:
            case Span():
                self._apply_span(change, entity)
            case Link():
                self._apply_link(change, entity)
            case Verdict():
                key = (entity.label, entity.start, entity.end)
                self._index.decided.pop(key, None)
                self.verdicts.pop(entity.id, None)
                if change.after is not None:
                    self.verdicts[entity.id] = entity
                    self._index.decided[key] = entity.id
                self._refresh_open(key)
            case LayerState():
                self.state = entity if change.after is not None else None
            case Actor():
                self._apply_actor(change, entity)
            case Annotator():
                self._pipelines.add(entity.id)
            case _:
                pass

    def _apply_actor(self, change: EntityChange, actor: Actor) -> None:
        if change.after is None:
            self.register.drop(actor)
        else:
            self.register.put(actor)

    def _apply_span(self, change: EntityChange, entity: Span) -> None:
        own = entity.annotator == self._annotator
        before = change.before
        if isinstance(before, Span):
            (self.spans if own else self.suggestions).pop(entity.id, None)
            if own:
                self._index.own.pop(before.key(), None)
            else:
                self._index.suggested.get(before.key(), set()).discard(before.id)
                self._index.open.discard(before.id)
            self._refresh_open(before.key())
        if change.after is not None:
            (self.spans if own else self.suggestions)[entity.id] = entity
            if own:
                self._index.own[entity.key()] = entity.id
            else:
                self._index.suggested.setdefault(entity.key(), set()).add(entity.id)
                self._note_names(entity)
            self._refresh_open(entity.key())

    def _note_names(self, suggestion: Span) -> None:
        for value in suggestion.attrs.values():
            if isinstance(value, ActorRef) and value.name:
                self._suggested_names.add(value.name)

    def _apply_link(self, change: EntityChange, link: Link) -> None:
        own = link.annotator == self._annotator
        links = self.links if own else self.suggested_links
        index = self._index.links if own else self._index.suggested_links
        if change.after is not None:
            links[link.id] = link
            _join(index, link)
        elif links.pop(link.id, None) is not None:
            for end in (link.source, link.target):
                index.get(end, set()).discard(link.id)

    def _refresh_open(self, key: Key) -> None:
        ids = self._index.suggested.get(key, set())
        if key in self._index.decided or key in self._index.own:
            self._index.open -= ids
        else:
            self._index.open |= ids


def reading_order(span: Span) -> tuple[int, int, str]:
    """Return where a span stands in reading order: outer spans before what they hold."""
    return (span.start, -span.end, span.label)


def _join(index: dict[str, set[str]], link: Link) -> None:
    for end in (link.source, link.target):
        index.setdefault(end, set()).add(link.id)

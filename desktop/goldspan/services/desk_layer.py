"""What lies on the desk: the annotator's own layer, the suggestions, and the verdicts on them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TypeVar

from goldspan.domain.actor import Actor
from goldspan.domain.annotator import Annotator, AnnotatorKind
from goldspan.domain.article import Article
from goldspan.domain.change import EntityChange
from goldspan.domain.layer import LayerState, Link, Span, Verdict, VerdictKind
from goldspan.services.register import Register

Key = tuple[str, int, int]
_Held = TypeVar("_Held", Span, Link, Verdict)


@dataclass(slots=True)
class _Index:
    """Own spans and verdicts by what they mark."""

    own: dict[Key, str] = field(default_factory=dict)
    decided: dict[Key, str] = field(default_factory=dict)


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

    # Reading -------------------------------------------------------------------------------

    def own_span(self, label: str, start: int, end: int) -> Span | None:
        """Return the annotator's span of this label and range, if there is one."""
        return self.spans.get(self._index.own.get((label, start, end), ""))

    def is_open(self, suggestion: Span) -> bool:
        """Say whether the annotator has not decided on this suggestion yet."""
        key = suggestion.key()
        return key not in self._index.decided and key not in self._index.own

    def open_suggestions(self) -> list[Span]:
        """Return the undecided suggestions in reading order."""
        found = [s for s in self.suggestions.values() if self.is_open(s)]
        return sorted(found, key=lambda s: (s.start, -s.end, s.label))

    def open_suggestion(self, label: str, start: int, end: int) -> Span | None:
        """Return the undecided suggestion of this label and range, if there is one."""
        for suggestion in self.suggestions.values():
            if suggestion.key() == (label, start, end) and self.is_open(suggestion):
                return suggestion
        return None

    def links_of(self, span_id: str) -> list[Link]:
        """Return the annotator's links from or to a span."""
        return [link for link in self.links.values() if span_id in (link.source, link.target)]

    def decided_ends(self, suggested: Link) -> tuple[str, str] | None:
        """Return the own spans that a suggested link would join, where both ends are decided."""
        source = self._decided(suggested.source)
        target = self._decided(suggested.target)
        return (source, target) if source and target else None

    def open_links(self) -> list[Link]:
        """Return suggested links between decided spans that are not linked so yet."""
        have = {(link.type, link.source, link.target) for link in self.links.values()}
        found = []
        for suggested in self.suggested_links.values():
            ends = self.decided_ends(suggested)
            if ends is not None and (suggested.type, *ends) not in have:
                found.append(suggested)
        return found

    def _decided(self, suggestion_id: str) -> str | None:
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
                own = entity.annotator == self._annotator
                _put(self.links if own else self.suggested_links, change, entity)
            case Verdict():
                _put(self.verdicts, change, entity)
                self._index.decided.pop((entity.label, entity.start, entity.end), None)
                if change.after is not None:
                    self._index.decided[(entity.label, entity.start, entity.end)] = entity.id
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
        if entity.annotator != self._annotator:
            _put(self.suggestions, change, entity)
            return
        if isinstance(change.before, Span):
            self._index.own.pop(change.before.key(), None)
            self.spans.pop(entity.id, None)
        if change.after is not None:
            self.spans[entity.id] = entity
            self._index.own[entity.key()] = entity.id


def _put(held: dict[str, _Held], change: EntityChange, entity: _Held) -> None:
    """Hold the entity, or let go of it where the change deletes it."""
    if change.after is None:
        held.pop(entity.id, None)
    else:
        held[entity.id] = entity

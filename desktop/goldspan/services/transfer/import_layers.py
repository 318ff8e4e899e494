"""Brings layers from files into a project: spans, links, actors, and how far their owner is."""

from __future__ import annotations

from dataclasses import dataclass, replace

from goldspan.domain.annotator import AnnotatorKind
from goldspan.domain.article import Article
from goldspan.domain.change import EntityChange
from goldspan.domain.exchange import ExchangeArticle, ExchangeSpan, LayerOwner
from goldspan.domain.ids import derived_id
from goldspan.domain.layer import LayerState, Span, WorkState, layer_state_id
from goldspan.domain.review import Assignment, assignment_id
from goldspan.domain.scheme import Scheme
from goldspan.services.actors.register import Register
from goldspan.services.transfer.layers import LayerReader, imported_span_id
from goldspan.store.project import ProjectStore


@dataclass(frozen=True, slots=True)
class LayerChanges:
    """What a layer brings: the changes in order, and how many new spans and links are in them."""

    changes: list[EntityChange]
    spans: int
    links: int


class LayerImport:
    """Adds layers to articles. What the project already has in a layer stays as it is."""

    def __init__(self, store: ProjectStore, scheme: Scheme) -> None:
        self._store = store
        self._scheme = scheme
        self._register = Register(store.actors())
        self._annotators = {annotator.id: annotator for annotator in store.annotators()}
        self._states = {state.id: state for state in store.states()}
        self._assigned = {assignment.id for assignment in store.assignments()}
        self._readers: dict[str, LayerReader] = {}
        self._added: set[tuple[str, str]] = set()

    def added(self, article: str, owner: LayerOwner) -> bool:
        """Return whether this import has added this owner's layer to the article already."""
        return (article, owner.annotator.id) in self._added

    def add(
        self, article: Article, layer: ExchangeArticle, owner: LayerOwner, *, known: bool
    ) -> LayerChanges:
        """Return the changes that add the layer to the article, `known` if it was there before."""
        annotator = owner.annotator
        self._added.add((article.id, annotator.id))
        changes: list[EntityChange] = []
        if annotator.id not in self._annotators:
            self._annotators[annotator.id] = annotator
            changes.append(EntityChange(None, annotator))
        annotator = self._annotators[annotator.id]
        present = self._store.spans(article.id, annotator.id) if known else []
        if present:
            spans, links, actors = self._merging(annotator.id, present).read(article.id, layer)
            ids = {span.id for span in present}
            spans = [span for span in spans if span.id not in ids]
            joined = {
                (link.type, link.source, link.target)
                for link in self._store.links(article.id, annotator.id)
            }
            links = [link for link in links if (link.type, link.source, link.target) not in joined]
        else:
            spans, links, actors = self._fresh(annotator.id).read(article.id, layer)
        changes += actors
        changes += [EntityChange(None, span) for span in spans]
        changes += [EntityChange(None, link) for link in links]
        if annotator.kind is not AnnotatorKind.PIPELINE:
            changes += self._state(article.id, annotator.id, owner)
            changes += self._asked(article.id, annotator.id, owner)
        return LayerChanges(changes, len(spans), len(links))

    def _state(self, article: str, annotator: str, owner: LayerOwner) -> list[EntityChange]:
        """Return the change to what a file says of the article; what the project knows stays."""
        identifier = layer_state_id(annotator, article)
        before = self._states.get(identifier)
        known = before or LayerState(identifier, article, annotator, WorkState.NEW)
        after = replace(known, note=known.note or owner.note)
        if known.state is WorkState.NEW:
            after = replace(after, state=owner.state, reason=owner.reason)
        if after == known:
            return []
        self._states[identifier] = after
        return [EntityChange(before, after)]

    def _asked(self, article: str, annotator: str, owner: LayerOwner) -> list[EntityChange]:
        """Return the change to what somebody was asked for; what the project knows stays."""
        labels = tuple(label.key for label in self._scheme.labels if label.key in owner.labels)
        identifier = assignment_id(annotator, article)
        if not labels or identifier in self._assigned:
            return []
        self._assigned.add(identifier)
        return [EntityChange(None, Assignment(identifier, article, annotator, labels))]

    def _register_for(self, annotator: str) -> Register | None:
        pipeline = self._annotators[annotator].kind is AnnotatorKind.PIPELINE
        return None if pipeline else self._register

    def _fresh(self, annotator: str) -> LayerReader:
        if annotator not in self._readers:
            self._readers[annotator] = LayerReader(
                self._scheme, annotator, self._register_for(annotator)
            )
        return self._readers[annotator]

    def _merging(self, annotator: str, present: list[Span]) -> LayerReader:
        """Return a reader that gives a span the id of the one that marks the same already."""
        same = {span.key(): span.id for span in present}
        taken = {span.id for span in present}

        def span_id(article: str, span: ExchangeSpan) -> str:
            marked = same.get((span.label, span.start, span.end))
            if marked is not None:
                return marked
            identifier = imported_span_id(annotator, article, span.id)
            if identifier in taken:
                # The file was renumbered since: its id stands for another span here.
                place = (span.label, str(span.start), str(span.end))
                return derived_id("span", annotator, article, span.id, *place)
            return identifier

        return LayerReader(self._scheme, annotator, self._register_for(annotator), span_id=span_id)

"""Tells what a pipeline's suggestions change in its layer of a project: differences only."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime

from goldspan.domain.annotator import Annotator
from goldspan.domain.change import EntityChange
from goldspan.domain.exchange import ExchangeArticle, ExchangeSpan
from goldspan.domain.ids import derived_id, new_id
from goldspan.domain.layer import (
    LayerState,
    Link,
    PipelineRun,
    Span,
    WorkState,
    layer_state_id,
)
from goldspan.domain.scheme import Scheme
from goldspan.prefill.requests import PipelineInfo
from goldspan.services.transfer.combining import StageResult
from goldspan.services.transfer.layers import LayerReader
from goldspan.services.transfer.plans import Stage
from goldspan.store.project import ProjectStore


@dataclass(slots=True)
class LayerCounts:
    """`spans` and `links` are what layers hold now on the articles read; the others differences."""

    spans: int = 0
    links: int = 0
    added: int = 0
    changed: int = 0
    removed: int = 0


def suggestion_id(annotator: str, article: str, span: ExchangeSpan) -> str:
    """Return the id of a suggested span: the same whenever the pipeline suggests it again."""
    return derived_id("span", annotator, article, span.label, str(span.start), str(span.end))


def pipeline_run(annotator: Annotator, stage: Stage, info: PipelineInfo) -> PipelineRun:
    """Return the record of a run that begins now."""
    asked = {} if stage.labels is None else {"asked_for": sorted(stage.labels)}
    return PipelineRun(
        id=new_id(),
        annotator=annotator.id,
        pipeline=annotator.name,
        version=info.version,
        started=datetime.now(UTC).isoformat(timespec="seconds"),
        config=json.dumps({**asdict(info), **asked}, sort_keys=True),
    )


class PipelineLayer:
    """The layer of a pipeline while a run of it goes through the articles."""

    def __init__(
        self, store: ProjectStore, scheme: Scheme, annotator: Annotator, run: PipelineRun
    ) -> None:
        self.annotator = annotator
        self._store = store
        self._scheme = scheme
        self._reader = LayerReader(
            scheme,
            annotator.id,
            None,
            run=run.id,
            span_id=lambda article, span: suggestion_id(annotator.id, article, span),
        )
        # The annotator and the run are entered with the first article that changes.
        self._entries = [EntityChange(None, run)]
        if annotator.id not in {known.id for known in store.annotators()}:
            self._entries.insert(0, EntityChange(None, annotator))

    def changes(self, article: str, result: StageResult, counts: LayerCounts) -> list[EntityChange]:
        """Return what differs on an article, and that it was read; count the spans and links."""
        spans, links, _ = self._reader.read(article, self._within_scheme(result))
        old_spans = {s.id: s for s in self._store.spans(article, self.annotator.id)}
        old_links = {n.id: n for n in self._store.links(article, self.annotator.id)}
        new_spans, new_links = {s.id: s for s in spans}, {n.id: n for n in links}
        gone = _gone(old_links, new_links) + _gone(old_spans, new_spans)
        come = _come(old_spans, new_spans) + _come(old_links, new_links)
        counts.spans += len(new_spans)
        counts.links += len(new_links)
        counts.removed += len(gone)
        counts.added += sum(1 for change in come if change.before is None)
        counts.changed += sum(1 for change in come if change.before is not None)
        read = self._read(article)
        if not gone and not come and not read:
            return []
        entries, self._entries = self._entries, []
        return entries + gone + come + read

    def _read(self, article: str) -> list[EntityChange]:
        """Return the record that the pipeline has read an article, also where it found nothing."""
        annotator = self.annotator.id
        if self._store.state(article, annotator) is not None:
            return []
        identifier = layer_state_id(annotator, article)
        return [EntityChange(None, LayerState(identifier, article, annotator, WorkState.DONE))]

    def _within_scheme(self, result: StageResult) -> ExchangeArticle:
        spans = []
        for span in result.spans:
            label = self._scheme.label(span.label)
            if label is not None:
                known = {k: v for k, v in span.attrs.items() if label.attribute(k) is not None}
                spans.append(replace(span, attrs=known))
        kept = {span.id: span.label for span in spans}
        links = [
            link
            for link in result.links
            if (link_type := self._scheme.link(link.type)) is not None
            and kept.get(link.source) in link_type.sources
            and kept.get(link.target) in link_type.targets
        ]
        return ExchangeArticle(
            name="", text="", has_layer=True, spans=tuple(spans), links=tuple(links)
        )


def cleared(store: ProjectStore, article: str, annotator: str) -> list[EntityChange]:
    """Return what takes away all that runs of a pipeline suggested on an article.

    What came from a file stays.
    """
    spans = {s.id: s for s in store.spans(article, annotator) if s.run is not None}
    if not spans:
        return []
    links = {
        link.id: link
        for link in store.links(article, annotator)
        if link.run is not None or link.source in spans or link.target in spans
    }
    return _gone(links, ()) + _gone(spans, ())


def _gone(old: Mapping[str, Span | Link], new: Collection[str]) -> list[EntityChange]:
    return [EntityChange(entity, None) for key, entity in old.items() if key not in new]


def _come(old: Mapping[str, Span | Link], new: Mapping[str, Span | Link]) -> list[EntityChange]:
    """Return what is new or different; that another run says the same is no difference."""
    changes = []
    for key, entity in new.items():
        before = old.get(key)
        if before is None or replace(before, run=entity.run) != entity:
            changes.append(EntityChange(before, entity))
    return changes

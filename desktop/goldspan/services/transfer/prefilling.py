"""Pre-fills articles: runs a pipeline and keeps what it suggests in the pipeline's layer."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from datetime import UTC, datetime

from goldspan.domain.annotator import Annotator, pipeline_annotator
from goldspan.domain.article import Article
from goldspan.domain.change import ActionKind, EntityChange
from goldspan.domain.errors import PipelineError
from goldspan.domain.exchange import ExchangeArticle, ExchangeSpan
from goldspan.domain.ids import derived_id, new_id
from goldspan.domain.layer import Link, PipelineRun, Span
from goldspan.domain.scheme import Scheme
from goldspan.prefill.process import PrefillProcess
from goldspan.prefill.requests import PipelineInfo, PrefillRequest, PrefillResult
from goldspan.services.progress import Progress
from goldspan.services.project.session import ProjectSession
from goldspan.services.transfer.layers import LayerReader
from goldspan.services.transfer.pipelines import (
    DEFAULT_PIPELINE,
    PipelineChoice,
    available_pipelines,
    mapping_for,
    pipeline_name,
)
from goldspan.services.transfer.recurring_lines import recurring_lines
from goldspan.store.project import ProjectStore

__all__ = [
    "DEFAULT_PIPELINE",
    "PipelineChoice",
    "PrefillFailure",
    "PrefillReport",
    "available_pipelines",
    "run_prefill",
    "suggestion_id",
]


@dataclass(frozen=True, slots=True)
class PrefillFailure:
    """An article on which the pipeline failed; what was suggested there before is kept."""

    article: str
    name: str
    error: PipelineError


@dataclass(slots=True)
class PrefillReport:
    """What a run did: `spans` and `links` are what the layer holds now on the articles read."""

    pipeline: str
    articles: int = 0
    spans: int = 0
    links: int = 0
    added: int = 0
    changed: int = 0
    removed: int = 0
    failures: list[PrefillFailure] = field(default_factory=list)


def suggestion_id(annotator: str, article: str, span: ExchangeSpan) -> str:
    """Return the id of a suggested span: the same whenever the pipeline suggests it again."""
    return derived_id("span", annotator, article, span.label, str(span.start), str(span.end))


def run_prefill(
    session: ProjectSession,
    *,
    pipeline: str = DEFAULT_PIPELINE,
    articles: Collection[str] | None = None,
    progress: Progress | None = None,
    origin: object | None = None,
) -> PrefillReport:
    """Run a pipeline (a name or a folder) on articles, by id, or on all of them.

    One action, a commit per article with the differences to what the pipeline's layer held.
    Raises `PipelineError` where the pipeline cannot be loaded; where it fails on an article, the
    report says so and the others go on. Cancelling keeps what was committed.
    """
    progress = progress or Progress()
    store, name = session.store, pipeline_name(pipeline)
    chosen = [a for a in store.articles() if articles is None or a.id in articles]
    annotator = pipeline_annotator(name)
    report = PrefillReport(name)
    progress.report(0, len(chosen))
    with PrefillProcess() as process:
        mapping = mapping_for(session.scheme, name)
        labels = tuple(label.key for label in session.scheme.labels)
        info = process.start(pipeline, mapping, labels, check=progress.check)
        layer = _PipelineLayer(store, session.scheme, annotator, _run(annotator, name, info))
        with session.long_action(ActionKind.PREFILL, name, origin=origin) as action:
            results = process.annotate(_requests(store, chosen), check=progress.check)
            for done, (article, result) in enumerate(zip(chosen, results, strict=True), 1):
                if result.error is not None:
                    report.failures.append(PrefillFailure(article.id, article.name, result.error))
                else:
                    changes = layer.changes(article, result, report)
                    if changes:
                        action.commit(changes)
                progress.report(done, len(chosen), article.name)
    return report


class _PipelineLayer:
    """Tells what a result changes in the pipeline's layer of a project."""

    def __init__(
        self, store: ProjectStore, scheme: Scheme, annotator: Annotator, run: PipelineRun
    ) -> None:
        self._store = store
        self._scheme = scheme
        self._annotator = annotator
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

    def changes(
        self, article: Article, result: PrefillResult, report: PrefillReport
    ) -> list[EntityChange]:
        """Return what differs, and count it in the report."""
        wanted = self._within_scheme(result)
        spans, links, _ = self._reader.read(article.id, wanted)
        old_spans = {s.id: s for s in self._store.spans(article.id, self._annotator.id)}
        old_links = {n.id: n for n in self._store.links(article.id, self._annotator.id)}
        new_spans, new_links = {s.id: s for s in spans}, {n.id: n for n in links}
        gone = _gone(old_links, new_links) + _gone(old_spans, new_spans)
        come = _come(old_spans, new_spans) + _come(old_links, new_links)
        report.articles += 1
        report.spans += len(new_spans)
        report.links += len(new_links)
        report.removed += len(gone)
        report.added += sum(1 for change in come if change.before is None)
        report.changed += sum(1 for change in come if change.before is not None)
        if not gone and not come:
            return []
        entries, self._entries = self._entries, []
        return entries + gone + come

    def _within_scheme(self, result: PrefillResult) -> ExchangeArticle:
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


def _requests(store: ProjectStore, articles: Sequence[Article]) -> Iterator[PrefillRequest]:
    outlets = {article.outlet for article in articles}
    recurring = recurring_lines(
        (a.outlet, store.text(a.id)) for a in store.articles() if a.outlet in outlets
    )
    for article in articles:
        text = store.text(article.id)
        lines = recurring.get(article.outlet, frozenset())
        here = {stripped for line in text.split("\n") if (stripped := line.strip()) in lines}
        yield PrefillRequest(
            article_id=article.id,
            text=text,
            document_time=article.document_time,
            language=article.language,
            name=article.name,
            recurring=tuple(sorted(here)),
        )


def _run(annotator: Annotator, name: str, info: PipelineInfo) -> PipelineRun:
    return PipelineRun(
        id=new_id(),
        annotator=annotator.id,
        pipeline=name,
        version=info.version,
        started=datetime.now(UTC).isoformat(timespec="seconds"),
        config=json.dumps(asdict(info), sort_keys=True),
    )

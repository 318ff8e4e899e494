"""The pipelines of a run, each in its process, loaded when first needed and chained by article."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field, replace

from goldspan.domain.annotator import pipeline_annotator
from goldspan.domain.article import Article
from goldspan.domain.errors import PipelineError
from goldspan.domain.scheme import Scheme
from goldspan.prefill.limits import Limits
from goldspan.prefill.problems import other_language
from goldspan.prefill.process import PrefillProcess
from goldspan.prefill.requests import PipelineInfo, PrefillRequest
from goldspan.services.transfer.combining import StageResult, combined, given_spans
from goldspan.services.transfer.one_pipeline import start_one
from goldspan.services.transfer.pipeline_layer import PipelineLayer, pipeline_run
from goldspan.services.transfer.plans import Stage, same_language
from goldspan.store.project import ProjectStore


@dataclass(slots=True)
class StageRun:
    """A stage with its loaded pipeline and its layer; `name` is what the pipeline is called."""

    stage: Stage
    name: str
    process: PrefillProcess
    info: PipelineInfo
    layer: PipelineLayer


@dataclass(slots=True)
class ArticleRun:
    """What the stages have said of an article so far: results, and errors of those that failed."""

    article: Article
    request: PrefillRequest
    results: list[tuple[StageRun, StageResult]] = field(default_factory=list)
    errors: list[PipelineError] = field(default_factory=list)

    def belonging(self, scheme: Scheme) -> list[tuple[StageRun, StageResult]]:
        """Return what belongs into the layer of each stage that did not fail."""
        kept = combined(scheme, [result for _, result in self.results])
        return [(run, result) for (run, _), result in zip(self.results, kept, strict=True)]


class StageRuns:
    """Loads pipelines and runs articles through them; a context manager that ends them all.

    `failures` are the pipelines that could not be loaded, by name: they are not tried again.
    """

    def __init__(
        self,
        store: ProjectStore,
        scheme: Scheme,
        check: Callable[[], None],
        limits: Limits | None = None,
    ) -> None:
        self.failures: dict[str, PipelineError] = {}
        self._store = store
        self._scheme = scheme
        self._check = check
        self._limits = limits
        self._runs: dict[Stage, StageRun] = {}
        self._open = ExitStack()

    def __enter__(self) -> StageRuns:
        return self

    def __exit__(self, *_: object) -> None:
        self._open.close()

    def loaded(self, stages: Sequence[Stage]) -> list[StageRun]:
        """Return the stages whose pipelines can be loaded."""
        found = []
        for stage in stages:
            if stage not in self._runs and stage.pipeline not in self.failures:
                try:
                    self._runs[stage] = self._load(stage)
                except PipelineError as error:
                    self.failures[stage.pipeline] = error
            if stage in self._runs:
                found.append(self._runs[stage])
        return found

    def has(self, stages: Sequence[Stage]) -> bool:
        """Say whether nothing has to be loaded for these stages."""
        return all(stage in self._runs or stage.pipeline in self.failures for stage in stages)

    def annotated(
        self, runs: Sequence[StageRun], articles: Iterable[tuple[Article, PrefillRequest]]
    ) -> Iterator[ArticleRun]:
        """Yield each article when the last of the stages is done with it.

        They work at the same time, one article behind the other; each is told what those before
        it have marked.
        """
        stream: Iterator[ArticleRun] = (ArticleRun(*pair) for pair in articles)
        for run in runs:
            stream = self._through(run, stream)
        return stream

    def _through(self, run: StageRun, stream: Iterator[ArticleRun]) -> Iterator[ArticleRun]:
        waiting: deque[ArticleRun] = deque()

        def requests() -> Iterator[PrefillRequest]:
            for item in stream:
                waiting.append(item)
                labels, spans = given_spans(result for _, result in item.results)
                yield replace(item.request, given_labels=labels, given=spans)

        for answer in run.process.annotate(requests(), check=self._check):
            item = waiting.popleft()
            if answer.error is not None:
                item.errors.append(answer.error)
            else:
                item.results.append((run, StageResult(run.stage, answer.spans, answer.links)))
            yield item

    def _load(self, stage: Stage) -> StageRun:
        with ExitStack() as opening:  # whatever is not loaded to its end is ended
            process = opening.enter_context(PrefillProcess(self._limits))
            started = start_one(process, stage.pipeline, self._scheme, self._check, stage.labels)
            self._open.push(opening.pop_all())
        annotator = pipeline_annotator(started.name)
        run = pipeline_run(annotator, stage, started.info)
        layer = PipelineLayer(self._store, self._scheme, annotator, run)
        return StageRun(stage, started.name, process, started.info, layer)


def unread_language(runs: Sequence[StageRun], article: Article) -> PipelineError | None:
    """Return the error of an article in a language that none of the pipelines reads."""
    if any(same_language(run.info.language, article.language) for run in runs):
        return None
    reads = {run.name: run.info.language for run in runs}
    return other_language(article.name, article.language, reads)

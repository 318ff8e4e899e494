"""Has the pipelines of a project's plan suggest, each what it was chosen for, as prefill does."""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence

from goldspan.domain.errors import PipelineError
from goldspan.domain.exchange import ExchangeLink, ExchangeSpan
from goldspan.domain.layer import Key
from goldspan.domain.scheme import PrefillPlan, Scheme
from goldspan.prefill.requests import PrefillResult
from goldspan.services.evaluation.judged import Judged
from goldspan.services.evaluation.ran import Ran
from goldspan.services.progress import Progress
from goldspan.services.project.session import ProjectSession
from goldspan.services.transfer.combining import StageResult
from goldspan.services.transfer.planning import planned_stages, unread_by_shipped
from goldspan.services.transfer.plans import Stage
from goldspan.services.transfer.stage_runs import ArticleRun, StageRuns


def run_plan(
    session: ProjectSession,
    judged: Sequence[Judged],
    progress: Progress,
    plan: PrefillPlan | None = None,
) -> Ran:
    """Return what a plan's pipelines suggest together on these articles, by their languages.

    Without a plan, the project's. An article on which one of them fails has that error. Raises
    `PipelineError` where one cannot be loaded: without it, it would be another plan.
    """
    store, scheme = session.store, session.scheme
    articles = {article.id: article for article in store.articles()}
    groups: dict[tuple[Stage, ...], list[Judged]] = {}
    for item in judged:
        stages = planned_stages(scheme, plan or scheme.plan, item.article.language)
        groups.setdefault(stages, []).append(item)
    found: dict[str, PrefillResult] = {}
    progress.report(0, len(judged))
    with StageRuns(store, scheme, progress.check) as runs:
        loaded = {stages: runs.loaded(stages) for stages in groups}
        if runs.failures:
            raise next(iter(runs.failures.values()))
        begun = time.perf_counter()
        for stages, group in groups.items():
            if not stages:
                found.update((item.request.article_id, _unread(item)) for item in group)
                continue
            pairs = ((articles[item.request.article_id], item.request) for item in group)
            try:
                for run in runs.annotated(loaded[stages], pairs):
                    found[run.article.id] = _together(scheme, run)
                    progress.report(len(found), len(judged), run.article.name)
            except PipelineError as error:
                for item in group:
                    key = item.request.article_id
                    found.setdefault(key, PrefillResult(key, error=error))
        seconds = time.perf_counter() - begun
    used = {run.name: run for stages in loaded.values() for run in stages}
    results = [found[item.request.article_id] for item in judged]
    versions = ", ".join(run.info.version for run in used.values())
    return Ran(", ".join(used), versions, results, seconds)


def one_layer(
    results: Iterable[StageResult],
) -> tuple[tuple[ExchangeSpan, ...], tuple[ExchangeLink, ...]]:
    """Put the layers of several pipelines together: what two of them mark is one span.

    Ids are local to each result, and the first span of a range and label is kept with its id.
    """
    spans: dict[Key, ExchangeSpan] = {}
    links: dict[tuple[str, str, str], ExchangeLink] = {}
    for result in results:
        ids = {}
        for span in result.spans:
            kept = spans.setdefault((span.label, span.start, span.end), span)
            ids[span.id] = kept.id
        for link in result.links:
            ends = (ids[link.source], ids[link.target])
            links.setdefault((link.type, *ends), ExchangeLink(link.type, *ends, link.score))
    return tuple(spans.values()), tuple(links.values())


def _together(scheme: Scheme, run: ArticleRun) -> PrefillResult:
    if run.errors:
        return PrefillResult(run.article.id, error=run.errors[0])
    spans, links = one_layer(result for _, result in run.belonging(scheme))
    return PrefillResult(run.article.id, spans, links)


def _unread(item: Judged) -> PrefillResult:
    """Return the result of an article in a language that no pipeline reads."""
    error = unread_by_shipped(item.article.name, item.article.language)
    return PrefillResult(item.request.article_id, error=error)

"""Pre-fills articles: runs the pipelines of a plan and keeps what they suggest in their layers."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from typing import Final

from goldspan.domain.annotator import AnnotatorKind
from goldspan.domain.article import Article
from goldspan.domain.change import ActionKind, EntityChange
from goldspan.domain.errors import PipelineError
from goldspan.domain.messages import message
from goldspan.domain.scheme import PipelineMapping, PrefillPlan, Scheme
from goldspan.prefill.limits import Limits
from goldspan.prefill.problems import OtherLanguageError, shortcomings
from goldspan.services.progress import Progress
from goldspan.services.project.session import ProjectSession
from goldspan.services.sharing.bundle_file import kept_blind
from goldspan.services.transfer.article_requests import requests_for
from goldspan.services.transfer.combining import twice
from goldspan.services.transfer.mappings import with_mappings
from goldspan.services.transfer.pipeline_layer import LayerCounts, cleared, suggestion_id
from goldspan.services.transfer.pipelines import (
    DEFAULT_PIPELINE,
    PipelineChoice,
    available_pipelines,
    pipeline_for_language,
    pipeline_name,
)
from goldspan.services.transfer.planning import planned_stages, unread_by_shipped
from goldspan.services.transfer.plans import Stage
from goldspan.services.transfer.stage_runs import ArticleRun, StageRun, StageRuns, unread_language
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

_BLIND: Final = message(
    "errors", "“{article}” is read blind in this bundle: nothing is suggested in it."
)


@dataclass(frozen=True, slots=True)
class PrefillFailure:
    """An article on which a pipeline failed; what that suggested there before is kept.

    `article` is empty where a pipeline of several could not be loaded: `name` is then its name.
    """

    article: str
    name: str
    error: PipelineError

    @property
    def other_language(self) -> bool:
        """Whether the article was left out because of its language, which one may overrule."""
        return isinstance(self.error, OtherLanguageError)


@dataclass(slots=True)
class PrefillReport(LayerCounts):
    """What a run did, by which pipelines, on how many articles.

    `notes` say what is amiss with a pipeline that was used all the same.
    """

    pipelines: tuple[str, ...] = ()
    articles: int = 0
    failures: list[PrefillFailure] = field(default_factory=list)
    notes: list[PipelineError] = field(default_factory=list)

    @property
    def pipeline(self) -> str:
        """Return the names of the pipelines in one text."""
        return ", ".join(self.pipelines)


def run_prefill(
    session: ProjectSession,
    *,
    pipeline: str = "",
    plan: PrefillPlan | None = None,
    mappings: Sequence[PipelineMapping] = (),
    articles: Collection[str] | None = None,
    any_language: bool = False,
    limits: Limits | None = None,
    progress: Progress | None = None,
    origin: object | None = None,
) -> PrefillReport:
    """Have pipelines suggest spans on articles, by id, or on all of them.

    A `pipeline` (a name or a folder) suggests all that it can, beside what others suggested.
    Without one, `plan` (the project's own where None) says which pipeline suggests which label;
    what others suggested in earlier runs goes. Articles in a language that no pipeline of the run
    reads are left out, unless they are to be read whatever their language (`any_language`); in a
    bundle, so is what is read blind there.

    One action, a commit per article with the differences to what the layers held. Raises
    `PipelineError` where no pipeline can be loaded; where one fails on an article, the report
    says so and the others go on. Cancelling keeps what was committed.
    """
    progress = progress or Progress()
    store, scheme = session.store, with_mappings(session.scheme, mappings)
    chosen = [a for a in store.articles() if articles is None or a.id in articles]
    unseen = kept_blind(store)
    open_ones = [a for a in chosen if a.id not in unseen]
    groups: dict[tuple[Stage, ...], list[Article]] = {(Stage(pipeline),): open_ones}
    if not pipeline:
        groups = _by_stages(scheme, plan or scheme.plan, open_ones, any_language=any_language)
    report = PrefillReport(pipelines=_names(groups))
    progress.report(0, len(chosen))
    run = _Run(store, scheme, report, progress, len(chosen), clears=not pipeline)
    run.leave_blind([a for a in chosen if a.id in unseen])
    with StageRuns(store, scheme, progress.check, limits) as runs:
        run.load_all(runs, groups)
        with session.long_action(ActionKind.PREFILL, report.pipeline, origin=origin) as action:
            for stages, group in groups.items():
                loaded = runs.loaded(stages)
                readable = run.readable(runs, stages, group, any_language=any_language)
                complete = len(loaded) == len(stages)
                pairs = zip(readable, requests_for(store, readable), strict=True)
                try:
                    for item in runs.annotated(loaded, pairs):
                        changes = run.changes(item, complete=complete)
                        if changes:
                            action.commit(changes)
                except PipelineError as error:
                    run.give_up(readable, error)
    return report


class _Run:
    """Turns what comes of the articles into changes and counts."""

    def __init__(
        self,
        store: ProjectStore,
        scheme: Scheme,
        report: PrefillReport,
        progress: Progress,
        total: int,
        *,
        clears: bool,
    ) -> None:
        self._store = store
        self._scheme = scheme
        self._report = report
        self._progress = progress
        self._total = total
        self._done: set[str] = set()
        self._others = (
            {a.id for a in self._store.annotators() if a.kind is AnnotatorKind.PIPELINE}
            if clears
            else set()
        )

    def load_all(self, runs: StageRuns, groups: Collection[tuple[Stage, ...]]) -> None:
        """Load the pipelines; note those that cannot be, and raise where none can."""
        loaded = [run for stages in groups for run in runs.loaded(stages)]
        for name, error in runs.failures.items():
            self._report.failures.append(PrefillFailure("", name, error))
        if not loaded and runs.failures:
            raise next(iter(runs.failures.values()))
        for run in loaded:
            self._report.notes += shortcomings(run.name, run.info)

    def readable(
        self,
        runs: StageRuns,
        stages: Sequence[Stage],
        articles: Sequence[Article],
        *,
        any_language: bool,
    ) -> list[Article]:
        """Return the articles that the stages can read; note why they cannot read the others."""
        loaded = runs.loaded(stages)
        if not stages:
            readable = [a for a in articles if pipeline_for_language(a.language)]
            self._leave_out([a for a in articles if a not in readable])
            return readable  # nobody is to suggest on these: what others did before goes
        if not loaded:
            self.give_up(articles, runs.failures[stages[0].pipeline])
            return []
        return list(articles) if any_language else self._in_their_language(loaded, articles)

    def leave_blind(self, articles: Sequence[Article]) -> None:
        """Note articles in which nothing is to be suggested."""
        for article in articles:
            self._fail(article, PipelineError(_BLIND, article=article.name))

    def give_up(self, articles: Sequence[Article], error: PipelineError) -> None:
        """Note that a pipeline was given up before it had read these articles, or some of them."""
        for article in articles:
            if article.id not in self._done:
                self._fail(article, error)

    def changes(self, item: ArticleRun, *, complete: bool) -> list[EntityChange]:
        """Return what an article's suggestions change; `complete` where no stage is missing."""
        article, report = item.article, self._report
        found: list[EntityChange] = []
        belonging = item.belonging(self._scheme)
        for run, result in belonging:
            found += run.layer.changes(article.id, result, report)
        report.spans -= twice([result for _, result in belonging])
        for error in item.errors:
            report.failures.append(PrefillFailure(article.id, article.name, error))
        if item.results:
            report.articles += 1
        if complete and not item.errors:
            used = {run.layer.annotator.id for run, _ in item.results}
            gone = [c for other in self._others - used for c in self._cleared(article.id, other)]
            report.removed += len(gone)
            found += gone
        self._step(article)
        return found

    def _leave_out(self, articles: Sequence[Article]) -> None:
        """Note articles in a language for which there is no pipeline."""
        for article in articles:
            self._fail(article, unread_by_shipped(article.name, article.language))

    def _in_their_language(
        self, runs: Sequence[StageRun], articles: Sequence[Article]
    ) -> list[Article]:
        found = []
        for article in articles:
            error = unread_language(runs, article)
            if error is None:
                found.append(article)
            else:
                self._fail(article, error)
        return found

    def _cleared(self, article: str, annotator: str) -> list[EntityChange]:
        return cleared(self._store, article, annotator)

    def _fail(self, article: Article, error: PipelineError) -> None:
        self._report.failures.append(PrefillFailure(article.id, article.name, error))
        self._step(article)

    def _step(self, article: Article) -> None:
        self._done.add(article.id)
        self._progress.report(len(self._done), self._total, article.name)


def _by_stages(
    scheme: Scheme, plan: PrefillPlan, articles: Sequence[Article], *, any_language: bool
) -> dict[tuple[Stage, ...], list[Article]]:
    """Return the articles by the stages that their language asks for.

    With `any_language`, those that no pipeline reads go where an unknown language goes.
    """
    known: dict[str, tuple[Stage, ...]] = {}
    groups: dict[tuple[Stage, ...], list[Article]] = {}
    for article in articles:
        language = article.language
        if language not in known:
            stages = planned_stages(scheme, plan, language)
            known[language] = stages or (planned_stages(scheme, plan, "") if any_language else ())
        groups.setdefault(known[language], []).append(article)
    return groups


def _names(groups: Collection[tuple[Stage, ...]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(pipeline_name(s.pipeline) for stages in groups for s in stages))

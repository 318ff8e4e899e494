"""Suggests single articles at once, with pipelines that stay loaded from one to the next.

What it suggests is the pipelines' own action: no step of the annotator's history.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass

from goldspan.domain.annotator import AnnotatorKind
from goldspan.domain.article import Article
from goldspan.domain.change import ActionKind, ChangeEvent, EntityChange
from goldspan.domain.errors import CancelledError, ConflictError, PipelineError
from goldspan.domain.layer import WorkState, layer_state_id
from goldspan.domain.messages import message
from goldspan.domain.scheme import Scheme
from goldspan.prefill.limits import Limits
from goldspan.prefill.problems import given_up
from goldspan.prefill.requests import PrefillRequest
from goldspan.services.project.session import ProjectSession
from goldspan.services.transfer.article_requests import RequestMaker
from goldspan.services.transfer.pipeline_layer import LayerCounts
from goldspan.services.transfer.pipelines import pipeline_for_language
from goldspan.services.transfer.planning import planned_stages, unread_by_shipped
from goldspan.services.transfer.plans import Stage
from goldspan.services.transfer.stage_runs import ArticleRun, StageRuns, unread_language

SAMPLE = 2_000  # characters that are read to be warm
MOST_FAILURES = 5  # articles in a row, then pipelines are left alone until the plan changes


@dataclass(frozen=True, slots=True)
class Suggested:
    """What came of an article: how many spans, and why pipelines suggested nothing.

    `broken` says that the errors are of pipelines, whatever the article.
    """

    article: str
    spans: int = 0
    errors: tuple[PipelineError, ...] = ()
    broken: bool = False


class _LeftError(CancelledError):
    """An article is no longer wanted; what is loaded stays."""


class Suggester:
    """Follows the project's plan. One article at a time; all methods may be called on any thread.

    The processes are started with the first article, or by `warm_up`, stay until `rest` or
    `close`, and are started anew after the scheme has changed.
    """

    def __init__(self, session: ProjectSession, limits: Limits | None = None) -> None:
        self._session = session
        self._limits = limits
        self._requests = RequestMaker(session.store)
        self._lock = threading.Lock()
        self._closed = threading.Event()
        self._check: Callable[[], None] | None = None
        self._left_for: Callable[[], str] | None = None
        self._scheme: Scheme = session.scheme
        self._stages: dict[str, tuple[Stage, ...]] = {}
        self._runs: StageRuns | None = None
        self._tried: set[str] = set()
        self._failed = 0  # articles in a row
        self._leave = session.subscribe(self._hear)

    @property
    def warm(self) -> bool:
        """Say whether pipelines are loaded."""
        return self._runs is not None

    def warm_up(
        self, article: str = "", check: Callable[[], None] | None = None
    ) -> tuple[PipelineError, ...]:
        """Load what an article, else the first one, needs; return what cannot be loaded.

        `check` is called meanwhile and may raise a `CancelledError` to stop.
        """
        with self._lock:
            if self._closed.is_set() or self._session.read_only:
                return ()
            store = self._session.store
            found = store.article(article) if article else next(iter(store.articles()), None)
            sample = self._requests.request(found).text[:SAMPLE] if found is not None else ""
            self._check = check
            try:
                loaded = self._running().loaded(self._stages_for(found.language if found else ""))
                for run in loaded:  # what pipelines make when they first read, they have then
                    list(run.process.annotate([PrefillRequest("", sample)], self._check_on))
            except (CancelledError, PipelineError):
                self._end()
                return ()
            finally:
                self._check = None
            return tuple(self._running().failures.values())

    def suggest(
        self,
        article_id: str,
        check: Callable[[], None] | None = None,
        left_for: Callable[[], str] | None = None,
    ) -> Suggested | None:
        """Suggest an article that no pipeline has read and that nobody has begun or reads blind.

        Return None for others, and where the project cannot be written. `check` is called while
        the pipeline works and may raise to stop: then the article can be tried again.
        `left_for` returns the article that is wanted instead, empty while this one is: where no
        pipeline has begun to read, a `CancelledError` is raised then. What is being loaded is
        loaded to its end, unless the other article can do without.
        """
        with self._lock:
            article = self._session.store.article(article_id)
            if article is None or not self._wanted(article):
                return None
            self._check = check
            self._left_for = left_for
            try:
                found = self._read(article)
            except _LeftError:
                raise
            except CancelledError:
                self._end()
                raise
            except PipelineError as error:
                self._end()
                found = Suggested(article_id, errors=(error,))
            except ConflictError:  # somebody else has just had it suggested
                self._end()
                found = Suggested(article_id)
            finally:
                self._check = self._left_for = None
            self._tried.add(article_id)
            self._failed = self._failed + 1 if found.errors and not found.spans else 0
            return found

    def rest(self) -> None:
        """End the processes; the next article starts them again."""
        with self._lock:
            self._end()

    def close(self) -> None:
        """End everything; what is under way stops with a `CancelledError`."""
        self._closed.set()
        self._leave()
        self.rest()

    def _wanted(self, article: Article) -> bool:
        session = self._session
        store, me = session.store, session.annotator.id
        if session.read_only or self._closed.is_set() or article.id in self._tried:
            return False
        state = store.state(article.id, me)
        if state is not None and (state.blind or state.state is not WorkState.NEW):
            return False
        pipelines = [a.id for a in store.annotators() if a.kind is AnnotatorKind.PIPELINE]
        records = [layer_state_id(pipeline, article.id) for pipeline in pipelines]
        if store.ever_held(records):
            return False
        return not any(store.spans(article.id, owner) for owner in (me, *pipelines))

    def _read(self, article: Article) -> Suggested:
        self._check_left()
        stages = self._stages_for(article.language)
        if not stages:
            return Suggested(article.id, errors=_no_pipeline(article))
        runs = self._running()
        loaded = runs.loaded(stages)
        self._check_left()
        self._left_for = None  # from here on it is read
        if not loaded:
            return Suggested(article.id, errors=tuple(runs.failures.values()), broken=True)
        unread = unread_language(loaded, article)
        if unread is not None:
            return Suggested(article.id, errors=(unread,))
        if self._failed >= MOST_FAILURES:
            names = ", ".join(run.name for run in loaded)
            error = given_up(names, self._failed)
            return Suggested(article.id, errors=(error,), broken=True)
        request = self._requests.request(article)
        (item,) = runs.annotated(loaded, [(article, request)])
        return Suggested(article.id, self._commit(item), tuple(item.errors))

    def _commit(self, item: ArticleRun) -> int:
        counts = LayerCounts()
        changes: list[EntityChange] = []
        for run, result in item.belonging(self._scheme):
            changes += run.layer.changes(item.article.id, result, counts)
        if changes:
            first = item.results[0][0].layer.annotator
            names = ", ".join(run.name for run, _ in item.results)
            self._session.commit_as(first, ActionKind.PREFILL, changes, names)
        return counts.spans

    def _running(self) -> StageRuns:
        if self._scheme != self._session.scheme:
            self._end()
            self._stages.clear()
            self._tried.clear()
            self._failed = 0
            self._scheme = self._session.scheme
        if self._runs is None:
            self._runs = StageRuns(self._session.store, self._scheme, self._check_on, self._limits)
        return self._runs

    def _stages_for(self, language: str) -> tuple[Stage, ...]:
        self._running()
        if language not in self._stages:
            scheme = self._scheme
            self._stages[language] = planned_stages(scheme, scheme.plan, language)
        return self._stages[language]

    def _end(self) -> None:
        runs, self._runs = self._runs, None
        if runs is not None:
            runs.__exit__()

    def _check_on(self) -> None:
        if self._closed.is_set():
            raise CancelledError(message("errors", "Cancelled."))
        if self._check is not None:
            self._check()

        other = self._left_for() if self._left_for is not None else ""
        if other and self._can_read(other):
            raise _LeftError(message("errors", "Cancelled."))

    def _check_left(self) -> None:
        if self._left_for is not None and self._left_for():
            raise _LeftError(message("errors", "Cancelled."))

    def _can_read(self, article_id: str) -> bool:
        """Say whether nothing more has to be loaded for an article."""
        article = self._session.store.article(article_id)
        if article is None or self._runs is None or self._scheme != self._session.scheme:
            return False
        return self._runs.has(self._stages_for(article.language))

    def _hear(self, event: ChangeEvent) -> None:
        if any(isinstance(change.entity, Article) for change in event.changes):
            self._requests.forget()


def _no_pipeline(article: Article) -> tuple[PipelineError, ...]:
    """Return why nobody suggests an article; nothing where nobody is to."""
    if pipeline_for_language(article.language):
        return ()
    return (unread_by_shipped(article.name, article.language),)
